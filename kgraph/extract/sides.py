"""Whose side an actor is on."""

from __future__ import annotations

from kgraph.link import Linked
from kgraph.model import ActorType

OFFICIAL = frozenset({"GOV", "MIL", "COP", "SPY"})  # sectors that answer for one another


def answers_for(linked: Linked, one: str, other: str) -> bool:
    """Whether somebody may answer what is said to another: of one side, or both officials of one state."""
    who, whom = linked.actors[one], linked.actors[other]
    officials = {who.sector, whom.sector} <= OFFICIAL and bool(who.state) and who.state == whom.state
    return officials or on_one_side(linked, one, other)


def on_one_side(linked: Linked, one: str, other: str) -> bool:
    """Whether two actors are the same, a state and somebody of it, or a body and who speaks for it."""
    who, whom = linked.actors[one], linked.actors[other]
    return (
        who.id == whom.id
        or (bool(who.state) and who.state == whom.state and ActorType.STATE in (who.type, whom.type))
        or (one, other) in linked.posts
        or (other, one) in linked.posts
    )
