"""Which documents a build has to extract, before any of them is parsed, and how many processes they are worth.

New and changed ones; and those whose records another codebook, model or program made, unless all that differs is rows
of the user's tables whose words they have not.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from kgraph.store.codec import digest

if TYPE_CHECKING:
    from kgraph.codebook import Codebook
    from kgraph.codebook.reach import Reach
    from kgraph.model import Article
    from kgraph.store import Store
    from kgraph.store.origin import Origin

WORTH = 200_000  # characters that are worth a process: it takes as long to start as to read a fifth of them

Progress = Callable[[int, int, int], None]  # documents done, of how many, and the words of those done


@dataclass
class Plan:
    """Documents of a build, by what is to be done with them.

    `reextracted` ones are as they were, but their records may be others now. `unchanged` ones stay as they are; the
    records of those that are `spared` were made by other tables, and these would make the same.
    """

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    reextracted: list[str] = field(default_factory=list)
    spared: list[str] = field(default_factory=list)
    wanted: list[Article] = field(default_factory=list)  # all to extract, in order of name


def plan_build(
    articles: Iterable[Article], store: Store, codebook: Codebook, origin: Origin, progress: Progress
) -> Plan:
    """What is to be done with given and with stored documents. What others made is made again, given or not.

    Raises:
        CodebookError: a changed table cannot be used.
        DamagedError: a document that is to be made again and is not given cannot be read.
    """
    plan = Plan()
    stored = {document.doc: document for document in store.documents()}
    current = {number for number, known in store.origins.items() if known.same_records(origin)}
    wanted: dict[str, Article] = {}
    older: dict[str, tuple[Article, int | None]] = {}
    for article in articles:
        known = stored.pop(article.doc, None)
        if known is None or known.digest != digest(article):
            (plan.changed if known else plan.added).append(article.doc)
            wanted[article.doc] = article
        elif known.origin in current:
            plan.unchanged.append(article.doc)
        else:
            older[article.doc] = article, known.origin
    others = (known for known in stored.values() if known.origin not in current)
    older |= {known.doc: (store.record(known.doc).article, known.origin) for known in others}
    for article, touched in sifted(older, store, codebook, origin, progress):
        if touched:
            plan.reextracted.append(article.doc)
            wanted[article.doc] = article
        else:
            plan.unchanged.append(article.doc)
            plan.spared.append(article.doc)
    plan.wanted = [wanted[doc] for doc in sorted(wanted)]
    return plan


def sifted(
    older: dict[str, tuple[Article, int | None]], store: Store, codebook: Codebook, origin: Origin, progress: Progress
) -> Iterator[tuple[Article, bool]]:
    """Documents by name, each with whether its record may be another one now. One without a kept parse may be."""
    reach = cache(lambda number: reach_of(number, store, codebook, origin))
    store.parses.parser = origin.parser
    for done, doc in enumerate(sorted(older)):
        article, number = older[doc]
        if reach(number).everything:
            yield article, True
            continue
        progress(done, len(older), 0)
        parsed = store.parses.find(article)
        yield article, parsed is None or reach(number).touches(parsed)


def reach_of(number: int | None, store: Store, codebook: Codebook, origin: Origin) -> Reach:
    """What may differ in the records that an origin made, from what this codebook makes."""
    from kgraph.codebook.reach import EVERYTHING, Reach, Tables
    from kgraph.extract import Lexicon
    from kgraph.link import World

    known = store.origins.get(number or 0)
    if known is None or not known.differs_in_tables(origin):
        return EVERYTHING
    before = store.tables(known)
    if before is None:
        return EVERYTHING
    World.load(codebook), Lexicon.load(codebook)  # a bad table is told though nothing were to be extracted
    return Reach.between(before, Tables.of(codebook))


def worth(articles: Sequence[Article]) -> int:
    """How many processes articles are worth: one of a processor and an article, one for few words."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, len(articles), sum(len(article.text) for article in articles) // WORTH))
