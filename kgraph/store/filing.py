"""Filing: one document's record, with what the merge step made of it, as rows of the index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kgraph import vocabulary
from kgraph.assertion import state_actor
from kgraph.folding import fold
from kgraph.model import ActorType, Claim, Event, Evidence, Record
from kgraph.terms import iri

if TYPE_CHECKING:
    from kgraph.merge import Merged

ACTOR = "INSERT INTO actors (id, label, type, state, sector, home) VALUES (?, ?, ?, ?, ?, ?)"
EVENT = "INSERT INTO events (id, root, relation, source, target, status, date) VALUES (?, ?, ?, ?, ?, ?, ?)"
PAPER = """INSERT INTO papers (doc, title, date, publisher, url) VALUES (?, ?, ?, ?, ?) ON CONFLICT (doc) DO UPDATE
    SET (title, date, publisher, url) = (excluded.title, excluded.date, excluded.publisher, excluded.url)
    RETURNING paper"""
CLAIM = f"INSERT INTO claims VALUES (?{', ?' * 22})"
LAST = "SELECT coalesce(max(claim), 0) FROM claims"
EVIDENCE = f"INSERT INTO evidence VALUES (?{', ?' * 13})"
ALIAS = "INSERT INTO aliases VALUES (?, ?, ?)"
OFFICE = "INSERT INTO offices VALUES (?, ?, ?, ?, ?, ?)"
AGAIN = " ON CONFLICT (id) DO UPDATE SET ({0}) = ({1}) RETURNING {2}"


@dataclass
class Filing:
    """Files records into an open database, and remembers which actors and events it has met."""

    db: sqlite3.Connection
    merged: Merged
    actors: dict[str, int] = field(default_factory=dict)  # the graph's id -> number
    events: dict[str, int] = field(default_factory=dict)
    homes: dict[int, int] = field(default_factory=dict)  # actor -> what it belongs to, itself if nothing
    papers: dict[str, int] = field(default_factory=dict)  # document -> number
    last: int = 0  # number of a claim

    def __post_init__(self) -> None:
        self.last = self.db.execute(LAST).fetchone()[0]

    def file(self, record: Record) -> None:
        """All rows of one document."""
        article = record.article
        facts = (article.doc, article.title, article.date, article.publisher, article.url)
        paper = self.papers[article.doc] = self._insert(PAPER, facts)
        self._names(record, paper)
        self._claims(record, paper)
        for office in self.merged.offices(record):
            person, body = self._own(record, office.person), self._own(record, office.body)
            self.db.execute(OFFICE, (paper, person, office.role, body, office.start, office.end))

    def actor(self, name: str) -> int:
        """The number of one of the graph's actors, with its row up to date."""
        if name not in self.actors:
            actor = self.merged.actors.get(name) or state_actor(self.merged, name.partition("/")[2])
            own = actor.type is ActorType.STATE
            home = self.actor(f"state/{actor.state}") if actor.state and not own else None
            facts = (path(name), actor.label, actor.type, actor.state, actor.sector, home)
            number = self._insert(ACTOR + again("label type state sector home", "actor"), facts)
            if own:
                self.db.execute("UPDATE actors SET home = actor WHERE actor = ?", (number,))
            self.actors[name], self.homes[number] = number, home or number
        return self.actors[name]

    def event(self, event: Event) -> int:
        """The number of an event, with its row up to date."""
        if event.id not in self.events:
            sides = self.actor(event.source), self.actor(event.target)
            facts = (path(event.id), event.root, event.relation, *sides, event.status, event.date)
            columns = "root relation source target status date"
            self.events[event.id] = self._insert(EVENT + again(columns, "event"), facts)
        return self.events[event.id]

    def aliases(self, numbers: Iterable[int]) -> None:
        """Write by which names actors are found: their labels, ids, codes and what documents call them.

        What was written of them before has to be gone.
        """
        self.db.executemany(ALIAS, (row for number in numbers for row in self._aliases(number)))

    def _aliases(self, number: int) -> list[tuple[str, int, str]]:
        facts = self.db.execute("SELECT id, label, type, state FROM actors WHERE actor = ?", (number,)).fetchone()
        if facts is None:
            return []
        name, label, kind, code = facts
        called = {row[0] for row in self.db.execute("SELECT name FROM names WHERE actor = ?", (number,))}
        called |= {name, label, code if kind == ActorType.STATE else ""} - {""}
        return [(fold(one), number, one) for one in sorted(called)]

    def _names(self, record: Record, paper: int) -> None:
        rows = {
            (self._own(record, actor.id), name, paper)
            for actor in record.actors
            for name in (actor.label, *actor.aliases)
        }
        self.db.executemany("INSERT INTO names VALUES (?, ?, ?)", sorted(rows))
        ids = {actor.id: self.merged.canonical[record.article.doc, actor.id] for actor in record.actors}
        renamed = [(paper, local, self.actor(known)) for local, known in sorted(ids.items()) if local != known]
        self.db.executemany("INSERT INTO merged VALUES (?, ?, ?)", renamed)

    def _claims(self, record: Record, paper: int) -> None:
        numbered = list(enumerate(record.claims, self.last + 1))
        self.last += len(numbered)
        self.db.executemany(CLAIM, [(n, *self._claim(claim, record, paper)) for n, claim in numbered])
        about = [(n, actor) for n, claim in numbered for actor in sorted({self._own(record, a) for a in claim.about})]
        self.db.executemany("INSERT INTO about VALUES (?, ?)", about)
        places = [(n, *place) for n, claim in numbered for place in enumerate(claim.evidence, 1)]
        self.db.executemany(EVIDENCE, [(n, i, *words(record.article.text, place)) for n, i, place in places])

    def _claim(self, claim: Claim, record: Record, paper: int) -> tuple[object, ...]:
        source, target = self._own(record, claim.source), self._own(record, claim.target)
        event = self.event(self.merged.events[self.merged.event_of[claim.id]])
        known = (record.article.doc, claim.attributed_to) in self.merged.canonical
        return (
            path(claim.id), paper, event, source, claim.relation, target, self.homes[source], self.homes[target],
            claim.status, claim.date, claim.date or record.article.date,
            self._own(record, claim.attributed_to) if known else None, "" if known else claim.attributed_to,
            path(claim.within) if claim.within else "", claim.plover,
            vocabulary.cameo(claim.relation, claim.plover) if claim.plover else "", round(claim.confidence, 2),
            len(claim.evidence), claim.rule, claim.row, claim.id in self.merged.direct,
            self.merged.reprints.get(claim.id, ""),
        )  # fmt: skip

    def _own(self, record: Record, actor: str) -> int:
        """The graph's actor for an actor of this document."""
        return self.actor(self.merged.canonical[record.article.doc, actor])

    def _insert(self, sql: str, facts: Sequence[object]) -> int:
        number: int = self.db.execute(sql, facts).fetchone()[0]
        return number


def again(columns: str, number: str) -> str:
    """The end of an insertion that brings the row up to date if it is there, and gives its number."""
    names = columns.split()
    return AGAIN.format(", ".join(names), ", ".join(f"excluded.{name}" for name in names), number)


def path(name: str) -> str:
    """An id as the path of its IRI: `person/li-w%C3%A8n`."""
    kind, _, rest = name.partition("/")
    return iri("", kind, rest)


def words(text: str, place: Evidence) -> tuple[str | int, ...]:
    """A place's columns: each stretch's words, beginning and end."""
    ends = (
        (place.start, place.end),
        (place.source_start, place.source_end),
        (place.target_start, place.target_end),
        (place.predicate_start, place.predicate_end),
    )
    return tuple(cell for start, end in ends for cell in (text[start:end], start, end))
