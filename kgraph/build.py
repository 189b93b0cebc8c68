"""Build: files to a store. Adds new documents, replaces changed ones, skips the rest before parsing them.

One that is interrupted puts in the documents that are done; one that is killed has kept its parses. The same command
again goes on from there.
"""

from __future__ import annotations

import signal
import time
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from threading import current_thread, main_thread

from kgraph.codebook import Codebook
from kgraph.codebook.reach import Tables
from kgraph.corrections import Corrections
from kgraph.corrections.attaching import unattached
from kgraph.errors import InterruptionError
from kgraph.model import Article, Record
from kgraph.parse import DEFAULT_MODEL
from kgraph.planning import Plan, Progress, plan_build, worth
from kgraph.read import ReadReport, read
from kgraph.store import Store, unknown_document
from kgraph.store.codec import digest
from kgraph.store.folder import told
from kgraph.store.origin import Origin

DEADLY = "the process that read it died, and so did a second one: perhaps for want of memory"
LACKING = "SELECT sum(date = ''), sum(publisher = '') FROM papers"
NAMED = 5  # documents that an interruption names


@dataclass
class BuildReport:
    """What a build did. `left_out` holds (document or file[:line], reason).

    `reextracted` documents are as they were, but another codebook, model or program had made their records, and this
    one may make others. Of all documents of the store `undated` lack a date and `unpublished` a publisher.
    """

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    reextracted: list[str] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)
    problems: list[tuple[str, str]] = field(default_factory=list)
    furniture: Counter[str] = field(default_factory=Counter)
    passed_over: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)
    documents: int = 0
    actors: int = 0
    claims: int = 0
    events: int = 0
    undated: int = 0
    unpublished: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Means:
    """What a build works with."""

    model: str
    codebook: Codebook
    jobs: int  # processes
    cluster: str
    progress: Progress
    origin: Origin
    corrections: Corrections
    corrections_file: Path | None  # if it is named

    @property
    def uses_many(self) -> bool:
        """Whether several processes are at work."""
        return bool(self.cluster) or self.jobs > 1


def build(
    inputs: Sequence[Path],
    store_path: Path,
    *,
    model: str = DEFAULT_MODEL,
    codebook: Codebook | None = None,
    jobs: int | None = None,
    cluster: str = "",
    progress: Progress | None = None,
    corrections: Path | None = None,
) -> BuildReport:
    """Read files and folders into a store, and heed its corrections file; `corrections` names another from now on.

    The per-document steps run in `jobs` processes, by default as many as the articles are worth, or on the workers
    of the Dask scheduler at `cluster`.

    Raises:
        CorrectionsError: the file has rows that cannot be used; nothing has been changed.
        InputError: an input cannot be used at all; single files and rows are left out and reported instead.
        CodebookError, ModelError, ClusterError, StoreError: nothing has been changed.
        InterruptionError: KeyboardInterrupt came while it was at work; the documents that were done are in.
    """
    started = time.perf_counter()
    codebook = codebook or Codebook()
    report, reading = BuildReport(), ReadReport()
    articles = read(inputs, report=reading)
    with Store.open(store_path, write=True) as store:
        set_right = store.read_corrections(corrections)
        origin = Origin.of(model, codebook)
        progress = progress or silent
        plan = plan_build(articles, store, codebook, origin, progress)
        processes = jobs or worth(plan.wanted)
        means = Means(model, codebook, processes, cluster, progress, origin, set_right, corrections)
        try:
            count(report, plan, reading, put(plan, store, means), store)
        except KeyboardInterrupt:
            raise interruption(plan.wanted, store, origin) from None
    report.seconds = time.perf_counter() - started
    return report


def remove(store_path: Path, docs: Iterable[str]) -> list[str]:
    """Delete documents from a store; return their names, each once.

    Raises:
        UnknownTermError: the store lacks one of them; none has been removed.
        StoreError: there is no store, or it cannot be written.
    """
    Store.present(store_path)
    with Store.open(store_path, write=True) as store:
        known = store.names()
        wanted = list(dict.fromkeys(docs))
        for doc in wanted:
            if doc not in known:
                raise unknown_document(doc, known)
        store.commit(removals=wanted)
    return wanted


def silent(done: int, of: int, words: int) -> None:
    """Report no progress."""


def put(plan: Plan, store: Store, means: Means) -> Extraction:
    """Extract documents and put them into the store. Raises KeyboardInterrupt when what was done by then is in."""
    made = Extraction(plan.wanted, store, means)
    records = iter(made)
    first = next(records, None)
    file = means.corrections_file
    renamed = file is not None and file.absolute() != store.corrections_file.absolute()
    differ = renamed or store.is_stale or store.corrections.text != means.corrections.text
    if first or (differ and not made.stopped):
        from kgraph.merge import Nicknames

        nicknames = Nicknames.load(means.codebook)
        whole = chain([first] if first else (), records)
        store.commit(
            whole,
            origin=means.origin,
            nicknames=nicknames,
            corrections=means.corrections,
            corrections_file=file,
            apart=means.uses_many,
        )
    if first or plan.spared:
        store.adopt(plan.spared, means.origin, Tables.of(means.codebook))
    if made.stopped:
        raise KeyboardInterrupt
    if first:
        store.parses.prune(store.names())
    return made


@dataclass
class Extraction:
    """The records of articles, one at a time, in their order; and what is counted on the way.

    Whoever interrupts it at the keyboard ends it with the record that is being taken; `stopped` says so.
    """

    articles: Sequence[Article]
    store: Store
    means: Means
    done: int = 0
    words: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)  # documents over which processes died
    stopped: bool = False
    asked: bool = False
    away: bool = False  # the record is with whoever takes it, who is not to be disturbed

    def __iter__(self) -> Iterator[Record]:
        if not self.articles:
            return
        try:
            with heard_by(self.hear), told(self.store.path):
                self.means.progress(0, len(self.articles), 0)
                with closing(self.made()) as made:
                    for record in made:
                        self.away = True
                        yield record
                        self.away = False
                        self.count(record)
                        if self.asked:
                            raise KeyboardInterrupt
        except KeyboardInterrupt:
            self.stopped = True

    def made(self) -> Generator[Record]:
        """The records as they come."""
        from kgraph.workers import records_of

        means, parses = self.means, self.store.parses
        parses.parser = means.origin.parser
        return records_of(
            self.articles,
            means.model,
            means.codebook,
            jobs=means.jobs,
            cluster=means.cluster,
            parses=parses,
            lost=self.lost,
        )

    def count(self, record: Record) -> None:
        """Take note of a record, and tell of it."""
        self.done += 1
        self.words += len(record.article.text.split())
        self.dropped.update(dict(record.dropped))
        self.means.progress(self.done + len(self.lost), len(self.articles), self.words)

    def hear(self, *_: object) -> None:
        """Somebody interrupts."""
        self.asked = True
        if not self.away:
            raise KeyboardInterrupt


@contextmanager
def heard_by(hear: Callable[..., None]) -> Iterator[None]:
    """Interruptions from the keyboard go there, if this is the thread that hears them."""
    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, hear)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def interruption(wanted: Sequence[Article], store: Store, origin: Origin) -> InterruptionError:
    """What to say of a build that was stopped: which documents are in, and which are not."""
    origins = store.origins
    known = {d.doc: d.digest for d in store.documents() if d.origin and origins[d.origin].same_records(origin)}
    lacking = tuple(article.doc for article in wanted if known.get(article.doc) != digest(article))
    named = ", ".join(lacking[:NAMED]) + (f" and {len(lacking) - NAMED} more" if len(lacking) > NAMED else "")
    done = f"interrupted: {len(wanted) - len(lacking)} of {len(wanted)} documents are in the store"
    if not lacking:
        return InterruptionError(done)
    return InterruptionError(f"{done}, not yet in: {named}; the same command goes on from there", lacking)


def count(report: BuildReport, plan: Plan, reading: ReadReport, made: Extraction, store: Store) -> None:
    """Fill in the figures."""
    report.added, report.changed, report.unchanged = plan.added, plan.changed, sorted(plan.unchanged)
    report.reextracted = plan.reextracted
    report.left_out = [*reading.left_out, *((doc, DEADLY) for doc in made.lost)]
    for docs in (report.added, report.changed, report.reextracted):
        docs[:] = [doc for doc in docs if doc not in made.lost]
    report.problems = list(reading.problems)
    report.problems += unattached(store)
    report.furniture, report.passed_over = reading.furniture, reading.passed_over
    report.dropped = made.dropped
    report.undated, report.unpublished = (number or 0 for number in next(store.index.rows(LACKING)))
    report.documents, report.claims, report.events, report.actors = (
        next(store.index.rows(f"SELECT count(*) FROM {table}"))[0] for table in ("papers", "claims", "events", "actors")
    )
