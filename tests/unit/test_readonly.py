"""A store on a file system that may only be read can be asked, and says in one line that it cannot be written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from kgraph.check import check
from kgraph.cli import run
from kgraph.errors import StoreError
from kgraph.store import Store

from tests.factories import claim, record, state
from tests.soak.full_disk import can_mount, mount, small_disk

A = record("a.txt", claim(state("USA"), "urges", state("CHN")))


@pytest.fixture
def frozen(tmp_path: Path) -> Iterator[Path]:
    """A store of one document that nobody may write to: a file system of its own, or a folder's mode."""
    if can_mount(tmp_path / "disk"):
        with small_disk(tmp_path / "disk", 32 << 20) as disk:
            fill(disk / "store")
            mount("-o", "remount,ro", str(disk))
            yield disk / "store"
        return
    if os.geteuid() == 0:
        pytest.skip("root ignores the modes of folders, and this machine mounts no file system")
    fill(tmp_path / "store")
    folders = [tmp_path / "store", *(path for path in (tmp_path / "store").rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    yield tmp_path / "store"
    for folder in folders:
        folder.chmod(0o755)


def fill(path: Path) -> None:
    with Store.open(path, write=True) as store:
        store.commit([A])


def test_it_can_be_asked(frozen: Path) -> None:
    with Store.open(frozen) as store:
        assert list(store.records()) == [A] and check(store) == []


@pytest.mark.parametrize("words", [["build", "seeds"], ["remove", "a.txt"], ["check", "--repair"]])
def test_it_cannot_be_written(words: list[str], frozen: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(path.stat().st_mtime_ns for path in frozen.rglob("*"))
    assert run([*words, "--store", str(frozen)]) == 1
    told = capsys.readouterr()
    assert told.err.startswith(f"kgraph: {frozen}") and told.err.count("\n") == 1 and told.out == ""
    assert sorted(path.stat().st_mtime_ns for path in frozen.rglob("*")) == before
    with pytest.raises(StoreError):
        Store.open(frozen, write=True)
