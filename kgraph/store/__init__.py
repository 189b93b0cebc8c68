"""The store: a folder with the records of all documents, and the graph derived from them.

    records.sqlite   the truth: one row a document, with its record; the generation number
    graph/           the writer's Oxigraph
    published/N      the graph of generation N as readers open it
    lock             held by the one writer

A commit changes `graph/`, publishes it as N+1, and only then commits N+1 to the records: readers take the
generation from the records, so they always see a whole graph and the records it was made of.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING

from kgraph.errors import StoreError, UnknownTermError
from kgraph.model import Record
from kgraph.store.index import Index
from kgraph.store.lock import BusyError, exclusive
from kgraph.store.origin import Origin, derivation
from kgraph.store.records import Document, Records

if TYPE_CHECKING:
    import pyoxigraph

    from kgraph.merge import Merged, Nicknames
    from kgraph.store.graphs import Graphs

__all__ = ["Document", "Store"]

DATABASE = "records.sqlite"
OWN_NAMES = frozenset({DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", "graph", "published", "lock"})
READ_ATTEMPTS = 10  # a writer may drop the snapshot that a reader is about to open


class Store:
    """An open store, for reading one generation or for writing. Close it, or use it in a `with` statement."""

    def __init__(self, path: Path, records: Records, graphs: Graphs, lock: IO[bytes], write: bool) -> None:
        self.path = path
        self.write = write
        self._records = records
        self._graphs = graphs
        self._lock = lock
        self._graph: pyoxigraph.Store | None = None

    @classmethod
    def open(cls, path: Path | str, *, write: bool = False) -> Store:
        """Open a store. A writer makes the folder if there is none, and repairs what a crash left.

        Raises:
            StoreError: there is no store, something else is there, another writer has it, it is of another
                version, or it cannot be read or written.
        """
        path = Path(path)
        with told(path):
            return cls._open_to_write(path) if write else cls._open_to_read(path)

    @classmethod
    def _open_to_write(cls, path: Path) -> Store:
        from kgraph.store.graphs import Graphs

        refuse_other_contents(path)
        path.mkdir(parents=True, exist_ok=True)
        lock = exclusive(path / "lock")
        try:
            records = Records(path / DATABASE, write=True)
            records.create()
            records.check()
            store = cls(path, records, Graphs(path), lock, write=True)
            store._repair()
        except BaseException:
            lock.close()
            raise
        return store

    @classmethod
    def _open_to_read(cls, path: Path) -> Store:
        from kgraph.store.graphs import Graphs

        if not (path / DATABASE).is_file():
            refuse_other_contents(path)
            raise StoreError(f"no store at {path}: run kgraph build first, or name one with --store")
        records, graphs = Records(path / DATABASE, write=False), Graphs(path)
        records.check()
        for _ in range(READ_ATTEMPTS):
            if found := graphs.read(records.snapshot()):
                store = cls(path, records, graphs, found[1], write=False)
                store._graph = found[0]
                return store
        raise StoreError(f"{path}: the graph of this store is gone; run kgraph build to make it again")

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files."""
        self._graph = None
        self._graphs.close()
        self._records.close()
        self._lock.close()

    @property
    def graph(self) -> pyoxigraph.Store:
        """The graph, to query. Readers may not change it; writers change it through `commit` alone."""
        return self._graphs.graph if self._graph is None else self._graph

    @property
    def generation(self) -> int:
        """How many times the store has been changed."""
        return self._records.generation

    @property
    def origin(self) -> Origin | None:
        """What made the records."""
        return self._records.origin

    @property
    def is_stale(self) -> bool:
        """Whether this program would make another graph of the same records."""
        return self._records.meta("derivation") != derivation()

    @cached_property
    def merged(self) -> Merged:
        """The canonical actors and the events of all records."""
        return self._merge(list(self.records()))

    @cached_property
    def index(self) -> Index:
        """The tables to ask. Raises StoreError if they are missing or of another version."""
        return Index.reading(self._records.db, self.generation)

    def documents(self) -> list[Document]:
        """The documents, in order of name."""
        return self._records.documents()

    def records(self) -> Iterator[Record]:
        """The records, in order of document."""
        return self._records.records()

    def record(self, doc: str) -> Record:
        """One document's record. Raises UnknownTermError with the nearest names."""
        found = self._records.record(doc)
        if found is None:
            raise unknown_document(doc, [document.doc for document in self.documents()])
        return found

    def nquads(self) -> list[str]:
        """The graph of all documents as sorted lines of N-Quads, the same for the same documents."""
        from kgraph.store.graphs import document_quads

        return sorted(f"{quad} ." for quad in document_quads(self.graph))

    def commit(
        self,
        upserts: Iterable[Record] = (),
        removals: Iterable[str] = (),
        *,
        origin: Origin | None = None,
        nicknames: Nicknames | None = None,
    ) -> int:
        """Add, replace and remove documents in one step; return how many documents' graphs changed.

        What the documents have in common is worked out again over all of them; only graphs that differ are
        written. If anything fails, the store stays as it was.
        """
        with told(self.path):
            self._repair()
            before = self._documents_with_graphs()
            with self._records.transaction():
                self._records.remove(removals)
                self._records.put(upserts)
                stale = self._note(origin, nicknames)
                changed = self._change_graphs(before, stale)
            if changed or stale:
                self._graphs.settle(self.generation)
            self.__dict__.pop("merged", None)
            return changed

    def totals(self) -> dict[str, int]:
        """How many claims, events and so on the graph has, by the name of their class."""
        from kgraph.store.graphs import totals

        return totals(self.graph)

    def derived(self) -> Iterator[tuple[str, list[pyoxigraph.Quad]]]:
        """Each document with the quads that its record yields."""
        from kgraph.assertion import quads

        records = list(self.records())
        merged = self._merge(records)
        for record in records:
            yield record.article.doc, list(quads(record, merged))

    def _documents_with_graphs(self) -> dict[str, str]:
        return {document.doc: document.graph for document in self.documents()}

    def _note(self, origin: Origin | None, nicknames: Nicknames | None) -> bool:
        """Note what the records and the graph are made by; return whether the graph was made otherwise."""
        stale = self.is_stale
        if origin:
            self._records.origin = origin
        if nicknames:
            self._records.set_meta({"nicknames": nicknames.to_json()})
        self._records.set_meta({"derivation": derivation()})
        return stale

    def _change_graphs(self, before: dict[str, str], stale: bool) -> int:
        """Bring the graph in line with the records inside the open transaction."""
        from kgraph.assertion import quads as quads_of
        from kgraph.store.graphs import document_graph

        digests: dict[str, str] = {}
        quads: list[pyoxigraph.Quad] = []
        records = {record.article.doc: record for record in self.records()}
        merged = self._merge(list(records.values()))
        for doc, record in records.items():
            derived = list(quads_of(record, merged))
            if (found := quads_digest(derived)) != before.get(doc):
                quads += derived
            digests[doc] = found
        changed = [doc for doc in sorted({*before, *digests}) if before.get(doc) != digests.get(doc)]
        self._records.set_graphs(digests)
        if changed or stale:
            generation = self._records.generation + 1
            self._records.set_meta({"generation": str(generation)})
            Index(self._records.db).update(records, changed, merged, generation - 1, generation)
            self._graphs.change([document_graph(doc) for doc in changed], quads, generation)
        return len(changed)

    def _repair(self) -> None:
        """Make graph and index again if they are not those of the records: a writer died, or they are gone."""
        if not (index := Index(self._records.db)).is_of(self.generation):
            records = list(self.records())
            index.rebuild(records, self._merge(records), self.generation)
        if not self._graphs.holds(self.generation):
            derived = (quad for _, quads in self.derived() for quad in quads)
            self._graphs.rebuild(derived, self.generation)

    def _merge(self, records: list[Record]) -> Merged:
        from kgraph.merge import Nicknames, merge

        stored = self._records.meta("nicknames")
        return merge(records, nicknames=Nicknames.from_json(stored) if stored else None)


def quads_digest(quads: Iterable[pyoxigraph.Quad]) -> str:
    """SHA-256 over quads, whatever their order."""
    return hashlib.sha256("\n".join(sorted(map(str, quads))).encode()).hexdigest()


def refuse_other_contents(path: Path) -> None:
    """Raise StoreError if the path is a file, or a folder with things that no store has."""
    if path.exists() and not path.is_dir():
        raise StoreError(f"{path} is a file, not a store: name another folder with --store")
    if path.is_dir() and {entry.name for entry in path.iterdir()} - OWN_NAMES:
        raise StoreError(f"{path} is not a store, it has other files in it: name another folder with --store")


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """Errors of the system, SQLite and Oxigraph as StoreError."""
    try:
        yield
    except BusyError:
        raise StoreError(f"{path} is being written by another kgraph: wait until it is done") from None
    except sqlite3.DatabaseError as error:
        raise StoreError(f"{path} cannot be used as a store: {error}") from None
    except OSError as error:
        raise StoreError(f"{path} cannot be read or written: {error.strerror or error}") from None


def unknown_document(doc: str, known: list[str]) -> UnknownTermError:
    """The error for a document that the store does not have."""
    from difflib import get_close_matches

    return UnknownTermError(f"no document {doc!r} in this store.", tuple(get_close_matches(doc, known, 3, 0.4)))
