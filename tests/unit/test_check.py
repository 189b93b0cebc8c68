"""Check finds whatever was damaged; repair mends what the records can make again, and names what it cannot."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from kgraph.check import check
from kgraph.check.repair import repair
from kgraph.cli import run
from kgraph.errors import DamagedError, StoreError
from kgraph.parse import Parsed
from kgraph.parse.packing import pack
from kgraph.parse.tokens import Columns, Doc
from kgraph.store import Store
from kgraph.store.graphs import document_graph, document_quads, in_union
from kgraph.store.parses import Parses
from pyoxigraph import Literal, Quad

from tests.factories import claim, person, record, state

A = record("a.txt", claim(state("USA"), "urges", state("CHN")), claim(state("CHN"), "meets-with", state("USA")))
B = record("b.txt", claim(person("Rex Tillerson", "USA"), "asks", state("CHN")))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two documents, with a parse of one of them, in which nothing is found."""
    path = tmp_path_factory.mktemp("sound") / "store"
    with Store.open(path, write=True) as store:
        store.commit([A, B])
        empty = Parsed(A.article, Doc(Columns(*([] for _ in Columns._fields))), memoryview(b""))  # type: ignore[arg-type]
        store.parses.keep([("a.txt", store.parses.key(A.article), pack(empty))])
        assert check(store) == []
    return path


@pytest.fixture
def path(sound: Path, tmp_path: Path) -> Path:
    """A copy of it, to be damaged: files of the graph that are links of one another stay so."""
    subprocess.run(["cp", "-a", sound, tmp_path / "store"], check=True)
    return tmp_path / "store"


def kinds(path: Path) -> set[str]:
    with Store.open(path) as store:
        return {finding.kind for finding in check(store)}


def sql(statement: str, file: str = "records.sqlite") -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with sqlite3.connect(path / file) as db:
            assert db.execute(statement).rowcount > 0

    return change


def graph(change: Callable[[Store], None]) -> Callable[[Path], None]:
    """A change behind our back of the graph, live and published."""

    def made(path: Path) -> None:
        with Store.open(path, write=True) as store:
            change(store)
            store._graphs.publish(store.generation)

    return made


def lose_a_quad(store: Store) -> None:
    store.graph.remove(next(iter(document_quads(store.graph))))


def lose_a_claim(store: Store) -> None:
    store.graph.remove_graph(document_graph("b.txt"))
    for quad in list(store.graph.quads_for_pattern(None, None, None, None)):
        if "claim" in str(quad.subject):
            store.graph.remove(quad)


def lose_of_the_union(store: Store) -> None:
    store.graph.remove(in_union(next(iter(document_quads(store.graph))).triple))


def say_otherwise(store: Store) -> None:
    quote = next(quad for quad in store.graph if str(quad.predicate).endswith("#quote>"))
    store.graph.remove(quote)
    store.graph.add(Quad(quote.subject, quote.predicate, Literal("Never said."), quote.graph_name))


MENDED = {
    "a triple": (graph(lose_a_quad), {"graph"}),
    "a claim": (graph(lose_a_claim), {"graph", "count"}),
    "the union": (graph(lose_of_the_union), {"graph"}),
    "a quote": (graph(say_otherwise), {"graph"}),
    "rows of the index": (sql("DELETE FROM claims WHERE relation = 'asks'"), {"index"}),
    "a dangling row": (sql("INSERT INTO about VALUES (999, 999)"), {"index"}),
    "another label": (sql("UPDATE actors SET label = 'Nowhere' WHERE id = 'state/CHN'"), {"index"}),
    "an old index": (sql("UPDATE index_state SET value = 'version 0 generation 1'"), {"index"}),
    "a title": (sql("UPDATE documents SET title = 'Other' WHERE doc = 'a.txt'"), {"columns"}),
    "an origin": (sql("UPDATE documents SET origin = 99 WHERE doc = 'a.txt'"), {"columns"}),
    "a parse": (sql("UPDATE parses SET parse = x'00'", "parses.sqlite"), {"parse"}),
    "all parses": (lambda path: (path / "parses.sqlite").write_bytes(b"7" * 9000), {"parse"}),
}


@pytest.mark.parametrize("damage", MENDED)
def test_what_is_derived_is_found_wrong_and_mended(damage: str, path: Path) -> None:
    change, expected = MENDED[damage]
    with Store.open(path) as store:
        before = store.nquads()
    change(path)  # type: ignore[no-untyped-call]
    assert kinds(path) >= expected
    done = repair(path)
    assert done.mended and done.left == []
    assert kinds(path) == set()
    with Store.open(path) as store:
        assert store.nquads() == before


@pytest.mark.parametrize("lost", ["graph", "published"])
def test_what_a_reader_cannot_open_is_mended(path: Path, lost: str) -> None:
    for file in [f for f in (path / lost).rglob("*") if f.is_file() and f.suffix != ".lock"]:
        file.write_bytes(b"damaged")
    with pytest.raises(StoreError, match="check --repair makes it again"):
        Store.open(path)
    assert repair(path).left == [] and kinds(path) == set()


def test_damage_that_shows_only_in_reading(path: Path) -> None:
    for file in (path / "published").rglob("*.sst"):
        content = file.read_bytes()
        file.write_bytes(bytes([content[0] ^ 1]) + content[1:])
    with contextlib.suppress(StoreError):  # some of it shows in opening
        assert "graph" in kinds(path)
    assert repair(path).left == [] and kinds(path) == set()


def test_a_sound_store_needs_no_mending(path: Path) -> None:
    with Store.open(path) as store:
        before = store.generation
    assert repair(path).mended == []
    with Store.open(path) as store:
        assert store.generation == before


@pytest.mark.parametrize("change", ["record = replace(record, 'Tillerson', 'Tillersin')", "record = '{}', sum = ''"])
def test_a_damaged_record_is_named_and_can_be_taken_out(path: Path, change: str) -> None:
    sql(f"UPDATE documents SET {change} WHERE doc = 'b.txt'")(path)
    with Store.open(path) as store:
        (finding,) = (found for found in check(store) if found.kind == "record")
        assert finding.where == "b.txt" and "kgraph remove" in finding.message
        with pytest.raises(DamagedError, match=r"b\.txt"):
            store.record("b.txt")
    done = repair(path)
    assert [left.where for left in done.left] == ["b.txt"]
    shutil.rmtree(path / "graph")  # and even then one gets in
    with Store.open(path, write=True) as store:
        store.commit(removals=["b.txt"])
        assert check(store) == []
        store.commit([B])
    assert kinds(path) == set()


def test_a_damaged_record_and_no_graph(path: Path) -> None:
    sql("UPDATE documents SET record = '{}' WHERE doc = 'b.txt'")(path)
    shutil.rmtree(path / "published")
    shutil.rmtree(path / "graph")
    with pytest.raises(StoreError, match=r"record of 'b\.txt' is damaged"):
        repair(path)


def test_the_command_says_what_it_mended(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    graph(lose_a_quad)(path)
    assert run(["check", "--store", str(path)]) == 1
    assert "graph: b.txt: is not what its record yields" in capsys.readouterr().err.replace("a.txt", "b.txt")
    assert run(["check", "--repair", "--store", str(path)]) == 0
    told = capsys.readouterr()
    assert told.err == "mended: graph and index are made again from the records\n"
    assert told.out.endswith("findings\t0\n")


def test_the_parses_of_a_killed_build_are_left_alone(path: Path) -> None:
    sql("UPDATE parses SET doc = 'to-come.txt'", "parses.sqlite")(path)
    assert kinds(path) == set() and repair(path).mended == []
    with Store.open(path) as store:
        assert store.parses.docs() == ["to-come.txt"]


def test_no_store_to_repair(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="run kgraph build first"):
        repair(tmp_path / "absent")
    assert not (tmp_path / "absent").exists()


def test_claims_that_cannot_be(tmp_path: Path) -> None:
    (told,) = B.claims
    place = replace(told.evidence[0], end=1000)
    bad = replace(told, within="claim/none", evidence=(place,), target=told.source)
    with Store.open(tmp_path / "store", write=True) as store:
        store.commit([replace(B, claims=(bad,))])
        messages = " ".join(finding.message for finding in check(store) if finding.kind == "claim")
    for part in ("on both sides", "outside of the text", "the document lacks"):
        assert part in messages


def test_parses_are_looked_at_only_where_they_are(tmp_path: Path) -> None:
    parses = Parses(tmp_path / "none.sqlite")
    assert not parses.is_damaged() and parses.damaged([A.article]) == []
