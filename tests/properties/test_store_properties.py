"""Any sequence of adding, changing and removing equals a fresh build of what remains."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from kgraph.merge import merge
from kgraph.model import Record, Status
from kgraph.store import Store
from kgraph.store.graphs import document_quads, union_triples
from tests.factories import claim, organization, person, record, state

DOCS = ("a.txt", "b.txt", "c.txt", "d.txt")
ACTORS = (
    state("USA"),
    state("CHN"),
    person("Jim Mattis", "USA"),
    person("James Mattis", "USA"),
    person("James Mattis"),
    person("John Smith", "USA"),
    person("John Smith", "GBR"),
    organization("National Assembly", "FRA"),
    organization("National Assembly"),
)
CLAIMS = st.builds(
    lambda pair, relation, date, status: claim(*pair[:1], relation, pair[1], date=date, status=status),
    st.tuples(st.sampled_from(ACTORS), st.sampled_from(ACTORS)).filter(lambda pair: pair[0].id != pair[1].id),
    st.sampled_from(("urges", "asks", "meets-with", "visits")),
    st.sampled_from(("", "2017", "2017-06", "2017-06-20", "2017-06-21")),
    st.sampled_from((Status.ASSERTED, Status.PLANNED, Status.NEGATED)),
)


@st.composite
def records(draw: st.DrawFn, doc: str) -> Record:
    """A document with a few claims, each once, and its surname known alone in some."""
    claims = {
        (c.source, c.relation, c.target, c.status, c.date): (s, t, c) for s, t, c in draw(st.lists(CLAIMS, max_size=5))
    }
    one_state: dict[str, str] = {}
    sound = [
        (s, t, c)
        for s, t, c in claims.values()
        if all(one_state.setdefault(actor.id, actor.state) == actor.state for actor in (s, t))
    ]
    if draw(st.booleans()):
        sound.append(claim(person("Mattis", "USA", doc=doc), "warns", state("PRK")))
    return record(doc, *sound, date=draw(st.sampled_from(("", "2017-06-22", "2017-06-26"))))


STEPS = st.lists(
    st.sampled_from(DOCS).flatmap(lambda doc: st.one_of(records(doc), st.just(doc))), min_size=1, max_size=6
)


def union(store: Store) -> list[str]:
    """What queries see: the default graph."""
    return sorted(map(str, union_triples(store.graph)))


def supported(store: Store) -> list[str]:
    """What the documents' graphs hold, each triple once."""
    return sorted({str(quad.triple) for quad in document_quads(store.graph)})


@settings(max_examples=15)
@given(STEPS)
def test_a_history_equals_a_fresh_build(steps: list[Record | str]) -> None:
    present: dict[str, Record] = {}
    with tempfile.TemporaryDirectory() as folder:
        with Store.open(Path(folder) / "grown", write=True) as grown:
            for step in steps:
                if isinstance(step, Record):
                    grown.commit([step])
                    present[step.article.doc] = step
                else:
                    grown.commit(removals=[step])
                    present.pop(step, None)
            with Store.open(Path(folder) / "fresh", write=True) as fresh:
                fresh.commit(reversed(present.values()))
                assert grown.nquads() == fresh.nquads()
                assert union(grown) == union(fresh) == supported(grown)
        with Store.open(Path(folder) / "grown") as reader:
            assert union(reader) == supported(reader)
            assert list(reader.records()) == [present[doc] for doc in sorted(present)]


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
