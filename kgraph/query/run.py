"""SPARQL over a store: checked, run in processes of its own, and ended when it takes too long or too much.

Oxigraph has neither a time-out nor a way to cancel, and rdflib's parser needs exponential time for some texts: so
neither runs in the process that asks.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

from kgraph.errors import KgraphError, QueryError
from kgraph.query.sandbox import BOUNDS_MEMORY, Bounds, held
from kgraph.query.worker import BAD, CHUNK, DOUBT, GOOD, Opened, Opener, checker, runner

__all__ = ["Bounds", "query", "read_query"]

CAN_FORK = hasattr(os, "fork")
LONGEST_FILE = 4_000_000  # bytes
STOPS = {signal.SIGINT, signal.SIGTERM}
LOOK = 0.2  # seconds between two looks at how much memory a process holds


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
        if Path(given).exists() and not Path(given).is_file():
            raise QueryError(f"{given}: is not a file: name one with a query in it")
        with Path(given).open("rb") as file:
            return file.read(LONGEST_FILE).decode("utf-8-sig")
    except (OSError, ValueError) as error:
        raise QueryError(f"{given}: cannot be read as a query ({error})") from None


def query(
    store: Path | Opener, sparql: str, form: str = "table", bounds: Bounds = Bounds(), *, fork: bool = CAN_FORK
) -> bytes:
    """Run a query over the union of all documents and return its result as table, csv, tsv, json or ttl.

    `store` is a store's folder, or a function that opens a graph. A server with threads must not `fork`: it has a new
    interpreter started instead, which takes a folder.

    Raises:
        QueryError: the query is malformed, not allowed, over its bounds, or does not fit the format.
        StoreError: the store cannot be opened.
    """
    if fork:
        found = forked(Opened(store) if isinstance(store, Path) else store, sparql, form, bounds)
    elif isinstance(store, Path):
        found = started(store, sparql, form, bounds)
    else:
        raise QueryError("without fork a query takes the folder of its store.")
    if found[:1] == BAD:
        raise _error(found[1:].decode())
    if found[:1] != GOOD:
        hint = "make it smaller, with LIMIT for one, or give it more with --memory"
        raise QueryError(f"the query needed more than {bounds.memory >> 20} MiB of memory: {hint}.")
    return found[1:]


def forked(opener: Opener, sparql: str, form: str, bounds: Bounds) -> bytes:
    """What a query's processes tell: the checker, where one is needed, what is wrong; the runner what it found."""
    deadline = time.monotonic() + bounds.seconds
    order_read, order_write = os.pipe()
    sys.stdout.flush()

    def run(result: int) -> NoReturn:
        os.close(order_write)
        runner(opener, sparql, form, bounds, order_read, result)

    with os.fdopen(order_write, "wb", buffering=0) as order, child(run) as (running, answer):
        os.close(order_read)
        found = read_until(answer, running, deadline, bounds)
        if found != DOUBT:
            return found
        with child(lambda result: checker(sparql, bounds, order_write, result)) as (checking, verdict):
            order.close()
            wrong = read_until(verdict, checking, deadline, bounds)
        return wrong or read_until(answer, running, deadline, bounds)


@contextmanager
def child(life: Callable[[int], NoReturn]) -> Iterator[tuple[int, int]]:
    """A forked process and what it writes to; killed at the end, whatever it is doing."""
    result_read, result_write = os.pipe()
    pid = 0
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)  # a stop between the fork and its note would orphan it
    try:
        pid = os.fork()
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        if pid == 0:
            os.close(result_read)
            life(result_write)
        os.close(result_write)
        yield pid, result_read
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        if pid:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            os.close(result_read)


def read_until(handle: int, pid: int, deadline: float, bounds: Bounds) -> bytes:
    """What a process writes until it ends or is in doubt, in time; nothing if it takes more than its memory."""
    told = bytearray()
    while True:
        left = deadline - time.monotonic()
        if left <= 0:
            raise too_long(bounds)
        if select.select([handle], [], [], left if BOUNDS_MEMORY else min(left, LOOK))[0]:
            part = os.read(handle, CHUNK)
            told += part
            if not part or told == DOUBT:
                return bytes(told)
        elif not BOUNDS_MEMORY and held(pid) > bounds.memory:
            return b""


def started(store: Path, sparql: str, form: str, bounds: Bounds) -> bytes:
    """What a new interpreter tells that runs the query; if it is not a plain one, another that checks it first."""
    deadline = time.monotonic() + bounds.seconds
    asked = {"store": str(store), "sparql": sparql, "form": form, "seconds": bounds.seconds, "memory": bounds.memory}
    found = b""
    for check in (False, True):
        found = interpreted(asked | {"check": check}, deadline, bounds)
        if found != DOUBT:
            break
    return found


def interpreted(asked: Mapping[str, object], deadline: float, bounds: Bounds) -> bytes:
    """What a new interpreter tells of an order."""
    command = [sys.executable, "-P", "-m", "kgraph.query.worker"]
    home = str(Path(__file__).parents[2])
    try:
        done = subprocess.run(
            command,
            input=json.dumps(asked).encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=max(0.0, deadline - time.monotonic()),
            check=False,
            env={**os.environ, "PYTHONPATH": home},
        )
    except subprocess.TimeoutExpired:
        raise too_long(bounds) from None
    return done.stdout


def too_long(bounds: Bounds) -> QueryError:
    """The error of a query that is over its time."""
    hint = "make it smaller, or give it more with --timeout"
    return QueryError(f"the query took more than {bounds.seconds:g} seconds: {hint}.")


def _error(told: str) -> KgraphError:
    """The worker's error, of its own class."""
    from kgraph import errors

    kind, _, message = told.partition(":")
    found = getattr(errors, kind, QueryError)
    return found(message) if isinstance(found, type) and issubclass(found, KgraphError) else QueryError(message)
