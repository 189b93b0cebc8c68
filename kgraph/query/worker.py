"""The processes of a query: one opens the store and runs it, where need be after another has checked its text.

A text that is plain by its words is run at once, which spares the import of the parser that checks. Neither process
outlives its bounds. They are forked before anything heavy is imported, where the system can fork; elsewhere a new
interpreter does both: `python -m kgraph.query.worker`, with the order as JSON on standard input.
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
from kgraph.query.sandbox import Bounds, hush, limit_memory, limit_time, seal

if TYPE_CHECKING:
    from pyoxigraph import NamedNode, Store

Opener = Callable[[], AbstractContextManager["Store"]]

CHUNK = 1 << 16
GOOD, BAD, DOUBT = b"+", b"-", b"?"  # how an answer begins; the last says that the text has to be checked first
# what is imported before the process is sealed, because afterwards no file of the program can be opened
TO_CHECK = ("kgraph.query.graph", "kgraph.query.sparql", "pyoxigraph", "rdflib.plugins.sparql.parser")
TO_ANSWER = ("kgraph.query.graph", "kgraph.query.results", "kgraph.query.sparql", "kgraph.query.plainly")
TO_WRITE = ("kgraph.export.rdf",)
GIVES_TRIPLES = ("construct", "describe")


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
        limit_memory(bounds.memory)
        seal()
        asked = ordered(sparql)
        with suppress(BrokenPipeError):  # the runner has failed already: its answer says why
            _write_all(order, asked)

    _live(life, bounds, result)


def runner(opener: Opener, sparql: str, form: str, bounds: Bounds, order: int, result: int) -> NoReturn:
    """Open a store and answer a plain query; for another, say so, wait for the checker's order, and answer that."""

    def life() -> None:
        load_to_answer(sparql)
        with opener() as graph:
            limit_memory(bounds.memory)
            seal(opener.folder if isinstance(opener, Opened) else None)
            if (found := plainly_answered(graph, sparql, form)) is not None:
                _write_all(result, GOOD + found)
                return
            _write_all(result, DOUBT)
            if text := _read_all(order):
                _write_all(result, GOOD + answer(graph, text, form))

    _live(life, bounds, result)


def _live(life: Callable[[], None], bounds: Bounds, result: int) -> NoReturn:
    """A forked process from its first step to its end: it never returns to the code that it was forked from."""
    code = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it, and kills
        hush()
        limit_time(bounds.seconds)
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


def load_to_answer(sparql: str) -> None:
    """Import what the answer to a query needs."""
    load((*TO_ANSWER, *(TO_WRITE if any(word in sparql.casefold() for word in GIVES_TRIPLES) else ())))


def plainly_answered(graph: Store, sparql: str, form: str) -> bytes | None:
    """The result of a plain query; None for one that has to be checked, or that Oxigraph finds malformed."""
    from kgraph.query.plainly import plain_text

    with suppress(SyntaxError):  # the check tells what is wrong
        if text := plain_text(sparql):
            return result_of(graph, text, form)
    return None


def answer(graph: Store, order: bytes, form: str) -> bytes:
    """The result of an order in a format. Raises QueryError."""
    from kgraph.query.sparql import explain

    asked = json.loads(order)
    known_graphs(graph, asked["graphs"])
    try:
        return result_of(graph, asked["text"], form)
    except SyntaxError as error:
        raise QueryError(explain(str(error.msg), asked["text"])) from None


def result_of(graph: Store, text: str, form: str) -> bytes:
    """The result of a query that may run, in a format. Raises QueryError, and SyntaxError for a malformed one."""
    from kgraph.query.graph import PREFIXES
    from kgraph.query.results import render

    return render(graph.query(text, prefixes=dict(PREFIXES)), form)


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
    """Run one query in an interpreter of its own, which checks it first if told to."""
    asked = json.loads(sys.stdin.buffer.read())
    bounds = Bounds(asked["seconds"], asked["memory"])
    found = b""
    try:
        limit_time(bounds.seconds)
        order = ordered(asked["sparql"]) if asked["check"] else b""
        load_to_answer(asked["sparql"])
        folder = Path(asked["store"])
        with Opened(folder)() as graph:
            limit_memory(bounds.memory)
            seal(folder)
            if order:
                found = GOOD + answer(graph, order, asked["form"])
            else:
                plain = plainly_answered(graph, asked["sparql"], asked["form"])
                found = DOUBT if plain is None else GOOD + plain
    except MemoryError:
        pass
    except BaseException as error:
        found = BAD + told(error)
    sys.stdout.buffer.write(found)


if __name__ == "__main__":
    main()
