"""Whom a refusal is to, where what is refused names only whom it would be done to: "refused to *extradite him*".

Whoever asked for it, else with whom the refuser has just talked, who seeks the person, or who punishes the refusal.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import answers_for, on_one_side
from kgraph.extract.governing.operators import OPERATOR_CONFIDENCE
from kgraph.extract.speakers.context import Draft
from kgraph.extract.syntax.clause import Clause, surface_subjects
from kgraph.link import Linked
from kgraph.model import ActorType, Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

REACH = 120  # words back that a refusal may refer to
HANDING = frozenset("extradite hand surrender give deliver return release free turn deport render yield".split())
SOUGHT = frozenset({"investigates", "accuses"})
PUNISHING = frozenset(
    "arrest ban bar behead court-martial demote detain discipline dismiss execute expel fine fire flog imprison jail "
    "kill punish sack sentence shoot suspend".split()
)
ASKED_WEIGHT = 0.9
PEOPLE = frozenset({ActorType.PERSON, ActorType.GROUP})


def redirected(linked: Linked, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, each refusal about somebody turned toward whom it is to."""
    drafts = list(drafts)
    return [turned(linked, d, drafts) if is_refusal(d) else d for d in drafts]


def is_refusal(draft: Draft) -> bool:
    """Whether a draft tells what a verb over an act refuses."""
    return draft.rule == "operator" and draft.relation == "rejects" and draft.status is Status.ASSERTED


def turned(linked: Linked, refusal: Draft, drafts: list[Draft]) -> Draft:
    """A refusal toward whom it is to; as it stands, if nobody better is told."""
    to = punisher(linked, refusal)
    if to is None and linked.actors[refusal.target.actor].type in PEOPLE:
        to = (
            asker(linked, refusal, drafts)
            or spoken_with(refusal.head, refusal.source.actor, drafts)
            or seeker(linked, refusal, drafts)
        )
    if to is None or on_one_side(linked, to.actor, refusal.source.actor):
        return refusal
    return replace(refusal, target=to, confidence=OPERATOR_CONFIDENCE * ASKED_WEIGHT)


def punisher(linked: Linked, refusal: Draft) -> Arg | None:
    """Who punishes it: "*the king* dismissed him for refusing to sign"."""
    prep = refusal.head.head
    if refusal.head.dep_ != "pcomp" or prep.lower_ != "for" or prep.head.lemma not in PUNISHING:
        return None
    return next(iter(args(linked, Clause(prep.head).subjects)), None)


def before(refusal: Draft, act: Draft) -> bool:
    """Whether an act is told shortly before a refusal."""
    return 0 < refusal.head.i - act.head.i <= REACH


def asker(linked: Linked, refusal: Draft, drafts: list[Draft]) -> Arg | None:
    """Who asked the refuser's side to do something to the same person or people."""
    asked = [d for d in drafts if d.within is not None and d.status is Status.REQUESTED and before(refusal, d)]
    asked = [d for d in asked if d.target.actor == refusal.target.actor]
    found = [d.within for d in asked if answers_for(linked, refusal.source.actor, d.source.actor)]
    return found[-1].source if found and found[-1] is not None else None


def spoken_with(head: Token, source: str, drafts: list[Draft]) -> Arg | None:
    """With whom somebody has talked in the same breath: "met *the envoy* but refused to free her"."""
    verbs = verbs_before(head)
    talks = [d for d in drafts if d.head in verbs and RELATIONS[d.relation].root == "CONSULT"] if verbs else []
    joined = [d for d in talks if d.source.actor == source and d.status is Status.ASSERTED]
    return joined[-1].target if joined else None


def verbs_before(verb: Token) -> list[Token]:
    """The verbs that a verb is coordinated with."""
    found = []
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
        found.append(verb)
    return found


def seeker(linked: Linked, refusal: Draft, drafts: list[Draft]) -> Arg | None:
    """Who has charged the person that somebody refuses to hand over."""
    if not any(c.lemma in HANDING for c in Clause(refusal.head).complements):
        return None
    sought = [d for d in drafts if d.relation in SOUGHT and before(refusal, d)]
    found = [d for d in sought if d.target.actor == refusal.target.actor and surface_subjects(d.head)]
    return found[-1].source if found else None
