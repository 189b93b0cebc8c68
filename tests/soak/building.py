"""Builds in processes of their own that start in no time, so that they can be hurt by the hundred.

The fork server has loaded model and tables and never opens a store, for Oxigraph's threads do not outlive a fork.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from multiprocessing import get_context
from multiprocessing.context import ForkServerContext, ForkServerProcess
from multiprocessing.synchronize import Event
from pathlib import Path
from random import Random

STATES = "France Iran Kenya Uganda Brazil Chile Norway Sudan Canada Peru Ghana Mali Oman Egypt".split()
ACTS = "urged accused praised threatened sanctioned warned criticized thanked".split()
SENTENCE = "{0} {1} {2} over the talks on Monday. {2} officials met envoys of {3} in June and rejected the demand."


@cache
def context() -> ForkServerContext:
    """Where processes come from."""
    found = get_context("forkserver")
    found.set_forkserver_preload(["tests.soak.loaded"])
    return found


def write_documents(folder: Path, number: int, chance: Random) -> None:
    """So many small articles, a third of them longer than a page."""
    folder.mkdir(parents=True, exist_ok=True)
    for n in range(number):
        sentences = []
        for _ in range(chance.choice((1, 2, 25))):
            a, b, c = chance.sample(STATES, 3)
            sentences.append(SENTENCE.format(a, chance.choice(ACTS), b, c))
        (folder / f"{n:03}.txt").write_text("\n\n".join(sentences) + "\n", "utf-8")


def start(
    words: list[str], said: Path, *, commits: Event | None = None, first: Callable[[], None] | None = None
) -> ForkServerProcess:
    """Start `kgraph WORDS...`; `said` gets what it prints, `commits` is set when it begins to write the store.

    `first` is called in the process before anything else.
    """
    process = context().Process(target=run, args=(words, said, commits, first))
    process.start()
    return process


def finish(words: list[str], said: Path, first: Callable[[], None] | None = None) -> int:
    """Run `kgraph WORDS...` to its end and return its exit code."""
    process = start(words, said, first=first)
    process.join()
    assert process.exitcode is not None
    return process.exitcode


def run(words: list[str], said: Path, commits: Event | None, first: Callable[[], None] | None) -> None:
    """What a process does."""
    from kgraph.cli import main
    from kgraph.store import Store

    import tests.soak.loaded  # noqa: F401  a server that could not import it would be slow, and this says why

    if commits:
        write = Store.commit

        def commit(*args: object, **named: object) -> int:
            commits.set()
            return write(*args, **named)  # type: ignore[arg-type]

        Store.commit = commit  # type: ignore[method-assign,assignment]
    with said.open("w", encoding="utf-8") as file, redirect_stdout(file), redirect_stderr(file):
        if first:
            first()
        try:
            main(words)
        except SystemExit as end:
            file.flush()
            os._exit(end.code if isinstance(end.code, int) else 1)
    sys.exit("main returns by SystemExit alone")
