"""Arms taken up for a purpose: "sent troops *to crush the rebels*", "used tear gas *to disperse students*"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.slots import fill, fill_noun, parts_of
from kgraph.extract.frames.predicates import Predicates
from kgraph.extract.speakers.context import Context, Draft, Found
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause, surface_subjects
from kgraph.extract.tables.rows import HARM, Frame
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

ARMED = HARM | {"MOBILIZE"}
TAKEN_UP = frozenset({"mobilizes-against", "coerces", "attacks"})  # what taking up arms tells
MET = frozenset({"meets-with", "warns"})  # arms meet nobody in peace, and warn by being there
AIM_WEIGHT = 0.8
AT_ODDS = ("obj", "obj.of", "against", "with", "on", "from", "by")  # where a purpose names whom it is against
# purposes that are good, or tell nothing, for whom they name
KIND = frozenset(
    "help assist aid support train advise protect defend guard secure safeguard rescue save free evacuate escort keep "
    "relieve monitor observe oversee supervise police ensure enforce maintain restore bring deliver distribute build "
    "rebuild repair clear clean search find recover fly carry transport provide give serve join work do make take be "
    "have show celebrate mark honour honor welcome greet replace reinforce bolster back participate attend visit meet "
    "prevent stop avoid end".split()
)
BIDS = frozenset({"bid", "attempt", "effort", "move", "order", "operation", "campaign", "drive"})
TRYING = frozenset({"try", "attempt", "seek", "struggle", "battle", "move"})
SPURRED = frozenset({"as", "when", "after"})
SHOT = frozenset("gas teargas bullet cannon fire gunfire grenade baton truncheon spray shot round canister".split())
STREET = frozenset(
    "protester demonstrator crowd mob rioter marcher student striker picket squatter activist supporter youth villager "
    "resident mourner fan worker miner teacher farmer migrant looter".split()
)
ASIDE = frozenset({"as", "while"})
FACED = frozenset({"meet", "prevent", "stop"})  # but not with arms of one's own


def aimed(predicates: Predicates, clause: Clause, own: Context, found: Found) -> None:
    """What a clause that takes up arms and names nobody does to whom its purpose names."""
    if any(d.head == clause.verb for d in found.core):
        found.core = [meant(predicates, clause, d) for d in found.core]
        return
    provoked = crowds(clause)
    purposes = [p for p in infinitives(clause) if p.lemma not in KIND or p.lemma in FACED or is_driving(found, p)]
    frame = armed(predicates, clause) if purposes or provoked else None
    if frame is None:
        return
    heads = {v.i for p in purposes for v in grammar.conjuncts(p)}
    hostile = [d for d in found.all if d.head.i in heads and is_aimed(d)]
    sources, certainty = predicates.sources(frame, clause, own)
    targets = list({d.target.actor: d.target for d in hostile}.values()) or opposed(predicates, purposes)
    if not targets and frame.relation != "mobilizes-against":
        targets = args(predicates.linked, provoked)
    new = [
        predicates.draft(clause.verb, s, t, frame.relation, own, frame, certainty * AIM_WEIGHT)
        for s in sources
        for t in targets
        if s.actor != t.actor
    ]
    told = {id(d) for d in hostile} if new else set()
    found.core = [d for d in found.core if id(d) not in told] + new
    found.side = [d for d in found.side if id(d) not in told]


def is_driving(found: Found, purpose: Token) -> bool:
    """Whether a word that is mostly kind drives somebody out: "to *clear* students", not "to *clear* the mines"."""
    return any(d.head == purpose and d.relation == "coerces" for d in found.all)


def meant(predicates: Predicates, clause: Clause, draft: Draft) -> Draft:
    """Arms moved *for an attack on* somebody are moved against them, wherever they stand: "in Italy for raids *on
    Serbia*".
    """
    if draft.head != clause.verb or draft.relation != "mobilizes-against":
        return draft
    blows = [n for n in clause.phrase("for") if predicates.is_hostile(n)]
    rows = ((n, row) for n in blows if (row := predicates.lexicon.event(n)) is not None)
    struck = [a for n, row in rows for a in fill_noun(predicates.linked, n, row.target, {draft.source.actor})]
    return replace(draft, target=struck[0]) if struck else draft


def is_aimed(draft: Draft) -> bool:
    """Whether a purpose is one of conflict."""
    return RELATIONS[draft.relation].root in ARMED or draft.relation in MET


def infinitives(clause: Clause) -> list[Token]:
    """What a clause, or its object, is for."""
    bids = [n for n in clause.near("in") if n.lemma in BIDS]  # "*in a bid* to quell them"
    words = [clause.verb, *clause.objects, *bids]
    below = [c for w in words for c in grammar.children(w, "advcl", "xcomp", "acl", "relcl")]
    sought = [c for v in below if is_trying(v) for c in grammar.children(v, "xcomp")]
    return [c for c in (*below, *sought) if grammar.infinitive(c)]


def crowds(clause: Clause) -> list[Token]:
    """Those in the street whose doings arms answer: "fired tear gas *when protesters threw stones*"."""
    if not any(o.lemma in SHOT for o in clause.objects) and not is_overhead(clause):
        return []  # "closed the bar *after residents complained*"
    spurs = [c for c in grammar.children(clause.verb, "advcl") if grammar.marks(c) & SPURRED]
    return [s for c in spurs for s in surface_subjects(c) if {s.lemma, *(n.lemma for n in parts_of(s))} & STREET]


def is_trying(verb: Token) -> bool:
    """Whether the same people try something: "*as they tried* to quell them", "*while trying*", "*to try*"."""
    others = [s for s in grammar.grammatical_subjects(verb) if s.pos_ != "PRON"]
    return verb.lemma in TRYING and not others and (bool(grammar.marks(verb) & ASIDE) or grammar.infinitive(verb))


def armed(predicates: Predicates, clause: Clause) -> Frame | None:
    """The frame of taking up arms that a clause fits, by what it acts on."""
    rows = (f for f, _ in predicates.fitting(clause) if f.object.asked or is_overhead(clause))
    return next((f for f in rows if f.relation in TAKEN_UP), None)  # "fired *in the air*"


def is_overhead(clause: Clause) -> bool:
    """Whether shots are fired in the air."""
    return not clause.objects and any(n.lemma == "air" for n in clause.near("in") + clause.near("into"))


def opposed(predicates: Predicates, purposes: list[Token]) -> list[Arg]:
    """Whom a purpose names that has no row of its own: "to face *the Iranian fleet*"."""
    filled = (fill(predicates.linked, Clause(purpose), slot) for purpose in purposes for slot in AT_ODDS)
    return next((found for found in filled if found), [])
