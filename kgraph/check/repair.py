"""Repair: what can be mended in a store is mended from its records, and what cannot is named.

Records are the truth, and nothing else has them: one that is damaged can only be taken out and built again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kgraph.check import check
from kgraph.check.finding import Finding
from kgraph.check.records import columns, damaged, readable
from kgraph.errors import StoreError
from kgraph.store import Store

DERIVED = frozenset({"graph", "count", "index", "quote", "orphan", "shape"})  # kinds that come from the records


@dataclass(frozen=True)
class Repair:
    """What was mended, one clear line each, and what is still wrong."""

    mended: list[str] = field(default_factory=list)
    left: list[Finding] = field(default_factory=list)


def repair(path: Path) -> Repair:
    """Mend a store; one of an older version is brought up to this one.

    Raises:
        StoreError: there is no store, another writer has it, or it cannot be read or written at all.
    """
    Store.present(path)
    with Store.open(path, write=True) as store:
        mended = [*store.mended, *parses_mended(store)]
        if not any(damaged(store)):
            mended += columns_mended(store)
    found = findings(path)
    if found is None or any(finding.kind in DERIVED for finding in found):
        mended += made_again(path)
        found = findings(path)
    if found is None:
        raise StoreError(hopeless(path))
    return Repair(mended, found)


def findings(path: Path) -> list[Finding] | None:
    """What a reader finds, None if the graph cannot be opened."""
    try:
        with Store.open(path) as store:
            return check(store)
    except StoreError:
        return None


def hopeless(path: Path) -> str:
    """What to say of a store whose graph can neither be opened nor made again."""
    with Store.open(path, write=True) as store:
        bad = [finding.message for finding in damaged(store)]
    return "; ".join(bad) or f"{path} cannot be mended: build a new one with --store DIR"


def made_again(path: Path) -> Iterator[str]:
    """Derive everything from the records again, unless one of them is damaged."""
    with Store.open(path, write=True) as store:
        if not any(damaged(store)):
            store.commit(anew=True)
            yield "graph and index are made again from the records"


def columns_mended(store: Store) -> Iterator[str]:
    """Write documents again whose row says something else than their record."""
    origins = store.origins
    known = {document.doc: document.origin for document in store.documents()}
    for doc in [finding.where for finding in columns(store)]:
        store.commit(list(store.extracted(doc)), origin=origins.get(known[doc] or 0))
        yield f"the row of {doc!r} is written again from its record"


def parses_mended(store: Store) -> Iterator[str]:
    """Take out parses that cannot be read."""
    if store.parses.is_damaged():
        store.parses.renew()
        yield "the file of parses was damaged and is empty now"
    bad = store.parses.damaged(record.article for record in readable(store))
    store.parses.drop(bad)
    if bad:
        yield f"{len(bad)} parses were damaged and are taken out"
