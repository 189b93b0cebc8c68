"""Evaluating from a path: gold articles, with their texts or against a store, and marked sentences."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kgraph.codebook import Codebook
from kgraph.errors import GoldError
from kgraph.evaluate.articles import score_articles, score_offices
from kgraph.evaluate.figures import Report
from kgraph.evaluate.gold import read_articles, read_sentences
from kgraph.evaluate.rows import by_document
from kgraph.evaluate.sentences import score_sentences
from kgraph.export import tables
from kgraph.export.options import Options
from kgraph.parse import DEFAULT_MODEL

if TYPE_CHECKING:
    from kgraph.store import Store

Opener = Callable[[], AbstractContextManager["Store"]]
Rows = tuple[list[tables.Row], list[tables.Row]]


@dataclass(frozen=True)
class How:
    """How texts are built where the gold brings its own."""

    model: str = DEFAULT_MODEL
    codebook: Codebook | None = None
    jobs: int | None = None


def evaluate(gold: Path, opener: Opener, *, fold: str = "all", how: How = How()) -> Report:
    """Score against a folder of gold articles or a file of marked sentences.

    The texts beside the gold are built in a temporary store; where it has none, the store that `opener`
    opens is scored.

    Raises:
        GoldError: the gold cannot be read.
    """
    if gold.is_dir():
        articles = read_articles(gold)
        claims, offices = _built([gold], how) if any(gold.glob("*.txt")) else _of_store(opener)
        report = score_articles(articles, by_document(claims))
        posts = score_offices(articles, by_document(offices))
        return Report(report.figures | posts.figures, report.classes, report.misses + posts.misses, report.judged)
    if gold.suffix.lower() != ".tsv":
        raise GoldError(f"{gold}: no gold here: name a folder of .json files, or a .tsv of marked sentences")
    sentences = read_sentences(gold, fold)
    with TemporaryDirectory() as folder:
        texts = Path(folder) / "sentences.jsonl"
        lines = (json.dumps({"id": s.doc, "text": s.text}, ensure_ascii=False) + "\n" for s in sentences)
        texts.write_text("".join(lines), encoding="utf-8")
        claims, _ = _built([texts], how)
    return score_sentences(sentences, by_document(claims))


def _built(inputs: list[Path], how: How) -> Rows:
    """The claims and offices of texts, by way of a temporary store."""
    from kgraph.build import build
    from kgraph.store import Store

    with TemporaryDirectory() as folder:
        path = Path(folder) / "store"
        build(inputs, path, model=how.model, codebook=how.codebook, jobs=how.jobs)
        with Store.open(path) as store:
            return _rows(store)


def _of_store(opener: Opener) -> Rows:
    with opener() as store:
        return _rows(store)


def _rows(store: Store) -> Rows:
    claims, offices = (list(tables.rows(store, Options(table=name))) for name in ("claims", "offices"))
    return claims, offices
