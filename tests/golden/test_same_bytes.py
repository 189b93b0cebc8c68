"""The same articles give the same bytes: whatever the hash seed, the number of processes or the order of adding."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT, SEEDS


def run(*words, seed="0"):
    env = {**os.environ, "PYTHONHASHSEED": seed}
    subprocess.run(
        [sys.executable, "-m", "kgraph", *map(str, words)], cwd=ROOT, env=env, check=True, capture_output=True
    )


def quads(store, seed="0"):
    written = store.parent / "graph.nq"
    run("export", written, "--store", store, seed=seed)
    return written.read_bytes()


@pytest.fixture(scope="module")
def expected(seeds_store, tmp_path_factory):
    written = tmp_path_factory.mktemp("expected") / "graph.nq"
    run("export", written, "--store", seeds_store)
    return written.read_bytes()


def test_hash_seed_and_processes(expected, tmp_path):
    run("build", "seeds", "--jobs", "2", "--store", tmp_path / "store", seed="4711")
    assert quads(tmp_path / "store", seed="99") == expected


def test_order_of_adding_and_a_detour(expected, tmp_path):
    store = tmp_path / "store"
    names = sorted(p.name for p in SEEDS.glob("*.txt"))
    run("build", *(SEEDS / name for name in reversed(names[1:])), "--store", store, seed="7")
    run("build", "seeds", "--store", store, seed="8")
    run("remove", names[2], "--store", store)
    run("build", "seeds", "--store", store)
    assert quads(store) == expected


def test_the_build_conforms(kgraph, seeds_store):
    done = kgraph("check", "--store", str(seeds_store))
    assert "findings\t0" in done.stdout
