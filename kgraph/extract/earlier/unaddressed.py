"""Threats, protests, offers that name nobody: "vowed to retaliate", "will not go unanswered", "offered to host talks".

A threat is against who last hurt the speaker's side; help is for whom somebody last hurt, and whoever offers to bring
two together offers it to both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import OFFICIAL, answers_for, on_one_side
from kgraph.extract.earlier.refusals import spoken_with
from kgraph.extract.governing.operators import conveyed
from kgraph.extract.judging.ultimatums import BODING
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.tables.rows import HARM, Operator
from kgraph.link import Linked
from kgraph.model import ActorType, Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

REACH = 90  # words back to the act that is answered or mended
RETALIATING = frozenset({"retaliate", "strike back", "hit back", "fight back", "hit out", "avenge"})
ANSWERING = frozenset({"respond", "answer", "react", "reply"})
HARSHLY = frozenset({"force", "kind", "fire", "measure", "countermeasure", "strength", "power", "fist", "blow", "war"})
FIRMLY = frozenset("forcefully harshly decisively severely firmly militarily proportionately fiercely".split())
DEMANDING = frozenset({"demand", "seek", "want", "request"})
AMENDS = frozenset({"apology", "explanation", "compensation", "reparation", "clarification", "retraction"})
ASKED_OF = ("from", "of", "by", "to")
UNPUNISHED = frozenset({"unanswered", "unpunished", "unavenged"})
MEDIATING = frozenset(
    "mediate mediator mediation mediating broker host venue observer monitor peacekeeper facilitate facilitator "
    "talk negotiation office arbitrate arbitration".split()
)
HELPING = frozenset(
    "help aid assistance expert troop money fund food medicine relief support weapon arm tank doctor rescuer team "
    "equipment shelter refuge sympathy condolence solidarity backing assist support helicopter".split()
)
HURT = HARM | {"SANCTION", "MOBILIZE", "THREATEN"}
ADDRESSING = frozenset({"REQUEST", "ACCUSE", "REJECT", "SANCTION", "THREATEN"})
QUARREL = HURT | {"ACCUSE", "REJECT", "CONSULT", "RETREAT", "PROTEST"}
WORDS = 12  # of what is promised that tell which kind of promise it is
RELATION = {"promise": "promises", "threaten": "threatens", "warn": "warns"}
MENACE_WEIGHT = 0.85
OFFER_WEIGHT = 0.8
REBELS = frozenset({"REB", "PRM"})
DONE = frozenset({Status.ASSERTED, Status.PLANNED})


@dataclass(frozen=True)
class Unaddressed:
    """A threat or offer of which a clause names only who makes it."""

    head: Token
    source: Arg
    relation: str
    context: Context
    words: frozenset[str] = frozenset()
    grave: bool = False  # whether what it warns of is the speaker's own doing, or a penalty


def menaces(linked: Linked, clause: Clause, own: Context) -> list[Unaddressed]:
    """*will retaliate*, *reserved the right to respond in kind*, *will not go unanswered*: whose threat it is."""
    if own.status not in (Status.PLANNED, Status.NEGATED, Status.POSSIBLE) or not is_menace(clause):
        return []
    subjects = [a for a in args(linked, clause.subjects) if not a.is_place]
    voices = [s for s in own.attributed if not subjects or any(answers_for(linked, s.actor, a.actor) for a in subjects)]
    speakers = voices or subjects
    told = replace(own, status=Status.ASSERTED, attributed=(), attributed_words="", speech=None)
    return [Unaddressed(clause.verb, s, "threatens", told) for s in speakers]


def protests(linked: Linked, clause: Clause, own: Context) -> list[Unaddressed]:
    """*Taiwan protested*, *demanded an apology*: a state's or body's protest or demand that names nobody."""
    if clause.verb.lemma in DEMANDING and not clause.passive and own.status is Status.ASSERTED:
        asked = any(n.lemma in AMENDS and not any(grammar.phrase(n, *ASKED_OF)) for n in clause.objects)
        asking = [a for a in args(linked, clause.subjects) if not a.is_place and is_public(linked, a)] if asked else []
        return [Unaddressed(clause.verb, s, "demands", own) for s in asking]
    if clause.verb.lemma == "warn" and not clause.objects and own.status is Status.ASSERTED and bodes(clause):
        warning = [a for a in args(linked, clause.subjects) if not a.is_place]
        return [Unaddressed(clause.verb, s, "warns", own, grave=True) for s in warning]
    if clause.verb.lemma != "protest" or own.status is not Status.ASSERTED or clause.passive or clause.objects:
        return []
    sources = [a for a in args(linked, clause.subjects) if not a.is_place and is_public(linked, a)]
    return [Unaddressed(clause.verb, s, "criticizes", own) for s in sources]


def is_public(linked: Linked, side: Arg) -> bool:
    """Whether somebody protests in words: a state, a body or an official, no crowd."""
    actor = linked.actors[side.actor]
    return actor.type is not ActorType.GROUP


def is_menace(clause: Clause) -> bool:
    """Whether a verb says that something will be paid back."""
    verb = clause.verb
    if any(c.lower_ in UNPUNISHED for c in verb.children):
        return grammar.negated(verb)
    if grammar.negated(verb):
        return False
    if verb.lemma not in ANSWERING:
        return bool(RETALIATING & {*grammar.verb_keys(verb)})
    manner = {n.lemma for name in ("with", "in", "by") for n in clause.phrase(name)}
    return bool(HARSHLY & manner) or any(c.lower_ in FIRMLY for c in verb.children)


def promised(linked: Linked, operator: Operator, clause: Clause, child: Token, own: Context) -> list[Unaddressed]:
    """An offer or promise that no draft tells: by whom, and the words that say what is promised."""
    if operator.effect not in RELATION or own.status is not Status.ASSERTED or grammar.negated(child):
        return []
    words = frozenset(t.lemma for t in list(child.subtree)[:WORDS])
    sources = [a for a in args(linked, clause.subjects) if not a.is_place]
    grave = operator.effect in ("warn", "threaten") and is_own_deed(linked, sources, child)
    return [Unaddressed(clause.verb, s, RELATION[operator.effect], own, words, grave) for s in sources]


def is_own_deed(linked: Linked, sources: list[Arg], child: Token) -> bool:
    """Whether what somebody warns of is what their own side would do."""
    doers = args(linked, Clause(child).subjects) if grammar.is_verb(child) else []
    return any(on_one_side(linked, s.actor, d.actor) for s in sources for d in doers)


def bodes(clause: Clause) -> bool:
    """Whether a warning is *of* a penalty or an answer."""
    return any(n.lemma in BODING and not grammar.phrase(n, "by") for n in clause.phrase("of"))


def resolved(linked: Linked, unmet: Iterable[Unaddressed], drafts: list[Draft]) -> list[Draft]:
    """A draft of each threat and offer toward whom the acts told before make it out to be for."""
    told = {(d.head.i, d.source.actor) for d in drafts}
    found, made = [], set()
    for one in unmet:
        if (one.head.i, one.source.actor) in told:
            continue
        threat = one.relation != "promises"
        for target in hearers(linked, one, drafts):
            key = (one.source.actor, one.relation, target.actor, one.head.sent.start)
            if key not in made:
                made.add(key)
                weight = MENACE_WEIGHT if threat else OFFER_WEIGHT
                context = one.context.weighed(weight)
                found.append(conveyed(one.head, one.source, target, one.relation, context, "unaddressed"))
    return found


def hearers(linked: Linked, one: Unaddressed, drafts: list[Draft]) -> list[Arg]:
    """Whom a threat or offer is for: with whom its maker has just talked, else who hurt or was hurt."""
    partner = spoken_with(one.head, one.source.actor, drafts)
    if partner is not None:
        return [partner]
    if one.grave and (beside := in_one_breath(linked, one, drafts)):
        return beside
    if one.relation == "promises":
        return helped(linked, one, drafts) if one.words & (MEDIATING | HELPING) else []
    return culprits(linked, one, drafts) if one.relation in ("threatens", "criticizes", "demands") else []


def in_one_breath(linked: Linked, one: Unaddressed, drafts: list[Draft]) -> list[Arg]:
    """Whom the verb that a warning hangs on asks or blames: "urged *Chad* to leave, *warning* it would respond"."""
    above = one.head.head if one.head.dep_ in ("advcl", "conj", "xcomp") else None
    acts = [d for d in drafts if d.head == above and RELATIONS[d.relation].root in ADDRESSING]
    return [
        d.target
        for d in acts
        if d.source.actor == one.source.actor and not on_one_side(linked, d.source.actor, d.target.actor)
    ]


def near(one: Unaddressed, act: Draft) -> bool:
    """Whether an act is told shortly before, or in the same sentence."""
    before = 0 < one.head.i - act.head.i <= REACH
    return act.status in DONE and (before or act.head.sent.start == one.head.sent.start)


def culprits(linked: Linked, one: Unaddressed, drafts: list[Draft]) -> list[Arg]:
    """Who last hurt or charged the side of who threatens."""
    acts = [d for d in drafts if RELATIONS[d.relation].root in HURT | {"ACCUSE"} and near(one, d)]
    acts = [d for d in acts if stands_up_for(linked, one.source.actor, d.target.actor)]
    acts = [d for d in acts if not answers_for(linked, one.source.actor, d.source.actor)]
    return last_of(acts, lambda d: [d.source])


def stands_up_for(linked: Linked, one: str, victim: str) -> bool:
    """Whether somebody answers for who was hurt: one of their side, an official for anybody of the state."""
    who, whom = linked.actors[one], linked.actors[victim]
    official = who.sector in OFFICIAL and bool(who.state) and who.state == whom.state
    return official or answers_for(linked, one, victim)


def helped(linked: Linked, one: Unaddressed, drafts: list[Draft]) -> list[Arg]:
    """Both whom somebody offers to bring together, or whom others last hurt."""
    both = bool(one.words & MEDIATING)
    roots = QUARREL if both else HURT
    acts = [d for d in drafts if RELATIONS[d.relation].root in roots and near(one, d) and apart(linked, one, d)]
    acts = [d for d in acts if parties(linked, d)] if both else acts
    sides = last_of(acts, lambda d: [d.source, d.target] if both else [d.target])
    return list({s.actor: s for s in (state_of(linked, s) for s in sides)}.values())


def apart(linked: Linked, one: Unaddressed, act: Draft) -> bool:
    """Whether neither side of an act is the side of who offers."""
    return not any(answers_for(linked, one.source.actor, s.actor) for s in (act.source, act.target))


def parties(linked: Linked, act: Draft) -> bool:
    """Whether an act sets two against each other whom others can bring together: states, or a state and rebels."""
    sides = {state_of(linked, s).actor for s in (act.source, act.target)}
    return len(sides) > 1 and all(s.startswith("state/") or linked.actors[s].sector in REBELS for s in sides)


def state_of(linked: Linked, side: Arg) -> Arg:
    """The state of an official, force or organ to whom an offer is made, else the side itself."""
    actor = linked.actors[side.actor]
    state = f"state/{actor.state}"
    return replace(side, actor=state) if state in linked.actors and actor.sector in OFFICIAL else side


def last_of(acts: list[Draft], sides: Callable[[Draft], list[Arg]]) -> list[Arg]:
    """The sides of the acts that the last predicate tells."""
    last = max(acts, key=lambda d: d.head.i, default=None)
    found = [s for d in acts if last is not None and d.head == last.head for s in sides(d)]
    return list({s.actor: s for s in found}.values())
