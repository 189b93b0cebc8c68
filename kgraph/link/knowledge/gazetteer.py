"""Names of a table found in a parse: a trie over word pieces, longest match first.

Tokens are cut further at hyphens, slashes and apostrophes, so that "U.S.-China" and "al-Qaeda" match however
the tokenizer splits them; dots and accents do not count.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

from mypy_extensions import mypyc_attr

if TYPE_CHECKING:
    from kgraph.parse.tokens import Doc, Token

T = TypeVar("T")
PIECE = re.compile(r"[^\W_]+\$?|&")  # "US$" is money
SMALL_WORDS = frozenset({"The", "Of", "And", "For", "On", "In"})
WORDS = 20_000  # of which the pieces are kept: news repeats its words
ALL_CAPS = 4  # shorter words in capitals are abbreviations of their own


@dataclass(frozen=True)
class Pieces:
    """The parts of the tokens of a parse, in order: one list a property."""

    texts: list[str]
    lowered: list[str]
    tokens: list[Token]  # which each is a part of
    apart: set[int]  # places of those that a comma sets off from the one before


@mypyc_attr(native_class=False)  # mypyc takes no generic data class
@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A match: inclusive tokens and what the table says of the words."""

    first: int
    last: int
    value: T


class Node(Generic[T]):
    """A trie node."""

    __slots__ = ("apart", "next", "value")

    def __init__(self) -> None:
        self.next: dict[str, Node[T]] = {}
        self.value: T | None = None
        self.apart: set[str] = set()  # next pieces that may follow a comma


def fold(text: str) -> str:
    """Without accents and dots; the words of a name decide, not their print."""
    if text.isascii():
        return text.replace(".", "")
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("ı", "i").replace("ø", "o").replace("ł", "l"))
    return "".join(c for c in plain if not unicodedata.combining(c)).replace(".", "")


@lru_cache(maxsize=WORDS)
def split(text: str) -> tuple[str, ...]:
    """The pieces of a name or token."""
    return tuple([word.lower() if word in SMALL_WORDS else word for word in PIECE.findall(fold(text))])


def pieces(doc: Doc) -> Pieces:
    """The pieces of a parse, each with its token."""
    found = Pieces([], [], [], set())
    texts, lowered, tokens = found.texts, found.lowered, found.tokens
    comma = False
    for token in doc:
        text = token.text
        if text == token.lower_ and text.isalpha() and text.isascii():  # as most
            parts: tuple[str, ...] = (text,)
        else:
            parts = split(text)
        if comma and parts:
            found.apart.add(len(texts))
        comma = text == ","
        for part in parts:
            texts.append(part)
            lowered.append(part.lower())
            tokens.append(token)
    return found


class Trie(Generic[T]):
    """Names to values. With `fold_case` the print of letters does not count (role nouns), else it does
    (names).
    """

    def __init__(self, *, fold_case: bool = False) -> None:
        self.root: Node[T] = Node()
        self.fold_case = fold_case

    def add(self, name: str, value: T) -> None:
        """Enter a name; the first entry of a name stays."""
        node = self.root
        for part in name.split(","):
            words = [w.lower() for w in split(part)] if self.fold_case else split(part)
            node.apart.update(words[:1])
            for word in words:
                node = node.next.setdefault(word, Node())
        if node is not self.root and node.value is None:
            node.value = value

    def get(self, name: str) -> T | None:
        """The value of exactly this name."""
        node: Node[T] | None = self.root
        for word in split(name):
            node = node and self.step(node, word)
        return node.value if node else None

    def step(self, node: Node[T], word: str) -> Node[T] | None:
        """The next node for a piece: as printed, or a name in capitals."""
        if self.fold_case:
            return node.next.get(word.lower())
        found = node.next.get(word)
        if found is not None or len(word) < ALL_CAPS or word.islower():
            return found
        if word.isupper():
            return node.next.get(word.capitalize()) or node.next.get(word.lower())
        return node.next.get(word.upper()) if word[0].isupper() and word[1:].islower() else None  # Isis, Nato

    def longest(self, parts: Pieces, at: int) -> tuple[int, T] | None:
        """Number of pieces and value of the longest name that starts at a piece."""
        words = parts.lowered if self.fold_case else parts.texts
        node = self.step(self.root, words[at]) if at < len(words) else None
        best: tuple[int, T] | None = None
        end = at
        while node is not None:
            end += 1
            if node.value is not None:
                best = end - at, node.value
            if end == len(words) or not node.next:
                break
            if end in parts.apart and words[end] not in node.apart:  # "the Bosnian, Serb and Croat leaders"
                break
            node = self.step(node, words[end])
        return best

    def find(self, parts: Pieces) -> Iterator[Hit[T]]:
        """All matches, leftmost longest, without overlap."""
        words, first = parts.lowered if self.fold_case else parts.texts, self.root.next
        at = 0
        for place, word in enumerate(words):
            if place < at or (word not in first and (self.fold_case or word.islower())):
                continue  # as most words: no name starts with it
            found = self.longest(parts, place)
            if found is not None and parts.lowered[place] == "the":
                later = self.longest(parts, place + 1)
                found = None if later is not None and later[0] + 1 > found[0] else found  # "the North Korea issue"
            if found is not None:
                count, value = found
                at = place + count
                yield Hit(parts.tokens[place].i, parts.tokens[at - 1].i, value)
