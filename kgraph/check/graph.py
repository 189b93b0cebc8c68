"""The graph: what it quotes, what it is derived from, what it points to, and the shape of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kgraph.assertion import lines_digest
from kgraph.check.finding import Finding
from kgraph.store import Store
from kgraph.vocabulary import BASE, KG, ONTOLOGY, ontology_file

if TYPE_CHECKING:
    from rdflib import Graph


def quotes(store: Store) -> Iterator[Finding]:
    """Every quote in the graph is the text at its offsets, word for word."""
    for words, start, end in QUOTED:
        query = f"""SELECT ?node ?words ?start ?end ?text WHERE {{
            ?claim kg:evidence ?node ; kg:document/kg:text ?text .
            ?node kg:{words} ?words ; kg:{start} ?start ; kg:{end} ?end }}"""
        for node, quoted, first, after, text in select(store, query):
            if text[int(first) : int(after)] != quoted:
                yield Finding("quote", node, f"{words} {quoted[:40]!r} is not the text at {first}:{after}")


QUOTED = (
    ("quote", "start", "end"),
    ("sourceText", "sourceStart", "sourceEnd"),
    ("targetText", "targetStart", "targetEnd"),
    ("predicateText", "predicateStart", "predicateEnd"),
)


def graphs(store: Store) -> Iterator[Finding]:
    """The graph is what the records yield, no more and no less."""
    from kgraph.store.graphs import document_graph, document_quads, triple_of, union_triples

    found = {str(quad.graph_name) for quad in document_quads(store.graph)}
    union: set[str] = set()
    for doc, lines in store.derived():
        name = document_graph(doc)
        stored = store.graph.quads_for_pattern(None, None, None, name)
        if lines_digest(map(str, stored)) != lines_digest(lines):
            yield Finding("graph", doc, "is not what its record yields")
        found.discard(str(name))
        union.update(map(triple_of, lines))
    for name_left in sorted(found):
        yield Finding("graph", name_left, "belongs to no document")
    if wrong := len(union.symmetric_difference(map(str, union_triples(store.graph)))):
        yield Finding("graph", "default", f"{wrong} triples of the union of all documents are amiss")


def counts(store: Store) -> Iterator[Finding]:
    """The graph has as many documents, claims, events and offices as the records yield."""
    records = list(store.records())
    expected = {
        "Document": len(records),
        "Claim": sum(len(record.claims) for record in records),
        "Event": len(store.merged.events),
    }
    found = store.totals()
    for name, number in expected.items():
        if found.get(name, 0) != number:
            yield Finding("count", name.lower(), f"the graph has {found.get(name, 0)}, the records {number}")


def orphans(store: Store) -> Iterator[Finding]:
    """What the graph points to is there: each node of ours that is an object has a class."""
    query = f"""SELECT DISTINCT ?s ?p ?node WHERE {{
        ?s ?p ?node . FILTER (ISIRI(?node) && STRSTARTS(STR(?node), "{BASE}"))
        FILTER NOT EXISTS {{ ?node a ?class }} }}"""
    for subject, predicate, node in select(store, query):
        yield Finding("orphan", node, f"{predicate} of {subject} leads to nothing")


def shapes(store: Store) -> Iterator[Finding]:
    """The graph conforms to `ontology/shapes.ttl`."""
    import pyshacl
    from rdflib import Graph
    from rdflib.namespace import RDF, SH

    data = Graph().parse(data="\n".join(triples(store)), format="nt")
    model, rules = own("kgraph.ttl"), own("shapes.ttl")
    conforms, report, _ = pyshacl.validate(data, shacl_graph=rules, ont_graph=model, inplace=True)
    if conforms:
        return
    for result in report.subjects(RDF.type, SH.ValidationResult):
        node, path = report.value(result, SH.focusNode), report.value(result, SH.resultPath)
        message = report.value(result, SH.resultMessage)
        yield Finding("shape", str(node), f"{path or ''} {message}".replace("\n", " ").strip())


@cache
def own(name: str) -> Graph:
    """A file of the ontology, read once."""
    from rdflib import Graph

    return Graph().parse(ontology_file(name), format="turtle")


def triples(store: Store) -> Iterator[str]:
    """The union of the documents' graphs as N-Triples."""
    from kgraph.store.graphs import union_triples

    return iter(sorted(f"{triple} ." for triple in union_triples(store.graph)))


def select(store: Store, query: str) -> Iterator[tuple[str, ...]]:
    """The rows of a query over the union of all documents, as texts."""
    from pyoxigraph import QuerySolutions

    rows = store.graph.query(query, prefixes={"kg": KG})
    assert isinstance(rows, QuerySolutions), f"a SELECT over {ONTOLOGY}"
    for row in rows:
        yield tuple(term.value for term in row)
