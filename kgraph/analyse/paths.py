"""How two actors are connected: shortest paths, with the words behind each step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from kgraph import vocabulary
from kgraph.analyse.edges import Edge

if TYPE_CHECKING:
    import networkx as nx

    from kgraph.store.index import Index

Path = tuple[str, ...]
CANDIDATES = 10  # paths looked at for one shown, so that of equally long ones the first by name are shown


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence that says the step."""

    quote: str
    doc: str
    claim: str


@dataclass(frozen=True, slots=True)
class Step:
    """From one actor of a path to the next: the strongest edge, `forward` if it points along the path."""

    edge: Edge
    forward: bool
    others: int


def shortest(
    network: nx.DiGraph,
    starts: Sequence[str],
    ends: Sequence[str],
    *,
    directed: bool,
    limit: int,
    strong: bool = False,
) -> list[Path]:
    """The `limit` shortest paths between any of the starts and any of the ends: by steps, then by name.

    `strong`: the length of a step is the less the more events it has. Source: Yen, Finding the k shortest loopless
    paths in a network (1971).
    """
    walked = network if directed else _nearest_way(network)
    weight = "distance" if strong else None
    found: dict[Path, int] = {}
    for start in starts:
        for end in ends:
            if start in walked and end in walked and start != end:
                found.update(islice(_yielded(walked, start, end, weight, limit), limit * CANDIDATES))
    return sorted(found, key=lambda path: (found[path], len(path), path))[:limit]


def _nearest_way(network: nx.DiGraph) -> nx.Graph:
    """Direction aside; the shorter of two arcs counts."""
    import networkx as nx

    made = nx.Graph()
    made.add_nodes_from(network)
    for source, target, distance in network.edges(data="distance"):
        known = made.get_edge_data(source, target, {"distance": distance})["distance"]
        made.add_edge(source, target, distance=min(known, distance))
    return made


def _yielded(walked: nx.Graph, start: str, end: str, weight: str | None, limit: int) -> Iterator[tuple[Path, int]]:
    """Paths with their lengths, the shortest first: `limit` of them, and all that are as long as the last of these."""
    import networkx as nx

    longest, count = 0, 0
    try:
        for path in nx.shortest_simple_paths(walked, start, end, weight=weight):
            length = nx.path_weight(walked, path, weight) if weight else len(path) - 1
            if count >= limit and length > longest:
                return
            longest, count = length, count + 1
            yield tuple(path), length
    except nx.NetworkXNoPath:
        return


def steps(network: nx.DiGraph, path: Path, *, directed: bool) -> Iterator[Step]:
    """The edges along a path."""
    for here, there in pairwise(path):
        along = network.get_edge_data(here, there, {}).get("relations", [])
        back = [] if directed else network.get_edge_data(there, here, {}).get("relations", [])
        known = dict.fromkeys([*along, *back])
        best = min(known, key=lambda e: (-e.events, e.source != here, e.relation))
        symmetric = vocabulary.relation(best.relation).symmetric
        yield Step(best, forward=best.source == here or symmetric, others=len(known) - 1)


def cite(index: Index, edge: Edge) -> Cited:
    """The first sentence, by document and place, behind an edge."""
    marks = ", ".join("?" for _ in edge.claims)
    found = index.rows(
        f"""SELECT quote, doc, c.id FROM claims c JOIN papers USING (paper) JOIN evidence USING (claim)
        WHERE c.id IN ({marks}) ORDER BY doc, evidence.start, c.id LIMIT 1""",
        edge.claims,
    )
    return next((Cited(*row) for row in found), Cited("", "", ""))
