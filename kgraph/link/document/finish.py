"""The reading frozen: which actors are used, under which ids, and their mentions in order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.link.document.linked import Linked, TokenMention
from kgraph.link.document.reading import slug
from kgraph.model import Actor

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity, Reading


def finish(reading: Reading) -> Linked:
    """Freeze the reading: actors by id, mentions in order, each once."""
    used = {a for m in reading.mentions for a in m.actors}
    used |= {x for o in reading.offices for x in (o.person, o.body)}
    with_states(reading, used)
    tell_apart(reading)
    ids = {key: final_id(reading, entity) for key, entity in reading.entities.items()}
    mentions = {
        (m.first, m.last, m.head, tuple([ids[a] for a in m.actors]), m.kind, m.reason) for m in reading.mentions
    }
    offices = tuple(replace(o, person=ids[o.person], body=ids[o.body]) for o in reading.offices)
    actors = {a.id: a for a in sorted(frozen(reading, used, ids), key=lambda a: a.id)}
    order = [
        TokenMention(head, first, last, who, kind, reason) for first, last, head, who, kind, reason in sorted(mentions)
    ]
    return Linked(reading.parsed, actors, tuple(order), offices, reading.scene)


def with_states(reading: Reading, used: set[str]) -> None:
    """Add the states that the actors in use belong to."""
    for key in sorted(used):
        code = key.removeprefix("state/") if key.startswith("state/") else reading.entities[key].state
        if code in reading.world.states:
            used.add(reading.state(code).id)


def tell_apart(reading: Reading) -> None:
    """Call the holders of one office in several states by their states: "the president of Peru and that of Chile"."""
    alike: dict[str, list[Entity]] = {}
    for entity in list(reading.entities.values()):
        if entity.single:
            alike.setdefault(slug(entity.label), []).append(entity)
    for several in alike.values():
        apart = [entity for entity in several if entity.state in reading.world.states]
        for entity in apart if len({e.state for e in apart}) > 1 else ():
            entity.label = f"{entity.label} of {reading.state(entity.state).label}"


def frozen(reading: Reading, used: set[str], ids: dict[str, str]) -> list[Actor]:
    """The actors that are used, each with the id it leaves with."""
    found = [reading.entities[key] for key in sorted(used)]
    return [entity.frozen(ids.get(entity.id, entity.id)) for entity in found]


def final_id(reading: Reading, entity: Entity) -> str:
    """The id that the actor leaves with: one of the document's own where a noun alone tells who it is."""
    if entity.single:
        return f"person/{slug(entity.label)}-{reading.own_slug}"
    return f"{entity.id}-{reading.own_slug}" if entity.local else entity.id
