"""Nouns that name a state by its relation to another: "its neighbour", "Iran's rival", "our former colony"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kgraph.link.document.phrase import left_edge
from kgraph.link.reference import pronouns
from kgraph.link.reference.opposed import speaks_for
from kgraph.model import ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.parse.tokens import Token


def is_relation(reading: Reading, token: Token) -> bool:
    """Whether a noun with an owner names a state by its relation: singular, no apposition, no predicate."""
    return (
        token.tag_ == "NN"
        and reading.world.is_word("relation", token.lemma_.lower())
        and token.dep_ not in ("appos", "attr", "compound", "amod", "npadvmod", "oprd")
        and token.i + 1 not in reading.named
        and owner_word(token) is not None
        and not any(c.dep_ == "appos" for c in token.children)
    )


def owner_word(token: Token) -> Token | None:
    """The possessive that owns a noun."""
    return next((c for c in token.lefts if c.dep_ == "poss"), None)


def link_relations(reading: Reading) -> None:
    """Enter each such noun as the other state meant."""
    for token in reading.doc:
        if token.i not in reading.named and is_relation(reading, token):
            owners = owners_of(reading, token)
            other = other_of(reading, token, owners) if owners else ""
            if other:
                reason = f"{token.lower_} of {' and '.join(o.label for o in owners)}"
                reading.add(left_edge(token), token.i, (other,), MentionKind.NOUN, reason)


def owners_of(reading: Reading, token: Token) -> list[Entity]:
    """The actors that own the relation."""
    word = owner_word(token)
    if word is None:
        return []
    mention = reading.at(word.i)
    actors = mention.actors if mention is not None else pronouns.possessor(reading, word)
    return [reading.entities[a] for a in actors]


def other_of(reading: Reading, token: Token, owners: list[Entity]) -> str:
    """The other state for states or their organs, the other person for the rival of a person."""
    if any(o.type is ActorType.PERSON for o in owners):
        opposed = len(owners) == 1 and reading.world.is_word("opponent", token.lemma_.lower())
        return other_person(reading, owners[0]) if opposed else ""
    codes = frozenset(speaks_for(o) for o in owners)
    other = other_state(reading, token, codes) if "" not in codes else ""
    return reading.state(other).id if other else ""


def other_person(reading: Reading, owner: Entity) -> str:
    """The other person of the same state whom the document names most often."""
    count = Counter(a for m in reading.mentions for a in m.actors if a.startswith("person/") and a != owner.id)
    fits = [a for a in count if reading.entities[a].state in ("", owner.state)]
    return min(fits, key=lambda a: (-count[a], a), default="")


def other_state(reading: Reading, token: Token, owners: frozenset[str]) -> str:
    """The other state: the last one in the sentence, else the one the document names most often."""
    number = reading.sentence_of[token.i]
    count: Counter[str] = Counter()
    near: list[tuple[int, str]] = []
    for mention in reading.mentions:
        for actor in mention.actors:
            code = speaks_for(reading.entities[actor])
            if actor.startswith("state/") and code not in owners:
                count[code] += 1
                if reading.sentence_of[mention.head] == number and mention.last < token.i:
                    near.append((mention.head, code))
    near = [(at, code) for at, code in near if count[code] > 1]
    if near:
        return max(near)[1]
    return min(count, key=lambda code: (-count[code], code), default="")
