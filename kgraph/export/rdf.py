"""The graph as RDF, byte-identical for equal graphs: statements are sorted before they are written.

The ontology and the store's own notes stay out: they are not what the documents say. So do the articles' texts,
unless asked for. Sorting and writing go by way of temporary files, so that memory does not grow with the graph.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from kgraph.export.sorting import in_order
from kgraph.export.xml import held
from kgraph.query.graph import PREFIXES, prefixes_under
from kgraph.vocabulary import KG

if TYPE_CHECKING:
    import pyoxigraph
    from pyoxigraph import Quad, RdfFormat

    from kgraph.export.options import Options
    from kgraph.store import Store

DOCUMENT = "document/"
PREFIX_LINE = b"@prefix "
TEXT = KG + "text"
WORDS = frozenset(  # properties that hold words of an article
    {
        *(KG + name for name in ("quote", "sourceText", "targetText", "predicateText", "attributedToText")),
        "http://purl.org/dc/terms/title",
        "http://www.w3.org/2004/02/skos/core#altLabel",
    }
)


def write_ttl(store: Store, file: IO[bytes], options: Options) -> None:
    """Turtle of the union of all documents."""
    from pyoxigraph import RdfFormat

    _write(file, triples(store.graph, options), RdfFormat.N_TRIPLES, RdfFormat.TURTLE, _prefixes(store.graph))


def write_nt(store: Store, file: IO[bytes], options: Options) -> None:
    """N-Triples of the union of all documents, sorted."""
    file.writelines(line.encode() for line in triples(store.graph, options))


def write_rdf(store: Store, file: IO[bytes], options: Options) -> None:
    """RDF/XML of the union of all documents, without the control characters that XML cannot hold."""
    from pyoxigraph import RdfFormat

    with tempfile.TemporaryFile() as written:
        _write(written, triples(store.graph, options), RdfFormat.N_TRIPLES, RdfFormat.RDF_XML, _prefixes(store.graph))
        written.seek(0)
        file.writelines(held(line.decode()).encode() for line in written)


def write_nq(store: Store, file: IO[bytes], options: Options) -> None:
    """N-Quads, sorted, one graph a document."""
    file.writelines(line.encode() for line in quads(store.graph, options))


def write_trig(store: Store, file: IO[bytes], options: Options) -> None:
    """TriG, one graph a document."""
    from pyoxigraph import RdfFormat

    _write(file, quads(store.graph, options), RdfFormat.N_QUADS, RdfFormat.TRIG, _prefixes(store.graph))


def write_jsonld(store: Store, file: IO[bytes], options: Options) -> None:
    """JSON-LD of the union of all documents, compact under a context."""
    from pyoxigraph import RdfFormat

    from kgraph.export.jsonld import write

    with _parsed(triples(store.graph, options), RdfFormat.N_TRIPLES) as found:
        write(file, (quad.triple for quad in found), _prefixes(store.graph))


def quads(graph: pyoxigraph.Store, options: Options) -> Iterator[str]:
    """The quads of all documents as lines of N-Quads: sorted by graph, then by the line."""
    from kgraph.store.graphs import document_quads

    return in_order((str(quad.graph_name), f"{quad} .\n") for quad in document_quads(graph) if _wanted(quad, options))


def triples(graph: pyoxigraph.Store, options: Options) -> Iterator[str]:
    """The union of all documents as sorted lines of N-Triples, each triple once."""
    from kgraph.store.graphs import UNION

    union = graph.quads_for_pattern(None, None, None, UNION)
    return in_order(("", f"{quad.triple} .\n") for quad in union if _wanted(quad, options))


def _wanted(quad: Quad, options: Options) -> bool:
    predicate = quad.predicate.value
    return (options.texts or predicate != TEXT) and (options.quotes or predicate not in WORDS)


def _prefixes(graph: pyoxigraph.Store) -> dict[str, str]:
    """The fixed prefixes, the classes of resources under the base that this graph uses."""
    name = min((name for g in graph.named_graphs() if DOCUMENT in (name := getattr(g, "value", ""))), default="")
    return {**PREFIXES, **(prefixes_under(name.rpartition(DOCUMENT)[0]) if name else {})}


def _write(file: IO[bytes], lines: Iterable[str], read: RdfFormat, form: RdfFormat, prefixes: dict[str, str]) -> None:
    """Lines of one format in another, with the prefixes that occur."""
    from pyoxigraph import serialize

    with _parsed(lines, read) as found, tempfile.TemporaryFile() as written:
        serialize(found, written, format=form, prefixes=prefixes)
        written.seek(0)
        with_used_prefixes(written, file)


@contextmanager
def _parsed(lines: Iterable[str], form: RdfFormat) -> Iterator[Iterator[Quad]]:
    """Lines as statements again, in their order."""
    from pyoxigraph import parse

    with tempfile.TemporaryFile() as plain:
        plain.writelines(line.encode() for line in lines)
        plain.seek(0)
        yield parse(plain, format=form)


def with_used_prefixes(written: IO[bytes], file: IO[bytes]) -> None:
    """Oxigraph writes all prefixes, in the order of a hash table: keep those that occur, sorted."""
    header: list[bytes] = []
    start = written.tell()
    while (line := written.readline()).startswith(PREFIX_LINE):
        header.append(line)
        start = written.tell()
    unseen = {line.split()[1]: line for line in header}
    used: list[bytes] = []
    written.seek(start)
    while unseen and (line := written.readline()):
        used += [unseen.pop(prefix) for prefix in [prefix for prefix in unseen if prefix in line]]
    file.writelines(sorted(used))
    written.seek(start)
    shutil.copyfileobj(written, file)


def sorted_prefixes(text: bytes) -> bytes:
    """The same for text that is at hand."""
    import io

    out = io.BytesIO()
    with_used_prefixes(io.BytesIO(text), out)
    return out.getvalue()
