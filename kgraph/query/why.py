"""Why a claim or an event is in the graph: its sentences, and what led from the words to the claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.codebook import Codebook
from kgraph.errors import UnknownTermError
from kgraph.query.claim_rows import Graph, Row, claim_row, sort_claims
from kgraph.query.coded import Coded, Reference
from kgraph.query.graph import Node, evidence_of, local_id, texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pyoxigraph import Store

    from kgraph.store import Store as Records

SIDES = ("source", "predicate", "target")
SHOWN = 8


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a quote, from its first character: `side` is source, predicate or target."""

    side: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One place that says the claim. `start:end` are offsets in the document, marks count in the quote."""

    quote: str
    start: int
    end: int
    marks: tuple[Mark, ...]
    source_reason: str
    target_reason: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """One claim: its row of the claims table, and what the table leaves out.

    `coded` is the row of the codebook, `chain` the operators in words, from the outermost inwards.
    """

    claim: Row
    row: str
    operators: tuple[str, ...]
    coded: Coded
    chain: tuple[str, ...]
    sentences: tuple[Sentence, ...]


def why(
    graph: Store, key: str, *, records: Records | None = None, codebook: Codebook | None = None
) -> list[Explanation]:
    """Explain a claim, or every claim of an event, by id, IRI or the beginning of an id.

    `records` is the open store: it knows the operators' order, and with which codebook it was made.

    Raises:
        UnknownTermError: no claim or event, or more than one, is meant.
    """
    iri = find(graph, key)
    property_ = "kg:event" if local_id(iri).startswith("event/") else ""
    where = f"?s a kg:Claim ; {property_} <{iri}> ." if property_ else f"VALUES ?s {{ <{iri}> }}"
    read = Graph.of(graph, where)
    origin = records.origin if records else None
    reference = Reference(codebook or Codebook(), origin.codebook if origin else "")
    chains = _chains(records, read) if records else {}
    rows = sort_claims(claim_row(read, claim) for claim in read.claims.values())
    by_id = {claim.id: claim for claim in read.claims.values()}
    return [_explanation(read, row, by_id[str(row["claim_id"])], reference, chains) for row in rows]


def _chains(records: Records, read: Graph) -> dict[str, tuple[str, ...]]:
    """The operators of claims in their order, which the graph does not keep."""
    papers = sorted({read.document(claim).one("identifier") for claim in read.claims.values()})
    told = (claim for doc in papers for claim in records.record(doc).claims)
    return {claim.id: claim.operators for claim in told}


def find(graph: Store, key: str) -> str:
    """The IRI of the one claim or event whose id, IRI or beginning of an id is `key`."""
    wanted = local_id(key) if "://" in key else key.strip().strip("<>")
    ids = {
        local_id(iri): iri
        for kind in ("Claim", "Event")
        for (iri,) in texts(graph, f"SELECT ?s WHERE {{ ?s a kg:{kind} }}")
        if _may_be(iri, wanted)
    }
    exact = [iri for name, iri in ids.items() if wanted in (name, name.partition("/")[2])]
    found = exact or list(ids.values())
    if len(found) != 1 or not wanted:
        raise _not_one(key, sorted(map(local_id, found)))
    return found[0]


def _may_be(iri: str, wanted: str) -> bool:
    name = local_id(iri)
    return name.startswith(wanted) or name.partition("/")[2].startswith(wanted)


def _not_one(key: str, names: list[str]) -> UnknownTermError:
    if not names:
        return UnknownTermError(f'No claim or event is called "{key}": kgraph who ... --quotes shows their ids.')
    return UnknownTermError(f'"{key}" is the beginning of {len(names)} ids: write more of it.', tuple(names[:SHOWN]))


def _explanation(
    read: Graph, row: Row, claim: Node, reference: Reference, chains: Mapping[str, tuple[str, ...]]
) -> Explanation:
    operators = chains.get(claim.id, tuple(claim.all("operator")))
    return Explanation(
        claim=row,
        row=claim.one("row"),
        operators=operators,
        coded=reference.row(claim.one("row")),
        chain=reference.operators(operators),
        sentences=tuple(_sentence(one) for one in evidence_of(claim, read.evidence)),
    )


def _sentence(evidence: Node) -> Sentence:
    start = evidence.number("start") or 0
    quote = evidence.one("quote")
    found = (_mark(evidence, side, start, len(quote)) for side in SIDES)
    return Sentence(
        quote=quote,
        start=start,
        end=evidence.number("end") or 0,
        marks=tuple(sorted((mark for mark in found if mark), key=lambda m: (m.start, -m.end))),
        source_reason=evidence.one("sourceReason"),
        target_reason=evidence.one("targetReason"),
    )


def _mark(evidence: Node, side: str, offset: int, length: int) -> Mark | None:
    """The words of a side, if they stand in the quote."""
    start, end = evidence.number(f"{side}Start"), evidence.number(f"{side}End")
    if start is None or end is None or not offset <= start < end <= offset + length:
        return None
    return Mark(side, start - offset, end - offset)


def as_dict(one: Explanation) -> dict[str, object]:
    """For JSON: the claim's row and the rest beside it."""
    shown: dict[str, object] = {**one.claim}
    shown |= {"row": one.row, "codebook": dict(one.coded.cells), "codebook_note": one.coded.note}
    shown |= {"operators": list(one.operators), "chain": list(one.chain)}
    shown["sentences"] = [
        {
            "quote": s.quote,
            "start": s.start,
            "end": s.end,
            "marks": [{"side": m.side, "start": m.start, "end": m.end} for m in s.marks],
            "source_reason": s.source_reason,
            "target_reason": s.target_reason,
        }
        for s in one.sentences
    ]
    return shown
