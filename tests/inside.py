"""The command line within the process of the tests, so that each start costs no interpreter, model and tables."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

import pytest

STORE = "KGRAPH_STORE"
TIMEOUT = 120


def run_inside(
    words: tuple[str, ...], home: Path, environment: Mapping[str, str], given: bytes
) -> subprocess.CompletedProcess[bytes]:
    """Run `kgraph WORDS...` in a folder, as a process of its own would, and catch what it writes."""
    from kgraph.cli import main

    out, err = io.BytesIO(), io.BytesIO()
    before = signal.getsignal(signal.SIGTERM)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(home)
        patch.delenv(STORE, raising=False)
        for name, value in environment.items():
            patch.setenv(name, value)
        for name, stream in (("stdin", io.BytesIO(given)), ("stdout", out), ("stderr", err)):
            patch.setattr(sys, name, io.TextIOWrapper(stream, encoding="utf-8", write_through=name != "stdin"))
        try:
            main(words)
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0
        finally:
            signal.signal(signal.SIGTERM, before)
        written, told = out.getvalue(), err.getvalue()
    return subprocess.CompletedProcess(words, code, written, told)


def run_alone(
    words: tuple[str, ...], home: Path, environment: Mapping[str, str], given: bytes
) -> subprocess.CompletedProcess[bytes]:
    """Run `kgraph WORDS...` in a process of its own."""
    command = [sys.executable, "-m", "kgraph", *words]
    env = {key: value for key, value in os.environ.items() if key != STORE} | environment
    return subprocess.run(command, check=False, capture_output=True, timeout=TIMEOUT, cwd=home, env=env, input=given)


@contextmanager
def loaded_once() -> Iterator[None]:
    """The shipped tables, which many load and nobody changes, are loaded once a process."""
    from kgraph.extract import Lexicon
    from kgraph.link import World

    with pytest.MonkeyPatch.context() as patch:
        for kind in (World, Lexicon):
            patch.setattr(kind, "load", shipped_once(kind.load))
        yield


def shipped_once(load: Callable[..., Any]) -> Callable[..., Any]:
    """Loading tables, those of ours once."""
    known: list[Any] = []

    @wraps(load)
    def loaded(codebook: Any = None) -> Any:
        if codebook and codebook.directory:
            return load(codebook)
        if not known:
            from kgraph.codebook import Codebook

            known.append(load(Codebook()))
        return known[0]

    return loaded
