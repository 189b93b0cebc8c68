"""Plain questions: how they are read, and that the query shown gives the answer that `who` gives."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from kgraph.errors import UnknownTermError
from kgraph.query.graph import PREFIXES
from kgraph.query.plain import Asked, Focus, as_who, columns, compiled, read_question, reply, understood
from kgraph.query.plain.periods import take_period
from kgraph.query.sparql import check
from kgraph.query.who import Question, who

from tests.fixtures_graph import (
    CLAIMS,
    DOCUMENTS,
    claim_quads,
    shared_graph,
    shared_index,
    small_graph,
    small_index,
    with_union,
)

HERE = Path(__file__).parent
NAME, SAME = re.compile(r"<[^>]*>|\"[^\"]*\"|\d+|\b\w+:[\w-]+"), re.compile(r"(x )+")  # of lines that differ in names


def table(name: str) -> list[tuple[str, str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [(question, told) for question, _, told in (line.partition("\t") for line in lines if line[:1] != "#")]


TYPED = table("journalists.tsv")  # as people typed them who had not seen the grammar
READ, REFUSED = [*table("questions.tsv"), *TYPED], table("not_understood.tsv")


def summary(asked: Asked) -> str:
    flags = [name for name in ("over", "content", "mutual") if getattr(asked, name)]
    return " | ".join([asked.focus.value, understood(shared_index(), asked), *flags])


def test_enough_questions_are_tried() -> None:
    assert len(READ) >= 120 and len(TYPED) >= 60 and len(REFUSED) >= 25
    assert {read_question(shared_index(), question).focus for question, _ in READ} == set(Focus)


@pytest.mark.parametrize(("question", "expected"), READ, ids=[question for question, _ in READ])
def test_questions_are_read(question: str, expected: str) -> None:
    assert summary(read_question(shared_index(), question)) == expected


@pytest.mark.parametrize(("question", "message"), REFUSED, ids=[question for question, _ in REFUSED])
def test_what_is_not_understood_is_said(question: str, message: str) -> None:
    with pytest.raises(UnknownTermError) as raised:
        read_question(shared_index(), question)
    assert str(raised.value) == message


def by_who(asked: Asked) -> list[tuple[object, ...]]:
    """The answer of `who` to the same question."""
    (source, target, about) = (iris[0] if iris else "" for iris in (asked.sources, asked.targets, asked.about))
    question = Question(
        asked.relations, source, target, about, asked.period.since, asked.period.until, asked.statuses, asked.alleged
    )
    rows = who(shared_index(), question, with_quotes=False).rows
    return [(r.source, r.relation, r.target, r.events, r.outlets, r.documents, r.first, r.last) for r in rows]


def is_one_of_who(asked: Asked) -> bool:
    """Whether `who` can be asked the same: one actor a side, and no more columns."""
    few = max(map(len, (asked.sources, asked.targets, asked.about))) <= 1
    more = asked.said or asked.beside or asked.publishers or asked.only or asked.focus is Focus.PARTNERS
    return few and not (more or asked.kind or asked.mutual or asked.over or asked.content or asked.inner)


@pytest.mark.parametrize("question", [question for question, _ in READ])
def test_the_query_gives_what_who_gives(question: str) -> None:
    asked = read_question(shared_index(), question)
    found = reply(shared_graph(), asked)
    assert found.columns == columns(asked)
    if is_one_of_who(asked):
        acts = reply(shared_graph(), replace(asked, focus=Focus.ACTS))
        assert sorted(acts.rows) == sorted(by_who(asked))  # type: ignore[type-var]


def test_every_kind_of_line_passes_the_check_of_queries() -> None:
    """The check takes a third of a second, so a query is tried that has a line of a form that none before had."""
    seen: set[str] = set()
    queries = {compiled(read_question(shared_index(), question)) for question, _ in READ}
    tried = {query: {SAME.sub("x ", NAME.sub("x", line)).strip() for line in query.splitlines()} for query in queries}
    for query in sorted(queries, key=lambda query: (-len(tried[query]), query)):  # those of many forms first: so fewer
        if not tried[query] <= seen:
            check(query, PREFIXES)
        seen |= tried[query]
    assert len(seen) > 40


def test_enough_questions_are_compared_with_who() -> None:
    asked = [read_question(shared_index(), question) for question, _ in READ]
    assert sum(1 for one in asked if is_one_of_who(one) and by_who(one)) >= 25


def rows(question: str) -> list[tuple[object, ...]]:
    return list(reply(shared_graph(), read_question(shared_index(), question)).rows)


def test_to_do_what_is_answered_by_the_acts_within() -> None:
    found = rows("what did Durand urge China to do in May 2019?")
    assert [row[3] for row in found] == ["", "cuts-ties-with Iran"]
    assert [row[3] for row in rows("who urged China to cut ties with Iran?")] == ["cuts-ties-with Iran"]
    assert rows("who urged China to sanction Iran?") == []


def test_over_what_is_answered_by_about() -> None:
    assert [row[:4] for row in rows("over what did Durand pressure China?")] == [
        ("Marie Durand", "urges", "China", "Iran")
    ]


def test_counting_questions() -> None:
    assert rows("how many states threatened the U.S.?")[0][:2] == (1, 1)
    assert rows("how often was China urged?")[0][:3] == (2, 2, 3)
    assert [row[0] for row in rows("did China meet Iran?") + rows("did Durand meet Li Wen?")] == ["no", "yes"]
    assert [row[0] for row in rows("when was China urged?")] == ["2019-05-02", "2019-06-10"]
    assert [row[0] for row in rows("which papers reported that Durand urged China?")] == ["Deutsche Welle", "Reuters"]


def test_an_act_that_goes_both_ways_is_found_from_either_side() -> None:
    assert [row[:3] for row in rows("whom did Li Wen meet?")] == [("Li Wèn", "meets-with", "Marie Durand")]
    assert rows("did Li Wen meet Durand?")[0][0] == "yes"


def test_partners_are_counted_whichever_side_they_are() -> None:
    assert [row[:2] for row in rows("who are Iran's opponents?")] == [
        ("France", 1), ("United Nations", 1), ("United States", 1)
    ]  # fmt: skip
    assert [row[0] for row in rows("which countries are opponents of Iran?")] == ["France", "United States"]
    assert [row[0] for row in rows("who are Iran's critics?")] == ["United Nations"]
    assert [row[0] for row in rows("is Iran an opponent of France?")] == ["yes"]


def test_what_somebody_said_is_what_is_cited_and_what_is_said_to_whom() -> None:
    assert [row[:5] for row in rows("what did Iran say about France?")] == [
        ("Iran", "France", "detains", "Li Wèn", "asserted"), ("Iran", "Iran", "accuses", "France", "asserted")
    ]  # fmt: skip
    assert [row[:4] for row in rows("who said that Iran attacked the U.S.?")] == [
        ("a Paris think tank", "Iran", "attacks", "United States")
    ]
    assert [row[0] for row in rows("did Iran say that France detained Li Wen?")] == ["yes"]


def test_one_publisher_and_the_first_or_last_day() -> None:
    assert [row[0] for row in rows("who urged China according to Reuters?")] == ["Marie Durand", "United States"]
    assert [row[0] for row in rows("who urged China according to Deutsche Welle?")] == ["Marie Durand"]
    assert [row[0] for row in rows("when was China first urged?")] == ["2019-05-02"]
    assert [row[0] for row in rows("when was the last time anyone urged China?")] == ["2019-06-10"]


def test_what_is_promised_is_told_beside_as_planned() -> None:
    promise = replace(CLAIMS[0], id="c90", relation="promises", target="state/IRN", plover="AGREE")
    aid = replace(promise, id="c91", relation="aids", status="planned", plover="AID")
    asked = read_question(shared_index(), "who promised to help Iran?")
    alone, both = small_graph(), small_graph()
    alone.extend(with_union(claim_quads(promise, DOCUMENTS["alpha"][4])))
    both.extend(with_union(q for one in (promise, aid) for q in claim_quads(one, DOCUMENTS["alpha"][4])))
    assert reply(both, asked).rows[0][:3] == ("Marie Durand", "promises", "Iran")
    assert reply(alone, asked).rows == ()


def test_what_happened_goes_both_ways() -> None:
    assert [row[1] for row in rows("what happened between China and Durand?")] == ["rejects", "urges"]


def test_the_same_question_to_who_is_told_where_there_is_one() -> None:
    index = shared_index()
    asked = read_question(index, "who did not urge China over Iran before July 2019 according to Reuters?")
    told = "--relation urges --target China --about Iran --until 2019-06-30 --publisher Reuters --status negated"
    assert as_who(index, asked) == tuple(told.split())
    for question in ("who urged China or Iran?", "which states urged China?", "what did Iran say?", "What happened?"):
        assert as_who(index, read_question(index, question)) == ()


def test_a_name_in_quotes_is_one_name_whatever_its_words() -> None:
    index = small_index()
    index.db.execute(
        "INSERT INTO aliases SELECT 'who urged iran in 2019', actor, 'x' FROM actors WHERE id = 'state/CHN'"
    )
    asked = read_question(index, 'who urged "Who Urged Iran in 2019" in 2019?')
    assert asked.targets == ("https://w3id.org/kgraph/id/state/CHN",) and asked.period.since == "2019-01-01"


def test_a_name_that_ends_like_a_relation_is_tried_as_a_name() -> None:
    index = small_index(replace(CLAIMS[-1], id="c99", source="person/li-wen"))
    index.db.execute("INSERT INTO aliases SELECT 'aid urged', actor, 'x' FROM actors WHERE id = 'person/li-wen'")
    assert read_question(index, "did Aid Urged criticize Iran?").sources == (
        "https://w3id.org/kgraph/id/person/li-wen",
    )


@pytest.mark.parametrize(
    ("words", "since", "until"),
    [
        ("in June 2017", "2017-06-01", "2017-06-30"),
        ("on 21 June 2017", "2017-06-21", "2017-06-21"),
        ("on June 21st, 2017", "2017-06-21", "2017-06-21"),
        ("in Sept. 2017", "2017-09-01", "2017-09-30"),
        ("on the 3rd of June 2017", "2017-06-03", "2017-06-03"),
        ("since 2017", "2017-01-01", ""),
        ("after 2017-06-21", "2017-06-22", ""),
        ("before June 2017", "", "2017-05-31"),
        ("until 2017-02", "", "2017-02-28"),
        ("between May and July 2017", "2017-05-01", "2017-07-31"),
        ("from 1 May to 3 June 2017", "2017-05-01", "2017-06-03"),
        ("between May 2016 and 2017-07-02", "2016-05-01", "2017-07-02"),
        ("since 2016 before May 2017", "2016-01-01", "2017-04-30"),
    ],
)
def test_periods(words: str, since: str, until: str) -> None:
    period, rest = take_period(f"who urged China {words} at last")
    assert (period.since, period.until, rest) == (since, until, "who urged China at last")


@pytest.mark.parametrize("words", ["in June", "the 2017 summit", "in 20170", "in May"])
def test_no_periods(words: str) -> None:
    assert take_period(f"who urged {words}")[1] == f"who urged {words}"
