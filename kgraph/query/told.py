"""Claims as a question sees them, and what they say together: one row a source, relation and target."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph import vocabulary
from kgraph.model import FIRM
from kgraph.query.days import Span, span
from kgraph.query.graph import Node, documents, evidence_of, local_id, name, nodes, relation_id, whole
from kgraph.query.naming import Names

if TYPE_CHECKING:
    from pyoxigraph import Store


SEEN = (
    "kg:source", "kg:relation", "kg:target", "kg:status", "kg:date", "kg:document", "kg:event",
    "kg:attributedToText", "kg:confidence",
)  # fmt: skip
SEEN_LISTS = ("kg:attributedTo", "kg:about", "kg:evidence")
MANY = 2000  # from here on all evidence is read, whether cited or not


@dataclass(frozen=True, slots=True)
class Quote:
    """One claim's words and where they stand."""

    claim: str
    quote: str
    doc: str
    publisher: str
    date: str


@dataclass(frozen=True, slots=True)
class Found:
    """All that is told of one source, relation and target (and status, and who alleges it)."""

    source: str
    relation: str
    target: str
    status: str
    attributed_to: str
    events: int
    documents: int
    publishers: tuple[str, ...]
    first: str
    last: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as the question sees it; `source` and `target` are IRIs, rolled up if asked."""

    node: Node
    source: str
    target: str
    relation: str
    status: str
    by: str
    doc: Node
    when: Span | None
    guessed: bool

    @property
    def date(self) -> str:
        """The claim's date, else its document's."""
        return self.node.one("date") or self.doc.one("date")


def read_claims(
    graph: Store, relations: Iterable[str], actors: Iterable[str], names: Names, *, roll_up: bool
) -> list[Told]:
    """The claims of these relations (or all) that have one of these actors (or any) on either side."""
    leaves = " ".join(f"<{vocabulary.relation(leaf).iri}>" for leaf in relations)
    sides = " ".join(f"<{iri}>" for iri in actors)
    where = "?s a kg:Claim ."
    where += f" VALUES ?r {{ {leaves} }} ?s kg:relation ?r ." if leaves else ""
    if sides:
        found = nodes(graph, f"{where} VALUES ?a {{ {sides} }} ?s kg:source|kg:target ?a .")
    else:
        found = whole(graph, where, SEEN, SEEN_LISTS)
    papers = documents(graph)
    return [_told(node, papers, names, roll_up) for node in found.values()]


def _told(node: Node, papers: dict[str, Node], names: Names, roll: bool) -> Told:
    paper = papers.get(node.one("document"), Node(node.one("document")))
    sides = [node.one("source"), node.one("target")]
    source, target = ((names.state(iri) or iri) for iri in sides) if roll else sides
    by = node.one("attributedToText") or "; ".join(map(names.label, node.all("attributedTo")))
    date = node.one("date") or paper.one("date")
    return Told(
        node=node,
        source=source,
        target=target,
        relation=relation_id(node.one("relation")),
        status=name(node.one("status")).lower(),
        by=by,
        doc=paper,
        when=span(date) if date else None,
        guessed=float(node.one("confidence") or 1) < FIRM,
    )


def grouped(graph: Store, kept: Sequence[Told], names: Names, *, with_quotes: bool = True) -> tuple[Found, ...]:
    """One row a source, relation and target, those with the most events first."""
    groups: dict[tuple[str, ...], list[Told]] = defaultdict(list)
    for told in kept:
        groups[_group_key(told, names)].append(told)
    quotes = _quotes(graph, kept) if with_quotes else {}
    rows = [_found(key, group, quotes) for key, group in groups.items()]
    return tuple(sorted(rows, key=lambda r: (-r.events, r.source, r.relation, r.target, r.status, r.attributed_to)))


def _group_key(told: Told, names: Names) -> tuple[str, ...]:
    """Labels, with the ids behind them so that homonyms stay apart."""
    return (
        names.label(told.source),
        told.relation,
        names.label(told.target),
        told.status,
        told.by,
        told.source,
        told.target,
    )


def _found(key: tuple[str, ...], group: Sequence[Told], quotes: dict[str, list[Quote]]) -> Found:
    dates = sorted(told.date for told in group if told.date)
    cited = (quote for told in group for quote in quotes.get(told.node.iri, ()))
    source, relation, target, status, by = key[:5]
    return Found(
        source=source,
        relation=relation,
        target=target,
        status=status,
        attributed_to=by,
        events=len({told.node.one("event") or told.node.iri for told in group}),
        documents=len({told.doc.iri for told in group}),
        publishers=tuple(sorted({told.doc.one("publisher") for told in group} - {""})),
        first=dates[0] if dates else "",
        last=dates[-1] if dates else "",
        quotes=tuple(sorted(cited, key=lambda q: (q.date or "9999", q.doc, q.claim))),
    )


def _quotes(graph: Store, kept: Sequence[Told]) -> dict[str, list[Quote]]:
    """The quotes of each claim, in the order of the document."""
    cited = [iri for told in kept for iri in told.node.all("evidence")]
    if len(cited) < MANY:
        values = " ".join(f"<{iri}>" for iri in cited)
        evidence = nodes(graph, f"VALUES ?s {{ {values} }}", ("kg:quote",))
    else:
        evidence = whole(graph, "?s a kg:Evidence .", ("kg:quote",))
    return {told.node.iri: [_quote(told, one) for one in evidence_of(told.node, evidence)] for told in kept}


def _quote(told: Told, evidence: Node) -> Quote:
    return Quote(
        claim=local_id(told.node.iri),
        quote=evidence.one("quote"),
        doc=told.doc.one("identifier"),
        publisher=told.doc.one("publisher"),
        date=told.date,
    )
