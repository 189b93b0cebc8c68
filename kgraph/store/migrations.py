"""Stores of older versions brought up to this one, a step a version, in one transaction.

Only the records are carried over. Graph and index are derived from them and are made again where they need to be.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable


def to_3(db: sqlite3.Connection) -> None:
    """Each document notes what made its record, and a sum over it; there was one origin for the whole store."""
    db.execute("ALTER TABLE documents ADD COLUMN origin INTEGER")
    db.execute("ALTER TABLE documents ADD COLUMN sum TEXT NOT NULL DEFAULT ''")
    db.execute(
        """CREATE TABLE origins (
        origin INTEGER PRIMARY KEY, program TEXT NOT NULL, ontology TEXT NOT NULL, codebook TEXT NOT NULL,
        tables TEXT NOT NULL, model TEXT NOT NULL, weights TEXT NOT NULL, published TEXT NOT NULL,
        parser TEXT NOT NULL) STRICT"""
    )
    known = dict(db.execute("SELECT key, value FROM meta WHERE key IN ('program', 'codebook', 'model')").fetchall())
    if len(known) == 3:
        values = (known["program"], known["codebook"], known["model"])
        db.execute("INSERT INTO origins VALUES (1, ?, '', ?, '', ?, '', '', '')", values)
        db.execute("UPDATE documents SET origin = 1")
    for doc, record in db.execute("SELECT doc, record FROM documents").fetchall():
        db.execute("UPDATE documents SET sum = ? WHERE doc = ?", (hashlib.sha256(record.encode()).hexdigest(), doc))
    db.execute("DELETE FROM meta WHERE key IN ('program', 'codebook', 'model')")


STEPS: dict[str, tuple[str, Callable[[sqlite3.Connection], None]]] = {"2": ("3", to_3)}  # from -> to, and how


def can_migrate(version: str | None) -> bool:
    """Whether there is a way from that version to ours."""
    return version in STEPS


def migrate(db: sqlite3.Connection, version: str) -> str:
    """Take every step there is from a version, inside the caller's transaction; return where it led."""
    while version in STEPS:
        version, step = STEPS[version]
        step(db)
    db.execute("UPDATE meta SET value = ? WHERE key = 'format'", (version,))
    return version
