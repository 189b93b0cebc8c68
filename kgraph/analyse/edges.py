"""Acts collapsed to edges: one a source, relation and target, with how often and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kgraph.analyse.acts import Act, Selection, acts

if TYPE_CHECKING:
    from kgraph.store.index import Index

Strength = Mapping[str, float]


class Edge(NamedTuple):
    """The acts of one source and target (ids) and relation.

    `weight` is the number of events, or their intensity: that number times the relation's weight, without its sign.
    What else there is to say of an edge is reckoned when it is asked, which of most it never is.
    """

    source: str
    relation: str
    target: str
    weight: float
    acts: tuple[Act, ...]

    @property
    def events(self) -> int:
        """How many there are."""
        return len(self.acts)

    @property
    def documents(self) -> int:
        """How many tell of them."""
        return len({document for act in self.acts for document in act.documents})

    @property
    def first(self) -> str:
        """The earliest date, ISO; empty if there is none."""
        return min((date for act in self.acts for date in act.dates), default="")

    @property
    def last(self) -> str:
        """The latest date."""
        return max((date for act in self.acts for date in act.dates), default="")

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims that tell of them, sorted."""
        return tuple(sorted({claim for act in self.acts for claim in act.claims}))


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
    weight = round(len(group) * abs(strength[key[1]]), 2) if strength else len(group)
    return Edge(*key, weight, tuple(group))
