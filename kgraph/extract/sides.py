"""Whose side an actor is on."""

from __future__ import annotations

from kgraph.link import Linked
from kgraph.model import ActorType


def on_one_side(linked: Linked, one: str, other: str) -> bool:
    """Whether two actors are the same, or a state and somebody of it: the minister and his country."""
    who, whom = linked.actors[one], linked.actors[other]
    return who.id == whom.id or (
        bool(who.state) and who.state == whom.state and ActorType.STATE in (who.type, whom.type)
    )
