"""Rooms of few modules, short ones, each of which docs/architecture.md tells: the listing reads as the data flow."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOME = ROOT / "kgraph"
MODULES = sorted(HOME.rglob("*.py"))
ROOMS = sorted({path.parent for path in MODULES})
TOLD = ("extract", "link")  # packages whose modules the architecture tells one by one
LINES = 300
MOST = 45  # modules of a room


def test_there_is_something_to_hold_to_it() -> None:
    assert len(MODULES) >= 450 and len(ROOMS) >= 40


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.relative_to(ROOT).as_posix())
def test_a_room_has_few_modules_and_says_what_it_is_for(room: Path) -> None:
    assert len(list(room.glob("*.py"))) <= MOST
    assert ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8")))


def test_modules_are_short() -> None:
    long = {path.name: n for path in MODULES if (n := len(path.read_text(encoding="utf-8").splitlines())) > LINES}
    assert long == {}


def test_the_architecture_tells_every_module() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    told = set(re.findall(r"`(\w+)`", "".join(line for line in text.splitlines() if "|" in line)))
    ours = {path.stem for name in TOLD for path in (HOME / name).rglob("*.py")} - {"__init__"}
    assert sorted(ours - told) == []
    assert len(ours) >= 170
