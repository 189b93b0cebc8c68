"""The Oxigraph side of a store: derived from the records, and so never the last word.

`graph/` is the writer's. After each change it is published as `published/N`, a snapshot of hard links that
readers open; N is the generation that the records then get. A triple in `graph/` says which generation it
holds. It is taken out before a change and put back after the records are committed: a crash in between shows.

The default graph is the union of the documents' graphs, each triple once, so that queries count right.
"""

from __future__ import annotations

import contextlib
import shutil
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Store, Triple

from kgraph.store.lock import BusyError, exclusive, shared
from kgraph.terms import iri
from kgraph.vocabulary import BASE, KG, ONTOLOGY, ontology_file

ONTOLOGY_GRAPH = NamedNode(ONTOLOGY)
STATE_GRAPH = NamedNode(KG + "store")
GENERATION = NamedNode(KG + "generation")
UNION = DefaultGraph()
NOT_DOCUMENTS = frozenset({ONTOLOGY_GRAPH, STATE_GRAPH, UNION})
LOCKED = "lock file"  # how Oxigraph says that another process has it
PATIENCE = 3.0  # seconds that such a one may take to end
AT_A_TIME = 50_000  # quads on their way into new files: 15 MB of text
MANY_QUADS = 5_000  # from here on new files are faster than a transaction, and take a sixth of the room


@dataclass
class Loading:
    """Quads on their way into new files, in a thread of its own: the next are made meanwhile."""

    graph: Store
    loader: ThreadPoolExecutor
    waiting: list[str] = field(default_factory=list)
    under_way: Future[None] | None = None

    @classmethod
    @contextmanager
    def into(cls, graph: Store) -> Iterator[Loading]:
        """All that is taken in the context is in the graph after it."""
        with ThreadPoolExecutor(1) as loader:
            loading = cls(graph, loader)
            yield loading
            loading._send()
            loading._arrive()

    def take(self, lines: Iterable[str]) -> None:
        """Load these too."""
        self.waiting += lines
        if len(self.waiting) >= AT_A_TIME:
            self._send()

    def _send(self) -> None:
        text = in_full(self.waiting)
        self.waiting = []
        self._arrive()
        self.under_way = self.loader.submit(self.graph.bulk_load, text, RdfFormat.N_QUADS, lenient=True)

    def _arrive(self) -> None:
        if self.under_way:
            self.under_way.result()


class Graphs:
    """The writer's graph and the snapshots of one store."""

    def __init__(self, folder: Path) -> None:
        self.live = folder / "graph"
        self.published = folder / "published"
        self._graph: Store | None = None

    @property
    def graph(self) -> Store:
        """The writer's graph, opened on first use. Raises OSError.

        Who else has it open was started by a writer that died, and is about to end: the folder's lock is ours.
        """
        given_up = time.monotonic() + PATIENCE
        while self._graph is None:
            try:
                self._graph = Store(str(self.live))
            except OSError as error:
                if LOCKED not in str(error) or time.monotonic() > given_up:
                    raise
                time.sleep(PATIENCE / 100)
        return self._graph

    def holds(self, generation: int) -> bool:
        """Whether the writer's graph is whole and of this generation, and published."""
        try:
            found = [quad.object for quad in self.graph.quads_for_pattern(None, None, None, STATE_GRAPH)]
        except (OSError, RuntimeError) as error:  # Oxigraph tells of damage by either
            if LOCKED in str(error):
                raise BusyError(str(self.live)) from None
            return False
        return found == [Literal(generation)] and self.snapshot(generation).is_dir()

    def rebuild(self, documents: Iterable[list[str]], generation: int) -> None:
        """Make the writer's graph of the present generation anew, and publish it if it is not.

        Quads are given as `kgraph.assertion.lines`, here and below.
        """
        self.clear()
        with self._loading_anew() as loading:
            for lines in documents:
                loading.take(lines)
        if not self.snapshot(generation).is_dir():
            self.publish(generation)
        self.settle(generation)

    @contextmanager
    def making(self, generation: int) -> Iterator[Loading]:
        """Make a cleared graph of what is loaded in the context, and publish it as the next generation."""
        with self._loading_anew() as loading:
            yield loading
        self.publish(generation)

    def clear(self) -> None:
        """Take all out of the writer's graph."""
        self.close()
        if self.live.is_dir():
            shutil.rmtree(self.live)

    @contextmanager
    def _loading_anew(self) -> Iterator[Loading]:
        with Loading.into(self.graph) as loading:
            yield loading
        self.load_ontology()

    def load_ontology(self) -> None:
        """Put the ontology into its graph, in place of what is there."""
        self.graph.clear_graph(ONTOLOGY_GRAPH)
        turtle = ontology_file("kgraph.ttl")
        self.graph.load(path=str(turtle), format=RdfFormat.TURTLE, to_graph=ONTOLOGY_GRAPH)

    def change(self, gone: Iterable[NamedNode], lines: list[str], generation: int, *, ontology: bool) -> None:
        """Replace graphs, and the ontology if it is another, and publish the result as the next generation."""
        self.graph.remove_graph(STATE_GRAPH)
        self.graph.flush()
        lost = self._take_out(gone)
        if len(lines) < MANY_QUADS:
            self.graph.load(in_full(lines), RdfFormat.N_QUADS, lenient=True)
        else:
            with Loading.into(self.graph) as loading:
                for start in range(0, len(lines), AT_A_TIME):
                    loading.take(lines[start : start + AT_A_TIME])
        self._drop_unsupported(lost)
        if ontology:
            self.load_ontology()
        self.publish(generation)

    def _take_out(self, names: Iterable[NamedNode]) -> set[Triple]:
        """Remove documents' graphs and return what they held; the union still has it."""
        lost: set[Triple] = set()
        for name in names:
            lost.update(quad.triple for quad in self.graph.quads_for_pattern(None, None, None, name))
            self.graph.remove_graph(name)
        return lost

    def _drop_unsupported(self, triples: Iterable[Triple]) -> None:
        """Take those triples out of the union that no document's graph has any more."""
        for triple in triples:
            near = self.graph.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
            held = (quad for quad in near if quad.triple == triple)  # Oxigraph gives 256 among those of 255, too
            if all(quad.graph_name in NOT_DOCUMENTS for quad in held):
                self.graph.remove(in_union(triple))

    def publish(self, generation: int) -> None:
        """Make a snapshot under the name of a generation; it appears whole or not at all."""
        self.published.mkdir(exist_ok=True)
        draft, snapshot = self.published / "draft", self.snapshot(generation)
        for stale in (draft, snapshot):  # of a writer that died before its records were committed
            if stale.is_dir():
                shutil.rmtree(stale)
        self.graph.flush()
        self.graph.backup(str(draft))
        self.lock_file(generation).touch()
        draft.rename(snapshot)

    def settle(self, generation: int) -> None:
        """Say that the writer's graph holds what the records say, and drop snapshots that nobody reads."""
        self.graph.add(Quad(STATE_GRAPH, GENERATION, Literal(generation), STATE_GRAPH))
        self.graph.flush()
        for lock in sorted(self.published.glob("*.lock")):
            if lock != self.lock_file(generation):
                with contextlib.suppress(BusyError, OSError), exclusive(lock):
                    shutil.rmtree(self.published / lock.stem, ignore_errors=True)
                    lock.unlink()

    def snapshot(self, generation: int) -> Path:
        """Where a generation is published."""
        return self.published / str(generation)

    def lock_file(self, generation: int) -> Path:
        """What its readers hold."""
        return self.published / f"{generation}.lock"

    def read(self, generation: int) -> tuple[Store, IO[bytes]] | None:
        """A published generation and the hold on it, or None if it has just been dropped."""
        try:
            hold = shared(self.lock_file(generation))
        except (FileNotFoundError, BusyError):  # the writer is dropping it: there is a newer one
            return None
        snapshot = self.snapshot(generation)
        if not snapshot.is_dir():
            hold.close()
            return None
        return Store.read_only(str(snapshot)), hold

    def close(self) -> None:
        """Let go of the writer's graph."""
        self._graph = None


def document_graph(doc: str) -> NamedNode:
    """The name of a document's graph."""
    return NamedNode(iri(BASE, "document", doc))


def document_quads(graph: Store) -> Iterator[Quad]:
    """The quads of all documents, without their union, the ontology and the store's own."""
    return (quad for quad in graph if quad.graph_name not in NOT_DOCUMENTS)


def union_triples(graph: Store) -> Iterator[Triple]:
    """The union of all documents, each triple once."""
    return (quad.triple for quad in graph.quads_for_pattern(None, None, None, UNION))


def in_full(lines: Iterable[str]) -> bytes:
    """Quads as N-Quads, each triple also in the union."""
    return "".join(f"{line} .\n{triple_of(line)} .\n" for line in lines).encode()


def triple_of(line: str) -> str:
    """The triple of a quad; the name of its graph has no spaces."""
    return line.rpartition(" ")[0]


def in_union(triple: Triple) -> Quad:
    """A triple as the default graph has it."""
    return Quad(triple.subject, triple.predicate, triple.object, UNION)


def totals(graph: Store) -> dict[str, int]:
    """How many resources each class of the ontology has, by the class's name."""
    found = graph.query("SELECT ?class (COUNT(?s) AS ?n) { ?s a ?class } GROUP BY ?class")
    assert isinstance(found, QuerySolutions)
    counts = {row["class"].value.removeprefix(KG): int(row["n"].value) for row in found}
    return dict(sorted(counts.items()))
