"""How two actors are connected: shortest paths, with the words behind each step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from kgraph import vocabulary
from kgraph.analyse.edges import Edge
from kgraph.model import Status
from kgraph.query.graph import local_id, select

if TYPE_CHECKING:
    import networkx as nx
    from pyoxigraph import Store

Path = tuple[str, ...]


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
    network: nx.DiGraph, starts: Sequence[str], ends: Sequence[str], *, directed: bool, limit: int
) -> list[Path]:
    """The shortest paths between any of the starts and any of the ends, at most `limit`, in a fixed order."""
    import networkx as nx

    walked = network if directed else network.to_undirected(as_view=True)
    found: list[Path] = []
    for start in starts:
        for end in ends:
            if start in walked and end in walked and start != end:
                try:
                    found += map(tuple, islice(nx.all_shortest_paths(walked, start, end), limit * 10))
                except nx.NetworkXNoPath:
                    continue
    shortest_length = min(map(len, found), default=0)
    return sorted(path for path in set(found) if len(path) == shortest_length)[:limit]


def steps(network: nx.DiGraph, path: Path, *, directed: bool) -> Iterator[Step]:
    """The edges along a path."""
    for here, there in pairwise(path):
        along = network.get_edge_data(here, there, {}).get("relations", [])
        back = [] if directed else network.get_edge_data(there, here, {}).get("relations", [])
        known = dict.fromkeys([*along, *back])
        best = min(known, key=lambda e: (-e.weight, e.source != here, e.relation))
        symmetric = vocabulary.relation(best.relation).symmetric
        yield Step(best, forward=best.source == here or symmetric, others=len(known) - 1)


def cite(graph: Store, edge: Edge, statuses: Sequence[Status]) -> Cited:
    """The first sentence, by document and place, behind an edge."""
    chosen = " ".join(f"kg:{status.capitalize()}" for status in statuses)
    found = select(
        graph,
        f"""SELECT DISTINCT ?quote ?doc ?claim ?start WHERE {{
            VALUES ?status {{ {chosen} }}
            ?claim kg:source <{edge.source}> ; kg:relation <{vocabulary.relation(edge.relation).iri}> ;
                kg:target <{edge.target}> ; kg:status ?status ; kg:evidence ?evidence ;
                kg:document ?document .
            ?document dcterms:identifier ?doc .
            ?evidence kg:quote ?quote ; kg:start ?start .
            FILTER NOT EXISTS {{ ?claim kg:attributedTo ?by }}
            FILTER NOT EXISTS {{ ?claim kg:attributedToText ?words }}
        }} ORDER BY ?doc ?start ?claim LIMIT 1""",
    )
    row = next(iter(found), None)
    if row is None:
        return Cited("", "", "")
    return Cited(row["quote"].value, row["doc"].value, local_id(row["claim"].value))
