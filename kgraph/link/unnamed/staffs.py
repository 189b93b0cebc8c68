"""The staff of somebody who is named: "the president's office", "her office"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import left_edge
from kgraph.link.document.reading import slug
from kgraph.model import ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.parse.tokens import Token


def link_staffs(reading: Reading) -> None:
    """Enter each office that a person owns as a body of its own."""
    for token in reading.doc:
        if token.pos_ == "NOUN" and reading.world.is_word("staff", token.lower_) and token.i not in reading.named:
            owner = owner_of(reading, token)
            if owner is not None:
                label = f"{owner.label}'s {token.text}"
                key = f"organization/{slug(label)}"
                entity = reading.entity(key, label, ActorType.ORGANIZATION, owner.state, owner.sector)
                entity.local = owner.single
                reading.add(left_edge(token), token.i, (key,), MentionKind.NOUN, f"{token.text} of {owner.label}")


def owner_of(reading: Reading, token: Token) -> Entity | None:
    """The person who owns the office."""
    word = next((c for c in token.lefts if c.dep_ == "poss"), None)
    mention = reading.at(word.i) if word is not None else None
    entity = reading.entities[mention.actors[0]] if mention is not None and len(mention.actors) == 1 else None
    person = entity is not None and (entity.type is ActorType.PERSON or entity.single)
    return entity if person else None
