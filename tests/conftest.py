"""Fixtures that several suites share: the command line as a subprocess, the seeds' store, the gold data."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile(
    "kgraph", deadline=None, derandomize=True
)  # a busy machine fails nothing; the same inputs each time
settings.load_profile("kgraph")

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
SHARED = ROOT.parent / "shared"
TIMEOUT = 120

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the golden files again")


@pytest.fixture(scope="session")
def update_goldens(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written, not compared."""
    return bool(request.config.getoption("--update-goldens"))


@pytest.fixture(scope="session")
def kgraph() -> Run:
    """Run `kgraph WORDS...` in the project's folder; with `check=False` a failure is returned, not raised."""

    def run(*words: str, check: bool = True, **options: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "kgraph", *words]
        env = {key: value for key, value in os.environ.items() if key != "KGRAPH_STORE"}
        done = subprocess.run(  # type: ignore[call-overload]
            command,
            check=False,
            capture_output=True,
            timeout=TIMEOUT,
            cwd=ROOT,
            env=env,
            **{"text": True, **options},
        )
        assert not check or done.returncode == 0, f"kgraph {' '.join(words)}: {done.stderr}"
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
    """A store built from the seed articles."""
    store = tmp_path_factory.mktemp("seeds") / "store"
    kgraph("build", str(ROOT / "seeds"), "--store", str(store))
    return store


@pytest.fixture(scope="session")
def nlp():  # type: ignore[no-untyped-def]  # spaCy is loaded only where it is used
    """The default pipeline, loaded once."""
    from kgraph.parse import load_model

    return load_model()
