"""People and bodies of whom nobody says whose they are, in a report that plays in one state: they are of that state."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kgraph.link.document.setting import LOCAL, dateline
from kgraph.link.knowledge.world import state_of
from kgraph.model import ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity, Reading

HOME = frozenset({"AGR", "COP", "EDU", "HLH", "JUD", "LAB", "LEG", "MIL", "OPP", "PRM", "PTY", "REB"})
OFFICERS = frozenset({"LAB", "LEG", "OPP", "PTY"})  # whose posts are of the state where they are told
CLEAR = 1.6  # how much oftener than of the next the report must speak of the actors of its state
FAR = 2.5  # the same where it is written from another state
FEW = 3  # mentions below which no state is the report's own
INSIDE = frozenset({"in", "at", "near", "outside", "inside", "across"})


def settle_residents(reading: Reading) -> None:
    """Give those without a state the state where the whole report plays."""
    state = reading.scene = scene(reading)
    if not state:
        return
    for _, entity in sorted(reading.entities.items()):
        if not entity.state and is_resident(reading, entity) and not is_elsewhere(reading, entity, state):
            entity.state = state
    for _, entity in sorted(reading.entities.items()):
        if entity.type is ActorType.PERSON and not entity.state:
            entity.state = next((s for p in entity.posts if p.body and (s := reading.entities[p.body].state)), "")


def scene(reading: Reading) -> str:
    """The one state of whose actors a report speaks clearly most; empty for a story of two."""
    told = (
        reading.entities[actor].state
        for mention in reading.mentions
        for actor in mention.actors
        if mention.kind is not MentionKind.PRONOUN and not mention.reason.startswith("place:")
    )
    ranked = sorted(Counter(code for code in told if code).items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < FEW:
        return ""
    here, (state, often) = dateline(reading), ranked[0]
    least = CLEAR if here in ("", state) else FAR
    return state if len(ranked) == 1 or often >= least * ranked[1][1] else ""


def is_resident(reading: Reading, entity: Entity) -> bool:
    """Whether an actor is of the kind that belongs where it is told of: police, strikers, rebels, a party."""
    if entity.type is ActorType.ORGANIZATION:
        listed = reading.world.names.get(entity.label) is not None
        party = any(reading.world.is_word("home body", head) for head in entity.heads)
        return not listed and (entity.sector in HOME - {"JUD"} or (not entity.sector and party))
    if entity.type is ActorType.PERSON:
        return entity.sector in OFFICERS and bool(entity.posts) and not any(p.body for p in entity.posts)
    words = entity.label.split()
    plain = entity.label[1:].islower() and not any(reading.world.is_word("from abroad", w) for w in words)
    people = entity.sector == "CVL" and any(reading.world.is_word("local people", head) for head in entity.heads)
    return plain and not entity.region and (people or entity.sector in HOME)


def is_elsewhere(reading: Reading, entity: Entity, state: str) -> bool:
    """Whether the sentence that first tells of an actor plays in another state: "In Paris, police ..."."""
    first = min((m.head for m in reading.mentions_of(entity.id)), default=-1)
    if first < 0:
        return True
    number = reading.sentence_of[first]
    for hit in reading.hits:
        if reading.sentence_of[hit.first] == number and hit.first and state_of(hit.value) not in ("", state):
            inside = reading.doc[hit.first - 1].lower_ in INSIDE
            if inside and (hit.value.kind in LOCAL or hit.value.state):
                return True
    return False
