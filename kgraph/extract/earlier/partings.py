"""Talks that somebody leaves or breaks off without a word with whom: "the rebels *pulled out of the talks*"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import answers_for, on_one_side
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.link import Linked
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

TALKS = frozenset({"talk", "negotiation", "dialogue"})
LEAVING = frozenset({"pull out", "walk out", "withdraw"})
BREAKING = frozenset("suspend break discontinue abandon quit leave".split())
OUT = ("of", "from")
PARTED = ("with", "between", "among")
REACH = 120  # words back to where the talks were told
CONFIDENCE = 0.6


@dataclass(frozen=True)
class Parting:
    """Talks that a clause says its subject leaves, of which it names no partner."""

    head: Token
    source: Arg
    relation: str
    context: Context


def partings(linked: Linked, clause: Clause, context: Context) -> list[Parting]:
    """Who leaves or breaks off talks, where it is not said with whom."""
    keys = {clause.verb.lemma, *grammar.verb_keys(clause.verb)}
    leaves, breaks = bool(keys & LEAVING), clause.verb.lemma in BREAKING
    if (
        not (leaves or breaks)
        or clause.passive
        or context.status is not Status.ASSERTED
        or grammar.negated(clause.verb)
    ):
        return []
    nouns = [n for name in OUT for n in clause.phrase(name)] if leaves else clause.objects
    if not any(n.lemma in TALKS and not grammar.phrase(n, *PARTED) for n in nouns) or clause.phrase("with"):
        return []
    relation = "rejects" if leaves else "cuts-ties-with"
    return [Parting(clause.verb, s, relation, context) for s in args(linked, clause.subjects) if not s.is_place]


def resolved(linked: Linked, left: Iterable[Parting], drafts: list[Draft]) -> list[Draft]:
    """A draft of each toward the one other party of the talks that were told before, or whom it blames at once."""
    told = {(d.head, d.source.actor) for d in drafts}
    return [
        one.context.draft(
            one.head,
            one.source,
            other,
            one.relation,
            confidence=CONFIDENCE * one.context.weight,
            rule="implied",
            row="talks",
        )
        for one in left
        if (one.head, one.source.actor) not in told and (other := partner(linked, one, drafts)) is not None
    ]


def partner(linked: Linked, one: Parting, drafts: list[Draft]) -> Arg | None:
    """With whom the talks were: nobody, unless one alone can be meant."""
    blamed = [d.target for d in drafts if d.head.head == one.head and d.relation == "accuses"]
    met = [d for d in drafts if RELATIONS[d.relation].root == "CONSULT" and 0 < one.head.i - d.head.i <= REACH]
    with_them = [(d, o) for d in met for o in others(linked, one, d)]
    last = max((d.head.i for d, _ in with_them), default=-1)
    found = blamed or [o for d, o in with_them if d.head.i == last]
    single = {a.actor: a for a in found if not on_one_side(linked, a.actor, one.source.actor)}
    return next(iter(single.values())) if len(single) == 1 else None


def others(linked: Linked, one: Parting, act: Draft) -> list[Arg]:
    """The other side of talks that were one's own."""
    pairs = ((act.source, act.target), (act.target, act.source))
    return [o for own, o in pairs if answers_for(linked, one.source.actor, own.actor)]
