"""Files read back by programs of other languages, where this machine has them: graphology under Node, readr under R."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from kgraph.export import export

from tests.conftest import ROOT
from tests.fixtures_store import shared_store

NODE = """
const { MultiDirectedGraph } = require("graphology");
const file = process.argv[1];
const reader = require(file.endsWith(".gexf") ? "graphology-gexf" : "graphology-graphml");
const graph = reader.parse(MultiDirectedGraph, require("fs").readFileSync(file, "utf8"));
const edges = graph.mapEdges((id, edge, from, to, source, target) => [source.label, edge.relation, target.label]);
const weight = graph.reduceEdges((sum, id, edge) => sum + edge.weight, 0);
console.log(JSON.stringify({ order: graph.order, weight, edges }));
"""
R = """
table <- readr::read_csv(commandArgs(TRUE)[1], show_col_types = FALSE)
stopifnot(nrow(readr::problems(table)) == 0, identical(make.names(names(table)), names(table)))
cat(nrow(table), sum(table$mentions), class(table$confidence))
"""


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=ROOT, check=False)


@pytest.mark.parametrize("suffix", ["gexf", "graphml"])
def test_graphology_reads_networks(suffix: str, tmp_path: Path) -> None:
    if not shutil.which("node") or run("node", "-e", f"require('graphology-{suffix}')").returncode:
        pytest.skip(f"no Node with graphology-{suffix} here: npm install graphology graphology-{suffix}")
    path = tmp_path / f"g.{suffix}"
    export(shared_store(), path)
    done = run("node", "-e", NODE, str(path))
    assert done.returncode == 0, done.stderr
    read = json.loads(done.stdout)
    assert (read["order"], read["weight"], len(read["edges"])) == (8, 9, 9)
    assert ["Marie Durand", "meets-with", "Li Wèn"] in read["edges"]


def test_readr_reads_tables(tmp_path: Path) -> None:
    if not shutil.which("Rscript") or run("Rscript", "-e", "library(readr)").returncode:
        pytest.skip("no R with readr here")
    path = tmp_path / "claims.csv"
    export(shared_store(), path)
    done = run("Rscript", "-e", R, str(path))
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["16", "17", "numeric"]
