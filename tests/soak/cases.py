"""Builds to be disturbed, and what they leave when nobody disturbs them."""

from __future__ import annotations

import atexit
import shutil
import time
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from kgraph.check import CHECKS, shapes
from kgraph.errors import StoreError
from kgraph.model import Record
from kgraph.store import Store

from tests.soak.building import context, finish, start, write_documents
from tests.soak.harness import scratch

KEPT = ExitStack()
atexit.register(KEPT.close)
SIZES = (3, 20)  # documents of a small and of a large batch
CASES = 2 * len(SIZES)


@dataclass
class Case:
    """A build to be disturbed: from the store `before` to `done`, what it makes of `inputs` by itself."""

    inputs: Path
    before: Path | None
    done: Path
    known: dict[str, Record]
    expected: dict[str, Record]
    quads: list[str]
    seconds: float
    writing: float

    def command(self, store: Path) -> list[str]:
        """The build."""
        return ["build", str(self.inputs), "--store", str(store)]


@cache
def case(seed: int, number: int) -> Case:
    """One of the cases, made when it is first asked for and kept to the end.

    A small or a large batch, into nothing or into a store of which some documents change and some stay.
    """
    folder = batch(seed, SIZES[number // 2])
    if number % 2 == 0:
        return timed(folder, folder / "in", None, {})
    before, said = folder / "before", folder / "said"
    assert finish(["build", str(folder / "old"), "--store", str(before)], said) == 0, said.read_text()
    known, _ = contents(before)
    return timed(folder, folder / "in", before, known)


@cache
def batch(seed: int, size: int) -> Path:
    """A folder with so many documents as they are to be (`in`), and as they were (`old`)."""
    folder, chance = KEPT.enter_context(scratch()), Random(f"{seed}/{size}")
    write_documents(folder / "old", size, chance)
    write_documents(folder / "in", size, chance)
    for name in [f"{n:03}.txt" for n in range(0, size, 3)]:
        shutil.copy(folder / "old" / name, folder / "in" / name)
    assert finish(["--version"], folder / "said") == 0  # the fork server has loaded all before a build is timed
    return folder


def timed(folder: Path, inputs: Path, before: Path | None, known: dict[str, Record]) -> Case:
    """The case, with how long it takes when nobody disturbs it, and how long it then writes."""
    store = placed(folder / f"done-{bool(before)}", before)
    commits, began = context().Event(), time.monotonic()
    process = start(["build", str(inputs), "--store", str(store)], folder / "said", commits=commits)
    commits.wait()
    wrote = time.monotonic()
    process.join()
    ended = time.monotonic()
    assert process.exitcode == 0, (folder / "said").read_text()
    expected, quads = contents(store)
    return Case(inputs, before, store, known, expected, quads, ended - began, ended - wrote)


def placed(store: Path, before: Path | None) -> Path:
    """The store as the build finds it."""
    shutil.rmtree(store, ignore_errors=True)
    if before:
        shutil.copytree(before, store)
    return store


def completed(store: Path, case: Case, said: Path) -> None:
    """Run the command once more, undisturbed. Raises AssertionError unless it gives what it always gives."""
    assert finish(case.command(store), said) == 0, f"the same command again: {said.read_text()}"
    found, quads = contents(store)
    assert found == case.expected and quads == case.quads, "the same command again gives another graph"
    assert_sound(store)


def contents(store: Path) -> tuple[dict[str, Record], list[str]]:
    """The records and the graph of a store."""
    with Store.open(store) as opened:
        return {record.article.doc: record for record in opened.records()}, opened.nquads()


def whole(store: Path, case: Case) -> list[str]:
    """Documents that are lost: they were in and are not, or are not as they were or should be."""
    try:
        found, _ = contents(store)
    except StoreError as error:
        assert not case.known and "run kgraph build first" in str(error), str(error)
        return []
    assert_sound(store)
    changed = [doc for doc in found if found[doc] not in (case.known.get(doc), case.expected.get(doc))]
    return changed + sorted(set(case.known) - set(found))


def assert_sound(store: Path) -> None:
    """Raise AssertionError if the store has findings."""
    with Store.open(store) as opened:  # shapes take their time, and are of the quads, which are compared
        findings = [finding for find in CHECKS if find is not shapes for finding in find(opened)]
    assert not findings, f"{len(findings)} findings, the first: {findings[0]}"
