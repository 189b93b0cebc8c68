"""The SQLite side of a store: the truth. One row a document with its record as JSON, and what made them."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from kgraph.errors import DamagedError, StoreError
from kgraph.model import Record
from kgraph.store.codec import digest, from_json, to_json
from kgraph.store.migrations import can_migrate, migrate
from kgraph.store.origin import Origin

FORMAT = "3"  # 2: the union stands in the default graph; 3: each document has an origin and a sum
APPLICATION = 0x6B677270  # "kgrp": which SQLite files are ours
SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE origins (
    origin INTEGER PRIMARY KEY, program TEXT NOT NULL, ontology TEXT NOT NULL, codebook TEXT NOT NULL,
    tables TEXT NOT NULL, model TEXT NOT NULL, weights TEXT NOT NULL, published TEXT NOT NULL,
    parser TEXT NOT NULL) STRICT;
CREATE TABLE documents (
    doc TEXT PRIMARY KEY, digest TEXT NOT NULL, title TEXT NOT NULL, publisher TEXT NOT NULL,
    date TEXT NOT NULL, record TEXT NOT NULL, graph TEXT NOT NULL, origin INTEGER,
    sum TEXT NOT NULL DEFAULT '') STRICT;
"""
# so that a list of the documents need not go past their records
FACTS = "CREATE INDEX IF NOT EXISTS documents_facts ON documents ({})"
ORIGIN = tuple(field.name for field in fields(Origin))
# it cannot make the file that readers share: the folder may not be written to, or there is no room
UNWRITABLE = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL}
UNUSED = "DELETE FROM origins WHERE origin NOT IN (SELECT origin FROM documents WHERE origin IS NOT NULL)"
# of what each codebook was made, to tell what a change of it can touch; an older store gets it at the first write
CODEBOOKS = "CREATE TABLE IF NOT EXISTS codebooks (codebook TEXT PRIMARY KEY, tables TEXT NOT NULL) STRICT"
FORGOTTEN = "DELETE FROM codebooks WHERE codebook NOT IN (SELECT codebook FROM origins)"


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a store.

    `digest` is over text and metadata, `graph` over its quads, `sum` over its record. `origin` is a number of
    `Records.origins`, None if nobody noted what made the record.
    """

    doc: str
    digest: str
    title: str
    publisher: str
    date: str
    graph: str
    origin: int | None
    sum: str


class Records:
    """The open database of one store."""

    def __init__(self, path: Path, *, write: bool) -> None:
        self.path = path
        self.db = connect(path, write)
        self.db.execute("PRAGMA temp_store = MEMORY")  # cannot be said within a transaction

    def create(self) -> None:
        """Make the tables, if the file is new."""
        if self.application() == APPLICATION:
            return
        if self.is_made():
            raise StoreError(f"{self.path} is another program's: name another folder with --store")
        self.db.execute("PRAGMA journal_mode = WAL")
        with self.transaction():
            for statement in filter(str.strip, SCHEMA.split(";")):
                self.db.execute(statement)
            self.db.execute(f"PRAGMA application_id = {APPLICATION}")
            self.set_meta({"format": FORMAT, "generation": "0"})

    def is_made(self) -> bool:
        """Whether there are tables: a first build may have been killed before it made them."""
        return bool(self.db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0])

    def complete(self) -> None:
        """Make what an older store of our version lacks: a list of the documents' facts, the codebooks."""
        self.db.execute(FACTS.format(", ".join(Document.__dataclass_fields__)))
        self.db.execute(CODEBOOKS)

    def check(self) -> None:
        """Raise StoreError unless this is a store of our version."""
        folder = self.path.parent
        if self.application() != APPLICATION:
            raise StoreError(f"{folder} is not a store: name another folder with --store")
        if (found := self.meta("format")) == FORMAT:
            return
        if can_migrate(found):
            raise StoreError(
                f"{folder} is a store of version {found}: kgraph check --repair --store {folder} brings it to {FORMAT}"
            )
        raise StoreError(
            f"{folder} is a store of version {found}, this program reads version {FORMAT}: "
            "use the program that made it, or build a new one with --store DIR"
        )

    def migrate(self) -> str:
        """Bring a store of an older version up to ours; return the version it had, if it was another."""
        found = self.meta("format") if self.application() == APPLICATION else None
        if not found or not can_migrate(found):
            return ""
        with self.transaction():
            migrate(self.db, found)
        return found

    def application(self) -> int:
        """The number that says whose file this is."""
        return int(self.db.execute("PRAGMA application_id").fetchone()[0])

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.db.execute("COMMIT")
        except BaseException:
            if self.db.in_transaction:  # SQLite has ended it itself where the disk is full
                self.db.execute("ROLLBACK")
            raise

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
    def origins(self) -> dict[int, Origin]:
        """What made the records, by number."""
        rows = self.db.execute(f"SELECT origin, {', '.join(ORIGIN)} FROM origins ORDER BY origin")
        return {number: Origin(*values) for number, *values in rows}

    def number(self, origin: Origin) -> int:
        """The number of an origin, which it gets now if it has none."""
        for number, known in self.origins.items():
            if known == origin:
                return number
        marks = ", ".join("?" * len(ORIGIN))
        sql = f"INSERT INTO origins ({', '.join(ORIGIN)}) VALUES ({marks}) RETURNING origin"
        return int(self.db.execute(sql, astuple(origin)).fetchone()[0])

    def tables(self, origin: Origin) -> str | None:
        """What the codebook of an origin was made of, as `adopt` was told."""
        sql = "SELECT tables FROM codebooks WHERE codebook = ?"
        row = self.db.execute(sql, (origin.codebook,)).fetchone()
        return row[0] if row else None

    def adopt(self, docs: Iterable[str], origin: Origin, tables: str) -> None:
        """Note that the records of those documents are as an origin makes them, and what its codebook is made of."""
        number = self.number(origin)
        self.db.executemany("UPDATE documents SET origin = ? WHERE doc = ?", [(number, doc) for doc in docs])
        self.db.execute("INSERT OR REPLACE INTO codebooks VALUES (?, ?)", (origin.codebook, tables))
        self.db.execute(UNUSED)
        self.db.execute(FORGOTTEN)

    def documents(self) -> list[Document]:
        """Every document without its record, in order of name."""
        columns = ", ".join(Document.__dataclass_fields__)
        rows = self.db.execute(f"SELECT {columns} FROM documents")
        return sorted((Document(*row) for row in rows), key=lambda document: document.doc)

    def graphs(self) -> dict[str, str]:
        """The digest of each document's graph, in order of name."""
        return dict(sorted(self.db.execute("SELECT doc, graph FROM documents")))

    def records(self) -> Iterator[Record]:
        """Every record, in order of document. Raises DamagedError."""
        for doc in self.graphs():
            record = self.record(doc)
            assert record is not None, "the list and the rows are of one transaction"
            yield record

    def record(self, doc: str) -> Record | None:
        """The record of one document. Raises DamagedError if it is not what was written."""
        row = self.db.execute("SELECT record, sum FROM documents WHERE doc = ?", (doc,)).fetchone()
        if row is None:
            return None
        if row[1] != checksum(row[0]):
            raise DamagedError(doc, "it is not what was written")
        try:
            found = from_json(row[0])
        except StoreError as error:
            raise DamagedError(doc, str(error)) from None
        if found.article.doc != doc:
            raise DamagedError(doc, f"it is that of {found.article.doc!r}")
        return found

    def put(self, records: Iterable[Record], origin: Origin | None = None) -> set[str]:
        """Add or replace documents, one in memory at a time; return those that have another record than before.

        Their graphs are still to be derived.
        """
        number = self.number(origin) if origin else None
        docs = set()
        for record in records:
            article, text = record.article, to_json(record)
            given = (article.doc, digest(article), article.title, article.publisher, article.date)
            known = self.db.execute("SELECT sum, graph FROM documents WHERE doc = ?", (article.doc,)).fetchone()
            same = known is not None and known[0] == checksum(text)
            row = (*given, text, known[1] if same else "", number, checksum(text))
            self.db.execute("INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
            docs |= set() if same else {article.doc}
        self.db.execute(UNUSED)
        return docs

    def remove(self, docs: Iterable[str]) -> None:
        """Delete documents."""
        self.db.executemany("DELETE FROM documents WHERE doc = ?", [(doc,) for doc in docs])

    def set_graphs(self, digests: dict[str, str]) -> None:
        """Note the digests of graphs."""
        self.db.executemany("UPDATE documents SET graph = ? WHERE doc = ?", [(d, doc) for doc, d in digests.items()])

    def faults(self) -> list[str]:
        """What SQLite finds wrong with the file."""
        return [row[0] for row in self.db.execute("PRAGMA quick_check") if row[0] != "ok"]

    def close(self) -> None:
        """Close the database."""
        self.db.close()


def checksum(text: str) -> str:
    """SHA-256 over a record as it is written."""
    return hashlib.sha256(text.encode()).hexdigest()


def has_pending(path: Path) -> bool:
    """Whether a writer has left something beside the database that belongs into it."""
    pending = path.with_name(f"{path.name}-wal")
    return pending.is_file() and pending.stat().st_size > 0


def connect(path: Path, write: bool) -> sqlite3.Connection:
    """Open the database. A reader that cannot write beside it takes it as it lies, if it lies there whole."""
    if write:
        return sqlite3.connect(path, isolation_level=None)
    uri = path.absolute().as_uri()
    db = sqlite3.connect(f"{uri}?mode=ro", uri=True, isolation_level=None)
    try:
        db.execute("SELECT 1 FROM sqlite_schema LIMIT 1")
    except sqlite3.OperationalError as error:
        db.close()
        if error.sqlite_errorcode & 0xFF not in UNWRITABLE or has_pending(path):
            raise
        db = sqlite3.connect(f"{uri}?mode=ro&immutable=1", uri=True, isolation_level=None)
    return db
