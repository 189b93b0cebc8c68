"""Who refuses, threatens, promises ... whom: the sides of what an operator itself tells, and its relation."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args, deep
from kgraph.extract.actors.sides import on_one_side, unlisted
from kgraph.extract.actors.slots import fill
from kgraph.extract.governing.unfulfilled import held_to
from kgraph.extract.speakers.context import Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause, surface_subjects
from kgraph.extract.syntax.coordination import singly
from kgraph.extract.tables.rows import COOPERATIVE, Operator
from kgraph.link import Linked
from kgraph.model import MentionKind, Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# effects that put a relation of their own in place of the act below, or beside it
RELATION = {
    "refuse": "rejects",
    "threaten": "threatens",
    "warn": "warns",
    "promise": "promises",
    "agree": "agrees-with",
    "cut": "cuts-ties-with",
    "cancel": "cuts-ties-with",
}
CEASED = {"attacks": "ceases-fire-with", "kills": "ceases-fire-with", "mobilizes-against": "withdraws-from"}
LETTING = frozenset({"let", "allow", "permit", "admit"})
CRAFT = frozenset(
    "drone jet plane warplane aircraft helicopter ship warship submarine tank missile boat".split()
)  # agree to nothing
SENDING = frozenset("send deploy dispatch contribute provide supply commit".split())
ANSWERED = frozenset({"REQUEST", "AGREE"})  # what is asked or offered, and answered by whom it goes to
Dyad = tuple[Arg, Arg, str]


def outer_dyads(linked: Linked, operator: Operator, clause: Clause, child: Token, inner: list[Draft]) -> list[Dyad]:
    """Who refuses, threatens, promises ... whom: the addressee if there is one, else the act's own target."""
    sources = args(linked, clause.subjects)
    named = addressees(linked, operator.addressee, clause)
    if operator.effect == "deny":
        return [(s, t, "denies") for s in sources for t in named]
    if named:
        return [(s, t, RELATION.get(operator.effect, "eases")) for s in sources for t in named]
    if operator.effect == "agree" and len(sources) > 1 and not singly(clause.verb):
        return [(a, b, "agrees-with") for a, b in unlisted(linked, combinations(sources, 2), sources)]
    if operator.effect == "agree" and is_for_others(linked, sources, child):
        return []
    if operator.effect in ("promise", "threaten"):  # "vowed to defend allies against Chad, which *hit* Oman"
        inner = [d for d in inner if not is_aside(d, child)]
    if not inner:
        return loose_dyads(linked, operator, sources, child)
    acting = {s.actor for s in sources}
    if operator.effect == "agree" and clause.subjects and all(is_between_others(linked, d, sources) for d in inner):
        return []
    if operator.effect == "ease" and sources:
        others = [d for d in inner if is_of_others(linked, d, sources)]
        if others:  # "halted *the rebels'* offensive": by fighting them, if it was on the subject
            return [(d.target, d.source, "attacks") for d in others if d.target.actor in acting]
    own_acts = [d for d in inner if d.source.actor in acting or not acting] or inner
    if "cooperative" in operator.over:  # who rejects a call to condemn Oman rejects nothing of Oman's
        own_acts = [d for d in own_acts if not hostile(d)]
    if operator.effect == "cancel" and len(sources) > 1:  # "A and B postponed their talks": not at each other's expense
        own_acts = [d for d in own_acts if not {d.source.actor, d.target.actor} <= acting]
    if operator.effect == "agree":
        own_acts = [d for d in own_acts if hostile(d) == (d.status is Status.NEGATED)]  # or not to fight
    if operator.effect == "promise" and grammar.is_verb(child) and grammar.is_passive(child):
        return []  # "vowed not *to be bullied* by Chad"
    if operator.effect == "promise":  # "promised to urge Oman to leave" promises Oman nothing
        own_acts = [d for d in own_acts if RELATIONS[d.relation].root != "REQUEST"]
    if operator.effect == "refuse" and not sources:  # "his request that Chad free them was refused": by whom?
        own_acts = [d for d in own_acts if RELATIONS[d.relation].root in ANSWERED]
    return [
        (source, d.target if d.target.actor != source.actor else d.source, told_relation(operator, d))
        for d in own_acts
        for source in (sources or [unnamed_source(operator, d)])
    ]


def is_for_others(linked: Linked, sources: list[Arg], content: Token) -> bool:
    """Whether what is agreed on is somebody else's to do: "agreed that *the bank* should report to parliament"."""
    if not (sources and grammar.is_verb(content) and grammar.is_finite(content)) or grammar.is_passive(content):
        return False
    doers = args(linked, grammar.grammatical_subjects(content))
    return bool(doers) and not any(on_one_side(linked, s.actor, d.actor) for s in sources for d in doers)


def is_between_others(linked: Linked, act: Draft, sources: list[Arg]) -> bool:
    """Whether somebody only brings others together: "*Kenya* proposed talks between Nepal and Laos"."""
    ours = any(on_one_side(linked, s.actor, side.actor) for s in sources for side in (act.source, act.target))
    return RELATIONS[act.relation].symmetric and not ours


def is_of_others(linked: Linked, act: Draft, sources: list[Arg]) -> bool:
    """Whether an attack is made by none of the sides of those who end it."""
    fought = RELATIONS[act.relation].root == "ASSAULT"
    return fought and not any(on_one_side(linked, s.actor, act.source.actor) for s in sources)


def is_aside(act: Draft, content: Token) -> bool:
    """Whether an act is told in a relative clause within what is promised or threatened."""
    within = [t for t in (act.head, *act.head.ancestors) if content in t.ancestors]
    return any(t.dep_ == "relcl" and t.tag_ != "VB" for t in within)


def unnamed_source(operator: Operator, act: Draft) -> Arg:
    """Who does what a passive says without them: "Chad's request to *Niger* was refused", "talks were cut short"."""
    refused = operator.effect == "refuse" and RELATIONS[act.relation].root in ANSWERED
    return act.target if refused else act.source


def loose_dyads(linked: Linked, operator: Operator, sources: list[Arg], child: Token) -> list[Dyad]:
    """The operator toward whoever is named below it, where no row tells the act itself."""
    if not grammar.is_verb(child) and operator.effect not in ("promise", "refuse"):
        return []
    if operator.effect in ("threaten", "refuse"):
        awaited = next((found for verb in (child, child.head) if (found := held_to(linked, verb))), [])
        if awaited:
            return [(s, t, RELATION[operator.effect]) for s in sources for t in awaited]
    refused = operator.effect == "promise" and grammar.is_verb(child) and grammar.negated(child)
    refused = refused or (operator.effect == "ease" and child.lemma in LETTING)  # "stopped *letting* them in"
    relation = "rejects" if refused else RELATION.get(operator.effect, "eases")
    return [(s, t, relation) for s in sources for t in beneath(linked, child)]


def beneath(linked: Linked, verb: Token) -> list[Arg]:
    """Actors in a complement that tells no act of its own: "agreed to open its borders to *them*"."""
    if not grammar.is_verb(verb):  # "offered help, which *they* accepted"
        return args(linked, [s for c in grammar.children(verb, "relcl") for s in surface_subjects(c) if s != verb])
    inner = Clause(verb)
    sent = verb.lemma in SENDING  # "to send *100 soldiers*"
    tokens = [*([] if sent else inner.objects), *inner.datives, *(noun for _, noun in inner.prepositions)]
    tokens += [s for c in inner.complements for s in grammar.grammatical_subjects(c)]  # "to let *Oman's ship* dock"
    tokens = [t for t in tokens if t.lemma not in CRAFT]
    named = [a for a in args(linked, tokens) if a.mention.kind is not MentionKind.NOUN]
    return [a for a in named or deep(linked, tokens) if linked.parsed.doc[a.mention.head].lemma not in CRAFT]


def addressees(linked: Linked, slots: tuple[str, ...], clause: Clause) -> list[Arg]:
    """Actors in the first slot that holds one."""
    return next((found for slot in slots if (found := fill(linked, clause, slot))), [])


def told_relation(operator: Operator, act: Draft) -> str:
    """The operator's relation over one act; ending an attack is a ceasefire, ending a deployment a withdrawal."""
    if operator.relation:
        return operator.relation
    if operator.effect == "refuse" and act.status is Status.NEGATED and hostile(act):
        return "threatens"
    if operator.effect == "promise" and hostile(act) == (act.status is not Status.NEGATED):
        # vowed to attack, vowed not to help; to promise *not* to attack is a promise
        refusal = not hostile(act) or RELATIONS[act.relation].root == "REJECT"
        return "rejects" if refusal else "threatens"
    if operator.effect == "ease":
        return CEASED.get(act.relation, "eases") if hostile(act) else "cuts-ties-with"
    if operator.effect == "cancel" and hostile(act):
        return "eases"
    return RELATION[operator.effect]


def hostile(act: Draft) -> bool:
    """Whether an act is one of conflict."""
    return RELATIONS[act.relation].root not in COOPERATIVE
