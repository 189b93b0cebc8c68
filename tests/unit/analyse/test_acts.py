"""Which acts a selection holds, and what stands for an actor at a level."""

from __future__ import annotations

from itertools import pairwise

import pytest
from kgraph.analyse.acts import Act, Selection, acts
from kgraph.errors import UnknownTermError
from kgraph.model import Status
from kgraph.query.graph import local_id
from pyoxigraph import Literal, NamedNode, Quad, Store

from tests.fixtures_graph import BASE, CHN, DURAND, FRA, IRN, KG, USA, Writer, iri, shared_graph, small_graph


def told(graph: Store | None = None, **chosen: object) -> set[tuple[str, str, str]]:
    found = acts(graph or shared_graph(), Selection(**chosen))  # type: ignore[arg-type]
    return {(local_id(act.source), act.relation, local_id(act.target)) for act in found}


def test_acts_are_sorted_and_unite_the_claims_of_an_event() -> None:
    found = acts(shared_graph())
    assert all(a.event <= b.event for a, b in pairwise(found))
    plea = next(act for act in found if len(act.claims) == 2)
    assert len(plea.documents) == 2 and plea.confidence == 0.9 and plea.date == "2019-05-02"


def test_denied_and_alleged_acts_are_left_out_unless_asked_for() -> None:
    assert (IRN, "attacks", USA) not in told()
    assert (IRN, "attacks", USA) in told(alleged=True)
    assert not any(relation == "detains" for _, relation, _ in told(alleged=True)), "denied by another"
    assert (FRA, "detains", "person/li-wen") in told(statuses=(Status.NEGATED,))


def test_guesses_are_left_out_unless_asked_for() -> None:
    graph = small_graph()
    confidence, claim = NamedNode(KG + "confidence"), iri("claim/c13")
    decimal = NamedNode("http://www.w3.org/2001/XMLSchema#decimal")
    for quad in list(graph.quads_for_pattern(claim, confidence, None)):
        graph.remove(quad)
        graph.add(Quad(claim, confidence, Literal("0.20", datatype=decimal), quad.graph_name))
    assert (USA, "urges", CHN) not in told(graph)
    assert (USA, "urges", CHN) in told(graph, guessed=True)


def test_period() -> None:
    in_june = told(since="2019-06")
    assert (USA, "urges", CHN) in in_june and (DURAND, "urges", CHN) not in in_june
    assert (IRN, "threatens", USA) in told() and not any(
        (IRN, "threatens", USA) in told(**{end: "2019"}) for end in ("since", "until")
    ), "undated"
    with pytest.raises(UnknownTermError, match="soon"):
        told(since="soon")


def test_levels() -> None:
    states = told(level="state")
    assert (FRA, "urges", CHN) in states and (FRA, "meets-with", CHN) in states
    assert all(side.startswith("state/") for source, _, target in states for side in (source, target))
    assert told(level="person") == {(DURAND, "meets-with", "person/li-wen")}


def test_a_person_stands_for_its_one_organization() -> None:
    graph = small_graph()
    put = Writer("alpha", "office/alpha-seat")
    extra = [*put.typed("Office", holder=iri(DURAND), body=iri("organization/united-nations"), role="envoy")]
    other = Writer("alpha", "office/alpha-own")
    extra += other.typed("Office", holder=iri("person/li-wen"), body=iri("organization/united-nations"), role="envoy")
    graph.extend(Quad(q.subject, q.predicate, q.object) for q in extra)
    assert told(graph, level="organization") == {
        ("organization/united-nations", "meets-with", "organization/united-nations")
    }


def test_the_finest_date_dates_an_act() -> None:
    assert Act("e", BASE, "urges", BASE, ("2019", "2019-05-03", "2019-05-02"), 1, (), ()).date == "2019-05-02"
    assert Act("e", BASE, "urges", BASE, (), 1, (), ()).date == ""
