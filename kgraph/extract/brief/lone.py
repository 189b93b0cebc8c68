"""Event nouns that name but one of their sides: the other is looked for in the clause around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.slots import fill_noun
from kgraph.extract.frames.event_nouns import EventNouns
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.tables.rows import EventNoun
from kgraph.model import FIRM

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

LONE = 0.5  # beside an act whose words name both sides
WIDE = "wide"


def lone(nouns: EventNouns, around: dict[int, tuple[Clause, Context]], told: set[int]) -> Iterator[tuple[Draft, bool]]:
    """Drafts of event nouns that told nothing, and whether their target is still to be found: "an ultimatum *by A*
    gave them a day", "on hunger strike against B, *A* can no longer stand".
    """
    for token in nouns.linked.parsed.doc:
        row = nouns.lexicon.event(token)
        verb = next((a.i for a in token.ancestors if a.i in around), None) if row and token.i not in told else None
        if row is not None and verb is not None:
            clause, own = around[verb]
            yield from sided(nouns, token, row, clause, nouns.qualified(token, own.anew()))


def sided(
    nouns: EventNouns, token: Token, row: EventNoun, clause: Clause, context: Context
) -> Iterator[tuple[Draft, bool]]:
    """The noun's own sides, its missing source replaced by the clause's subject."""
    targets = fill_noun(nouns.linked, token, row.target, set())
    sources = fill_noun(nouns.linked, token, ("by", "poss", *row.source), {t.actor for t in targets})
    if not sources and not inside(token, clause.subjects):
        sources = args(nouns.linked, clause.subjects)
    for source in sources:
        for target in targets or [source]:
            if not targets or source.actor != target.actor:
                yield drafted(token, row, source, target, context), not targets


def inside(token: Token, nouns: Iterable[Token]) -> bool:
    """Whether a word stands below one of the nouns."""
    above = {token.i, *(a.i for a in token.ancestors)}
    return any(n.i in above for n in nouns)


def drafted(token: Token, row: EventNoun, source: Arg, target: Arg, context: Context) -> Draft:
    """A guess that an event noun tells."""
    return context.draft(
        token, source, target, row.relation, confidence=FIRM * LONE, rule=WIDE, row=row.row, plover=row.plover
    )
