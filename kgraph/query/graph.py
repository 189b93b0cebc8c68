"""The graph as a reader meets it: nodes with their values, fetched by SPARQL from the union of all documents.

The union is the store's default graph; it has each triple once, so no query needs DISTINCT for its sake.

Who asks Oxigraph reads through here, so that only this module knows how properties are spelled as IRIs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from kgraph import vocabulary
from kgraph.vocabulary import BASE

if TYPE_CHECKING:
    from pyoxigraph import QuerySolutions, Store

EMPTY: list[str] = []
CLASSES = ("claim", "document", "event", "evidence", "group", "office", "organization", "person", "state")


def prefixes_under(base: str) -> dict[str, str]:
    """One prefix a class of resources: `person:rex-tillerson`."""
    return {kind: f"{base}{kind}/" for kind in CLASSES}


PREFIXES: Mapping[str, str] = {**vocabulary.PREFIXES, **prefixes_under(BASE)}
ACTOR_CLASSES = {"Person": "person", "Organization": "organization", "State": "state", "Group": "group"}
DOCUMENT_KEYS = ("dcterms:identifier", "dcterms:title", "dcterms:date", "dcterms:publisher", "schema:url")
ACTOR_KEYS = ("rdf:type", "rdfs:label", "skos:altLabel", "kg:stateCode", "kg:sector", "kg:actsFor")


@dataclass(slots=True)
class Node:
    """A resource with the values of its properties, keyed by the last part of the property's IRI."""

    iri: str
    values: dict[str, list[str]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """`claim/ab12`: the path below the base."""
        return local_id(self.iri)

    def one(self, key: str) -> str:
        """The value of a property, the first in order if there are several, `""` if there is none."""
        found = self.values.get(key, EMPTY)
        return found[0] if len(found) == 1 else min(found, default="")

    def all(self, key: str) -> list[str]:
        """All values of a property, sorted."""
        return sorted(self.values.get(key, ()))

    def number(self, key: str) -> int | None:
        """The value as a whole number."""
        text = self.one(key)
        return int(text) if text else None


def local_id(iri: str) -> str:
    """The path of a resource below any base: class and name, `state/CHN`."""
    return "/".join(iri.split("/")[-2:])


def name(iri: str) -> str:
    """The last part of an IRI: `urges` of `https://w3id.org/kgraph/ns#urges`."""
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def relation_id(iri: str) -> str:
    """The guide's spelling of a relation: `kg:meetsWith` is `meets-with`, roots stay in capitals."""
    local = name(iri)
    return local if local.isupper() else "".join(f"-{c.lower()}" if c.isupper() else c for c in local)


def select(graph: Store, sparql: str) -> QuerySolutions:
    """Run one of our own SELECT queries over the union of all documents."""
    return cast("QuerySolutions", graph.query(sparql, prefixes=dict(PREFIXES)))


def texts(graph: Store, sparql: str) -> Iterator[list[str]]:
    """The rows of a SELECT query as texts, unbound is `""`: for many rows, much faster than its terms."""
    import csv
    import io

    from pyoxigraph import QueryResultsFormat

    written = select(graph, sparql).serialize(format=QueryResultsFormat.CSV) or b""
    csv.field_size_limit(max(csv.field_size_limit(), len(written)))
    rows = csv.reader(io.StringIO(written.decode(), newline=""))
    next(rows)
    return rows


def nodes(graph: Store, where: str, keys: Iterable[str] = ()) -> dict[str, Node]:
    """The nodes `?s` that match a graph pattern, with the values of all properties or those of `keys`.

    For a selection; `whole` is faster where most nodes of a class are wanted.
    """
    limit = f"VALUES ?p {{ {' '.join(keys)} }}" if keys else ""
    found: dict[str, Node] = {}
    chosen = f"{{ SELECT DISTINCT ?s WHERE {{ {where} }} }}"  # a pattern may match a node in several ways
    for subject, key, value in texts(graph, f"SELECT ?s ?p ?o WHERE {{ {chosen} {limit} ?s ?p ?o }}"):
        found.setdefault(subject, Node(subject)).values.setdefault(name(key), []).append(value)
    return dict(sorted(found.items()))


def whole(graph: Store, where: str, single: Sequence[str], several: Sequence[str] = ()) -> dict[str, Node]:
    """The nodes `?s` that match a pattern, with these properties: those of `single` have one value at most.

    Each property is a sub-select, which Oxigraph scans once and joins by hashing: a third of the time that
    looking up each property of each node takes.
    """
    scans = (f"OPTIONAL {{ SELECT ?s ?v{n} {{ ?s {key} ?v{n} }} }}" for n, key in enumerate(single))
    chosen = f"{{ SELECT DISTINCT ?s WHERE {{ {where} }} }}"
    variables = " ".join(f"?v{n}" for n in range(len(single)))
    keys = [key.partition(":")[2] for key in single]
    found: dict[str, Node] = {}
    for subject, *values in texts(graph, f"SELECT ?s {variables} WHERE {{ {chosen} {' '.join(scans)} }}"):
        told = zip(keys, values, strict=True)
        found[subject] = Node(subject, {key: [value] for key, value in told if value})
    for key in several:
        for subject, value in texts(graph, f"SELECT ?s ?o WHERE {{ ?s {key} ?o }}"):
            if subject in found:
                found[subject].values.setdefault(key.partition(":")[2], []).append(value)
    return dict(sorted(found.items()))


def actors(graph: Store) -> dict[str, Node]:
    """Every actor, without the direct triples that lead from it."""
    classes = " ".join(f"kg:{c}" for c in ACTOR_CLASSES)
    return nodes(graph, f"VALUES ?class {{ {classes} }} ?s a ?class .", ACTOR_KEYS)


def actor_type(actor: Node) -> str:
    """`person`, `organization`, `state` or `group`."""
    return next((ACTOR_CLASSES[c] for c in map(name, actor.all("type")) if c in ACTOR_CLASSES), "")


def documents(graph: Store, *, texts: bool = False) -> dict[str, Node]:
    """Every document, without its text unless asked for."""
    return nodes(graph, "?s a kg:Document .", (*DOCUMENT_KEYS, "kg:text") if texts else DOCUMENT_KEYS)


def evidence_of(claim: Node, evidence: Mapping[str, Node]) -> Iterator[Node]:
    """A claim's pieces of evidence in the order the document gave them."""
    known = [evidence[iri] for iri in claim.all("evidence") if iri in evidence]
    return iter(sorted(known, key=lambda node: (_ordinal(node.iri), node.iri)))


def _ordinal(iri: str) -> int:
    tail = iri.rsplit("-", 1)[-1]
    return int(tail) if tail.isdigit() else 0
