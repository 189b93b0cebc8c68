"""Actors of many documents to actors of the graph: aliases merge, homonyms do not.

Persons merge when their names agree and their states do not conflict, and only if one choice is open. One
known by surname alone, whom the linker gives an id of the document's own, merges with the one person of other
documents who has that surname and the same known state. All others are the same if the id is, unless states
conflict.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kgraph.merge.names import Nicknames, PersonName, slug, words
from kgraph.model import Actor, ActorType, Record

if TYPE_CHECKING:
    from kgraph.corrections.rows import Correction

Key = tuple[str, str]  # document, the document's actor id


@dataclass
class Group:
    """Actors of documents that are one actor of the graph."""

    name: str  # what holds them together: a joined name or an id
    members: list[tuple[str, Actor]] = field(default_factory=list)
    lead: int = 0  # how many members at the front say what the group is, where others were joined to it by hand
    rename: str = ""  # set by hand, as all below
    retype: str = ""
    state_set: str = ""

    @property
    def docs(self) -> set[str]:
        """Documents that name the actor."""
        return {doc for doc, _ in self.members}

    @property
    def leading(self) -> list[tuple[str, Actor]]:
        """Those who say what the group is."""
        return self.members[: self.lead or None]

    @property
    def type(self) -> ActorType:
        """Which kind of actor."""
        return ActorType(self.retype or self.members[0][1].type)

    @property
    def state(self) -> str:
        """The most frequent known state."""
        if self.state_set:
            return self.state_set.removeprefix("-")
        return most_frequent(actor.state for _, actor in self.leading)

    @property
    def label(self) -> str:
        """The most frequent name, full ones before surnames."""
        full = [a.label for doc, a in self.leading if not is_local(a, doc)]
        return most_frequent(full or (actor.label for _, actor in self.leading))

    def admits(self, other: Group) -> bool:
        """Whether the states do not conflict."""
        return not (self.state and other.state and self.state != other.state)

    def take(self, other: Group) -> None:
        """Take in the members of another group."""
        self.members += other.members

    def actor(self, actor_id: str) -> Actor:
        """The actor that the graph uses."""
        actors = [actor for _, actor in self.members]
        label = self.rename or self.label
        names = {name for a in actors for name in (a.label, *a.aliases)} - {label}
        sector = most_frequent(actor.sector for _, actor in self.leading)
        return Actor(actor_id, label, self.type, self.state, sector, tuple(sorted(names)))


def most_frequent(values: Iterable[str]) -> str:
    """The most frequent non-empty value, ties by alphabet; empty if there is none."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default="")


def is_local(actor: Actor, doc: str) -> bool:
    """Whether the linker gave the actor an id of this document's own: a person known by surname alone."""
    own = squeezed(actor.id.partition("/")[2]).removeprefix(squeezed(actor.label))
    stem = doc.rpartition(".")[0] or doc
    return (
        actor.type is ActorType.PERSON
        and bool(own)
        and own in (squeezed(doc)[-len(own) :], squeezed(stem)[-len(own) :])
    )


def squeezed(text: str) -> str:
    """The words of a text without borders, to compare slugs whoever made them."""
    return "".join(words(text))


def canonical_actors(
    records: Iterable[Record], nicknames: Nicknames, corrections: Sequence[Correction] = ()
) -> tuple[dict[str, Actor], dict[Key, str]]:
    """The graph's actors by id, in order of id, and the id that each document's actor has there."""
    groups = grouped(records, nicknames)
    if corrections:
        from kgraph.merge.by_hand import regrouped

        groups, _ = regrouped(groups, corrections, ids)
    actors: dict[str, Actor] = {}
    canonical: dict[Key, str] = {}
    for group, actor_id in zip(groups, ids(groups), strict=True):
        actors[actor_id] = group.actor(actor_id)
        canonical |= {(doc, actor.id): actor_id for doc, actor in group.members}
    return dict(sorted(actors.items())), dict(sorted(canonical.items()))


def grouped(records: Iterable[Record], nicknames: Nicknames) -> list[Group]:
    """Actors of documents, each with those that are the same."""
    found = [(record.article.doc, actor) for record in records for actor in record.actors]
    found.sort(key=lambda pair: (pair[1].id, pair[0]))
    persons = [(doc, actor) for doc, actor in found if actor.type is ActorType.PERSON]
    others = [(doc, actor) for doc, actor in found if actor.type is not ActorType.PERSON]
    return person_groups(persons, nicknames) + other_groups(others)


def other_groups(found: list[tuple[str, Actor]]) -> list[Group]:
    """States, organizations and groups: one an id, split where known states conflict."""
    by_id: dict[str, list[tuple[str, Actor]]] = defaultdict(list)
    for doc, actor in found:
        by_id[actor.id].append((doc, actor))
    return [group for actor_id, members in by_id.items() for group in split(actor_id, members)]


def split(name: str, members: list[tuple[str, Actor]]) -> list[Group]:
    """One group a known state; the stateless go with the only state, or stay together."""
    groups: dict[str, Group] = {}
    for doc, actor in members:
        groups.setdefault(actor.state, Group(name)).members.append((doc, actor))
    stated = [group for state, group in sorted(groups.items()) if state]
    stateless = groups.get("")
    if stateless and len(stated) == 1:
        stated[0].take(stateless)
    elif stateless:
        stated.append(stateless)
    return stated


def person_groups(found: list[tuple[str, Actor]], nicknames: Nicknames) -> list[Group]:
    """Persons: full names by agreement, then surnames where one person alone can be meant."""
    full: dict[str, list[tuple[str, Actor]]] = defaultdict(list)
    local: list[Group] = []
    for doc, actor in found:
        if is_local(actor, doc):
            local.append(Group(actor.id, [(doc, actor)]))
        else:
            full[PersonName.of(actor.label).joined].append((doc, actor))
    same_name = [group for name, members in full.items() for group in split(name, members)]
    named = agreeing(same_name, nicknames)
    return named + unresolved(local, named)


def agreeing(groups: list[Group], nicknames: Nicknames) -> list[Group]:
    """Merge groups whose names agree; one that agrees with several persons stays apart."""
    by_surname: dict[tuple[str, str], list[list[Group]]] = defaultdict(list)
    for group in sorted(groups, key=fullest_first):
        name = PersonName.of(group.label)
        persons = by_surname[name.surname, name.generation]
        open_to = [p for p in persons if all(agree(group, member, nicknames) for member in p)]
        if len(open_to) == 1:
            open_to[0].append(group)
        else:
            persons.append([group])
    return [joined(person) for persons in by_surname.values() for person in persons]


def fullest_first(group: Group) -> tuple[bool, int, int, str, str]:
    """The greedy order: those of known state, then the names that say most."""
    given, letters = PersonName.of(group.label).fullness
    return not group.state, -given, -letters, group.label, group.state


def agree(one: Group, other: Group, nicknames: Nicknames) -> bool:
    """Whether two groups can be one person. Two that one document names apart are two."""
    names = PersonName.of(one.label), PersonName.of(other.label)
    return one.admits(other) and names[0].agrees(names[1], nicknames) and not one.docs & other.docs


def joined(groups: list[Group]) -> Group:
    """One group of several."""
    whole = Group(groups[0].name)
    for group in groups:
        whole.take(group)
    return whole


def unresolved(local: list[Group], named: list[Group]) -> list[Group]:
    """Give each surname to the one person it can mean; return those that remain."""
    by_surname: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in named:
        for surname in PersonName.of(group.label).surnames(group.state):
            by_surname[surname, group.state].append(group)
    meant: list[tuple[Group, Group]] = []
    remaining: list[Group] = []
    for group in local:
        surname = (words(group.label) or ("",))[-1]
        persons = by_surname.get((surname, group.state), []) if group.state else []
        if len(persons) == 1 and not persons[0].docs & group.docs:
            meant.append((persons[0], group))
        else:
            remaining.append(group)
    for person, group in meant:
        person.take(group)
    return remaining


def ids(groups: list[Group]) -> list[str]:
    """The id of each group: persons by label, others as they were; with the state where two collide."""
    wanted = [plain_id(group) for group in groups]
    counts = Counter(wanted)
    stated = [
        f"{name}-{group.state.lower()}" if counts[name] > 1 and group.state else name
        for name, group in zip(wanted, groups, strict=True)
    ]
    return numbered(stated, groups)


def numbered(wanted: list[str], groups: list[Group]) -> list[str]:
    """Ids that are still equal get a number, in the order of the documents' own ids."""
    order = sorted(range(len(groups)), key=lambda i: min((actor.id, doc) for doc, actor in groups[i].members))
    result, taken = list(wanted), set[str]()
    for i in order:
        number = 2
        while result[i] in taken:
            result[i] = f"{wanted[i]}-{number}"
            number += 1
        taken.add(result[i])
    return result


def plain_id(group: Group) -> str:
    """The id without regard to others."""
    actor = group.members[0][1]
    if group.type is not ActorType.PERSON or all(is_local(a, d) for d, a in group.leading):
        return f"{group.type}/{actor.id.partition('/')[2]}"
    return f"{ActorType.PERSON}/{slug(group.label)}"
