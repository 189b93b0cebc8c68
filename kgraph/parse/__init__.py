"""Parse: articles to documents of tokens, paragraph by paragraph (`paragraphs`), joined into one Doc an article."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from kgraph.model import Article
from kgraph.parse.loading import DEFAULT_MODEL, load_model, processors
from kgraph.parse.mending import mended
from kgraph.parse.paragraphs import Paragraph, batches, paragraphs
from kgraph.parse.parsed import Parsed
from kgraph.parse.tokens import Columns

if TYPE_CHECKING:
    import spacy.tokens
    from spacy.language import Language

__all__ = ["DEFAULT_MODEL", "Parsed", "load_model", "parse"]


def parse(articles: Iterable[Article], *, nlp: Language) -> Iterator[Parsed]:
    """Parse articles in order, paragraphs in batches."""
    for article in articles:
        parts = paragraphs(article)
        with processors().limit(limits=1):
            docs = [doc for batch in batches(parts) for doc in nlp.pipe(part.text for part in batch)]
        yield joined(article, parts, docs)


def joined(article: Article, parts: Sequence[Paragraph], docs: Sequence[spacy.tokens.Doc]) -> Parsed:
    """An article's parse from those of its paragraphs."""
    starts = array("l", (part.start(token.idx) for part, doc in zip(parts, docs, strict=True) for token in doc))
    return Parsed(article, mended(Columns.of(*docs)), starts)
