"""Two indexes compared: their rows without the numbers, which mean nothing outside of one file."""

from __future__ import annotations

from collections import Counter

from kgraph.store.index import Index

ROWS = {  # each table by the ids that its numbers stand for
    "papers": "SELECT doc, title, date, publisher, url FROM papers",
    "actors": """SELECT a.id, a.label, a.type, a.state, a.sector, h.id
        FROM actors a LEFT JOIN actors h ON h.actor = a.home""",
    "names": """SELECT a.id, n.name, p.doc FROM names n
        LEFT JOIN actors a USING (actor) LEFT JOIN papers p USING (paper)""",
    "merged": """SELECT p.doc, m.local, a.id FROM merged m
        LEFT JOIN actors a USING (actor) LEFT JOIN papers p USING (paper)""",
    "aliases": "SELECT folded, a.id, name FROM aliases LEFT JOIN actors a USING (actor)",
    "events": """SELECT e.id, e.root, e.relation, s.id, t.id, e.status, e.date FROM events e
        LEFT JOIN actors s ON s.actor = e.source LEFT JOIN actors t ON t.actor = e.target""",
    "claims": """SELECT r.*, p.doc, c.day, c.direct, c.row, s.id, t.id FROM claims c
        LEFT JOIN claim_rows r ON c.id = r.claim_id LEFT JOIN papers p USING (paper)
        LEFT JOIN actors s ON s.actor = c.source_home LEFT JOIN actors t ON t.actor = c.target_home""",
    "about": "SELECT c.id, a.id FROM about LEFT JOIN claims c USING (claim) LEFT JOIN actors a USING (actor)",
    "evidence": """SELECT c.id, e.number, e.quote, e.start, e.end, e.source_text, e.target_text, e.predicate_text
        FROM evidence e LEFT JOIN claims c USING (claim)""",
    "offices": """SELECT p.doc, h.id, o.role, b.id, o.start, o.end FROM offices o LEFT JOIN papers p USING (paper)
        LEFT JOIN actors h ON h.actor = o.person LEFT JOIN actors b ON b.actor = o.body""",
    "members": """SELECT p.doc, m.local, m.label, m.type, m.state, m.sector, m.aliases, a.id, m.key, m.block
        FROM members m LEFT JOIN papers p USING (paper) LEFT JOIN actors a USING (actor)""",
    "wishes": """SELECT a.id, plain, family, first_local, first_doc FROM wishes LEFT JOIN actors a USING (actor)""",
    "calls": "SELECT surname, c.state, a.id FROM calls c LEFT JOIN actors a USING (actor)",
    "sentences": """SELECT p.doc, s.start, s.end, s.size, q.doc, e.start, e.end FROM sentences s
        LEFT JOIN papers p USING (paper) LEFT JOIN sentences e ON e.sentence = s.earlier
        LEFT JOIN papers q ON q.paper = e.paper""",
    "runs": """SELECT run, p.doc, s.start, s.end FROM runs LEFT JOIN sentences s USING (sentence)
        LEFT JOIN papers p USING (paper)""",
}


def contents(index: Index) -> dict[str, Counter[tuple[object, ...]]]:
    """The rows of each table, with how often each stands there."""
    return {table: Counter(index.rows(sql)) for table, sql in ROWS.items()}


def differing(one: Index, other: Index) -> dict[str, int]:
    """How many rows of each table only one of two indexes has, for tables that differ."""
    mine, theirs = contents(one), contents(other)
    counts = {table: ((mine[table] - theirs[table]) + (theirs[table] - mine[table])).total() for table in ROWS}
    return {table: count for table, count in counts.items() if count}
