"""Writing: records into the database, and all that is derived from them in the same step.

Derived are the graph, its digests and the index. Where they are whole and few documents change, they are brought from
one generation to the next (`joining`); where many do, or what all documents are made with, they are derived from all
records, one in memory at a time. They are made anew where they are not whole: a writer died, or a file is gone.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.kept import unsought
from kgraph.model import Record
from kgraph.store import corrected
from kgraph.store.index import Index
from kgraph.store.origin import Origin, derivation
from kgraph.store.records import Records

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor as Executor

    from kgraph.corrections import Corrections
    from kgraph.merge import Gathered, Merged, Nicknames
    from kgraph.store.graphs import Graphs


FEW = 0.5  # where more of the documents change than this share, all is derived again


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
        corrections_file: Path | None = None,
        anew: bool = False,
        apart: bool = False,
    ) -> int:
        """Change documents and what is derived; return how many graphs changed.

        `anew` trusts nothing derived; a graph that is made anew is made in a process of its own if `apart`.
        """
        from kgraph.merge import Gathered

        anew = anew or not self.is_whole()
        before = {} if anew else self.records.graphs()
        with self.records.transaction():
            gone, met = set(removals), Gathered()
            self.records.remove(gone)
            touched = gone | self.records.put(map(met.take, upserts), origin) | self._heed(corrections)
            if corrections_file:
                corrected.name_file(self.records, self.records.path.parent, corrections_file)
            stale, otherwise = self._note(nicknames)
            anew = anew or len(touched) > FEW * len(before)
            if anew or stale or otherwise or corrected.kept(self.records).of_actors:
                from kgraph.store import making

                with making.helper() if anew and apart else nullcontext() as helper, unsought():
                    changed = self._derive(before, merged(self.records, met), anew=anew, stale=stale, helper=helper)
            else:
                changed = self._join(before, touched) if touched else 0
        if changed or stale or anew:
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
            index.rebuild(corrected.records(self.records), merged(self.records), generation)
            made.append("the index is made again from the records")
        if not self.graphs.holds(generation):
            self.graphs.rebuild((found for _, found in derived(self.records)), generation)
            made.append("the graph is made again from the records")
        return made

    def _note(self, nicknames: Nicknames | None) -> tuple[bool, bool]:
        """Note what the graph is made by; return whether the program was another, and whether the nicknames were."""
        stale = self.records.meta("derivation") != derivation()
        known = self.records.meta("nicknames")
        if nicknames:
            self.records.set_meta({"nicknames": nicknames.to_json()})
        self.records.set_meta({"derivation": derivation()})
        return stale, known != self.records.meta("nicknames")

    def _heed(self, corrections: Corrections | None) -> set[str]:
        """Keep these corrections; return the documents of which they say something else than those before."""
        if corrections is None:
            return set()
        before = corrected.kept(self.records)
        corrected.keep(self.records, corrections)
        if before.of_actors != corrections.of_actors:
            return set(self.records.graphs())
        told, known = corrections.by_document, before.by_document
        return {doc for doc in (*told, *known) if told.get(doc) != known.get(doc)}

    def _join(self, before: dict[str, str], touched: set[str]) -> int:
        """Bring graph and index in line with a few records inside the open transaction, from what the index has."""
        from kgraph.assertion import lines, lines_digest
        from kgraph.store.graphs import document_graph
        from kgraph.store.joining.changes import changed as changed_by
        from kgraph.store.joining.outcome import Outcome
        from kgraph.store.joining.relaying import put_in, take_out

        db, last = self.records.db, self.records.generation
        new = self._corrected(touched)
        change = changed_by(db, touched & before.keys(), new, nicknames(self.records), self._corrected)
        records = new | self._corrected(change.docs)
        joined = Outcome(db, change).of(records.values())
        yielded = {doc: lines(record, joined) for doc, record in records.items()}
        digests = {doc: lines_digest(found) for doc, found in yielded.items()}
        differ = [doc for doc in sorted({*touched, *digests}) if before.get(doc) != digests.get(doc)]
        after = last + bool(differ)
        take_out(db, change)
        Index(db).update(records, change.gone, joined, after)
        put_in(db, change)
        self.records.set_graphs(digests)
        if differ:
            self.records.set_meta({"generation": str(after)})
            written = [line for doc in differ for line in yielded.get(doc, ())]
            self.graphs.change(map(document_graph, differ), written, after, ontology=False)
        return len(differ)

    def _corrected(self, docs: Iterable[str]) -> dict[str, Record]:
        """The records of those documents that are there."""
        return {doc: found for doc in sorted(docs) if (found := corrected.record(self.records, doc))}

    def _derive(
        self, before: dict[str, str], joined: Merged, *, anew: bool, stale: bool, helper: Executor | None
    ) -> int:
        """Bring graph and index in line with all records inside the open transaction, a record at a time."""
        from kgraph.store.graphs import document_graph

        last = self.records.generation
        digests = self._filed(joined, last + 1, anew=anew, helper=helper)
        self.records.set_graphs(digests)
        differ = {doc for doc in (*before, *digests) if before.get(doc) != digests.get(doc)}
        if not (differ or stale or anew):
            Index(self.records.db).note(last)
            return 0
        self.records.set_meta({"generation": str(last + 1)})
        if not anew and len(differ) > FEW * len(before):
            self._make(joined, last + 1)
        elif not anew:
            new = [line for _, found in derived(self.records, joined, differ) for line in found]
            self.graphs.change(map(document_graph, sorted(differ)), new, last + 1, ontology=stale)
        return len(differ)

    def _filed(self, joined: Merged, generation: int, *, anew: bool, helper: Executor | None) -> dict[str, str]:
        """Make the index of all documents, and their graph if it is to be made `anew`; return its digests."""
        from kgraph.store import making

        made = self.graphs, joined, generation
        graph = making.apart(helper, *made) if helper else making.here(*made) if anew else None
        with (
            graph or nullcontext(making.Maker(joined)) as maker,
            Index(self.records.db).filling(joined, generation) as filing,
        ):
            for record in corrected.records(self.records):
                maker.take(record)
                filing.file(record)
        return self._make(joined, generation) if maker.digests is None else maker.digests

    def _make(self, joined: Merged, generation: int) -> dict[str, str]:
        """Make the graph of all documents here, without the index; return its digests."""
        from kgraph.store import making

        with making.here(self.graphs, joined, generation) as maker:
            for record in corrected.records(self.records):
                maker.take(record)
        return maker.digests


def merged(store: Records, met: Gathered | None = None) -> Merged:
    """The canonical actors and events of all records, by the nicknames and corrections of the store.

    Those that were `met` on their way into the store are not read again, unless something in them is corrected.
    """
    from kgraph.merge import Gathered

    corrections = corrected.kept(store)
    gathered = met if met and not corrections.rows else Gathered()
    for doc in store.graphs():
        if doc not in gathered.docs and (record := corrected.record(store, doc)):
            gathered.take(record)
    return gathered.merged(nicknames(store), corrections)


def nicknames(store: Records) -> Nicknames:
    """The nicknames that a store was built with, else the shipped ones."""
    from kgraph.merge import Nicknames, shipped

    stored = store.meta("nicknames")
    return Nicknames.from_json(stored) if stored else shipped()


def derived(
    store: Records, joined: Merged | None = None, docs: Container[str] | None = None
) -> Iterator[tuple[str, list[str]]]:
    """Each document, or each of some, with the quads that its record yields, as `kgraph.assertion.lines`."""
    from kgraph.assertion import lines

    joined = joined or merged(store)
    for record in corrected.records(store):
        if docs is None or record.article.doc in docs:
            yield record.article.doc, lines(record, joined)
