"""Fixtures that several suites share: the command line, the seeds' store, the gold data."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.inside import loaded_once, run_alone, run_inside
from tests.soak.harness import MEMORY

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # the processors are shared by processes that test
settings.register_profile(
    "kgraph", deadline=None, derandomize=True
)  # a busy machine fails nothing; the same inputs each time
settings.load_profile("kgraph")

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
SHARED = ROOT.parent / "shared"
ROOM = 4 << 30  # bytes, of which the files of all tests take a tenth

Run = Callable[..., "subprocess.CompletedProcess[Any]"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the golden files again")


def pytest_configure(config: pytest.Config) -> None:
    """Nobody waits for a disk where memory has room; what killed processes leave there goes with the tests."""
    if "TMPDIR" not in os.environ and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
        tempfile.tempdir = str(MEMORY)
        left = os.environ["TMPDIR"] = tempfile.mkdtemp(prefix="kgraph-tests-")
        config.add_cleanup(partial(shutil.rmtree, left, ignore_errors=True))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are processors, because some tests wait."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session")
def update_goldens(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written, not compared."""
    return bool(request.config.getoption("--update-goldens"))


@pytest.fixture(scope="session", autouse=True)
def _loaded_once() -> Iterator[None]:
    """Nothing that all tests read is loaded twice in a process."""
    with loaded_once():
        yield


@pytest.fixture(scope="session")
def kgraph() -> Run:
    """Run `kgraph WORDS...` in the project's folder; with `check=False` a failure is returned, not raised.

    With `alone=True` it runs in a process of its own, else in this one; other options are variables of its environment.
    """

    def run(
        *words: str,
        check: bool = True,
        alone: bool = False,
        text: bool = True,
        input: str | bytes = "",  # noqa: A002 - as `subprocess.run` calls it
        **environment: str,
    ) -> subprocess.CompletedProcess[Any]:
        given = input.encode() if isinstance(input, str) else input
        done = (run_alone if alone else run_inside)(words, ROOT, environment, given)
        assert not check or done.returncode == 0, f"kgraph {' '.join(words)}: {done.stderr.decode()}"
        if text:
            return subprocess.CompletedProcess(words, done.returncode, done.stdout.decode(), done.stderr.decode())
        return done

    return run


@pytest.fixture(scope="session")
def gold() -> Path:
    """The gold data beside the project; tests that need it are skipped where it is not."""
    if not (SHARED / "gold" / "score.py").is_file():
        pytest.skip("the gold data of ../shared is not here")
    return SHARED / "gold"


@pytest.fixture(scope="session")
def seeds_store(kgraph: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store built from the seed articles, for reading only: one for all processes that test."""
    base = tmp_path_factory.getbasetemp()
    folder = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    store, built = folder / "seeds", folder / "seeds-built"
    with (folder / "seeds-lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not built.exists():
            kgraph("build", str(SEEDS), "--store", str(store), alone=True)
            built.touch()
    return store


@pytest.fixture(scope="session")
def nlp():  # type: ignore[no-untyped-def]  # spaCy is loaded only where it is used
    """The default pipeline, loaded once."""
    from kgraph.parse import load_model

    return load_model()
