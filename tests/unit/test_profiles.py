"""One actor, what happened in order, and the same event in different papers: on the small index."""

from __future__ import annotations

from dataclasses import replace

import pytest
from kgraph.errors import UnknownTermError
from kgraph.model import Status
from kgraph.query.compare import Report, compare_event, compare_outlets, find_outlet
from kgraph.query.grouping import Condition
from kgraph.query.ids import event_of, find_id
from kgraph.query.profile import PARTNERS, profiles
from kgraph.query.timeline import timeline
from kgraph.query.who import Question

from tests.fixtures_graph import CLAIMS, shared_index, small_index


def events(*actors: str, **asked: object) -> list[str]:
    found = timeline(shared_index(), actors, Question(**asked))  # type: ignore[arg-type]
    return [moment.event for moment in found.moments]


def test_a_profile_has_names_offices_and_documents() -> None:
    (durand,) = profiles(shared_index(), "durand")
    assert (durand.label, durand.type, durand.acts_for) == ("Marie Durand", "person", "France")
    assert [(alias.name, alias.documents) for alias in durand.aliases] == [("Durand", 3), ("Marie Durand", 3)]
    (post,) = durand.offices
    assert (post.role, post.body, post.first, post.last) == ("Foreign Minister", "France", "2019-05-02", "2019-05-02")
    assert (durand.documents, durand.outlets, durand.first, durand.last) == (3, 2, "2019-05-02", "2019-06-10")
    assert [(paper.doc, paper.claims) for paper in durand.papers] == [
        ("delta.txt", 1),
        ("news/beta.txt", 1),
        ("alpha.txt", 3),
    ]


def test_partners_are_counted_in_an_index_of_their_own() -> None:
    asked = PARTNERS.format(symmetric="'meets'")
    plan = [row[3] for row in shared_index().rows(f"EXPLAIN QUERY PLAN {asked}", {"actor": 1, "limit": 10})]
    assert not any(step.startswith("SCAN claims") for step in plan)
    assert {"plain_source", "plain_target"} <= {word for step in plan for word in step.split()}


def test_a_body_shows_who_holds_its_offices() -> None:
    (france,) = profiles(shared_index(), "FRA")
    assert [(post.role, post.holder) for post in france.offices] == [("Foreign Minister", "Marie Durand")]


def test_partners_go_by_events_and_symmetric_relations_have_no_from() -> None:
    partners = {
        (one.way, one.relation, one.partner): one.events for one in profiles(shared_index(), "Li Wen")[0].partners
    }
    assert partners == {("to", "meets-with", "Marie Durand"): 1}
    china = [
        (one.way, one.relation, one.partner, one.mentions) for one in profiles(shared_index(), "China")[0].partners
    ]
    assert china[0] == ("from", "urges", "Marie Durand", 3) and ("to", "rejects", "Marie Durand", 1) in china


def test_a_limit_takes_the_first() -> None:
    (all_of_it,), (two,) = (profiles(shared_index(), "China", limit=limit) for limit in (0, 2))
    assert two.partners == all_of_it.partners[:2] and len(all_of_it.partners) > 2


def test_all_actors_of_a_name() -> None:
    other = replace(CLAIMS[-1], id="c99", source="person/li-wen")
    index = small_index(other)
    index.db.execute("INSERT INTO aliases SELECT 'durand', actor, 'Durand' FROM actors WHERE id = 'person/li-wen'")
    assert [one.id for one in profiles(index, "Durand")] == ["person/li-wen", "person/marie-durand"]
    with pytest.raises(UnknownTermError, match="Marie Durand"):
        profiles(index, "Durant")


def test_a_timeline_runs_by_date_with_undated_events_last() -> None:
    assert events("Durand") == ["event/e01", "event/e03", "event/e04"]
    found = timeline(shared_index(), (), Question(about="", relations=("sanctions", "threatens"))).moments
    assert [moment.date for moment in found] == ["2019-05-01", ""]


def test_a_timeline_of_two_takes_both_directions() -> None:
    assert events("China", "Durand") == events("Durand", "China") == ["event/e01", "event/e03"]
    assert events("France", "China") == [] and events("France", "China", kind="state") == [
        "event/e01",
        "event/e03",
        "event/e04",
    ]


def test_a_moment_is_told_by_its_earliest_claim() -> None:
    plea = timeline(shared_index(), ("Durand", "China"), Question()).moments[0]
    assert (plea.claim, plea.doc, plea.outlets, plea.mentions) == ("claim/c01", "alpha.txt", 2, 3)


def test_a_timeline_counts_what_it_leaves_out() -> None:
    found = timeline(shared_index(), ("Iran",), Question())
    assert found.others == {"alleged": 1, "possible": 1, "requested": 1}
    assert events("Iran", statuses=tuple(Status), alleged=True) != events("Iran")


def test_a_topic_is_an_actor_or_words() -> None:
    assert events(about="Iran") == ["event/e01"]
    found = timeline(shared_index(), (), Question(about="reprisals"))
    assert (found.words, [moment.event for moment in found.moments]) == ("reprisals", ["event/e08"])
    assert events(about="100%") == [] and events(about="_eprisals") == []


def test_a_timeline_takes_counts_and_a_limit() -> None:
    assert events("China", having=(Condition.read("outlets>=2"),)) == ["event/e01"]
    assert events("China", limit=1) == events("China")[:1]
    assert events("China", since="2019-06") == ["event/e10", "event/e11"]


def told(reports: tuple[Report, ...]) -> list[tuple[int, str, str]]:
    return [(one.order, one.outlet, one.verb) for one in reports]


def test_an_event_in_all_papers() -> None:
    found = compare_event(shared_index(), "c06")
    assert told(found.reports) == [(1, "Reuters", "urged"), (2, "Deutsche Welle", "pressed")]
    assert (found.event, found.left_out) == ("event/e01", ())
    meeting = compare_event(shared_index(), "event/e04")
    assert [(one.status, one.doc) for one in meeting.reports] == [("planned", "alpha.txt"), ("asserted", "delta.txt")]
    assert meeting.left_out == ("Deutsche Welle",)


def test_outlets_side_by_side() -> None:
    found = compare_outlets(shared_index(), ["reuters", "Deutsche Welle"], Question())
    assert {one.event: one.left_out for one in found}["event/e01"] == ()
    assert {one.event: one.left_out for one in found}["event/e06"] == ("Reuters",)
    assert [one.date for one in found] == sorted((one.date for one in found), key=lambda date: date or "9999")
    few = compare_outlets(shared_index(), ["Reuters"], Question(relations=("urges",), about="Iran", limit=1))
    assert [one.event for one in few] == ["event/e01"]


def test_names_of_events_and_outlets_that_do_not_fit() -> None:
    found = find_id(shared_index(), "<https://w3id.org/kgraph/id/claim/c12>")
    assert (found, event_of(shared_index(), found)) == ("claim/c12", "event/e04")
    with pytest.raises(UnknownTermError, match="write more"):
        find_id(shared_index(), "event/e0")
    for key in ("", "nothing", "event/%"):
        with pytest.raises(UnknownTermError):
            find_id(shared_index(), key)
    with pytest.raises(UnknownTermError, match="Reuters"):
        find_outlet(shared_index(), "Reuter")
    with pytest.raises(UnknownTermError):
        find_outlet(shared_index(), "")
