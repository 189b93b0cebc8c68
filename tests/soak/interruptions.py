"""A build stopped by Ctrl-C, or asked to end, puts in what is done, and says what is in and what is not."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import time
from pathlib import Path
from random import Random

from kgraph.errors import StoreError

from tests.soak.building import start
from tests.soak.cases import CASES, Case, case, completed, contents, placed
from tests.soak.harness import Figures, scratch, trials

TRIALS = 100
LATE = 1.2
SAID = re.compile(
    r"kgraph: interrupted: (\d+) of (\d+) documents are in the store(?:, not yet in: (.+?)(?: and (\d+) more)?; .*)?\n"
)


def run(scale: float, seed: int) -> Figures:
    """Stop builds at some moment, by either signal, and run the same command again."""
    figures = Figures({"builds": 0, "interrupted": 0, "with some documents in": 0})
    with scratch() as folder:
        for number, chance in trials(TRIALS, scale, seed):
            figures.add("builds")
            try:
                trial(folder / "trial", case(seed, CASES - 1 - number % CASES), chance, figures)
            except AssertionError as error:
                figures.fail(f"trial {number}: {error}")
    return figures


def trial(store: Path, case: Case, chance: Random, figures: Figures) -> None:
    """Interrupt one build. Raises AssertionError if it says what is not so."""
    placed(store, case.before)
    said = store.with_name("said")
    said.unlink(missing_ok=True)
    process = start(case.command(store), said)
    time.sleep(chance.uniform(0, case.seconds * LATE))
    assert process.pid
    with contextlib.suppress(ProcessLookupError):  # it was done
        os.kill(process.pid, chance.choice((signal.SIGINT, signal.SIGTERM)))
    process.join()
    begun = said.exists() and said.read_text("utf-8")
    if process.exitcode and begun:
        figures.add("interrupted")
        assert process.exitcode == 130, f"exit {process.exitcode}: {begun}"
        truthful(store, case, begun, figures)
    completed(store, case, said)


def truthful(store: Path, case: Case, told: str, figures: Figures) -> None:
    """Raise AssertionError unless the store holds what was said."""
    try:
        found, _ = contents(store)
    except StoreError as error:
        assert "run kgraph build first" in str(error), str(error)
        found = {}
    wanted = [doc for doc, record in case.expected.items() if case.known.get(doc) != record]
    done = [doc for doc in wanted if found.get(doc) == case.expected[doc]]
    if told.endswith("kgraph: interrupted\n"):  # before it began, or when all was done
        assert not done or done == wanted, f"{done} are in, and nothing was said of them"
        return
    match = SAID.fullmatch(told)
    assert match, told
    figures.add("with some documents in", bool(done))
    assert (len(done), len(wanted)) == (int(match[1]), int(match[2])), f"{len(done)} of {len(wanted)} are in: {told}"
    named = match[3].split(", ") if match[3] else []
    assert len(named) + int(match[4] or 0) == len(wanted) - len(done), told
    assert not set(named) & set(done), told
