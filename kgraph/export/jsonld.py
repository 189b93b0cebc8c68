"""JSON-LD 1.1 under a context of prefixes, one node a subject, written as the sorted triples come."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import IO, TYPE_CHECKING

from kgraph.vocabulary import RDF, XSD

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Triple

    Term = NamedNode | BlankNode | Literal | Triple

TYPE = RDF + "type"
STRING, INTEGER = XSD + "string", XSD + "integer"
Json = str | int | dict[str, str]


def write(file: IO[bytes], triples: Iterable[Triple], prefixes: Mapping[str, str]) -> None:
    """Sorted triples as one JSON-LD document."""
    short = Shortener(prefixes)
    context = json.dumps(dict(sorted(prefixes.items())), indent=1).replace("\n", "\n ")
    file.write(f'{{\n "@context": {context},\n "@graph": ['.encode())
    for n, (subject, facts) in enumerate(groupby(triples, key=lambda triple: triple.subject)):
        node = json.dumps(_node(short, subject, facts), ensure_ascii=False, indent=1).replace("\n", "\n  ")
        file.write(f"{',' if n else ''}\n  {node}".encode())
    file.write(b"\n ]\n}\n")


class Shortener:
    """IRIs as the context allows them to be written."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._longest_first = sorted(((iri, key) for key, iri in prefixes.items()), key=lambda pair: -len(pair[0]))

    def __call__(self, iri: str) -> str:
        """`kg:urges`, or the IRI itself where no prefix fits."""
        for start, key in self._longest_first:
            if iri.startswith(start) and not iri[len(start) :].startswith("//"):
                return f"{key}:{iri[len(start) :]}"
        return iri


def _node(short: Shortener, subject: Term, facts: Iterable[Triple]) -> dict[str, object]:
    values: dict[str, list[Json]] = {}
    for triple in facts:
        predicate = triple.predicate.value
        if predicate == TYPE:
            values.setdefault("@type", []).append(short(_text(triple.object)))
        else:
            values.setdefault(short(predicate), []).append(_value(short, triple.object))
    lone = {key: found[0] if len(found) == 1 else found for key, found in values.items()}
    kinds = {"@type": lone.pop("@type")} if "@type" in lone else {}
    return {"@id": short(_text(subject)), **kinds, **lone}


def _value(short: Shortener, term: Term) -> Json:
    datatype = getattr(term, "datatype", None)
    text = _text(term)
    if datatype is None:
        return {"@id": short(text)}
    if datatype.value == STRING:
        return text
    if datatype.value == INTEGER and str(int(text)) == text:
        return int(text)
    if language := getattr(term, "language", None):
        return {"@value": text, "@language": language}
    return {"@value": text, "@type": short(datatype.value)}


def _text(term: Term) -> str:
    value: str = term.value  # type: ignore[union-attr]  # no quoted triples in these graphs
    return value
