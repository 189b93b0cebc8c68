"""The paragraphs of an article as plain text for the parser, and where each of their characters stands in the article.

They are parsed apart, because headlines and blank lines otherwise run into the next sentence. Masked furniture is not
among them. A mask ends a paragraph, but for inline markup: the words on both sides of it are of one sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kgraph.model import BLOCK, INLINE, Article, Masked
from kgraph.parse.batching import batched
from kgraph.parse.titlecase import sentence_case

BLANKS = re.compile(r"\s+")
PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
# one character to one character, so that offsets stay those of the file
PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u2009": " ", "\u202f": " ", "…": " "})
# hyphens round an aside, which the parser takes for parts of a name: "two states - Chad and Mali - agreed"
APART = re.compile(r"(?<=\s)-(\s[^\n.;–-]{2,120}\s)-(?=\s)")
BATCH_PARAGRAPHS = 64
BATCH_CHARACTERS = 50_000  # the parser takes 3 MB for a thousand
WINDOW = 20_000  # characters of a paragraph that are parsed at once; a report of a page has 5,000
WORD = 300  # characters of a word that are parsed; what is longer is an address, a picture in letters or a ruled line
ENDLESS = re.compile(rf"\S{{{WORD}}}(?P<rest>\S+\s*)")
STOP = re.compile(r"""[.!?]["'”’)\]]*\s+(?=[A-Z"'“‘(\[])""")


@dataclass(frozen=True)
class Paragraph:
    """Plain text for the parser. `pieces` are (offset in it, offset in the article) where each stretch begins."""

    text: str
    pieces: tuple[tuple[int, int], ...]

    def start(self, offset: int) -> int:
        """The offset in the article of an offset in the paragraph."""
        mine, theirs = self.pieces[bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1]
        return theirs + offset - mine


def paragraphs(article: Article) -> list[Paragraph]:
    """The paragraphs in order, furniture cut at its borders, inline markup closed up."""
    text = APART.sub(r"–\1–", visible(article.text, article.masked).translate(PLAIN))
    inline = [mask for mask in article.masked if mask.kind == INLINE]
    found = []
    for left, right in unmasked(article):
        for match in PARAGRAPH.finditer(text[left:right]):
            start = left + match.start() + len(match.group()) - len(match.group().lstrip())
            for first, end in windows(text, start, start + len(match.group().strip())):
                found.append(closed_up(text, first, end, inline))
    return found


def windows(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph whole, or, where it is too long to be one, in stretches that end with a sentence or else a word."""
    while end - start > WINDOW:
        reach = text[start : start + WINDOW]
        stop = max((m.end() for m in STOP.finditer(reach, WINDOW // 2)), default=0) or reach.rfind(" ") + 1 or WINDOW
        yield start, start + len(reach[:stop].rstrip())
        start += stop
        blanks = BLANKS.match(text, start)
        start = blanks.end() if blanks else start
    yield start, end


def batches(parts: list[Paragraph]) -> Iterator[list[Paragraph]]:
    """The paragraphs in order, as many at a time as the parser has memory for."""
    return batched(parts, BATCH_PARAGRAPHS, BATCH_CHARACTERS)


def visible(text: str, masked: Iterable[Masked]) -> str:
    """The text with its markup as blanks, an element that ends a paragraph as a line break; offsets stay."""
    parts, at = [], 0
    for mask in masked:
        if mask.kind in (INLINE, BLOCK):
            blank = " " * (mask.end - mask.start)
            parts += [text[at : mask.start], blank if mask.kind == INLINE else "\n" + blank[1:]]
            at = mask.end
    return "".join((*parts, text[at:]))


def closed_up(text: str, start: int, end: int, inline: list[Masked]) -> Paragraph:
    """The stretch with one blank for each inline tag, because the parser takes a run of blanks for a token.

    One stays where none stood, too: no token may be on both sides of a tag. Of words without end only the beginning
    is there: each sign of the rest might be a token, looked for in a time that grows with the square of their length.
    """
    parts, pieces, length, at = [], [(0, start)], 0, start
    for stop, go_on in sorted([*tags_in(text, start, end, inline), *endless(text, start, end)]):
        if stop >= at:
            parts.append(text[at:stop].rstrip() + " ")
            length += len(parts[-1])
            at = go_on
            pieces.append((length, at))
    return Paragraph(sentence_case("".join((*parts, text[at:end])).rstrip(), text), tuple(pieces))


def tags_in(text: str, start: int, end: int, inline: list[Masked]) -> Iterator[tuple[int, int]]:
    """Where the inline tags of a stretch begin, and where the words go on."""
    first, last = (bisect_left(inline, offset, key=lambda mask: mask.start) for offset in (start, end))
    for mask in inline[first:last]:
        if blanks := BLANKS.match(text, mask.start):
            yield mask.start, blanks.end()


def endless(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a stretch has had `WORD` characters without a blank, and where the next word begins."""
    return (match.span("rest") for match in ENDLESS.finditer(text, start, end))


def unmasked(article: Article) -> Iterator[tuple[int, int]]:
    """The stretches between the masked ones; inline markup belongs to its stretch."""
    left = 0
    for mask in article.masked:
        if mask.kind == INLINE:
            continue
        if mask.start > left:
            yield left, mask.start
        left = max(left, mask.end)
    if left < len(article.text):
        yield left, len(article.text)
