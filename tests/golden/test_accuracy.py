"""Floors under the figures of docs/evaluation.md, by the scorer beside the gold data."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

FLOORS = {
    "seeds": {"event": {"p": 0.75, "r": 0.43, "f1": 0.56}},
    "articles": {"event": {"p": 0.65, "r": 0.43, "f1": 0.53}, "rolled": {"f1": 0.51}},
}
OFFICES_FLOOR = 0.80


def score(gold, *words: str) -> dict:
    done = subprocess.run(
        [sys.executable, str(gold / "score.py"), *map(str, words)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return json.loads(done.stdout.splitlines()[-1])


@pytest.fixture(scope="session")
def articles_store(kgraph, gold, tmp_path_factory):
    store = tmp_path_factory.mktemp("articles") / "store"
    kgraph("build", str(gold / "articles"), "--store", str(store), check=False)
    return store


@pytest.mark.parametrize("folder", sorted(FLOORS))
def test_events(folder, kgraph, gold, seeds_store, articles_store, tmp_path):
    store = {"seeds": seeds_store, "articles": articles_store}[folder]
    claims = tmp_path / "claims.jsonl"
    kgraph("export", str(claims), "--store", str(store))
    found = score(gold, "docs", gold / folder, claims)
    for view, floors in FLOORS[folder].items():
        for figure, floor in floors.items():
            assert found[view][figure] >= floor, (view, figure, found)


def test_offices(kgraph, gold, seeds_store, tmp_path):
    offices = tmp_path / "offices.jsonl"
    kgraph("export", str(offices), "--table", "offices", "--store", str(seeds_store))
    assert score(gold, "offices", gold / "seeds", offices)["offices"]["f1"] >= OFFICES_FLOOR
