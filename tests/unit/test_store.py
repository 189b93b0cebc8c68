"""The store: exact, whole at every moment, and clear about what it cannot use."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import sqlite3
from pathlib import Path

import pytest
from kgraph.check import graphs
from kgraph.errors import StoreError, UnknownTermError
from kgraph.store import Store
from kgraph.store.graphs import Graphs, document_quads, in_union, union_triples
from kgraph.store.origin import Origin
from pyoxigraph import Literal, NamedNode

from tests.factories import claim, person, record, state

USA, CHN, PRK = state("USA"), state("CHN"), state("PRK")
A = record("a.txt", claim(USA, "urges", CHN), claim(CHN, "meets-with", USA))
B = record("b.txt", claim(person("Rex Tillerson", "USA"), "asks", CHN))
C = record("c.txt", claim(PRK, "criticizes", USA, date="2017-06-22"))
ORIGIN = Origin("program", "ontology", "codebook", "", "model", "weights", "yes", "parser")


def lines(path: Path) -> list[str]:
    with Store.open(path) as store:
        assert set(union_triples(store.graph)) == {quad.triple for quad in document_quads(store.graph)}
        return store.nquads()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with two documents."""
    with Store.open(tmp_path / "store", write=True) as store:
        store.commit([A, B], origin=ORIGIN)
    return tmp_path / "store"


def fresh(path: Path, *records: object) -> list[str]:
    """What a store of these records alone holds."""
    with Store.open(path, write=True) as store:
        store.commit(records)  # type: ignore[arg-type]
        return store.nquads()


def test_what_is_committed_can_be_read(path: Path) -> None:
    with Store.open(path) as store:
        assert list(store.records()) == [A, B]
        assert [document.doc for document in store.documents()] == ["a.txt", "b.txt"]
        assert (store.record("b.txt"), store.origin) == (B, ORIGIN)
        assert store.totals()["Claim"] == 3
        assert set(store.merged.event_of) == {claim.id for r in (A, B) for claim in r.claims}


def test_a_store_can_be_opened_without_with(path: Path) -> None:
    assert Store.open(path).graph.query("ASK { GRAPH ?g { ?s ?p ?o } }")


def test_the_graph_does_not_depend_on_how_it_came_about(path: Path, tmp_path: Path) -> None:
    with Store.open(path, write=True) as store:
        store.commit([C], ["a.txt"])
        store.commit([A])
    assert lines(path) == fresh(tmp_path / "fresh", C, B, A)


def test_of_a_document_given_twice_the_last_counts(tmp_path: Path) -> None:
    other = record("a.txt", claim(CHN, "urges", PRK))
    assert fresh(tmp_path / "twice", A, B, other) == fresh(tmp_path / "once", other, B)


def test_records_that_are_not_read_again_are_merged_with_those_in_the_store(path: Path, tmp_path: Path) -> None:
    tillerson = record("c.txt", claim(person("Tillerson", "USA", doc="c.txt"), "asks", CHN))
    others = [record(f"{n}.txt", claim(USA, "urges", CHN)) for n in range(3)]
    with Store.open(path, write=True) as store:
        store.commit([tillerson, *others])
    assert lines(path) == fresh(tmp_path / "fresh", A, B, tillerson, *others)


def test_the_same_again_changes_nothing(path: Path) -> None:
    with Store.open(path, write=True) as store:
        before = store.generation
        assert store.commit([B, A]) == 0
        assert store.generation == before


def test_only_graphs_that_differ_are_written(path: Path) -> None:
    with Store.open(path, write=True) as store:
        assert store.commit([C]) == 1  # no actor's name and no event of the others changes


def test_a_removed_document_leaves_nothing(path: Path, tmp_path: Path) -> None:
    with Store.open(path, write=True) as store:
        store.commit([C])
        store.commit(removals=["c.txt"])
    assert lines(path) == fresh(tmp_path / "fresh", A, B)


def test_the_union_has_what_two_documents_say_once(path: Path) -> None:
    again = record("again.txt", claim(USA, "urges", CHN))
    edge = "SELECT (COUNT(*) AS ?n) { ?a <https://w3id.org/kgraph/ns#urges> ?b }"
    counts = []
    with Store.open(path, write=True) as store:
        for upserts, removals in (((), ()), ((again,), ()), ((), ("a.txt",)), ((), ("again.txt",))):
            store.commit(upserts, removals)
            counts.append(next(iter(store.graph.query(edge)))[0].value)
    assert counts == ["1", "1", "1", "0"]


@pytest.mark.parametrize("number", [255, 2303, 65_535])
def test_a_number_that_goes_from_the_union_is_not_taken_for_the_next(tmp_path: Path, number: int) -> None:
    def line(value: int) -> str:
        return f'<urn:claim> <urn:at> "{value}"^^<http://www.w3.org/2001/XMLSchema#integer> <urn:doc>'

    graphs = Graphs(tmp_path)
    graphs.rebuild([[line(number)]], 1)
    graphs.change([NamedNode("urn:doc")], [line(number + 1)], 2, ontology=False)
    assert [triple.object for triple in union_triples(graphs.graph)] == [Literal(number + 1)]


def test_check_compares_the_union(path: Path) -> None:
    with Store.open(path, write=True) as store:
        assert not list(graphs(store))
        store.graph.remove(in_union(next(document_quads(store.graph)).triple))
        assert "1 triples of the union" in next(graphs(store)).message


def test_a_reader_keeps_what_it_opened(path: Path) -> None:
    with Store.open(path) as reader:
        before = reader.nquads()
        with Store.open(path, write=True) as writer:
            for other in (C, record("d.txt", claim(USA, "sanctions", PRK))):
                writer.commit([other], ["a.txt"])
        assert reader.nquads() == before
        assert list(reader.records()) == [A, B]
    assert lines(path) != before


def test_old_snapshots_go(path: Path) -> None:
    with Store.open(path, write=True) as store:
        store.commit([C])
        store.commit(removals=["c.txt"])
        assert sorted(p.name for p in (path / "published").iterdir()) == [
            str(store.generation),
            f"{store.generation}.lock",
        ]


def test_a_failed_commit_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = lines(path)
    for step in ("change", "publish"):
        with Store.open(path, write=True) as store, monkeypatch.context() as patch:
            patch.setattr(Graphs, step, fail)
            with pytest.raises(StoreError, match="disk full"):
                store.commit([C])
        assert lines(path) == before
    with Store.open(path, write=True) as store:
        assert store.nquads() == before


def fail(*_: object, **__: object) -> None:
    raise OSError("disk full")


def test_a_store_goes_on_after_a_failed_commit(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(path, write=True) as store:
        with monkeypatch.context() as patch:
            patch.setattr(Graphs, "publish", fail)
            with pytest.raises(StoreError):
                store.commit([C])
        store.commit([C])
    assert lines(path) == fresh(tmp_path / "fresh", A, B, C)


def die_at(path: Path, step: str) -> None:
    def die(*_: object, **__: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(Graphs, step, die)
    with Store.open(path, write=True) as store:
        store.commit([C], ["a.txt"])


@pytest.mark.parametrize(("step", "committed"), [("_loading_anew", False), ("publish", False), ("settle", True)])
def test_a_killed_writer_leaves_a_whole_store(path: Path, tmp_path: Path, step: str, committed: bool) -> None:
    process = multiprocessing.get_context("spawn").Process(target=die_at, args=(path, step))
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL
    expected = fresh(tmp_path / "fresh", *((B, C) if committed else (A, B)))
    assert lines(path) == expected
    with Store.open(path, write=True) as store:
        assert store.nquads() == expected
        store.commit([A, C])
    assert lines(path) == fresh(tmp_path / "all", A, B, C)


@pytest.mark.parametrize("lost", ["graph", "published"])
def test_a_lost_graph_is_made_again(path: Path, lost: str) -> None:
    before = lines(path)
    shutil.rmtree(path / lost)
    Store.open(path, write=True).close()
    assert lines(path) == before


def test_a_reader_without_a_graph_is_told(path: Path) -> None:
    shutil.rmtree(path / "published")
    with pytest.raises(StoreError, match="check --repair"):
        Store.open(path)


def test_a_second_writer_is_told(path: Path) -> None:
    with Store.open(path, write=True), pytest.raises(StoreError, match="being written"):
        Store.open(path, write=True)


def test_no_store_to_read(tmp_path: Path) -> None:
    for place in (tmp_path / "absent", tmp_path):
        with pytest.raises(StoreError, match="run kgraph build first"):
            Store.open(place)
    assert list(tmp_path.iterdir()) == []


def test_a_store_whose_first_build_was_killed(tmp_path: Path) -> None:
    (tmp_path / "records.sqlite").touch()
    with pytest.raises(StoreError, match="nothing is in the store"):
        Store.open(tmp_path)
    Store.open(tmp_path, write=True).close()
    with Store.open(tmp_path) as store:
        assert store.documents() == []
    shutil.rmtree(tmp_path / "published")
    with pytest.raises(StoreError, match="nothing is in the store"):
        Store.open(tmp_path)


@pytest.mark.parametrize("write", [True, False])
def test_a_folder_of_other_things_is_no_store(tmp_path: Path, write: bool) -> None:
    (tmp_path / "thesis.docx").touch()
    with pytest.raises(StoreError, match="not a store"):
        Store.open(tmp_path, write=write)
    with pytest.raises(StoreError, match="is a file"):
        Store.open(tmp_path / "thesis.docx", write=write)
    assert [p.name for p in tmp_path.iterdir()] == ["thesis.docx"]


@pytest.mark.parametrize("write", [True, False])
def test_a_file_that_only_has_the_name_is_no_store(tmp_path: Path, write: bool) -> None:
    (tmp_path / "records.sqlite").write_bytes(b"no database, but long enough to be taken for one" * 30)
    with pytest.raises(StoreError, match="cannot be used as a store"):
        Store.open(tmp_path, write=write)


def test_another_programs_database_is_no_store(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "records.sqlite") as db:
        db.execute("CREATE TABLE other (x)")
    for write in (True, False):
        with pytest.raises(StoreError):
            Store.open(tmp_path, write=write)


@pytest.mark.parametrize("write", [True, False])
def test_a_store_of_another_version(path: Path, write: bool) -> None:
    with sqlite3.connect(path / "records.sqlite") as db:
        db.execute("UPDATE meta SET value = '99' WHERE key = 'format'")
    with pytest.raises(StoreError, match="version 99"):
        Store.open(path, write=write)


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be read or written"):
        Store.open(tmp_path / "file" / "store", write=True)


def test_an_unknown_document(path: Path) -> None:
    with Store.open(path) as store, pytest.raises(UnknownTermError, match=r"a\.txt"):
        store.record("a.text")
