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
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from mypy_extensions import mypyc_attr

if TYPE_CHECKING:
    from kgraph.parse.tokens import Doc

T = TypeVar("T")
PIECE = re.compile(r"[^\W_]+\$?|&")  # "US$" is money
SMALL_WORDS = frozenset({"The", "Of", "And", "For", "On", "In"})
WORDS = 20_000  # of which the pieces are kept: news repeats its words
ALL_CAPS = 4  # shorter words in capitals are abbreviations of their own


class Piece(NamedTuple):
    """A part of a token."""

    text: str
    token: int
    apart: bool = False  # set off by a comma from the one before


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


def pieces(doc: Doc) -> list[Piece]:
    """The pieces of a parse, each with its token."""
    commas = {token.i + 1 for token in doc if token.text == ","}
    return [Piece(text, t.i, t.i in commas and not n) for t in doc for n, text in enumerate(split(t.text))]


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

    def longest(self, parts: list[Piece], at: int) -> tuple[int, T] | None:
        """Number of pieces and value of the longest name that starts at a piece."""
        node = self.step(self.root, parts[at].text) if at < len(parts) else None
        best: tuple[int, T] | None = None
        count = 0
        while node is not None:
            count += 1
            if node.value is not None:
                best = count, node.value
            later = parts[at + count] if node.next and at + count < len(parts) else None
            if later is None or (later.apart and later.text not in node.apart):  # "the Bosnian, Serb and Croat leaders"
                break
            node = self.step(node, later.text)
        return best

    def find(self, parts: list[Piece]) -> Iterator[Hit[T]]:
        """All matches, leftmost longest, without overlap."""
        at, first = 0, self.root.next
        while at < len(parts):
            word = parts[at].text
            if (word.lower() not in first) if self.fold_case else (word not in first and word.islower()):
                at += 1  # as most words: no name starts with it
                continue
            found = self.longest(parts, at)
            if found is not None and parts[at].text.lower() == "the":
                later = self.longest(parts, at + 1)
                found = None if later is not None and later[0] + 1 > found[0] else found  # "the North Korea issue"
            if found is None:
                at += 1
                continue
            count, value = found
            yield Hit(parts[at].token, parts[at + count - 1].token, value)
            at += count
