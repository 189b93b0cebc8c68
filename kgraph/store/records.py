"""The SQLite side of a store: the truth. One row a document with its record as JSON, and what made them."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from kgraph.errors import StoreError
from kgraph.model import Record
from kgraph.store.codec import digest, from_json, to_json
from kgraph.store.origin import Origin

FORMAT = "2"  # 2: the union stands in the default graph
APPLICATION = 0x6B677270  # "kgrp": which SQLite files are ours
SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE documents (
    doc TEXT PRIMARY KEY, digest TEXT NOT NULL, title TEXT NOT NULL, publisher TEXT NOT NULL,
    date TEXT NOT NULL, record TEXT NOT NULL, graph TEXT NOT NULL) STRICT;
"""


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a store. `digest` is over text and metadata, `graph` over its quads."""

    doc: str
    digest: str
    title: str
    publisher: str
    date: str
    graph: str


class Records:
    """The open database of one store."""

    def __init__(self, path: Path, *, write: bool) -> None:
        self.path = path
        self.db = connect(path, write)

    def create(self) -> None:
        """Make the tables, if the file is new."""
        if self.application() == APPLICATION:
            return
        if self.db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            raise StoreError(f"{self.path} is another program's: name another folder with --store")
        self.db.execute("PRAGMA journal_mode = WAL")
        with self.transaction():
            for statement in filter(str.strip, SCHEMA.split(";")):
                self.db.execute(statement)
            self.db.execute(f"PRAGMA application_id = {APPLICATION}")
            self.set_meta({"format": FORMAT, "generation": "0"})

    def check(self) -> None:
        """Raise StoreError unless this is a store that we can read."""
        if self.application() != APPLICATION:
            raise StoreError(f"{self.path.parent} is not a store: name another folder with --store")
        if (found := self.meta("format")) != FORMAT:
            raise StoreError(
                f"{self.path.parent} is a store of version {found}, this program reads version {FORMAT}: "
                "build a new one with --store DIR"
            )

    def application(self) -> int:
        """The number that says whose file this is."""
        return int(self.db.execute("PRAGMA application_id").fetchone()[0])

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")

    def snapshot(self) -> int:
        """Keep to what is committed now, until closed; return its generation."""
        if self.db.in_transaction:
            self.db.execute("ROLLBACK")
        self.db.execute("BEGIN")
        return self.generation

    @property
    def generation(self) -> int:
        """How many times the store has been changed."""
        return int(self.meta("generation") or 0)

    def meta(self, key: str) -> str | None:
        """One fact about the store."""
        row = self.db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def set_meta(self, values: dict[str, str]) -> None:
        """Write facts about the store."""
        self.db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", sorted(values.items()))

    @property
    def origin(self) -> Origin | None:
        """What made the records, if that is known."""
        values = {key: self.meta(key) for key in Origin.__dataclass_fields__}
        if any(value is None for value in values.values()):
            return None
        return Origin(**{key: value or "" for key, value in values.items()})

    @origin.setter
    def origin(self, origin: Origin) -> None:
        self.set_meta(asdict(origin))

    def documents(self) -> list[Document]:
        """Every document without its record, in order of name."""
        columns = ", ".join(Document.__dataclass_fields__)
        rows = self.db.execute(f"SELECT {columns} FROM documents")
        return sorted((Document(*row) for row in rows), key=lambda document: document.doc)

    def records(self) -> Iterator[Record]:
        """Every record, in order of document."""
        for document in self.documents():
            record = self.record(document.doc)
            assert record is not None, "the list and the rows are of one transaction"
            yield record

    def record(self, doc: str) -> Record | None:
        """The record of one document."""
        row = self.db.execute("SELECT record FROM documents WHERE doc = ?", (doc,)).fetchone()
        return from_json(row[0]) if row else None

    def put(self, records: Iterable[Record]) -> None:
        """Add or replace documents; their graphs are still to be derived."""
        for record in records:
            article = record.article
            row = (
                article.doc,
                digest(article),
                article.title,
                article.publisher,
                article.date,
                to_json(record),
                "",
            )
            self.db.execute("INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?, ?)", row)

    def remove(self, docs: Iterable[str]) -> None:
        """Delete documents."""
        self.db.executemany("DELETE FROM documents WHERE doc = ?", [(doc,) for doc in docs])

    def set_graphs(self, digests: dict[str, str]) -> None:
        """Note the digests of graphs."""
        self.db.executemany("UPDATE documents SET graph = ? WHERE doc = ?", [(d, doc) for doc, d in digests.items()])

    def close(self) -> None:
        """Close the database."""
        self.db.close()


def connect(path: Path, write: bool) -> sqlite3.Connection:
    """Open the database. A reader in a folder that it may not write to takes it as it lies."""
    if write:
        return sqlite3.connect(path, isolation_level=None)
    uri = path.absolute().as_uri()
    db = sqlite3.connect(f"{uri}?mode=ro", uri=True, isolation_level=None)
    try:
        db.execute("SELECT 1 FROM sqlite_schema LIMIT 1")
    except sqlite3.OperationalError:
        db.close()
        db = sqlite3.connect(f"{uri}?mode=ro&immutable=1", uri=True, isolation_level=None)
    return db
