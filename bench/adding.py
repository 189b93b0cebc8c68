"""How long it takes to add one document to a store that `bench.generate` made: medians of several, each its own commit.

python -m bench.adding STORE --claims 1000000 [--documents 7]

The documents are of the same invented news, a dozen claims each; `--claims` and `--seed` are those of the store.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from kgraph.model import Record
from kgraph.store import Store

from bench.generate import World

FIRST = 9_000_000  # numbers that no document of a store has
CLAIMS = 12


def fresh(world: World, count: int) -> Iterator[Record]:
    """Documents that are not in the store, of actors that are."""
    taken = time.time_ns() % 900_000
    world.chance.seed(taken)
    return (world.document(FIRST + taken + number, CLAIMS) for number in range(count))


def main() -> None:
    """Read the command line, add documents, print the figures of each and their medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--documents", type=int, default=7)
    given = parser.parse_args()
    clocks, processors = [], []
    for record in fresh(World(given.claims, given.seed), given.documents):
        clock, processor = time.perf_counter(), time.process_time()
        with Store.open(given.store, write=True) as store:
            differ = store.commit([record])
        clocks.append(time.perf_counter() - clock)
        processors.append(time.process_time() - processor)
        print(
            f"{len(record.claims)} claims, {differ} graphs changed: {clocks[-1]:.2f} s, {processors[-1]:.2f} s",
            flush=True,
        )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    medians = f"{statistics.median(clocks):.2f} s by the clock, {statistics.median(processors):.2f} of the processor"
    print(f"median {medians}; {memory:.0f} MB")


if __name__ == "__main__":
    main()
