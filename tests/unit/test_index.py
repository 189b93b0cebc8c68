"""The index: the same tables whatever a store's history, and the claims table as the graph has it."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest
from kgraph.errors import StoreError
from kgraph.export.columns import shapes
from kgraph.merge import merge
from kgraph.model import Office, Record, Status
from kgraph.query.graph import actor_type, actors, documents, name, nodes, relation_id
from kgraph.store import Store
from kgraph.store.index import Index
from kgraph.store.schema import TABLES, statements

from tests.factories import claim, organization, person, record, state
from tests.graph_rows import Graph, claim_row, sort_claims

USA, CHN, PRK = state("USA"), state("CHN"), state("PRK")
MATTIS, JAMES, SMITH = person("Jim Mattis", "USA"), person("James Mattis", "USA"), person("John Smith", "GBR")
ACTORS = (USA, CHN, PRK, MATTIS, JAMES, SMITH, organization("National Assembly", "FRA"), organization("Assembly"))
DOCS = ("a.txt", "b.txt", "c.txt", "d.txt", "e.txt")
DUMP = {  # each table without its numbers
    "papers": "SELECT doc, title, date, publisher, url FROM papers",
    "actors": """SELECT a.id, a.label, a.type, a.state, a.sector, h.id
        FROM actors a LEFT JOIN actors h ON h.actor = a.home""",
    "names": "SELECT a.id, n.name, p.doc FROM names n JOIN actors a USING (actor) JOIN papers p USING (paper)",
    "merged": "SELECT p.doc, m.local, a.id FROM merged m JOIN actors a USING (actor) JOIN papers p USING (paper)",
    "aliases": "SELECT folded, a.id, name FROM aliases JOIN actors a USING (actor)",
    "events": """SELECT e.id, e.root, e.relation, s.id, t.id, e.status, e.date FROM events e
        JOIN actors s ON s.actor = e.source JOIN actors t ON t.actor = e.target""",
    "claims": """SELECT r.*, c.day, c.direct, c.row, s.id, t.id FROM claim_rows r JOIN claims c ON c.id = r.claim_id
        JOIN actors s ON s.actor = c.source_home JOIN actors t ON t.actor = c.target_home""",
    "about": "SELECT c.id, a.id FROM about JOIN claims c USING (claim) JOIN actors a USING (actor)",
    "evidence": "SELECT c.id, e.number, e.predicate_text, e.quote FROM evidence e JOIN claims c USING (claim)",
    "offices": """SELECT p.doc, h.id, o.role, b.id, o.start FROM offices o JOIN papers p USING (paper)
        JOIN actors h ON h.actor = o.person JOIN actors b ON b.actor = o.body""",
}


def dump(index: Index) -> dict[str, list[tuple[object, ...]]]:
    return {table: sorted(index.rows(sql), key=repr) for table, sql in DUMP.items()}


def fresh(records: Sequence[Record]) -> dict[str, list[tuple[object, ...]]]:
    ordered = sorted(records, key=lambda one: one.article.doc)
    return dump(Index.of(ordered, merge(ordered)))


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
            assert dump(Index(store._records.db)) == fresh(list(present.values()))
    assert present


def test_only_a_part_is_written_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    records = [record(f"{n}.txt", claim(USA, "urges", CHN, date=f"2017-06-{n:02}")) for n in range(1, 9)]
    with Store.open(tmp_path / "store", write=True) as store:
        store.commit(records)
        late = record("9.txt", claim(PRK, "warns", SMITH, date="2017-08-01"))
        expected = fresh([*records, late])
        monkeypatch.setattr(Index, "rebuild", None)
        store.commit([late])
        assert dump(Index(store._records.db)) == expected


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
        expected = dump(Index(store._records.db))
    for spoil in ("DROP TABLE index_state", "UPDATE index_state SET value = 'version 0 generation 1'"):
        with sqlite3.connect(path / "records.sqlite") as db:
            db.execute(spoil)
        with Store.open(path) as store, pytest.raises(StoreError, match="check --repair"):
            store.index  # noqa: B018
        Store.open(path, write=True).close()
        with Store.open(path) as store:
            assert dump(store.index) == expected


def test_a_failed_commit_leaves_the_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(tmp_path / "store", write=True) as store:
        store.commit([record("a.txt", claim(USA, "urges", CHN))])
        before = dump(Index(store._records.db))
        monkeypatch.setattr("kgraph.store.graphs.Graphs.publish", lambda *_: shutil.rmtree("/absent/folder"))
        with pytest.raises(StoreError):
            store.commit([record("b.txt", claim(PRK, "warns", SMITH))])
        assert dump(Index(store._records.db)) == before


def test_the_dump_has_every_table() -> None:
    made = {statement.split()[2] for statement in statements(TABLES)}
    assert made == {*DUMP, "claim_rows"}
