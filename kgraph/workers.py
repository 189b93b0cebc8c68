"""From articles to records: parse, link and extract, in this process or in several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cached_property
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.codebook import Codebook
from kgraph.errors import KgraphError
from kgraph.extract import Lexicon, extract
from kgraph.link import World, link
from kgraph.model import Article, Record
from kgraph.parse import load_model, parse

if TYPE_CHECKING:
    from spacy.language import Language

CHUNK = 8  # documents that a process takes at a time


@dataclass
class Workshop:
    """The model and the tables, loaded once and used for many articles."""

    model: str
    codebook: Codebook

    @cached_property
    def nlp(self) -> Language:
        """The language model. Raises ModelError."""
        return load_model(self.model)

    @cached_property
    def world(self) -> World:
        """What the linker knows. Raises CodebookError."""
        return World.load(self.codebook)

    @cached_property
    def lexicon(self) -> Lexicon:
        """What the extraction knows. Raises CodebookError."""
        return Lexicon.load(self.codebook)

    def records(self, articles: Iterable[Article]) -> Iterator[Record]:
        """One record an article, in order."""
        world, lexicon = (
            self.world,
            self.lexicon,
        )  # bad tables are told before the model takes its time to load
        return extract(link(parse(articles, nlp=self.nlp), world=world), lexicon=lexicon)


def records_of(articles: Sequence[Article], model: str, codebook: Codebook, *, jobs: int = 1) -> Iterator[Record]:
    """The records of articles, in order, the same for any number of processes."""
    if jobs < 2:
        return Workshop(model, codebook).records(articles)
    return in_processes(articles, model, codebook, jobs)


def in_processes(articles: Sequence[Article], model: str, codebook: Codebook, jobs: int) -> Iterator[Record]:
    """The records of articles, in order, made by several processes.

    Raises:
        KgraphError: a process died, for want of memory for example.
    """
    chunks = [articles[i : i + CHUNK] for i in range(0, len(articles), CHUNK)]
    context, jobs = get_context("spawn"), min(jobs, len(chunks))
    try:
        with ProcessPoolExecutor(jobs, context, equip, (model, codebook.directory)) as pool:
            for records in pool.map(work, chunks):
                yield from records
    except BrokenProcessPool:
        raise KgraphError("a process died, perhaps for want of memory: try fewer with --jobs") from None


WORKSHOPS: list[Workshop] = []  # a process has one


def equip(model: str, directory: Path | None) -> None:
    """Make this process ready for work."""
    WORKSHOPS.append(Workshop(model, Codebook(directory)))


def work(articles: Sequence[Article]) -> list[Record]:
    """The records of a chunk."""
    return list(WORKSHOPS[-1].records(articles))
