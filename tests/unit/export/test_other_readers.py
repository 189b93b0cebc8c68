"""Files read back by programs of other languages, where this machine has them: graphology under Node, readr under R."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from kgraph.export import export
from kgraph.export.columns import TEXT, shapes
from kgraph.export.options import Options
from kgraph.export.tables import ROWS

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
for (path in commandArgs(TRUE)) {
  table <- readr::read_csv(path, show_col_types = FALSE)
  stopifnot(nrow(readr::problems(table)) == 0, identical(make.names(names(table)), names(table)))
  cat(basename(path), nrow(table), names(table)[sapply(table, is.numeric)], "\\n")
}
"""


def run(*command: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "NODE_PATH": str(ROOT / "tests" / "node_modules")}
    return subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=ROOT, env=env, check=False)


@pytest.mark.parametrize("suffix", ["gexf", "graphml"])
def test_graphology_reads_networks(suffix: str, tmp_path: Path) -> None:
    if not shutil.which("node") or run("node", "-e", f"require('graphology-{suffix}')").returncode:
        pytest.skip(f"no Node with graphology-{suffix} here: make setup fetches it where npm is")
    path = tmp_path / f"g.{suffix}"
    export(shared_store(), path)
    done = run("node", "-e", NODE, str(path))
    assert done.returncode == 0, done.stderr
    read = json.loads(done.stdout)
    assert (read["order"], read["weight"], len(read["edges"])) == (8, 9, 9)
    assert ["Marie Durand", "meets-with", "Li Wèn"] in read["edges"]


def test_readr_reads_every_table_with_the_kinds_of_the_dictionary(tmp_path: Path) -> None:
    if not shutil.which("Rscript") or run("Rscript", "-e", "library(readr)").returncode:
        pytest.skip("no R with readr here: Debian has it as r-cran-readr")
    paths = [tmp_path / f"{name}.csv" for name in ROWS]
    for path in paths:
        export(shared_store(), path, Options(table=path.stem))
    done = run("Rscript", "-e", R, *map(str, paths))
    assert done.returncode == 0, done.stderr
    for line, path in zip(done.stdout.splitlines(), paths, strict=True):
        name, count, *numeric = line.split()
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert (name, int(count)) == (path.name, len(rows))
        told = {column for row in rows for column, cell in row.items() if cell}
        numbers = {one.name for one in shapes()[path.stem].columns if one.kind != TEXT and one.name in told}
        assert numbers <= set(numeric), (path.name, numbers - set(numeric))
