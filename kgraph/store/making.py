"""The graph of all records made anew: in this process, or in one of its own while this one fills the index.

A process of its own that dies is no loss: the graph is then made here.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kgraph.model import Record
from kgraph.processes import end_with_parent, keyboard_unheard

if TYPE_CHECKING:
    from kgraph.merge import Merged
    from kgraph.store.graphs import Graphs, Loading

AT_A_TIME = 16  # records that are sent together
AHEAD = 4  # such sendings that may wait, each a megabyte

Digests = dict[str, str]  # of each document's graph, by its name


@dataclass
class Maker:
    """Makes the graphs of documents, and loads them if there is something to load them into."""

    merged: Merged
    loading: Loading | None = None
    digests: Digests = field(default_factory=dict)

    def take(self, record: Record) -> None:
        """The graph of one document."""
        from kgraph.assertion import lines, lines_digest

        found = lines(record, self.merged)
        self.digests[record.article.doc] = lines_digest(found)
        if self.loading:
            self.loading.take(found)


@contextmanager
def here(graphs: Graphs, merged: Merged, generation: int) -> Iterator[Maker]:
    """The documents that are taken in the context become the graph, which is published as that generation."""
    graphs.clear()
    with making(graphs, merged, generation) as maker:
        yield maker


@contextmanager
def making(graphs: Graphs, merged: Merged, generation: int) -> Iterator[Maker]:
    """As `here`, of a graph that has been cleared."""
    with graphs.making(generation) as loading:
        yield Maker(merged, loading)


@dataclass
class Sender:
    """Has a process of its own take documents. Their `digests` are there in the end, unless it dies."""

    pool: ProcessPoolExecutor
    waiting: list[Record] = field(default_factory=list)
    under_way: deque[Future[Any]] = field(default_factory=deque)
    digests: Digests | None = None

    def take(self, record: Record) -> None:
        """The graph of one document."""
        self.waiting.append(record)
        if len(self.waiting) == AT_A_TIME:
            self.flush()

    def flush(self) -> None:
        """Send what waits."""
        self.send(take, self.waiting)
        self.waiting = []

    def send(self, work: Callable[..., Any], *given: object) -> None:
        """Have something done, when little else waits to be done."""
        while len(self.under_way) > AHEAD:
            self.arrive()
        with suppress(BrokenProcessPool), keyboard_unheard():
            self.under_way.append(self.pool.submit(work, *given))

    def arrive(self) -> Any:
        """What the first of the things under way has come to; None of a process that has died."""
        with suppress(BrokenProcessPool):
            return self.under_way.popleft().result()

    def finish(self) -> None:
        """Wait until all is done."""
        self.flush()
        self.send(finish)
        while self.under_way:
            self.digests = self.arrive()


@contextmanager
def helper() -> Iterator[ProcessPoolExecutor]:
    """A process of its own, which gets ready while this one merges."""
    with ProcessPoolExecutor(1, get_context("spawn"), end_with_parent) as pool:
        Sender(pool).send(prepare)
        yield pool


@contextmanager
def apart(pool: ProcessPoolExecutor, graphs: Graphs, merged: Merged, generation: int) -> Iterator[Sender]:
    """As `here`, in a process of its own, which has the writer's graph to itself meanwhile."""
    graphs.clear()  # here, for a process whose parent has died may not touch what another writer makes
    sender = Sender(pool)
    sender.send(begin, graphs.live.parent, replace(merged, grounds=None), generation)
    yield sender
    sender.finish()


AT_WORK = ExitStack()  # what the process has open
MAKERS: list[Maker] = []  # it has one


def prepare() -> None:
    """Load what makes graphs."""
    import kgraph.assertion
    import kgraph.store.graphs  # noqa: F401


def begin(folder: Path, merged: Merged, generation: int) -> None:
    """Make this process ready to take documents."""
    from kgraph.store.graphs import Graphs

    MAKERS.append(AT_WORK.enter_context(making(Graphs(folder), merged, generation)))


def take(records: Iterable[Record]) -> None:
    """Take some documents."""
    for record in records:
        MAKERS[-1].take(record)


def finish() -> Digests:
    """Publish the graph, let go of it, and return the digests."""
    AT_WORK.close()
    return MAKERS.pop().digests
