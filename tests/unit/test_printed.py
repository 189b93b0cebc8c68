"""Who only reprints is no second witness: wire copy, shared quotations, and what does not count as either."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from kgraph.check import graphs, shapes
from kgraph.export.options import Options
from kgraph.export.tables import rows
from kgraph.merge import merge
from kgraph.merge.printed import first_printed
from kgraph.model import Article, Claim, Evidence, Record
from kgraph.query.compare import compare_event
from kgraph.query.grouping import printed_once
from kgraph.query.plain import read_question, reply
from kgraph.query.profile import profiles
from kgraph.query.timeline import timeline
from kgraph.query.who import Question, who
from kgraph.store import Store

from tests.factories import claim, state

USA, CHN = state("USA"), state("CHN")
LEAD = "The United States pressed China on Wednesday to exert more economic and diplomatic pressure on North Korea."
QUOTE = "“We have reiterated to China that they have a diplomatic responsibility to exert much greater pressure”"
CLOSE = "China has been asked by the United States for years to close its border banks to North Korean traders."
CREDIT = "Reporting by Ann Lee and Bob Ray in Washington; Editing by Carl Poe and Dan Orr in New York."


def article(doc: str, day: str, publisher: str, *sentences: str) -> Record:
    """An article in which every sentence but the credit tells the same claim, on another date each."""
    text = "\n\n".join(sentences)
    made = [telling(doc, text, one, n) for n, one in enumerate(sentences) if one != CREDIT]
    return Record(Article(doc, text, date=day, publisher=publisher), (CHN, USA), (), (), tuple(made))


def telling(doc: str, text: str, sentence: str, number: int) -> Claim:
    """The claim of one sentence."""
    bare, at = claim(USA, "urges", CHN, date=str(2000 + number))[2], text.index(sentence)
    place = Evidence(at, at + len(sentence), at, at + 3, at + 4, at + 6, at + 7, at + 9)
    return replace(bare, id=f"claim/{doc}-{number}", doc=doc, evidence=(place,))


WIRE = article("wire.txt", "2017-06-21", "Reuters", "U.S. presses China", LEAD, f"{QUOTE}, he said.", CLOSE, CREDIT)


def reprinted(*others: Record) -> dict[str, str]:
    """What is reprinted of whom, whatever the order of documents."""
    found = [first_printed(order) for order in itertools.permutations((WIRE, *others))]
    assert all(one == found[0] for one in found)
    assert merge((WIRE, *others)).reprints == found[0]
    return found[0]


def test_a_reprint_under_another_headline_with_its_end_cut() -> None:
    copy = article("copy.txt", "2017-06-22", "Daily", "Washington leans on Beijing", LEAD, f"{QUOTE}, he said.", CREDIT)
    assert reprinted(copy) == {"claim/copy.txt-1": "wire.txt", "claim/copy.txt-2": "wire.txt"}


def test_a_sentence_that_an_editor_touched() -> None:
    touched = LEAD.replace("on Wednesday ", "")
    assert reprinted(article("copy.txt", "2017-06-22", "Daily", f"WASHINGTON (Reuters) - {touched}"))


def test_only_the_claim_from_a_shared_quotation_is_reprinted() -> None:
    own = "American officials told Chinese diplomats at a meeting in the capital to stop buying coal from Pyongyang."
    other = article("other.txt", "2017-06-22", "Post", own, f"Rex Tillerson told reporters afterwards: {QUOTE}.")
    assert reprinted(other) == {"claim/other.txt-1": "wire.txt"}


@pytest.mark.parametrize(
    "sentence",
    [
        "U.S. presses China",  # too short to be copied
        "The United States urged China on Wednesday to do much more about the weapons of its neighbour North Korea.",
        "Reporting by Ann Lee, who saw how Washington pressed Beijing in vain for hours on end that very day.",
    ],
)
def test_what_is_no_reprint(sentence: str) -> None:
    assert reprinted(article("own.txt", "2017-06-22", "Post", sentence, CREDIT)) == {}


def test_a_credit_line_joins_nothing() -> None:
    assert reprinted(article("own.txt", "2017-06-22", "Post", "China was warned by Washington again.", CREDIT)) == {}


def test_the_earlier_day_prints_first_and_undated_documents_last() -> None:
    early = article("z.txt", "2017-06-20", "Post", LEAD)
    undated = article("a.txt", "", "Mail", LEAD)
    assert reprinted(early, undated) == {"claim/wire.txt-1": "z.txt", "claim/a.txt-0": "z.txt"}


def test_a_claim_told_once_in_own_words_is_own() -> None:
    copy = article("copy.txt", "2017-06-22", "Daily", LEAD, "Washington will not let go of Beijing before autumn ends.")
    both = (copy.claims[0].evidence[0], copy.claims[1].evidence[0])
    copy = replace(copy, claims=(replace(copy.claims[0], evidence=both),))
    assert reprinted(copy) == {}


def outlets(path: Path) -> tuple[int, int]:
    """Independent outlets and mentions of who urged China."""
    with Store.open(path) as store:
        assert not list(graphs(store))
        assert not list(shapes(store))
        (row,) = who(store.index, Question(("urges",), target="China")).rows
        return row.outlets, row.mentions


def test_reprints_count_as_one_outlet_and_leave_nothing_behind(tmp_path: Path) -> None:
    copy = article("copy.txt", "2017-06-22", "Daily", LEAD)
    own = article(
        "own.txt", "2017-06-23", "Post", "Washington asked Beijing once more to rein in its ally, aides said."
    )
    with Store.open(tmp_path / "store", write=True) as store:
        store.commit([copy, own])
    assert outlets(tmp_path / "store") == (2, 2)
    with Store.open(tmp_path / "store", write=True) as store:
        store.commit([WIRE])
    assert outlets(tmp_path / "store") == (2, 6)
    with Store.open(tmp_path / "store", write=True) as store:
        store.commit(removals=["wire.txt"])
        grown = store.nquads()
    assert outlets(tmp_path / "store") == (2, 2)
    with Store.open(tmp_path / "fresh", write=True) as fresh:
        fresh.commit([own, copy])
        assert fresh.nquads() == grown


def test_every_question_counts_the_same_outlets(tmp_path: Path) -> None:
    copy, late = article("copy.txt", "2017-06-22", "Daily", LEAD), article("late.txt", "2017-06-24", "Mail", LEAD)
    with Store.open(tmp_path, write=True) as store:
        store.commit([copy, article("first.txt", "2017-06-21", "Reuters", LEAD), late])
        index, asked = store.index, Question(("urges",), target="China")
        (told,) = who(index, asked).rows
        (moment,) = timeline(index, ["China"], asked).moments
        compared = compare_event(index, moment.event)
        (china,) = profiles(index, "China")
        plain = reply(store.graph, read_question(index, "who urged China?"))
        (event,) = rows(store, Options(table="events"))
    assert (told.events, told.outlets, told.mentions, len(told.publishers)) == (1, 1, 3, 3)
    assert (moment.outlets, compared.outlets, china.partners[0].outlets, china.outlets, event["outlets"]) == (1,) * 5
    assert dict(zip(plain.columns, plain.rows[0], strict=True))["outlets"] == 1
    assert [(one.doc, one.reprints) for one in compared.reports] == [
        ("first.txt", ""), ("copy.txt", "first.txt"), ("late.txt", "first.txt")
    ]  # fmt: skip


def test_the_documents_table_marks_reprints(tmp_path: Path) -> None:
    own = article("own.txt", "2017-06-23", "Post", "Washington asked Beijing once more to stop, aides said.", CLOSE)
    with Store.open(tmp_path, write=True) as store:
        store.commit([WIRE, own])
        found = {row["doc"]: row for row in rows(store, Options(table="documents"))}
    assert [(name, row["claims"], row["reprinted"], row["reprints"]) for name, row in found.items()] == [
        ("own.txt", 2, 1, "wire.txt"), ("wire.txt", 4, 0, None)
    ]  # fmt: skip


def test_who_shows_each_sentence_once_and_the_rest_on_demand(tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True) as store:
        store.commit([article("copy.txt", "2017-06-22", "Daily", LEAD), WIRE])
        (row,) = who(store.index, Question(("urges",), target="China")).rows
    told = {(one.doc, one.reprints) for one in row.quotes if one.quote == LEAD}
    assert told == {("wire.txt", ""), ("copy.txt", "wire.txt")}
    assert "copy.txt" not in {one.doc for one in printed_once(row.quotes)}
    alone = tuple(one for one in row.quotes if one.reprints)
    assert printed_once(alone) == alone
