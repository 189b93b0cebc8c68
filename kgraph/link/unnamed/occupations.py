"""People by a word that no table lists, told by its ending and a nationality, an owner or an article: "an Austrian
*archaeologist*", "jailed her *interpreter*".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import left_edge
from kgraph.link.document.reading import slug
from kgraph.link.knowledge.world import NameKind
from kgraph.model import ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.reading import Reading
    from kgraph.parse.tokens import Token

SURE = ("ist", "ian", "eer", "man", "woman", "men", "women")
LIKELY = ("er", "or", "ant", "ee")
SUFFERING = frozenset({"dobj", "nsubjpass"})


def link_occupations(reading: Reading) -> None:
    """Enter nouns for people whose nationality stands before them, or to whom the law does something."""
    for token in reading.doc:
        if token.pos_ == "NOUN" and token.is_lower and token.i not in reading.role_at and reading.at(token.i) is None:
            state = nationality(reading, token)
            if (state or is_dealt_with(reading, token)) and is_person(reading, token):
                enter(reading, token, state)


def is_dealt_with(reading: Reading, token: Token) -> bool:
    """Whether a noun with an owner or article is who is arrested or tried."""
    verb = token.head.lemma_.lower() if token.dep_ in SUFFERING else "tell"
    known = verb != "tell" and any(c.dep_ in ("det", "poss") for c in token.lefts)
    return known and reading.world.is_word("to person", verb)


def nationality(reading: Reading, token: Token) -> str:
    """The state whose adjective modifies a noun; empty if none does."""
    for child in token.lefts:
        actor = reading.named.get(child.i, "") if child.dep_ in ("amod", "compound") else ""
        hit = reading.hit_at.get(child.i)
        if actor.startswith("state/") and hit is not None and hit.value.kind is NameKind.DEMONYM:
            return actor.removeprefix("state/")
    return ""


def is_person(reading: Reading, token: Token) -> bool:
    """Whether a noun is one for people by its ending; a less sure one where it speaks or is arrested, freed, told."""
    word = token.lemma_.lower()
    if reading.world.is_word("no person", word):
        return False
    befalls = token.dep_ in SUFFERING and reading.world.is_word("to person", token.head.lemma_.lower())
    speaks = token.dep_ == "nsubj" and reading.world.is_word("say", token.head.lemma_.lower())
    return word.endswith(SURE) or (word.endswith(LIKELY) and (befalls or speaks))


def enter(reading: Reading, token: Token, state: str) -> None:
    """The mention of one or several people of a state by a noun."""
    plural, word = token.tag_ == "NNS", token.lower_
    label = f"{reading.world.states[state].demonym} {word}" if state else word
    key = f"group/{state.lower()}-{slug(word)}" if state else f"group/{slug(word)}"
    entity = reading.entity(key, label, ActorType.GROUP, state, "CVL")
    entity.plural, entity.single, entity.local = plural, not plural, not state
    entity.heads.add(token.lemma_.lower())
    reading.add(left_edge(token), token.i, (entity.id,), MentionKind.NOUN, "people by the ending of the noun")
