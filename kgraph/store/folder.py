"""The folder of a store: what lies in it, and what is said when it cannot be used."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from kgraph.errors import StoreError
from kgraph.store.lock import BusyError

DATABASE = "records.sqlite"
PARSES = "parses.sqlite"
OWN_NAMES = frozenset(
    {
        "graph",
        "published",
        "lock",
        "corrections.csv",
        "lost+found",
        *(base + end for base in (DATABASE, PARSES) for end in ("", "-wal", "-shm")),
    }
)
TOLD = {  # SQLite's primary result codes, in a user's words
    sqlite3.SQLITE_FULL: "no room is left on the disk",
    sqlite3.SQLITE_READONLY: "it may not be written to",
    sqlite3.SQLITE_BUSY: "another kgraph is writing it: wait until it is done",
    sqlite3.SQLITE_CORRUPT: "its records are damaged",
}


def refuse_other_contents(path: Path) -> None:
    """Raise StoreError if the path is a file, or a folder of other things.

    What editors and desktops leave in a store, or a system on a disk, makes it no other thing.
    """
    if path.exists() and not path.is_dir():
        raise StoreError(f"{path} is a file, not a store: name another folder with --store")
    if not path.is_dir() or (path / DATABASE).is_file():
        return
    if any(not entry.name.startswith(".") for entry in path.iterdir() if entry.name not in OWN_NAMES):
        raise StoreError(f"{path} is not a store, it has other files in it: name another folder with --store")


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """Errors of the system, SQLite and Oxigraph as StoreError."""
    try:
        yield
    except BusyError:
        raise StoreError(f"{path} is being written by another kgraph: wait until it is done") from None
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        raise StoreError(f"{path} cannot be used as a store: {TOLD.get(code, error)}") from None
    except OSError as error:
        raise StoreError(f"{path} cannot be read or written: {error.strerror or error}") from None
    except RuntimeError as error:  # how Oxigraph tells of damage
        raise StoreError(f"{path}: its graph is damaged ({error}): kgraph check --repair makes it again") from None
