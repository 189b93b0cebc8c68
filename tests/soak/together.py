"""Two at once: readers beside a writer see one whole generation and never wait; a second writer is told in one line."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from multiprocessing import get_context
from multiprocessing.synchronize import Event
from pathlib import Path
from random import Random

from kgraph.errors import StoreError
from kgraph.model import Record
from kgraph.store import Store

from tests.factories import claim, person, record, state
from tests.soak.harness import Figures, scratch, trials

COMMITS, READERS = 400, 2
PATIENCE = 10.0  # seconds; nobody who waits for a commit to end would be done so soon on a busy machine
BUSY = "is being written by another kgraph"
ACTORS = [state(code) for code in ("USA", "CHN", "PRK", "GBR", "FRA")] + [person("Jim Mattis", "USA")]
Seen = tuple[int, str, int]  # generation, digest of the graph, number of records


def run(scale: float, seed: int) -> Figures:
    """One process commits, two read, and one tries to write as well."""
    numbers = [number for number, _ in trials(COMMITS, scale, seed)]
    context = get_context("spawn")
    with scratch() as folder:
        with Store.open(folder / "store", write=True) as store:
            store.commit(some_records(Random(seed)))
            first = seen(store)
        ready, done = context.Event(), context.Event()
        logs = [folder / f"reader-{n}" for n in range(READERS)]
        others = [context.Process(target=read, args=(folder / "store", log, ready, done)) for log in logs]
        others.append(context.Process(target=intrude, args=(folder / "store", folder / "intruder", ready, done)))
        for other in others:
            other.start()
        write(folder / "store", folder / "writer", len(numbers) + 4, seed, ready, done)
        for other in others:
            other.join()
        return compared(folder, logs, first)


def some_records(chance: Random) -> list[Record]:
    """A few documents, each with a claim or two."""
    made = []
    for doc in chance.sample(("a.txt", "b.txt", "c.txt", "d.txt"), 2):
        (a, b), (c, d) = chance.sample(ACTORS, 2), chance.sample(ACTORS, 2)
        made.append(record(doc, claim(a, "urges", b, date="2017-06"), claim(c, "meets-with", d)))
    return made


def seen(store: Store) -> Seen:
    """What an open store holds."""
    graph = hashlib.sha256("\n".join(store.nquads()).encode()).hexdigest()
    return store.generation, graph, len(list(store.records()))


def write(path: Path, log: Path, commits: int, seed: int, ready: Event, done: Event) -> None:
    """Commit again and again; note what each generation holds."""
    chance = Random(f"{seed}/writer")
    with Store.open(path, write=True) as store, log.open("w") as file:
        ready.set()
        for _ in range(commits):
            store.commit(some_records(chance), [chance.choice(("a.txt", "b.txt", "c.txt", "d.txt"))])
            print(*seen(store), file=file)
            time.sleep(chance.uniform(0, 0.02))
        done.set()


def read(path: Path, log: Path, ready: Event, done: Event) -> None:
    """Open the store again and again, look at it twice, and note what was there and how long it took to open."""
    ready.wait()
    with log.open("w") as file:
        while not done.is_set():
            began = time.monotonic()
            with Store.open(path) as store:
                took = time.monotonic() - began
                before, after = seen(store), seen(store)
            print(*before, f"{took:.3f}", before == after, file=file)


def intrude(path: Path, log: Path, ready: Event, done: Event) -> None:
    """Try to write beside the writer, and note what is said."""
    ready.wait()
    with log.open("w") as file:
        while not done.is_set():
            try:
                Store.open(path, write=True).close()
                print("got in", file=file)
            except StoreError as error:
                print(error, file=file)
            time.sleep(0.02)


def compared(folder: Path, logs: list[Path], first: Seen) -> Figures:
    """The notes of readers against those of the writer."""
    written = [tuple(line.split()) for line in (folder / "writer").read_text().splitlines()]
    known = {(str(first[0]), first[1], str(first[2])), *written}
    figures = Figures({"commits": len(written), "readings": 0, "generations seen": 0})
    generations = set()
    for line in lines(logs):
        *found, took, steady = line.split()
        figures.add("readings")
        figures.most("slowest opening, seconds", float(took))
        generations.add(found[0])
        if tuple(found) not in known or steady != "True" or float(took) > PATIENCE:
            figures.fail(f"a reader saw {line}")
    figures.counts["generations seen"] = len(generations)
    told = (folder / "intruder").read_text().splitlines()
    figures.counts["second writers refused"] = sum(BUSY in line for line in told)
    figures.fail(*[f"a second writer: {line}" for line in told if BUSY not in line and line != "got in"])
    if "got in" in told[:-1]:  # the last may have come when the writer was done
        figures.fail("a second writer got in")
    return figures


def lines(logs: list[Path]) -> Iterator[str]:
    """The lines of several files."""
    for log in logs:
        yield from log.read_text().splitlines()
