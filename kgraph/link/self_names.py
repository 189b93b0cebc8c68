"""Names that unnamed actors give themselves: "the gang, which calls itself X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.phrase import subject_of
from kgraph.link.reading import Post
from kgraph.link.titles import words
from kgraph.model import ActorType

if TYPE_CHECKING:
    from kgraph.link.reading import Entity, Reading
    from kgraph.parse.tokens import Token

SELF = frozenset({"itself", "himself", "herself", "themselves"})


def link_self_names(reading: Reading) -> None:
    """Make one actor of the noun and the name."""
    for token in reading.doc:
        if token.lower_ in SELF and token.head.lemma_ == "call" and token.i + 1 in reading.named:
            named = reading.entities[reading.named[token.i + 1]]
            unnamed = caller(reading, token.head)
            if unnamed is not None and unnamed.id != named.id and alike(unnamed, named):
                named.posts += posts(reading, unnamed)
                named.gender = named.gender or unnamed.gender
                named.heads |= unnamed.heads
                reading.same(unnamed.id, named.id)


def caller(reading: Reading, verb: Token) -> Entity | None:
    """The unnamed actor who calls itself so."""
    subject = subject_of(verb)
    mention = reading.at(subject.i) if subject is not None else None
    entity = reading.entities[mention.actors[0]] if mention is not None and len(mention.actors) == 1 else None
    return entity if entity is not None and entity.type is ActorType.GROUP and entity.heads else None


def alike(unnamed: Entity, named: Entity) -> bool:
    """Whether one person, or one body, can be both."""
    return unnamed.single == (named.type is ActorType.PERSON)


def posts(reading: Reading, unnamed: Entity) -> list[Post]:
    """The office by which the unnamed person is told."""
    for mention in reading.mentions:
        hit = reading.role_at.get(mention.last)
        if mention.actors == (unnamed.id,) and hit is not None and "office" in hit.value.kinds:
            first, last, text = words(reading, hit)
            return [Post(hit.value.noun, text, "", first, last)]
    return []
