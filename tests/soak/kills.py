"""A build killed at any moment (`kill -9`) loses no document: the store opens, and the same command completes it."""

from __future__ import annotations

import signal
import time
from pathlib import Path
from random import Random

from tests.soak.building import context, start
from tests.soak.cases import CASES, Case, case, completed, placed, whole
from tests.soak.harness import Figures, scratch, trials

KILLS = 200
LATE = 1.3  # some are killed after they would have been done
AT_MOST = 5  # kills of one build before it may end


def run(scale: float, seed: int) -> Figures:
    """Kill builds that begin with nothing and builds that change a store, some of them again and again."""
    figures = Figures({"kills": 0, "while writing the store": 0, "documents killed at": 0, "documents lost": 0})
    with scratch() as folder:
        for number, chance in trials(KILLS, scale, seed):
            try:
                trial(folder / "trial", case(seed, number % CASES), chance, figures)
            except AssertionError as error:
                figures.fail(f"trial {number}: {error}")
            if figures.counts["kills"] >= KILLS * scale:  # type: ignore[operator]
                break
    return figures


def trial(store: Path, case: Case, chance: Random, figures: Figures) -> None:
    """Kill a build up to so many times, then let it end. Raises AssertionError if anything is lost."""
    placed(store, case.before)
    said = store.with_name("said")
    for _ in range(chance.randint(1, AT_MOST)):
        if not killed(case.command(store), said, case, chance, figures):
            break
        figures.add("kills")
        figures.add("documents killed at", len(case.expected))
        lost = whole(store, case)
        figures.add("documents lost", len(lost))
        assert not lost, f"lost {lost}"
    completed(store, case, said)


def killed(command: list[str], said: Path, case: Case, chance: Random, figures: Figures) -> bool:
    """Start a build and kill it at some moment, half of them while they write the store; False if it was done."""
    commits = context().Event()
    process = start(command, said, commits=commits)
    if chance.random() < 0.5:
        commits.wait(case.seconds)
        time.sleep(chance.uniform(0, case.writing * LATE))
    else:
        time.sleep(chance.uniform(0, case.seconds * LATE))
    process.kill()
    process.join()
    if process.exitcode != -signal.SIGKILL:
        assert process.exitcode == 0, said.read_text()
        return False
    if commits.is_set():
        figures.add("while writing the store")
    return True
