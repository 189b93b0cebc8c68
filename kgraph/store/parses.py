"""Parses of the stored documents, kept so that a change of codebook or program need not parse them again.

A file of its own, beside the records and never needed: an entry that is missing, damaged or of another model is made
anew, and so is the file. One row a document; a document's row goes with the document.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from kgraph.model import Article
from kgraph.parse import Parsed
from kgraph.parse.packing import NotAParseError, pack, unpack
from kgraph.parse.paragraphs import paragraphs

SCHEMA = "CREATE TABLE IF NOT EXISTS parses (doc TEXT PRIMARY KEY, key TEXT NOT NULL, parse BLOB NOT NULL) STRICT"
PUT = "INSERT OR REPLACE INTO parses VALUES (?, ?, ?)"
DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}  # or of another form
SUFFIXES = ("", "-wal", "-shm")

Packed = tuple[str, str, bytes]  # document, key and parse


class Parses:
    """The parses of one store. `parser` says what parses: program, library and model (`Origin.parser`)."""

    def __init__(self, path: Path, parser: str = "", *, write: bool = False) -> None:
        self.path = path
        self.parser = parser
        self.write = write
        self._db: sqlite3.Connection | None = None

    def find(self, article: Article) -> Parsed | None:
        """The parse of an article, if it is kept and whole."""
        with contextlib.suppress(NotAParseError):
            if packed := self.packed_of(article):
                return unpack(article, packed)
        return None

    def packed_of(self, article: Article) -> bytes | None:
        """The parse of an article as it is kept."""
        with contextlib.suppress(sqlite3.DatabaseError):
            row = self.db.execute("SELECT key, parse FROM parses WHERE doc = ?", (article.doc,)).fetchone()
            if row and row[0] == self.key(article):
                return bytes(row[1])
        return None

    def packed(self, parsed: Parsed) -> Packed:
        """A parse as `keep` takes it."""
        return parsed.article.doc, self.key(parsed.article), pack(parsed)

    def keep(self, rows: Iterable[Packed]) -> None:
        """Keep parses. Raises sqlite3.DatabaseError if there is no room for them, or the file is held by somebody."""
        rows = list(rows)
        try:
            self._put(rows)
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
            self.renew()
            self._put(rows)

    def drop(self, docs: Iterable[str]) -> None:
        """Delete the parses of documents."""
        if self.path.exists():
            with self._renewed():
                self.db.executemany("DELETE FROM parses WHERE doc = ?", [(doc,) for doc in docs])

    def prune(self, docs: Iterable[str]) -> int:
        """Delete the parses of all other documents; return how many there were."""
        gone = sorted(set(self.docs()) - set(docs))
        self.drop(gone)
        return len(gone)

    def docs(self) -> list[str]:
        """The documents whose parses are kept."""
        found: list[str] = []
        if self.path.exists():
            with self._renewed():
                found += [row[0] for row in self.db.execute("SELECT doc FROM parses")]
        return sorted(found)

    def is_damaged(self) -> bool:
        """Whether the file is there and cannot be read."""
        if not self.path.exists():
            return False
        try:
            return bool(self.db.execute("PRAGMA quick_check").fetchone()[0] != "ok")
        except sqlite3.DatabaseError:
            return True

    def damaged(self, articles: Iterable[Article]) -> list[str]:
        """Which of those documents have a parse that cannot be read, in a file that can."""
        found = []
        for article in articles if self.path.exists() else ():
            row = self.db.execute("SELECT parse FROM parses WHERE doc = ?", (article.doc,)).fetchone()
            try:
                _ = row and unpack(article, row[0])
            except NotAParseError:
                found.append(article.doc)
        return found

    def key(self, article: Article) -> str:
        """What a parse hangs on: the very words that are handed to the parser, their places, and the parser."""
        given = repr((self.parser, [(part.text, part.pieces) for part in paragraphs(article)]))
        return hashlib.sha256(given.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def db(self) -> sqlite3.Connection:
        """The database, opened on first use."""
        if self._db is None:
            if self.write:
                self._db = sqlite3.connect(self.path, isolation_level=None)
                self._db.execute("PRAGMA journal_mode = WAL")
                self._db.execute("PRAGMA synchronous = NORMAL")
                self._db.execute(SCHEMA)
            else:
                self._db = sqlite3.connect(f"{self.path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        return self._db

    def renew(self) -> None:
        """Begin with an empty file."""
        self.close()
        for suffix in SUFFIXES:
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the file."""
        if self._db is not None:
            self._db.close()
        self._db = None

    def _put(self, rows: list[Packed]) -> None:
        self.db.execute("BEGIN IMMEDIATE")
        try:
            self.db.executemany(PUT, rows)
            self.db.execute("COMMIT")
        except BaseException:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
            raise

    @contextlib.contextmanager
    def _renewed(self) -> Iterator[None]:
        """A file that cannot be read is as good as none; one that cannot be written now stays as it is."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            if self.write and is_damage(error):
                self.renew()


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether an error says that a file is of no use, rather than that this is not the moment."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF in DAMAGED
