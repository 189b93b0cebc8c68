"""Measures against other libraries, and against figures worked out by hand."""

from __future__ import annotations

import igraph
import networkx as nx
import pytest
from kgraph.analyse import betweenness as between
from kgraph.analyse.central import authority, central, hub, pagerank
from kgraph.analyse.communities import communities
from kgraph.analyse.edges import collapsed
from kgraph.analyse.network import both_ways, network
from kgraph.analyse.stability import stability

from tests.unit.analyse.networks import act, arbitrary

SIZES = [(1, 0), (2, 2), (6, 9), (30, 120), (150, 900)]


def as_igraph(made: nx.DiGraph) -> igraph.Graph:
    place = {actor: n for n, actor in enumerate(made)}
    graph = igraph.Graph(len(place), [(place[a], place[b]) for a, b in made.edges], directed=True)
    graph.es["weight"] = [weight for _, _, weight in made.edges(data="weight")]
    return graph


@pytest.mark.parametrize(("actors", "acts"), SIZES)
def test_betweenness_is_the_same_by_both_libraries(actors: int, acts: int) -> None:
    made = arbitrary(actors, acts, seed=actors)
    some = list(made)[: max(1, len(made) // 2)]
    assert between.by_igraph(made, some) == pytest.approx(between.by_networkx(made, some), abs=1e-9)
    whole = nx.betweenness_centrality(made, weight="distance")
    assert between.betweenness(made) == pytest.approx(whole, abs=1e-12)


def test_large_networks_go_to_igraph_and_are_estimated(monkeypatch: pytest.MonkeyPatch) -> None:
    made = arbitrary(150, 900, seed=1)
    monkeypatch.setattr(between, "by_networkx", lambda *_: pytest.fail("networkx was asked"))
    exact = between.betweenness(made)
    monkeypatch.setattr(between, "WORK", 1)
    estimated = between.betweenness(made)
    assert estimated != exact and estimated == between.betweenness(made)
    assert sum(estimated.values()) == pytest.approx(sum(exact.values()), rel=0.25)


def test_without_igraph_the_figures_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    made = arbitrary(150, 900, seed=2)
    by_igraph = between.betweenness(made)
    monkeypatch.setattr(between, "find_spec", lambda name: None)
    monkeypatch.setattr(between, "by_igraph", lambda *_: pytest.fail("igraph was asked"))
    assert between.betweenness(made) == pytest.approx(by_igraph, abs=1e-12)


@pytest.mark.parametrize(("actors", "acts"), SIZES[2:])
def test_pagerank_agrees_with_igraph(actors: int, acts: int) -> None:
    made = arbitrary(actors, acts, seed=5)
    theirs = as_igraph(made).pagerank(weights="weight", damping=0.85)
    assert list(pagerank(made).values()) == pytest.approx(theirs, abs=1e-6)


def test_hubs_and_authorities_agree_with_igraph() -> None:
    made = arbitrary(30, 200, seed=6)
    graph = as_igraph(made)
    for ours, theirs in (
        (hub(made), graph.hub_score(weights="weight")),
        (authority(made), graph.authority_score(weights="weight")),
    ):
        assert list(ours.values()) == pytest.approx([score / sum(theirs) for score in theirs], abs=1e-5)


def test_hits_worked_out_by_hand() -> None:
    """Two hubs act toward one actor, one of them also toward another: A'A = [[2, 1], [1, 1]]."""
    made = network(collapsed([act("a", "urges", "x"), act("b", "urges", "x"), act("b", "urges", "y")]))
    golden = (1 + 5**0.5) / 2
    assert authority(made)["x"] / authority(made)["y"] == pytest.approx(golden)
    assert hub(made)["a"] / hub(made)["b"] == pytest.approx(golden / (golden + 1))


def test_measures_of_networks_without_arcs() -> None:
    alone = network(collapsed([act("a", "urges", "a")]))
    assert central(alone) == {
        "a": {"in": 0, "out": 0, "pagerank": 1, "betweenness": 0, "eigenvector": 0, "hub": 0, "authority": 0}
    }


def test_two_camps_are_two_communities() -> None:
    camps = [[f"{camp}{n}" for n in range(4)] for camp in "ab"]
    told = [act(one, "aids", other) for camp in camps for one in camp for other in camp if one != other]
    found = communities(network(collapsed([*told, act("a0", "attacks", "b0")])))
    assert [{one.actor for one in found.members if one.community == n} for n in (1, 2)] == [set(camp) for camp in camps]
    gate = next(one for one in found.members if one.actor == "a0")
    assert (gate.weight, gate.inside) == (7, 6)
    assert found.modularity == pytest.approx(24 / 25 - 1 / 2)


def test_communities_are_as_good_as_igraph_s() -> None:
    made = arbitrary(60, 250, seed=9)
    both = as_igraph(made).as_undirected(combine_edges="sum")
    theirs = both.modularity(both.community_multilevel(weights="weight"), weights="weight")
    found = communities(made)
    assert found.modularity > 0.9 * theirs
    parts = [
        {one.actor for one in found.members if one.community == n} for n in range(1, found.members[-1].community + 1)
    ]
    assert nx.community.modularity(both_ways(made), parts) == pytest.approx(found.modularity, abs=1e-4)


def test_no_communities_without_ties() -> None:
    assert communities(network([])).members == ()


def test_a_sure_ranking_is_stable_and_a_doubtful_one_is_not() -> None:
    often = [act(f"s{n}", "urges", "first", date=f"2020-01-{n + 1:02}") for n in range(20)]
    told = [*often, act("s1", "urges", "second"), act("s2", "urges", "third")]
    found = stability(told, "in", 300)
    assert (found["first"].rank, found["first"].rank_low, found["first"].rank_high) == (1, 1, 1)
    assert found["first"].low < found["first"].score == 20 <= found["first"].high
    assert found["second"].low == 0 and found["second"].rank_high > found["second"].rank_low
    assert found == stability(told, "in", 300)
    assert len({stability(told, "in", 3, seed=seed)["first"] for seed in range(9)}) > 1


def test_surer_acts_are_drawn_more_often() -> None:
    told = [act("a", "urges", "sure", confidence=0.9), act("a", "urges", "doubtful", confidence=0.1)]
    found = stability(told, "in", 400)
    assert found["sure"].low > found["doubtful"].low or found["sure"].high > found["doubtful"].high
    assert stability([], "in", 10) == {}
