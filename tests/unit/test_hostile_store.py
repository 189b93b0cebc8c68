"""What lies beside a store, breaks while it is written or is not its own costs nothing that was there."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from kgraph.build import build, remove
from kgraph.check import check
from kgraph.check.repair import repair
from kgraph.corrections import Corrections
from kgraph.corrections.editing import apply, undo, write
from kgraph.corrections.rows import Correction
from kgraph.errors import DamagedError, ExportError, ModelError, StoreError
from kgraph.store import Store
from kgraph.store.parses import Parses

from tests.factories import claim, person, record, state

A = record("a.txt", claim(state("USA"), "urges", state("CHN")))
B = record("b.txt", claim(person("Rex Tillerson", "USA"), "asks", state("CHN")))
RENAME = Correction("rename", actor="China", value="PRC")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store of two documents."""
    with Store.open(tmp_path / "store", write=True) as store:
        store.commit([A, B])
    return tmp_path / "store"


@pytest.mark.parametrize("name", [".~lock.corrections.csv#", ".DS_Store", "corrections.csv~", ".corrections.csv.new"])
def test_what_editors_and_desktops_leave_in_a_store_is_left_alone(path: Path, name: str) -> None:
    (path / name).touch()
    with Store.open(path, write=True) as store:
        store.commit([A], ["b.txt"])
    with Store.open(path) as store:
        assert list(store.records()) == [A]
    assert (path / name).exists()


@pytest.mark.parametrize("name", [".DS_Store", "lost+found"])
def test_a_disk_of_its_own_may_become_a_store(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    Store.open(tmp_path, write=True).close()


def test_corrections_that_cannot_be_written_leave_nothing_behind(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = sorted(path.iterdir())
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ExportError, match="make room"):
        write(path / "corrections.csv", "kind\n")
    assert sorted(path.iterdir()) == before


def test_a_linked_corrections_file_stays_a_link(path: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.csv"
    kept.write_text("kind\n")
    kept.chmod(0o664)
    (path / "corrections.csv").symlink_to(kept)
    assert apply(path, [RENAME]).added == 1
    assert (path / "corrections.csv").is_symlink() and "PRC" in kept.read_text()
    assert kept.stat().st_mode & 0o777 == 0o664


def test_a_build_that_fails_does_not_change_which_corrections_are_heeded(path: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("France urged Iran to release the sailors.")
    (tmp_path / "mine.csv").write_text(Corrections.of([RENAME]).to_csv())
    with pytest.raises(ModelError):
        build([tmp_path / "a.txt"], path, model="no_such_model", corrections=tmp_path / "mine.csv")
    with Store.open(path) as store:
        assert store.corrections_file == path / "corrections.csv" and not store.corrections


def test_parses_outlive_a_moment_in_which_they_cannot_be_written(tmp_path: Path) -> None:
    parses = Parses(tmp_path / "parses.sqlite", "parser", write=True)
    parses.keep([("a.txt", "key", b"parse")])
    parses.db.execute("PRAGMA busy_timeout = 0")
    with sqlite3.connect(tmp_path / "parses.sqlite", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")  # a backup, say
        parses.drop(["a.txt"])
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            parses.keep([("b.txt", "key", b"parse")])
        other.execute("ROLLBACK")
    assert parses.docs() == ["a.txt"]
    parses.close()


def test_a_record_under_the_name_of_another_document_is_found(path: Path) -> None:
    with sqlite3.connect(path / "records.sqlite") as db:
        db.execute("UPDATE documents SET doc = 'x.txt' WHERE doc = 'b.txt'")
    with Store.open(path) as store:
        (finding,) = (found for found in check(store) if found.kind == "record")
        assert finding.where == "x.txt" and "'b.txt'" in finding.message
        with pytest.raises(DamagedError):
            store.record("x.txt")


def test_a_damaged_record_can_be_taken_out_where_the_graph_is_gone_too(path: Path) -> None:
    with sqlite3.connect(path / "records.sqlite") as db:
        db.execute("UPDATE documents SET record = '{}' WHERE doc = 'b.txt'")
    for derived in ("graph", "published"):
        shutil.rmtree(path / derived)
    with pytest.raises(StoreError, match="kgraph remove"):
        repair(path)
    assert remove(path, ["b.txt"]) == ["b.txt"]
    with Store.open(path) as store:
        assert list(store.records()) == [A] and check(store) == []


def test_what_is_undone_makes_no_store_and_heeds_the_file_that_is_named(path: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="run kgraph build first"):
        undo(tmp_path / "absent", [2])
    assert not (tmp_path / "absent").exists()
    mine = tmp_path / "mine.csv"
    mine.write_text(Corrections.of([RENAME, Correction("rename", actor="Rex Tillerson", value="Tillerson")]).to_csv())
    assert undo(path, [2], file=mine).added == -1
    with Store.open(path) as store:
        assert store.corrections_file == mine and len(store.corrections.rows) == 1
