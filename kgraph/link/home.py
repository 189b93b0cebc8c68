"""Which state a bare office or organ belongs to, and what a person's posts say of state and sector."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.link import pronouns
from kgraph.link.setting import around, home, seat_before
from kgraph.link.titles import owner_left
from kgraph.model import ActorType

if TYPE_CHECKING:
    from kgraph.link.reading import Entity, Post, Reading

STATE_SECTORS = frozenset({"GOV", "LEG", "JUD", "SPY", "OPP"})  # whose bare offices are a state's


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
        entity.posts = [owned(reading, p) for p in entity.posts]
        post = next((p for p in entity.posts if is_public(reading, p.noun)), None)
        if not entity.state and post is not None:
            entity.state = state_stated(reading, post) or state_guessed(reading, post)
        if entity.state and not any(p.body for p in entity.posts):
            own = f"state/{entity.state}"
            entity.posts = [replace(p, body=own) if is_public(reading, p.noun) else p for p in entity.posts]

    for entity in people:
        entity.posts += posts_of_peer(reading, entity)


def posts_of_peer(reading: Reading, person: Entity) -> list[Post]:
    """ "His Danish counterpart, X": X holds the office of him whom the pronoun means, in the state told."""
    for peer in person.peers if not person.posts else ():
        actors = pronouns.possessor(reading, reading.doc[peer.pronoun]) if peer.pronoun >= 0 else ()
        posts = [p for a in actors for p in reading.entities[a].posts if p.body.startswith("state/")]
        if posts and peer.body.startswith("state/"):
            return [replace(peer, noun=posts[0].noun, words=posts[0].words)]
    return []


def owned(reading: Reading, post: Post) -> Post:
    """A post with the body that its pronoun ("its president"), or the same noun before it, tells."""
    if post.body:
        return post
    if post.pronoun >= 0:
        actors = pronouns.possessor(reading, reading.doc[post.pronoun])
        return replace(post, body=actors[0]) if len(actors) == 1 else post
    return replace(post, body=spoken_of(reading, post)) if is_definite(reading, post) else post


def is_definite(reading: Reading, post: Post) -> bool:
    """Whether the post is told as one spoken of before: "the envoy, X"."""
    return post.first > 0 and reading.doc[post.first - 1].lower_ == "the"


def spoken_of(reading: Reading, post: Post) -> str:
    """The owner of the last phrase before with the same office: "Peru's special envoy ... the envoy, X"."""
    for hit in reversed(reading.roles):
        same = hit.value.noun == post.noun or hit.value.noun.endswith(f" {post.noun}")
        if hit.last < post.first and same and not hit.value.plural and hit.first not in reading.spent:
            _, owner, pronoun = owner_left(reading, hit)
            found: tuple[str, ...] = (owner,) if owner else ()
            found = found or (pronouns.possessor(reading, reading.doc[pronoun]) if pronoun >= 0 else ())
            return found[0] if len(found) == 1 else ""
    return ""


def state_stated(reading: Reading, post: Post) -> str:
    """The state of the post's owner, if it has one by now."""
    return reading.entities[post.body].state if post.body else ""


def state_guessed(reading: Reading, post: Post) -> str:
    """The state of a bare office: its own title tells, or the department named like it, or where it stands."""
    return (
        peculiar(reading, post)
        or seat_before(reading, post.first)
        or by_same_noun(reading, post)
        or by_body(reading, post)
        or home(reading)
        or around(reading, post.last)
    )


def peculiar(reading: Reading, post: Post) -> str:
    """The one state that calls an office so, if the document names it."""
    role = reading.world.roles.get(post.noun)
    code = role.state if role is not None else ""
    return code if code and any(hit.value.state == code for hit in reading.hits) else ""


def is_public(reading: Reading, noun: str) -> bool:
    """Whether an office is one of a state when no body is named."""
    role = reading.world.roles.get(noun)
    return role is not None and role.sector in STATE_SECTORS and "office" in role.kinds


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
