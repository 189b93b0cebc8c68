"""Writing: records into the database, and all that is derived from them in the same step.

Derived are the graph, its digests and the index. They are brought from one generation to the next where they are whole,
and made anew where they are not: a writer died, or somebody took a file away.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.model import Record
from kgraph.store import corrected
from kgraph.store.index import Index
from kgraph.store.origin import Origin, derivation
from kgraph.store.records import Records

if TYPE_CHECKING:
    import pyoxigraph

    from kgraph.corrections import Corrections
    from kgraph.merge import Merged, Nicknames
    from kgraph.store.graphs import Graphs


@dataclass(frozen=True)
class Writer:
    """Changes one store."""

    records: Records
    graphs: Graphs

    def commit(
        self,
        upserts: Iterable[Record] = (),
        removals: Iterable[str] = (),
        *,
        origin: Origin | None = None,
        nicknames: Nicknames | None = None,
        corrections: Corrections | None = None,
        anew: bool = False,
    ) -> int:
        """Change documents and what is derived; return how many graphs changed. `anew` trusts nothing derived."""
        whole = not anew and self.is_whole()
        before = self._digests() if whole else {}
        with self.records.transaction():
            self.records.remove(removals)
            self.records.put(upserts, origin)
            stale = self._note(nicknames)
            if corrections is not None:
                corrected.keep(self.records, corrections)
            changed = self._derive(before, whole, stale)
        if changed or stale or not whole:
            self.graphs.settle(self.records.generation)
        return changed

    def is_whole(self) -> bool:
        """Whether graph and index are those of the records."""
        generation = self.records.generation
        return Index(self.records.db).is_of(generation) and self.graphs.holds(generation)

    def mend(self) -> list[str]:
        """Make graph and index again if they are not those of the records; return what was made.

        Raises:
            DamagedError: a record cannot be read.
        """
        made = []
        generation = self.records.generation
        index = Index(self.records.db)
        if not index.is_of(generation):
            records = list(corrected.records(self.records))
            index.rebuild(records, merged(self.records, records), generation)
            made.append("the index is made again from the records")
        if not self.graphs.holds(generation):
            self.graphs.rebuild((quad for _, quads in derived(self.records) for quad in quads), generation)
            made.append("the graph is made again from the records")
        return made

    def _digests(self) -> dict[str, str]:
        return {document.doc: document.graph for document in self.records.documents()}

    def _note(self, nicknames: Nicknames | None) -> bool:
        """Note what the graph is made by; return whether it was made otherwise."""
        stale = self.records.meta("derivation") != derivation()
        if nicknames:
            self.records.set_meta({"nicknames": nicknames.to_json()})
        self.records.set_meta({"derivation": derivation()})
        return stale

    def _derive(self, before: dict[str, str], whole: bool, stale: bool) -> int:
        """Bring graph and index in line with the records inside the open transaction."""
        from kgraph.assertion import quads as quads_of
        from kgraph.store.graphs import document_graph

        digests: dict[str, str] = {}
        quads: list[pyoxigraph.Quad] = []
        records = {record.article.doc: record for record in corrected.records(self.records)}
        joined = merged(self.records, list(records.values()))
        for doc, record in records.items():
            yielded = list(quads_of(record, joined))
            if (found := quads_digest(yielded)) != before.get(doc):
                quads += yielded
            digests[doc] = found
        changed = [doc for doc in sorted({*before, *digests}) if before.get(doc) != digests.get(doc)]
        self.records.set_graphs(digests)
        if not (changed or stale or not whole):
            return 0
        last = self.records.generation
        self.records.set_meta({"generation": str(last + 1)})
        if whole:
            Index(self.records.db).update(records, changed, joined, last, last + 1)
            self.graphs.change([document_graph(doc) for doc in changed], quads, last + 1, ontology=stale)
        else:
            Index(self.records.db).rebuild(records.values(), joined, last + 1)
            self.graphs.rebuild(quads, last + 1)
        return len(changed)


def merged(store: Records, records: list[Record]) -> Merged:
    """The canonical actors and events of records, by the nicknames and corrections that the store was built with."""
    from kgraph.merge import merge

    return merge(records, nicknames=nicknames(store), corrections=corrected.kept(store))


def nicknames(store: Records) -> Nicknames:
    """The nicknames that a store was built with, else the shipped ones."""
    from kgraph.merge import Nicknames, shipped

    stored = store.meta("nicknames")
    return Nicknames.from_json(stored) if stored else shipped()


def derived(store: Records) -> Iterator[tuple[str, list[pyoxigraph.Quad]]]:
    """Each document with the quads that its record yields."""
    from kgraph.assertion import quads

    records = list(corrected.records(store))
    joined = merged(store, records)
    for record in records:
        yield record.article.doc, list(quads(record, joined))


def quads_digest(quads: Iterable[pyoxigraph.Quad]) -> str:
    """SHA-256 over quads, whatever their order."""
    return hashlib.sha256("\n".join(sorted(map(str, quads))).encode()).hexdigest()
