"""The graph made in a process of its own is the one made here, and nothing is lost with that process."""

from __future__ import annotations

import multiprocessing
import sqlite3
import time
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from kgraph.errors import InputError
from kgraph.store import Store, making
from kgraph.store.making import AHEAD, AT_A_TIME

from tests.factories import claim, person, record, state
from tests.unit.workers import deadly

BEGAN = ".began"
MANY = 2 * AHEAD * AT_A_TIME + 5
RECORDS = [
    record(f"{n:04}.txt", claim(person(f"Ann Lee {n % 7}", "USA"), "urges", state("CHN" if n % 2 else "PRK")))
    for n in range(MANY)
]


def made(path: Path, *, apart: bool) -> tuple[list[str], list[str]]:
    """The graph of a store, and the digests of its documents' graphs."""
    with Store.open(path, write=True) as store:
        store.commit(RECORDS, apart=apart)
        found = store.nquads()
    with closing(sqlite3.connect(path / "records.sqlite")) as db:
        return found, sorted(digest for (digest,) in db.execute("SELECT graph FROM documents"))


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], list[str]]:
    return made(tmp_path_factory.mktemp("here"), apart=False)


def test_it_is_the_same_graph(tmp_path: Path, here: tuple[list[str], list[str]]) -> None:
    assert made(tmp_path, apart=True) == here
    with Store.open(tmp_path) as store:
        assert store.totals()["Document"] == MANY


@pytest.mark.parametrize("step", ["begin", "take", "finish"])
def test_a_process_that_dies_is_no_loss(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, here: tuple[list[str], list[str]]
) -> None:
    monkeypatch.setattr(making, step, deadly.die)
    assert made(tmp_path, apart=True) == here


def test_what_cannot_be_written_is_told_and_changes_nothing(tmp_path: Path) -> None:
    bad = record("bad.txt", claim(state("USA"), "urges", state("CHN")), text="\ud800" * 20)
    with Store.open(tmp_path, write=True) as store:
        store.commit(RECORDS[:2])
        before = store.nquads()
        with pytest.raises(InputError, match="lone surrogate"):
            store.commit([*RECORDS, bad], apart=True)
    with Store.open(tmp_path) as store:
        assert store.nquads() == before


def test_another_writer_need_not_wait_for_the_process_of_one_that_was_killed(
    tmp_path: Path, here: tuple[list[str], list[str]]
) -> None:
    process = multiprocessing.get_context("spawn").Process(target=write_for_long, args=(tmp_path,))
    process.start()
    while not (tmp_path / BEGAN).exists():
        assert process.is_alive()
        time.sleep(0.01)
    process.kill()
    process.join()
    assert made(tmp_path, apart=False) == here


def write_for_long(path: Path) -> None:
    """Have a process make a graph that would never be done."""
    making.take = partial(deadly.linger, path / BEGAN)
    made(path, apart=True)
