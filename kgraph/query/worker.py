"""The processes of a query: one checks its text, one opens the store and runs it. Neither outlives its bounds.

Forked before anything heavy is imported, where the system can fork; elsewhere one new interpreter does both in turn:
`python -m kgraph.query.worker`, with the order as JSON on standard input.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from kgraph.errors import KgraphError, QueryError
from kgraph.query.sandbox import Bounds, hush, limit, seal

if TYPE_CHECKING:
    from pyoxigraph import NamedNode, Store

Opener = Callable[[], AbstractContextManager["Store"]]

CHUNK = 1 << 16
GOOD, BAD = b"+", b"-"
# what is imported before the process is sealed, because afterwards no file of the program can be opened
TO_CHECK = ("kgraph.query.graph", "kgraph.query.sparql", "pyoxigraph", "rdflib.plugins.sparql.parser")
TO_ANSWER = ("kgraph.query.graph", "kgraph.query.results", "kgraph.query.sparql", "kgraph.export.rdf")


@dataclass(frozen=True, slots=True)
class Opened:
    """How the graph of the store in a folder is opened for reading."""

    folder: Path

    @contextmanager
    def __call__(self) -> Iterator[Store]:
        """The graph, for as long as the context lasts. Raises StoreError."""
        from kgraph.store import Store as KgraphStore

        with KgraphStore.open(self.folder) as store:
            yield store.graph


def checker(sparql: str, bounds: Bounds, order: int, result: int) -> NoReturn:
    """Check a query, and order the runner to run what has passed."""

    def life() -> None:
        load(TO_CHECK)
        seal()
        asked = ordered(sparql)
        with suppress(BrokenPipeError):  # the runner has failed already: its answer says why
            _write_all(order, asked)

    _live(life, bounds, result)


def runner(opener: Opener, form: str, bounds: Bounds, order: int, result: int) -> NoReturn:
    """Open a store, wait for an order, and answer it."""

    def life() -> None:
        load(TO_ANSWER)
        with opener() as graph:
            seal(opener.folder if isinstance(opener, Opened) else None)
            if text := _read_all(order):
                _write_all(result, GOOD + answer(graph, text, form))

    _live(life, bounds, result)


def _live(life: Callable[[], None], bounds: Bounds, result: int) -> NoReturn:
    """A forked process from its first step to its end: it never returns to the code that it was forked from."""
    code = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it, and kills
        hush()
        limit(bounds)
        life()
        code = 0
    except MemoryError:
        pass
    except BaseException as error:
        _write_all(result, BAD + told(error))
    finally:
        os._exit(code)


def load(modules: Iterable[str]) -> None:
    """Import modules now rather than where they are first needed."""
    for module in modules:
        import_module(module)


def ordered(sparql: str) -> bytes:
    """The order that a query makes. Raises QueryError if it may not run."""
    from kgraph.query.graph import PREFIXES
    from kgraph.query.sparql import check

    checked = check(sparql, PREFIXES)
    return json.dumps({"text": checked.text, "graphs": checked.graphs}).encode()


def answer(graph: Store, order: bytes, form: str) -> bytes:
    """The result of an order in a format. Raises QueryError."""
    from kgraph.query.graph import PREFIXES
    from kgraph.query.results import render
    from kgraph.query.sparql import explain

    asked = json.loads(order)
    known_graphs(graph, asked["graphs"])
    try:
        found = graph.query(asked["text"], prefixes=dict(PREFIXES))
    except SyntaxError as error:
        raise QueryError(explain(str(error.msg), asked["text"])) from None
    return render(found, form)


def known_graphs(graph: Store, iris: Iterable[str]) -> list[NamedNode]:
    """Graphs of a store by their IRIs. Raises QueryError for one that would have to be fetched."""
    from pyoxigraph import NamedNode

    found = []
    for iri in iris:
        with suppress(ValueError):
            name = NamedNode(iri)
            if graph.contains_named_graph(name):
                found.append(name)
                continue
        raise QueryError(f"<{iri}> is no graph of this store, and nothing is fetched.")
    return found


def told(error: BaseException) -> bytes:
    """An error as it is told to the parent: its class, and its line."""
    if isinstance(error, KgraphError):
        return f"{type(error).__name__}:{error}".encode(errors="backslashreplace")
    return f"QueryError:the query failed: {' '.join(str(error).split())}".encode(errors="backslashreplace")


def _read_all(handle: int) -> bytes:
    parts: list[bytes] = []
    while part := os.read(handle, CHUNK):
        parts.append(part)
    return b"".join(parts)


def _write_all(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]


def main() -> None:
    """Check and run one query in an interpreter of its own."""
    asked = json.loads(sys.stdin.buffer.read())
    bounds = Bounds(asked["seconds"], asked["memory"])
    found = b""
    try:
        limit(bounds)
        order = ordered(asked["sparql"])
        load(TO_ANSWER)
        folder = Path(asked["store"])
        with Opened(folder)() as graph:
            seal(folder)
            found = GOOD + answer(graph, order, asked["form"])
    except MemoryError:
        pass
    except BaseException as error:
        found = BAD + told(error)
    sys.stdout.buffer.write(found)


if __name__ == "__main__":
    main()
