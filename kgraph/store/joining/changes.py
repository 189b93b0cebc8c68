"""What changes when some documents go and others come: for whom the graph is to be written again."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kgraph.assertion import state_actor
from kgraph.merge import Merged, Nicknames
from kgraph.merge.events import home
from kgraph.model import Actor, ActorType, Record
from kgraph.store.joining.ground import Members, Row, batches
from kgraph.store.joining.regrouping import Regrouped, regrouped
from kgraph.store.joining.reprinting import Prints, Reprinted
from kgraph.store.joining.retelling import Renaming, Retold, number, retold
from kgraph.terms import path_of

ACTING = """SELECT DISTINCT p.doc FROM actors a JOIN members m USING (actor) JOIN papers p USING (paper)
    WHERE a.home IN ({})"""
NUMBERED = "SELECT actor, id, label, type, state, sector FROM actors WHERE actor IN ({})"
NOBODY = Merged({}, {}, {}, {}, frozenset())


@dataclass(frozen=True)
class Change:
    """What is worked out again.

    `docs` are the stored documents for whom something differs, without those that go; `actors` the actors that are
    worked out again, by the graph's id, `canonical` the ids of the documents' actors that they were made of, or that
    come to actors who stay.
    `reprints` says of claims whose words were looked at who printed them first, empty for their own document.
    """

    gone: frozenset[str]
    new: Mapping[str, Record]
    regrouped: Regrouped
    actors: Mapping[str, Actor]
    canonical: Mapping[tuple[str, str], str]
    retold: Retold
    reprinted: Reprinted
    reprints: Mapping[str, str]
    docs: frozenset[str]


Recorded = Callable[[Iterable[str]], dict[str, Record]]  # the records of some stored documents


def changed(
    db: sqlite3.Connection, gone: Iterable[str], new: Mapping[str, Record], nicknames: Nicknames, recorded: Recorded
) -> Change:
    """What changes if the documents that go, those that come again among them, give place to the new ones."""
    leaving = frozenset(gone)
    rows = [Row.of(doc, actor) for doc, record in sorted(new.items()) for actor in record.actors]
    found = regrouped(Members(db, leaving, rows), nicknames)
    actors = {name: said(group.actor(name)) for name, group in found.groups.items()}
    canonical = {(doc, one.id): name for name, (doc, one) in found.members()}
    before = dict(numbered(db, found.before))
    renamed = Renamed(before, actors, canonical, found.was)
    parted = recorded(renamed.parted())
    names = canonical | {key: name for doc in parted for key, name in stored_names(db, doc) if key not in canonical}
    homes = {name: home(one) for name, one in actors.items()} | stored_homes(db, names, actors)
    told = {**parted, **new}
    renaming = Renaming(renamed.named(), homes)
    events = retold(db, leaving | parted.keys(), told.values(), names, renaming, renamed.moved())
    prints = Prints(db, leaving, new.values()).settle()
    reprints, copying = prints.reprints(db)
    docs = frozenset(renamed.docs(db) | events.docs | copying | parted.keys()) - leaving - new.keys()
    return Change(leaving, new, found, actors, canonical, events, prints, reprints, docs)


def numbered(db: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[tuple[int, Actor]]:
    """Actors of the index by their numbers."""
    for some in batches(numbers):
        for place, name, *facts in db.execute(NUMBERED.format(", ".join("?" * len(some))), some):
            label, kind, state, sector = facts
            yield place, Actor(path_of("", name), label, ActorType(kind), state, sector)


@dataclass(frozen=True)
class Renamed:
    """Actors before, by number, and now, by id; and what the documents' actors were and are."""

    before: Mapping[int, Actor]
    now: Mapping[str, Actor]
    canonical: Mapping[tuple[str, str], str]
    was: Mapping[tuple[str, str], Row]

    def named(self) -> dict[tuple[str, int], str]:
        """What the actors of stored claims are called now, by document and number before."""
        return {(row.doc, row.number): self.canonical[key] for key, row in self.was.items()}

    def parted(self) -> set[str]:
        """The documents of whose actors two were one and are two now: their claims do not say whose they are."""
        named = self.named()
        return {row.doc for key, row in self.was.items() if named[row.doc, row.number] != self.canonical[key]}

    def moved(self) -> set[int]:
        """The actors before of whom some documents' actors are another one now, or who belong elsewhere."""
        return {
            row.number
            for key, row in self.was.items()
            if self.canonical[key] != self.before[row.number].id
            or home(self.now[self.canonical[key]]) != home(self.before[row.number])
        }

    def docs(self, db: sqlite3.Connection) -> set[str]:
        """The documents that name somebody of whom the graph now says something else."""
        same = {number: self.now.get(one.id) == one for number, one in self.before.items()}
        differ = {
            row.doc
            for key, row in self.was.items()
            if not same[row.number] or self.canonical[key] != self.before[row.number].id
        }
        for some in batches(self.states(db)):
            differ.update(row[0] for row in db.execute(ACTING.format(", ".join("?" * len(some))), some))
        return differ

    def states(self, db: sqlite3.Connection) -> set[int]:
        """The states that are now called otherwise: everybody who acts for one says what it is called."""
        names = {one.id for one in (*self.before.values(), *self.now.values()) if one.type is ActorType.STATE}
        stored = numbered(db, [number(db, name) for name in names])
        return {place for place, one in stored if one != (self.now.get(one.id) or by_default(one.id))}


def stored_names(db: sqlite3.Connection, doc: str) -> Iterator[tuple[tuple[str, str], str]]:
    """What the actors of a stored document were."""
    rows = Members(db, frozenset(), ()).of_papers([doc])
    names = dict(numbered(db, {row.number for row in rows}))
    for row in rows:
        yield (doc, row.actor.id), names[row.number].id


def stored_homes(
    db: sqlite3.Connection, names: Mapping[tuple[str, str], str], known: Mapping[str, Actor]
) -> dict[str, str]:
    """Where actors belong that are as they were."""
    numbers = [number(db, name) for name in sorted(set(names.values()) - known.keys())]
    return {one.id: home(one) for _, one in numbered(db, numbers)}


def by_default(state: str) -> Actor:
    """A state whom no document names."""
    return state_actor(NOBODY, state.partition("/")[2])


def said(actor: Actor) -> Actor:
    """An actor as far as the graph says it wherever the actor is named."""
    return replace(actor, aliases=())
