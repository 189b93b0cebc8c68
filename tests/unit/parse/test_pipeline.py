"""A model is known by its files, and a file that is not the published one is refused."""

from __future__ import annotations

import json
from importlib import metadata
from pathlib import Path

import pytest
from kgraph.errors import ModelError
from kgraph.parse import DEFAULT_MODEL, load_model
from kgraph.parse.pipeline import identify, sha256


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installed package of two files; return its folder."""
    folder, info = tmp_path / "tiny_model", tmp_path / "tiny_model-1.2.dist-info"
    folder.mkdir()
    info.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "weights").write_bytes(b"0123")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: tiny_model\nVersion: 1.2\n")
    files = sorted(folder.iterdir())
    lines = [f"tiny_model/{path.name},sha256={sha256(path)},{path.stat().st_size}\n" for path in files]
    (info / "RECORD").write_text("".join(lines) + "tiny_model-1.2.dist-info/RECORD,,\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    return folder


def test_the_default_model_is_the_published_one() -> None:
    found = identify(DEFAULT_MODEL)
    assert (found.published, found.version) == (True, metadata.version(DEFAULT_MODEL))
    assert len(found.weights) == 16


def test_a_package(package: Path) -> None:
    found = identify("tiny_model")
    assert (str(found), found.published, len(found.weights)) == ("tiny_model 1.2", True, 16)


def test_a_changed_or_missing_file_is_refused(package: Path) -> None:
    (package / "weights").write_bytes(b"0124")
    with pytest.raises(ModelError, match=r"weights is not the file that was published; install the package again"):
        identify("tiny_model")
    (package / "weights").unlink()
    with pytest.raises(ModelError, match="weights is missing"):
        identify("tiny_model")


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text(json.dumps({"lang": "en", "name": "own", "version": "0.1"}))
    (tmp_path / "weights").write_bytes(b"0")
    before = identify(str(tmp_path))
    assert (str(before), before.published) == ("en_own 0.1", False)
    (tmp_path / "weights").write_bytes(b"1")
    assert identify(str(tmp_path)).weights != before.weights


def test_what_is_not_installed() -> None:
    found = identify("no_such_model")
    assert (str(found), found.weights, found.published) == ("no_such_model", "", False)


def test_a_model_is_loaded_once() -> None:
    assert load_model() is load_model()
