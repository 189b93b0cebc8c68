"""The store: a folder with the records of all documents, and the graph derived from them.

    records.sqlite   the truth: one row a document, with its record; the generation number; the index, derived
    parses.sqlite    parses of the documents, kept so that they need not be made again
    graph/           the writer's Oxigraph
    published/N      the graph of generation N as readers open it
    corrections.csv  what people set right, unless another file is named for it
    lock             held by the one writer

A commit changes `graph/`, publishes it as N+1, and only then commits N+1 to the records: readers take the
generation from the records, so they always see a whole graph and the records it was made of.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING

from kgraph.errors import DamagedError, StoreError, UnknownTermError
from kgraph.model import Record
from kgraph.store import corrected, writer
from kgraph.store.folder import DATABASE, PARSES, refuse_other_contents, told
from kgraph.store.index import Index
from kgraph.store.lock import exclusive
from kgraph.store.origin import Origin, derivation
from kgraph.store.records import FORMAT, Document, Records
from kgraph.store.writer import Writer

if TYPE_CHECKING:
    import pyoxigraph

    from kgraph.codebook.reach import Tables
    from kgraph.corrections import Corrections
    from kgraph.merge import Merged, Nicknames
    from kgraph.store.graphs import Graphs
    from kgraph.store.parses import Parses

__all__ = ["Document", "Store"]

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
        self.mended: list[str] = []  # what opening it to write had to mend

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
            older = records.migrate()
            records.check()
            records.complete()
            graphs = Graphs(path)
            store = cls(path, records, graphs, lock, write=True)
            store.mended += [f"brought from version {older} to {FORMAT}"] if older else []
            with contextlib.suppress(DamagedError):  # who takes the document out has to get in
                store.mended += Writer(records, graphs).mend()
        except BaseException:
            lock.close()
            raise
        return store

    @staticmethod
    def present(path: Path) -> None:
        """Raise StoreError unless there is something to open."""
        if not (path / DATABASE).is_file():
            refuse_other_contents(path)
            raise StoreError(f"no store at {path}: run kgraph build first, or name one with --store")

    @classmethod
    def _open_to_read(cls, path: Path) -> Store:
        from kgraph.store.graphs import Graphs

        cls.present(path)
        records, graphs = Records(path / DATABASE, write=False), Graphs(path)
        if not records.is_made():
            raise StoreError(nothing_in(path))
        records.check()
        for _ in range(READ_ATTEMPTS):
            if found := graphs.read(records.snapshot()):
                store = cls(path, records, graphs, found[1], write=False)
                store._graph = found[0]
                return store
        if not records.generation:
            raise StoreError(nothing_in(path))
        raise StoreError(f"{path}: the graph of this store is gone; kgraph check --repair makes it again")

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
        if "parses" in self.__dict__:
            self.parses.close()
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
    def origins(self) -> dict[int, Origin]:
        """What made the records, by the number that their documents have; several where a build was interrupted."""
        return self._records.origins

    @property
    def origin(self) -> Origin | None:
        """What made the records, if one thing made them all."""
        found = list(self.origins.values())
        return found[0] if len(found) == 1 else None

    def tables(self, origin: Origin) -> Tables | None:
        """What the codebook of an origin was made of, if that was noted."""
        from kgraph.codebook.reach import Tables

        return Tables.from_json(noted) if (noted := self._records.tables(origin)) else None

    def adopt(self, docs: Iterable[str], origin: Origin, tables: Tables) -> None:
        """Note that the records of some documents are as an origin would make them, and the tables it works by."""
        with told(self.path), self._records.transaction():
            self._records.adopt(docs, origin, tables.to_json())

    @property
    def is_stale(self) -> bool:
        """Whether this program would make another graph of the same records."""
        return self._records.meta("derivation") != derivation()

    @cached_property
    def merged(self) -> Merged:
        """The canonical actors and the events of all records."""
        return writer.merged(self._records)

    @cached_property
    def index(self) -> Index:
        """The tables to ask. Raises StoreError if they are missing or of another version."""
        return Index.reading(self._records.db, self.generation)

    @cached_property
    def parses(self) -> Parses:
        """The parses that are kept."""
        from kgraph.store.parses import Parses

        return Parses(self.path / PARSES, write=self.write)

    def documents(self) -> list[Document]:
        """The documents, in order of name."""
        return self._records.documents()

    def names(self) -> list[str]:
        """The names of the documents, in order."""
        return list(self._records.graphs())

    def records(self) -> Iterator[Record]:
        """The records as corrected, in order of document. Raises DamagedError."""
        return corrected.records(self._records)

    def extracted(self, doc: str = "") -> Iterator[Record]:
        """The records as they were extracted, in order of document, or that of one. Raises DamagedError."""
        if not doc:
            return self._records.records()
        return (one for one in (self._records.record(doc),) if one)

    @property
    def corrections(self) -> Corrections:
        """The corrections that the graph is made with."""
        return corrected.kept(self._records)

    @property
    def corrections_file(self) -> Path:
        """Where the corrections are written, whether or not there are any."""
        return corrected.file_of(self._records, self.path)

    @property
    def nicknames(self) -> Nicknames:
        """The nicknames that persons are merged by."""
        return writer.nicknames(self._records)

    def read_corrections(self, named: Path | None = None) -> Corrections:
        """The corrections as their file has them now, or as `named` has them. Raises CorrectionsError."""
        return corrected.read_file(self._records, self.path, named)

    def record(self, doc: str) -> Record:
        """One document's record as corrected. Raises UnknownTermError with the nearest names, DamagedError."""
        found = corrected.record(self._records, doc)
        if found is None:
            raise unknown_document(doc, self.names())
        return found

    def faults(self) -> list[str]:
        """What is wrong with the file of the records itself."""
        return self._records.faults()

    def nquads(self) -> list[str]:
        """The graph of all documents as sorted lines of N-Quads, the same for the same documents."""
        from kgraph.store.graphs import document_quads

        return sorted(f"{quad} ." for quad in document_quads(self.graph))

    def totals(self) -> dict[str, int]:
        """How many claims, events and so on the graph has, by the name of their class."""
        from kgraph.store.graphs import totals

        return totals(self.graph)

    def derived(self) -> Iterator[tuple[str, list[str]]]:
        """Each document with the quads that its record yields, as lines of N-Quads without their dots."""
        return writer.derived(self._records)

    def commit(
        self,
        upserts: Iterable[Record] = (),
        removals: Iterable[str] = (),
        *,
        origin: Origin | None = None,
        nicknames: Nicknames | None = None,
        corrections: Corrections | None = None,
        corrections_file: Path | None = None,
        anew: bool = False,
        apart: bool = False,
    ) -> int:
        """Add, replace and remove documents in one step; return how many documents' graphs changed.

        What documents have in common with those that change is worked out again; only graphs that differ are
        written, all of them if `anew`. `upserts` are taken one at a time, `corrections` take the place of those before
        and are read from `corrections_file` from now on. A graph that is made anew may be made `apart`, in a process
        of its own. If anything fails, the store stays as it was.
        """
        removals = list(removals)
        with told(self.path):
            changed = Writer(self._records, self._graphs).commit(
                upserts,
                removals,
                origin=origin,
                nicknames=nicknames,
                corrections=corrections,
                corrections_file=corrections_file,
                anew=anew,
                apart=apart,
            )
            self.parses.drop(removals)
            self.__dict__.pop("merged", None)
            return changed


def nothing_in(path: Path) -> str:
    """What to say of a store whose first build was killed, or is at work."""
    return f"nothing is in the store at {path} yet: run kgraph build first"


def unknown_document(doc: str, known: list[str]) -> UnknownTermError:
    """The error for a document that the store does not have."""
    from difflib import get_close_matches

    return UnknownTermError(f"no document {doc!r} in this store.", tuple(get_close_matches(doc, known, 3, 0.4)))
