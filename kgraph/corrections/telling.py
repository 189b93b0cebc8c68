"""Corrections in words, for lists and for `why`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from kgraph.corrections.applying import actor_named, attaching
from kgraph.corrections.checking import EMPTY, NEW
from kgraph.corrections.matching import State
from kgraph.corrections.rows import Correction
from kgraph.folding import fold

if TYPE_CHECKING:
    from kgraph.model import Claim, Record
    from kgraph.store import Store


def about(row: Correction) -> str:
    """What a correction is about."""
    act = " ".join(filter(None, (row.source, row.relation, row.target)))
    return row.actor or act or row.quote


def says(row: Correction) -> str:
    """What a correction says instead: `relation urges -> demands`."""
    if row.kind == "reject":
        return "not so"
    if row.kind == "add":
        return "it says so"
    old = {"new_relation": row.relation, "new_status": row.status, "new_source": row.source, "new_target": row.target}
    changes = [f"{name[4:]} {change(old.get(name, ''), cell)}" for name in NEW if (cell := getattr(row, name))]
    return "; ".join(changes) or row.value


def change(before: str, after: str) -> str:
    """What a cell was and is."""
    return f"{before} -> {after}" if before else "none" if after == EMPTY else after


def behind(store: Store, claim: Mapping[str, object]) -> Iterator[str]:
    """The corrections that made a claim what it is, by its row of the claims table; each with its line in the file."""
    for row in dict.fromkeys((*of_claim(store, str(claim["doc"]), str(claim["claim_id"])), *of_sides(store, claim))):
        by = f", {row.by}" if row.by else ""
        note = f": {row.note}" if row.note else ""
        yield f"{row.kind} {about(row)}: {says(row)} ({store.corrections.where} line {row.line}{by}{note})"


def of_claim(store: Store, doc: str, name: str) -> Iterator[Correction]:
    """The rows of a document that speak of one of its claims."""
    rows = store.corrections.by_document.get(doc, ())
    if not rows:
        return
    extracted, now = next(store.extracted(doc)), store.record(doc)
    claim = next(one for one in now.claims if one.id == name)
    for one in attaching(extracted, rows):
        if one.state is State.ATTACHED and (name in one.means or made(extracted, claim, one.row)):
            yield one.row


def made(extracted: Record, claim: Claim, row: Correction) -> bool:
    """Whether a row added a claim, or gave it an actor."""
    if row.kind == "add":
        sides = [actor_named(extracted, cell) for cell in (row.source, row.target)]
        said = claim.source, claim.relation, claim.target
        return said == (sides[0] and sides[0].id, row.relation, sides[1] and sides[1].id)
    other = actor_named(extracted, row.value) if row.kind == "split" else None
    return other is not None and other.id in (claim.source, claim.target)


def of_sides(store: Store, claim: Mapping[str, object]) -> Iterator[Correction]:
    """The rows about actors of the graph that name one of a claim's sides."""
    sides = [fold(str(claim[f"{side}_label"])) for side in ("source", "target")]
    for row in store.corrections.of_actors:
        kept = row.value if row.kind in ("merge", "rename") else row.actor
        if fold(kept) in sides or str(kept) in (claim["source_id"], claim["target_id"]):
            yield row


def rejection(store: Store, key: str) -> str:
    """What to say of a claim that was extracted and rejected; nothing if no such one was."""
    wanted = key.strip().strip("<>").rpartition("/")[2]
    for doc, rows in store.corrections.by_document.items() if wanted else ():
        for record in store.extracted(doc):
            for one in attaching(record, rows):
                if one.row.kind == "reject" and any(name.partition("/")[2].startswith(wanted) for name in one.means):
                    note = f" ({one.row.note})" if one.row.note else ""
                    return f"{one.means[0]} was rejected by {store.corrections.where} line {one.row.line}{note}."
    return ""
