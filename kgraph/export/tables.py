"""The graph as tables: one dictionary a row, absent cells None. Columns and order are the contract's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kgraph.export.columns import ACTOR_COLUMNS, CLAIM_COLUMNS, DOCUMENT_COLUMNS, EVENT_COLUMNS, OFFICE_COLUMNS
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
    whole,
)

if TYPE_CHECKING:
    from pyoxigraph import Store

Cell = str | int | float | None
Row = dict[str, Cell]


CLAIM_KEYS = (
    "kg:source", "kg:relation", "kg:target", "kg:status", "kg:date", "kg:document", "kg:event", "kg:plover",
    "kg:cameo", "kg:attributedToText", "kg:within", "kg:confidence", "kg:mentions", "kg:rule",
)  # fmt: skip
CLAIM_LISTS = ("kg:attributedTo", "kg:about", "kg:evidence")
EVIDENCE_KEYS = (
    "kg:quote", "kg:start", "kg:end", "kg:sourceText", "kg:sourceStart", "kg:sourceEnd", "kg:targetText",
    "kg:targetStart", "kg:targetEnd",
)  # fmt: skip
COUNTED_KEYS = ("kg:source", "kg:target", "kg:document", "kg:event")
EVENT_KEYS = ("kg:root", "kg:relation", "kg:source", "kg:target", "kg:status", "kg:date")


@dataclass(frozen=True)
class Graph:
    """All nodes that the tables are made of, read once."""

    claims: Mapping[str, Node]
    evidence: Mapping[str, Node]
    actors: Mapping[str, Node]
    documents: Mapping[str, Node]
    known: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False)

    @classmethod
    def read(cls, graph: Store) -> Graph:
        """All claims with their evidence."""
        told = whole(graph, "?s a kg:Claim .", CLAIM_KEYS, CLAIM_LISTS)
        return cls(told, whole(graph, "?s a kg:Evidence .", EVIDENCE_KEYS), actors(graph), documents(graph))

    @classmethod
    def counted(cls, graph: Store) -> Graph:
        """All claims with no more than counting them needs."""
        return cls(whole(graph, "?s a kg:Claim .", COUNTED_KEYS), {}, actors(graph), documents(graph))

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


def claims(graph: Store) -> list[Row]:
    """The claims table: one row a claim, sorted by doc, quote_start, claim_id."""
    read = Graph.read(graph)
    return sort_claims(claim_row(read, claim) for claim in read.claims.values())


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
    return _ordered(CLAIM_COLUMNS, cells)


def offices(graph: Store) -> list[Row]:
    """The offices table: one row a document, person and body, the first place that states it."""
    read = Graph({}, {}, actors(graph), documents(graph))
    rows: dict[tuple[Cell, ...], Row] = {}
    found = [_office_row(read, office) for office in nodes(graph, "?s a kg:Office .").values()]
    for row in sorted(found, key=_office_order):
        rows.setdefault((row["doc"], row["person_id"], row["of_id"]), row)
    return list(rows.values())


def events(graph: Store) -> list[Row]:
    """One row an event, sorted by date (undated last) and id."""
    read = Graph.counted(graph)
    told = defaultdict(list)
    for claim in read.claims.values():
        told[claim.one("event")].append(claim)
    happened = whole(graph, "?s a kg:Event .", EVENT_KEYS)
    rows = [_event_row(read, node, told[node.iri]) for node in happened.values()]
    return sorted(rows, key=lambda r: (str(r["date"] or "9999"), str(r["event_id"])))


def actor_rows(graph: Store) -> list[Row]:
    """One row an actor, sorted by id."""
    read = Graph.counted(graph)
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for claim in read.claims.values():
        for side in ("source", "target"):
            counts[side, claim.one(side)] += 1
    return [_actor_row(read, actor, counts) for actor in read.actors.values()]


def document_rows(graph: Store) -> list[Row]:
    """One row a document, sorted by doc."""
    counts: dict[str, int] = defaultdict(int)
    for claim in whole(graph, "?s a kg:Claim .", ("kg:document",)).values():
        counts[claim.one("document")] += 1
    rows = [_document_row(node, counts[node.iri]) for node in documents(graph).values()]
    return sorted(rows, key=lambda r: str(r["doc"]))


def document_rows_with_text(graph: Store) -> list[Row]:
    """The same with the articles' full text in a last column."""
    text = {node.one("identifier"): node.one("text") for node in documents(graph, texts=True).values()}
    return [{**row, "text": text[str(row["doc"])]} for row in document_rows(graph)]


@dataclass(frozen=True)
class Table:
    """A table that can be exported."""

    columns: tuple[str, ...]
    rows: Callable[[Store], list[Row]]


TABLES: Mapping[str, Table] = {
    "claims": Table(CLAIM_COLUMNS, claims),
    "events": Table(EVENT_COLUMNS, events),
    "actors": Table(ACTOR_COLUMNS, actor_rows),
    "offices": Table(OFFICE_COLUMNS, offices),
    "documents": Table(DOCUMENT_COLUMNS, document_rows),
}
DOCUMENTS_WITH_TEXT = Table((*DOCUMENT_COLUMNS, "text"), document_rows_with_text)


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


def _office_row(read: Graph, office: Node) -> Row:
    person, body = office.one("holder"), office.one("body")
    cells: Row = {
        "doc": read.document(office).one("identifier"),
        "person_id": _id(person),
        "person_label": read.label(person),
        "role": office.one("role"),
        "of_id": _id(body),
        "of_label": read.label(body),
        "of_state": read.actors.get(body, Node(body)).one("stateCode"),
        "start": office.number("start"),
        "end": office.number("end"),
    }
    return _ordered(OFFICE_COLUMNS, cells)


def _office_order(row: Row) -> tuple[str, int, str, str, str]:
    person, body = str(row["person_id"]), str(row["of_id"])
    return str(row["doc"]), int(row["start"] or 0), person, body, str(row["role"])


def _event_row(read: Graph, event: Node, told: list[Node]) -> Row:
    source, target = event.one("source"), event.one("target")
    papers = {read.document(claim).one("publisher") for claim in told} - {""}
    cells: Row = {
        "event_id": event.id,
        "root": name(event.one("root")),
        "relation": relation_id(event.one("relation")),
        "source_id": _id(source),
        "source_label": read.label(source),
        "target_id": _id(target),
        "target_label": read.label(target),
        "status": name(event.one("status")).lower(),
        "date": event.one("date"),
        "claims": len(told),
        "documents": len({claim.one("document") for claim in told}),
        "publishers": "; ".join(sorted(papers)),
    }
    return _ordered(EVENT_COLUMNS, cells)


def _actor_row(read: Graph, actor: Node, counts: Mapping[tuple[str, str], int]) -> Row:
    cells: Row = {
        "actor_id": actor.id,
        "label": actor.one("label"),
        "type": actor_type(actor),
        "state": actor.one("stateCode"),
        "sector": actor.one("sector"),
        "acts_for": "; ".join(local_id(iri) for iri in actor.all("actsFor")),
        "aliases": "; ".join(actor.all("altLabel")),
        "claims_as_source": counts["source", actor.iri],
        "claims_as_target": counts["target", actor.iri],
    }
    return _ordered(ACTOR_COLUMNS, cells)


def _document_row(document: Node, count: int) -> Row:
    cells: Row = {
        "doc": document.one("identifier"),
        "title": document.one("title"),
        "date": document.one("date"),
        "publisher": document.one("publisher"),
        "url": document.one("url"),
        "claims": count,
    }
    return _ordered(DOCUMENT_COLUMNS, cells)


def _id(iri: str) -> str:
    return local_id(iri) if iri else ""


def _labels(read: Graph, iris: Iterable[str]) -> str:
    return "; ".join(sorted(read.label(iri) for iri in iris))


def _ordered(columns: tuple[str, ...], cells: Row) -> Row:
    return {column: None if cells[column] == "" else cells[column] for column in columns}
