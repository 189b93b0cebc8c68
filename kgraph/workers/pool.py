"""Several processes at work on articles, on this machine.

A process ends with the one that started it, and leaves it to that one to hear an interruption from the keyboard. One
that dies costs no more than its batch: each article of it is tried again in a process of its own, and those over which
that dies too are told and left out.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.codebook import Codebook
from kgraph.errors import KgraphError
from kgraph.model import Article
from kgraph.parse.batching import batched
from kgraph.processes import end_with_parent, keyboard_unheard
from kgraph.store.parses import Parses
from kgraph.workers import Made, Workshop

if TYPE_CHECKING:
    from multiprocessing.synchronize import Event

LETTERS, DOCUMENTS = 25_000, 32  # that a process takes at a time: enough to talk seldom, few enough to lose
AHEAD = 2  # batches that wait for each process
PATIENCE = 3  # articles in a row over which a process dies: then it is not the articles

Work = Callable[[Sequence[Article]], list[Made]]


def batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Articles in order, about as many letters at a time."""
    return batched(articles, DOCUMENTS, LETTERS)


@dataclass
class Crew:
    """Processes that make records. `lost` gets the documents over which two of them died."""

    model: str
    tables: Path | None
    jobs: int
    parses: Parses | None
    lost: list[str]
    work: Work | None = None  # what a process does with a batch, if not the usual
    stop: Event = field(default_factory=lambda: get_context("spawn").Event())
    deaths: int = 0

    def made(self, articles: Sequence[Article]) -> Iterator[list[Made]]:
        """Records and new parses of articles, in order. Raises KgraphError if processes die whatever they are given."""
        left = batches(articles)
        while batch := next(left, None):
            under_way: deque[tuple[Future[list[Made]], list[Article]]] = deque()
            with self.pool(self.jobs) as pool:
                try:
                    under_way.append((self.submit(pool, batch), batch))
                    yield from self.until_one_dies(pool, left, under_way)
                except BrokenProcessPool:
                    pool.shutdown(wait=True, cancel_futures=True)
                except BaseException:
                    self.stop.set()  # what is under way is of no use any more
                    raise
            for future, some in under_way:
                whole = future.done() and not future.cancelled() and not future.exception()
                yield future.result() if whole else self.tried_again(some)

    def until_one_dies(
        self,
        pool: ProcessPoolExecutor,
        left: Iterator[list[Article]],
        under_way: deque[tuple[Future[list[Made]], list[Article]]],
    ) -> Iterator[list[Made]]:
        """What a pool makes, in order; what it has not made when a process dies stays in `under_way`."""
        while under_way:
            while len(under_way) < self.jobs * AHEAD and (batch := next(left, None)):
                under_way.append((self.submit(pool, batch), batch))
            made = under_way[0][0].result()
            under_way.popleft()
            yield made

    def tried_again(self, batch: Iterable[Article]) -> list[Made]:
        """A batch article by article, each in a process that nothing depends on."""
        made: list[Made] = []
        left = deque(batch)
        while left:
            with self.pool(1) as pool:
                try:
                    while left:
                        made += self.submit(pool, [left[0]]).result()
                        left.popleft()
                        self.deaths = 0
                except BrokenProcessPool:
                    self.lose(left.popleft())
        return made

    def lose(self, article: Article) -> None:
        """Note that an article cannot be read. Raises KgraphError if none can."""
        self.deaths += 1
        if self.deaths == PATIENCE:
            raise KgraphError("processes die again and again, perhaps for want of memory: try fewer with --jobs")
        self.lost.append(article.doc)

    def pool(self, jobs: int) -> ProcessPoolExecutor:
        """Fresh processes."""
        known = (self.parses.path, self.parses.parser) if self.parses else None
        return ProcessPoolExecutor(jobs, get_context("spawn"), equip, (self.model, self.tables, known, self.stop))

    def submit(self, pool: ProcessPoolExecutor, batch: list[Article]) -> Future[list[Made]]:
        """Give a batch to a pool, which may start a process for it."""
        try:
            with keyboard_unheard():
                return pool.submit(self.work or work, batch)
        except BrokenProcessPool as error:
            refused: Future[list[Made]] = Future()
            refused.set_exception(error)
            return refused


@dataclass
class Bench:
    """What one process works with."""

    workshop: Workshop
    stop: Event


BENCHES: list[Bench] = []  # a process has one


def equip(model: str, directory: Path | None, known: tuple[Path, str] | None, stop: Event) -> None:
    """Make this process ready for work."""
    end_with_parent()
    BENCHES.append(Bench(Workshop(model, Codebook(directory), Parses(*known) if known else None), stop))


def work(articles: Sequence[Article]) -> list[Made]:
    """The records of a batch."""
    bench = BENCHES[-1]
    return [bench.workshop.made(article) for article in articles if not bench.stop.is_set()]
