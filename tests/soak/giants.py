"""The largest inputs are read or left out within 2 GB and ten minutes of processor time each.

`python -m tests.soak.giants "soup.txt"` tries one.
"""

from __future__ import annotations

import math
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from tests.conftest import ROOT
from tests.soak.harness import Figures, Watch, scratch

MEMORY, SECONDS = 2000, 600
# where a giant out of hand is ended, so that it takes nothing else along
BOUNDS = {resource.RLIMIT_CPU: 2 * SECONDS, resource.RLIMIT_DATA: 2 * MEMORY << 20}
LEAD = b"The president of the country urged China on Monday to talk to Iran. "
GIANTS: dict[str, Callable[[], bytes]] = {  # file name -> what is in it, about as much as a document may have, or more
    "line of 50 MB.txt": lambda: LEAD * 750_000,
    "cell of 50 MB.csv": lambda: b'text,id\n"' + LEAD * 750_000,
    "text of 50 MB.jsonl": lambda: b'{"text": "' + LEAD * 750_000 + b'"}\n',
    "nested.jsonl": lambda: b'{"text":' + b"[" * 3_000_000 + b'\n{"text": "China urged Iran."}\n',
    "number.jsonl": lambda: b'{"text": "China urged Iran.", "id": ' + b"9" * 3_000_000 + b"}\n",
    "keys.jsonl": lambda: b"{" + b'"text": "China urged Iran.",' * 130_000 + b'"id": 1}\n',
    "columns.csv": lambda: b"text,id" + b",c" * 1_000_000 + b"\nChina urged Iran,1" + b"," * 1_000_000 + b"\n",
    "rows.csv": lambda: b"text\n" + b"x\n" * 20_000,
    "one line.txt": lambda: LEAD * 14_500,
    "lines.txt": lambda: LEAD.replace(b". ", b".\n") * 14_500,
    "one sentence.txt": lambda: b"the envoy and " * 50_000 + b"left.",
    "one word.txt": lambda: LEAD + b"a" * 900_000,
    "brackets.txt": lambda: LEAD + b"(" * 900_000,
    "dashes.txt": lambda: LEAD + b"-" * 900_000,
    "addresses.txt": lambda: LEAD * 50 + b"http://a.b/" * 80_000,
    "capitals.txt": lambda: LEAD * 50 + b"Abc Def " * 100_000,
    "open quotations.txt": lambda: LEAD + b'"He said ' * 100_000,
    "days.txt": lambda: LEAD + b"June 22, 2017 " * 60_000,
    "accents.txt": lambda: LEAD + b"e" + "\u0301".encode() * 300_000,
    "blank lines.txt": lambda: LEAD + b"\n \n" * 300_000,
    "deep.txt": lambda: b"<div>" * 150_000 + LEAD + b"</div>" * 20_000,
    "soup.txt": lambda: LEAD * 50 + b"<b <i <!-- <script x='" * 35_000,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one giant: exit code, processor time, the most memory, and what was told."""

    code: int
    seconds: float
    megabytes: int
    told: str

    @property
    def held(self) -> bool:
        """Whether it was read, or left out with its reason, within the bounds."""
        sound = self.code in (0, 3) and "Traceback" not in self.told
        return sound and self.megabytes <= MEMORY and self.seconds <= SECONDS


def run(scale: float, seed: int) -> Figures:
    """Each giant built into a store of its own, one after the other."""
    return tried(list(GIANTS)[: math.ceil(len(GIANTS) * scale)])


def tried(names: Sequence[str]) -> Figures:
    """Those giants, each told of when it is done."""
    found = Figures({"inputs": 0, "most memory, MB": 0, "most processor time, s": 0.0})
    for name in names:
        with scratch() as folder:
            (folder / name).write_bytes(GIANTS[name]())
            one = measured(folder / name, folder / "store")
        found.add("inputs")
        found.most("most memory, MB", one.megabytes)
        found.most("most processor time, s", one.seconds)
        line = f"{name}: exit {one.code}, {one.seconds:.1f} s, {one.megabytes} MB"
        found.tell(line)
        if not one.held:
            found.fail(f"{line}: {one.told[:300]}")
    return found


def measured(path: Path, store: Path) -> Outcome:
    """Build one file in a process that is ended at twice the time or memory it may take."""
    command = [sys.executable, "-m", "kgraph", "build", str(path), "--store", str(store), "--jobs", "1"]
    errors = path.with_suffix(".errors")
    with errors.open("wb") as stream:
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=stream)
        for what, most in BOUNDS.items():
            resource.prlimit(process.pid, what, (most, most))
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds, megabytes = used.ru_utime + used.ru_stime, used.ru_maxrss // 1024
    return Outcome(process.returncode, seconds, megabytes, errors.read_text("utf-8"))


def alone(
    names: Annotated[list[str] | None, typer.Argument(metavar="GIANT...", help="All by default.")] = None,
) -> None:
    """Try single giants. Exits 1 if one breaks the promise."""
    if unknown := set(names or ()) - GIANTS.keys():
        raise typer.BadParameter(f"no giant {min(unknown)!r}: {', '.join(GIANTS)}")
    found, _ = Watch(typer.echo).over(lambda *_: tried(names or list(GIANTS)), 1, 1)
    raise typer.Exit(1 if found.broken else 0)


if __name__ == "__main__":
    typer.run(alone)
