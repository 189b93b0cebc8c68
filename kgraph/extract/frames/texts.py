"""Texts that are voted for: whose vote it is, and whether a text says whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

TEXTS = frozenset({"resolution", "motion", "bill", "declaration", "law"})  # what is voted for


def voted(noun: Token) -> Token | None:
    """The vote for a text that itself does something: "*voted* for a resolution condemning"."""
    text = noun.dep_ == "pobj" and noun.lemma in TEXTS and noun.head.lower_ == "for"
    return noun.head.head if text and noun.head.head.lemma == "vote" else None


def owned_before(noun: Token) -> bool:
    """Whether a noun says whose it is: "a *Council* resolution", "*its* resolution"."""
    return any(c.dep_ == "poss" or (c.dep_ in ("compound", "amod", "nmod") and c.pos_ == "PROPN") for c in noun.lefts)
