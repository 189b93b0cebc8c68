"""The index: what the records and the merge say, as tables that answer a question in well under a second.

It lives in the records' database and is written in their transaction, so it is never of another generation than
they are. `schema` lists the tables, `filing` makes their rows.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from kgraph.errors import StoreError
from kgraph.store.schema import KEYS, TABLES, VERSION, statements

if TYPE_CHECKING:
    from kgraph.merge import Merged
    from kgraph.model import Record
    from kgraph.store.filing import Filing

OWN = "CREATE TABLE IF NOT EXISTS index_state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"
NOTE = "INSERT OR REPLACE INTO index_state VALUES ('made', ?)"
OF_A_PAPER = (
    "DELETE FROM evidence WHERE claim IN (SELECT claim FROM claims WHERE paper = ?)",
    "DELETE FROM about WHERE claim IN (SELECT claim FROM claims WHERE paper = ?)",
    "DELETE FROM claims WHERE paper = ?",
    "DELETE FROM offices WHERE paper = ?",
    "DELETE FROM names WHERE paper = ?",
    "DELETE FROM merged WHERE paper = ?",
)
WITH_HOMES = "SELECT actor, home FROM names JOIN actors USING (actor) WHERE paper = ?"
UNTOLD = "DELETE FROM events WHERE event = ? AND NOT EXISTS (SELECT 1 FROM claims c WHERE c.event = events.event)"
UNNAMED = """DELETE FROM actors WHERE actor = ? AND NOT EXISTS (SELECT 1 FROM names n WHERE n.actor = actors.actor)
    AND NOT EXISTS (SELECT 1 FROM actors a WHERE a.home = actors.actor AND a.actor != actors.actor)"""
READING = {"cache_size": -65536}


class Index:
    """The index of one open store, or of records in memory."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db

    @classmethod
    def of(cls, records: Iterable[Record], merged: Merged) -> Index:
        """An index in memory."""
        made = cls(sqlite3.connect(":memory:", isolation_level=None))
        made.rebuild(records, merged, 0)
        return made

    @classmethod
    def reading(cls, db: sqlite3.Connection, generation: int) -> Index:
        """The index of a store that is open for reading. Raises StoreError if it has to be made again."""
        found = cls(db)
        if not found.is_of(generation):
            raise StoreError(
                "the index of this store is missing or of another version: kgraph check --repair makes it again"
            )
        for name, value in READING.items():
            db.execute(f"PRAGMA {name} = {value}")
        return found

    def is_of(self, generation: int) -> bool:
        """Whether the tables are those of this program, and of this generation of the records."""
        try:
            row = self.db.execute("SELECT value FROM index_state WHERE key = 'made'").fetchone()
        except sqlite3.OperationalError:
            return False
        return bool(row) and row[0] == made(generation)

    def rows(self, sql: str, values: Mapping[str, Any] | Iterable[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of one of our own queries, one by one."""
        return iter(self.db.execute(sql, values if isinstance(values, Mapping) else tuple(values)))

    @contextmanager
    def holding(self, name: str, sql: str, values: Mapping[str, Any]) -> Iterator[None]:
        """The rows of a query as a table of this connection's own, for as long as the context lasts."""
        self.db.execute(f"CREATE TEMP TABLE {name} AS {sql}", values)
        try:
            yield
        finally:
            self.db.execute(f"DROP TABLE {name}")

    def rebuild(self, records: Iterable[Record], merged: Merged, generation: int) -> None:
        """Make all tables again, in one transaction (the caller's, if one is open)."""
        with self.filling(merged, generation) as filing:
            for record in records:
                filing.file(record)

    @contextmanager
    def filling(self, merged: Merged, generation: int) -> Iterator[Filing]:
        """Tables that are made again; file all records, in any way, before the context ends."""
        from kgraph.store.filing import Filing
        from kgraph.store.joining.ground import lay

        with self.making(generation):
            filing = Filing(self.db, merged)
            yield filing
            filing.aliases(sorted(filing.actors.values()))
            if merged.grounds:
                lay(self.db, merged.grounds, filing.actors, filing.papers)

    @contextmanager
    def making(self, generation: int) -> Iterator[None]:
        """Empty tables to fill, and their keys afterwards: for many rows faster than keys from the start."""
        with self._transaction():
            self._drop()
            for statement in statements(TABLES):
                self.db.execute(statement)
            yield
            for statement in statements(KEYS):
                self.db.execute(statement)
            self.db.execute(OWN)
            self.note(generation)

    def note(self, generation: int) -> None:
        """Say of which generation the tables are."""
        self.db.execute(NOTE, (made(generation),))

    def update(self, records: Mapping[str, Record], gone: Iterable[str], merged: Merged, generation: int) -> None:
        """Write the rows of some documents again and delete those of others, in the caller's transaction.

        `merged` is what the merge says of those that are written.
        """
        from kgraph.store.filing import Filing

        actors, events = self._take_out([*records, *gone])
        self.db.executemany("DELETE FROM papers WHERE doc = ?", [(doc,) for doc in gone if doc not in records])
        filing = Filing(self.db, merged)
        for record in records.values():
            filing.file(record)
        self.db.executemany(UNTOLD, [(event,) for event in sorted(events)])
        self._drop_unnamed(actors)
        named = sorted(actors | set(filing.actors.values()))
        self.db.executemany("DELETE FROM aliases WHERE actor = ?", [(actor,) for actor in named])
        filing.aliases(named)
        self.note(generation)

    def _take_out(self, docs: Iterable[str]) -> tuple[set[int], set[int]]:
        """Remove documents' rows, but for those of `papers`; return actors, their homes and events in them."""
        actors: set[Any] = set()
        events: set[int] = set()
        for doc in docs:
            for (paper,) in self.db.execute("SELECT paper FROM papers WHERE doc = ?", (doc,)).fetchall():
                actors.update(number for row in self.db.execute(WITH_HOMES, (paper,)) for number in row)
                events.update(row[0] for row in self.db.execute("SELECT event FROM claims WHERE paper = ?", (paper,)))
                for statement in OF_A_PAPER:
                    self.db.execute(statement, (paper,))
        return actors - {None}, events

    def _drop_unnamed(self, actors: set[int]) -> None:
        """Remove actors that no document names any more, then states that nobody named acts for; note those too."""
        marks = [(actor,) for actor in sorted(actors)]
        homes = {row[0] for one in marks for row in self.db.execute("SELECT home FROM actors WHERE actor = ?", one)}
        actors |= homes - {None}
        self.db.executemany(UNNAMED, marks)
        self.db.executemany(UNNAMED, [(home,) for home in sorted(homes - {None})])

    def _drop(self) -> None:
        known = "SELECT type, name FROM sqlite_schema WHERE name = ?"
        for statement in reversed(statements(TABLES)):
            name = statement.split()[2]
            for kind, found in self.db.execute(known, (name,)).fetchall():
                self.db.execute(f"DROP {kind} {found}")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        if self.db.in_transaction:
            yield
            return
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")


def made(generation: int) -> str:
    """What is noted of an index."""
    return f"version {VERSION} generation {generation}"
