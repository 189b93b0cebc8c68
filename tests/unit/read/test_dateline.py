"""Datelines by form, and sentences that only look like them."""

from __future__ import annotations

import pytest
from kgraph.read import dateline
from kgraph.read.lines import split
from kgraph.read.printed import full_date, is_date_line, iso_day, url_date

REPORT = "The French government on Monday rejected the offer of new talks."
DATELINES = [
    ("WASHINGTON (Reuters) - ", "Reuters", ""),
    ("PARIS, March 3 (AFP) - ", "AFP", "March 3"),
    ("PARIS, 3 March 2011 (AFP) – ", "AFP", "3 March 2011"),
    ("GENEVA (AFP), March 14, 2000 -- ", "AFP", "March 14, 2000"),
    ("MOSCOW -- ", "", ""),
    ("LONDON — ", "", ""),
    ("WASHINGTON, DC – ", "", ""),
    ("WASHINGTON, D.C. - ", "", ""),
    ("(CNN) ", "CNN", ""),
    ("(CNN) -- ", "CNN", ""),
    ("(Reuters) - ", "Reuters", ""),
    ("(AP) ", "AP", ""),
    ("OFER CITY, West Bank (Reuters) - ", "Reuters", ""),
    ("BEIJING, June 22 (Xinhua) -- ", "Xinhua", "June 22"),
    ("CAIRO/BEIRUT (Reuters) - ", "Reuters", ""),
    ("KYIV, Ukraine (AP) — ", "AP", ""),
    ("Seoul, South Korea (AFP) - ", "AFP", ""),
    ("Washington (CNN)", "CNN", ""),
    ("CNN  — ", "CNN", ""),
    ("NEW DELHI: ", "", ""),
    ("Berlin – ", "", ""),
    ("New Delhi: ", "", ""),
    ("SEOUL, South Korea — ", "", ""),
    ("Tehran, March 15, IRNA - ", "IRNA", "March 15"),
    ("Kano, Nigeria | AFP | ", "AFP", ""),
    ("New Delhi [India], April 2 (ANI): ", "ANI", "April 2"),
    ("KABUL (Some Wire) : ", "", ""),
    ("UNITED NATIONS (AP) — ", "AP", ""),
    ("BAGHDAD (Some Wire) - ", "", ""),
    ("LONDON, June 22 - ", "", "June 22"),
    ("Tripoli, Libya (PANA) - ", "PANA", ""),
    ("Tripoli, Libya (WXYZ) - ", "", ""),
]
NO_DATELINES = [
    "NATO – the alliance of thirty states – rejected the offer of new talks.",
    "Iran – Israel’s old enemy – rejected the offer of new talks.",
    "Washington (which has no embassy there) rejected the offer of new talks.",
    "The UN (United Nations) rejected the offer of new talks on Monday in Oslo.",
    "China - which had been warned - rejected the offer of new talks.",
    "U.S. officials rejected the offer of new talks on Monday, a spokesman said.",
    "NATO rejected the offer of new talks on Monday, a spokesman of it said.",
    "Rouhani: We reject the offer of new talks, and we have told the French so.",
]


@pytest.mark.parametrize(("words", "publisher", "when"), DATELINES)
def test_dateline(words: str, publisher: str, when: str) -> None:
    [found] = dateline.find(split(words + REPORT))
    assert (found.start, found.end) == (0, len(words))
    assert (found.publisher, found.when) == (publisher, when)


@pytest.mark.parametrize("sentence", NO_DATELINES)
def test_no_dateline(sentence: str) -> None:
    assert list(dateline.find(split("Talks rejected\n\nIran says no to the new offer of talks.\n\n" + sentence))) == []


def test_a_colon_makes_a_dateline_on_the_first_line_of_the_report_alone() -> None:
    text = f"Talks rejected\n\nNEW DELHI: {REPORT}\n\nSPEAKER: {REPORT}\n"
    assert [text[d.start : d.end] for d in dateline.find(split(text))] == ["NEW DELHI: "]


def test_counts() -> None:
    assert len(DATELINES) >= 20
    assert len(NO_DATELINES) >= 8


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("June 22, 2017", "2017-06-22"),
        ("22 June 2017", "2017-06-22"),
        ("Published 22nd of June, 2017", "2017-06-22"),
        ("2017-06-22T10:43:00Z", "2017-06-22"),
        ("22.06.2017", "2017-06-22"),
        ("06/22/2017", "2017-06-22"),
        ("22/06/2017", "2017-06-22"),
        ("06/07/2017", ""),
        ("February 30, 2017", ""),
        ("June 2017", ""),
        ("Sept. 3, 2011", "2011-09-03"),
    ],
)
def test_full_date(words: str, day: str) -> None:
    assert full_date(words) == day


def test_date_lines() -> None:
    assert is_date_line("Updated 10:43 AM ET, Thu June 22, 2017")
    assert is_date_line("22 June 2017 | 5 min read")
    assert not is_date_line("Talks of June 22, 2017")
    assert not is_date_line("2017")


def test_iso_day() -> None:
    assert iso_day("2017-06-22T23:00:00+02:00") == "2017-06-22"
    assert iso_day("2017-06-31") == iso_day("22 June 2017") == iso_day("20170622") == ""


def test_url_date() -> None:
    assert url_date("https://example.org/2011/05/03/story.html") == "2011-05-03"
    assert url_date("https://example.org/story-12345") == ""
