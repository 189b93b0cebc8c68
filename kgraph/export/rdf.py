"""The graph as RDF, byte-identical for equal graphs: statements are sorted before they are written.

The ontology and the store's own notes stay out: they are not what the documents say.
"""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING

from kgraph.graph import PREFIXES, prefixes_under

if TYPE_CHECKING:
    from pyoxigraph import Quad, RdfFormat, Store, Triple

DOCUMENT = "document/"
PREFIX_LINE = b"@prefix "


def write_ttl(graph: Store, file: IO[bytes], table: str) -> None:
    """Turtle of the union of all documents."""
    from pyoxigraph import RdfFormat

    file.write(sorted_prefixes(_serialize(triples(graph), RdfFormat.TURTLE, _prefixes(graph))))


def write_nt(graph: Store, file: IO[bytes], table: str) -> None:
    """N-Triples of the union of all documents, sorted."""
    from pyoxigraph import RdfFormat

    file.write(_serialize(triples(graph), RdfFormat.N_TRIPLES, {}))


def write_rdf(graph: Store, file: IO[bytes], table: str) -> None:
    """RDF/XML of the union of all documents."""
    from pyoxigraph import RdfFormat

    file.write(_serialize(triples(graph), RdfFormat.RDF_XML, _prefixes(graph)))


def write_nq(graph: Store, file: IO[bytes], table: str) -> None:
    """N-Quads, sorted, one graph a document."""
    from pyoxigraph import RdfFormat

    file.write(_serialize(quads(graph), RdfFormat.N_QUADS, {}))


def write_trig(graph: Store, file: IO[bytes], table: str) -> None:
    """TriG, one graph a document."""
    from pyoxigraph import RdfFormat

    file.write(sorted_prefixes(_serialize(quads(graph), RdfFormat.TRIG, _prefixes(graph))))


def write_jsonld(graph: Store, file: IO[bytes], table: str) -> None:
    """Expanded JSON-LD, one graph a document, indented so that changes can be read."""
    from pyoxigraph import RdfFormat

    flat = json.loads(_serialize(quads(graph), RdfFormat.JSON_LD, {}))
    file.write(json.dumps(flat, ensure_ascii=False, indent=1).encode() + b"\n")


def quads(graph: Store) -> list[Quad]:
    """The quads of all documents: sorted by graph, then as N-Quads lines."""
    from pyoxigraph import NamedNode

    named = (g for g in graph.named_graphs() if isinstance(g, NamedNode) and DOCUMENT in g.value)
    found = (quad for g in named for quad in graph.quads_for_pattern(None, None, None, g))
    return sorted(found, key=lambda quad: (str(quad.graph_name), str(quad)))


def triples(graph: Store) -> list[Triple]:
    """The union of all documents, each triple once, sorted."""
    return sorted({quad.triple for quad in quads(graph)}, key=str)


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
