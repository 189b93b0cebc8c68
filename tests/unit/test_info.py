"""What a store holds and what made it, for people and for programs."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from kgraph.cli import run
from kgraph.info import info, size
from kgraph.store import Store
from kgraph.store.origin import Origin

from tests.factories import claim, record, state

A = record("a.txt", claim(state("USA"), "urges", state("CHN")), date="2017-06-22")
B = record("b.txt", claim(state("CHN"), "asks", state("USA")), date="2016-01-05")
ONE = Origin("0.1.0 abc", "ont", "book", "", "model 1", "weights", "yes", "parser")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Store.open(tmp_path / "store", write=True) as store:
        store.commit([A], origin=ONE)
        store.commit([B], origin=replace(ONE, tables="own.tsv", codebook="other"))
    return tmp_path / "store"


def test_what_it_holds(path: Path) -> None:
    with Store.open(path) as store:
        found = info(store)
    assert (found["documents"], found["claims"], found["actors"], found["generation"]) == (2, 2, 2, 2)
    assert (found["dates"], found["publishers"], found["parses"]) == (["2016-01-05", "2017-06-22"], 1, 0)
    assert found["bytes"]["records"] > 4096 and found["bytes"]["graph"] > 0 and found["bytes"]["parses"] == 0
    assert [(one["documents"], one["tables"]) for one in found["origins"]] == [(1, ""), (1, "own.tsv")]


def test_an_empty_store(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store", write=True) as store:
        assert (info(store)["dates"], info(store)["origins"]) == ([], [])


def test_a_file_that_a_writer_takes_away_has_no_size(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = list((path / "graph").iterdir())
    monkeypatch.setattr(Path, "iterdir", lambda _: iter([*files, path / "graph" / "gone.sst"]))
    assert size(path / "graph") == sum(file.stat().st_size for file in files if file.is_file()) > 0


def test_the_command(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["info", "--store", str(path)]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert "dates\t2016-01-05 to 2017-06-22" in shown and shown.count("made by: documents\t1") == 2
    assert run(["info", "--format", "json", "--store", str(path)]) == 0
    assert json.loads(capsys.readouterr().out)["origins"][1]["tables"] == "own.tsv"
