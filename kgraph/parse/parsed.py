"""An article and its parse: tokens that know their offsets in the article's text."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.kept import Keeps, kept
from kgraph.model import Article
from kgraph.parse.paragraphs import visible
from kgraph.parse.tokens import Doc

if TYPE_CHECKING:
    from kgraph.parse.tokens import Span, Token


CLOSES = frozenset({".", "!", "?", '"', "''", "\u201d"})


@dataclass(frozen=True)
class Parsed(Keeps):
    """An article and its parse. `starts[i]` is the offset of token i in `article.text`."""

    article: Article
    doc: Doc
    starts: array[int]

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Character offsets of the words from token `first` to token `last`, both included."""
        return self.starts[first], self.starts[last] + len(self.doc[last].text)

    def words(self, first: int, last: int) -> str:
        """The words of a stretch of tokens, white space folded."""
        if first == last:
            word = self.doc[first].text
            return word if word.isalnum() else " ".join(word.split())
        return " ".join(self.doc.span(first, last).text.split())

    def span(self, words: Span) -> tuple[int, int]:
        """Character offsets of a span in the article's text."""
        return self.offsets(words.start, words.end - 1)

    @kept
    def capitals(self) -> list[Token]:
        """The words that are printed with a capital."""
        return [token for token in self.doc if token.text[0].isupper()]

    @kept
    def paragraph_starts(self) -> frozenset[int]:
        """Indices of the tokens that open a paragraph."""
        text = visible(self.article.text, self.article.masked)
        found, at = {0} if self.doc else set(), text.find("\n")
        while at >= 0:
            i = bisect_right(self.starts, at)
            if 0 < i < len(self.doc) and self.starts[i - 1] + len(self.doc[i - 1].text) <= at:
                found.add(i)
            at = text.find("\n", at + 1)
        return frozenset(found)

    @kept
    def second_paragraph(self) -> int:
        """Index of the token that opens it; 0 if there is none."""
        return min((start for start in self.paragraph_starts if start), default=0)

    @kept
    def headline_end(self) -> int:
        """Index of the token behind the headline, which is a first or only paragraph that no full stop closes; 0 if
        there is none.
        """
        end = self.second_paragraph or len(self.doc)
        return end if end and self.doc[end - 1].text not in CLOSES else 0
