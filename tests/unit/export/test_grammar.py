"""GraphML and GEXF keep to the published schemas, whatever is written, and the check knows what does not."""

from __future__ import annotations

import itertools
from pathlib import Path

import networkx as nx
import pytest
from kgraph.analyse.acts import Selection
from kgraph.export import export
from kgraph.export.options import EdgesOf, Options
from kgraph.store import Store

from tests.fixtures_store import shared_store
from tests.unit.export.grammar import broken

WAYS = [
    Options(edges=edges, static=static, selection=selection)
    for edges, static, selection in itertools.product(EdgesOf, (False, True), (Selection(), Selection(level="state")))
]


@pytest.mark.parametrize("suffix", ["graphml", "gexf"])
def test_networks_are_valid(suffix: str, seeds_store: Path, tmp_path: Path) -> None:
    path = tmp_path / f"g.{suffix}"
    with Store.open(seeds_store) as seeds:
        for store, options in itertools.product((shared_store(), seeds), WAYS):
            export(store, path, options)
            assert broken(path) == []


BREAKS = [
    ("graphml", 'edgedefault="directed"', "", "graph lacks edgedefault"),
    ("graphml", ' id="n1"', ' id="n 1"', "node has id='n 1'"),
    ("graphml", ' id="n1"', ' id="n0"', "id n0 twice"),
    ("graphml", 'source="n', 'source="m', "no node m"),
    ("graphml", 'key="n_events">', 'key="n_events">x', "declared as int"),
    ("graphml", 'id="e_symmetric"', 'id="e_other"', "declared as nothing"),
    ("graphml", ">false<", ">False<", "declared as boolean"),
    ("gexf", 'version="1.3"', 'version="1.2"', "gexf has version='1.2'"),
    ("gexf", "<nodes>", "<nodes><edges />", "nodes may not hold edges"),
    ("gexf", 'r="', 'r="3', "viz:color has r="),
    ("gexf", 'start="', 'start="9', "edge has start="),
    ("gexf", 'end="2', 'end="1', "ends before it starts"),
    ("gexf", 'title="iri"', "", "attribute lacks title"),
    ("gexf", "gexf.net/1.3/viz", "gexf.net/1.2/viz", "no element ?color"),
]


@pytest.mark.parametrize(("suffix", "good", "bad", "fault"), BREAKS, ids=[fault for *_, fault in BREAKS])
def test_what_is_not_valid_is_found(suffix: str, good: str, bad: str, fault: str, tmp_path: Path) -> None:
    path = tmp_path / f"g.{suffix}"
    export(shared_store(), path)
    text = path.read_text(encoding="utf-8")
    assert good in text
    path.write_text(text.replace(good, bad), encoding="utf-8")
    assert any(fault in one for one in broken(path))


def test_the_check_is_stricter_than_the_usual_writer(tmp_path: Path) -> None:
    made = nx.DiGraph()
    made.add_edge("a", "b", kind=True)
    nx.write_gexf(made, tmp_path / "g.gexf", version="1.3")
    assert broken(tmp_path / "g.gexf")
