"""Standard input and output: `-` in the place of files, names and ids, and answers in every form."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from kgraph.export.tables import ROWS

from tests.conftest import Run

ARTICLES = [{"id": name, "text": f"France criticized {name}."} for name in ("Iran", "Oman")]


@pytest.fixture(scope="session")
def store(seeds_store: Path) -> str:
    return str(seeds_store)


def test_build_remove_and_check_tell_programs(kgraph: Run, tmp_path: Path) -> None:
    own = ("--store", str(tmp_path / "store"))
    given = "".join(json.dumps(one) + "\n" for one in (*ARTICLES, {"id": "none"}))
    built = kgraph("build", "-", "--format", "json", *own, input=given, check=False)
    told = json.loads(built.stdout)
    assert built.returncode == 3 and (told["added"], told["documents"], told["claims"]) == (2, 2, 2)
    assert (told["undated"], told["unpublished"]) == (2, 2)
    unpublished = kgraph("compare", "--outlets", "Reuters", *own, check=False)
    assert unpublished.returncode == 1 and "metadata.csv" in unpublished.stderr
    assert [set(one) for one in told["left_out"]] == [{"where", "reason"}] and "stdin.jsonl:3" in built.stdout
    checked = kgraph("check", "--format", "jsonl", *own)
    assert len(checked.stdout.splitlines()) == 1
    assert json.loads(checked.stdout) | {"document": 2, "claim": 2, "findings": [], "mended": []} == json.loads(
        checked.stdout
    )
    removed = kgraph("remove", "-", "--format", "json", *own, input="Iran\nOman\n")
    assert json.loads(removed.stdout) == {"removed": ["Iran", "Oman"]}


def test_findings_are_told_in_json(kgraph: Run, tmp_path: Path) -> None:
    own = ("--format", "json", "--store", str(tmp_path / "store"))
    kgraph("build", "-", *own, input="".join(json.dumps(one) + "\n" for one in ARTICLES))
    with closing(sqlite3.connect(tmp_path / "store" / "records.sqlite")) as records, records:
        records.execute("UPDATE papers SET publisher = 'Nobody'")
    done = kgraph("check", *own, check=False)
    assert done.returncode == 1 and {one["kind"] for one in json.loads(done.stdout)["findings"]} == {"index"}
    mended = json.loads(kgraph("check", "--repair", *own).stdout)
    assert mended["mended"] and mended["findings"] == []


@pytest.mark.parametrize("command", [["why", "-"], ["path", "China", "US"], ["info"], ["resolve", "the Kremlin"]])
def test_answers_as_json_lines(command: list[str], kgraph: Run, store: str) -> None:
    claims = kgraph("timeline", "China", "--limit", "2", "--format", "jsonl", "--store", store).stdout.splitlines()
    ids = "".join(json.loads(line)["claim"] + "\n" for line in claims)
    own = [] if command[0] == "resolve" else ["--store", store]
    forms = [kgraph(*command, "--format", form, *own, input=ids).stdout for form in ("json", "jsonl")]
    read = json.loads(forms[0])
    assert [json.loads(line) for line in forms[1].splitlines()] == (read if isinstance(read, list) else [read])
    assert command[0] != "why" or len(read) == 2


def test_a_question_and_mentions_from_standard_input(kgraph: Run, store: str) -> None:
    question = "who urged China?"
    asked = kgraph("ask", "-", "--format", "csv", "--store", store, input=f"{question}\n").stdout
    assert asked == kgraph("ask", question, "--format", "csv", "--store", store).stdout and asked
    done = kgraph("resolve", "-", "--format", "jsonl", input="the Kremlin\nnobody at all\n", check=False)
    assert done.returncode == 3 and '"nobody at all"' in done.stderr
    assert [json.loads(line)["label"] for line in done.stdout.splitlines()] == ["Russia"]


@pytest.mark.parametrize("form", ["csv", "jsonl", "ttl", "gexf", "parquet"])
def test_export_to_standard_output(form: str, kgraph: Run, store: str, tmp_path: Path) -> None:
    path = tmp_path / f"x.{form}"
    done = kgraph("export", str(path), "-", "--format", form, "--store", store, text=False)
    assert done.stdout == path.read_bytes() and f"wrote {path}".encode() in done.stderr


def test_tables_and_usage_of_standard_output(kgraph: Run, store: str) -> None:
    for table in ROWS:
        done = kgraph("export", "-", "--table", table, "--store", store).stdout
        assert next(csv.reader(io.StringIO(done)))
    assert kgraph("export", "x.csv", "--format", "csv", "--store", store, check=False).returncode == 2
    assert kgraph("export", "-", "--format", "doc", "--store", store, check=False).returncode == 1


def test_a_table_under_the_name_of_another_is_noted(kgraph: Run, store: str, tmp_path: Path) -> None:
    noted = kgraph("export", str(tmp_path / "actors.csv"), "--store", store)
    assert "actors.csv holds the claims; --table actors" in noted.stderr
    for words in (["claims.csv"], ["dictionary.csv"], ["actors.csv", "--table", "actors"], ["actors.ttl"]):
        assert kgraph("export", str(tmp_path / words[0]), *words[1:], "--store", store).stderr == ""


def test_a_sheet_through_a_pipe(kgraph: Run, store: str, tmp_path: Path) -> None:
    own = tmp_path / "store"
    shutil.copytree(store, own)
    sheet = kgraph("correct", "--export", "-", "--store", str(own)).stdout
    assert len(list(csv.DictReader(io.StringIO(sheet)))) > 50
    assert "added\t0" in kgraph("correct", "--import", "-", "--store", str(own), input=sheet).stdout


def test_options_of_who_go_together(kgraph: Run, store: str) -> None:
    words = ["who", "--group-by", "publisher", "--having", "2", "--having", "outlets<=1", "--sort", "-events",
             "--sort", "publisher", "--limit", "2", "--since", "2017", "--until", "2017-12", "--as", "state",
             "--status", "all", "--alleged", "--guessed", "--relation", "REQUEST,meets-with", "--quotes"]  # fmt: skip
    rows = json.loads(kgraph(*words, "--format", "json", "--store", store).stdout)
    assert len(rows) == 2 and all(row["events"] >= 2 >= row["outlets"] and row["quotes"] for row in rows)
    table = kgraph(*words[:4], "2", "--format", "csv", "-", "--store", store).stdout
    assert table == kgraph(*words[:4], "events>=2", "--format", "csv", "--store", store).stdout and table
