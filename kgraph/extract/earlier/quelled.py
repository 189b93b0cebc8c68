"""What is done to a crowd that only the words around tell of: "students marched. *Police fired tear gas*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import on_one_side
from kgraph.extract.earlier.settled import settled, sworn
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.link import Linked
from kgraph.model import ActorType, Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

USING = frozenset("fire use deploy respond intervene unleash spray shoot lob throw wield launch retaliate".split())
QUELLING = frozenset(
    "disperse break ban outlaw forbid prohibit crush suppress quell put clear storm block quash scatter".split()
)
DRIVING_OFF = USING | QUELLING
BROKEN = {"break": frozenset({"up"}), "put": frozenset({"down"})}  # what the verb must stand with
MEANS = frozenset("teargas gas cannon baton truncheon bullet grenade spray".split())
KINDS = frozenset("tear water rubber plastic stun pepper teargas baton truncheon".split())
GATHERINGS = frozenset(
    "protest demonstration march rally gathering sit-in vigil procession riot strike blockade assembly".split()
)
GATHERING = frozenset("march rally protest demonstrate gather riot assemble converge".split())
CROWDS = frozenset("protester demonstrator marcher crowd rioter striker picketer mob looter".split())
OTHERS = frozenset("further all any new future more public mass".split())  # no gathering told before
FORCES = frozenset({"COP", "MIL", "GOV", "SPY"})
NEAR = 60  # words back to a crowd
WEIGHT = 0.6


def quelled(linked: Linked, drafts: list[Draft]) -> list[Draft]:
    """A draft of what forces or a government do to the crowd told last, where their clause names nobody."""
    told = {d.head for d in drafts if RELATIONS[d.relation].root in ("COERCE", "ASSAULT", "REJECT")}
    verbs = [v for v in linked.parsed.doc if v.lemma in DRIVING_OFF and grammar.is_verb(v) and v not in told]
    acts = [v for v in verbs if is_against_crowd(linked, v)]
    people = crowds(linked) if acts else []
    found = []
    for verb in acts:
        oath = sworn(verb)
        status, crowd = Status.ASSERTED if oath else settled(verb), nearest(people, verb)
        if crowd is None or status is None:
            continue
        relation, head = ("threatens", verb.head) if oath else ("coerces", verb)
        found += [
            Context(status).draft(head, force, crowd, relation, confidence=WEIGHT, rule="quelled", row="quelled")
            for force in args(linked, Clause(verb).subjects)
            if is_force(linked, force) and not on_one_side(linked, force.actor, crowd.actor)
        ]
    return found


def is_against_crowd(linked: Linked, verb: Token) -> bool:
    """Whether a verb tells of riot weapons used or a gathering banned or broken up, and names nobody."""
    clause = Clause(verb)
    if verb.lemma in USING:
        arms = [*clause.objects, *clause.phrase("with")]
        named = args(linked, [n for name in ("at", "on", "against", "into", "to") for n in clause.phrase(name)])
        return any(is_riot_weapon(n) for n in arms) and not named
    needed = BROKEN.get(verb.lemma, frozenset())
    behind = {c.lower_ for c in verb.rights if c.dep_ in ("prt", "advmod", "prep")}
    events = [n for n in clause.objects if n.lemma in GATHERINGS and not OTHERS & {c.lower_ for c in n.lefts}]
    return bool(events) and needed <= behind and not any(args(linked, [*owners(n)]) for n in events)


def owners(event: Token) -> list[Token]:
    """Whose a gathering is said to be."""
    return [*grammar.owners(event), *grammar.phrase(event, "by")]


def is_riot_weapon(noun: Token) -> bool:
    """Whether a noun means what crowds are driven off with: "*tear gas*", "*rubber bullets*"."""
    return noun.lemma in MEANS and bool({noun.lemma, *(c.lower_ for c in noun.lefts)} & KINDS)


def is_force(linked: Linked, side: Arg) -> bool:
    """Whether somebody can break up a crowd: police, soldiers, a government."""
    actor = linked.actors[side.actor]
    return actor.type is ActorType.STATE or actor.sector in FORCES


def crowds(linked: Linked) -> list[Arg]:
    """Those who are told as a crowd, by their noun or by what they do, in the order of the text."""
    marching = [v for v in linked.parsed.doc if v.lemma in GATHERING and grammar.is_verb(v)]
    words = [s for v in marching for s in Clause(v).subjects]
    named = [linked.parsed.doc[m.head] for m in linked.mentions if linked.parsed.doc[m.head].lemma in CROWDS]
    ordered = sorted({*words, *named}, key=lambda t: t.i)
    return [a for word in ordered for a in args(linked, [word]) if linked.actors[a.actor].type is ActorType.GROUP]


def nearest(people: list[Arg], verb: Token) -> Arg | None:
    """The crowd of the verb's own sentence, else the one told last before it."""
    start, end = verb.sent.start, verb.sent.end
    here = [a for a in people if start <= a.mention.head < end]
    before = [a for a in people if 0 < verb.i - a.mention.head <= NEAR]
    return next(iter(here), None) or (before[-1] if before else None)
