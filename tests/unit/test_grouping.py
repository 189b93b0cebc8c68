"""`who` by source, target, dyad, relation, month and publisher; what rows must have, their order and number."""

from __future__ import annotations

from dataclasses import replace

import pytest
from kgraph.errors import UnknownTermError
from kgraph.model import Status
from kgraph.query.grouping import COUNTS, GROUPS, KEYS, Condition, Found, Order, columns_of
from kgraph.query.who import Question, read_words, who

from tests.fixtures_graph import CLAIMS, shared_index, small_index


def rows(words: str = "", **asked: object) -> tuple[Found, ...]:
    relations, target, about = read_words(words.split())
    question = Question(**{"relations": relations, "target": target, "about": about, **asked})  # type: ignore[arg-type]
    return who(shared_index(), question).rows


def counted(found: tuple[Found, ...], column: str) -> dict[str, tuple[int, ...]]:
    return {getattr(row, column): tuple(getattr(row, count) for count in COUNTS) for row in found}


def test_events_outlets_and_mentions_stand_side_by_side() -> None:
    assert counted(rows("pressured China"), "source")["Marie Durand"] == (1, 2, 3, 2)


def test_documents_without_a_publisher_are_one_outlet() -> None:
    (threat,) = rows("threatened")
    assert (threat.outlets, threat.publishers) == (1, ())


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        ("source", {"United States": (2, 1, 2, 1), "Marie Durand": (1, 2, 3, 2)}),
        ("target", {"China": (3, 2, 5, 3)}),
        ("relation", {"urges": (2, 2, 4, 3), "demands": (1, 1, 1, 1)}),
        ("month", {"2019-05": (1, 2, 3, 2), "2019-06": (2, 1, 2, 1)}),
        ("publisher", {"Reuters": (3, 1, 3, 2), "Deutsche Welle": (1, 1, 2, 1)}),
    ],
)
def test_groups(group: str, expected: dict[str, tuple[int, ...]]) -> None:
    found = rows("pressured China", group=group)
    assert counted(found, group) == expected
    assert all(getattr(row, column) == "" for row in found for column in KEYS if column not in GROUPS[group])


def test_dyads_do_not_tell_relations_apart() -> None:
    found = rows("pressured China", group="dyad")
    assert [(row.source, row.target, row.events) for row in found] == [
        ("United States", "China", 2),
        ("Marie Durand", "China", 1),
    ]
    assert [quote.claim for quote in found[0].quotes] == ["claim/c13", "claim/c14"]


def test_months_pass_and_other_rows_begin_with_the_most_events() -> None:
    assert [row.month for row in rows(group="month", statuses=tuple(Status))] == ["", "2019-05", "2019-06"]
    events = [row.events for row in rows(group="source")]
    assert events == sorted(events, reverse=True) and len(set(events)) > 1


def test_homonyms_stay_apart() -> None:
    other = replace(CLAIMS[-1], id="c99", event="e99", source="person/marie-durand")
    index = small_index(other)
    index.db.execute("UPDATE actors SET label = 'Marie Durand' WHERE id = 'organization/united-nations'")
    found = who(index, Question(relations=("criticizes",), group="source"))
    assert [row.source for row in found.rows] == ["Marie Durand", "Marie Durand"]


def test_having_and_limit() -> None:
    assert len(rows(group="source")) > 3
    assert {row.source for row in rows(group="source", having=(Condition.read("events>=2"),))} == {
        row.source for row in rows(group="source") if row.events >= 2
    }
    few = (Condition.read("outlets = 1"), Condition.read("mentions>1"))
    assert counted(rows(group="source", having=few), "source") == {"United States": (2, 1, 2, 1)}
    assert rows(group="source", limit=2) == rows(group="source")[:2]


@pytest.mark.parametrize(("sort", "reverse"), [("source", False), ("-source", True)])
def test_sort_by_text(sort: str, reverse: bool) -> None:
    names = [row.source for row in rows(group="source", sort=(Order.read(sort),))]
    assert names == sorted(names, reverse=reverse) and len(names) > 3


def test_sort_by_counts_begins_with_the_most() -> None:
    most, least = (rows(group="source", sort=(Order.read(sort),)) for sort in ("mentions", "-mentions"))
    assert most[0].mentions == 4 and least[0].mentions == 1


@pytest.mark.parametrize("text", ["events", "quotes>1", "events>>1", "events>=x", ""])
def test_no_condition(text: str) -> None:
    with pytest.raises(UnknownTermError, match="events>=3"):
        Condition.read(text)


def test_no_column_to_sort_by() -> None:
    with pytest.raises(UnknownTermError, match="no column"):
        Order.read("size")
    with pytest.raises(UnknownTermError, match="rows by month have no target"):
        rows(group="month", sort=(Order.read("target"),))


@pytest.mark.parametrize("group", GROUPS)
def test_shown_columns_are_fields(group: str) -> None:
    assert set(columns_of(group)) <= set(Found.__dataclass_fields__)
