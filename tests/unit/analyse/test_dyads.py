"""Dyads, panels, reciprocity, weights."""

from __future__ import annotations

from pathlib import Path

import pytest
from kgraph import vocabulary
from kgraph.analyse.dyads import dyads, reciprocity
from kgraph.analyse.edges import collapsed
from kgraph.analyse.network import network
from kgraph.analyse.panels import Panel, periods
from kgraph.analyse.paths import shortest
from kgraph.analyse.weights import CONFLICT, COOPERATION, QUADS, read_weights
from kgraph.codebook import Codebook
from kgraph.errors import CodebookError

from tests.unit.analyse.networks import act

WEIGHTS = read_weights(Codebook())
TOLD = [
    act("a", "urges", "b", date="2020-01-05"),
    act("a", "attacks", "b", date="2020-03-01"),
    act("b", "aids", "a", date="2020-03"),
    act("a", "meets-with", "c", date="2020-02-10"),
    act("c", "urges", "c", date="2020-02-10"),
    act("c", "rejects", "a", date="2020"),
]


def test_every_relation_has_a_weight_of_its_quad_class_s_sign() -> None:
    assert set(WEIGHTS) == set(vocabulary.RELATIONS)
    assert set(QUADS) == {relation.quad for relation in vocabulary.RELATIONS.values()}
    for leaf, weight in WEIGHTS.items():
        assert vocabulary.relation(leaf).quad in (COOPERATION if weight > 0 else CONFLICT)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("hugs\t2\tx", "'hugs' is no relation"),
        ("aids\tmuch\tx", "'much' is no number"),
        ("aids\t12\tx", "from -10 to 10"),
        ("aids\t-2\tx", "material-cooperation"),
    ],
)
def test_bad_weights_name_file_and_line(row: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "weights.extra.tsv").write_text(f"relation\tweight\treason\n{row}\n")
    with pytest.raises(CodebookError, match=rf"weights\.extra\.tsv, line 2: .*{message}"):
        read_weights(Codebook(tmp_path))


def test_own_weights_are_read_and_make_no_other_records(tmp_path: Path) -> None:
    (tmp_path / "weights.extra.tsv").write_text("relation\tweight\treason\naids\t9\tmore\n")
    assert read_weights(Codebook(tmp_path))["aids"] == 9
    assert Codebook(tmp_path).digest == Codebook().digest
    (tmp_path / "weights.tsv").write_text("relation\tweight\treason\naids\t9\tmore\n")
    with pytest.raises(CodebookError, match="no weight for meets-with"):
        read_weights(Codebook(tmp_path))


def test_dyads() -> None:
    first, *others = dyads(TOLD, WEIGHTS).rows
    assert (first.source, first.target, first.events, first.quads) == ("a", "b", 2, (0, 0, 1, 1))
    assert first.mean_weight == pytest.approx((WEIGHTS["urges"] + WEIGHTS["attacks"]) / 2)
    assert (first.reciprocity, first.first, first.last) == (0.5, "2020-01-05", "2020-03-01")
    ends = {(row.source, row.target): row.events for row in others}
    assert ends == {("c", "a"): 2, ("a", "c"): 1, ("b", "a"): 1}, "a meeting counts both ways, acts on oneself do not"


def test_undirected_dyads() -> None:
    found = {(row.source, row.target): row for row in dyads(TOLD, WEIGHTS, undirected=True).rows}
    assert {ends: row.events for ends, row in found.items()} == {("a", "b"): 3, ("a", "c"): 2}
    assert found["a", "b"].reciprocity is None


def test_panel() -> None:
    found = dyads(TOLD, WEIGHTS, Panel.MONTH)
    assert [(r.source, r.target, r.period) for r in found.rows] == [
        ("a", "b", "2020-01"),
        ("a", "b", "2020-03"),
        ("a", "c", "2020-02"),
        ("b", "a", "2020-03"),
        ("c", "a", "2020-02"),
    ]
    assert found.undated == 1
    assert [r.reciprocity for r in found.rows] == [0, 1, 1, 1, 1]


def test_a_zero_filled_panel_is_balanced() -> None:
    found = dyads(TOLD, WEIGHTS, Panel.MONTH, zero=True).rows
    assert len(found) == 4 * 3
    empty = next(row for row in found if (row.source, row.target, row.period) == ("a", "b", "2020-02"))
    assert (empty.events, empty.quads, empty.mean_weight, empty.first) == (0, (0, 0, 0, 0), None, "")
    assert sum(row.events for row in found) == sum(row.events for row in dyads(TOLD, WEIGHTS, Panel.MONTH).rows)


def test_periods() -> None:
    assert periods("2019-11", "2020-02", Panel.MONTH) == ["2019-11", "2019-12", "2020-01", "2020-02"]
    assert periods("0999", "1001", Panel.YEAR) == ["0999", "1000", "1001"]


def test_reciprocity() -> None:
    told = [act("a", "urges", "b"), act("b", "urges", "a"), act("a", "urges", "b", date="2020-02-01")]
    assert reciprocity(told) == pytest.approx(2 / 3, abs=1e-4)
    assert reciprocity([]) == 0


def test_intensity_weighs_edges() -> None:
    (edge,) = collapsed([act("a", "attacks", "b"), act("a", "attacks", "b", date="2020-02-01")], WEIGHTS)
    assert (edge.events, edge.weight) == (2, 2 * abs(WEIGHTS["attacks"]))


def test_k_shortest_paths() -> None:
    told = [act("a", "urges", "b"), act("b", "urges", "d"), act("a", "urges", "c"), act("c", "urges", "d")]
    told += [act("d", "urges", "e"), act("b", "urges", "c")]
    told += [act("a", "aids", "c", date=f"2020-02-0{n}") for n in range(1, 5)]
    made = network(collapsed(told))
    found = shortest(made, ["a"], ["e"], directed=True, limit=3)
    assert found == [("a", "b", "d", "e"), ("a", "c", "d", "e"), ("a", "b", "c", "d", "e")]
    assert shortest(made, ["a"], ["e"], directed=True, limit=1, strong=True) == [("a", "c", "d", "e")]
    assert shortest(made, ["e"], ["a"], directed=False, limit=1) == [("e", "d", "b", "a")]
