"""Build: files to a store. Adds new documents, replaces changed ones, skips the rest before parsing them."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kgraph.codebook import Codebook
from kgraph.model import ActorType, Article, Record
from kgraph.parse import DEFAULT_MODEL
from kgraph.read import ReadReport, read
from kgraph.store import Store, unknown_document
from kgraph.store.codec import digest
from kgraph.store.origin import Origin

Progress = Callable[[int, int], None]  # documents done, of how many


@dataclass
class BuildReport:
    """What a build did. `left_out` holds (document or file[:line], reason).

    `reextracted` documents are as they were, but another codebook, model or program had made their records.
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
    seconds: float = 0.0


def build(
    inputs: Sequence[Path],
    store_path: Path,
    *,
    model: str = DEFAULT_MODEL,
    codebook: Codebook | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
) -> BuildReport:
    """Read files and folders into a store.

    Raises:
        InputError: an input cannot be used at all; single files and rows are left out and reported instead.
        CodebookError, ModelError, StoreError: nothing has been changed.
    """
    started = time.perf_counter()
    codebook = codebook or Codebook()
    report, reading = BuildReport(), ReadReport()
    articles = read(inputs, report=reading)
    with Store.open(store_path, write=True) as store:
        origin = Origin.of(model, codebook)
        wanted = plan_build(articles, store, origin, report)
        records = extracted(wanted, model, codebook, jobs, progress or silent)
        if records or store.is_stale or origin != store.origin:
            from kgraph.merge import Nicknames

            store.commit(records, origin=origin, nicknames=Nicknames.load(codebook))
        count(report, reading, records, store)
    report.seconds = time.perf_counter() - started
    return report


def remove(store_path: Path, docs: Iterable[str]) -> list[str]:
    """Delete documents from a store; return their names, each once.

    Raises:
        UnknownTermError: the store lacks one of them; none has been removed.
        StoreError: there is no store, or it cannot be written.
    """
    Store.open(store_path).close()
    with Store.open(store_path, write=True) as store:
        known = [document.doc for document in store.documents()]
        wanted = list(dict.fromkeys(docs))
        for doc in wanted:
            if doc not in known:
                raise unknown_document(doc, known)
        store.commit(removals=wanted)
    return wanted


def plan_build(articles: Iterable[Article], store: Store, origin: Origin, report: BuildReport) -> list[Article]:
    """The documents to extract. What another codebook, model or program made is made again, given or not."""
    stored = {document.doc: document.digest for document in store.documents()}
    current = store.origin is not None and store.origin.same_records(origin)
    wanted: dict[str, Article] = {}
    for article in articles:
        known = stored.pop(article.doc, "")
        if known != digest(article):
            (report.changed if known else report.added).append(article.doc)
        elif current:
            report.unchanged.append(article.doc)
            continue
        else:
            report.reextracted.append(article.doc)
        wanted[article.doc] = article
    if not current:
        report.reextracted = sorted([*report.reextracted, *stored])
        wanted |= {doc: store.record(doc).article for doc in stored}
    return [wanted[doc] for doc in sorted(wanted)]


def silent(done: int, of: int) -> None:
    """Report no progress."""


def extracted(
    articles: Sequence[Article], model: str, codebook: Codebook, jobs: int, progress: Progress
) -> list[Record]:
    """The records of articles, in their order. Without articles the model is not even loaded."""
    if not articles:
        return []
    from kgraph.workers import records_of

    records = []
    progress(0, len(articles))
    for record in records_of(articles, model, codebook, jobs=jobs):
        records.append(record)
        progress(len(records), len(articles))
    return records


def count(report: BuildReport, reading: ReadReport, records: Iterable[Record], store: Store) -> None:
    """Fill in the figures."""
    report.left_out, report.problems = reading.left_out, reading.problems
    report.furniture, report.passed_over = reading.furniture, reading.passed_over
    for record in records:
        report.dropped.update(dict(record.dropped))
    totals = store.totals()
    report.documents, report.claims, report.events = (totals.get(c, 0) for c in ("Document", "Claim", "Event"))
    report.actors = sum(totals.get(kind.capitalize(), 0) for kind in ActorType)
