"""SPARQL over a store: checked, run in a process of its own, and ended when it takes too long or too much.

Oxigraph has neither a time-out nor a way to cancel. The worker is forked before anything heavy is imported;
it opens the store while this process parses and checks the query, and runs it only when told to.
"""

from __future__ import annotations

import json
import os
import select
import signal
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, NoReturn

from kgraph.errors import KgraphError, QueryError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Store

Opener = Callable[[], AbstractContextManager["Store"]]

TIMEOUT = 30.0
MEMORY = 4 * 2**30  # of address space, of which Oxigraph maps a good part without using it
CHUNK = 1 << 16
STDERR = 2
GOOD, BAD = b"+", b"-"
CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000


@dataclass(frozen=True, slots=True)
class Bounds:
    """How long a query may take, in seconds, and how much memory."""

    seconds: float = TIMEOUT
    memory: int = MEMORY


def read_query(given: str) -> str:
    """The text of a query: of the file `given` if there is one, else `given` itself.

    Raises:
        QueryError: a query file cannot be read.
    """
    looks_like_file = given.endswith((".rq", ".sparql")) and "{" not in given
    with suppress(OSError, ValueError):
        looks_like_file = looks_like_file or Path(given).is_file()
    if not looks_like_file:
        return given
    try:
        return Path(given).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{given}: cannot be read as a query ({error})") from None


def query(opener: Opener, sparql: str, form: str = "table", bounds: Bounds = Bounds()) -> bytes:
    """Run a query over the union of all documents and return its result as table, csv, tsv, json or ttl.

    Raises:
        QueryError: the query is malformed, not allowed, over its bounds, or does not fit the format.
        StoreError: the store cannot be opened.
    """
    deadline = time.monotonic() + bounds.seconds
    with worker(opener, form, bounds) as (order, result):
        from kgraph.query.graph import PREFIXES
        from kgraph.query.sparql import check

        checked = check(sparql, PREFIXES)
        with suppress(BrokenPipeError):  # the worker has failed already: its answer says why
            order.write(json.dumps({"sparql": sparql, "graphs": checked.graphs}).encode())
            order.close()
        answer = _read_until(result, deadline, bounds)
    if answer[:1] == BAD:
        raise _error(answer[1:].decode())
    if answer[:1] != GOOD:
        hint = "make it smaller, with LIMIT for one"
        raise QueryError(f"the query needed more than {bounds.memory >> 20} MiB of memory: {hint}.")
    return answer[1:]


@contextmanager
def worker(opener: Opener, form: str, bounds: Bounds) -> Iterator[tuple[IO[bytes], int]]:
    """A forked process that waits for its order; killed at the end, whatever it is doing."""
    order_read, order_write = os.pipe()
    result_read, result_write = os.pipe()
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        os.close(order_write)
        os.close(result_read)
        _work(opener, form, bounds, order_read, result_write)
    os.close(order_read)
    os.close(result_write)
    order = os.fdopen(order_write, "wb")
    try:
        yield order, result_read
    finally:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(result_read)
        with suppress(BrokenPipeError):
            order.close()


def _work(opener: Opener, form: str, bounds: Bounds, order: int, result: int) -> NoReturn:
    """The worker's whole life: open, wait, run, answer. It never returns to the caller's code."""
    code = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it, and kills
        _hush()
        _limit(bounds)
        with opener() as graph:
            _cut_network()
            text = _read_all(order)
            if text:
                _write_all(result, GOOD + _run(graph, json.loads(text), form))
        code = 0
    except KgraphError as error:
        _write_all(result, BAD + f"{type(error).__name__}:{error}".encode())
    except MemoryError:
        pass
    except BaseException as error:
        _write_all(result, BAD + f"QueryError:the query failed: {' '.join(str(error).split())}".encode())
    finally:
        os._exit(code)


def _run(graph: Store, order: dict[str, object], form: str) -> bytes:
    from kgraph.query.graph import PREFIXES
    from kgraph.query.results import render
    from kgraph.query.sparql import explain

    sparql, graphs = str(order["sparql"]), order["graphs"]
    assert isinstance(graphs, list)
    _refuse_unknown_graphs(graph, graphs)
    try:
        found = graph.query(sparql, prefixes=dict(PREFIXES))
    except SyntaxError as error:
        raise QueryError(explain(str(error.msg), sparql)) from None
    return render(found, form)


def _refuse_unknown_graphs(graph: Store, graphs: list[str]) -> None:
    from pyoxigraph import NamedNode

    for iri in graphs:
        try:
            known = graph.contains_named_graph(NamedNode(iri))
        except ValueError:
            known = False
        if not known:
            raise QueryError(f"FROM <{iri}> is no graph of this store, and nothing is fetched.")


def _hush() -> None:
    """Lack of memory ends Oxigraph by an abort that talks and dumps; the parent has one line for it."""
    import faulthandler

    faulthandler.disable()
    os.dup2(os.open(os.devnull, os.O_WRONLY), STDERR)


def _limit(bounds: Bounds) -> None:
    """Bound the address space and the processor time, where the system can."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (bounds.memory, bounds.memory))
        seconds = int(bounds.seconds) + 2
        resource.setrlimit(resource.RLIMIT_CPU, (seconds * (os.cpu_count() or 1), seconds * (os.cpu_count() or 1)))


def _cut_network() -> None:
    """A second lock on the door that the check closes: no network for the worker, where Linux allows that."""
    with suppress(Exception):
        import ctypes

        libc = ctypes.CDLL(None)
        if libc.unshare(CLONE_NEWNET) != 0:
            libc.unshare(CLONE_NEWUSER | CLONE_NEWNET)


def _read_until(handle: int, deadline: float, bounds: Bounds) -> bytes:
    """All that the worker writes, if it ends in time."""
    parts: list[bytes] = []
    while True:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([handle], [], [], left)[0]:
            hint = "make it smaller, or give it more with --timeout"
            raise QueryError(f"the query took more than {bounds.seconds:g} seconds: {hint}.")
        part = os.read(handle, CHUNK)
        if not part:
            return b"".join(parts)
        parts.append(part)


def _read_all(handle: int) -> bytes:
    parts: list[bytes] = []
    while part := os.read(handle, CHUNK):
        parts.append(part)
    return b"".join(parts)


def _write_all(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]


def _error(told: str) -> KgraphError:
    """The worker's error, of its own class."""
    from kgraph import errors

    kind, _, message = told.partition(":")
    found = getattr(errors, kind, QueryError)
    return found(message) if isinstance(found, type) and issubclass(found, KgraphError) else QueryError(message)
