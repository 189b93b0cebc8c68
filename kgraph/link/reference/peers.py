"""*His counterpart*, told again: the other of the two who met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import SUBJECT, determiner
from kgraph.link.named.titles import noun_of
from kgraph.link.reference.joined import told_together
from kgraph.link.unnamed.definite import NEAR, earlier
from kgraph.model import ActorType

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role


def told_again(reading: Reading, hit: Hit[Role]) -> Entity | None:
    """The counterpart told of before, else the other of two persons who met, by who the last sentence is of."""
    noun = noun_of(reading, hit)
    bare = hit.first == noun.i and noun.i > 0 and reading.doc[noun.i - 1].dep_ == "poss"
    if not reading.world.is_word("peer", hit.value.noun) or not bare or determiner(noun) != "poss":
        return None
    if any(c.dep_ in ("appos", "prep") for c in noun.rights):
        return None
    people = ((m, reading.entities[m.actors[0]]) for m in earlier(reading, hit.first, sentences=NEAR))
    singles = [(m, e) for m, e in people if is_one(e) and len(m.actors) == 1]
    peer = next((e for m, e in singles if reading.world.is_word("peer", reading.doc[m.head].lemma.lower())), None)
    if peer is not None:
        return peer

    def fits(actors: tuple[str, ...]) -> tuple[str, ...]:
        return actors if all(is_one(reading.entities[a]) for a in actors) else ()

    two = told_together(reading, noun, fits, 2)
    owner = next((e for m, e in singles if reading.doc[m.head].dep_ in SUBJECT), None)
    others = [e for e in map(reading.entities.__getitem__, two) if owner is not None and not is_of(e, owner)]
    return others[0] if len(others) == 1 else None


def is_of(entity: Entity, owner: Entity) -> bool:
    """Whether a person is the one whose counterpart is meant, or of their state."""
    return entity.id == owner.id or (bool(entity.state) and entity.state == owner.state)


def is_one(entity: Entity) -> bool:
    """Whether an actor is one person, named or not."""
    return entity.type is ActorType.PERSON or entity.single
