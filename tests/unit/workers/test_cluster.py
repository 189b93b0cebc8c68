"""A real scheduler and workers in processes of their own: the same bytes, also where one is killed; others refused."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from distributed import Client, KilledWorker
from kgraph.build import build
from kgraph.codebook import Codebook
from kgraph.errors import ClusterError
from kgraph.model import Article
from kgraph.parse import DEFAULT_MODEL
from kgraph.store import Store
from kgraph.store.parses import Parses
from kgraph.workers.cluster import Chunk, Order, differing, make, received

from tests.conftest import ROOT

SIDES = ("France", "Iran", "China", "Japan", "Turkey", "Chile")
DOCUMENTS = 48


def started(*words: str, **environment: str) -> subprocess.Popen[bytes]:
    """A process of Dask that finds this program."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.Popen(
        [sys.executable, "-P", "-m", *words], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


@contextmanager
def scheduler() -> Iterator[str]:
    """A scheduler's address on loopback."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    words = ("distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard")
    running = started(*words)
    try:
        yield f"tcp://127.0.0.1:{port}"
    finally:
        running.kill()
        running.wait()


@contextmanager
def workers(address: str, count: int, **environment: str) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Workers of a scheduler, one process each."""
    words = ("distributed.cli.dask_worker", address, "--no-nanny", "--nthreads", "1", "--no-dashboard")
    running = [started(*words, "--host", "127.0.0.1", **environment) for _ in range(count)]
    try:
        with Client(address, set_as_default=False) as client:
            client.wait_for_workers(count, timeout=60)
        yield running
    finally:
        for one in running:
            one.kill()
            one.wait()


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    with scheduler() as address:
        yield address


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    for n in range(DOCUMENTS):
        one, other = SIDES[n % len(SIDES)], SIDES[(n // len(SIDES) + n + 1) % len(SIDES)]
        text = f"{one} urged {other} on Monday to free {n + 2} men. {other} said that it rejected the demand."
        (folder / f"{n:02}.txt").write_text(f"{text}\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def local(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    store = tmp_path_factory.mktemp("local") / "store"
    build([articles], store)
    return lines(store)


def lines(folder: Path) -> list[str]:
    with Store.open(folder) as store:
        return store.nquads()


def test_the_same_graph_although_a_worker_is_killed(
    cluster: str, articles: Path, local: list[str], tmp_path: Path
) -> None:
    with workers(cluster, 2) as running:
        done: list[int] = []

        def watch(count: int, of: int, words: int) -> None:
            done.append(count)
            if count == 1:  # others are under way on both
                running[0].send_signal(signal.SIGKILL)

        report = build([articles], tmp_path / "store", cluster=cluster, progress=watch)
        assert running[0].wait(10) == -signal.SIGKILL and running[1].poll() is None
        assert report.documents == DOCUMENTS and done[-1] == DOCUMENTS
        assert lines(tmp_path / "store") == local


def test_kept_parses_and_tables_of_ones_own_travel(
    cluster: str, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "frames_conflict.extra.tsv").write_text(
        "verb\tobject\tprep\tsource\ttarget\trelation\tplover\tconfidence\texample\texpect\n"
        "unfriend\t\t\t\tobj\tcuts-ties-with\t\t\tFrance unfriended Iran.\tFrance cuts-ties-with Iran\n",
        encoding="utf-8",
    )
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("Chile unfriended Japan on Monday.", encoding="utf-8")
    parsed: list[str] = []
    keep = Parses.keep
    monkeypatch.setattr(Parses, "keep", lambda self, rows: parsed.extend(doc for doc, *_ in rows) or keep(self, rows))
    with workers(cluster, 1):
        first = build([folder], tmp_path / "store", cluster=cluster)
        assert (first.claims, parsed) == (0, ["a.txt"])
        again = build([folder], tmp_path / "store", cluster=cluster, codebook=Codebook(tmp_path))
        assert (again.claims, again.reextracted, parsed) == (1, ["a.txt"], ["a.txt"])


def test_a_worker_that_would_read_otherwise_is_refused(cluster: str, articles: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    for part in ("kgraph", "ontology"):
        shutil.copytree(ROOT / part, home / part)
    with (home / "kgraph" / "parse" / "tokens.py").open("a", encoding="utf-8") as file:
        file.write("# another\n")
    told = r"^worker tcp://\S+ cannot help: its program is \S+ \w+, not .*; its parser is"
    with workers(cluster, 1, PYTHONPATH=str(home)), pytest.raises(ClusterError, match=told):
        build([articles], tmp_path / "store", cluster=cluster)


def test_no_scheduler_and_no_worker(
    cluster: str, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kgraph.workers.cluster.PATIENCE", 2)
    with pytest.raises(ClusterError, match="no Dask scheduler answers at tcp"):
        build([articles], tmp_path / "store", cluster="tcp://127.0.0.1:9")
    with pytest.raises(ClusterError, match="has no workers"):
        build([articles], tmp_path / "store", cluster=cluster)


def test_an_order_that_differs_is_refused_on_the_worker_too() -> None:
    order = Order.of(DEFAULT_MODEL, Codebook())
    assert differing(order) == ""
    wrong = Order(
        order.model, (), tuple((name, "another" if name == "codebook" else own) for name, own in order.required)
    )
    assert differing(wrong).startswith("its codebook is ") and differing(wrong).endswith("not another")
    with pytest.raises(ClusterError, match="a worker cannot help: its codebook is"):
        make(wrong, Chunk((Article("a.txt", "France urged Iran."),), ()))
    absent = Order("no_such_model", (), order.required)
    assert "its parser is" in differing(absent)


def test_articles_that_kill_worker_after_worker_are_named() -> None:
    class Lost:
        def result(self) -> None:
            raise KilledWorker("make", None, 3)

    chunk = Chunk((Article("a.txt", ""), Article("b.txt", "")), ())
    with pytest.raises(ClusterError, match=r"died again and again over one of a\.txt, b\.txt"):
        received(Lost(), chunk)
