"""The largest inputs are read or left out within 2 GB and ten minutes of processor time each."""

from __future__ import annotations

import math
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.conftest import ROOT
from tests.soak.harness import Figures, scratch

MEMORY, SECONDS = 2000, 600
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


def run(scale: float, seed: int) -> Figures:
    """Each giant built into a store of its own, in a process that is measured."""
    found = Figures({"inputs": 0, "most memory, MB": 0, "most processor time, s": 0.0})
    for name in list(GIANTS)[: math.ceil(len(GIANTS) * scale)]:
        with scratch() as folder:
            (folder / name).write_bytes(GIANTS[name]())
            code, told, seconds, megabytes = measured(folder / name, folder / "store")
        found.add("inputs")
        found.most("most memory, MB", megabytes)
        found.most("most processor time, s", seconds)
        if code not in (0, 3) or "Traceback" in told or megabytes > MEMORY or seconds > SECONDS:
            found.broken.append(f"{name}: exit {code}, {seconds:.0f} s, {megabytes} MB: {told[:300]}")
    return found


def measured(path: Path, store: Path) -> tuple[int, str, float, int]:
    """Exit code and standard error of a build, its processor time in seconds, and the most memory it held in MB."""
    command = [sys.executable, "-m", "kgraph", "build", str(path), "--store", str(store)]
    errors = path.with_suffix(".errors")
    with errors.open("wb") as stream:
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=stream)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, errors.read_text("utf-8"), used.ru_utime + used.ru_stime, used.ru_maxrss // 1024
