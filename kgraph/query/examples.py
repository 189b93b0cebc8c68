"""The example queries that come with the program."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Example:
    """A query: the name of its file, what it answers (the first line of its heading), and its text."""

    name: str
    title: str
    sparql: str


@cache
def examples() -> tuple[Example, ...]:
    """All of them, by name."""
    packed = Path(__file__).parents[1] / "queries"  # in an installed package, else in the repository
    folder = packed if packed.is_dir() else packed.parents[1] / "queries"
    return tuple(example(path) for path in sorted(folder.glob("*.rq")))


def example(path: Path) -> Example:
    """One file."""
    text = path.read_text(encoding="utf-8")
    heading = " ".join(line[1:].strip() for line in text.split("\n#\n")[0].splitlines() if line.startswith("#"))
    return Example(path.stem, heading.split(". ")[0].rstrip("."), text)
