"""Random documents for hypothesis, made by hand: few actors that are easily confused, few relations, near dates."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st
from kgraph.corrections import Correction
from kgraph.corrections.editing import row_of
from kgraph.model import Record, Status

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


NAMES = ("Jim Mattis", "James Mattis", "John Smith", "National Assembly", "China", "Mattis")
ACTOR_ROWS = st.builds(
    Correction,
    st.sampled_from(("merge", "forbid")),
    actor=st.sampled_from(NAMES),
    value=st.sampled_from(NAMES),
).filter(lambda row: row.actor != row.value)
CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "new_relation": st.sampled_from(("urges", "visits")),
        "new_date": st.sampled_from(("2017", "-")),
        "new_target": st.sampled_from(("North Korea", "person: Ann Lee [GBR]")),
    },
)


@st.composite
def corrections(draw: st.DrawFn, corpus: Iterable[Record]) -> list[Correction]:
    """Rows about some of the claims and actors of documents; they may contradict each other."""
    rows = draw(st.lists(ACTOR_ROWS, max_size=3))
    pairs = [(doc, told) for doc in corpus for told in doc.claims]
    for doc, told in pairs:
        changes = draw(CHANGES)
        kind = draw(st.sampled_from(("", "reject", "edit" if changes else "")))
        if kind:
            rows.append(row_of(kind, doc, told).having(changes if kind == "edit" else {}))
    return rows
