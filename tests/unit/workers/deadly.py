"""Work that kills the process it is done in. Processes import this module, so it imports little."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path

from kgraph.model import Article
from kgraph.workers import Made

from tests.factories import claim, record, state

ARTICLES = [Article(f"{n:03}.txt", "word " * 900) for n in range(60)]
BAD = {"017.txt", "041.txt"}


def read(articles: Sequence[Article]) -> list[Made]:
    """Records without a parser."""
    return [(record(one.doc, claim(state("USA"), "urges", state("CHN"))), None) for one in articles]


def read_or_die(articles: Sequence[Article]) -> list[Made]:
    """Some articles are too much for a process."""
    if {one.doc for one in articles} & BAD:
        os.kill(os.getpid(), signal.SIGKILL)
    return read(articles)


def die_once(articles: Sequence[Article]) -> list[Made]:
    """The first process that takes the first article dies, the next one does not."""
    if articles[0].doc == "000.txt" and len(articles) > 1:
        os.kill(os.getpid(), signal.SIGKILL)
    return read(articles)


def always_die(articles: Sequence[Article]) -> list[Made]:
    """No process can work here."""
    die()
    return []


def die(*_: object) -> None:
    """The process that is asked to do something dies."""
    os.kill(os.getpid(), signal.SIGKILL)


def linger(began: Path, *_: object) -> None:
    """The process that is asked to do something is at it for longer than any test."""
    began.touch()
    time.sleep(3600)
