"""The events anew, where claims change: those of the whole buckets that changed claims are or were in."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kgraph.merge import direct
from kgraph.merge.dates import When
from kgraph.merge.events import Bucket, Telling, told_of
from kgraph.model import Claim, Event, Record, Status
from kgraph.store.joining.ground import batches
from kgraph.terms import iri, path_of
from kgraph.vocabulary import RELATIONS

STORED = """SELECT c.id, p.doc, p.date, c.relation, c.status, c.date, c.confidence,
        c.by_actor IS NOT NULL OR c.by_text != '', c.source, c.target, s.id, t.id, h.id, k.id, c.direct,
        e.id, e.root, e.relation, es.id, et.id, e.status, e.date
    FROM claims c JOIN papers p USING (paper) JOIN actors s ON s.actor = c.source JOIN actors t ON t.actor = c.target
    JOIN actors h ON h.actor = c.source_home JOIN actors k ON k.actor = c.target_home
    JOIN events e USING (event) JOIN actors es ON es.actor = e.source JOIN actors et ON et.actor = e.target WHERE """
SPOKEN = "somebody"  # a stored claim that is attributed to anybody


@dataclass(frozen=True, slots=True)
class Stored:
    """A claim as the index has it, with the numbers of its actors and what it was told to be."""

    claim: Claim
    doc_date: str
    numbers: tuple[int, int]
    sides: tuple[str, str]
    homes: tuple[str, str]
    was: tuple[object, ...]  # direct, and the event's facts

    @classmethod
    def of(cls, row: Sequence[Any]) -> Stored:
        """A row of the question above."""
        name, doc, day, relation, status, date, confidence, spoken, source, target, *ids = row
        ends = [path_of("", one) for one in ids[:4]]
        claim = Claim(
            path_of("", name), doc, ends[0], relation, ends[1], Status(status), date,
            SPOKEN if spoken else "", (), "", "", confidence, "", "", (), (),
        )  # fmt: skip
        return cls(claim, day, (source, target), (ends[0], ends[1]), (ends[2], ends[3]), tuple(ids[4:]))


@dataclass
class Retold:
    """The events that are worked out again, and the documents whose claims they change."""

    events: dict[str, Event] = field(default_factory=dict)
    event_of: dict[str, str] = field(default_factory=dict)
    direct: frozenset[str] = frozenset()
    docs: set[str] = field(default_factory=set)


@dataclass
class Renaming:
    """What the graph's actors are called now: `named` for (document, number before), `homes` by id."""

    named: Mapping[tuple[str, int], str]
    homes: Mapping[str, str]

    def telling(self, one: Stored) -> Telling:
        """A stored claim with the actors of now."""
        sides, homes = list(one.sides), list(one.homes)
        for i, number in enumerate(one.numbers):
            sides[i] = self.named.get((one.claim.doc, number), sides[i])
            homes[i] = self.homes.get(sides[i], homes[i])
        when = When.of(one.claim, one.doc_date)
        return Telling(one.claim, (sides[0], sides[1]), (homes[0], homes[1]), when)


def retold(
    db: sqlite3.Connection,
    gone: frozenset[str],
    new: Iterable[Record],
    canonical: Mapping[tuple[str, str], str],
    renaming: Renaming,
    moved: Iterable[int],
) -> Retold:
    """The events of all buckets that changed documents touch, or actors who moved (their numbers before)."""
    fresh = [told for record in new for told in tellings(record, canonical, renaming.homes)]
    touched = [*of_docs(db, gone), *of_actors(db, moved)]
    buckets = {one.bucket for one in fresh}
    for one in touched:
        buckets |= {bucket(one.claim.relation, one.homes), renaming.telling(one).bucket}
    stored = {one.claim.id: one for one in (*touched, *in_buckets(db, buckets)) if one.claim.doc not in gone}
    told = [*fresh, *map(renaming.telling, stored.values())]
    told = [one for one in told if one.bucket in buckets]
    events = {event.id: event for event in told_of(told)}
    event_of = {claim: event.id for event in events.values() for claim in event.claims}
    facts = direct((one.claim for one in told), event_of)
    docs = {
        one.claim.doc
        for name, one in stored.items()
        if name in event_of and one.was != as_stored(name in facts, events[event_of[name]])
    }
    return Retold(events, event_of, facts, docs)


def tellings(record: Record, canonical: Mapping[tuple[str, str], str], homes: Mapping[str, str]) -> Iterator[Telling]:
    """The claims of a new document."""
    for claim in record.claims:
        source, target = canonical[claim.doc, claim.source], canonical[claim.doc, claim.target]
        when = When.of(claim, record.article.date)
        yield Telling(claim, (source, target), (homes[source], homes[target]), when)


def bucket(relation: str, homes: tuple[str, str]) -> Bucket:
    """The bucket of a claim."""
    one, other = sorted(homes)
    return RELATIONS[relation].root, one, other


def as_stored(is_direct: bool, event: Event) -> tuple[object, ...]:
    """What the index would say of a claim's event."""
    sides = path(event.source), path(event.target)
    return is_direct, path(event.id), event.root, event.relation, *sides, str(event.status), event.date


def path(name: str) -> str:
    """An id as the index has it."""
    kind, _, rest = name.partition("/")
    return iri("", kind, rest)


def of_docs(db: sqlite3.Connection, docs: Iterable[str]) -> Iterator[Stored]:
    """The claims of some documents."""
    for some in batches(docs):
        marks = ", ".join("?" * len(some))
        yield from map(Stored.of, db.execute(f"{STORED} p.doc IN ({marks})", some))


def of_actors(db: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[Stored]:
    """The claims that have some actors on a side."""
    for some in batches(numbers):
        marks = ", ".join("?" * len(some))
        for side in ("source", "target"):
            yield from map(Stored.of, db.execute(f"{STORED} c.{side} IN ({marks})", some))


def in_buckets(db: sqlite3.Connection, buckets: Iterable[Bucket]) -> Iterator[Stored]:
    """The claims of whole buckets."""
    for root, one, other in sorted(buckets):
        leaves = sorted(leaf for leaf, relation in RELATIONS.items() if relation.root == root)
        homes = [number(db, one), number(db, other)]
        for source, target in {(homes[0], homes[1]), (homes[1], homes[0])}:
            sql = f"{STORED} c.source_home = ? AND c.relation IN ({', '.join('?' * len(leaves))}) AND c.target_home = ?"
            yield from map(Stored.of, db.execute(sql, (source, *leaves, target)))


def number(db: sqlite3.Connection, actor: str) -> int:
    """The number of an actor of the graph; 0 if the index has none."""
    row = db.execute("SELECT actor FROM actors WHERE id = ?", (path(actor),)).fetchone()
    return int(row[0]) if row else 0
