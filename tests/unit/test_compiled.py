"""Modules that `make compiled` turns into machine code keep to the forms that mypyc takes.

The compiler takes minutes: it is not run here, and `make compiled` compares what its result reads. What the build hook
makes of a module before is run here, as Python.
"""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

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
            fields = any(isinstance(part, ast.AnnAssign) for part in node.body)
            if data and fields and any(ast.unparse(base) not in ("Keeps", "Generic[T]") for base in node.bases):
                yield node.lineno, "a data class that adds fields to another's"
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
        "@dataclass\nclass C(Base):\n    x: int",
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


SAMPLE = '''"""A module with all that the build hook writes out.

from here on: nothing is an import.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace

from kgraph.kept import Keeps, kept
from kgraph.model import Status
from kgraph.parse.tokens import once

T = TypeVar = Any = None
WORDS = frozenset({"a", "b"})
GROWN = frozenset({"a"})
GROWN |= WORDS
OPEN = {Status.PLANNED: 1, Status.POSSIBLE: 2}
asked = []


@once
def doubled(word: Word) -> list[str]:
    """Twice."""
    asked.append(word.text)
    return [word.text] * 2


class Word:
    def __init__(self, text: str) -> None:
        self.text = text
        self.noted = {}


@dataclass(eq=False)
class Told(Keeps):
    """What is told."""

    words: list[str]
    status: Status = Status.ASSERTED
    by_head: dict[str, int] = field(default_factory=dict)  # of nouns
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    left: str | None = field(default=None, repr=False)

    @kept
    def _length(self) -> int:
        """How many words."""
        asked.append("length")
        return len(self.words)

    @property
    def length(self) -> int:
        return self._length

    def last(self) -> str:
        doc = self.words
        return doc[-1]


@dataclass
class Bare(Told):
    pass
'''


def loaded(text: str, place: Path, name: str) -> ModuleType:
    """A module of that text."""
    path = place / f"{name}.py"
    path.write_text(text, encoding="utf-8")
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec and spec.loader
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def answers(module: Any) -> list[object]:
    """What a module of `SAMPLE` says."""
    word, told, other = module.Word("Peru"), module.Told(["a", "b"]), module.Bare(["c"], left="x")
    told.counts["a"] += 1
    word.noted.clear()
    said = [
        module.doubled(word),
        module.doubled(word),
        told.length,
        told.length,
        told.last(),
        other.length,
        other.left,
        told.left,
    ]
    said += [told.status, told.by_head is not other.by_head, dict(told.counts), dict(other.counts), repr(other)]
    said += [module.replace(told, words=[]).words, module.GROWN == module.WORDS, module.OPEN, module.doubled.__name__]
    return [*said, list(module.asked)]


@pytest.fixture(scope="module")
def hook(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The build hook."""
    text = (ROOT / "hatch_build.py").read_text(encoding="utf-8")
    return loaded(text, tmp_path_factory.mktemp("hook"), "hatch_build_here")


def test_what_is_compiled_says_what_its_source_says(hook: ModuleType, tmp_path: Path) -> None:
    written = hook.fixed(SAMPLE, "sample", hook.places([("sample", SAMPLE)]))
    assert answers(loaded(written, tmp_path, "sample_fixed")) == answers(loaded(SAMPLE, tmp_path, "sample"))
    assert written.count("def __init__(self, words: list[str], status: Status = _Status_ASSERTED") == 1
    assert not re.search(r"^ *@(once|kept)", written, re.M) and "WORDS: Final = " in written
    assert "GROWN: Final" not in written and written.count("init=False") == 2


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.stem)
def test_each_module_is_python_when_it_is_written_out(path: Path, hook: ModuleType) -> None:
    written = hook.fixed(path.read_text(encoding="utf-8"), path.stem)
    kept_names = re.findall(r"@(?:once|kept)\n *def", path.read_text(encoding="utf-8"))
    casts = written.count("_cast(") - written.count("_cast('list[_Token]', ")
    assert compile(written, str(path), "exec") and casts == len(kept_names)
    assert not re.search(r"\bdoc\[", written)


@pytest.mark.parametrize(
    ("compiler", "platform", "flags"),
    [
        ("gcc -pthread", "linux", "-g -flto -fno-semantic-interposition"),
        ("clang", "linux", "-g"),
        ("gcc", "win32", "-g"),
    ],
)
def test_gcc_alone_is_to_see_all_modules_at_once(
    compiler: str, platform: str, flags: str, hook: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CFLAGS", "-g")
    with monkeypatch.context() as patch:
        patch.setattr("sysconfig.get_config_var", lambda _: compiler)
        patch.setattr("sys.platform", platform)
        found = hook.surroundings()
    assert found["CFLAGS"] == flags and ("-flto" in found.get("LDFLAGS", "")) == ("-flto" in flags)
