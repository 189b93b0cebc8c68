"""What is derived beside the graph: the index, and the parses that are kept."""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.check.finding import Finding
from kgraph.check.records import readable
from kgraph.errors import StoreError
from kgraph.store import Store


def index(store: Store) -> Iterator[Finding]:
    """The tables of the index say what the records yield."""
    from kgraph.store.comparison import differing
    from kgraph.store.index import Index

    try:
        found = differing(store.index, Index.of(store.records(), store.merged))
    except StoreError as error:
        yield Finding("index", "records.sqlite", str(error))
        return
    for table, count in found.items():
        yield Finding("index", table, f"{count} rows are not those that the records yield")


def parses(store: Store) -> Iterator[Finding]:
    """Every parse that is kept can be read. Those of documents that are not in yet are a killed build's, and wanted."""
    if store.parses.is_damaged():
        yield Finding("parse", "parses.sqlite", "the file is damaged: the next build makes it anew")
        return
    for doc in store.parses.damaged(record.article for record in readable(store)):
        yield Finding("parse", doc, "its parse is damaged: the next build makes it anew")
