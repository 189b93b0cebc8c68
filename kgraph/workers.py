"""From articles to records: parse, link and extract, in this process or in several.

What is parsed is kept at once, so that a build that is killed need not parse it again. A process ends with the one that
started it, and leaves it to that one to hear an interruption from the keyboard.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from multiprocessing import connection, get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from kgraph.codebook import Codebook
from kgraph.errors import KgraphError
from kgraph.extract import Lexicon, extract_one
from kgraph.link import World, link
from kgraph.model import Article, Record
from kgraph.parse import load_model, parse
from kgraph.store.parses import Packed, Parses

if TYPE_CHECKING:
    from multiprocessing.synchronize import Event

    from spacy.language import Language

CHUNK = 8  # documents that a process takes at a time

Made = tuple[Record, Packed | None]  # a record, and its parse if that is new


@dataclass
class Workshop:
    """The model and the tables, loaded once and used for many articles. `parses` are those made before."""

    model: str
    codebook: Codebook
    parses: Parses | None = None

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

    def made(self, article: Article) -> Made:
        """The record of an article. The model is loaded for the first that has no parse."""
        world, lexicon = self.world, self.lexicon  # bad tables are told before the model takes its time to load
        parsed, packed = self.parses.find(article) if self.parses else None, None
        if parsed is None:
            (parsed,) = parse([article], nlp=self.nlp)
            packed = self.parses.packed(parsed) if self.parses else None
        (linked,) = link([parsed], world=world)
        return extract_one(linked, lexicon), packed


def records_of(
    articles: Sequence[Article],
    model: str,
    codebook: Codebook,
    *,
    jobs: int = 1,
    cluster: str = "",
    parses: Parses | None = None,
) -> Generator[Record]:
    """The records of articles, in order, the same wherever they are made and whatever parses are kept.

    `cluster` is the address of a Dask scheduler whose workers make them instead.
    """
    for made in made_by(articles, model, codebook, jobs, cluster, parses):
        if parses and (new := [packed for _, packed in made if packed]):
            parses.keep(new)
        yield from (record for record, _ in made)


def made_by(
    articles: Sequence[Article], model: str, codebook: Codebook, jobs: int, cluster: str, parses: Parses | None
) -> Iterator[list[Made]]:
    """Records and new parses, made where they are to be made."""
    if cluster:
        from kgraph.cluster import made_on_cluster

        return made_on_cluster(articles, model, codebook, cluster, parses)
    if jobs > 1:
        return in_processes(articles, model, codebook, jobs, parses)
    workshop = Workshop(model, codebook, parses)
    return ([workshop.made(article)] for article in articles)


def in_processes(
    articles: Sequence[Article], model: str, codebook: Codebook, jobs: int, parses: Parses | None
) -> Iterator[list[Made]]:
    """The records of articles, in order, made by several processes.

    Raises:
        KgraphError: a process died, for want of memory for example.
    """
    chunks = [articles[i : i + CHUNK] for i in range(0, len(articles), CHUNK)]
    context, jobs = get_context("spawn"), min(jobs, len(chunks))
    stop = context.Event()
    known = (parses.path, parses.parser) if parses else None
    try:
        with ProcessPoolExecutor(jobs, context, equip, (model, codebook.directory, known, stop)) as pool:
            try:
                with keyboard_unheard():
                    results = pool.map(work, chunks)
                yield from results
            finally:
                stop.set()  # what is under way is of no use any more
    except BrokenProcessPool:
        raise KgraphError("a process died, perhaps for want of memory: try fewer with --jobs") from None


@contextmanager
def keyboard_unheard() -> Iterator[None]:
    """Processes that are started here never hear an interruption, and this one hears it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):  # pragma: no cover
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@dataclass
class Bench:
    """What one process works with."""

    workshop: Workshop
    stop: Event


BENCHES: list[Bench] = []  # a process has one


def equip(model: str, directory: Path | None, known: tuple[Path, str] | None, stop: Event) -> None:
    """Make this process ready for work."""
    Thread(target=end_with_parent, daemon=True).start()
    BENCHES.append(Bench(Workshop(model, Codebook(directory), Parses(*known) if known else None), stop))


def end_with_parent() -> None:
    """Wait for the end of the process that started this one, however it came; then there is nobody to work for."""
    if parent := parent_process():
        connection.wait([parent.sentinel])
        os._exit(1)


def work(articles: Sequence[Article]) -> list[Made]:
    """The records of a chunk."""
    bench = BENCHES[-1]
    return [bench.workshop.made(article) for article in articles if not bench.stop.is_set()]
