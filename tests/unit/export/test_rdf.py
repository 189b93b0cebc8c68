"""RDF exports: read back by rdflib, the same graph and the same bytes."""

from __future__ import annotations

import random
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from kgraph.export import export
from kgraph.export.options import Options
from kgraph.store import Store as KgraphStore
from pyoxigraph import Literal, NamedNode, Quad, Store
from rdflib import Dataset, Graph, URIRef
from rdflib import Literal as RdflibLiteral
from rdflib.compare import to_isomorphic

from tests.fixtures_graph import quads, shared_graph, with_union

TRIPLE_FORMATS = {".ttl": "turtle", ".nt": "nt", ".rdf": "xml", ".jsonld": "json-ld"}
QUAD_FORMATS = {".trig": "trig", ".nq": "nquads"}


TEXT = "https://w3id.org/kgraph/ns#text"


def of(graph: Store) -> KgraphStore:
    """What the RDF writers need of a store: its graph."""
    return cast("KgraphStore", SimpleNamespace(graph=graph))


def expected_triples() -> Graph:
    """The fixture's triples, term by term, without any serialiser."""
    graph = Graph()
    for quad in shared_graph():
        if "/document/" in getattr(quad.graph_name, "value", ""):
            value = quad.object
            graph.add(
                (
                    URIRef(quad.subject.value),
                    URIRef(quad.predicate.value),
                    as_literal(value) if isinstance(value, Literal) else URIRef(value.value),
                )
            )
    return graph


def as_literal(value: Literal) -> RdflibLiteral:
    datatype = value.datatype.value
    return RdflibLiteral(value.value, datatype=None if datatype.endswith("#string") else URIRef(datatype))


@pytest.mark.parametrize("suffix", sorted(TRIPLE_FORMATS))
def test_triples_are_the_store_s(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"graph{suffix}"
    export(of(shared_graph()), path, Options(texts=True))
    read = Graph().parse(path, format=TRIPLE_FORMATS[suffix])
    assert len(read) > 400
    assert to_isomorphic(read) == to_isomorphic(expected_triples())


@pytest.mark.parametrize("suffix", sorted(QUAD_FORMATS))
def test_quads_keep_their_document(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"graph{suffix}"
    export(of(shared_graph()), path, Options(texts=True))
    read = Dataset()
    read.parse(path, format=QUAD_FORMATS[suffix])
    named = {str(g.identifier): len(g) for g in read.graphs() if len(g)}
    expected: dict[str, set[str]] = {}
    for quad in quads():
        expected.setdefault(quad.graph_name.value, set()).add(str(quad))
    assert named == {name: len(lines) for name, lines in expected.items()}


@pytest.mark.parametrize("suffix", sorted([*TRIPLE_FORMATS, *QUAD_FORMATS]))
def test_bytes_do_not_depend_on_the_order_of_loading(suffix: str, tmp_path: Path) -> None:
    written = set()
    for seed in range(3):
        shuffled = list(quads())
        random.Random(seed).shuffle(shuffled)
        store = Store()
        store.extend(with_union(shuffled))
        path = tmp_path / f"{seed}{suffix}"
        export(of(store), path)
        written.add(path.read_bytes())
    assert len(written) == 1


@pytest.mark.parametrize("suffix", sorted(TRIPLE_FORMATS))
@pytest.mark.parametrize("words", ["a\rb\r\nc", "tab\tand\u2028line", "a\x00b\x1b[1m\ufffe", "]]> & <b>"])
def test_odd_signs_are_read_back(suffix: str, words: str, tmp_path: Path) -> None:
    document = NamedNode("https://w3id.org/kgraph/id/document/a.txt")
    store = Store()
    store.extend(with_union([Quad(document, NamedNode("http://purl.org/dc/terms/title"), Literal(words), document)]))
    path = tmp_path / f"graph{suffix}"
    export(of(store), path)
    (read,) = Graph().parse(path, format=TRIPLE_FORMATS[suffix]).objects()
    held = words if suffix != ".rdf" else words.translate(dict.fromkeys((0, 0x1B, 0xFFFE)))
    assert str(read) == held


def test_the_ontology_stays_out(tmp_path: Path) -> None:
    path = tmp_path / "graph.nq"
    export(of(shared_graph()), path)
    assert "https://w3id.org/kgraph/ns> ." not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("suffix", sorted([*TRIPLE_FORMATS, *QUAD_FORMATS]))
def test_texts_stay_out_unless_asked_for(suffix: str, tmp_path: Path) -> None:
    read = {}
    for texts in (False, True):
        path = tmp_path / f"{texts}{suffix}"
        export(of(shared_graph()), path, Options(texts=texts))
        data = Dataset(default_union=True)
        data.parse(path, format={**TRIPLE_FORMATS, **QUAD_FORMATS}[suffix])
        read[texts] = set(data.triples((None, None, None)))
    assert {str(p) for _, p, _ in read[True] - read[False]} == {TEXT}
    assert read[False] < read[True] and len(read[True] - read[False]) == 4
