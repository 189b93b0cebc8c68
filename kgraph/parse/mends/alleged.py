"""A verb of charging before a name, taken for a part of the name: "prosecutors *allege* Ana Diaz took bribes"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import SUBJECTS, move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

WORDS = ("allege",)  # never a noun


def charged(word: Token) -> tuple[Token, Token] | None:
    """Who charges, and the verb of what they charge."""
    name, before = word.head, word.doc[word.i - 1] if word.i else word
    below = before.head is word or before.head is name
    if name.dep_ not in SUBJECTS or name.i < word.i or not below or before.pos_ not in ("NOUN", "PROPN"):
        return None
    return before, name.head


def charge(word: Token, accuser: Token, verb: Token) -> None:
    """Make it the verb above what is charged."""
    word.pos_, word.tag_ = "VERB", "VBP"
    over, label = verb.head, verb.dep_
    move(word, word if over is verb else over, label)
    move(verb, word, "ccomp")
    for modifier in [c for c in word.lefts if c is not accuser]:
        move(modifier, accuser, modifier.dep_)
    move(accuser, word, "nsubj")
