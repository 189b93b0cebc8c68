"""Networks of actors: edges, measures, paths."""

from __future__ import annotations

import networkx as nx
import pytest
from kgraph.analyse.acts import Selection
from kgraph.analyse.central import MEASURES, central, pagerank
from kgraph.analyse.edges import edges
from kgraph.analyse.network import network
from kgraph.analyse.paths import cite, shortest, steps
from kgraph.merge import merge
from kgraph.model import Status
from kgraph.store.index import Index

from tests.fixtures_graph import CHN, DURAND, IRN, LI, UN, USA
from tests.fixtures_store import shared_store


def test_edges_count_events_not_claims() -> None:
    found = {(e.source, e.relation, e.target): e for e in edges(shared_store().index)}
    plea = found[DURAND, "urges", CHN]
    assert plea.weight == 1 and plea.documents == 2
    assert len(found) == 9
    assert not any(relation in ("detains", "attacks") for _, relation, _ in found), "denied and alleged"


def test_edges_of_chosen_relations_and_statuses() -> None:
    assert {e.relation for e in edges(shared_store().index, Selection(relations=("urges",)))} == {"urges"}
    planned = edges(shared_store().index, Selection(statuses=(Status.PLANNED,)))
    assert [(e.relation, e.first) for e in planned] == [("meets-with", "2019-06")]


def test_network_is_weighted_and_symmetric_relations_lead_both_ways() -> None:
    made = network(edges(shared_store().index))
    assert made[USA][CHN]["weight"] == 2
    assert made.has_edge(LI, DURAND) and made.has_edge(DURAND, LI)


def test_pagerank_is_known() -> None:
    """Two actors that act toward a third: worked out by hand."""
    made = nx.DiGraph()
    made.add_edge("a", "c", weight=1)
    made.add_edge("b", "c", weight=1)
    rank = pagerank(made)
    assert sum(rank.values()) == pytest.approx(1)
    # c hands its rank round evenly: x = 0.05 + 0.85 c / 3, c = x + 2 * 0.85 x
    assert rank["a"] == rank["b"] == pytest.approx(1 / 4.7)
    assert rank["c"] == pytest.approx(2.7 / 4.7)


def test_measures_agree_with_the_graph() -> None:
    scores = central(network(edges(shared_store().index)))
    china = scores[CHN]
    assert (china["in"], china["out"]) == (3, 1)
    assert set(china) == set(MEASURES)
    assert scores == central(network(edges(shared_store().index)))


def test_central_of_nothing() -> None:
    assert central(network(edges(Index.of([], merge([]))))) == {}


def test_paths_follow_acts_either_way_and_cite() -> None:
    made = network(edges(shared_store().index))
    (path,) = shortest(made, [DURAND], [IRN], directed=False, limit=1)
    assert list(path) == [DURAND, CHN, USA, IRN]
    taken = list(steps(made, path, directed=False))
    assert [step.forward for step in taken] == [True, False, False]
    cited = cite(shared_store().index, taken[0].edge)
    assert cited.doc == "alpha.txt" and cited.claim == "claim/c01" and "urged China" in cited.quote


def test_directed_paths() -> None:
    made = network(edges(shared_store().index))
    assert shortest(made, [DURAND], [UN], directed=True, limit=3) == []
    (path,) = shortest(made, [UN], [USA], directed=True, limit=3)
    assert list(path) == [UN, IRN, USA]
