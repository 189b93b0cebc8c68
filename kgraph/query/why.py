"""Why a claim or an event is in the graph: its sentences, and what led from the words to the claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.codebook import Codebook
from kgraph.export.columns import shapes
from kgraph.query.coded import Coded, Reference
from kgraph.query.ids import find_id
from kgraph.store.filing import path

if TYPE_CHECKING:
    from kgraph.model import Claim, Evidence, Record
    from kgraph.store.index import Index

Row = dict[str, str | int | float | None]
DOCS = """SELECT p.doc FROM claims c JOIN papers p USING (paper) WHERE c.id = :id
    UNION SELECT p.doc FROM events e JOIN claims c USING (event) JOIN papers p USING (paper) WHERE e.id = :id
    ORDER BY 1"""
ROWS = """SELECT {columns} FROM claim_rows WHERE doc = :doc AND (claim_id = :id OR event_id = :id)
    ORDER BY quote_start, claim_id"""


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

    `coded` is the row of the codebook, `chain` the operators in words, from the outermost inwards, `corrections` what
    people set right in it.
    """

    claim: Row
    row: str
    operators: tuple[str, ...]
    coded: Coded
    chain: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    corrections: tuple[str, ...] = ()


def why(
    index: Index,
    record_of: Callable[[str], Record],
    key: str,
    *,
    codebook: Codebook | None = None,
    built_with: str = "",
    set_right: Callable[[Row], Iterable[str]] = lambda row: (),
) -> list[Explanation]:
    """Explain a claim, or every claim of an event, by id, IRI or the beginning of an id.

    `record_of` gives a document's record (`Store.record`): it has the operators in order, and the reasons.
    `built_with` is the digest of the codebook that made the records, if known. `set_right` tells the corrections
    behind a claim.

    Raises:
        UnknownTermError: no claim or event, or more than one, is meant.
    """
    reference = Reference(codebook or Codebook(), built_with)
    found, names = find_id(index, key), shapes()["claims"].names
    explained = []
    for doc in [row[0] for row in index.rows(DOCS, {"id": found})]:
        record = record_of(doc)
        claims = {path(claim.id): claim for claim in record.claims}
        for cells in index.rows(ROWS.format(columns=", ".join(names)), {"id": found, "doc": doc}):
            row: Row = {name: None if cell == "" else cell for name, cell in zip(names, cells, strict=True)}
            told = _explanation(row, claims[str(row["claim_id"])], record.article.text, reference)
            explained.append(replace(told, corrections=tuple(set_right(row))))
    return explained


def _explanation(row: Row, claim: Claim, text: str, reference: Reference) -> Explanation:
    return Explanation(
        claim=row,
        row=claim.row,
        operators=claim.operators,
        coded=reference.row(claim.row),
        chain=reference.operators(claim.operators),
        sentences=tuple(_sentence(text, one) for one in claim.evidence),
    )


def _sentence(text: str, place: Evidence) -> Sentence:
    ends = (
        ("source", place.source_start, place.source_end),
        ("predicate", place.predicate_start, place.predicate_end),
        ("target", place.target_start, place.target_end),
    )
    inside = (one for one in ends if place.start <= one[1] < one[2] <= place.end)
    marks = (Mark(side, start - place.start, end - place.start) for side, start, end in inside)
    return Sentence(
        quote=text[place.start : place.end],
        start=place.start,
        end=place.end,
        marks=tuple(sorted(marks, key=lambda m: (m.start, -m.end))),
        source_reason=place.source_reason,
        target_reason=place.target_reason,
    )


def as_dict(one: Explanation) -> dict[str, object]:
    """For JSON: the claim's row and the rest beside it."""
    shown: dict[str, object] = {**one.claim}
    shown |= {"row": one.row, "codebook": dict(one.coded.cells), "codebook_note": one.coded.note}
    shown |= {"operators": list(one.operators), "chain": list(one.chain)}
    shown["corrections"] = list(one.corrections)
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
