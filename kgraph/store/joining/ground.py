"""The tables that merging goes on from: rows of actors as documents have them, and of sentences, written and read."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from kgraph.merge import Grounds
from kgraph.merge.groups import NO_BLOCK, Group, Member, is_local
from kgraph.merge.ids import Wish
from kgraph.merge.persons import call, calls, joined_name
from kgraph.merge.printed import LEAST, Sentence, keys
from kgraph.model import Actor, ActorType

MEMBER = "INSERT INTO members VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
WISH = "INSERT INTO wishes VALUES (?, ?, ?, ?, ?)"
CALL = "INSERT INTO calls VALUES (?, ?, ?)"
SENTENCE = "INSERT INTO sentences VALUES (?, ?, ?, ?, ?, ?)"
RUN = "INSERT INTO runs VALUES (?, ?, ?)"
READ = """SELECT p.doc, m.local, m.label, m.type, m.state, m.sector, m.aliases, m.actor, m.key, m.block
    FROM members m JOIN papers p USING (paper) WHERE """
OFTEN = "SELECT count(*) FROM (SELECT 1 FROM runs WHERE run = ? LIMIT ?)"
VERY_MANY = 10_000  # sentences
BATCH = 500  # values in one question
MANY = 100_000  # rows of runs on their way
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
    lay_sentences(db, grounds, papers)


def lay_sentences(db: sqlite3.Connection, grounds: Grounds, papers: Mapping[str, int]) -> None:
    """The rows of all sentences, numbered from 1 in the order of printing; runs in the order of their key."""
    import numpy as np

    earlier = {place: copied + 1 for place, copied in grounds.earlier.items()}
    facts = (sentence_facts(sentence, papers) for sentence in grounds.sentences)
    db.executemany(SENTENCE, ((n + 1, *some, earlier.get(n)) for n, some in enumerate(facts)))
    rows = array("I"), array("I"), array("B")
    for number, sentence in enumerate(grounds.sentences, 1):
        for row in run_rows(number, sentence, lambda run: grounds.often.get(run, 1)):
            for column, value in zip(rows, row, strict=True):
                column.append(value)
    columns = [np.asarray(column) for column in rows]
    order = np.lexsort((columns[1], columns[0]))
    for i in range(0, len(order), MANY):
        some = order[i : i + MANY]
        db.executemany(RUN, zip(*(column[some].tolist() for column in columns), strict=True))


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


def lay_sentence(db: sqlite3.Connection, sentence: Sentence, papers: Mapping[str, int]) -> int:
    """The rows of one more sentence, as yet no copy; return its number."""
    facts = (None, *sentence_facts(sentence, papers), None)
    number: int = db.execute(f"{SENTENCE} RETURNING sentence", facts).fetchone()[0]
    db.executemany(RUN, run_rows(number, sentence, lambda run: often(db, run)))
    return number


def sentence_facts(sentence: Sentence, papers: Mapping[str, int]) -> tuple[int, ...]:
    """Columns of `sentences`."""
    return papers[sentence.doc], sentence.start, sentence.end, len(sentence.runs)


def run_rows(number: int, sentence: Sentence, often: Callable[[int], int]) -> Iterator[tuple[int, int, bool]]:
    """The rows of a sentence's runs."""
    size = len(sentence.runs)
    chosen = set(keys(sentence.runs, size, often))
    return ((run, number, run in chosen) for run in (sentence.runs if size >= LEAST else ()))


def often(db: sqlite3.Connection, run: int) -> int:
    """How many stored sentences have a run; those that very many have count alike."""
    found: int = db.execute(OFTEN, (run, VERY_MANY)).fetchone()[0]
    return found
