"""Persons of many documents: full names by agreement, then surnames where one person alone can be meant.

Names are looked up, not compared with each other: a group meets those of its surname whose first given names, and
next ones, can agree with its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kgraph.merge.groups import Group, Member, is_local, split
from kgraph.merge.names import Nicknames, PersonName, words

Block = tuple[str, str]  # surname and generation: persons of two blocks are never one
Call = tuple[str, str]  # a surname alone, and the state of whom it means
NONE, ANY = ("", ""), ("*", "")  # keys of the given name after the first: there is none; whatever it is


def person_groups(found: Iterable[Member], nicknames: Nicknames) -> list[Group]:
    """All persons, sorted by id and document."""
    full: dict[str, list[Member]] = defaultdict(list)
    local: list[Group] = []
    for doc, actor in found:
        if is_local(actor, doc):
            local.append(Group(actor.id, [(doc, actor)]))
        else:
            full[joined_name(actor.label)].append((doc, actor))
    named = agreeing([group for name, members in full.items() for group in split(name, members)], nicknames)
    return named + unresolved(local, named)


def joined_name(label: str) -> str:
    """What persons of one full name have in common."""
    return PersonName.of(label).joined


def block(group: Group) -> Block:
    """Where a group of one full name seeks others that agree."""
    name = PersonName.of(group.label)
    return name.surname, name.generation


def call(label: str, state: str) -> Call | None:
    """By what a person known by surname alone is sought; None if the state is not known."""
    return ((words(label) or ("",))[-1], state) if state else None


def calls(group: Group) -> list[Call]:
    """By what persons known by surname alone can mean this one."""
    state = group.state
    return [(surname, state) for surname in sorted(PersonName.of(group.label).surnames(state))]


def agreeing(groups: Iterable[Group], nicknames: Nicknames) -> list[Group]:
    """Merge groups whose names agree; one that agrees with several persons stays apart."""
    blocks: dict[Block, Persons] = defaultdict(lambda: Persons(nicknames))
    for group in sorted(groups, key=fullest_first):
        blocks[block(group)].add(group)
    return [joined(person.groups, key) for key, persons in blocks.items() for person in persons.found]


def fullest_first(group: Group) -> tuple[bool, int, int, str, str]:
    """The greedy order: those of known state, then the names that say most."""
    label, state = group.label, group.state
    given, letters = PersonName.of(label).fullness
    return not state, -given, -letters, label, state


@dataclass(slots=True)
class Person:
    """Groups that are one person. Two that one document names apart are two, and those of two states."""

    groups: list[Group] = field(default_factory=list)
    names: set[PersonName] = field(default_factory=set)
    docs: set[str] = field(default_factory=set)
    state: str = ""

    def admits(self, name: PersonName, state: str, docs: set[str], nicknames: Nicknames) -> bool:
        """Whether a group can be this person: it has to suit all groups of it."""
        return (
            not (state and self.state and state != self.state)
            and self.docs.isdisjoint(docs)
            and all(name.agrees(other, nicknames) for other in self.names)
        )


class Persons:
    """The persons of one surname and generation, found by their given names."""

    def __init__(self, nicknames: Nicknames) -> None:
        self.nicknames = nicknames
        self.found: list[Person] = []
        self.by_given: dict[object, dict[int, Person]] = defaultdict(dict)

    def add(self, group: Group) -> None:
        """Give a group to the one person that it can be, else to a new one."""
        name, state, docs = PersonName.of(group.label), group.state, group.docs
        open_to = self.open_to(name, state, docs)
        person = open_to[0] if len(open_to) == 1 else Person()
        if len(open_to) != 1:
            self.found.append(person)
        person.groups.append(group)
        person.names.add(name)
        person.docs |= docs
        person.state = person.state or state
        for key in self.keys(name):
            self.by_given[key][id(person)] = person

    def open_to(self, name: PersonName, state: str, docs: set[str]) -> list[Person]:
        """The persons that a group can be; two are enough to say that there are several."""
        met: dict[int, Person] = {}
        for key in self.sought(name):
            for number, person in self.by_given.get(key, {}).items():
                if number not in met and person.admits(name, state, docs, self.nicknames):
                    met[number] = person
                    if len(met) > 1:
                        return list(met.values())
        return list(met.values())

    def keys(self, name: PersonName) -> Iterator[object]:
        """Under what a name is found."""
        yield name.joined
        after = [ANY, *(self.forms(name.given[1]) if len(name.given) > 1 else [NONE])]
        for first in self.forms(name.given[0]) if name.given else ():
            yield from ((first, next_one) for next_one in after)

    def sought(self, name: PersonName) -> Iterator[object]:
        """Under what names are found that may agree with a name."""
        yield name.joined
        after = [NONE, *self.alike(name.given[1])] if len(name.given) > 1 else [ANY]
        for first in self.alike(name.given[0]) if name.given else ():
            yield from ((first, next_one) for next_one in after)

    def forms(self, given: str) -> list[tuple[str, str]]:
        """What a given name is: the names that it is short for, its letter, whether it is no more than that."""
        names = [("name", one) for one in sorted(self.nicknames.meant(given))]
        return [*names, ("letter", given[0]), *([("initial", given)] if len(given) == 1 else [])]

    def alike(self, given: str) -> list[tuple[str, str]]:
        """The forms of given names that agree with one."""
        names = [("name", one) for one in sorted(self.nicknames.meant(given))]
        return [*names, ("letter", given) if len(given) == 1 else ("initial", given[0])]


def joined(groups: list[Group], block: Block) -> Group:
    """One group of several."""
    whole = Group(groups[0].name, block=block)
    for group in groups:
        whole.take(group)
    return whole


def unresolved(local: Iterable[Group], named: Iterable[Group]) -> list[Group]:
    """Give each surname to the one person it can mean; return those that remain."""
    by_call: dict[Call, list[tuple[Group, set[str]]]] = defaultdict(list)
    for group in named:
        docs = group.docs
        for one in calls(group):
            by_call[one].append((group, docs))
    meant: list[tuple[Group, Group]] = []
    remaining: list[Group] = []
    for group in local:
        ((doc, actor),) = group.members
        sought = call(actor.label, actor.state)
        persons = by_call.get(sought, []) if sought else []
        if len(persons) == 1 and doc not in persons[0][1]:
            meant.append((persons[0][0], group))
        else:
            remaining.append(group)
    for person, group in meant:
        person.take(group)
    return remaining
