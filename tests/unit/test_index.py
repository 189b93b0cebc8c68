"""The index: the same tables whatever a store's history, and the claims table as the graph has it."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from kgraph.errors import StoreError
from kgraph.export.columns import shapes
from kgraph.merge import merge
from kgraph.model import Office, Record, Status
from kgraph.query.graph import actor_type, actors, documents, name, nodes, relation_id
from kgraph.store import Store
from kgraph.store.comparison import ROWS, contents
from kgraph.store.index import Index
from kgraph.store.schema import TABLES, statements

from tests.factories import claim, organization, person, record, state
from tests.graph_rows import Graph, claim_row, sort_claims

USA, CHN, PRK = state("USA"), state("CHN"), state("PRK")
MATTIS, JAMES, SMITH = person("Jim Mattis", "USA"), person("James Mattis", "USA"), person("John Smith", "GBR")
ACTORS = (USA, CHN, PRK, MATTIS, JAMES, SMITH, organization("National Assembly", "FRA"), organization("Assembly"))
DOCS = ("a.txt", "b.txt", "c.txt", "d.txt", "e.txt")


def fresh(records: Sequence[Record]) -> dict[str, Counter[tuple[object, ...]]]:
    ordered = sorted(records, key=lambda one: one.article.doc)
    return contents(Index.of(ordered, merge(ordered)))


def some_record(doc: str, chance: random.Random) -> Record:
    """A document with a few claims between a few actors, each claim once."""
    told = {}
    for _ in range(chance.randrange(5)):
        source, target = chance.sample(ACTORS, 2)
        relation, date = chance.choice(("urges", "meets-with")), chance.choice(("", "2017-06", "2017-06-21"))
        status = chance.choice((Status.ASSERTED, Status.PLANNED))
        told[source.id, relation, target.id, date, status] = claim(source, relation, target, date=date, status=status)
    if chance.random() < 0.3:
        told["surname"] = claim(person("Mattis", "USA", doc=doc), "warns", PRK)
    offices = (Office(SMITH.id, "Secretary", USA.id, 0, 3),) if chance.random() < 0.5 else ()
    return record(doc, *told.values(), actors=(USA, SMITH) if offices else (), offices=offices)


@pytest.mark.parametrize("seed", range(3))
def test_a_history_leaves_no_trace(seed: int, tmp_path: Path) -> None:
    chance, present = random.Random(seed), {}
    with Store.open(tmp_path / "store", write=True) as store:
        for _ in range(8):
            doc = chance.choice(DOCS)
            if chance.random() < 0.3:
                store.commit(removals=[doc])
                present.pop(doc, None)
            else:
                present[doc] = some_record(doc, chance)
                store.commit([present[doc]])
            assert contents(Index(store._records.db)) == fresh(list(present.values()))
    assert present


def test_only_a_part_is_written_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    records = [record(f"{n}.txt", claim(USA, "urges", CHN, date=f"2017-06-{n:02}")) for n in range(1, 9)]
    with Store.open(tmp_path / "store", write=True) as store:
        store.commit(records)
        late = record("9.txt", claim(PRK, "warns", SMITH, date="2017-08-01"))
        expected = fresh([*records, late])
        monkeypatch.setattr(Index, "rebuild", None)
        store.commit([late])
        assert contents(Index(store._records.db)) == expected


def test_the_claims_table_is_the_graph_s(seeds_store: Path) -> None:
    with Store.open(seeds_store) as store:
        rows = store.index.rows("SELECT * FROM claim_rows ORDER BY doc, quote_start, claim_id")
        columns = shapes()["claims"].names
        found = [{c: None if v == "" else v for c, v in zip(columns, row, strict=True)} for row in rows]
        read = Graph.of(store.graph, "?s a kg:Claim .")
        assert found == sort_claims(claim_row(read, one) for one in read.claims.values()) and len(found) > 50


def test_the_other_tables_are_the_graph_s(seeds_store: Path) -> None:
    with Store.open(seeds_store) as store:
        told = store.index.rows("SELECT id, label, type, state, sector FROM actors ORDER BY id")
        shown = [
            (one.id, one.one("label"), actor_type(one), one.one("stateCode"), one.one("sector"))
            for one in actors(store.graph).values()
        ]
        assert sorted(told) == sorted(shown)
        told = store.index.rows("SELECT id, root, relation, status, date FROM events ORDER BY id")
        events = nodes(store.graph, "?s a kg:Event .").values()
        assert list(told) == sorted(
            (one.id, name(one.one("root")), relation_id(one.one("relation")), name(one.one("status")).lower(),
             one.one("date"))
            for one in events
        )  # fmt: skip
        assert len(documents(store.graph)) == next(store.index.rows("SELECT count(*) FROM papers"))[0]


def test_a_missing_or_older_index_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "store"
    with Store.open(path, write=True) as store:
        store.commit([record("a.txt", claim(USA, "urges", CHN))])
        expected = contents(Index(store._records.db))
    for spoil in ("DROP TABLE index_state", "UPDATE index_state SET value = 'version 0 generation 1'"):
        with sqlite3.connect(path / "records.sqlite") as db:
            db.execute(spoil)
        with Store.open(path) as store, pytest.raises(StoreError, match="check --repair"):
            store.index  # noqa: B018
        Store.open(path, write=True).close()
        with Store.open(path) as store:
            assert contents(store.index) == expected


def test_a_failed_commit_leaves_the_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(tmp_path / "store", write=True) as store:
        store.commit([record("a.txt", claim(USA, "urges", CHN))])
        before = contents(Index(store._records.db))
        monkeypatch.setattr("kgraph.store.graphs.Graphs.publish", lambda *_: shutil.rmtree("/absent/folder"))
        with pytest.raises(StoreError):
            store.commit([record("b.txt", claim(PRK, "warns", SMITH))])
        assert contents(Index(store._records.db)) == before


def test_the_dump_has_every_table() -> None:
    made = {statement.split()[2] for statement in statements(TABLES)}
    assert made == {*ROWS, "claim_rows"}
