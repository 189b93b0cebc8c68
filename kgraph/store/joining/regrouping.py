"""The graph's actors anew, where documents change: those whom they name, and all who might be one with these."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kgraph.merge.actors import other_groups
from kgraph.merge.groups import NO_BLOCK, Group, Member, split
from kgraph.merge.ids import Wish, granted
from kgraph.merge.names import Nicknames
from kgraph.merge.persons import agreeing, block, calls, unresolved
from kgraph.model import ActorType
from kgraph.store.joining.ground import Members, Row, batches, block_key, call_key
from kgraph.store.joining.standing import standing
from kgraph.terms import path_of

FAMILY = """SELECT w.actor, w.plain, a.state, w.first_local, w.first_doc FROM wishes w JOIN actors a USING (actor)
    WHERE w.family IN ({})"""


@dataclass
class Regrouped:
    """Groups that are worked out again, by the graph's id. `before` are the actors that their members were.

    `joined` are the members that come to actors who stay what they are.
    """

    groups: dict[str, Group] = field(default_factory=dict)
    joined: dict[str, list[Member]] = field(default_factory=dict)
    before: set[int] = field(default_factory=set)
    was: dict[tuple[str, str], Row] = field(default_factory=dict)  # by document and its actor

    def members(self) -> Iterator[tuple[str, Member]]:
        """Everybody whose actor is told here, with its id."""
        for name, group in self.groups.items():
            yield from ((name, member) for member in group.members)
        for name, members in self.joined.items():
            yield from ((name, member) for member in members)


def regrouped(members: Members, nicknames: Nicknames) -> Regrouped:
    """The groups of all actors that changed documents name or named."""
    left = members.of_papers(members.gone)
    staying = standing(members, left)
    left = [row for row in left if row.key not in staying]
    touched = [*left, *(row for row in members.new if row.key not in staying)]
    work = Work(members, nicknames, {row.number for row in left})
    groups = [*work.others(touched), *work.persons(touched)]
    wishes = [Wish.of(group) for group in groups]
    kin = work.kin({wish.family for wish in wishes})
    names = granted([*wishes, *(wish for _, wish in kin)])
    found = dict(zip(names, groups, strict=False))
    for (number, _), name in zip(kin, names[len(groups) :], strict=True):
        if name != work.name(number):  # the same actor under another id
            found[name] = work.whole(number)
    joined = {path_of("", one.path): [row.member for row in one.joining] for one in staying.values()}
    return Regrouped(found, joined, work.known, work.was)


@dataclass
class Work:
    """What is at hand while actors are worked out again."""

    members: Members
    nicknames: Nicknames
    left: set[int]  # what the actors of documents that go were
    was: dict[tuple[str, str], Row] = field(default_factory=dict)

    @property
    def known(self) -> set[int]:
        """The actors that are worked out again."""
        return self.left | {row.number for row in self.was.values()}

    @property
    def db(self) -> sqlite3.Connection:
        return self.members.db

    def ordered(self, rows: Iterable[Row]) -> list[Row]:
        """Rows in the order of merging, noted as met."""
        found = sorted({(row.actor.id, row.doc): row for row in rows}.items())
        for (local, doc), row in found:
            if row.number:
                self.was[doc, local] = row
        return [row for _, row in found]

    def others(self, touched: Iterable[Row]) -> list[Group]:
        """States, organizations and groups of the ids that changed documents have."""
        keys = {row.key for row in touched if row.actor.type is not ActorType.PERSON}
        return other_groups(row.member for row in self.ordered(self.members.under("key", keys)))

    def persons(self, touched: list[Row]) -> list[Group]:
        """Persons whom changed documents name, and whoever is sought under the same names."""
        rows = [row for row in touched if row.actor.type is ActorType.PERSON]
        full = {row.key for row in rows if row.key.startswith("name ")}
        named, old = self.by_full_name(full, rows)
        sought = {row.key for row in rows if not row.key.startswith("name ")}
        sought |= {call_key(one) for group in named for one in calls(group)} | set(self.calls_of(old))
        near, kept = self.callable(sought, old)
        local = self.ordered(self.members.under("key", sought))
        remaining = unresolved([Group(row.actor.id, [row.member]) for row in local], [*named, *near])
        for group, rest in zip(near, kept, strict=True):
            group.members += [row.member for row in self.ordered(rest)]
        return [*named, *near, *remaining]

    def by_full_name(self, names: set[str], touched: list[Row]) -> tuple[list[Group], set[int]]:
        """The persons of all blocks that some full names are or were in, and who was in these blocks."""
        first = self.members.under("key", names)
        blocks = {row.block for row in (*first, *touched) if row.block}
        blocks |= {block_key(block(group)) for group in same_name(first)}
        beside = self.members.under("key", {r.key for r in self.members.under("block", blocks)} - names)
        groups = [group for group in same_name([*first, *beside]) if block_key(block(group)) in blocks]
        inside = {member for group in groups for member in ((doc, actor.id) for doc, actor in group.members)}
        rows = self.ordered(row for row in (*first, *beside) if (row.doc, row.actor.id) in inside)
        old = {row.number for row in (*rows, *touched) if row.number and row.block}
        return agreeing(groups, self.nicknames), old

    def calls_of(self, actors: Iterable[int]) -> Iterable[str]:
        """The keys of those known by surname alone who could be some actors."""
        for some in batches(actors):
            marks = ", ".join("?" * len(some))
            for one in self.db.execute(f"SELECT surname, state FROM calls WHERE actor IN ({marks})", some):
                yield call_key(one)

    def callable(self, keys: set[str], apart: set[int]) -> tuple[list[Group], list[list[Row]]]:
        """Other persons whom surnames may mean, as they are, and who belongs to them by other surnames."""
        numbers: set[int] = set()
        for key in sorted(key for key in keys if key.startswith("call ")):
            surname, _, state = key.removeprefix("call ").rpartition(" ")
            found = self.db.execute("SELECT actor FROM calls WHERE surname = ? AND state = ?", (surname, state))
            numbers.update(number for (number,) in found)
        groups, kept = [], []
        by_actor: dict[int, list[Row]] = {number: [] for number in sorted(numbers - apart)}
        for row in self.ordered(self.members.under("actor", by_actor)):
            by_actor[row.number].append(row)
        for rows in by_actor.values():
            groups.append(as_group([row for row in rows if row.block]))
            kept.append([row for row in rows if not row.block and row.key not in keys])
        return groups, kept

    def kin(self, families: set[str]) -> list[tuple[int, Wish]]:
        """Actors that are not worked out again, whose ids could be those of the ones that are."""
        known = self.known
        for some in batches(known):
            marks = ", ".join("?" * len(some))
            families |= {row[0] for row in self.db.execute(f"SELECT family FROM wishes WHERE actor IN ({marks})", some)}
        found = []
        for names in batches(families):
            for number, plain, state, *first in self.db.execute(FAMILY.format(", ".join("?" * len(names))), names):
                if number not in known:
                    found.append((number, Wish(plain, state, (first[0], first[1]))))
        return found

    def name(self, number: int) -> str:
        """The id of an actor as it is."""
        return path_of("", self.db.execute("SELECT id FROM actors WHERE actor = ?", (number,)).fetchone()[0])

    def whole(self, number: int) -> Group:
        """An actor as it is."""
        return as_group(self.ordered(self.members.under("actor", [number])))


def same_name(rows: Iterable[Row]) -> list[Group]:
    """Groups of one full name and state each."""
    by_name: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda row: (row.actor.id, row.doc)):
        by_name.setdefault(row.key, []).append(row)
    return [
        group for key, found in by_name.items() for group in split(key[len("name ") :], [row.member for row in found])
    ]


def as_group(rows: list[Row]) -> Group:
    """Rows of one actor as a group."""
    known = next((row.block for row in rows if row.block), "")
    surname, _, generation = known.rpartition(" ")
    return Group(rows[0].actor.id, [row.member for row in rows], (surname, generation) if known else NO_BLOCK)
