"""Names by which unnamed actors are known: "the gang, which calls itself X", "rebels known as the X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import subject_of
from kgraph.link.document.reading import Post
from kgraph.link.named.titles import words
from kgraph.model import ActorType

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.parse.tokens import Token

SELF = frozenset({"itself", "himself", "herself", "themselves"})
TELLING = SELF | {"known", "called", "named"}


def link_self_names(reading: Reading) -> None:
    """Make one actor of the noun and the name."""
    for token in reading.doc:
        name, noun = name_given(token) if token.lower_ in TELLING else (None, None)
        if name is not None and name.i in reading.named:
            named, unnamed = reading.entities[reading.named[name.i]], caller(reading, noun)
            if unnamed is not None and unnamed.id != named.id and alike(unnamed, named):
                named.posts += posts(reading, unnamed)
                named.gender = named.gender or unnamed.gender
                named.heads |= unnamed.heads
                named.sector = unnamed.sector or named.sector
                reading.same(unnamed.id, named.id)


def name_given(token: Token) -> tuple[Token | None, Token | None]:
    """A name behind "calls itself" or "known as", and the noun for who is called so."""
    if token.lower_ in SELF and token.head.lemma_ == "call" and token.i + 1 < len(token.doc):
        named = next((c for c in token.head.children if c.dep_ in ("oprd", "appos") and c.i > token.i), None)
        calling = token.head
        beside = calling.head if calling.dep_ == "acl" else None  # "a gang *calling itself* X"
        return named or token.doc[token.i + 1], beside or subject_of(calling)
    if token.lower_ in SELF or token.dep_ not in ("acl", "relcl"):
        return None, None
    if token.lower_ != "known":  # "a group *called* the Front for Ennedi"
        return next((c for c in token.rights if c.dep_ in ("oprd", "dobj", "attr")), None), token.head
    return next((n for c in token.rights if c.lower_ == "as" for n in c.rights if n.dep_ == "pobj"), None), token.head


def caller(reading: Reading, subject: Token | None) -> Entity | None:
    """The unnamed actor who is called so."""
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
