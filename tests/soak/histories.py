"""After any sequence of adding, changing, removing and correcting documents a store equals one built afresh."""

from __future__ import annotations

import contextlib
import math
from typing import ClassVar

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from kgraph.assertion import quads
from kgraph.corrections import Corrections
from kgraph.corrections.applying import corrected
from kgraph.corrections.checking import conflicts
from kgraph.merge import merge
from kgraph.model import Record
from kgraph.store import Store
from kgraph.store.graphs import union_triples

from tests.soak.harness import Figures, scratch
from tests.strategies import DOCS, corrections, records

SEQUENCES, STEPS = 1000, 12
SOME = st.lists(st.sampled_from(DOCS).flatmap(records), min_size=1, max_size=3, unique_by=lambda r: r.article.doc)


class History(RuleBasedStateMachine):
    """One store, changed at random; `present` is what it should hold."""

    figures: ClassVar[Figures] = Figures()

    @initialize()
    def open(self) -> None:
        self.after = contextlib.ExitStack()
        self.folder = self.after.enter_context(scratch())
        self.store = Store.open(self.folder / "grown", write=True)
        self.present: dict[str, Record] = {}
        self.corrections = Corrections()
        self.figures.add("sequences")

    @rule(some=SOME)
    def put(self, some: list[Record]) -> None:
        self.changed(some, [])

    @rule(some=st.sets(st.sampled_from(DOCS), min_size=1, max_size=3))
    def remove(self, some: set[str]) -> None:
        self.changed([], sorted(some))

    @rule(some=SOME, gone=st.sampled_from(DOCS))
    def put_and_remove(self, some: list[Record], gone: str) -> None:
        self.changed([one for one in some if one.article.doc != gone], [gone])

    @rule(doc=st.sampled_from(DOCS))
    def remove_and_put_back(self, doc: str) -> None:
        known = self.present.get(doc)
        if known:
            self.changed([], [doc])
            self.changed([known], [])

    @rule(data=st.data())
    def correct(self, data: st.DataObject) -> None:
        """Other corrections take the place of those before; some soon have no document any more."""
        rows = data.draw(corrections(self.present.values()))
        if not conflicts(rows):
            self.corrections = Corrections.of(rows).numbered
            self.figures.add("corrections", len(self.corrections.rows))
            self.changed([], [])

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = Store.open(self.folder / "grown", write=True)

    def changed(self, upserts: list[Record], removals: list[str]) -> None:
        """Commit, and compare with what the remaining records yield by themselves."""
        self.store.commit(upserts, removals, corrections=self.corrections)
        for doc in removals:
            self.present.pop(doc, None)
        self.present |= {record.article.doc: record for record in upserts}
        remaining = [corrected(self.present[doc], self.corrections) for doc in sorted(self.present)]
        merged = merge(remaining, corrections=self.corrections)
        expected = {quad for record in remaining for quad in quads(record, merged)}
        assert list(self.store.records()) == remaining
        assert self.store.merged == merged
        assert self.store.nquads() == sorted(f"{quad} ." for quad in expected)
        assert set(union_triples(self.store.graph)) == {quad.triple for quad in expected}
        self.figures.add("steps")

    def teardown(self) -> None:
        """Compare with a store that never held anything else."""
        with Store.open(self.folder / "fresh", write=True) as fresh:
            fresh.commit(reversed(self.present.values()), corrections=self.corrections)
            assert self.store.nquads() == fresh.nquads()
            assert self.store.totals() == fresh.totals()
            self.store.close()
            with Store.open(self.folder / "grown") as reader:
                assert reader.nquads() == fresh.nquads()
                assert set(union_triples(reader.graph)) == set(union_triples(fresh.graph))
        self.after.close()


def run(scale: float, chance: int) -> Figures:
    """Random sequences, drawn and made small by hypothesis."""
    History.figures = Figures({"sequences": 0, "steps": 0, "corrections": 0})
    limits = settings(
        max_examples=math.ceil(SEQUENCES * scale),
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        derandomize=False,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(seed(chance)(History), settings=limits)
    except AssertionError as error:
        History.figures.fail(f"a sequence differs: {error}")
    return History.figures
