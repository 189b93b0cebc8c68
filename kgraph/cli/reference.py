"""The reference of the command line, written from the commands themselves: `python -m kgraph.cli.reference`."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator

from kgraph.cli import COMMANDS, run

COLUMNS = "80"
HEAD = """# The command line

Written by `python -m kgraph.cli.reference` from what `kgraph COMMAND --help` says; a test keeps it so.

Results go to standard output, notes and errors to standard error, so that output may be piped. Rows can be had as an
aligned table for people or as `csv`, `tsv`, `json` and `jsonl` (`--format`), all other answers as text, `json` or
`jsonl`. `-` stands for standard input where files, names or ids are read, and for standard output where files are
written. Colours and progress are shown on a
terminal alone, and not where `NO_COLOR` is set. The store is that of `--store`, else of `$KGRAPH_STORE`, else
`.kgraph` in the working folder. `kgraph --install-completion` makes the shell complete commands, options, relations
and the names of actors.

| exit code | meaning |
| --- | --- |
| 0 | done, also where there is nothing to show |
| 1 | an error, told in one line on standard error; the store is as it was. `check`: something is wrong |
| 2 | wrong usage |
| 3 | done, but some inputs were left out, each told on standard error |
| 130 | interrupted |
"""


def reference() -> str:
    """The reference as Markdown: what every command says of itself."""
    return "\n".join([HEAD, *_sections()])


def _sections() -> Iterator[str]:
    for words in ([], *([command] for command in COMMANDS)):
        yield f"## {' '.join(['kgraph', *words])}\n\n```text\n{_help(words)}```\n"


def _help(words: list[str]) -> str:
    """What `--help` prints."""
    out = io.StringIO()
    with _plain_environment(), contextlib.redirect_stdout(out):
        run([*words, "--help"])
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().rstrip().splitlines())


@contextlib.contextmanager
def _plain_environment() -> Iterator[None]:
    """A terminal of usual width, and no store of the user's own among the defaults."""
    before = dict(os.environ)
    os.environ.pop("KGRAPH_STORE", None)
    os.environ["COLUMNS"] = COLUMNS
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


if __name__ == "__main__":
    sys.stdout.write(reference())
