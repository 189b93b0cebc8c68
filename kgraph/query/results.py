"""The results of a query as text."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from kgraph.errors import QueryError
from kgraph.query.graph import PREFIXES

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Triple

    Term = NamedNode | BlankNode | Literal | Triple | None

FORMS = ("table", "csv", "tsv", "json", "jsonl", "ttl")
NUMBERS = {"integer": int, "decimal": float, "double": float, "float": float}  # of XML Schema, as JSON has them
GAP = "  "


def render(found: QuerySolutions | QueryBoolean | QueryTriples, form: str) -> bytes:
    """A result in a format. Raises QueryError if the two do not go together."""
    from pyoxigraph import QueryBoolean, QuerySolutions

    if isinstance(found, QuerySolutions):
        return _solutions(found, form)
    if isinstance(found, QueryBoolean):
        return _boolean(found, form)
    return _triples(found, form)


def _solutions(found: QuerySolutions, form: str) -> bytes:
    from pyoxigraph import QueryResultsFormat

    forms = {
        "csv": QueryResultsFormat.CSV,
        "tsv": QueryResultsFormat.TSV,
        "json": QueryResultsFormat.JSON,
        "xml": QueryResultsFormat.XML,
    }
    if form == "table":
        return table(found).encode()
    if form == "jsonl":
        return json_lines(found).encode()
    if form not in forms:
        raise QueryError(f"SELECT gives rows, not triples: use --format {' or '.join(['table', 'jsonl', *forms])}.")
    text = found.serialize(format=forms[form]) or b""
    return text.replace(b"\r\n", b"\n") + (b"\n" if form in ("json", "xml") else b"")


def _boolean(found: QueryBoolean, form: str) -> bytes:
    if form == "ttl":
        raise QueryError("ASK gives true or false, not triples: use --format table or json.")
    if form in ("json", "jsonl", "xml"):
        from pyoxigraph import QueryResultsFormat

        made = QueryResultsFormat.XML if form == "xml" else QueryResultsFormat.JSON
        return (found.serialize(format=made) or b"") + b"\n"
    return b"true\n" if found else b"false\n"


def _triples(found: QueryTriples, form: str) -> bytes:
    from pyoxigraph import RdfFormat, serialize

    if form in ("csv", "tsv", "jsonl"):
        raise QueryError("CONSTRUCT and DESCRIBE give triples: use --format ttl or json.")
    triples = sorted(set(found), key=str)
    plain = {
        "json": RdfFormat.JSON_LD,
        "jsonld": RdfFormat.JSON_LD,
        "nt": RdfFormat.N_TRIPLES,
        "rdf": RdfFormat.RDF_XML,
    }
    if form in plain:
        return (serialize(triples, format=plain[form]) or b"").rstrip(b"\n") + b"\n"
    from kgraph.export.rdf import sorted_prefixes

    return sorted_prefixes(serialize(triples, format=RdfFormat.TURTLE, prefixes=dict(PREFIXES)) or b"")


def table(found: QuerySolutions) -> str:
    """Aligned columns, IRIs shortened by the known prefixes."""
    header = [variable.value for variable in found.variables]
    rows = [[shorten(solution[i]) for i in range(len(header))] for solution in found]
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    lines = (GAP.join(text.ljust(width) for text, width in zip(row, widths, strict=True)) for row in [header, *rows])
    return "".join(line.rstrip() + "\n" for line in lines)


def json_lines(found: QuerySolutions) -> str:
    """One object a row: IRIs and texts as they are, numbers as numbers, what is unbound null."""
    import json

    header = [variable.value for variable in found.variables]
    rows = ({name: plain_value(solution[i]) for i, name in enumerate(header)} for solution in found)
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def plain_value(term: Term) -> str | int | float | None:
    """A term without its type."""
    if term is None:
        return None
    kind = getattr(getattr(term, "datatype", None), "value", "").rpartition("#")[2]
    text = str(getattr(term, "value", term))
    try:
        number = NUMBERS[kind](text) if kind in NUMBERS else None
    except ValueError:  # "many"^^xsd:integer is a literal, too
        number = None
    return text if number is None or not isfinite(number) else number


def shorten(term: Term) -> str:
    """`kg:urges` for an IRI, the text of a literal on one line."""
    text = getattr(term, "value", "" if term is None else str(term))
    if type(term).__name__ == "NamedNode":
        matching = [(len(iri), key, iri) for key, iri in PREFIXES.items() if text.startswith(iri)]
        if matching:
            _, key, iri = max(matching)
            return f"{key}:{text[len(iri) :]}"
        return f"<{text}>"
    return " ".join(text.split())
