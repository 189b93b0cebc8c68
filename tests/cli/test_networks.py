"""The commands that reckon with networks, on the seeds' store."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.conftest import Run


@pytest.fixture(scope="module")
def store(seeds_store: Path) -> str:
    return str(seeds_store)


def rows(kgraph: Run, *words: str) -> list[dict[str, object]]:
    found = json.loads(kgraph(*words, "--format", "json").stdout)
    assert isinstance(found, list)
    return found


def test_central_of_states_with_intervals(kgraph: Run, store: str) -> None:
    found = rows(kgraph, "central", "--as", "state", "--by", "in", "--stability", "50", "--store", store)
    assert {row["type"] for row in found} == {"state"}
    assert all(row["rank_low"] <= row["rank_high"] and row["low"] <= row["high"] for row in found)  # type: ignore[operator]
    again = rows(kgraph, "central", "--as", "state", "--by", "in", "--stability", "50", "--store", store)
    assert found == again


def test_cooperation_and_conflict_are_networks_of_their_own(kgraph: Run, store: str) -> None:
    whole, friendly, hostile = (
        sum(int(row["out"]) for row in rows(kgraph, "central", *only, "--limit", "999", "--store", store))  # type: ignore[call-overload]
        for only in ((), ("--only", "cooperation"), ("--only", "conflict"))
    )
    assert friendly and hostile and friendly + hostile == whole
    done = kgraph("central", "--only", "conflict", "--relation", "aided", "--store", store, check=False)
    assert done.returncode == 2 and "none of aids is conflict" in done.stderr


def test_communities(kgraph: Run, store: str) -> None:
    done = kgraph("communities", "--format", "csv", "--store", store)
    found = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [int(row["community"]) for row in found] == sorted(int(row["community"]) for row in found)
    assert done.stderr.startswith("modularity: 0.")


def test_dyad_month_panel(kgraph: Run, store: str) -> None:
    found = rows(kgraph, "dyads", "--panel", "month", "--zero", "--as", "state", "--store", store)
    months = sorted({str(row["period"]) for row in found})
    dyads = {(row["source"], row["target"]) for row in found}
    assert len(found) == len(months) * len(dyads) and "2017-06" in months
    for row in found:
        parts = ("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")
        assert sum(int(row[part]) for part in parts) == row["events"]  # type: ignore[call-overload]
    refused = kgraph("dyads", "--zero", "--store", store, check=False)
    assert refused.returncode == 2 and "--panel month" in refused.stderr


def test_paths_of_states(kgraph: Run, store: str) -> None:
    (path,) = rows(kgraph, "path", "Tillerson", "Pyongyang", "--as", "state", "--limit", "1", "--store", store)
    assert [step["from"] for step in path] == ["United States"] and path[0]["quote"]  # type: ignore[attr-defined, index]
