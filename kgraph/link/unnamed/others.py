"""People told only as more of the same: "killed a soldier and wounded *three others*", "abducted *another*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import undergoes
from kgraph.model import ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.reading import Reading
    from kgraph.parse.tokens import Token

MORE = frozenset({"others", "another", "more"})
HARMED = frozenset(
    "kill wound injure hurt murder shoot stab execute behead slay abduct kidnap capture seize arrest detain jail hold "
    "imprison expel deport release free beat torture charge sentence rescue".split()
)
NUMBERS = frozenset({"nummod", "quantmod", "advmod", "amod"})


def link_others(reading: Reading) -> None:
    """A group for each such word that violence, arrest or rescue befalls."""
    for word in reading.doc:
        noun = word.head if word.lower_ == "more" and word.head.tag_ == "CD" else word
        if word.lower_ in MORE and reading.at(noun.i) is None and is_more(noun) and undergoes(noun, HARMED):
            first = start(noun)
            words = reading.words(first, word.i).lower()
            entity = reading.entity(f"group/others-{word.i}", words, ActorType.GROUP)
            entity.local = True
            entity.plural = word.lower_ != "another"
            entity.single = not entity.plural
            reading.add(first, word.i, (entity.id,), MentionKind.NOUN, "more of those told before")


def start(noun: Token) -> int:
    """Where the words of a number before a noun begin: "*at least three* others"."""
    return min([noun.i, *(start(c) for c in noun.lefts if c.dep_ in NUMBERS)])


def is_more(noun: Token) -> bool:
    """Whether a word stands alone for people of a number, unlike "*the* others", "another *of his ships*"."""
    counted = noun.lower_ != "more" or any(c.dep_ == "nummod" for c in noun.lefts)
    return counted and not any(c.dep_ in ("det", "poss") or c.lower_ == "of" for c in noun.children)
