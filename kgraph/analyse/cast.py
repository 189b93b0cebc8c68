"""The actors of a store by id, as the rows of a network show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kgraph.store.index import Index


@dataclass(frozen=True, slots=True)
class Player:
    """An actor: its name across the graph, type, ISO 3166 alpha-3 code or `""`, and sector or `""`."""

    id: str
    label: str
    type: str
    state: str
    sector: str


def cast(index: Index) -> dict[str, Player]:
    """Every actor by id, in that order."""
    rows = index.rows("SELECT id, label, type, state, sector FROM actors ORDER BY id")
    return {row[0]: Player(*row) for row in rows}
