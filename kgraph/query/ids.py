"""Claims and events by their ids, IRIs, or the beginning of an id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.errors import UnknownTermError

if TYPE_CHECKING:
    from kgraph.store.index import Index

TABLES = ("claims", "events")
EXACTLY = "SELECT id FROM {} WHERE id = :key"
BEGINNING = "SELECT id FROM {} WHERE id >= :key AND id < :key || char(1114111) LIMIT :many"
EVENT = "SELECT e.id FROM claims c JOIN events e USING (event) WHERE c.id = ?"
SHOWN = 8


def find_id(index: Index, key: str) -> str:
    """The id of the one claim or event that is meant.

    Raises:
        UnknownTermError: none is, or more than one.
    """
    wanted = key.strip().strip("<>")
    wanted = "/".join(wanted.split("/")[-2:]) if "://" in wanted else wanted
    starts = [wanted] if "/" in wanted else [f"claim/{wanted}", f"event/{wanted}"]
    for sql in (EXACTLY, BEGINNING) if wanted else ():
        asked = [(sql.format(table), {"key": start, "many": SHOWN + 1}) for table in TABLES for start in starts]
        found = sorted({str(row[0]) for one in asked for row in index.rows(*one)})
        if len(found) == 1:
            return found[0]
        if found:
            raise UnknownTermError(f'"{key}" is the beginning of several ids: write more of it.', tuple(found[:SHOWN]))
    raise UnknownTermError(f'No claim or event is called "{key}": kgraph who ... --quotes shows their ids.')


def event_of(index: Index, found: str) -> str:
    """The event itself, or that of a claim."""
    return str(next(index.rows(EVENT, (found,)))[0]) if found.startswith("claim/") else found
