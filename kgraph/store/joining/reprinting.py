"""Who printed first, anew, where documents change: sentences that share words with theirs, in the order of printing."""

from __future__ import annotations

import heapq
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kgraph.merge.printed import LEAST, Order, Sentence, is_copy, keys, order_of, runs, told_in
from kgraph.model import Record
from kgraph.store.joining.ground import batches, often
from kgraph.terms import path_of

STORED = """SELECT s.sentence, p.date, p.doc, s.start, s.end, s.size, s.earlier
    FROM sentences s JOIN papers p USING (paper) WHERE """
WORDS = """SELECT v.quote FROM evidence v JOIN claims c USING (claim) JOIN papers p USING (paper)
    WHERE p.doc = ? AND v.start = ? AND v.end = ? LIMIT 1"""
SAYING = """SELECT DISTINCT c.id, c.reprints, p.date FROM claims c JOIN papers p USING (paper)
    JOIN evidence v USING (claim) WHERE p.doc = ? AND v.start = ? AND v.end = ?"""
LONGER = "SELECT sentence FROM runs WHERE run IN ({})"
SHORTER = "SELECT sentence FROM runs INDEXED BY runs_key WHERE key AND run IN ({})"
HELD = "SELECT count(*) FROM runs WHERE sentence = ? AND run IN ({})"
PLACES = "SELECT DISTINCT v.start, v.end FROM evidence v JOIN claims c USING (claim) WHERE c.id = ?"


Row = tuple[int, str, str, int, int, int, int | None]


@dataclass(slots=True)
class Print:
    """A sentence with its place in the order of printing. `number` is its row, 0 for a new one."""

    order: Order
    size: int
    number: int = 0
    sentence: Sentence | None = None  # of a new document
    earlier: Order | None = None  # the one that it copies
    settled: bool = False

    @property
    def doc(self) -> str:
        return self.order[1]


@dataclass
class Reprinted:
    """The sentences that copy another one than before, and all new ones; by their place in the order of printing."""

    changed: dict[Order, Order | None] = field(default_factory=dict)
    new: dict[Order, Sentence] = field(default_factory=dict)
    numbers: dict[Order, int] = field(default_factory=dict)  # rows of the stored ones, 0 for new ones

    def reprints(self, db: sqlite3.Connection) -> tuple[dict[str, str], set[str]]:
        """The document that first printed a claim's words (empty for its own) by claim id, and whose claims differ."""
        found: dict[str, str] = {}
        told: dict[str, list[Order]] = {}
        for order, sentence in self.new.items():
            for claim in sentence.claims:
                told.setdefault(claim, []).append(order)
        found |= {claim: first([self.changed[order] for order in orders]) for claim, orders in told.items()}
        docs: set[str] = set()
        for order in self.changed.keys() - self.new.keys():
            for claim, was, day in db.execute(SAYING, (order[1], order[2], order[2] - order[3])):
                places = db.execute(PLACES, (claim,)).fetchall()
                found[path_of("", claim)] = now = first([self.copied(db, order, day, *place) for place in places])
                if now != was:
                    docs.add(order[1])
        return found, docs

    def copied(self, db: sqlite3.Connection, beside: Order, day: str, start: int, end: int) -> Order | None:
        """What another sentence of the same claim copies."""
        order = order_of(day, beside[1], start, end)
        if order in self.changed:
            return self.changed[order]
        row = db.execute(f"{STORED} p.doc = ? AND s.start = ? AND s.end = ?", (beside[1], start, end)).fetchone()
        return earlier_of(db, row)


def first(copied: list[Order | None]) -> str:
    """The document that printed the words of a claim first; empty if one of its sentences is no copy."""
    orders = [order for order in copied if order]
    return min(orders)[1] if len(orders) == len(copied) else ""


class Prints:
    """The sentences as they will be. Only those are read that share runs of words with a changed one."""

    def __init__(self, db: sqlite3.Connection, gone: frozenset[str], new: Iterable[Record]) -> None:
        self.db, self.gone = db, gone
        self.known: dict[Order, Print] = {}
        self.by_run: dict[int, list[Print]] = {}  # new ones
        self.by_key: dict[int, list[Print]] = {}
        self.stored: dict[int, int] = {}  # how many stored ones have a run
        self.waiting: list[Order] = []
        for record in new:
            for sentence in told_in(record):
                one = Print(sentence.order, len(sentence.runs), sentence=sentence)
                self.known[one.order] = one
                for run in sentence.runs if one.size >= LEAST else ():
                    self.by_run.setdefault(run, []).append(one)
        for one in self.known.values():
            for run in self.keys(one, self.words(one)) if one.size >= LEAST else ():
                self.by_key.setdefault(run, []).append(one)

    def settle(self) -> Reprinted:
        """Work out again what each sentence copies that may copy another one now."""
        before = {order: one.earlier for order, one in self.known.items()}
        fresh = set(self.known)
        self.wait(fresh)
        for one in self.leaving():
            if one.earlier is None:  # what copied it copies another one now, or is the first itself
                self.wait(other.order for other in self.alike(one, self.words(one)) if other.order > one.order)
        while self.waiting:
            one = self.known[heapq.heappop(self.waiting)]
            if one.settled:
                continue
            before.setdefault(one.order, one.earlier)
            self.settle_one(one, new=one.order in fresh)
        changed = {o: self.known[o].earlier for o, was in before.items() if o in fresh or self.differs(o, was)}
        numbers = {order: one.number for order, one in self.known.items()}
        new = {order: one.sentence for order in sorted(fresh) if (one := self.known[order]).sentence}
        return Reprinted(changed, new, numbers)

    def differs(self, order: Order, was: Order | None) -> bool:
        """Whether a stored sentence copies another one than before; one of a document that comes again is another."""
        return self.known[order].earlier != was or (was is not None and was[1] in self.gone)

    def settle_one(self, one: Print, *, new: bool) -> None:
        """What one copies, now that all before it are settled; who comes after it is looked at if that matters."""
        one.settled = True
        was = one.earlier
        if one.size < LEAST:
            return
        alike = self.alike(one, self.words(one))
        first = [other.order for other in alike if other.order < one.order and other.earlier is None]
        one.earlier = min(first, default=None)
        if (one.earlier is None) != (was is None) or (new and one.earlier is None):
            self.wait(other.order for other in alike if other.order > one.order)

    def wait(self, orders: Iterable[Order]) -> None:
        """Sentences to look at, in the order of printing."""
        for order in orders:
            if not self.known[order].settled:
                heapq.heappush(self.waiting, order)

    def leaving(self) -> list[Print]:
        """The sentences of documents that go, but for those too short to be copied."""
        found: list[Print] = []
        for some in batches(self.gone):
            sql = f"{STORED} p.doc IN ({', '.join('?' * len(some))})"
            found += [self.read(row) for row in self.db.execute(sql, some)]
        return [one for one in found if one.size >= LEAST]

    def alike(self, one: Print, words: Sequence[int]) -> list[Print]:
        """The sentences of other documents of which one is a copy, or that are copies of it."""
        found, known = set(words), self.keys(one, words)
        near = {other.order: other for run in known for other in self.by_run.get(run, ())}
        near |= {other.order: other for run in found for other in self.by_key.get(run, ())}
        alike = [o for o in near.values() if self.is_copy(one, o, len(found.intersection(self.words(o))))]
        stored = self.rows(self.near(found, known))
        return alike + [other for other in stored if self.is_copy(one, other, self.held(other, found))]

    def is_copy(self, one: Print, other: Print, shared: int) -> bool:
        """Whether one of two sentences is a copy of the other."""
        return one.doc != other.doc and is_copy(one.size, other.size, shared)

    def near(self, words: Iterable[int], known: Iterable[int]) -> set[int]:
        """The stored ones that may be as one: shorter ones by their keys, longer ones by its own."""
        numbers: set[int] = set()
        for sql, sought in ((SHORTER, words), (LONGER, known)):
            for some in batches(sought):
                numbers.update(row[0] for row in self.db.execute(sql.format(", ".join("?" * len(some))), some))
        return numbers

    def held(self, stored: Print, words: Iterable[int]) -> int:
        """How many of some runs a stored sentence has."""
        counts = (
            self.db.execute(HELD.format(", ".join("?" * len(some))), (stored.number, *some)) for some in batches(words)
        )
        return sum(row.fetchone()[0] for row in counts)

    def keys(self, one: Print, words: Iterable[int]) -> list[int]:
        """The keys of a sentence."""
        return keys(words, one.size, self.often)

    def often(self, run: int) -> int:
        """How many sentences have a run."""
        if run not in self.stored:
            self.stored[run] = often(self.db, run)
        return self.stored[run] + len(self.by_run.get(run, ()))

    def rows(self, numbers: Iterable[int]) -> Iterator[Print]:
        """Stored sentences by their numbers, without those that go."""
        for some in batches(numbers):
            for row in self.db.execute(f"{STORED} s.sentence IN ({', '.join('?' * len(some))})", some):
                if row[2] not in self.gone:
                    one = self.read(row)
                    yield self.known.setdefault(one.order, one)

    def read(self, row: Row) -> Print:
        """A stored sentence."""
        number, day, doc, start, end, size, _ = row
        return Print(order_of(day, doc, start, end), size, number, earlier=earlier_of(self.db, row))

    def words(self, one: Print) -> Sequence[int]:
        """The runs of a sentence."""
        if one.sentence:
            return one.sentence.runs
        return runs(self.db.execute(WORDS, (one.doc, one.order[2], one.order[2] - one.order[3])).fetchone()[0])


def earlier_of(db: sqlite3.Connection, row: Row) -> Order | None:
    """The place of what a stored sentence copies."""
    if row[-1] is None:
        return None
    copied = db.execute(f"{STORED} s.sentence = ?", (row[-1],)).fetchone()
    return order_of(*copied[1:5])
