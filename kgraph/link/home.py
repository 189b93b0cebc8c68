"""Which state a bare office or organ belongs to, and what a person's posts say of state and sector."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.link.setting import around, home
from kgraph.link.titles import owner_left
from kgraph.model import ActorType

if TYPE_CHECKING:
    from kgraph.link.reading import Entity, Post, Reading


def settle_persons(reading: Reading) -> None:
    """Give persons the state that the document, then the table of office-holders, then nearness tell."""
    people = [e for _, e in sorted(reading.entities.items()) if e.type is ActorType.PERSON]
    for entity in people:
        by_tenure(reading, entity)
        if (
            any(not post.body for post in entity.posts)
            and not any(post.body for post in entity.posts)
            and not entity.state_stated
        ):
            reading.unmarked.add(entity.id)
    for entity in people:
        post = next((p for p in entity.posts if is_public(reading, p.noun)), None)
        if not entity.state and post is not None:
            entity.state = (
                by_same_noun(reading, post)
                or by_body(reading, post)
                or home(reading)
                or around(reading, post.first)
            )
        own = f"state/{entity.state}" if entity.state else ""
        entity.posts = [
            p if p.body or not own or not is_public(reading, p.noun) else replace(p, body=own)
            for p in entity.posts
        ]


def is_public(reading: Reading, noun: str) -> bool:
    """Whether an office is one of a state when no body is named."""
    role = reading.world.roles.get(noun)
    return role is not None and role.sector in ("GOV", "LEG", "JUD", "SPY") and "office" in role.kinds


def by_tenure(reading: Reading, entity: Entity) -> None:
    """State and offices of the one listed office-holder of this name at the document's date, or ever for a
    full name.
    """
    date = reading.parsed.article.date
    if not entity.posts and " " not in entity.label and not date:
        return
    tenure = reading.world.tenure(entity.label, date)
    if tenure is not None and entity.state in ("", tenure.state):
        entity.offices |= {tenure.office}
        entity.sector = entity.sector or "GOV"
    if tenure is None and " " in entity.label:
        tenure = reading.world.tenure(entity.label, "")
    if tenure is not None and not entity.state:
        entity.state = tenure.state


def by_same_noun(reading: Reading, post: Post) -> str:
    """The state of the nearest phrase with the same office and an owner ("Peru's ambassador")."""
    found = []
    for hit in reading.roles:
        if hit.value.noun == post.noun and hit.first not in reading.spent and not hit.value.plural:
            _, owner, _ = owner_left(reading, hit)
            if owner and reading.entities[owner].state:
                found.append((abs(hit.first - post.first), reading.entities[owner].state))
    return min(found)[1] if found else ""


def by_body(reading: Reading, post: Post) -> str:
    """The state of the department that shares the office's first word: home secretary, Home Office."""
    first, _, rest = post.noun.partition(" ")
    states = {
        e.state
        for e in reading.entities.values()
        if rest
        and e.type is ActorType.ORGANIZATION
        and e.state
        and e.sector == "GOV"
        and first in e.label.lower().split()
    }
    return min(states) if len(states) == 1 else ""
