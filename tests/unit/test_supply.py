"""What the program is made of, and that none of its data is code: the lock, the bill of materials, the imports."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from bench.locked import LOCK, asked, entries, needed, normal, parents

from tests.conftest import ROOT

# what reads data as code, or lets a shell read it
MODULES = frozenset(
    {"pickle", "cPickle", "_pickle", "marshal", "shelve", "dill", "cloudpickle", "joblib", "yaml", "code"}
)
CALLS = frozenset({"eval", "exec", "compile", "__import__"})
ATTRIBUTES = frozenset(
    {
        "read_pickle",
        "to_pickle",
        "read_gpickle",
        "write_gpickle",
        "system",
        "popen",
        "literal_eval",
        "run_path",
        "loadtxt",
    }
)
KEYWORDS = frozenset({"allow_pickle", "shell"})
SOURCES = sorted((ROOT / "kgraph").rglob("*.py"))


def faults(tree: ast.AST) -> Iterator[str]:
    """What in a module could turn data into code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] in MODULES)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in MODULES:
            yield str(node.module)
        elif isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Name) and called.id in CALLS:
                yield called.id
            if isinstance(called, ast.Attribute) and called.attr in ATTRIBUTES:
                yield called.attr
            if (
                isinstance(called, ast.Attribute)
                and called.attr == "load"
                and ast.unparse(called.value) in ("torch", "np")
            ):
                yield ast.unparse(called)
            yield from (str(word.arg) for word in node.keywords if word.arg in KEYWORDS)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_data_is_read_as_code(path: Path) -> None:
    assert list(faults(ast.parse(path.read_text("utf-8")))) == []


@pytest.mark.parametrize(
    "text",
    [
        "import pickle", "from marshal import loads", "import yaml.loader", "eval('1')", "exec(x)",
        "compile(x, '', 'exec')",
        "pandas.read_pickle(p)", "nx.read_gpickle(p)", "torch.load(p)", "np.load(p, allow_pickle=True)", "os.system(x)",
        "subprocess.run(x, shell=True)", "__import__(x)",
    ],
)  # fmt: skip
def test_the_search_finds_what_it_looks_for(text: str) -> None:
    assert list(faults(ast.parse(text)))


def test_every_locked_package_has_hashes_and_no_address() -> None:
    text = LOCK.read_text("utf-8")
    assert not re.search(r"https?://|--(?:extra-)?index-url|--find-links|--trusted-host|@ file:", text)
    found = entries(text)
    assert len(found) > 100
    for name, lines in found.items():
        assert sum("--hash=sha256:" in line for line in lines) >= 1, name
        assert parents(lines), f"{name}: nobody asks for it"


def test_the_lock_has_what_is_asked_for_and_the_bill_what_that_leads_to() -> None:
    text = LOCK.read_text("utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    listed = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {normal(re.split(r"[\s<>=!;\[]", line)[0]) for line in listed}
    assert names <= entries(text).keys()
    bill = needed(text)
    assert asked() <= bill.keys() < entries(text).keys()
    assert {"numpy", "thinc", "pyoxigraph", "pyparsing"} <= bill.keys()
    assert not {"pytest", "ruff", "mypy", "hypothesis"} & bill.keys()


def test_the_bill_of_materials_has_what_the_program_needs_and_nothing_of_the_day() -> None:
    locked = "\n".join(line for lines in needed(LOCK.read_text("utf-8")).values() for line in lines)
    command = [sys.executable, "-W", "ignore", "-m", "cyclonedx_py", "requirements", "--output-reproducible", "-"]
    bill = json.loads(subprocess.run(command, input=locked, capture_output=True, text=True, check=True).stdout)
    assert {normal(part["name"]) for part in bill["components"]} == needed(LOCK.read_text("utf-8")).keys()
    assert "serialNumber" not in bill and "timestamp" not in bill["metadata"]
