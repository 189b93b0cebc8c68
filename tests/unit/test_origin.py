"""The origin of a record changes with everything that decides what the record is, and with nothing else."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path

import pytest
from kgraph.codebook import Codebook
from kgraph.parse import DEFAULT_MODEL
from kgraph.store.origin import DERIVATION, EXTRACTION, HOME, PARSING, Origin, derivation, sources

STEPS = "kgraph.read, kgraph.parse, kgraph.parse.packing, kgraph.link, kgraph.extract, kgraph.workers"
LIST = "import sys, {}; print(*(m.__file__ for n, m in sys.modules.items() if n.startswith('kgraph')), sep='\\n')"
ELSEWHERE = {"__init__.py", "errors.py", "assertion.py", "terms.py"}  # and the store


def lacking(modules: str, named: tuple[str, ...]) -> set[str]:
    """The files that importing those modules reads and that are not among the named ones."""
    command = [sys.executable, "-c", LIST.format(modules)]
    done = subprocess.run(command, cwd=HOME.parent, check=True, capture_output=True, text=True)
    return {str(Path(line).relative_to(HOME)) for line in done.stdout.split() if Path(line) not in sources(named)}


def test_the_program_is_all_that_reads_and_extracts() -> None:
    assert len(sources(EXTRACTION)) > 80
    others = {name for name in lacking(STEPS, EXTRACTION) if not name.startswith("store/")}
    assert others <= ELSEWHERE, "name it in EXTRACTION if it decides what a record is"


def test_the_parser_is_all_that_parses() -> None:
    others = lacking("kgraph.parse.packing", PARSING)
    in_the_key = {"inflection.py", "codebook/__init__.py"}  # by the words and verbs that they yield
    assert others - in_the_key <= {"__init__.py", "errors.py", "model.py"}, "name it in PARSING if it decides a parse"


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


def test_a_parse_hangs_on_the_words_that_it_is_mended_by(monkeypatch: pytest.MonkeyPatch) -> None:
    before = Origin.of(DEFAULT_MODEL, Codebook()).parser
    monkeypatch.setattr("kgraph.parse.titlecase.known_words", lambda: ["unfriends"])
    assert Origin.of(DEFAULT_MODEL, Codebook()).parser != before
