"""The id of each of the graph's actors: readable, and its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kgraph.merge.groups import Group, is_local
from kgraph.merge.names import slug
from kgraph.model import ActorType

ADDED = re.compile(r"(-\d+|-[a-z]{3})+$")  # what ids get that would else be equal


@dataclass(frozen=True, slots=True)
class Wish:
    """What decides a group's id: the plain id, its state, and its first (document's actor id, document)."""

    plain: str
    state: str
    first: tuple[str, str]

    @classmethod
    def of(cls, group: Group) -> Wish:
        """The wish of a group."""
        return cls(plain_id(group), group.state, min((actor.id, doc) for doc, actor in group.members))

    @property
    def family(self) -> str:
        """What two groups have in common whose ids could ever be equal."""
        return ADDED.sub("", self.plain)


def ids(groups: Sequence[Group]) -> list[str]:
    """The id of each group."""
    return granted([Wish.of(group) for group in groups])


def granted(wishes: Sequence[Wish]) -> list[str]:
    """Plain ids; with the state where two collide, then with a number in the order of the documents' own ids."""
    counts = Counter(wish.plain for wish in wishes)
    wanted = [
        f"{wish.plain}-{wish.state.lower()}" if counts[wish.plain] > 1 and wish.state else wish.plain for wish in wishes
    ]
    result, taken, numbers = list(wanted), set[str](), Counter[str]()
    for i in sorted(range(len(wishes)), key=lambda i: wishes[i].first):
        while result[i] in taken:
            numbers[wanted[i]] += 1
            result[i] = f"{wanted[i]}-{numbers[wanted[i]] + 1}"
        taken.add(result[i])
    return result


def plain_id(group: Group) -> str:
    """The id without regard to others: persons by label, others as they were."""
    actor = group.members[0][1]
    if group.type is not ActorType.PERSON or all(is_local(a, d) for d, a in group.leading):
        return f"{group.type}/{actor.id.partition('/')[2]}"
    return f"{ActorType.PERSON}/{slug(group.label)}"
