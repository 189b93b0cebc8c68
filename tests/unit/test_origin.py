"""The origin of a record changes with everything that decides what the record is, and with nothing else."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path

import pytest
from kgraph.codebook import Codebook
from kgraph.parse import DEFAULT_MODEL
from kgraph.store.origin import DERIVATION, EXTRACTION, HOME, Origin, derivation, sources

STEPS = "kgraph.read, kgraph.parse, kgraph.packing, kgraph.link, kgraph.extract, kgraph.workers"
LIST = f"import sys, {STEPS}; print(*(m.__file__ for n, m in sys.modules.items() if n.startswith('kgraph')), sep='\\n')"
ELSEWHERE = {"__init__.py", "errors.py", "pipeline.py", "assertion.py"}  # and the store: they make no record


def test_the_program_is_all_that_reads_and_extracts() -> None:
    done = subprocess.run([sys.executable, "-c", LIST], cwd=HOME.parent, check=True, capture_output=True, text=True)
    loaded = {Path(line) for line in done.stdout.split()}
    made_by = set(sources(EXTRACTION))
    assert len(made_by) > 80
    lacking = {str(path.relative_to(HOME)) for path in loaded - made_by}
    assert {name for name in lacking if not name.startswith("store/")} <= ELSEWHERE


@pytest.mark.parametrize("names", [EXTRACTION, DERIVATION])
def test_every_name_is_that_of_a_module(names: tuple[str, ...]) -> None:
    assert [name for name in names if not sources([name])] == []


def test_the_origin_of_today() -> None:
    origin = Origin.of(DEFAULT_MODEL, Codebook())
    assert all(getattr(origin, field.name) for field in fields(Origin) if field.name != "tables")
    assert origin.published == "yes" and origin.model.endswith(" 3.8.0")
    assert origin.weights in origin.parser and derivation()


def test_what_makes_another_record(tmp_path: Path) -> None:
    origin = Origin.of(DEFAULT_MODEL, Codebook())
    for name in ("program", "ontology", "codebook", "parser"):
        assert not origin.same_records(replace(origin, **{name: "other"}))
    for name in ("model", "tables", "published"):
        assert origin.same_records(replace(origin, **{name: "other"}))
    (tmp_path / "nicknames.extra.tsv").write_text("name\tvariants\nZoe\tZ\n", encoding="utf-8")
    own = Origin.of(DEFAULT_MODEL, Codebook(tmp_path))
    assert own.tables == "nicknames.extra.tsv" and not own.same_records(origin)
    assert own.parser == origin.parser
