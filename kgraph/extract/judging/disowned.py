"""What speakers say that their own side *has not done*, or has *no part in*: a denial, where it was just charged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import args
from kgraph.extract.actors.sides import on_one_side
from kgraph.extract.earlier.answers import DISOWNED, GUILT, Answer
from kgraph.extract.speakers.context import DUTY, MAYBE, PLAN, Context
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.link import Linked
from kgraph.model import Status

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

AHEAD = PLAN | MAYBE | DUTY | {"would"}
# what may be left undone without a charge: what somebody thinks, knows, has not yet come to
IDLE = frozenset(
    "know want decide need intend plan expect think believe see understand comment hear receive get agree accept "
    "reject rule care mind mean wait hesitate worry fear like say speak talk discuss finish start begin sign meet "
    "make find lose win come arrive return go become remain stay feel hope try ask demand forget remember "
    "recognize recognise exclude answer respond reply budge give concede surrender bow fail stop regret".split()
)
BEING = frozenset("involved responsible behind guilty complicit aware true".split())


def disowned(linked: Linked, clause: Clause, own: Context) -> list[Answer]:
    """A denial by each speaker whose side a clause tells of, to whoever has just charged them."""
    if not own.attributed or own.status not in (Status.NEGATED, Status.ASSERTED) or not is_disowning(clause):
        return []
    doers = [*args(linked, clause.subjects), *(args(linked, clause.objects) if clause.passive else [])]
    told = own.spoken()
    return [
        Answer(clause.verb, s, DISOWNED, told)
        for s in own.attributed
        if s.actor in linked.actors and any(on_one_side(linked, s.actor, d.actor) for d in doers)
    ]


def is_disowning(clause: Clause) -> bool:
    """Whether a clause says of a deed or of guilt that it is not so; no plan, no opinion."""
    verb, denied = clause.verb, grammar.negated(clause.verb)
    if AHEAD & {*grammar.auxiliaries(verb), verb.lemma}:
        return False
    if verb.lemma in ("have", "play"):
        return any(is_none(noun) for noun in clause.objects)
    if verb.lemma == "be":
        said = grammar.children(verb, "acomp", "attr", "prep")
        return denied and any(w.lemma in BEING for w in said)
    return denied and verb.lemma not in IDLE and not grammar.hardly_any(verb)


def is_none(noun: Token) -> bool:
    """Whether somebody has *no part* in a thing, or *nothing to do* with it."""
    if noun.lower_ == "nothing":
        return any(c.lemma == "do" for c in noun.children)
    return noun.lemma in GUILT and any(c.lower_ == "no" for c in noun.lefts)
