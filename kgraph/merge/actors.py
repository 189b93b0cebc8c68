"""Actors of many documents to actors of the graph: aliases merge, homonyms do not.

Persons merge when their names agree and their states do not conflict, and only if one choice is open. One
known by surname alone, whom the linker gives an id of the document's own, merges with the one person of other
documents who has that surname and the same known state. All others are the same if the id is, unless states
conflict.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kgraph.merge.groups import Group, Member, split
from kgraph.merge.ids import ids
from kgraph.merge.names import Nicknames
from kgraph.merge.persons import person_groups
from kgraph.model import Actor, ActorType

if TYPE_CHECKING:
    from kgraph.corrections.rows import Correction

Key = tuple[str, str]  # document, the document's actor id


def canonical_actors(
    found: Iterable[Member], nicknames: Nicknames, corrections: Sequence[Correction] = ()
) -> tuple[dict[str, Actor], dict[Key, str], dict[str, Group]]:
    """The graph's actors by id, in order of id, the id that each document's actor has there, and their groups."""
    groups = grouped(found, nicknames)
    if corrections:
        from kgraph.merge.by_hand import regrouped

        groups, _ = regrouped(groups, corrections, ids)
    by_id = dict(sorted(zip(ids(groups), groups, strict=True), key=lambda pair: pair[0]))
    actors = {actor_id: group.actor(actor_id) for actor_id, group in by_id.items()}
    canonical = {(doc, actor.id): actor_id for actor_id, group in by_id.items() for doc, actor in group.members}
    return actors, canonical, by_id


def grouped(found: Iterable[Member], nicknames: Nicknames) -> list[Group]:
    """Actors of documents, each with those that are the same."""
    ordered = sorted(found, key=lambda pair: (pair[1].id, pair[0]))
    persons = [(doc, actor) for doc, actor in ordered if actor.type is ActorType.PERSON]
    others = [(doc, actor) for doc, actor in ordered if actor.type is not ActorType.PERSON]
    return person_groups(persons, nicknames) + other_groups(others)


def other_groups(found: Iterable[Member]) -> list[Group]:
    """States, organizations and groups: one an id, split where known states conflict."""
    by_id: dict[str, list[Member]] = defaultdict(list)
    for doc, actor in found:
        by_id[actor.id].append((doc, actor))
    return [group for actor_id, members in by_id.items() for group in split(actor_id, members)]
