"""Events under the column names of GDELT 1.0's event table, for programs that read that.

The names and their meaning are those of the GDELT Event Database codebook; `columns.tsv` says where ours differ.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kgraph import vocabulary
from kgraph.analyse.weights import QUADS, read_weights
from kgraph.codebook import Codebook
from kgraph.export.tables import Cell, Cells

if TYPE_CHECKING:
    from kgraph.store.index import Index

EVENTS = """
SELECT e.id, e.relation, s.label, s.type, s.state, s.sector, t.label, t.type, t.state, t.sector,
    CASE e.date WHEN '' THEN min(nullif(p.date, '')) ELSE e.date END, sum(c.mentions),
    count(DISTINCT nullif(p.publisher, '')) + count(DISTINCT CASE p.publisher WHEN '' THEN p.paper END),
    count(DISTINCT p.paper), min(nullif(p.date, '')),
    (SELECT url FROM claims d JOIN papers q USING (paper) WHERE d.event = e.event AND url != ''
        ORDER BY q.date, q.doc LIMIT 1)
FROM events e JOIN claims c USING (event) JOIN papers p USING (paper)
    JOIN actors s ON s.actor = e.source JOIN actors t ON t.actor = e.target
WHERE EXISTS (SELECT 1 FROM claims d WHERE d.event = e.event AND d.direct) GROUP BY e.event ORDER BY 11, e.id"""
BITS = 52  # what a double holds exactly
MONTH_DAYS, YEAR_DAYS = 30, 365  # as GDELT's codebook has it
NO_CODES: Cells = (None,) * 4
NO_PLACES: Cells = (None,) * 21


def rows(index: Index) -> Iterator[Cells]:
    """One row an event that the graph states as plain fact, by date."""
    weights = read_weights(Codebook())
    for event, relation, *found in index.rows(EVENTS):
        source, target, (date, mentions, sources, articles, added, url) = found[:4], found[4:8], found[8:]
        known = vocabulary.relation(relation)
        codes = known.cameo, known.cameo[:3], known.cameo[:2], QUADS.index(known.quad) + 1, weights[relation]
        told = mentions, sources, articles, None
        yield (
            number(event), *dated(date or ""), *actor(*source), *actor(*target), None, *codes, *told, *NO_PLACES,
            _digits(added or ""), url,
        )  # fmt: skip


def number(event: str) -> int:
    """The number of an event, the same wherever it is worked out."""
    return int(hashlib.sha256(event.encode()).hexdigest(), 16) >> (256 - BITS)


def dated(date: str) -> Cells:
    """Day, month, year and fraction of a year, as far as the ISO date tells them."""
    day = _digits(date) if len(date) == len("2017-06-21") else None
    month = _digits(date[:7]) if len(date) >= len("2017-06") else None
    year = int(date[:4]) if date else None
    fraction = year + (int(date[5:7]) * MONTH_DAYS + int(date[8:])) / YEAR_DAYS if day and year else None
    return day, month, year, fraction


def actor(label: str, kind: str, state: str, sector: str) -> Cells:
    """The ten columns of an actor."""
    role = "" if kind == "state" else sector
    return (state + role, label.upper(), state, *NO_CODES, role, None, None)


def _digits(date: str) -> Cell:
    return int(date.replace("-", "")) if date else None
