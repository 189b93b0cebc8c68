"""Corrections of random documents: their order leaves no trace, and twice is once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from kgraph.corrections import Correction, Corrections
from kgraph.corrections.applying import corrected
from kgraph.corrections.attaching import states
from kgraph.corrections.checking import conflicts
from kgraph.merge import merge, shipped
from kgraph.model import Record
from tests.strategies import corrections, records

CORPORA = st.tuples(records("a.txt"), records("b.txt")).flatmap(
    lambda docs: st.tuples(st.just(list(docs)), corrections(docs))
)


@given(CORPORA, st.randoms())
def test_the_order_of_rows_leaves_no_trace(
    corpus: tuple[list[Record], list[Correction]], chance: st.DataObject
) -> None:
    docs, rows = corpus
    if conflicts(rows):
        return
    one = Corrections.of(rows)
    chance.shuffle(rows)  # type: ignore[attr-defined]
    other = Corrections.of([*rows, *rows])
    assert one.rows == other.rows
    found = [corrected(record, one) for record in docs]
    assert found == [corrected(record, other) for record in docs]
    merged = merge(found, corrections=one)
    assert merged == merge(found[::-1], corrections=other)
    assert len(states(docs, one, shipped())) == len(one.rows)
    for record in found:
        assert all(claim.source != claim.target and claim.evidence for claim in record.claims)
        assert {side for c in record.claims for side in (c.source, c.target)} <= {a.id for a in record.actors}
