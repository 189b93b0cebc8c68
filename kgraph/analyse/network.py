"""A weighted network of actors: who acts toward whom, how many events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kgraph import vocabulary
from kgraph.analyse.edges import Edge

if TYPE_CHECKING:
    import networkx as nx

FAR = 720_720  # the length of an arc of weight 1: the least number that 1 to 16 divide, so that these stay exact


def network(edges: Iterable[Edge]) -> nx.DiGraph:
    """One arc a pair of actors. `weight` sums the edges over all relations; symmetric ones lead both ways.

    `relations` on an arc is its edges, the heaviest first; `distance` is the less the heavier the arc, in whole
    numbers, so that equally long ways are equally long. Acts on oneself are left out.
    """
    import networkx as nx

    made = nx.DiGraph()
    ordered = sorted(edges, key=lambda e: (-e.weight, e.relation, e.source, e.target))
    made.add_nodes_from(sorted({end for edge in ordered for end in (edge.source, edge.target)}))
    arcs: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in ordered:
        if edge.source == edge.target:
            continue
        arcs[edge.source, edge.target].append(edge)
        if vocabulary.relation(edge.relation).symmetric:
            arcs[edge.target, edge.source].append(edge)
    made.add_edges_from((*ends, _arc(relations)) for ends, relations in arcs.items())
    return made


def both_ways(network: nx.DiGraph) -> nx.Graph:
    """The same actors, direction aside: the weights of both arcs of a pair summed."""
    import networkx as nx

    made = nx.Graph()
    made.add_nodes_from(network)
    for source, target, weight in network.edges(data="weight"):
        known = made.get_edge_data(source, target, {"weight": 0})["weight"]
        made.add_edge(source, target, weight=known + weight)
    return made


def _arc(relations: list[Edge]) -> dict[str, Any]:
    weight = sum(edge.weight for edge in relations)
    return {"weight": weight, "relations": relations, "distance": max(1, round(FAR / weight))}
