"""A store in a few figures: how much there is, and who is busiest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kgraph.store.index import Index

COUNTED: Mapping[str, str] = {"documents": "papers", "claims": "claims", "events": "events", "actors": "actors"}
BUSIEST = """
SELECT label, type, state, (SELECT count(*) FROM claims WHERE source = a.actor) AS outward,
    (SELECT count(*) FROM claims WHERE target = a.actor) AS inward
FROM actors a ORDER BY outward + inward DESC, label, id LIMIT ?"""


def counts(index: Index) -> dict[str, int]:
    """How many documents, claims, events and actors a store has."""
    return {shown: next(index.rows(f"SELECT count(*) FROM {table}"))[0] for shown, table in COUNTED.items()}


def busiest(index: Index, limit: int) -> list[tuple[str, str, str, int, int]]:
    """The actors with the most claims: label, type, state, and how many are by and toward them."""
    return [(label, kind, state, by, toward) for label, kind, state, by, toward in index.rows(BUSIEST, (limit,))]
