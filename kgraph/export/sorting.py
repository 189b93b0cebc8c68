"""Sorting more lines than memory holds: SQLite sorts in temporary files."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing

CACHE = -65536  # KiB


def in_order(lines: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The lines of (group, line) pairs, sorted by group and then by line, by code points.

    Raises:
        OSError: there is no room for the temporary files.
    """
    try:
        yield from _sorted(lines)
    except sqlite3.OperationalError as error:
        raise OSError(errno.ENOSPC, f"sorting in the temporary folder: {error}") from None


def _sorted(lines: Iterable[tuple[str, str]]) -> Iterator[str]:
    with closing(sqlite3.connect("", isolation_level=None)) as db:  # a nameless file, gone when it is closed
        db.execute(f"PRAGMA cache_size = {CACHE}")
        db.execute("PRAGMA journal_mode = OFF")
        db.execute("CREATE TABLE lines (part TEXT, line TEXT) STRICT")
        db.execute("BEGIN")
        db.executemany("INSERT INTO lines VALUES (?, ?)", lines)
        yield from (line for (line,) in db.execute("SELECT line FROM lines ORDER BY part, line"))
