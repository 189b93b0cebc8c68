"""Which corrections of a store still mean something, and which no longer do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kgraph.corrections.applying import attaching, corrected
from kgraph.corrections.matching import Fit, State

if TYPE_CHECKING:
    from kgraph.corrections.rows import Corrections
    from kgraph.merge import Nicknames
    from kgraph.model import Record
    from kgraph.store import Store


def states(records: Iterable[Record], corrections: Corrections, nicknames: Nicknames) -> list[Fit]:
    """What each correction means in extracted records, in the file's order."""
    from kgraph.merge.actors import grouped
    from kgraph.merge.by_hand import regrouped
    from kgraph.merge.ids import ids

    found: list[Fit] = []
    absent = set(corrections.by_document)
    made = []
    for record in records:
        absent.discard(record.article.doc)
        found += attaching(record, corrections.by_document.get(record.article.doc, ()))
        if corrections.of_actors:
            made += [(record.article.doc, actor) for actor in corrected(record, corrections).actors]
    for doc in absent:
        found += [
            Fit(row, (), State.UNATTACHED, f"there is no document {doc!r}") for row in corrections.by_document[doc]
        ]
    if corrections.of_actors:
        found += regrouped(grouped(made, nicknames), corrections.of_actors, ids)[1]
    return sorted(found, key=lambda one: one.row)


def of_store(store: Store) -> list[Fit]:
    """What each correction of a store means, in the file's order."""
    rows = store.corrections
    return states(store.extracted(), rows, store.nicknames) if rows else []


def unattached(store: Store) -> list[tuple[str, str]]:
    """Each correction that means nothing or may mean several things: file with line, and why."""
    where = store.corrections.where
    left = (one for one in of_store(store) if one.state is not State.ATTACHED)
    return [(f"{where}:{one.row.line}", f"{one.row.kind} is {one.state}: {one.why}") for one in left]
