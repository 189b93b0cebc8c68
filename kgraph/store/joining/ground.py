"""The tables that merging goes on from: rows of actors as documents have them, and of sentences, written and read."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from kgraph.merge import Grounds
from kgraph.merge.groups import NO_BLOCK, Group, Member, is_local
from kgraph.merge.ids import Wish
from kgraph.merge.persons import call, calls, joined_name
from kgraph.merge.printed import LEAST, Sentence
from kgraph.model import Actor, ActorType

MEMBER = "INSERT INTO members VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
WISH = "INSERT INTO wishes VALUES (?, ?, ?, ?, ?)"
CALL = "INSERT INTO calls VALUES (?, ?, ?)"
SENTENCE = "INSERT INTO sentences VALUES (NULL, ?, ?, ?, ?, ?) RETURNING sentence"
RUN = "INSERT INTO runs VALUES (?, ?)"
READ = """SELECT p.doc, m.local, m.label, m.type, m.state, m.sector, m.aliases, m.actor, m.key, m.block
    FROM members m JOIN papers p USING (paper) WHERE """
BATCH = 500  # values in one question
Value = TypeVar("Value", int, str)


@dataclass(frozen=True, slots=True)
class Row:
    """One document's actor. `number` is the graph's actor that it was before, 0 for a document that is new."""

    doc: str
    actor: Actor
    number: int
    key: str
    block: str

    @classmethod
    def of(cls, doc: str, actor: Actor) -> Row:
        """The row of a new document."""
        return cls(doc, actor, 0, key_of(doc, actor), "")

    @property
    def member(self) -> Member:
        """As merging takes it."""
        return self.doc, self.actor


def key_of(doc: str, actor: Actor) -> str:
    """What those actors share who may be one: an id, a full name, or a surname alone with its state."""
    if actor.type is not ActorType.PERSON:
        return f"id {actor.id}"
    if not is_local(actor, doc):
        return f"name {joined_name(actor.label)}"
    sought = call(actor.label, actor.state)
    return call_key(sought) if sought else f"nobody {actor.id}"


def call_key(call: tuple[str, str]) -> str:
    """The key of those who are known by surname alone."""
    return f"call {call[0]} {call[1]}"


def block_key(block: tuple[str, str]) -> str:
    """A block as text; empty for none."""
    return "" if block == NO_BLOCK else f"{block[0]} {block[1]}"


@dataclass
class Members:
    """The actors of documents as they will be: without the documents that go, with the new ones."""

    db: sqlite3.Connection
    gone: frozenset[str]
    new: Sequence[Row]
    actors: dict[tuple[str, ...], Actor] = field(default_factory=dict)  # equal ones are one object

    def under(self, column: str, values: Iterable[Value]) -> list[Row]:
        """The rows whose column has one of some values, old and new."""
        wanted = set(values)
        found = [row for row in self.stored(column, wanted) if row.doc not in self.gone]
        return found + [row for row in self.new if column == "key" and row.key in wanted]

    def stored(self, column: str, values: Iterable[Value]) -> Iterator[Row]:
        """The rows as they were."""
        whole = " AND m.block != ''" if column == "block" else ""
        for some in batches(values):
            marks = ", ".join("?" * len(some))
            for doc, *facts, number, key, block in self.db.execute(f"{READ} m.{column} IN ({marks}){whole}", some):
                yield Row(doc, self.actor(tuple(facts)), number, key, block)

    def of_papers(self, docs: Iterable[str]) -> list[Row]:
        """The rows of some documents as they were."""
        found: list[Row] = []
        for some in batches(docs):
            papers = f"SELECT paper FROM papers WHERE doc IN ({', '.join('?' * len(some))})"
            for doc, *facts, number, key, block in self.db.execute(f"{READ} m.paper IN ({papers})", some):
                found.append(Row(doc, self.actor(tuple(facts)), number, key, block))
        return found

    def actor(self, facts: tuple[str, ...]) -> Actor:
        """The actor of a row."""
        if facts not in self.actors:
            local, label, kind, state, sector, aliases = facts
            self.actors[facts] = Actor(local, label, ActorType(kind), state, sector, tuple(json.loads(aliases)))
        return self.actors[facts]


def batches(values: Iterable[Value]) -> Iterator[list[Value]]:
    """Values, as many at a time as one question takes, in an order of their own."""
    ordered = sorted(set(values))
    for i in range(0, len(ordered), BATCH):
        yield ordered[i : i + BATCH]


def lay(db: sqlite3.Connection, grounds: Grounds, actors: Mapping[str, int], papers: Mapping[str, int]) -> None:
    """Write all tables. `actors` are the numbers of the graph's ids, `papers` those of documents."""
    for name, group in grounds.groups.items():
        lay_group(db, group, actors[name], papers)
    numbers: list[int] = []
    for place, sentence in enumerate(grounds.sentences):
        first = grounds.earlier.get(place)
        numbers.append(lay_sentence(db, sentence, papers, None if first is None else numbers[first]))


def lay_group(db: sqlite3.Connection, group: Group, actor: int, papers: Mapping[str, int]) -> None:
    """The rows of one of the graph's actors."""
    rows = [member_row(papers[doc], doc, one, actor, group) for doc, one in group.members]
    db.executemany(MEMBER, rows)
    lay_wish(db, group, actor)


def lay_wish(db: sqlite3.Connection, group: Group, actor: int) -> None:
    """What decided the id of an actor, and by what surname it may be called."""
    wish = Wish.of(group)
    db.execute(WISH, (actor, wish.plain, wish.family, *wish.first))
    if group.block != NO_BLOCK:
        db.executemany(CALL, [(*one, actor) for one in calls(group)])


def member_row(paper: int, doc: str, one: Actor, actor: int, group: Group) -> tuple[object, ...]:
    """A row of `members`."""
    facts = (paper, one.id, one.label, str(one.type), one.state, one.sector, json.dumps(one.aliases))
    return (*facts, actor, key_of(doc, one), block_of(doc, one, group))


def block_of(doc: str, one: Actor, group: Group) -> str:
    """The block of a member; those known by surname alone have none."""
    return "" if is_local(one, doc) else block_key(group.block)


def lay_sentence(db: sqlite3.Connection, sentence: Sentence, papers: Mapping[str, int], earlier: int | None) -> int:
    """The rows of one sentence; return its number."""
    start, end = sentence.start, sentence.end
    facts = (papers[sentence.doc], start, end, len(sentence.runs), earlier)
    number: int = db.execute(SENTENCE, facts).fetchone()[0]
    if len(sentence.runs) >= LEAST:
        db.executemany(RUN, [(run, number) for run in sentence.runs])
    return number
