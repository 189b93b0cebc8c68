"""Whose side an actor is on."""

from __future__ import annotations

from kgraph.link import Linked
from kgraph.model import ActorType


def on_one_side(linked: Linked, one: str, other: str) -> bool:
    """Whether two actors are the same, a state and somebody of it, or a body and who speaks for it."""
    who, whom = linked.actors[one], linked.actors[other]
    return (
        who.id == whom.id
        or (bool(who.state) and who.state == whom.state and ActorType.STATE in (who.type, whom.type))
        or (one, other) in linked.posts
        or (other, one) in linked.posts
    )
