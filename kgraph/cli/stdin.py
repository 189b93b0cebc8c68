"""`-` in the place of a file or a name: what comes in on standard input."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

STDIN = STDOUT = "-"
AS_FILE = "stdin.jsonl"  # what errors call it


@contextmanager
def with_stdin(inputs: Sequence[Path], called: str = AS_FILE) -> Iterator[list[Path]]:
    """The inputs with a file of that name, of JSON lines by default, in place of `-`, while the context lasts."""
    if Path(STDIN) not in inputs:
        yield list(inputs)
        return
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder) / called
        with copied.open("wb") as file:
            shutil.copyfileobj(sys.stdin.buffer, file)
        yield [copied if one == Path(STDIN) else one for one in dict.fromkeys(inputs)]


def lines_of(names: Sequence[str]) -> list[str]:
    """The names with the lines of standard input in place of `-`."""
    read = [line for line in sys.stdin.read().splitlines() if line.strip()] if STDIN in names else []
    return [name for given in names for name in (read if given == STDIN else [given])]
