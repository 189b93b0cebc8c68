"""Who deals mostly with whom: communities by the Louvain method."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.analyse.central import rounded
from kgraph.analyse.network import both_ways

if TYPE_CHECKING:
    import networkx as nx

SEED = 1


@dataclass(frozen=True, slots=True)
class Member:
    """An actor, its community (1 is the largest), the weight of its ties and how much of that stays inside."""

    actor: str
    community: int
    weight: float
    inside: float


@dataclass(frozen=True, slots=True)
class Communities:
    """The members by community, those with the most weight inside first; `modularity` is Newman's, -0.5 to 1."""

    members: tuple[Member, ...]
    modularity: float


def communities(network: nx.DiGraph, *, resolution: float = 1.0, seed: int = SEED) -> Communities:
    """The communities of a network, direction aside, by Louvain on the weights; the same for the same seed.

    A `resolution` over 1 favours small communities. Source: Blondel et al., Fast unfolding of communities in large
    networks (2008).
    """
    import networkx as nx

    both = both_ways(network)
    if not both.number_of_edges():
        return Communities((), 0.0)
    both.remove_nodes_from([actor for actor in network if not both.degree(actor)])
    actors = sorted(both)
    # whole numbers as nodes: sets of texts would be gone through in another order in each process
    numbered = nx.convert_node_labels_to_integers(_sorted(both, actors))
    parts = nx.community.louvain_communities(numbered, resolution=resolution, seed=seed)
    modularity = nx.community.modularity(numbered, parts, resolution=resolution)
    ordered = sorted(({actors[n] for n in part} for part in parts), key=lambda part: (-len(part), min(part)))
    members = [_member(both, actor, n, part) for n, part in enumerate(ordered, 1) for actor in part]
    members.sort(key=lambda one: (one.community, -one.inside, -one.weight, one.actor))
    return Communities(tuple(members), rounded(modularity))


def _sorted(both: nx.Graph, actors: list[str]) -> nx.Graph:
    import networkx as nx

    made = nx.Graph()
    made.add_nodes_from(actors)
    ends = ((min(a, b), max(a, b), weight) for a, b, weight in both.edges(data="weight"))
    made.add_weighted_edges_from(sorted(ends))
    return made


def _member(both: nx.Graph, actor: str, community: int, part: set[str]) -> Member:
    ties = both.adj[actor]
    inside = sum(tie["weight"] for other, tie in ties.items() if other in part)
    return Member(actor, community, sum(tie["weight"] for tie in ties.values()), inside)
