"""What the merge of all documents says of a few of them, put together from what changed and what the index has."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kgraph.assertion import state_actor
from kgraph.merge import Merged
from kgraph.model import Actor, ActorType, Event, Record, Status
from kgraph.store.joining.changes import NOBODY, Change, numbered
from kgraph.store.joining.ground import Members
from kgraph.store.joining.retelling import path
from kgraph.terms import path_of

TOLD = """SELECT c.id, c.direct, c.reprints, e.id, e.root, e.relation, s.id, t.id, e.status, e.date
    FROM papers p JOIN claims c USING (paper) JOIN events e USING (event)
    JOIN actors s ON s.actor = e.source JOIN actors t ON t.actor = e.target WHERE p.doc = ?"""
STATE = "SELECT actor FROM actors WHERE id = ?"


@dataclass
class Outcome:
    """Reads what a change leaves as it was."""

    db: sqlite3.Connection
    change: Change
    actors: dict[str, Actor] = field(default_factory=dict)

    def of(self, records: Iterable[Record]) -> Merged:
        """What the merge says of documents that are new or differ."""
        found, direct = Merged({}, {}, {}, {}, frozenset()), set[str]()
        for record in records:
            found.canonical.update(self.canonical(record))
            for claim, event, is_direct, first in self.told(record):
                found.events[event.id] = event
                found.event_of[claim] = event.id
                direct |= {claim} if is_direct else set()
                found.reprints.update({claim: first} if first else {})
        named = {*found.canonical.values()} | {s for e in found.events.values() for s in (e.source, e.target)}
        for name in named:
            found.actors[name] = self.actor(name)
        for code in {actor.state for actor in found.actors.values()} - {""}:
            found.actors[f"state/{code}"] = self.actor(f"state/{code}")
        return Merged(found.actors, found.canonical, found.events, found.event_of, frozenset(direct), found.reprints)

    def canonical(self, record: Record) -> Iterator[tuple[tuple[str, str], str]]:
        """The id in the graph of each of a document's actors."""
        doc = record.article.doc
        rows = [] if doc in self.change.new else Members(self.db, frozenset(), ()).of_papers([doc])
        names = dict(numbered(self.db, {row.number for row in rows}))
        before = {row.actor.id: names[row.number].id for row in rows}
        self.actors.update({one.id: one for one in names.values() if one.id not in self.actors})
        for actor in record.actors:
            yield (doc, actor.id), self.change.canonical.get((doc, actor.id)) or before[actor.id]

    def actor(self, name: str) -> Actor:
        """One of the graph's actors as it is now."""
        if known := self.change.actors.get(name):
            return known
        if name not in self.actors:
            row = self.db.execute(STATE, (path(name),)).fetchone()
            kind, _, code = name.partition("/")
            if row is None or (row[0] in self.change.regrouped.before and kind == ActorType.STATE):
                self.actors[name] = state_actor(NOBODY, code)
            else:
                self.actors[name] = dict(numbered(self.db, [row[0]]))[row[0]]
        return self.actors[name]

    def told(self, record: Record) -> Iterator[tuple[str, Event, bool, str]]:
        """Each claim of a document with its event, whether it is direct, and who printed it first."""
        doc, retold = record.article.doc, self.change.retold
        rows = [] if doc in self.change.new else self.db.execute(TOLD, (doc,)).fetchall()
        stored = {path_of("", row[0]): row[1:] for row in rows}
        for claim in record.claims:
            first = self.change.reprints.get(claim.id)
            if claim.id in retold.event_of:
                event, is_direct = retold.events[retold.event_of[claim.id]], claim.id in retold.direct
            else:
                event, is_direct = as_event(stored[claim.id][2:]), bool(stored[claim.id][0])
            yield claim.id, event, is_direct, stored[claim.id][1] if first is None else first


def as_event(row: tuple[str, ...]) -> Event:
    """An event as the index has it, without its claims."""
    name, root, relation, source, target, status, date = row
    return Event(path_of("", name), root, relation, path_of("", source), path_of("", target), Status(status), date, ())
