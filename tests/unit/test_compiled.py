"""Modules that `make compiled` turns into machine code keep to the forms that mypyc takes.

The compiler takes minutes: it is not run here, and `make compiled` compares what its result reads.
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import kgraph.kept
import pytest
from kgraph.kept import Keeps, kept

ROOT = Path(__file__).parent.parent.parent
LEAST = 160  # modules


def patterns() -> list[str]:
    """The globs of pyproject.toml."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return project["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]["compiled"]


def modules() -> list[Path]:
    """What they name."""
    return sorted(path for pattern in patterns() for path in ROOT.glob(pattern) if path.name != "__init__.py")


def unfit(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The lines that mypyc 2.4 refuses or misreads, and why."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            held = [e for c in node.comparators for e in getattr(c, "elts", []) if isinstance(e, ast.Starred)]
            if held and any(isinstance(op, ast.In | ast.NotIn) for op in node.ops):
                yield node.lineno, "`in (*a, b)`: ask `in a or == b`"
        elif isinstance(node, ast.ClassDef):
            marks = [ast.unparse(mark) for mark in node.decorator_list]
            native = not any("native_class=False" in mark for mark in marks)
            data = [mark for mark in marks if mark.startswith("dataclass")]
            if native and data and any("Generic" in ast.unparse(base) for base in node.bases):
                yield node.lineno, "a generic data class: mark it `@mypyc_attr(native_class=False)`"
            inside = [d for f in node.body for d in getattr(f, "decorator_list", [])]
            if "kept" in map(ast.unparse, inside) and not node.bases:
                yield node.lineno, "kept properties without `Keeps`"
        elif isinstance(node, ast.Attribute) and node.attr == "__dict__":
            yield node.lineno, "`__dict__`: a compiled object has none, see `kept.memory`"


def test_the_list_names_modules() -> None:
    assert len(modules()) >= LEAST
    assert [pattern for pattern in patterns() if not list(ROOT.glob(pattern))] == []


def test_no_form_that_the_compiler_refuses() -> None:
    bad = [
        f"{path.relative_to(ROOT)}, line {line}: {why}"
        for path in modules()
        if path.name != "kept.py"
        for line, why in unfit(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert bad == []


@pytest.mark.parametrize(
    "text",
    [
        "x in (*A, 'b')",
        "@dataclass\nclass C(Generic[T]):\n    x: T",
        "class C:\n    @kept\n    def x(self) -> int: ...",
        "thing.__dict__['x']",
    ],
)
def test_each_such_form_is_found(text: str) -> None:
    assert len(list(unfit(ast.parse(text)))) == 1


def test_a_compiled_object_keeps_in_its_store(monkeypatch: pytest.MonkeyPatch) -> None:
    class Word(Keeps):
        asked = 0

        @kept
        def length(self) -> int:
            type(self).asked += 1
            return 4

    monkeypatch.setattr(kgraph.kept, "COMPILED", True)
    word = Word()
    assert [word.length, Word().length] == [4, 4] and Word.asked == 2
    assert word.store == {"length": 4}
    del word.__dict__["store"]  # where a plain object has it; a compiled one asks `kept` each time
    assert word.length == 4 and Word.asked == 3
