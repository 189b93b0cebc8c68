"""Hanging a word elsewhere in its tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def move(word: Token, head: Token, label: str) -> None:
    """Hang a word elsewhere under a new label."""
    old = word.head
    for words in (old.lefts, old.rights, old.children):
        if word in words:
            words.remove(word)
    word.head, word.dep_ = head, label
    old.children = old.lefts + old.rights
    if head is word:
        return
    side = head.lefts if word.i < head.i else head.rights
    side.append(word)
    side.sort(key=lambda w: w.i)
    head.children = head.lefts + head.rights
