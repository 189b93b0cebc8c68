"""A group: actors of documents that are one actor of the graph, and what it is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from kgraph.merge.names import words
from kgraph.model import Actor, ActorType

Member = tuple[str, Actor]  # document, and the actor as it has it
NO_BLOCK = ("", "")


@dataclass(slots=True)
class Group:
    """Actors of documents that are one actor of the graph."""

    name: str  # what holds them together: a joined name or an id
    members: list[Member] = field(default_factory=list)
    block: tuple[str, str] = NO_BLOCK  # of a person known by full name: surname and generation
    lead: int = 0  # how many members at the front say what the group is, where others were joined to it by hand
    rename: str = ""  # set by hand, as all below
    retype: str = ""
    state_set: str = ""

    @property
    def docs(self) -> set[str]:
        """Documents that name the actor."""
        return {doc for doc, _ in self.members}

    @property
    def leading(self) -> list[Member]:
        """Those who say what the group is."""
        return self.members[: self.lead or None]

    @property
    def type(self) -> ActorType:
        """Which kind of actor."""
        return ActorType(self.retype) if self.retype else self.members[0][1].type

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
    known = list(filter(None, values))
    return commonest(Counter(known)) if len(set(known)) > 1 else next(iter(known), "")


def commonest(counts: Mapping[str, int]) -> str:
    """The same of values that are counted."""
    return min(filter(None, counts), key=lambda value: (-counts[value], value), default="")


def is_local(actor: Actor, doc: str) -> bool:
    """Whether the linker gave the actor an id of this document's own: a person known by surname alone."""
    if actor.type is not ActorType.PERSON:
        return False
    own = squeezed(actor.id.partition("/")[2]).removeprefix(squeezed(actor.label))
    stem = doc.rpartition(".")[0] or doc
    return bool(own) and own in (squeezed(doc)[-len(own) :], squeezed(stem)[-len(own) :])


@lru_cache(maxsize=1 << 16)
def squeezed(text: str) -> str:
    """The words of a text without borders, to compare slugs whoever made them."""
    return "".join(words(text))


def split(name: str, members: Iterable[Member]) -> list[Group]:
    """One group a known state; the stateless go with the only state, or stay together."""
    groups: dict[str, Group] = {}
    for doc, actor in members:
        if actor.state not in groups:
            groups[actor.state] = Group(name)
        groups[actor.state].members.append((doc, actor))
    stated = [group for state, group in sorted(groups.items()) if state]
    stateless = groups.get("")
    if stateless and len(stated) == 1:
        stated[0].take(stateless)
    elif stateless:
        stated.append(stateless)
    return stated
