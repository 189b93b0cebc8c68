"""The life of a query process: it opens the store, and answers one question at a time until its input ends.

A question and an answer are each a frame: a JSON header and a body, with their lengths before them. The process
that asks bounds the time by killing this one; memory bounds itself.
"""

from __future__ import annotations

import json
import signal
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from socket import socket
from struct import Struct
from typing import TYPE_CHECKING, Any, BinaryIO

from kgraph.errors import QueryError, StoreError
from kgraph.query.sandbox import hush, limit_memory, seal
from kgraph.query.worker import TO_ANSWER, TO_CHECK, TO_WRITE, load
from kgraph.web.errors import RequestError
from kgraph.web.negotiation import GRAPHS, ROWS, TRUTH, chosen
from kgraph.web.protocol import Question

if TYPE_CHECKING:
    from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, Store

    from kgraph.query.sparql import Checked
    from kgraph.store import Store as KgraphStore

    Found = QuerySolutions | QueryBoolean | QueryTriples

LENGTHS = Struct(">II")  # of the header and of the body, in bytes
JSON = "application/json"
# what calls need, imported before the process is sealed
TO_CALL = tuple(
    f"kgraph.{name}"
    for name in "web.api query.who query.ego query.sentences query.search query.profile query.timeline query.compare "
    "query.plain query.examples codebook".split()
)
TO_WARM: dict[str, dict[str, list[str]]] = {
    "queries": {},
    "network": {"actor": ["nobody of this name"], "relation": ["pressures"]},
    "ask": {"q": ["who met nobody of this name?"]},
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent back: status of HTTP, headers in lower case, body."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


def answer(graph: Store, asked: Question, accept: str) -> Answer:
    """The answer to a question, in the form that the client likes best.

    Raises:
        RequestError: 400 for a query or dataset that is refused, 406 if no form suits.
    """
    found = result(graph, asked)
    from pyoxigraph import QueryBoolean, QuerySolutions

    from kgraph.query.results import render

    forms = ROWS if isinstance(found, QuerySolutions) else TRUTH if isinstance(found, QueryBoolean) else GRAPHS
    form = chosen(accept, forms)
    return Answer(200, render(found, form.name), {"content-type": form.content_type, "vary": "accept"})


def result(graph: Store, asked: Question) -> Found:
    """What Oxigraph finds. Raises RequestError."""
    from kgraph.query.graph import PREFIXES
    from kgraph.query.sparql import explain
    from kgraph.query.worker import known_graphs

    try:
        checked = checked_once(asked.sparql)
        known_graphs(graph, checked.graphs)
        dataset: dict[str, Any] = {}
        if asked.default_graphs or asked.named_graphs:
            dataset = {
                "default_graph": known_graphs(graph, asked.default_graphs),
                "named_graphs": known_graphs(graph, asked.named_graphs),
            }
        return graph.query(checked.text, prefixes=dict(PREFIXES), **dataset)
    except QueryError as error:
        raise RequestError(400, str(error)) from None
    except SyntaxError as error:
        raise RequestError(400, explain(str(error.msg), asked.sparql)) from None


@lru_cache(maxsize=500)
def checked_once(sparql: str) -> Checked:
    """A query that may be run; one that is asked often is read once. Raises QueryError."""
    from kgraph.query.graph import PREFIXES
    from kgraph.query.sparql import check

    return check(sparql, PREFIXES)


def error_answer(fault: RequestError) -> Answer:
    """The answer that tells of a fault."""
    body = json.dumps(fault.body(), ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"
    return Answer(fault.status, body, {"content-type": JSON, "cache-control": "no-store", **fault.headers})


def write_frame(out: BinaryIO, header: Mapping[str, object], body: bytes = b"") -> None:
    """Send one frame."""
    out.write(frame(header, body))
    out.flush()


def frame(header: Mapping[str, object], body: bytes = b"") -> bytes:
    """A frame as bytes."""
    head = json.dumps(header).encode()
    return LENGTHS.pack(len(head), len(body)) + head + body


def read_frame(source: BinaryIO) -> tuple[dict[str, Any], bytes] | None:
    """The next frame; None at the end."""
    lengths = source.read(LENGTHS.size)
    if len(lengths) < LENGTHS.size:
        return None
    head, body = LENGTHS.unpack(lengths)
    return json.loads(source.read(head)), source.read(body)


class Reader:
    """The store as it was when it was opened, and whether a writer has changed it since."""

    def __init__(self, path: Path) -> None:
        from kgraph.store import Store
        from kgraph.store.folder import DATABASE
        from kgraph.store.records import Records

        self.store = Store.open(path)
        self._now = Records(path / DATABASE, write=False)

    @property
    def is_stale(self) -> bool:
        """Whether there is a newer generation."""
        return self._now.generation != self.store.generation


def serve(path: Path, memory: int, source: BinaryIO, out: BinaryIO) -> None:
    """Answer until the input ends or the store has changed: the process is sealed, and cannot open it again."""
    reader = Reader(path)
    warm(reader)
    limit_memory(memory)
    seal(path)
    write_frame(out, {"ready": True})
    while order := read_frame(source):
        if reader.is_stale:
            write_frame(out, {"stale": True})
            return
        told = answered(reader, order[0])
        write_frame(out, {"status": told.status, "headers": dict(told.headers)}, told.body)


def warm(reader: Reader) -> None:
    """Load all that a first question would have to wait for."""
    load((*TO_CHECK, *TO_ANSWER, *TO_WRITE, *TO_CALL))
    assert not reader.is_stale
    answer(reader.store.graph, Question("ASK {}"), "")
    for name, given in TO_WARM.items():
        with suppress(RequestError):  # nobody is called so: what matters is what was loaded to find out
            called(reader.store, name, given)


def answered(reader: Reader, order: Mapping[str, Any]) -> Answer:
    """The answer to an order, whatever goes wrong."""
    try:
        if "call" in order:
            return called(reader.store, order["call"], order["given"])
        return answer(reader.store.graph, Question(**order["asked"]), order["accept"])
    except RequestError as error:
        return error_answer(error)
    except QueryError as error:
        return error_answer(RequestError(400, str(error)))
    except StoreError as error:
        return error_answer(RequestError(503, str(error)))
    except MemoryError:
        raise
    except Exception as error:
        return error_answer(RequestError(500, f"the query failed: {' '.join(str(error).split())}"))


def called(store: KgraphStore, name: str, given: Mapping[str, list[str]]) -> Answer:
    """The answer of a call of the JSON API. Raises RequestError."""
    from kgraph.web.api import call

    body = json.dumps(call(store, name, given), ensure_ascii=False).encode("utf-8", "backslashreplace")
    return Answer(200, body + b"\n", {"content-type": JSON})


def order_of(asked: Question, accept: str) -> bytes:
    """A query as a frame."""
    return frame({"asked": asdict(asked), "accept": accept})


def order_of_call(name: str, given: Mapping[str, list[str]]) -> bytes:
    """A call of the API as a frame."""
    return frame({"call": name, "given": given})


def live(connection: socket, store: Path, memory: int) -> None:
    """A query process from its first step to its end: questions and answers pass through one connection."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server hears it, and kills
    hush()
    with suppress(ConnectionError), connection.makefile("rb") as source, connection.makefile("wb") as out:
        serve(store, memory, source, out)
