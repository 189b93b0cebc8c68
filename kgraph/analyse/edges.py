"""Acts collapsed to edges: one a source, relation and target, with how often and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.analyse.acts import Act, Selection, acts

if TYPE_CHECKING:
    from kgraph.store.index import Index

Strength = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Edge:
    """`source` and `target` are ids, `events` their number, `first` and `last` ISO or empty.

    `weight` is the number of events, or their intensity: that number times the relation's weight, without its sign.
    """

    source: str
    relation: str
    target: str
    weight: float
    events: int
    documents: int
    first: str
    last: str
    claims: tuple[str, ...]


def edges(index: Index, chosen: Selection = Selection(), strength: Strength | None = None) -> list[Edge]:
    """The edges of a selection, by default those that the direct triples have; sorted.

    `strength` (see `read_weights`) makes intensities of the weights.
    """
    return collapsed(acts(index, chosen), strength)


def collapsed(told: Iterable[Act], strength: Strength | None = None) -> list[Edge]:
    """Acts as edges."""
    groups: dict[tuple[str, str, str], list[Act]] = defaultdict(list)
    for act in told:
        groups[act.source, act.relation, act.target].append(act)
    return [_edge(key, group, strength) for key, group in sorted(groups.items())]


def _edge(key: tuple[str, str, str], group: Sequence[Act], strength: Strength | None) -> Edge:
    dates = sorted(date for act in group for date in act.dates)
    return Edge(
        *key,
        weight=round(len(group) * abs(strength[key[1]]), 2) if strength else len(group),
        events=len(group),
        documents=len({document for act in group for document in act.documents}),
        first=dates[0] if dates else "",
        last=dates[-1] if dates else "",
        claims=tuple(sorted({claim for act in group for claim in act.claims})),
    )
