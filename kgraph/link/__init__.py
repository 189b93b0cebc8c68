"""Link: which words of a document stand for which actor.

Named actors first (organizations, states, their organs, persons with titles), then role nouns and groups,
then what refers back to them: definite nouns, pairs, pronouns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kgraph.link.bodies import link_bodies
from kgraph.link.home import settle_persons
from kgraph.link.linked import Linked, TokenMention
from kgraph.link.nations import link_places, link_states
from kgraph.link.nouns import link_nouns
from kgraph.link.offices import link_offices
from kgraph.link.organizations import link_acronyms, link_organizations
from kgraph.link.own_nouns import link_own_nouns
from kgraph.link.pairs import link_bare_pairs
from kgraph.link.persons import link_persons
from kgraph.link.pronouns import link_pronouns
from kgraph.link.reading import Reading
from kgraph.link.relations import link_relations
from kgraph.link.resolve import Resolution, resolve_text
from kgraph.link.world import World

if TYPE_CHECKING:
    from kgraph.parse import Parsed

__all__ = ["Linked", "Resolution", "TokenMention", "World", "link", "resolve_text"]
STEPS = (
    link_organizations,
    link_states,
    link_bodies,
    link_acronyms,
    link_persons,
    link_places,
    settle_persons,
    link_bodies,
    link_nouns,
    link_own_nouns,
    link_bare_pairs,
    link_pronouns,
    link_relations,
    link_offices,
)


def link(parsed: Iterable[Parsed], *, world: World) -> Iterator[Linked]:
    """Find the actors of each document, their mentions and offices."""
    for document in parsed:
        yield link_one(document, world)


def link_one(document: Parsed, world: World) -> Linked:
    """The link step for one document."""
    reading = Reading(document, world)
    for step in STEPS:
        step(reading)
    return finish(reading)


def finish(reading: Reading) -> Linked:
    """Freeze the reading: actors by id, mentions in order, each once."""
    mentions = tuple(
        sorted(set(reading.mentions), key=lambda m: (m.first, m.last, m.head, m.actors, m.kind, m.reason))
    )
    used = {actor for m in mentions for actor in m.actors} | {
        x for o in reading.offices for x in (o.person, o.body)
    }
    used |= {
        f"state/{e.state}"
        for e in reading.entities.values()
        if e.id in used and e.state in reading.world.states
    }
    for key in sorted(used):
        if key.startswith("state/"):
            reading.state(key.removeprefix("state/"))
    actors = {key: reading.entities[key].frozen() for key in sorted(used) if key in reading.entities}
    return Linked(reading.parsed, actors, mentions, tuple(reading.offices))
