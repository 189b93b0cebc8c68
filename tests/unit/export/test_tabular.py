"""CSV and JSON lines: the contract's columns, order and kinds of value."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from kgraph.errors import ExportError
from kgraph.export import export
from kgraph.export.columns import DIGITS, shapes
from kgraph.export.options import Options
from kgraph.export.tables import ROWS
from kgraph.export.tables import rows as rows_of
from kgraph.export.tables import table as table_of
from kgraph.store import Store

from tests.factories import claim, person, record, state
from tests.fixtures_graph import CLAIMS, DOCUMENTS
from tests.fixtures_store import shared_store

CONTRACT = (
    "claim_id event_id doc doc_date publisher source_id source_label source_type source_state source_sector "
    "source_text source_start source_end relation plover cameo target_id target_label target_type "
    "target_state target_sector target_text target_start target_end status date attributed_to about within "
    "confidence quote quote_start quote_end mentions rule"
)


def jsonl(tmp_path: Path, table: str) -> list[dict[str, object]]:
    path = tmp_path / f"{table}.jsonl"
    export(shared_store(), path, Options(table=table))
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_claims_have_the_contract_s_columns(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    export(shared_store(), path)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert " ".join(rows[0]) == CONTRACT
    assert len(rows) == len(CLAIMS)


def test_claims_are_sorted_and_quotes_are_the_text(tmp_path: Path) -> None:
    rows = jsonl(tmp_path, "claims")
    keys = [(r["doc"], r["quote_start"], r["claim_id"]) for r in rows]
    assert keys == sorted(keys)
    texts = {identifier: text for identifier, _, _, _, text in DOCUMENTS.values()}
    for row in rows:
        text = texts[str(row["doc"])]
        for side in ("source", "target"):
            assert text[row[f"{side}_start"] : row[f"{side}_end"]] == row[f"{side}_text"]  # type: ignore[misc]
        assert text[row["quote_start"] : row["quote_end"]] == row["quote"]  # type: ignore[misc]


def test_values_have_their_kinds(tmp_path: Path) -> None:
    by_id = {r["claim_id"]: r for r in jsonl(tmp_path, "claims")}
    plea, content, alleged = by_id["claim/c01"], by_id["claim/c02"], by_id["claim/c08"]
    assert plea["confidence"] == 0.9 and plea["mentions"] == 1 and plea["about"] == "Iran"
    assert content["relation"] == "cuts-ties-with" and content["status"] == "requested"
    assert content["within"] == "claim/c01" and content["date"] is None and content["plover"] is None
    assert alleged["attributed_to"] == "Iran"
    assert by_id["claim/c15"]["attributed_to"] == "a Paris think tank"
    assert by_id["claim/c06"]["mentions"] == 2 and by_id["claim/c06"]["quote_start"] == 0
    assert by_id["claim/c10"]["doc_date"] is None and by_id["claim/c10"]["publisher"] is None


def test_offices(tmp_path: Path) -> None:
    first, second = jsonl(tmp_path, "offices")
    assert first == {
        "doc": "alpha.txt",
        "person_id": "person/marie-durand",
        "person_label": "Marie Durand",
        "role": "Foreign Minister",
        "of_id": "state/FRA",
        "of_label": "France",
        "of_state": "FRA",
        "start": 7,
        "end": 23,
    }
    assert second["person_label"] == "Li Wèn"


@pytest.mark.parametrize(
    ("table", "count"),
    [("events", 12), ("actors", 8), ("documents", 4), ("mentions", 34), ("dyads", 9), ("gdelt", 8)],
)
def test_other_tables(table: str, count: int, tmp_path: Path) -> None:
    rows = jsonl(tmp_path, table)
    assert len(rows) == count
    assert all(tuple(row) == table_of(Options(table=table)).shape.names for row in rows)


@pytest.mark.parametrize("name", ["graph.docx", "graph", "graph.xlsx"])
def test_unknown_suffix_lists_the_known(name: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"\.csv \.jsonl .*\.gexf"):
        export(shared_store(), tmp_path / name)


def test_unknown_table(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="claims events actors offices documents"):
        export(shared_store(), tmp_path / "x.csv", Options(table="people"))


def test_unwritable_path_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "taken.csv").mkdir()
    for path in (tmp_path / "absent" / "x.csv", tmp_path / "taken.csv"):
        with pytest.raises(ExportError, match="cannot be written"):
            export(shared_store(), path)
    assert [p.name for p in tmp_path.iterdir()] == ["taken.csv"]


def test_a_failed_export_keeps_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("old")
    with pytest.raises(ExportError):
        export(shared_store(), path, Options(table="people"))
    assert path.read_text() == "old" and len(list(tmp_path.iterdir())) == 1


LEGAL = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,31}")  # of a variable in R and Stata
RESERVED = frozenset("byte double float if in int long strL using with else for function next repeat while".split())


def test_names_are_legal_in_r_and_stata() -> None:
    for shape in shapes().values():
        assert len(set(shape.names)) == len(shape.names)
        for name in shape.names:
            assert LEGAL.fullmatch(name) and name not in RESERVED and not re.fullmatch(r"str\d+", name)


def test_every_table_is_defined_and_every_definition_is_a_table() -> None:
    assert list(shapes()) == list(ROWS)
    for shape in shapes().values():
        assert shape.definition and shape.order
        assert all(one.definition and one.kind in ("text", "integer", *DIGITS) for one in shape.columns)


@pytest.mark.parametrize("name", list(ROWS))
def test_parquet_says_what_csv_says(name: str, tmp_path: Path) -> None:
    import pandas as pd
    import pyarrow.parquet as pq

    for suffix in ("csv", "parquet"):
        export(shared_store(), tmp_path / f"t.{suffix}", Options(table=name, texts=True))
    read = pq.read_table(tmp_path / "t.parquet")
    kinds = {one.name: one.kind for one in table_of(Options(table=name, texts=True)).shape.columns}
    types = {"text": "string", "integer": "int64", "decimal": "double", "fraction": "double"}
    assert {field.name: str(field.type) for field in read.schema} == {name: types[k] for name, k in kinds.items()}
    text = [column for column, kind in kinds.items() if kind == "text"]
    plain = pd.read_csv(tmp_path / "t.csv", dtype=dict.fromkeys(text, str), keep_default_na=False, na_values=[""])
    ours = read.to_pandas()
    assert len(plain) == len(ours) > 0
    for column in kinds:
        theirs = plain[column].astype(object).where(plain[column].notna(), None).tolist()
        mine = ours[column].astype(object).where(ours[column].notna(), None).tolist()
        assert theirs == mine if column in text else theirs == pytest.approx(mine, abs=0.006), column


def test_mentions_are_the_text_and_lead_to_the_graph_s_actors(tmp_path: Path) -> None:
    texts = {identifier: text for identifier, _, _, _, text in DOCUMENTS.values()}
    known = {row["actor_id"] for row in jsonl(tmp_path, "actors")}
    rows = jsonl(tmp_path, "mentions")
    for row in rows:
        assert texts[str(row["doc"])][row["start"] : row["end"]] == row["text"]  # type: ignore[misc]
        assert row["actor_id"] in known
    assert [(r["doc"], r["start"]) for r in rows] == sorted((r["doc"], r["start"]) for r in rows)


def test_mentions_of_merged_actors_have_the_merged_id(tmp_path: Path) -> None:
    smith, alone = person("John Smith", "GBR"), person("Smith", "GBR", doc="b.txt")
    made = [record("a.txt", claim(smith, "urges", state("CHN"))), record("b.txt", claim(alone, "warns", state("CHN")))]
    with Store.open(tmp_path / "store", write=True) as store:
        store.commit(made)
        found = {(row["doc"], row["text"], row["actor_id"]) for row in rows_of(store, Options(table="mentions"))}
    assert ("b.txt", "Smith", "person/john-smith") in found


def test_gdelt(tmp_path: Path) -> None:
    rows = {(r["Actor1Name"], r["EventCode"]): r for r in jsonl(tmp_path, "gdelt")}
    plea = rows["MARIE DURAND", "020"]
    assert (plea["SQLDATE"], plea["MonthYear"], plea["Year"]) == (20190502, 201905, 2019)
    assert plea["FractionDate"] == pytest.approx(2019 + (5 * 30 + 2) / 365)
    assert (plea["Actor1Code"], plea["Actor2Code"], plea["Actor2CountryCode"]) == ("FRAGOV", "CHN", "CHN")
    assert (plea["EventRootCode"], plea["QuadClass"], plea["GoldsteinScale"]) == ("02", 3, -1.5)
    assert (plea["NumMentions"], plea["NumSources"], plea["NumArticles"]) == (3, 2, 2)
    assert plea["DATEADDED"] == 20190502 and plea["AvgTone"] is None
    undated = rows["IRAN", "130"]
    assert undated["SQLDATE"] is None and undated["Year"] is None and undated["DATEADDED"] is None
    assert len({r["GlobalEventID"] for r in rows.values()}) == len(rows)
    assert all(0 <= int(str(r["GlobalEventID"])) < 2**52 for r in rows.values())


def test_the_dictionary_is_a_file_of_its_own(tmp_path: Path) -> None:
    for name in ("dictionary.md", "dictionary.csv"):
        export(shared_store(), tmp_path / name)
    text = (tmp_path / "dictionary.md").read_text()
    assert all(f"## {name}\n" in text for name in ROWS) and "| `claim_id` | text |" in text
    with (tmp_path / "dictionary.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [r["column_name"] for r in rows if r["table_name"] == "claims"] == CONTRACT.split()
    with pytest.raises(ExportError, match=r"dictionary\.md"):
        export(shared_store(), tmp_path / "claims.md")


def test_cells_that_a_spreadsheet_would_run(tmp_path: Path) -> None:
    titles = ("=1+1", "+1", "-x", "@SUM(A1)", "\uff1dA1", "Iran - France", "'=1", "")
    with Store.open(tmp_path / "store", write=True) as store:
        found = [record(f"{n}.txt") for n in range(len(titles))]
        articles = [replace(one.article, title=title) for one, title in zip(found, titles, strict=True)]
        store.commit(replace(one, article=article) for one, article in zip(found, articles, strict=True))
        export(store, tmp_path / "plain.csv", Options("documents"))
        export(store, tmp_path / "safe.csv", Options("documents", safe_cells=True))
    plain, safe = (
        [row["title"] for row in csv.DictReader((tmp_path / name).read_text("utf-8").splitlines())]
        for name in ("plain.csv", "safe.csv")
    )
    assert plain == list(titles)
    assert safe == ["'=1+1", "'+1", "'-x", "'@SUM(A1)", "'\uff1dA1", "Iran - France", "'=1", ""]
