"""Queries that mean harm: one spelling for both parsers, a process that can open nothing, bounds without fork."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NoReturn

import pytest
import rdflib.plugins.sparql.parser  # noqa: F401 - once here, not in every query's process
from kgraph.errors import QueryError, StoreError
from kgraph.query import sandbox, worker
from kgraph.query.graph import PREFIXES
from kgraph.query.plainly import plain_text
from kgraph.query.run import Bounds, child, query, read_query, read_until
from kgraph.query.sandbox import held
from kgraph.query.sparql import LONGEST, Checked, check
from kgraph.query.spelling import Misspelt, spelling
from kgraph.store import Store as KgraphStore
from pyoxigraph import Store

from tests.conftest import ROOT
from tests.factories import record
from tests.fixtures_graph import small_graph
from tests.soak.hostile_queries import PLACES, aimed, every, fetching
from tests.soak.queries import Canary

LOOKED_INTO = "ASK { ?service ?p ?o }"  # not plain, so that the checker gives the order
linux = pytest.mark.skipif(not sandbox.BOUNDS_MEMORY, reason="only Linux seals a process")


@contextmanager
def opener() -> Iterator[Store]:
    yield small_graph()


def test_the_corpus_is_large() -> None:
    assert len(set(every())) >= 2000
    assert len(set(fetching())) >= 1500


def test_no_call_of_a_service_passes_the_check() -> None:
    """What passes has the word as a name or in a comment alone."""
    for template in list(fetching())[::7]:
        text = aimed(template, "127.0.0.1:9/x", "/nowhere")
        with suppress(QueryError):
            passed = check(text, PREFIXES)
            assert not spelling(passed.text).service, text


def test_what_is_plain_would_pass_the_check() -> None:
    """So nothing but time is spared. Of the calls those in comments and strings alone are plain."""
    texts = {text for template in every() if plain_text(text := aimed(template, "127.0.0.1:9/x", "/nowhere"))}
    assert 20 < len(texts) < 300
    for text in texts:
        assert "service" not in spelling(plain_text(text)).outline.casefold()
        with suppress(QueryError):  # malformed, as Oxigraph finds too
            assert check(text, PREFIXES) == Checked(plain_text(text), ())


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { LATERAL { ?s ?p ?o } }",
        "SELECT * { << ?s ?p ?o >> ?q ?r }",
        "SELECT * { ?s ?p ?o {| ?q ?r |} }",
        'SELECT * { ?s ?p "a"@en--ltr }',
        "SELECT * FROM <http://x/> { ?s ?p ?o }",
        "SELECT * FROM:x { ?s ?p ?o }",
        "SELECT * { ?s schema:service ?o }",
        "INSERT DATA { <a:a> <a:b> <a:c> }",
        "SELECT * { FILTER(" + "(" * 400 + "1" + ")" * 400 + ") }",
        "SELECT * { FILTER(" + "!" * 400 + "true) }",
        r"SEL\u0045CT * {}",
        "ASK {} #" + " " * 30_000,
    ],
)
def test_what_is_not_plain_is_checked(sparql: str) -> None:
    assert not plain_text(sparql)


@pytest.mark.parametrize("path", sorted((ROOT / "queries").glob("*.rq")), ids=lambda path: path.stem)
def test_shipped_queries_are_plain(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert plain_text(text) == check(text, PREFIXES).text


def test_a_plain_query_needs_no_checker(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(sparql: str) -> bytes:
        raise QueryError("checked")

    monkeypatch.setattr(worker, "ordered", refuse)
    assert query(opener, "SELECT (1 + 1 AS ?n) {}", "csv") == b"n\n2\n"
    with pytest.raises(QueryError, match="checked"):
        query(opener, "SELECT (1 AS ?service) {}", "csv")


def test_the_corpus_would_reach_an_engine_that_is_not_guarded() -> None:
    calls: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            calls.append(self.path)
            self.send_response(404)
            self.end_headers()

        do_POST = do_GET  # noqa: N815

        def log_message(self, *words: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    graph, reached = small_graph(), 0
    for template in list(fetching())[:: len(PLACES)]:  # each call once
        before = len(calls)
        with suppress(OSError, SyntaxError, ValueError, RuntimeError):
            list(graph.query(aimed(template, f"127.0.0.1:{server.server_port}/x", "/nowhere")))  # type: ignore[arg-type]
        reached += len(calls) > before
    server.shutdown()
    assert reached >= 40


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("SELECT * { # a } \r ?s ?p ?o }", "SELECT * { \r ?s ?p ?o }"),
        (r"'a\u0022\n\U0001F600'", '"a\\"\\n\U0001f600"'),
        ('"""a\n\'"b""" \'c\'\'d\'', '"a\\n\'\\"b"\n "c" "d"'),
        (r"<http://x/\u00E9#y> <o'b>", r"<http://x/é#y> <o\u0027b>"),
        (r"a:b\#c # d", r"a:b\#c "),
        (r"'\\u0041'", r'"\\u0041"'),
        ('"a"@en "b"^^x:y', '"a"@en "b"^^x:y'),
    ],
)
def test_one_spelling(given: str, text: str) -> None:
    assert spelling(given).text == text
    assert spelling(text).text == text


@pytest.mark.parametrize(
    "given", [r"\u0053", '"a', "'''a''", r'"\q"', r'"\uD800"', r"<a\u003E>", "a:b\\", '"a\nb"', r'"\U11000000"']
)
def test_misspelt(given: str) -> None:
    with pytest.raises(Misspelt):
        spelling(given)
    with pytest.raises(QueryError, match="malformed SPARQL at line 1"):
        check(given, PREFIXES)


def test_strings_and_names_with_the_word_may_be_asked_for() -> None:
    for words in ('?s ?p "SERVICE <x> {}"', "?service ?p ?o", "?s schema:service ?o", "?s <http://x/service> ?o"):
        assert check(f"SELECT * {{ {words} }}", PREFIXES).graphs == ()
    text = r"""SELECT (STRLEN("\"#'\u0022") AS ?n) {} # SERVICE"""
    assert query(opener, text, "csv") == b"n\n4\n"


def test_what_is_more_than_the_standard_says_so() -> None:
    with pytest.raises(QueryError, match=r"more than SPARQL 1\.1"):
        check("SELECT * { LATERAL { ?s ?p ?o } }", PREFIXES)
    with pytest.raises(QueryError, match="longer than"):
        check("#" * (LONGEST + 1), PREFIXES)


@linux
@pytest.mark.parametrize("lock", ["no_more_handles", "no_network"])
def test_each_lock_keeps_the_network_out_alone(monkeypatch: pytest.MonkeyPatch, lock: str) -> None:
    canary = Canary()
    text = f"SELECT * {{ SERVICE <http://{canary.host}> {{ ?s ?p ?o }} }}"
    monkeypatch.setattr(worker, "ordered", lambda sparql: b'{"text": "%s", "graphs": []}' % text.encode())
    monkeypatch.setattr(worker, "seal", lambda folder=None: None)
    with pytest.raises(QueryError, match="more than 3 seconds"):
        query(opener, LOOKED_INTO, bounds=Bounds(3))
    assert canary.called(), "without a lock the query does reach the network"
    monkeypatch.setattr(worker, "seal", lambda folder=None: getattr(sandbox, lock)())
    with pytest.raises(QueryError, match="the query failed"):
        query(opener, LOOKED_INTO, bounds=Bounds(20))
    assert not canary.called()


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("queries") / "store"
    with KgraphStore.open(folder, write=True) as store:
        store.commit([record("a.txt")])
    return folder


def test_a_store_of_many_files_is_read_to_the_end(tmp_path: Path) -> None:
    for n in range(6):  # each change leaves files that Oxigraph opens when it first needs them
        with KgraphStore.open(tmp_path / "store", write=True) as store:
            store.commit([record(f"{n}.txt")])
    for fork in (True, False):
        found = query(
            tmp_path / "store", "SELECT (COUNT(DISTINCT ?d) AS ?n) { ?d ?p ?o . ?d a kg:Document }", "csv", fork=fork
        )
        assert found == b"n\n6\n"


@linux
def test_below_the_folder_alone_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("in/a", "out"):
        (tmp_path / name).write_text("words", encoding="utf-8")
    script = f"""
from pathlib import Path
from kgraph.query.sandbox import only_reading
home = Path({str(tmp_path)!r})
only_reading(home / "in")
told = [(home / "in/a").read_text()]
outside, new, old = home / "out", home / "in/b", home / "in/a"
for attempt in (outside.read_text, lambda: new.write_text("x"), old.unlink):
    try:
        attempt()
        told.append("done")
    except PermissionError:
        told.append("refused")
print(told)
"""
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    if "done" in found:
        pytest.skip("this kernel has no Landlock")
    assert found.strip() == "['words', 'refused', 'refused', 'refused']"


def test_without_fork(stored: Path, tmp_path: Path) -> None:
    asked = "SELECT (COUNT(*) AS ?n) { ?d a kg:Document }"
    assert query(stored, asked, "csv", fork=False) == query(stored, asked, "csv") == b"n\n1\n"
    with pytest.raises(StoreError, match="no store at"):
        query(tmp_path / "none", "ASK {}", fork=False)
    with pytest.raises(QueryError, match="SERVICE is refused"):
        query(stored, "ASK { SERVICE <http://127.0.0.1:9/> {} }", fork=False)
    with pytest.raises(QueryError, match="takes the folder"):
        query(opener, "ASK {}", fork=False)


def test_without_fork_the_bounds_hold(stored: Path) -> None:
    product = "{ " + " . ".join(f"?a{n} ?b{n} ?c{n}" for n in range(14)) + " }"
    started = time.monotonic()
    with pytest.raises(QueryError, match="more than 1 seconds"):
        query(stored, f"SELECT (COUNT(*) AS ?n) {product}", bounds=Bounds(1), fork=False)
    assert time.monotonic() - started < 10
    if sandbox.BOUNDS_MEMORY:
        with pytest.raises(QueryError, match="more than 400 MiB of memory"):
            query(stored, f"SELECT * {product} ORDER BY ?a1", bounds=Bounds(60, 400 * 2**20), fork=False)


def test_where_the_system_does_not_bound_memory_the_parent_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kgraph.query.run.BOUNDS_MEMORY", False)
    if not held(os.getpid()):
        pytest.skip("no ps here")
    reads, writes = os.pipe()
    deadline = time.monotonic() + 20
    assert read_until(reads, os.getpid(), deadline, Bounds(20, 1 << 20)) == b""
    assert time.monotonic() < deadline
    os.close(reads)
    os.close(writes)


def test_a_query_file_that_is_none(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.rq")
    (tmp_path / "zero.rq").symlink_to("/dev/zero")
    (tmp_path / "folder.rq").mkdir()
    for name in ("pipe.rq", "zero.rq", "folder.rq"):
        with pytest.raises(QueryError, match="is not a file"):
            read_query(str(tmp_path / name))
    assert read_query("ASK\0{}") == "ASK\0{}"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="queries are not forked here")
def test_a_stop_at_the_moment_of_the_fork_leaves_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    fork = os.fork

    def stopped() -> int:
        if pid := fork():
            made.append(pid)
            signal.raise_signal(signal.SIGINT)
        return pid

    def sleeping(_: int) -> NoReturn:
        time.sleep(60)
        os._exit(0)

    monkeypatch.setattr(os, "fork", stopped)
    with pytest.raises(KeyboardInterrupt), child(sleeping):
        pytest.fail("nobody was told")
    with pytest.raises(ProcessLookupError):
        os.kill(made[0], 0)
