"""GraphML read back by igraph, GEXF by networkx: neither shares code with the writers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import igraph
import networkx as nx
import pytest
from kgraph.analyse.acts import Selection
from kgraph.export import export
from kgraph.export.options import EdgesOf, Options
from kgraph.store import Store

from tests.fixtures_graph import BASE, CHN
from tests.fixtures_store import records, shared_store

EDGES = {
    ("Marie Durand", "urges", "China", 1),
    ("China", "rejects", "Marie Durand", 1),
    ("France", "sanctions", "Iranian firms", 1),
    ("Iran", "accuses", "France", 1),
    ("Iran", "threatens", "United States", 1),
    ("Marie Durand", "meets-with", "Li Wèn", 1),
    ("United States", "urges", "China", 1),
    ("United States", "demands", "China", 1),
    ("United Nations", "criticizes", "Iran", 1),
}


def test_graphml(tmp_path: Path) -> None:
    path = tmp_path / "g.graphml"
    export(shared_store(), path)
    read = igraph.Graph.Read_GraphML(str(path))
    assert read.is_directed() and read.vcount() == 8
    label = read.vs["label"]
    found = {(label[e.source], e["relation"], label[e.target], e["weight"]) for e in read.es}
    assert found == EDGES
    durand = read.vs.find(label="Marie Durand")
    assert durand["id"].startswith("n") and durand["iri"] == BASE + "person/marie-durand"
    assert durand["type"] == "person" and durand["state"] == "FRA"
    urges = next(e for e in read.es if e["relation"] == "urges" and e["first"] == "2019-05-02")
    assert urges["documents"] == 2 and urges["root"] == "REQUEST" and urges["symmetric"] is False


def test_gexf(tmp_path: Path) -> None:
    path = tmp_path / "g.gexf"
    export(shared_store(), path)
    # networkx takes 1.3 for its newest namespace only when told
    read = nx.read_gexf(path, version="1.3")
    label = {node: data["label"] for node, data in read.nodes(data=True)}
    found = {(label[s], d["relation"], label[t], int(d["weight"])) for s, t, d in read.edges(data=True)}
    assert found == EDGES
    assert {data["iri"] for _, data in read.nodes(data=True)} >= {
        BASE + "state/CHN",
        BASE + "group/irn-firms",
    }


def test_gexf_edges_are_dated_and_unique(tmp_path: Path) -> None:
    path = tmp_path / "g.gexf"
    export(shared_store(), path)
    arcs = ElementTree.parse(path).getroot().findall(".//{http://gexf.net/1.3}edge")
    assert len({arc.get("id") for arc in arcs}) == len(arcs) == len(EDGES)
    meeting = next(arc for arc in arcs if arc.get("kind") == "meets-with")
    assert (meeting.get("start"), meeting.get("end")) == ("2019-06-09", "2019-06-09")
    undated = next(arc for arc in arcs if arc.get("kind") == "threatens")
    assert undated.get("start") is None


@pytest.mark.parametrize("suffix", ["graphml", "gexf"])
def test_one_edge_an_event(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"g.{suffix}"
    export(shared_store(), path, Options(edges=EdgesOf.EVENTS))
    read = nx.read_gexf(path, version="1.3") if suffix == "gexf" else nx.read_graphml(path, force_multigraph=True)
    events = [data["event"] for _, _, data in read.edges(data=True)]
    assert len(events) == 9 and all(event.startswith(BASE + "event/") for event in events)


def test_a_static_gexf_has_no_dates(tmp_path: Path) -> None:
    path = tmp_path / "g.gexf"
    export(shared_store(), path, Options(static=True))
    root = ElementTree.parse(path).getroot()
    assert root[0].get("mode") == "static" and root[0].get("timeformat") is None
    assert not any("start" in arc.attrib for arc in root.iter("{http://gexf.net/1.3}edge"))


def test_nodes_have_the_colour_of_their_type_and_the_size_of_their_part(tmp_path: Path) -> None:
    export(shared_store(), tmp_path / "g.graphml")
    read = igraph.Graph.Read_GraphML(str(tmp_path / "g.graphml"))
    assert len(set(zip(read.vs["type"], read.vs["color"], strict=True))) == len(set(read.vs["type"])) == 4
    busiest = max(read.vs, key=lambda node: node["events"])
    assert busiest["size"] == 60 and min(read.vs["size"]) >= 10
    export(shared_store(), tmp_path / "g.gexf")
    viz = "{http://gexf.net/1.3/viz}"
    colours = [one.attrib for one in ElementTree.parse(tmp_path / "g.gexf").iter(f"{viz}color")]
    assert len(colours) == 8 and all(0 <= int(part) <= 255 for one in colours for part in one.values())


def test_a_selection_holds_only_whom_it_joins(tmp_path: Path) -> None:
    path = tmp_path / "g.graphml"
    export(shared_store(), path, Options(selection=Selection(relations=("urges",), level="state")))
    read = igraph.Graph.Read_GraphML(str(path))
    assert sorted(read.vs["label"]) == ["China", "France", "United States"] and read.ecount() == 2


@pytest.mark.parametrize("suffix", ["graphml", "gexf"])
def test_control_characters_do_not_break_the_file(suffix: str, tmp_path: Path) -> None:
    made = records()
    rude = 'Bell\x07 & <tag> "\r\n \ufffe'
    actors = tuple(replace(one, label=rude) if one.id == CHN else one for one in made[0].actors)
    with Store.open(tmp_path / "store", write=True) as store:
        store.commit([replace(made[0], actors=actors)])
        path = tmp_path / f"g.{suffix}"
        export(store, path)
    text = path.read_text(encoding="utf-8")
    assert "Bell &amp; &lt;tag&gt;" in text and "\x07" not in text
    ElementTree.fromstring(text.encode())


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two stores of the same documents, put in one by one in another order."""
    paths = [tmp_path_factory.mktemp("grown") / "store" for _ in range(2)]
    for path, order in zip(paths, ([0, 1, 2, 3], [3, 1, 2, 0]), strict=True):
        with Store.open(path, write=True) as store:
            for at in order:
                store.commit([records()[at]])
    return paths


@pytest.mark.parametrize("suffix", ["graphml", "gexf", "csv", "jsonl", "parquet", "html"])
def test_bytes_do_not_depend_on_the_history(suffix: str, grown: list[Path], tmp_path: Path) -> None:
    written = set()
    for path in grown:
        with Store.open(path) as store:
            export(store, tmp_path / f"g.{suffix}")
        written.add((tmp_path / f"g.{suffix}").read_bytes())
    assert len(written) == 1
