"""docs/cli.md is what the commands say of themselves."""

from __future__ import annotations

from kgraph.cli import COMMANDS
from kgraph.cli.reference import reference

from tests.conftest import ROOT

GOLDEN = ROOT / "docs" / "cli.md"


def test_the_reference_is_up_to_date(update_goldens: bool) -> None:
    made = reference()
    if update_goldens:
        GOLDEN.write_text(made, encoding="utf-8")
    assert GOLDEN.read_text(encoding="utf-8") == made
    assert all(f"\n## kgraph {command}\n" in made and f"\n    kgraph {command}" in made for command in COMMANDS)
