"""The date of an act: what its predicate, its noun or the verb of speech governs, read by its tense."""

from __future__ import annotations

from dataclasses import replace

import pytest
from kgraph.extract.dating.times import Times, tense
from kgraph.model import Status

from tests.unit.extract.builders import ACTORS, claim_of, claims, linked, one, word

DATED = [  # the document is of Wednesday 17 June 2020
    ("France attacked Iran.", "France attacks Iran", ""),
    ("France attacked Iran on Tuesday.", "France attacks Iran", "2020-06-16"),
    ("On Tuesday, France attacked Iran.", "France attacks Iran", "2020-06-16"),
    ("Iran was attacked by France on Tuesday.", "France attacks Iran", "2020-06-16"),
    ("France will attack Iran on Tuesday.", "France attacks Iran [planned]", "2020-06-23"),
    ("France could attack Iran on Tuesday.", "France attacks Iran [possible]", "2020-06-23"),
    ("France attacked Iran in April.", "France attacks Iran", "2020-04"),
    ("France attacked Iran in 2015.", "France attacks Iran", "2015"),
    ("France attacked Iran yesterday.", "France attacks Iran", "2020-06-16"),
    # the noun carries it
    ("France's criticism of Iran on Tuesday grew.", "France criticizes Iran", "2020-06-16"),
    ("Tuesday's talks between France and Iran failed.", "France talks-with Iran", "2020-06-16"),
    # the verb carries it for its noun
    ("France held talks with Iran on Tuesday.", "France talks-with Iran", "2020-06-16"),
    ("On Tuesday France held talks with Iran.", "France talks-with Iran", "2020-06-16"),
    # a phrase of the verb carries it
    ("France criticized Iran during talks on Tuesday.", "France criticizes Iran", "2020-06-16"),
    # for the complement and what is coordinated
    ("France refused on Tuesday to meet Iran.", "France rejects Iran", "2020-06-16"),
    ("On Tuesday France attacked Iran and criticized China.", "France criticizes China", "2020-06-16"),
    # somebody else's speech does not date the act
    ("France said on Tuesday that Iran attacked Kenya.", "Iran attacks Kenya", ""),
    # nor does what only bounds it
    ("France supports Iran since Tuesday.", "France supports Iran", ""),
]


@pytest.mark.parametrize(("sentence", "claim", "date"), DATED)
def test_dates(sentence, claim, date):
    assert claim_of(linked(sentence), claim).date == date


@pytest.mark.parametrize(
    ("sentence", "claim", "date"),
    [
        ("Iran may have attacked Kenya on Monday.", "Iran attacks Kenya [possible]", "2020-06-15"),
        ("France criticized Monday's attack by Iran on China.", "France criticizes Iran", ""),
        ("France criticized Monday's attack by Iran on China.", "Iran attacks China", "2020-06-15"),
        ("France on Monday urged Iran to meet China on Friday.", "France urges Iran", "2020-06-15"),
        ("China said on Tuesday that France attacked Iran on Monday.", "France attacks Iran", "2020-06-15"),
        ("France and Iran agreed on Monday to meet on Friday.", "France agrees-with Iran", "2020-06-15"),
        (
            "France and Iran agreed on Monday to meet on Friday.",
            "France meets-with Iran [planned]",
            "2020-06-19",
        ),
        ("France will meet Iran after it met China on Monday.", "France meets-with Iran [planned]", ""),
    ],
)
def test_several_acts_and_dates(sentence, claim, date):
    assert claim_of(linked(sentence), claim).date == date


def test_ones_own_act_takes_the_date_of_ones_speech():
    document = linked("Berg said on Tuesday that he praised Iran.", mentions={"he": "person/berg"})
    assert claim_of(document, "Berg praises Iran").date == "2020-06-16"


def test_what_is_requested_has_no_date():
    document = linked("Norway urged France on Tuesday to attack Iran.")
    assert claim_of(document, "Norway urges France").date == "2020-06-16"
    assert claim_of(document, "France attacks Iran [requested]").date == ""


def test_without_a_document_date_only_complete_dates_count():
    assert one(linked("France attacked Iran on Tuesday.", date="")).date == ""
    assert one(linked("France attacked Iran in 2015.", date="")).date == "2015"


def test_a_time_expression_belongs_to_one_governor():
    document = linked("France attacked Iran on Tuesday.")
    assert {document.parsed.doc[i].text for i in Times(document).governed} == {"attacked"}


@pytest.mark.parametrize(
    ("sentence", "form", "status", "expected"),
    [
        ("France attacked Iran.", "attacked", Status.ASSERTED, "past"),
        ("France attacked Iran.", "attacked", Status.PLANNED, "future"),
        ("France will attack Iran.", "attack", Status.POSSIBLE, "future"),
        ("France wants to attack Iran.", "wants", Status.ASSERTED, "present"),
        ("France held talks with Iran.", "talks", Status.ASSERTED, "past"),
        ("France did not attack Iran.", "attack", Status.NEGATED, "past"),
    ],
)
def test_tense(sentence, form, status, expected):
    assert tense(word(sentence, form), status) == expected


MONDAY = "Norway met China on Monday."
SPEECHLESS = "France attacked Iran."
SEVERAL = [  # sentences of one text, the claim, its date
    (
        ["France attacked Iran in April, when Kenya criticized China."],
        "Kenya criticizes China",
        "2020-04",
    ),
    (["France attacked Iran and criticized China on Tuesday."], "France attacks Iran", "2020-06-16"),
    (["France attacked Iran in 2015 and supports China."], "France supports China", ""),
    (["France agreed on Monday to meet Iran."], "France meets-with Iran [planned]", ""),
    (["France will meet Iran when Berg visits China on Friday."], "France meets-with Iran [planned]", "2020-06-19"),
    (
        ["France criticized Iran on Tuesday, a day after Kenya attacked China."],
        "Kenya attacks China",
        "2020-06-15",
    ),
    (["Norway accused France on Monday of attacking Iran."], "France attacks Iran", ""),
    (["France urged Iran to help China on Monday."], "France urges Iran", "2020-06-15"),
    # a day that counts from the one told before
    ([MONDAY, "The next day France attacked Iran."], "France attacks Iran", "2020-06-16"),
    ([MONDAY, "Late in the evening France attacked Iran."], "France attacks Iran", "2020-06-15"),
    (["Late in the evening France attacked Iran."], "France attacks Iran", ""),
    (["Kenya met China in 2003.", "France attacked Iran that same year."], "France attacks Iran", "2003"),
    # a meeting that goes on
    (["France is meeting Iran."], "France meets-with Iran", "2020-06"),
    # the headline tells the lead in short
    (["France attacks Iran", "¶", "France attacked Iran on Tuesday."], "France attacks Iran", "2020-06-16"),
]


@pytest.mark.parametrize(("sentences", "claim", "date"), SEVERAL)
def test_dates_that_neighbours_give(sentences, claim, date):
    assert claim_of(linked(*sentences), claim).date == date


def test_who_goes_on_speaking_does_so_on_the_same_day():
    said = linked("Berg met China on Monday.", "He warned Iran.", mentions={"He": "person/berg"})
    assert claim_of(said, "Berg warns Iran").date == "2020-06-15"
    done = linked("Berg met China on Monday.", "He attacked Iran.", mentions={"He": "person/berg"})
    assert claim_of(done, "Berg attacks Iran").date == ""
    apart = linked("Berg met China on Monday.", "¶", "He warned Iran.", mentions={"He": "person/berg"})
    assert claim_of(apart, "Berg warns Iran").date == ""


def test_an_envoy_does_what_the_state_did_on_the_same_day():
    french = {"person/berg": replace(ACTORS["person/berg"], state="FRA")}
    document = linked("France urged Iran on Monday.", "Berg urged Iran.")
    assert claim_of(document, "Berg urges Iran").date == ""
    assert claim_of(replace(document, actors={**ACTORS, **french}), "Berg urges Iran").date == "2020-06-15"


def test_who_speaks_for_a_state_dates_its_words():
    french = {"person/berg": replace(ACTORS["person/berg"], state="FRA")}
    document = linked('" We criticize Iran , " Berg said on Tuesday .', mentions={"We": "state/FRA"})
    claim = claim_of(replace(document, actors={**ACTORS, **french}), "France criticizes Iran")
    assert (claim.date, claim.attributed_to) == ("2020-06-16", "")


@pytest.mark.parametrize(
    ("sentence", "wanted", "date"),
    [
        ("Berg visits Iran next week.", "Berg visits Iran [planned]", "2020-06"),
        ("Berg visits Iran on Friday.", "Berg visits Iran [planned]", "2020-06-19"),
        ("Berg visits Iran on Friday", "Berg visits Iran", "2020-06-12"),  # a headline tells what has happened
        ("Berg was visiting Iran next week.", "Berg visits Iran", "2020-06"),
    ],
)
def test_a_present_tense_with_a_time_ahead_is_a_plan(sentence, wanted, date):
    assert claim_of(linked(sentence), wanted).date == date


@pytest.mark.parametrize(
    ("sentence", "claim", "date"),
    [
        ("Norway criticized Iran on Tuesday after France attacked China.", "France attacks China", ""),
        ("Traders tried to attack Iran on Tuesday.", "reporters attacks Iran", "2020-06-16"),
        ("Berg told Okoro on Tuesday it attacked Iran.", "China attacks Iran", ""),
        ("Berg said on Tuesday France supports Iran.", "France supports Iran", "2020-06-16"),
    ],
)
def test_whose_day_it_is(sentence, claim, date):
    mentions = {"Traders": "group/reporters", "it": "state/CHN"}
    assert claim_of(linked(sentence, mentions=mentions), claim).date == date


def test_a_measure_in_the_perfect_is_of_the_day_its_maker_tells_it():
    document = linked("Berg said on Tuesday France has sanctioned Iran.")
    assert claim_of(document, "France sanctions Iran").date == ""
    french = {"person/berg": replace(ACTORS["person/berg"], state="FRA")}
    assert claim_of(replace(document, actors={**ACTORS, **french}), "France sanctions Iran").date == "2020-06-16"
    running = linked("Berg said on Tuesday it was sanctioning Iran.", mentions={"it": "state/FRA"})
    assert claim_of(replace(running, actors={**ACTORS, **french}), "France sanctions Iran").date == "2020-06-16"


def test_a_day_before_something_is_not_the_day_before_the_text():
    assert claim_of(linked("The day before the visit France criticized Iran."), "France criticizes Iran").date == ""


def test_words_that_bear_out_what_was_said_date_it():
    french = {**ACTORS, "person/berg": replace(ACTORS["person/berg"], state="FRA")}
    document = linked("France criticized Iran.", "Berg said so on Tuesday.")
    assert claim_of(replace(document, actors=french), "France criticizes Iran").date == "2020-06-16"
    apart = linked("France criticized Iran.", "¶", "Berg said so on Tuesday.")
    assert claim_of(replace(apart, actors=french), "France criticizes Iran").date == ""


def test_a_headline_is_of_the_day_of_its_lead():
    assert claim_of(linked("France warns Iran", "¶", MONDAY), "France warns Iran").date == "2020-06-15"
    assert claim_of(linked("France warns Iran", "¶", SPEECHLESS, MONDAY), "France warns Iran").date == ""


def test_what_somebody_stops_short_of_is_denied():
    claim_of(linked("France stopped short of criticizing Iran."), "France criticizes Iran [negated]")


def test_a_clause_of_since_is_no_cleft():
    claim_of(linked("It would be the first meeting since Iran attacked Kenya."), "Iran attacks Kenya")


@pytest.mark.parametrize(
    ("sentence", "claim", "date"),
    [
        ("Berg visited China on Monday, where he met Okoro.", "Berg meets-with Okoro", "2020-06-15"),
        ("Last April France attacked Iran.", "France attacks Iran", "2020-04"),
        ("France on 3 May attacked Iran.", "France attacks Iran", "2020-05-03"),
        ("Berg said on Tuesday that Iran should attack Kenya.", "Berg urges Iran", "2020-06-16"),
    ],
)
def test_dates_that_the_parse_hides(sentence, claim, date):
    assert claim_of(linked(sentence, mentions={"he": "person/berg"}), claim).date == date


def test_a_measure_in_the_lead_is_of_the_day_of_the_statement_below_it():
    french = {**ACTORS, "person/berg": replace(ACTORS["person/berg"], state="FRA")}
    lead = "France has sanctioned Iran."
    document = linked(lead, "¶", "Berg said so on Tuesday.")
    assert claim_of(replace(document, actors=french), "France sanctions Iran").date == "2020-06-16"
    late = linked(SPEECHLESS, "¶", SPEECHLESS, "¶", lead, "¶", "Berg said so on Tuesday.")
    assert claim_of(replace(late, actors=french), "France sanctions Iran").date == ""


def test_a_lead_that_only_reports_dates_what_its_headline_says_not_what_it_tells():
    report = "Berg said on Monday that China met Norway."
    assert claim_of(linked("Iran attacks Kenya", "¶", report), "Iran attacks Kenya").date == ""
    assert claim_of(linked("France warns Iran", "¶", report), "France warns Iran").date == "2020-06-15"


def test_a_headline_is_no_old_story():
    found = [c.date for c in claims(linked("Iran attacks Kenya", "¶", "Iran attacked Kenya in 2003."))]
    assert found == ["", "2003"]
