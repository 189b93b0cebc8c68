"""Corrections of random documents: their order leaves no trace, and twice is once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from kgraph.corrections import Correction, Corrections
from kgraph.corrections.applying import corrected
from kgraph.corrections.attaching import states
from kgraph.corrections.checking import conflicts
from kgraph.corrections.editing import row_of
from kgraph.merge import merge, shipped
from kgraph.model import Record
from tests.strategies import records

NAMES = ("Jim Mattis", "James Mattis", "John Smith", "National Assembly", "China", "Mattis")
OF_ACTORS = st.builds(
    Correction,
    st.sampled_from(("merge", "forbid")),
    actor=st.sampled_from(NAMES),
    value=st.sampled_from(NAMES),
)
CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "new_relation": st.sampled_from(("urges", "visits")),
        "new_date": st.sampled_from(("2017", "-")),
        "new_target": st.sampled_from(("North Korea", "person: Ann Lee [GBR]")),
    },
)


@st.composite
def corpora(draw: st.DrawFn) -> tuple[list[Record], list[Correction]]:
    """Two documents with corrections of some of their claims and actors."""
    docs = [draw(records("a.txt")), draw(records("b.txt"))]
    rows = draw(st.lists(OF_ACTORS.filter(lambda row: row.actor != row.value), max_size=3))
    for record in docs:
        for claim in record.claims:
            changes = draw(CHANGES)
            kind = draw(st.sampled_from(("", "reject", "edit" if changes else "")))
            if kind:
                rows.append(row_of(kind, record, claim).having(changes if kind == "edit" else {}))
    return docs, rows


@given(corpora(), st.randoms())
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
