"""CSV and JSON lines: the contract's columns, order and kinds of value."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from kgraph.errors import ExportError
from kgraph.export import export
from kgraph.export.tables import CLAIM_COLUMNS, TABLES

from tests.fixtures_graph import CLAIMS, DOCUMENTS, shared_graph

CONTRACT = (
    "claim_id event_id doc doc_date publisher source_id source_label source_type source_state source_sector "
    "source_text source_start source_end relation plover cameo target_id target_label target_type "
    "target_state target_sector target_text target_start target_end status date attributed_to about within "
    "confidence quote quote_start quote_end mentions rule"
)


def jsonl(tmp_path: Path, table: str) -> list[dict[str, object]]:
    path = tmp_path / f"{table}.jsonl"
    export(shared_graph(), path, table=table)
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_claims_have_the_contract_s_columns(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    export(shared_graph(), path)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert " ".join(rows[0]) == CONTRACT == " ".join(CLAIM_COLUMNS)
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


@pytest.mark.parametrize(("table", "count"), [("events", 13), ("actors", 8), ("documents", 4)])
def test_other_tables(table: str, count: int, tmp_path: Path) -> None:
    rows = jsonl(tmp_path, table)
    assert len(rows) == count
    assert all(tuple(row) == TABLES[table].columns for row in rows)


@pytest.mark.parametrize("name", ["graph.docx", "graph", "graph.parquet", "graph.html"])
def test_unknown_suffix_lists_the_known(name: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"\.csv \.jsonl .*\.gexf"):
        export(shared_graph(), tmp_path / name)


def test_unknown_table(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="claims events actors offices documents"):
        export(shared_graph(), tmp_path / "x.csv", table="people")


def test_unwritable_path_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "taken.csv").mkdir()
    for path in (tmp_path / "absent" / "x.csv", tmp_path / "taken.csv"):
        with pytest.raises(ExportError, match="cannot be written"):
            export(shared_graph(), path)
    assert [p.name for p in tmp_path.iterdir()] == ["taken.csv"]


def test_a_failed_export_keeps_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("old")
    with pytest.raises(ExportError):
        export(shared_graph(), path, table="people")
    assert path.read_text() == "old" and len(list(tmp_path.iterdir())) == 1
