"""Timings of whole commands, as a user waits for them: the median of five runs each, with processor time and memory.

python -m bench.bench [--store STORE]

Without a store the seed articles are built first. `bench/generate.py` makes a store of any size.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
RUNS = 5


@dataclass(frozen=True)
class Run:
    """One command: seconds by the clock and of the processor, and the most memory held, in MB."""

    clock: float
    processor: float
    memory: float


def timed(*words: str) -> Run:
    """Run `kgraph WORDS...`."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "kgraph", *words]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"kgraph {' '.join(words)} failed")
    return Run(time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def first_event(store: str) -> str:
    """The id of an event that China takes part in, for `why` and `compare`."""
    asked = ["timeline", "China", "--limit", "1", "--format", "tsv", "--store", store]
    command = [sys.executable, "-m", "kgraph", *asked]
    header, row = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    return row.split("\t")[header.split("\t").index("event")]


def asking(store: str) -> dict[str, tuple[str, ...]]:
    """The commands that answer from the index."""
    event = first_event(store)
    return {
        "who pressured China": ("who", "pressured", "China"),
        "who urged": ("who", "urged"),
        "who pressured, by month": ("who", "pressured", "--group-by", "month"),
        'who "United States"': ("who", "--source", "United States", "--limit", "20"),
        "actor China": ("actor", "China"),
        "timeline China, N. Korea": ("timeline", "China", "North Korea"),
        "compare EVENT": ("compare", event),
        "why EVENT": ("why", event),
        "export claims.csv": ("export", f"{store}-claims.csv"),
    }


def on_the_graph(folder: str) -> dict[str, tuple[str, ...]]:
    """The commands that need the graph, or all of it."""
    return {
        "ask who urged China": ("ask", "who urged China to do what in June 2017?"),
        "query queries/dyads.rq": ("query", "queries/dyads.rq"),
        "central": ("central",),
        "export graph.ttl": ("export", f"{folder}/graph.ttl"),
    }


def show(name: str, runs: list[Run]) -> None:
    """One line."""
    clock, processor = (statistics.median(getattr(run, part) for run in runs) for part in ("clock", "processor"))
    print(f"{name:<26}{clock:6.2f} s{processor:8.2f} s cpu{max(run.memory for run in runs):7.0f} MB")


def main() -> None:
    """Read the command line, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", help="a store to ask, instead of one built from the seeds")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = given.store or f"{folder}/0"
        if not given.store:
            show("build seeds", [timed("build", "seeds", "--store", f"{folder}/{n}") for n in range(RUNS)])
        commands = asking(store) | ({} if given.store else on_the_graph(folder))
        show("--version", [timed("--version") for _ in range(RUNS)])
        for name, words in commands.items():
            show(name, [timed(*words, "--store", store) for _ in range(RUNS)])
        Path(f"{store}-claims.csv").unlink()


if __name__ == "__main__":
    main()
