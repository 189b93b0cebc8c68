"""Timings of whole commands on the seed articles: the median of five runs each, as a user waits for them."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
RUNS = 5


def seconds(*words: str) -> float:
    """How long one `kgraph WORDS...` takes."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "-m", "kgraph", *words], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def some_event(store: str) -> str:
    """The id of an event, for `why`."""
    sparql = "SELECT ?event { ?event a kg:Event } ORDER BY ?event LIMIT 1"
    command = [sys.executable, "-m", "kgraph", "query", sparql, "--format", "csv", "--store", store]
    found = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return found.split()[-1]


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        builds = [seconds("build", "seeds", "--store", f"{folder}/{n}") for n in range(RUNS)]
        store = f"{folder}/0"
        commands = {
            "who pressured China": ("who", "pressured", "China"),
            "why EVENT": ("why", some_event(store)),
            "query queries/dyads.rq": ("query", "queries/dyads.rq"),
            "central": ("central",),
            "export claims.csv": ("export", f"{folder}/claims.csv"),
            "export graph.ttl": ("export", f"{folder}/graph.ttl"),
        }
        timed = {name: [seconds(*words, "--store", store) for _ in range(RUNS)] for name, words in commands.items()}
    for name, times in {"build seeds": builds, **timed}.items():
        print(f"{name:<24}{statistics.median(times):6.2f} s")


if __name__ == "__main__":
    main()
