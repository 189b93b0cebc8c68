"""`exports/` holds the seeds' graph as the program writes it now, byte for byte."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT

EXPORTS = ROOT / "exports"
FILES = ["seeds.ttl", "seeds.trig", "seeds.jsonld", "seeds.graphml", "seeds.gexf", "claims.csv"]


@pytest.mark.parametrize("name", FILES)
def test_export_is_current(name, kgraph, seeds_store, tmp_path, update_goldens):
    written = tmp_path / name
    kgraph("export", str(written), "--store", str(seeds_store))
    if update_goldens:
        (EXPORTS / name).write_bytes(written.read_bytes())
    assert written.read_bytes() == (EXPORTS / name).read_bytes(), "run pytest --update-goldens and read the change"


def test_nothing_else_is_kept():
    assert sorted(p.name for p in EXPORTS.iterdir()) == sorted(FILES)


def test_the_graph_that_they_come_from_conforms(kgraph, seeds_store):
    done = kgraph("check", "--store", str(seeds_store))
    assert "findings\t0" in done.stdout
