"""Which actors stand at the centre, by seven measures, each weighted by the number of events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from kgraph.analyse.betweenness import betweenness
from kgraph.analyse.network import both_ways
from kgraph.errors import KgraphError

if TYPE_CHECKING:
    import networkx as nx

Scores = dict[str, float]

DAMPING = 0.85
ROUNDS = 10_000
CLOSE = 1e-12
STILL = 1e-10  # what all scores of HITS together may change in a round
DIGITS = 4


def degree_in(network: nx.DiGraph) -> Scores:
    """Events toward the actor."""
    return dict(network.in_degree(weight="weight"))


def degree_out(network: nx.DiGraph) -> Scores:
    """Events by the actor."""
    return dict(network.out_degree(weight="weight"))


def pagerank(network: nx.DiGraph) -> Scores:
    """Share of a random walk's time that follows acts to their targets."""
    import networkx as nx

    found: Scores = nx.pagerank(network, alpha=DAMPING, max_iter=ROUNDS, tol=CLOSE)
    return found


def eigenvector(network: nx.DiGraph) -> Scores:
    """High for those who deal with others who score high, whatever the direction."""
    import networkx as nx

    both = both_ways(network)
    if not both.number_of_edges():
        return dict.fromkeys(both, 0.0)
    try:
        found: Scores = nx.eigenvector_centrality(both, max_iter=ROUNDS, weight="weight")
    except nx.PowerIterationFailedConvergence:
        raise unsettled("eigenvector centrality") from None
    return found


def hub(network: nx.DiGraph) -> Scores:
    """High for those who act toward good authorities (HITS)."""
    return _hits(network)[0]


def authority(network: nx.DiGraph) -> Scores:
    """High for those whom good hubs act toward (HITS)."""
    return _hits(network)[1]


def _hits(network: nx.DiGraph) -> tuple[Scores, Scores]:
    """Power iteration from an even start: where several solutions are as good it gives the one that is fair to all,
    while networkx's decomposition gives any of them, signs and all. That is left those where rounds do not settle.
    """
    import networkx as nx
    import numpy as np

    if not network.number_of_edges():
        return dict.fromkeys(network, 0.0), dict.fromkeys(network, 0.0)
    arcs = nx.to_scipy_sparse_array(network, weight="weight", dtype=float)
    hubs = np.full(len(network), 1 / len(network))
    for _ in range(ROUNDS):
        authorities, before = arcs.T @ hubs, hubs
        hubs = arcs @ authorities
        hubs /= hubs.sum()
        if np.abs(hubs - before).sum() < STILL:
            authorities /= authorities.sum()
            return dict(zip(network, hubs.tolist(), strict=True)), dict(zip(network, authorities.tolist(), strict=True))
    found: tuple[Scores, Scores] = nx.hits(network, nstart=dict.fromkeys(network, 1.0))
    return found


def unsettled(measure: str) -> KgraphError:
    """The error for a measure that has no answer on a network."""
    return KgraphError(f"{measure} does not settle on this network: choose other measures or relations")


MEASURES: Mapping[str, Callable[[nx.DiGraph], Scores]] = {
    "in": degree_in,
    "out": degree_out,
    "pagerank": pagerank,
    "betweenness": betweenness,
    "eigenvector": eigenvector,
    "hub": hub,
    "authority": authority,
}


def central(network: nx.DiGraph, measures: Iterable[str] = tuple(MEASURES)) -> dict[str, Scores]:
    """The measures of every actor, rounded so that equal ones are equal."""
    scored = {name: MEASURES[name](network) for name in measures}
    return {actor: {name: rounded(scores[actor]) for name, scores in scored.items()} for actor in sorted(network)}


def rounded(score: float) -> float:
    """To four decimals, whole numbers as they are; never a minus before nought."""
    return round(score, DIGITS) + 0
