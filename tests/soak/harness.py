"""Runs promises and writes their figures down."""

from __future__ import annotations

import contextlib
import math
import re
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from random import Random
from typing import ClassVar

from tests.soak import PROMISES

Count = int | float | str
MEMORY = Path("/dev/shm")  # thousands of stores need not wait for a disk
OFTEN = 10.0  # seconds between two lines about a run that has nothing else to tell


@dataclass
class Figures:
    """What a run found. `broken` tells each trial in which the promise did not hold, so that it can be seen again."""

    counts: dict[str, Count] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    heard: ClassVar[Callable[[Figures, str], None]] = staticmethod(lambda figures, line: None)  # by who looks on

    def add(self, name: str, number: int = 1) -> None:
        """Count something."""
        known = self.counts.get(name, 0)
        assert isinstance(known, int)
        self.counts[name] = known + number
        self.heard(self, "")

    def most(self, name: str, number: float) -> None:
        """Keep the largest of a measure."""
        known = self.counts.get(name, 0)
        assert not isinstance(known, str)
        self.counts[name] = max(known, number)

    def tell(self, line: str) -> None:
        """Say how one trial went, at once."""
        self.heard(self, line)

    def fail(self, *trials: str) -> None:
        """Note trials in which the promise did not hold."""
        for trial in trials:
            self.broken.append(trial)
            self.heard(self, f"broken: {trial}")


@dataclass
class Watch:
    """Whoever looks on at a run: passes on what it tells, and now and then how far it is."""

    say: Callable[[str], None]
    last: Figures = field(default_factory=Figures)
    spoken: float = field(default_factory=time.monotonic)

    def hear(self, figures: Figures, line: str) -> None:
        """Take note of figures, and pass on what they tell."""
        self.last = figures
        if line or time.monotonic() - self.spoken > OFTEN:
            self.say(line or ", ".join(f"{name} {shown(value)}" for name, value in figures.counts.items()))
            self.spoken = time.monotonic()

    def over(self, run: Run, scale: float, seed: int) -> tuple[Figures, bool]:
        """What a run found, and whether it came to its end; one that is interrupted has found what it has."""
        Figures.heard = staticmethod(self.hear)
        try:
            return run(scale, seed), True
        except KeyboardInterrupt:
            return self.last, False
        finally:
            Figures.heard = staticmethod(lambda figures, line: None)


Run = Callable[[float, int], Figures]


def trials(full: int, scale: float, seed: int) -> Iterator[tuple[int, Random]]:
    """The numbers of the trials to make, at least one, each with chance of its own."""
    for number in range(max(1, math.ceil(full * scale))):
        yield number, Random(f"{seed}/{number}")


@contextlib.contextmanager
def scratch() -> Iterator[Path]:
    """A folder to work in that is gone afterwards, in memory where the system has a place for that."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Path(folder)


def promise(name: str) -> tuple[str, Run]:
    """What is promised under a name, and the function that tries it."""
    module = import_module(PROMISES[name])
    assert module.__doc__, f"{module.__name__} says what it promises"
    return module.__doc__.splitlines()[0], module.run


def command(name: str, scale: float, seed: int) -> str:
    """What to type to get the same figures."""
    return f"python -m tests.soak {name} --scale {scale:g} --seed {seed}"


def marks(name: str) -> tuple[str, str]:
    """The comments between which the document has the figures of a promise."""
    return f"<!-- figures of {name} -->", f"<!-- end of {name} -->"


def section(said: str, figures: Figures, whole: bool = True) -> str:
    """The figures of a promise in Markdown: the command, then a table of one row."""
    head, line = " | ".join(figures.counts), " | ".join("---:" for _ in figures.counts)
    row = " | ".join(shown(value) for value in figures.counts.values())
    cut = "" if whole else " (interrupted)"
    return f"`{said}`{cut}\n\n| {head} | broken |\n| {line} | ---: |\n| {row} | {len(figures.broken)} |"


def shown(value: Count) -> str:
    """A figure as the document has it."""
    if isinstance(value, str):
        return value
    return f"{value:,}" if isinstance(value, int) else f"{value:,.2f}"


def written(text: str, sections: Iterable[tuple[str, str]]) -> str:
    """The document with those sections in place of what stood between their marks."""
    for name, content in sections:
        begin, end = marks(name)
        between = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
        assert between.search(text), f"docs/reliability.md has no marks for {name}"
        text = between.sub(lambda _: f"{begin}\n{content}\n{end}", text, count=1)  # noqa: B023
    return text
