"""GraphML read back by igraph, GEXF by networkx: neither shares code with the writers."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import igraph
import networkx as nx
import pytest
from kgraph.export import export
from kgraph.store.graphs import with_union
from pyoxigraph import Literal, NamedNode, Quad, Store

from tests.fixtures_graph import BASE, RDFS_LABEL, quads, shared_graph

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
    export(shared_graph(), path)
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
    export(shared_graph(), path)
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
    export(shared_graph(), path)
    arcs = ElementTree.parse(path).getroot().findall(".//{http://gexf.net/1.3}edge")
    assert len({arc.get("id") for arc in arcs}) == len(arcs) == len(EDGES)
    meeting = next(arc for arc in arcs if arc.get("kind") == "meets-with")
    assert (meeting.get("start"), meeting.get("end")) == ("2019-06-09", "2019-06-09")
    undated = next(arc for arc in arcs if arc.get("kind") == "threatens")
    assert undated.get("start") is None


@pytest.mark.parametrize("suffix", ["graphml", "gexf"])
def test_control_characters_do_not_break_the_file(suffix: str, tmp_path: Path) -> None:
    store = Store()
    store.extend(with_union(quads()))
    doc = NamedNode(BASE + "document/alpha")
    rude = Quad(NamedNode(BASE + "state/CHN"), NamedNode(RDFS_LABEL), Literal("Bell\x07 & <tag> \ufffe"), doc)
    store.extend(with_union([rude]))
    path = tmp_path / f"g.{suffix}"
    export(store, path)
    text = ElementTree.tostring(ElementTree.parse(path).getroot(), encoding="unicode")
    assert "Bell &amp; &lt;tag&gt;" in text
