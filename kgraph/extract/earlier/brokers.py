"""Who brokered what others agreed on has dealt with both: "agreed to a truce *brokered by Russia*"; those whom
he brings together meet.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import args
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.link import Linked
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

BROKERING = frozenset({"broker", "mediate", "facilitate"})
HOSTING = frozenset({"host", "sponsor", "organize", "organise"})
BEFORE = ("npadvmod", "amod", "compound", "nmod")  # "a *Turkish*-brokered deal"
WEIGHT = 0.55
ARRANGING = BROKERING | HOSTING


def brokered(linked: Linked, drafts: list[Draft]) -> list[Draft]:
    """A draft of each broker toward each side of the deal, truce or talks that a participle says they arranged."""
    found = brought_together(drafts)
    for verb in linked.parsed.doc:
        if verb.lemma not in ARRANGING or verb.tag_ != "VBN" or verb.dep_ not in ("acl", "amod"):
            continue
        act = arranged(verb, drafts)
        by = Clause(verb).subjects if verb.dep_ == "acl" else grammar.children(verb, *BEFORE)
        brokers = [a for a in args(linked, by) if not a.is_place]
        relation = "hosts" if verb.lemma == "host" else "negotiates-with"
        sides = (act.source, act.target) if act is not None else ()
        told = {(d.source.actor, d.target.actor) for d in drafts if d.head == verb}
        found += [
            Context().draft(verb, broker, side, relation, confidence=WEIGHT, rule="brokered", row="brokered")
            for broker in brokers
            for side in sides
            if broker.actor not in {s.actor for s in sides} and (broker.actor, side.actor) not in told
        ]
    return found


def brought_together(drafts: list[Draft]) -> list[Draft]:
    """A draft of the meeting of each two whom somebody brings together: "brought together *the two premiers*"."""
    brought: dict[Token, list[Draft]] = {}
    for d in drafts:
        if d.head.lemma == "bring" and d.relation == "negotiates-with":
            brought.setdefault(d.head, []).append(d)
    return [
        Context(status=first.status).draft(verb, a, b, "meets-with", confidence=WEIGHT, rule="brokered", row="brought")
        for verb, told in brought.items()
        for first in told[:1]
        for a, b in combinations({d.target.actor: d.target for d in told}.values(), 2)
    ]


def arranged(verb: Token, drafts: list[Draft]) -> Draft | None:
    """What two did by what was arranged: told by its noun, or by the verb right above it."""
    noun = verb.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "between":
        noun = noun.head.head  # "the truce between *Peru and Chile*, brokered by Oman"
    above = [noun, *(a for a in noun.ancestors if grammar.is_verb(a))][:2]
    acts = [d for d in drafts if d.head in above]
    joint = (d for d in acts if RELATIONS[d.relation].symmetric and d.status is Status.ASSERTED)
    return next(joint, None)
