"""Records made by the workers of a Dask cluster: in the order of their articles, and the same as made here.

Articles travel with their kept parses, records come back as the store writes them. A worker whose program, codebook,
model or Python would read otherwise is refused, whenever it joins. What a worker that dies was at goes to another.
Dask executes what it is sent, so whoever reaches a cluster owns it: see docs/scale.md.
"""

from __future__ import annotations

import contextlib
import logging
import sys
import tempfile
import warnings
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import Any, TypeAlias

from kgraph.codebook import Codebook
from kgraph.errors import ClusterError, KgraphError
from kgraph.model import Article
from kgraph.parse import Parsed
from kgraph.parse.packing import NotAParseError, unpack
from kgraph.store.codec import from_json, to_json
from kgraph.store.origin import Origin
from kgraph.store.parses import Packed, Parses
from kgraph.workers import Made, Workshop

Client: TypeAlias = Any  # Dask's, whose methods have no types
Future: TypeAlias = Any
CHUNK = 8  # documents that a worker takes at a time
AHEAD = 4  # chunks under way for each thread of the cluster: none waits, and memory here stays bounded
PATIENCE = 30  # seconds until a scheduler answers, or its first worker has come
LOCK = Lock()  # a model serves one thread at a time
FOLDERS: list[tempfile.TemporaryDirectory[str]] = []  # of tables that were sent, deleted with the process


@dataclass(frozen=True, slots=True)
class Order:
    """What records are to be made with: the model, the user's own tables, and what has to be the same on a worker."""

    model: str
    tables: tuple[tuple[str, bytes], ...]
    required: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, model: str, codebook: Codebook) -> Order:
        """The order of a build here. Raises ModelError."""
        folder = codebook.directory or Path()
        return cls(
            model, tuple((name, (folder / name).read_bytes()) for name in codebook.own), required(model, codebook)
        )


@dataclass(frozen=True, slots=True)
class Chunk:
    """Articles that a worker takes at a time, with the parses that are kept of some."""

    articles: tuple[Article, ...]
    parses: tuple[tuple[str, bytes], ...]


def required(model: str, codebook: Codebook) -> tuple[tuple[str, str], ...]:
    """All that decides what a record is, by name. Raises ModelError."""
    origin = Origin.of(model, codebook)
    names = ("program", "ontology", "codebook", "parser")
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    return (*zip(names, origin.deciding(), strict=True), ("Python", python))


def made_on_cluster(
    articles: Sequence[Article], model: str, codebook: Codebook, address: str, parses: Parses | None
) -> Iterator[list[Made]]:
    """The records of articles, in order, made by the workers of the scheduler at an address.

    Raises:
        ClusterError: it cannot be reached, a worker would read otherwise, or workers die over the same articles.
    """
    order = Order.of(model, codebook)
    with connected(address) as client:
        refuse_others(client, order)
        yield from in_order(client, order, chunks(articles, parses))


def chunks(articles: Sequence[Article], parses: Parses | None) -> Iterator[Chunk]:
    """Articles as they are sent."""
    for start in range(0, len(articles), CHUNK):
        some = articles[start : start + CHUNK]
        kept = [(article.doc, packed) for article in some if parses and (packed := parses.packed_of(article))]
        yield Chunk(tuple(some), tuple(kept))


@contextlib.contextmanager
def connected(address: str) -> Iterator[Client]:
    """A client of the scheduler at an address, with the security that Dask is configured for. Raises ClusterError."""
    try:
        connect = import_module("distributed").Client
    except ImportError:
        raise ClusterError("--cluster needs Dask: pip install 'kgraph-news[cluster]'") from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is told by our errors
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # versions are compared by what matters to records
        try:
            client: Client = connect(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError, TypeError, RuntimeError) as error:
            raise ClusterError(f"no Dask scheduler answers at {address}: {one_line(error)}") from None
    with client:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError:
            raise ClusterError(f"the Dask scheduler at {address} has no workers: start some with dask worker") from None
        yield client


def refuse_others(client: Client, order: Order) -> None:
    """Raise ClusterError if a worker would read otherwise, naming the first."""
    told = client.run(differing, order, on_error="return")
    for worker, problem in sorted(told.items()):
        if problem:
            raise ClusterError(f"worker {worker} cannot help: {one_line(problem)}")


def in_order(client: Client, order: Order, sent: Iterable[Chunk]) -> Iterator[list[Made]]:
    """What workers make of chunks, in the order of these. Raises ClusterError."""
    waiting: deque[tuple[Future, Chunk]] = deque()
    try:
        for chunk in sent:
            waiting.append((client.submit(make, order, chunk, pure=False), chunk))
            if len(waiting) >= AHEAD * max(1, sum(client.nthreads().values())):
                yield received(*waiting.popleft())
        while waiting:
            yield received(*waiting.popleft())
    finally:
        with contextlib.suppress(Exception):
            client.cancel([future for future, _ in waiting])


def received(future: Future, chunk: Chunk) -> list[Made]:
    """What a worker made of a chunk. Raises ClusterError."""
    from distributed import CancelledError, KilledWorker

    try:
        made: list[tuple[str, Packed | None]] = future.result()
    except KilledWorker:
        docs = ", ".join(article.doc for article in chunk.articles)
        raise ClusterError(f"workers died again and again over one of {docs}: give them more memory") from None
    except (CancelledError, OSError) as error:
        raise ClusterError(f"the cluster is gone ({one_line(error)}): the same command goes on from there") from None
    return [(from_json(text), packed) for text, packed in made]


def one_line(told: object) -> str:
    """A problem on one line."""
    return " ".join(str(told).split()) or type(told).__name__


# what follows runs on the workers


class Carried(Parses):
    """The parses that came with a chunk."""

    def __init__(self, parser: str) -> None:
        super().__init__(Path(), parser)
        self.rows: dict[str, bytes] = {}

    def find(self, article: Article) -> Parsed | None:
        """The parse of an article, if it came and is whole."""
        with contextlib.suppress(NotAParseError):
            return unpack(article, self.rows[article.doc]) if article.doc in self.rows else None
        return None


def make(order: Order, chunk: Chunk) -> list[tuple[str, Packed | None]]:
    """The records of a chunk as JSON, and the parses that are new. Raises ClusterError on a worker that differs."""
    with LOCK:
        workshop, carried = equipped(order)
        carried.rows = dict(chunk.parses)
        return [(to_json(record), packed) for record, packed in map(workshop.made, chunk.articles)]


@lru_cache(maxsize=1)
def equipped(order: Order) -> tuple[Workshop, Carried]:
    """This process's model and tables for an order. Raises ClusterError if they are not those required."""
    if problem := differing(order):
        raise ClusterError(f"a worker cannot help: {problem}")
    carried = Carried(dict(order.required)["parser"])
    return Workshop(order.model, tables(order), carried), carried


def differing(order: Order) -> str:
    """In what this process would read otherwise than the one that asks; nothing if it would not."""
    try:
        here = dict(required(order.model, tables(order)))
    except KgraphError as error:
        return str(error)
    there = dict(order.required)
    return "; ".join(f"its {name} is {here[name]}, not {there[name]}" for name in there if here[name] != there[name])


@lru_cache(maxsize=1)
def tables(order: Order) -> Codebook:
    """The codebook of an order, from the tables that were sent."""
    if not order.tables:
        return Codebook()
    FOLDERS.append(tempfile.TemporaryDirectory(prefix="kgraph-codebook-"))
    folder = Path(FOLDERS[-1].name)
    for name, content in order.tables:
        (folder / Path(name).name).write_bytes(content)
    return Codebook(folder)
