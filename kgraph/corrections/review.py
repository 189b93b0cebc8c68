"""The way through a spreadsheet: claims out with empty cells to fill in, and what was filled in back as corrections."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.corrections.checking import EMPTY, NEW
from kgraph.corrections.editing import find_claim, row_of, wording
from kgraph.corrections.rows import Correction, as_csv, read_text, table
from kgraph.errors import CorrectionsError, KgraphError

if TYPE_CHECKING:
    from kgraph.store import Store

SHOWN = (
    "claim_id", "doc", "doc_date", "publisher", "before", "quote", "after",
    "source_label", "relation", "target_label", "status", "date", "attributed_to", "confidence",
)  # fmt: skip
DECIDED = ("decision", *NEW, "by", "note")
COLUMNS = (*SHOWN, *DECIDED)
CONTEXT = 200  # characters shown before and after the quote
DECISIONS = {"": "", "ok": "", "keep": "", "reject": "reject", "edit": "edit"}


def sheet(store: Store) -> str:
    """Every claim of a store in its words, in the order of the claims table, with empty cells for decisions."""
    shown = [name for name in SHOWN if name not in ("before", "after")]
    sql = f"SELECT {', '.join(shown)}, quote_start, quote_end FROM claim_rows ORDER BY doc, quote_start, claim_id"
    texts = {record.article.doc: record.article.text for record in store.records()}
    rows = []
    for *cells, start, end in store.index.rows(sql):
        row = dict(zip(shown, cells, strict=True))
        text = texts[row["doc"]]
        row |= {"before": text[max(0, start - CONTEXT) : start], "after": text[end : end + CONTEXT]}
        rows.append([flat(row.get(name)) for name in COLUMNS])
    return as_csv(COLUMNS, rows)


def flat(value: object) -> object:
    """A cell on one line."""
    return " ".join(value.split()) if isinstance(value, str) else "" if value is None else value


def decisions(store: Store, path: Path) -> Iterator[Correction]:
    """What a filled-in sheet decides, as corrections.

    Raises:
        CorrectionsError: rows that cannot be understood, all of them, with their lines.
    """
    bad, rows = [], []
    for line, cells in table(read_text(path), COLUMNS, "claim_id", path.name):
        try:
            row = decided(store, {name: cell.strip() for name, cell in cells.items()})
        except KgraphError as error:
            bad.append(f"{path.name}, line {line}: {error}")
            continue
        rows += [row] if row else []
    if bad:
        raise CorrectionsError("\n".join(bad))
    yield from rows


def decided(store: Store, cells: dict[str, str]) -> Correction | None:
    """What one row decides; nothing if it was left as it was. Filled cells without a decision are an edit."""
    word = cells.get("decision", "").lower()
    changes = {name: cells[name] for name in NEW if cells.get(name)}
    if word not in DECISIONS:
        raise CorrectionsError(f"decision {word!r} is none of ok, reject, edit")
    if not (kind := DECISIONS[word] or ("edit" if changes and not word else "")):
        return None
    if kind == "reject" and changes:
        raise CorrectionsError("it is rejected and edited at once")
    record, claim = find_claim(store, cells["claim_id"])
    for side in ("new_source", "new_target"):
        if changes.get(side, EMPTY) != EMPTY:
            changes[side] = wording(store, record, changes[side])
    told = {name: " ".join(cells.get(name, "").split()) for name in ("by", "note")}
    return row_of(kind, record, claim).having({**changes, **told})
