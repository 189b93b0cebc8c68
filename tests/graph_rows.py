"""The claims table as the graph has it, to compare with the index: read by SPARQL, node by node."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kgraph.export.columns import shapes
from kgraph.query.graph import (
    Node,
    actor_type,
    actors,
    documents,
    evidence_of,
    local_id,
    name,
    nodes,
    relation_id,
)

if TYPE_CHECKING:
    from pyoxigraph import Store

Cell = str | int | float | None
Row = dict[str, Cell]


@dataclass(frozen=True)
class Graph:
    """All nodes that the tables are made of, read once."""

    claims: Mapping[str, Node]
    evidence: Mapping[str, Node]
    actors: Mapping[str, Node]
    documents: Mapping[str, Node]
    known: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, graph: Store, claims: str) -> Graph:
        """The claims `?s` that fit a pattern, with everything about them."""
        evidence = f"{claims.replace('?s', '?c')} ?c kg:evidence ?s ."
        return cls(nodes(graph, claims), nodes(graph, evidence), actors(graph), documents(graph))

    def label(self, iri: str) -> str:
        """An actor's name, or its id if it has none."""
        return (self.actors[iri].one("label") if iri in self.actors else "") or local_id(iri)

    def actor_cells(self, iri: str) -> tuple[str, ...]:
        """An actor's id, label, type, state and sector."""
        if iri not in self.known:
            actor = self.actors.get(iri, Node(iri))
            facts = actor_type(actor), actor.one("stateCode"), actor.one("sector")
            self.known[iri] = (local_id(iri), self.label(iri), *facts)
        return self.known[iri]

    def document(self, node: Node) -> Node:
        """The document that a claim or office stands in."""
        iri = node.one("document")
        return self.documents.get(iri, Node(iri))


def sort_claims(rows: Iterable[Row]) -> list[Row]:
    """The contract's order."""
    return sorted(rows, key=lambda r: (str(r["doc"]), int(r["quote_start"] or 0), str(r["claim_id"])))


def claim_row(read: Graph, claim: Node) -> Row:
    """One claim with its first piece of evidence."""
    document = read.document(claim)
    first = next(evidence_of(claim, read.evidence), Node(""))
    confidence = claim.one("confidence")
    cells: Row = {
        "claim_id": claim.id,
        "event_id": _id(claim.one("event")),
        "doc": document.one("identifier"),
        "doc_date": document.one("date"),
        "publisher": document.one("publisher"),
        **_side_cells(read, claim, first, "source"),
        **_side_cells(read, claim, first, "target"),
        "relation": relation_id(claim.one("relation")),
        "plover": name(claim.one("plover")),
        "cameo": claim.one("cameo"),
        "status": name(claim.one("status")).lower(),
        "date": claim.one("date"),
        "attributed_to": claim.one("attributedToText") or _labels(read, claim.all("attributedTo")),
        "about": _labels(read, claim.all("about")),
        "within": _id(claim.one("within")),
        "confidence": round(float(confidence), 2) if confidence else None,
        "quote": first.one("quote"),
        "quote_start": first.number("start"),
        "quote_end": first.number("end"),
        "mentions": claim.number("mentions"),
        "rule": claim.one("rule"),
    }
    return {column: None if cells[column] == "" else cells[column] for column in shapes()["claims"].names}


def _side_cells(read: Graph, claim: Node, evidence: Node, side: str) -> Row:
    actor, label, kind, state, sector = read.actor_cells(claim.one(side))
    return {
        f"{side}_id": actor,
        f"{side}_label": label,
        f"{side}_type": kind,
        f"{side}_state": state,
        f"{side}_sector": sector,
        f"{side}_text": evidence.one(f"{side}Text"),
        f"{side}_start": evidence.number(f"{side}Start"),
        f"{side}_end": evidence.number(f"{side}End"),
    }


def _id(iri: str) -> str:
    return local_id(iri) if iri else ""


def _labels(read: Graph, iris: Iterable[str]) -> str:
    return "; ".join(sorted(read.label(iri) for iri in iris))
