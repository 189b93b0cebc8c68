"""How a cell names an actor: a name of the document or a state, or `person: Ann Lee [GBR]` where neither has it.

Left of the colon stands a type, or the whole id where the graph's actor has one that its name does not give:
`organization/chn-foreign-ministry: Foreign Ministry [CHN]`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kgraph.codebook import Codebook
from kgraph.folding import fold
from kgraph.model import Actor, ActorType

NEW = re.compile(r"(?P<type>person|organization|group)(?P<id>/\S+)?:\s*(?P<name>.*?)\s*(?:\[(?P<state>[A-Z]{3})\])?")


@dataclass(frozen=True, slots=True)
class Wording:
    """A cell taken apart. `actor` is set where it says all that there is to know; `fault` if it cannot be used."""

    name: str
    actor: Actor | None = None
    fault: str = ""


def parse(cell: str) -> Wording:
    """What a cell says."""
    from kgraph.merge.names import slug

    if not (match := NEW.fullmatch(cell)):
        return Wording(cell)
    name, state = match["name"], match["state"] or ""
    if not name:
        return Wording("", fault=f"{cell!r} has no name after the colon")
    if state and state not in state_names():
        return Wording(name, fault=f"{cell!r}: {state} is no state's ISO 3166 code")
    path = match["type"] + (match["id"] or f"/{slug(name)}")
    return Wording(name, Actor(path, name, ActorType(match["type"]), state))


def written(actor: Actor) -> str:
    """An actor as a cell says it in full."""
    if actor.type is ActorType.STATE:
        return actor.label
    plain = parse(f"{actor.type}: {actor.label}").actor
    left = str(actor.type) if plain and plain.id == actor.id else actor.id
    return f"{left}: {actor.label}" + (f" [{actor.state}]" if actor.state else "")


@cache
def state_names() -> dict[str, str]:
    """The usual name of each state, by its ISO code."""
    return {row["iso3"]: row["name"] for row in Codebook().rows("states")}


def state_called(name: str) -> Actor | None:
    """The state of that name, code or id."""
    code = name.removeprefix("state/")
    if code not in state_names():
        code = next((iso for iso, known in state_names().items() if fold(known) == fold(name)), "")
    return Actor(f"state/{code}", state_names()[code], ActorType.STATE, code) if code else None
