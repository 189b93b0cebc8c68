"""Acts that a definite noun points back at: "condemned *the raid*", "urged an end to *the siege*"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract import grammar
from kgraph.extract.clause import NAMING, Clause
from kgraph.extract.context import Context, Draft
from kgraph.extract.drafting import Told
from kgraph.extract.judgements import BAD, BAD_THINGS, CRIMES
from kgraph.extract.lexicon import Lexicon
from kgraph.extract.rows import HARM, Frame
from kgraph.extract.sides import on_one_side
from kgraph.extract.slots import Arg
from kgraph.link import Linked
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

REACH = 400  # words back that a noun may point
IMPLIED_WEIGHT = 0.7
POINTING = frozenset({"the", "this", "that", "these", "those"})
ENDING = frozenset({"end", "halt", "stop", "cessation", "suspension"})
JUDGED = frozenset({"criticizes", "opposes", "rejects", "praises", "supports", "demands", "urges"})
HARSH = frozenset({"criticizes", "opposes", "rejects"})
CAPTURE = frozenset({"COERCE"})
FREED = frozenset({"release", "pardon"})
MEASURES = frozenset({"SANCTION", "COERCE", "MOBILIZE", "RETREAT", "CONCEDE"})
# nouns for a measure whatever it is, and for a deed of either kind
MEASURE = frozenset("move step decision action measure policy".split())
EITHER = frozenset("coup takeover raid strike operation seizure crackdown".split())
RULING = frozenset("verdict ruling judgment judgement sentence conviction acquittal".split())  # what a court did
RULED = frozenset({"COERCE", "ACCUSE", "CONCEDE", "REJECT", "SUPPORT"})
REMOVAL = frozenset("expulsion deportation ouster removal".split())  # of diplomats or of anybody
FORCE = frozenset({"force", "violence", "weapon", "arm", "firearm", "gas"})  # "deplored the use *of force*"
VAGUE = frozenset("violence war terrorism conflict abuse aggression".split())
LOYAL = frozenset({"", "GOV", "MIL", "COP", "SPY", "JUD"})
DONE = frozenset({Status.ASSERTED, Status.PLANNED})


@dataclass(frozen=True)
class Pointer:
    """What somebody does about an act that is named before, with the kinds of act that its noun may mean."""

    head: Token
    source: Arg
    row: Frame | Told
    context: Context
    noun: Token
    roots: frozenset[str]
    victims: frozenset[str] = frozenset()  # whose release is asked: then whoever holds them is meant
    own: bool = False  # the act is the source's own, which it ends: then toward whom it was


def roots(lexicon: Lexicon, noun: Token) -> frozenset[str]:
    """The kinds of act that a definite noun may point back at; none if it does not point."""
    row = lexicon.noun(noun)
    word = grammar.lemma(noun)
    if word in VAGUE or not any(c.lower_ in POINTING for c in grammar.children(noun, "det")):
        return frozenset()
    if word in RULING:
        return RULED
    if word == "use" and any(grammar.lemma(w) in FORCE for w in grammar.of_phrase(noun)):
        return HARM
    if row is None:
        return frozenset()
    if not row.relation:
        return MEASURES if word in MEASURE else frozenset()
    if RELATIONS[row.relation].symmetric or row.group in FREED:
        return frozenset()
    root = RELATIONS[row.relation].root
    if word in REMOVAL:
        return frozenset({"SANCTION", "COERCE"})
    return HARM if word in EITHER else frozenset({root})


def is_judged(frame: Frame, clause: Clause, noun: Token) -> bool:
    """Whether a frame judges the act of a noun: what is demanded is its end; what is called something, harshly."""
    if RELATIONS[frame.relation].root == "REQUEST":
        return any(grammar.lemma(a) in ENDING for a in noun.ancestors)
    if frame.verb in NAMING:
        return any(is_bad(noun) for noun in clause.predicated)
    return frame.relation in (JUDGED if grammar.lemma(noun) not in MEASURE else HARSH)


def is_bad(noun: Token) -> bool:
    """Whether what an act is called is bad: "*illegal*", "a *provocation*", "an act of *piracy*"."""
    named = any(grammar.lemma(w) in BAD | BAD_THINGS for w in [noun, *noun.children])
    return named or any(grammar.lemma(w) in CRIMES for w in grammar.of_phrase(noun))


def pointed(noun: Token) -> Token:
    """The act whose end is meant: "an end to the *siege*"."""
    if grammar.lemma(noun) in ENDING:
        return next(iter(grammar.phrase(noun, "to", "of", "in")), noun)
    return noun


def resolved(linked: Linked, pointers: Iterable[Pointer], drafts: list[Draft]) -> list[Draft]:
    """A draft of each judgement on whoever did the act that it points at: the nearest one before it."""
    found = []
    for pointer in pointers:
        acts = [d for d in drafts if means(linked, pointer, d)]
        if not acts:
            continue
        act = max(acts, key=lambda d: (d.head.lemma_ == pointer.noun.lemma_, d.head.i))
        sides = [d.target if pointer.own else d.source for d in acts if d.head == act.head]
        for actor in {s.actor: s for s in sides}.values():
            weight = pointer.row.confidence * pointer.context.weight * IMPLIED_WEIGHT
            found.append(
                pointer.context.draft(
                    pointer.head,
                    pointer.source,
                    actor,
                    pointer.row.relation,
                    confidence=weight,
                    rule="implied",
                    row=pointer.row.row,
                    plover=pointer.row.plover,
                )
            )
    return found


def means(linked: Linked, pointer: Pointer, act: Draft) -> bool:
    """Whether an act before the pointer may be the one: of its kind, done or planned, and not the judge's own."""
    if not 0 < pointer.head.i - act.head.i <= REACH or act.status not in DONE:
        return False
    if RELATIONS[act.relation].root not in pointer.roots:
        return False
    if grammar.lemma(pointer.noun) in RULING and linked.actors[act.source.actor].sector != "JUD":
        return False
    freed = pointer.victims and pointer.roots == CAPTURE
    if (freed and act.relation != "detains") or (pointer.victims and act.target.actor not in pointer.victims):
        return False
    if pointer.own:
        return on_one_side(linked, pointer.source.actor, act.source.actor)
    return not shares(linked, pointer.source.actor, act.source.actor)


def shares(linked: Linked, judge: str, doer: str) -> bool:
    """Whether a judge would judge itself: a minister his government; but a party or union may judge its own."""
    loyal = linked.actors[judge].sector in LOYAL or judge.startswith("state/")
    return on_one_side(linked, judge, doer) if loyal else judge == doer
