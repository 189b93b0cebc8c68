"""Acts that do not come about: whose doing they wait for, and what it tells that they fail."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.speakers.context import Draft, inverted
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.link import Linked
from kgraph.model import Status

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

CONDITIONS = frozenset({"until", "unless", "before", "if"})
FAILED_WEIGHT = 0.8


def held_to(linked: Linked, verb: Token, opened_by: frozenset[str] = CONDITIONS) -> list[Arg]:
    """Whose doing or asking an act meets: "to strike *unless the firm* pays", "despite a plea *by the UN*"; who is
    only to be paid does nothing.
    """
    clauses = [c for c in grammar.children(verb, "advcl") if grammar.marks(c) & opened_by]
    clauses += [c for c in grammar.children(verb, "advcl") if "if" in opened_by and inverted(c)]
    faced = grammar.phrase(verb, "despite")
    asking = [o for noun in faced for o in (*grammar.owners(noun), *by(noun))]
    return args(linked, [s for c in clauses for s in Clause(c).subjects] + asking)


def by(noun: Token) -> list[Token]:
    """Who stands in a noun's by- or from-phrase."""
    return grammar.expand(grammar.phrase(noun, "by", "from"))


def failed(inner: list[Draft], status: Status) -> list[Draft]:
    """What fails does not happen; sides that fail to agree reject one another's terms."""
    if status is Status.NEGATED:
        return inner
    return [
        replace(d, relation="rejects", status=status, plover="", confidence=d.confidence * FAILED_WEIGHT)
        if d.relation == "agrees-with"
        else d
        for d in inner
    ]
