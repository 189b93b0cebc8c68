"""Bodies and people named before what they have, say or do: "*rebel* camps", "*union* calls", "*student* demands"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.named import titles
from kgraph.link.unnamed import definite
from kgraph.link.unnamed.groups import OUTLAWS, group
from kgraph.model import ActorType

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role

BODIES = frozenset({"OPP", "LAB", "MIL", "LEG", "REL", "BUS"})
PEOPLE = frozenset({"EDU", "AGR", "LAB", "OPP", "CVL", "REF"})


def says(reading: Reading, hit: Hit[Role]) -> bool:
    """Whether a noun for a body stands before what the body says or does: "*opposition* calls", "*union* threats"."""
    token = titles.noun_of(reading, hit)
    if token.dep_ != "compound" or hit.value.plural or hit.value.sector not in BODIES or token.i + 1 != token.head.i:
        return False
    return reading.world.is_word("done by bodies", token.head.lemma_)


def holds(reading: Reading, hit: Hit[Role]) -> bool:
    """Whether people are named before what is theirs: "*rebel* camps", "a *guerrilla* ambush", "*student* demands"."""
    following = reading.doc[hit.last + 1] if hit.last + 1 < len(reading.doc) else None
    if hit.value.plural or "person" not in hit.value.kinds or following is None:
        return False
    word = following.lemma_.lower()
    if hit.value.sector in OUTLAWS:
        return reading.world.is_word("held", word)
    return hit.value.sector in PEOPLE and reading.world.is_word("said by people", word)


def holders(reading: Reading, hit: Hit[Role], owner: str) -> tuple[Entity | None, str]:
    """The people whose camps or words are told: those named before by the same noun, else a group."""
    label = f"{hit.value.noun}s"
    same = [e for _, e in sorted(reading.entities.items()) if e.plural and hit.value.noun in e.heads]
    told = [e for e in same if e.type is not ActorType.PERSON and definite.last_told(reading, e.id, hit.first)]
    whose = reading.entities[owner] if owner else None
    if len(told) == 1 and whose is None:
        return told[0], "the group named before"
    return group(reading, hit, label, hit.first, whose), "whose it is"
