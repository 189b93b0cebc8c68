"""Which acts a selection holds, and what stands for an actor at a level."""

from __future__ import annotations

from dataclasses import replace

import pytest
from kgraph.analyse.acts import Act, Selection, acts, shown_as
from kgraph.errors import UnknownTermError
from kgraph.merge import merge
from kgraph.model import Office, Record, Status
from kgraph.query.actors import Actors
from kgraph.store.index import Index

from tests.fixtures_graph import CHN, DURAND, FRA, IRN, LI, UN, USA
from tests.fixtures_store import actor, records, shared_store


def told(index: Index | None = None, **chosen: object) -> set[tuple[str, str, str]]:
    found = acts(index or shared_store().index, Selection(**chosen))  # type: ignore[arg-type]
    return {(act.source, act.relation, act.target) for act in found}


def index_of(made: list[Record]) -> Index:
    return Index.of(made, merge(made))


def test_acts_are_sorted_and_unite_the_claims_of_an_event() -> None:
    found = list(acts(shared_store().index))
    keys = [(act.event, act.source, act.relation, act.target) for act in found]
    assert keys == sorted(set(keys))
    plea = next(act for act in found if len(act.claims) == 2 and act.relation == "urges")
    assert len(plea.documents) == 2 and plea.confidence == 0.9 and plea.date == "2019-05-02"


def test_by_default_acts_are_what_the_graph_states_as_plain_fact() -> None:
    stated = shared_store().index.rows("SELECT id FROM claims WHERE direct ORDER BY id")
    assert sorted(claim for act in acts(shared_store().index) for claim in act.claims) == [one for (one,) in stated]


def test_denied_and_alleged_acts_are_left_out_unless_asked_for() -> None:
    assert (IRN, "attacks", USA) not in told()
    assert (IRN, "attacks", USA) in told(alleged=True)
    assert not any(relation == "detains" for _, relation, _ in told(alleged=True)), "denied by another"
    assert (FRA, "detains", LI) in told(statuses=(Status.NEGATED,))


def test_guesses_are_left_out_unless_asked_for() -> None:
    made = records()
    guess = replace(made[3].claims[1], confidence=0.2)
    index = index_of([*made[:3], replace(made[3], claims=(guess,))])
    assert (USA, "urges", CHN) not in told(index)
    assert (USA, "urges", CHN) in told(index, guessed=True)


def test_period() -> None:
    in_june = told(since="2019-06")
    assert (USA, "urges", CHN) in in_june and (DURAND, "urges", CHN) not in in_june
    undated = (IRN, "threatens", USA)
    assert undated in told() and undated not in told(since="2019") | told(until="2019")
    with pytest.raises(UnknownTermError, match="soon"):
        told(since="soon")


@pytest.mark.parametrize(
    ("since", "until", "inside"),
    [
        ("2019-06", "", True),
        ("2019-06-30", "", True),
        ("2019-07", "", False),
        ("", "2019-06-01", True),
        ("", "2019-05-31", False),
        ("", "2019", True),
        ("2019-06-10", "2019-06-12", True),
    ],
)
def test_a_month_lies_in_a_period_that_it_may_touch(since: str, until: str, inside: bool) -> None:
    planned = told(statuses=(Status.PLANNED,), since=since, until=until)  # told of June 2019
    assert planned == ({(DURAND, "meets-with", LI)} if inside else set())


def test_levels() -> None:
    states = told(level="state")
    assert (FRA, "urges", CHN) in states and (FRA, "meets-with", CHN) in states
    assert all(side.startswith("state/") for source, _, target in states for side in (source, target))
    assert told(level="person") == {(DURAND, "meets-with", LI)}
    assert told(level="organization") == set()


def test_a_person_stands_for_its_one_organization() -> None:
    made = records()
    post = Office(DURAND, "envoy", UN, 0, 6)
    envoy = replace(made[3], offices=(post, *made[3].offices), actors=(*made[3].actors, actor(DURAND)))
    urges = replace(envoy.claims[0], id="claim/new", relation="urges", target=UN)
    index = index_of([replace(envoy, claims=(urges,))])
    assert told(index, level="organization") == {(UN, "urges", UN)}
    durand, li = (Actors(index).find(name) for name in ("Durand", "Li Wen"))
    assert shown_as(index, durand, "organization") == [UN] and shown_as(index, li, "organization") == []
    assert shown_as(index, durand, "state") == [FRA] and shown_as(index, durand) == [DURAND]


def test_the_finest_date_dates_an_act() -> None:
    assert Act("e", "a", "urges", "b", ("2019", "2019-05-03", "2019-05-02"), 1, (), ()).date == "2019-05-02"
    assert Act("e", "a", "urges", "b", (), 1, (), ()).date == ""
