"""Evaluate: how well a graph agrees with gold data.

The figures are those of the scorer that stands beside the gold; a test holds the two together.
"""

from __future__ import annotations

from kgraph.evaluate.articles import score_articles, score_offices
from kgraph.evaluate.figures import Report, prf
from kgraph.evaluate.gold import GoldArticle, MarkedSentence, read_articles, read_sentences
from kgraph.evaluate.rows import by_document
from kgraph.evaluate.sentences import score_sentences

__all__ = [
    "GoldArticle",
    "MarkedSentence",
    "Report",
    "by_document",
    "prf",
    "read_articles",
    "read_sentences",
    "score_articles",
    "score_offices",
    "score_sentences",
]
