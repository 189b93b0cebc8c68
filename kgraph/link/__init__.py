"""Link: which words of a document stand for which actor.

Named actors first (organizations, states, their organs, short names, persons with titles, places), then whose the
persons are, then role nouns and groups (`sayers`: those named before what they say), then what refers back to them:
definite nouns, counterparts (`peers`), pairs, one of a pair (`latter`), pronouns (`spoken`: those that only a
quotation settles); at last names by relation ("its neighbour"), names that the unnamed give themselves, staffs, whose
the rest are, and the offices stated.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import kgraph.parse.tokens  # noqa: F401  before the classes that hold words: compiled, they cannot be made without
from kgraph.link.document.finish import finish
from kgraph.link.document.linked import Linked, TokenMention
from kgraph.link.document.reading import Reading, local_id
from kgraph.link.knowledge.world import World
from kgraph.link.named.acronyms import link_acronyms
from kgraph.link.named.introduced import link_introduced
from kgraph.link.named.nations import link_places, link_states
from kgraph.link.named.offices import link_offices
from kgraph.link.named.organizations import link_organizations
from kgraph.link.named.persons import link_persons
from kgraph.link.named.self_names import link_self_names
from kgraph.link.reference.latter import link_latter
from kgraph.link.reference.pairs import link_bare_pairs
from kgraph.link.reference.pronouns import link_pronouns
from kgraph.link.resolve import Resolution, resolve_text
from kgraph.link.unnamed.bodies import link_bodies
from kgraph.link.unnamed.home import settle_persons
from kgraph.link.unnamed.nouns import link_nouns
from kgraph.link.unnamed.occupations import link_occupations
from kgraph.link.unnamed.others import link_others
from kgraph.link.unnamed.own_nouns import link_own_nouns
from kgraph.link.unnamed.relations import link_relations
from kgraph.link.unnamed.residents import settle_residents
from kgraph.link.unnamed.staffs import link_staffs

if TYPE_CHECKING:
    from kgraph.parse import Parsed

__all__ = ["Linked", "Resolution", "TokenMention", "World", "link", "local_id", "resolve_text"]
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
    link_occupations,
    link_own_nouns,
    link_others,
    link_introduced,
    link_bare_pairs,
    link_latter,
    link_pronouns,
    link_relations,
    link_self_names,
    link_staffs,
    settle_residents,
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
