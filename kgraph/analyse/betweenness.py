"""Betweenness: by networkx, or with the same figures by igraph where that is installed and faster."""

from __future__ import annotations

import random
from collections.abc import Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

WORK = 2_000_000  # arcs walked; a network that needs more is estimated from pivots
PIVOTS = 50  # at least
SEED = 1
LARGE = 20_000  # arcs times pivots: from here on igraph is faster, its import included


def betweenness(network: nx.DiGraph) -> dict[str, float]:
    """Share of shortest paths that lead through the actor; many events make two actors close.

    Brandes, normalised by the ordered pairs of other actors. On large networks estimated from the paths that start at
    pivots drawn with a fixed seed.
    """
    pivots = chosen_pivots(network)
    large = network.number_of_edges() * len(pivots) > LARGE
    found = by_igraph(network, pivots) if large and find_spec("igraph") else by_networkx(network, pivots)
    others = len(network) - 1
    scale = len(network) / len(pivots) / (others * (others - 1)) if others > 1 else 0.0
    return {actor: passing * scale for actor, passing in zip(network, found, strict=True)}


def chosen_pivots(network: nx.DiGraph) -> list[str]:
    """The actors whose paths are counted: all where that is affordable."""
    actors = list(network)
    affordable = max(PIVOTS, WORK // max(1, len(actors) + network.number_of_edges()))
    if affordable >= len(actors):
        return actors
    return sorted(random.Random(SEED).sample(actors, affordable))


def by_networkx(network: nx.DiGraph, pivots: Sequence[str]) -> list[float]:
    """The number of shortest paths from the pivots through each actor."""
    import networkx as nx

    found = nx.betweenness_centrality_subset(network, pivots, list(network), weight="distance")
    return [found[actor] for actor in network]


def by_igraph(network: nx.DiGraph, pivots: Sequence[str]) -> list[float]:
    """The same."""
    import igraph

    place = {actor: n for n, actor in enumerate(network)}
    arcs = [(place[source], place[target]) for source, target in network.edges]
    made = igraph.Graph(len(place), arcs, directed=True)
    lengths = [length for _, _, length in network.edges(data="distance")]
    found: list[float] = made.betweenness(
        directed=True, weights=lengths or None, sources=[place[actor] for actor in pivots], targets=range(len(place))
    )
    return found
