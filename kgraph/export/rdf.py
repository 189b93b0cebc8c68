"""The graph as RDF, byte-identical for equal graphs: statements are sorted before they are written.

The ontology and the store's own notes stay out: they are not what the documents say. So do the articles' texts,
unless asked for.
"""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING

from kgraph.query.graph import PREFIXES, prefixes_under
from kgraph.vocabulary import KG

if TYPE_CHECKING:
    from pyoxigraph import Quad, RdfFormat, Store, Triple

    from kgraph.export.options import Options

DOCUMENT = "document/"
PREFIX_LINE = b"@prefix "
TEXT = KG + "text"


def write_ttl(graph: Store, file: IO[bytes], options: Options) -> None:
    """Turtle of the union of all documents."""
    from pyoxigraph import RdfFormat

    file.write(sorted_prefixes(_serialize(triples(graph, options), RdfFormat.TURTLE, _prefixes(graph))))


def write_nt(graph: Store, file: IO[bytes], options: Options) -> None:
    """N-Triples of the union of all documents, sorted."""
    from pyoxigraph import RdfFormat

    file.write(_serialize(triples(graph, options), RdfFormat.N_TRIPLES, {}))


def write_rdf(graph: Store, file: IO[bytes], options: Options) -> None:
    """RDF/XML of the union of all documents."""
    from pyoxigraph import RdfFormat

    file.write(_serialize(triples(graph, options), RdfFormat.RDF_XML, _prefixes(graph)))


def write_nq(graph: Store, file: IO[bytes], options: Options) -> None:
    """N-Quads, sorted, one graph a document."""
    from pyoxigraph import RdfFormat

    file.write(_serialize(quads(graph, options), RdfFormat.N_QUADS, {}))


def write_trig(graph: Store, file: IO[bytes], options: Options) -> None:
    """TriG, one graph a document."""
    from pyoxigraph import RdfFormat

    file.write(sorted_prefixes(_serialize(quads(graph, options), RdfFormat.TRIG, _prefixes(graph))))


def write_jsonld(graph: Store, file: IO[bytes], options: Options) -> None:
    """Expanded JSON-LD of the union of all documents, indented so that changes can be read."""
    from pyoxigraph import RdfFormat

    flat = json.loads(_serialize(triples(graph, options), RdfFormat.JSON_LD, {}))
    file.write(json.dumps(flat, ensure_ascii=False, indent=1).encode() + b"\n")


def quads(graph: Store, options: Options) -> list[Quad]:
    """The quads of all documents: sorted by graph, then as N-Quads lines."""
    from kgraph.store.graphs import document_quads

    found = (quad for quad in document_quads(graph) if options.texts or quad.predicate.value != TEXT)
    return sorted(found, key=lambda quad: (str(quad.graph_name), str(quad)))


def triples(graph: Store, options: Options) -> list[Triple]:
    """The union of all documents, each triple once, sorted."""
    from kgraph.store.graphs import union_triples

    found = (triple for triple in union_triples(graph) if options.texts or triple.predicate.value != TEXT)
    return sorted(found, key=str)


def _prefixes(graph: Store) -> dict[str, str]:
    """The fixed prefixes, the classes of resources under the base that this graph uses."""
    names = sorted(getattr(g, "value", "") for g in graph.named_graphs())
    bases = [name.rpartition(DOCUMENT)[0] for name in names if DOCUMENT in name]
    return {**PREFIXES, **(prefixes_under(bases[0]) if bases else {})}


def _serialize(statements: list[Quad] | list[Triple], form: RdfFormat, prefixes: dict[str, str]) -> bytes:
    from pyoxigraph import serialize

    return serialize(statements, format=form, prefixes=prefixes) or b""


def sorted_prefixes(text: bytes) -> bytes:
    """Oxigraph writes all prefixes, in the order of a hash table: keep those that occur, sorted."""
    lines = text.splitlines(keepends=True)
    count = next((n for n, line in enumerate(lines) if not line.startswith(PREFIX_LINE)), len(lines))
    body = b"".join(lines[count:])
    used = (line for line in lines[:count] if line.split()[1] in body)
    return b"".join(sorted(used)) + body
