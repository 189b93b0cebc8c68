"""Which actors stand at the centre, by five measures, each weighted by the number of events."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kgraph.errors import KgraphError

if TYPE_CHECKING:
    import networkx as nx

Scores = dict[str, float]

WORK = 2_000_000  # arcs walked for betweenness; a network that needs more is estimated from pivots
PIVOTS = 50  # at least
SEED = 1
DAMPING = 0.85
ROUNDS = 1000
CLOSE = 1e-10
DIGITS = 4


def degree_in(network: nx.DiGraph) -> Scores:
    """Events toward the actor."""
    return dict(network.in_degree(weight="weight"))


def degree_out(network: nx.DiGraph) -> Scores:
    """Events by the actor."""
    return dict(network.out_degree(weight="weight"))


def pagerank(network: nx.DiGraph) -> Scores:
    """Share of a random walk's time that follows acts to their targets.

    Written out because networkx's own needs SciPy.
    """
    actors = list(network)
    if not actors:
        return {}
    total = degree_out(network)
    rank = dict.fromkeys(actors, 1 / len(actors))
    for _ in range(ROUNDS):
        loose = sum(rank[actor] for actor in actors if not total[actor])
        fresh = dict.fromkeys(actors, (1 - DAMPING + DAMPING * loose) / len(actors))
        for source, target, weight in network.edges(data="weight"):
            fresh[target] += DAMPING * rank[source] * weight / total[source]
        moved = sum(abs(fresh[actor] - rank[actor]) for actor in actors)
        rank = fresh
        if moved < CLOSE:
            break
    return rank


def betweenness(network: nx.DiGraph) -> Scores:
    """Share of shortest paths that lead through the actor; many events make two actors close."""
    import networkx as nx

    near = network.copy()
    for _, _, data in near.edges(data=True):
        data["distance"] = 1 / data["weight"]
    affordable = max(PIVOTS, WORK // max(1, len(near) + near.number_of_edges()))
    pivots = affordable if affordable < len(near) else None
    found: Scores = nx.betweenness_centrality(near, k=pivots, weight="distance", seed=SEED)
    return found


def eigenvector(network: nx.DiGraph) -> Scores:
    """High for those who deal with others who score high, whatever the direction."""
    import networkx as nx

    both = nx.Graph()
    both.add_nodes_from(network)
    for source, target, weight in network.edges(data="weight"):
        known = both.get_edge_data(source, target, {"weight": 0})["weight"]
        both.add_edge(source, target, weight=known + weight)
    if not both.number_of_edges():
        return dict.fromkeys(both, 0.0)
    try:
        found: Scores = nx.eigenvector_centrality(both, max_iter=ROUNDS * 10, weight="weight")
    except nx.PowerIterationFailedConvergence:
        raise KgraphError(
            "eigenvector centrality does not settle on this network: choose other measures or relations"
        ) from None
    return found


MEASURES: Mapping[str, Callable[[nx.DiGraph], Scores]] = {
    "in": degree_in,
    "out": degree_out,
    "pagerank": pagerank,
    "betweenness": betweenness,
    "eigenvector": eigenvector,
}


def central(network: nx.DiGraph) -> dict[str, Scores]:
    """Every measure of every actor, rounded so that equal ones are equal."""
    scored = {name: measure(network) for name, measure in MEASURES.items()}
    return {actor: {name: round(scores[actor], DIGITS) for name, scores in scored.items()} for actor in sorted(network)}
