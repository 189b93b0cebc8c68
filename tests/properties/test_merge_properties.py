"""Merging does not depend on the order of documents, and keeps persons and days apart."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from kgraph.merge import merge
from kgraph.model import Record
from tests.strategies import DOCS, records


@settings(max_examples=100)
@given(st.tuples(*map(records, DOCS)), st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(documents: tuple[Record, ...], random: object) -> None:
    shuffled = list(documents)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge(shuffled) == merge(documents)


@settings(max_examples=100)
@given(st.tuples(*map(records, DOCS)))
def test_no_event_has_two_persons_on_a_side_or_two_dates(documents: tuple[Record, ...]) -> None:
    merged = merge(documents)
    claims = {c.id: c for document in documents for c in document.claims}
    assert set(merged.event_of) == set(claims)
    for event in merged.events.values():
        told = [claims[name] for name in event.claims]
        dates = {c.date for c in told if c.date}
        assert all(event.date.startswith(date) for date in dates)
        named = {merged.canonical[c.doc, side] for c in told for side in (c.source, c.target)}
        assert len({actor for actor in named if not actor.startswith("state/")}) <= 2
