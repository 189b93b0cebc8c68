"""Measures against other libraries, and against figures worked out by hand."""

from __future__ import annotations

from pathlib import Path

import igraph
import networkx as nx
import pytest
from kgraph.analyse import betweenness as between
from kgraph.analyse.acts import Selection
from kgraph.analyse.central import DIGITS, MEASURES, authority, central, hub
from kgraph.analyse.communities import communities
from kgraph.analyse.edges import collapsed, edges
from kgraph.analyse.network import both_ways, network
from kgraph.analyse.stability import stability
from kgraph.store import Store

from tests.unit.analyse.networks import act, arbitrary

SIZES = [(1, 0), (2, 2), (6, 9), (30, 120), (150, 900)]


def as_igraph(made: nx.Graph) -> igraph.Graph:
    place = {actor: n for n, actor in enumerate(made)}
    graph = igraph.Graph(len(place), [(place[a], place[b]) for a, b in made.edges], directed=made.is_directed())
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


def scaled(scores: list[float], power: int) -> list[float]:
    """With a sum (of squares) of one, as networkx has them."""
    return [score / sum(one**power for one in scores) ** (1 / power) for score in scores]


def by_igraph(made: nx.DiGraph) -> dict[str, list[float]]:
    """Every measure as igraph reckons it."""
    graph, ties = as_igraph(made), as_igraph(both_ways(made))
    graph.es["distance"] = [length for _, _, length in made.edges(data="distance")]
    others = len(made) - 1
    return {
        "in": graph.strength(mode="in", weights="weight"),
        "out": graph.strength(mode="out", weights="weight"),
        "pagerank": graph.pagerank(weights="weight", damping=0.85),
        "betweenness": [one / (others * (others - 1)) for one in graph.betweenness(weights="distance")],
        "eigenvector": scaled(ties.eigenvector_centrality(weights="weight"), 2),
        "hub": scaled(graph.hub_score(weights="weight"), 1),
        "authority": scaled(graph.authority_score(weights="weight"), 1),
    }


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize(("actors", "acts"), SIZES[2:])
def test_every_measure_is_the_same_by_igraph_within_rounding(actors: int, acts: int, measure: str) -> None:
    made = arbitrary(actors, acts, seed=actors + 1)
    ours = [scores[measure] for scores in central(made, [measure]).values()]
    theirs = dict(zip(made, by_igraph(made)[measure], strict=True))
    assert ours == pytest.approx([theirs[actor] for actor in sorted(made)], abs=10**-DIGITS)


@pytest.mark.filterwarnings("ignore::RuntimeWarning")  # igraph warns of scores that are nought
@pytest.mark.parametrize("measure", MEASURES)
def test_so_is_every_measure_of_the_seeds(measure: str, seeds_store: Path) -> None:
    with Store.open(seeds_store) as store:
        made = network(edges(store.index, Selection()))
    ours = central(made, [measure])
    for actor, score in zip(made, by_igraph(made)[measure], strict=True):
        assert ours[actor][measure] == pytest.approx(score, abs=10**-DIGITS)


def test_hits_worked_out_by_hand() -> None:
    """Two hubs act toward one actor, one of them also toward another: A'A = [[2, 1], [1, 1]]."""
    made = network(collapsed([act("a", "urges", "x"), act("b", "urges", "x"), act("b", "urges", "y")]))
    golden = (1 + 5**0.5) / 2
    assert authority(made)["x"] / authority(made)["y"] == pytest.approx(golden)
    assert hub(made)["a"] / hub(made)["b"] == pytest.approx(golden / (golden + 1))


def test_hits_of_equal_camps_is_fair_to_all() -> None:
    """Two hubs that nothing tells apart; networkx's own gives scores of any size and sign here."""
    made = network(collapsed([act(one, "urges", other) for one, other in ("ax", "by", "cz")]))
    assert hub(made) == pytest.approx({"a": 1 / 3, "b": 1 / 3, "c": 1 / 3, "x": 0, "y": 0, "z": 0})
    assert authority(made) == pytest.approx({"a": 0, "b": 0, "c": 0, "x": 1 / 3, "y": 1 / 3, "z": 1 / 3})
    assert all(score >= 0 for scores in central(arbitrary(6, 9, seed=6)).values() for score in scores.values())


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
