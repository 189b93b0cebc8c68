"""A claim in the making: what the walk through a sentence finds, before the document's claims are put together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg
from kgraph.model import Status

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token


@dataclass(eq=False)
class Draft:
    """A claim in the making. Identity counts: `within` points at another draft."""

    head: Token
    source: Arg
    target: Arg
    relation: str
    status: Status
    confidence: float
    rule: str
    row: str
    plover: str = ""
    attributed: tuple[Arg, ...] = ()
    attributed_words: str = ""
    speech: Token | None = None  # the verb of saying that the attribution comes from
    operators: tuple[str, ...] = ()
    within: Draft | None = None

    def between(self, source: Arg, target: Arg) -> Draft:
        """The same between other sides. `replace` takes three times as long."""
        what = (self.relation, self.status, self.confidence, self.rule, self.row, self.plover)
        told = (self.attributed, self.attributed_words, self.speech, self.operators, self.within)
        return Draft(self.head, source, target, *what, *told)
