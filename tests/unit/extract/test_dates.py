"""Time expressions as a table: words, tense, document's day, what they mean."""

from __future__ import annotations

import pytest
from kgraph.extract.dating.dates import apart, find, narrated, resolve, unbound

THURSDAY = "2017-06-22"
CASES = [  # against Thursday 22 June 2017
    # weekdays
    ("on Wednesday", "past", "2017-06-21"),
    ("Wednesday", "past", "2017-06-21"),
    ("Wednesday", "present", "2017-06-21"),
    ("on Thursday", "past", "2017-06-22"),
    ("on Friday", "past", "2017-06-16"),
    ("on Friday", "future", "2017-06-23"),
    ("on Thursday", "future", "2017-06-22"),
    ("on Wednesday", "future", "2017-06-28"),
    ("Wednesday evening", "past", "2017-06-21"),
    ("late on Wednesday", "past", "2017-06-21"),
    ("late Wednesday", "past", "2017-06-21"),
    ("early Thursday morning", "past", "2017-06-22"),
    ("Wednesday 's", "past", "2017-06-21"),
    ("on the morning of Tuesday", "past", "2017-06-20"),
    ("Wed.", "past", "2017-06-21"),
    ("last Wednesday", "past", "2017-06-14"),
    ("last Friday", "past", "2017-06-16"),
    ("next Friday", "future", "2017-06-30"),
    ("next Monday", "future", "2017-06-26"),
    ("this Friday", "future", "2017-06-23"),
    ("this Monday", "past", "2017-06-19"),
    ("this coming Thursday", "future", "2017-06-29"),
    ("this past Thursday", "past", "2017-06-15"),
    ("Wednesday of last week", "past", "2017-06-14"),
    ("on Tuesday next week", "future", "2017-06-27"),
    # days near the document's
    ("today", "past", "2017-06-22"),
    ("earlier today", "past", "2017-06-22"),
    ("tonight", "future", "2017-06-22"),
    ("this morning", "past", "2017-06-22"),
    ("overnight", "past", "2017-06-22"),
    ("yesterday", "past", "2017-06-21"),
    ("yesterday evening", "past", "2017-06-21"),
    ("last night", "past", "2017-06-21"),
    ("tomorrow", "future", "2017-06-23"),
    ("tomorrow morning", "future", "2017-06-23"),
    ("the day before yesterday", "past", "2017-06-20"),
    ("the day after tomorrow", "future", "2017-06-24"),
    ("a day earlier", "past", "2017-06-21"),
    ("the day before", "past", "2017-06-21"),
    ("two days ago", "past", "2017-06-20"),
    ("3 days ago", "past", "2017-06-19"),
    ("a week later", "past", ""),
    ("the next day", "past", ""),
    # weeks, as coarse as they are
    ("last week", "past", "2017-06"),
    ("this week", "past", "2017-06"),
    ("earlier this week", "past", "2017-06"),
    ("next week", "future", "2017"),
    ("two weeks ago", "past", "2017-06"),
    ("a week ago", "past", "2017-06"),
    ("in two weeks", "future", "2017-07"),
    ("over the weekend", "past", "2017-06"),
    ("at the weekend", "past", "2017-06"),
    ("last weekend", "past", "2017-06"),
    ("next weekend", "future", "2017-07"),
    # months
    ("earlier this month", "past", "2017-06"),
    ("this month", "past", "2017-06"),
    ("last month", "past", "2017-05"),
    ("late last month", "past", "2017-05"),
    ("next month", "future", "2017-07"),
    ("three months ago", "past", "2017-03"),
    ("in April", "past", "2017-04"),
    ("in April", "future", "2018-04"),
    ("in June", "past", "2017-06"),
    ("in July", "past", "2016-07"),
    ("in July", "future", "2017-07"),
    ("in late May", "past", "2017-05"),
    ("mid-May", "past", "2017-05"),
    ("last April", "past", "2017-04"),
    ("last June", "past", "2016-06"),
    ("next April", "future", "2018-04"),
    ("in April last year", "past", "2016-04"),
    ("in April of this year", "past", "2017-04"),
    ("at the end of May", "past", "2017-05"),
    ("in April 2016", "past", "2016-04"),
    ("in early April 2016", "past", "2016-04"),
    ("Sept. 2011", "past", "2011-09"),
    # dates
    ("April 6", "past", "2017-04-06"),
    ("on April 6th", "past", "2017-04-06"),
    ("on August 6", "past", "2016-08-06"),
    ("on August 6", "future", "2017-08-06"),
    ("6 April", "past", "2017-04-06"),
    ("the 6th of April", "past", "2017-04-06"),
    ("6 April 2016", "past", "2016-04-06"),
    ("April 6 , 2016", "past", "2016-04-06"),
    ("Oct. 3, 2016", "past", "2016-10-03"),
    ("Tuesday , June 20", "past", "2017-06-20"),
    ("on Tuesday, 20 June 2017", "past", "2017-06-20"),
    ("2016-04-06", "past", "2016-04-06"),
    ("on April 6 last year", "past", "2016-04-06"),
    ("April 6-7", "past", "2017-04"),
    ("on the 21st", "past", "2017-06-21"),
    ("on the 30th", "past", "2017-05-30"),
    ("on the 21st", "future", "2017-07-21"),
    ("February 30", "past", ""),
    ("February 30, 2016", "past", ""),
    # years
    ("this year", "past", "2017"),
    ("earlier this year", "past", "2017"),
    ("later this year", "future", "2017"),
    ("last year", "past", "2016"),
    ("late last year", "past", "2016"),
    ("next year", "future", "2018"),
    ("two years ago", "past", "2015"),
    ("almost 20 years ago", "past", "1997"),
    ("a year earlier", "past", "2016"),
    ("in 2014", "past", "2014"),
    ("early 2014", "past", "2014"),
    ("mid-2014", "past", "2014"),
    ("at the end of 2014", "past", "2014"),
    ("the end of the year", "future", "2017"),
    ("in the spring of 2011", "past", "2011"),
    ("last summer", "past", "2016"),
    ("this spring", "past", "2017"),
    # no date of an event
    ("since 2015", "past", ""),
    ("until Friday", "future", ""),
    ("by 2020", "future", ""),
    ("in the 1990s", "past", ""),
    ("in recent weeks", "past", ""),
    ("a few days ago", "past", ""),
    ("several years ago", "past", ""),
    ("in two weeks", "past", ""),
    ("five hours ago", "past", ""),
    ("999 years ago", "past", "1018"),
    ("in Vienna", "past", ""),
    ("", "past", ""),
]
OTHER_DAYS = [
    ("last Wednesday", "2017-06-30", "past", "2017-06-21"),
    ("last Wednesday", "2017-06-19", "past", "2017-06-14"),
    ("last Friday", "2017-06-25", "past", "2017-06-23"),
    ("last Sunday", "2017-06-23", "past", "2017-06-18"),
    ("last week", "2017-07-05", "past", "2017"),
    ("last week", "2018-01-03", "past", "2017-12"),
    ("last week", "2016-01-05", "past", ""),
    ("this week", "2017-06-01", "past", "2017"),
    ("last month", "2018-01-15", "past", "2017-12"),
    ("next month", "2017-12-15", "future", "2018-01"),
    ("in December", "2018-01-15", "past", "2017-12"),
    ("on Dec. 30", "2018-01-02", "past", "2017-12-30"),
    ("on January 2", "2017-12-30", "future", "2018-01-02"),
    ("yesterday", "2018-01-01", "past", "2017-12-31"),
    ("February 29", "2017-03-01", "past", "2016-02-29"),
    ("over the weekend", "2017-06-25", "past", "2017-06"),
    ("on Wednesday", "", "past", ""),
    ("on Wednesday", "June 22", "past", ""),
    ("April 6", "", "past", ""),
    ("April 6, 2016", "", "past", "2016-04-06"),
    ("in 2014", "", "past", "2014"),
    ("in April 2016", "", "future", "2016-04"),
    ("999 years ago", "0500-01-01", "past", ""),
]
SENTENCES = [
    ("Iran said Wednesday that on Tuesday it had refused .", ["Wednesday", "on Tuesday"]),
    ("In 2012 they met , and on April 6 , 2016 they parted .", ["In 2012", "on April 6 , 2016"]),
    ("The two met in Oslo in April .", ["in April"]),
    ("It may march on Friday .", ["on Friday"]),
    ("Theresa May spoke of the 21st century .", []),
    ("He was on the 21st floor on the 21st .", ["on the 21st"]),
    ("Some 300 troops left in March 2011 .", ["in March 2011"]),
    ("Troops have been there since 2015 and stay until next year .", ["since 2015", "until next year"]),
    ("Two days ago , the second in two weeks , it fell .", ["Two days ago", "in two weeks"]),
    ("They met late Thursday , officials said .", ["late Thursday"]),
    ("In the early 1990s and earlier this month it was so .", ["In the early 1990s", "earlier this month"]),
    ("The sun was out , the cat sat .", []),
    ("A deal by Friday , a vote on Monday evening .", ["by Friday", "on Monday evening"]),
    ("On Tuesday , June 20 , the envoy left .", ["On Tuesday , June 20"]),
    ("The summit was held a day earlier .", ["a day earlier"]),
    ("It fired 2 of 10 rockets .", []),
    ("", []),
]


def test_the_tables_are_long_enough() -> None:
    assert len(CASES) + len(OTHER_DAYS) >= 130
    assert len(SENTENCES) >= 15


@pytest.mark.parametrize(("words", "tense", "expected"), CASES)
def test_resolve(words: str, tense: str, expected: str) -> None:
    assert resolve(words, THURSDAY, tense) == expected


@pytest.mark.parametrize(("words", "anchor", "tense", "expected"), OTHER_DAYS)
def test_resolve_from_other_days(words: str, anchor: str, tense: str, expected: str) -> None:
    assert resolve(words, anchor, tense) == expected


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_find(sentence: str, expected: list[str]) -> None:
    tokens = sentence.split()
    assert [" ".join(tokens[first : last + 1]) for first, last in find(tokens)] == expected


TUESDAY, MARCH = "2016-05-10", "2014-03"  # the last day that the text told of, and the last date of any kind
NARRATED = [
    ("a day earlier", "2016-05-09"),
    ("the day before", "2016-05-09"),
    ("the previous day", "2016-05-09"),
    ("two days later", "2016-05-12"),
    ("a week later", "2016-05"),
    ("the next day", "2016-05-11"),
    ("the same day", TUESDAY),
    ("late in the evening", TUESDAY),
    ("at dawn", TUESDAY),
    ("two hours later", TUESDAY),
    ("that same year", "2014"),
    ("that September", "2014-09"),
    ("the following month", "2014-04"),
    ("two years later", "2016"),
    ("on Wednesday", ""),
    ("two days ago", ""),
]


@pytest.mark.parametrize(("words", "expected"), NARRATED)
def test_expressions_that_count_from_what_was_told(words: str, expected: str) -> None:
    assert narrated(words, TUESDAY, MARCH) == expected
    assert narrated(words, "", "") == ""


@pytest.mark.parametrize(
    ("words", "back", "expected"),
    [
        ("a day after", True, "2016-05-09"),
        ("two days before", False, "2016-05-12"),
        ("a month after", True, "2016-04"),
        ("a day", True, ""),
    ],
)
def test_days_apart(words: str, back: bool, expected: str) -> None:
    assert apart(words, TUESDAY, back=back) == expected


@pytest.mark.parametrize(("words", "expected"), [("from 2014", "2014"), ("since April", "april"), ("2014", "2014")])
def test_the_expression_behind_a_border(words: str, expected: str) -> None:
    assert unbound(words) == expected
