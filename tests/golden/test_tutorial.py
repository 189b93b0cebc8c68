"""The tutorial notebook runs from the seeds to its figure, and is kept without outputs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

TUTORIAL = ROOT / "docs" / "tutorial.ipynb"


@pytest.fixture(scope="module", autouse=True)
def _without_grammars() -> Iterator[None]:
    """Reading a notebook compiles no grammars of IRIs, which takes seconds and is optional."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "rfc3987_syntax", None)
        yield


def test_outputs_are_stripped() -> None:
    import nbformat

    book = nbformat.read(TUTORIAL, as_version=4)
    nbformat.validate(book)
    cells = [cell for cell in book.cells if cell.cell_type == "code"]
    assert len(cells) > 6
    assert all(not cell.outputs and cell.execution_count is None for cell in cells)


def test_it_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    import nbformat
    from nbclient import NotebookClient

    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    book = nbformat.read(TUTORIAL, as_version=4)
    NotebookClient(book, timeout=300, resources={"metadata": {"path": str(TUTORIAL.parent)}}).execute()
    shown = [output for cell in book.cells if cell.cell_type == "code" for output in cell.outputs]
    assert sum("text/html" in output.get("data", {}) for output in shown) >= 5
    assert any("image/png" in output.get("data", {}) for output in shown), "the figure"
