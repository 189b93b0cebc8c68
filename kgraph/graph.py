"""The graph as a reader meets it: nodes with their values, fetched by SPARQL from the union of all documents.

`kgraph.tables`, `kgraph.ask` and `kgraph.why` read through here, so that only this module knows how
properties are spelled as IRIs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from kgraph import vocabulary
from kgraph.vocabulary import BASE

if TYPE_CHECKING:
    from pyoxigraph import QuerySolutions, Store

CLASSES = ("claim", "document", "event", "evidence", "group", "office", "organization", "person", "state")


def prefixes_under(base: str) -> dict[str, str]:
    """One prefix a class of resources: `person:rex-tillerson`."""
    return {kind: f"{base}{kind}/" for kind in CLASSES}


PREFIXES: Mapping[str, str] = {**vocabulary.PREFIXES, **prefixes_under(BASE)}
ACTOR_CLASSES = {"Person": "person", "Organization": "organization", "State": "state", "Group": "group"}
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
        return min(self.values.get(key, ()), default="")

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
    """Run one of our own SELECT queries over the union of all graphs."""
    found = graph.query(sparql, prefixes=dict(PREFIXES), use_default_graph_as_union=True)
    return cast("QuerySolutions", found)


def nodes(graph: Store, where: str, keys: Iterable[str] = ()) -> dict[str, Node]:
    """The nodes `?s` that match a graph pattern, with the values of all properties or those of `keys`."""
    limit = f"VALUES ?p {{ {' '.join(keys)} }}" if keys else ""
    found: dict[str, Node] = {}
    # a shared node is met once in each document: without the inner DISTINCT the rows multiply
    chosen = f"{{ SELECT DISTINCT ?s WHERE {{ {where} }} }}"
    for row in select(graph, f"SELECT DISTINCT ?s ?p ?o WHERE {{ {chosen} {limit} ?s ?p ?o }}"):
        subject, key, value = (term.value for term in row)
        found.setdefault(subject, Node(subject)).values.setdefault(name(key), []).append(value)
    return dict(sorted(found.items()))


def actors(graph: Store) -> dict[str, Node]:
    """Every actor, without the direct triples that lead from it."""
    classes = " ".join(f"kg:{c}" for c in ACTOR_CLASSES)
    return nodes(graph, f"VALUES ?class {{ {classes} }} ?s a ?class .", ACTOR_KEYS)


def actor_type(actor: Node) -> str:
    """`person`, `organization`, `state` or `group`."""
    return next((ACTOR_CLASSES[c] for c in map(name, actor.all("type")) if c in ACTOR_CLASSES), "")


def documents(graph: Store) -> dict[str, Node]:
    """Every document, without its text."""
    keys = ("dcterms:identifier", "dcterms:title", "dcterms:date", "dcterms:publisher", "schema:url")
    return nodes(graph, "?s a kg:Document .", keys)


def evidence_of(claim: Node, evidence: Mapping[str, Node]) -> Iterator[Node]:
    """A claim's pieces of evidence in the order the document gave them."""
    known = [evidence[iri] for iri in claim.all("evidence") if iri in evidence]
    return iter(sorted(known, key=lambda node: (_ordinal(node.iri), node.iri)))


def _ordinal(iri: str) -> int:
    tail = iri.rsplit("-", 1)[-1]
    return int(tail) if tail.isdigit() else 0
