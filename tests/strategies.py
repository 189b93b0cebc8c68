"""Random documents for hypothesis, made by hand: few actors that are easily confused, few relations, near dates."""

from __future__ import annotations

from hypothesis import strategies as st
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
