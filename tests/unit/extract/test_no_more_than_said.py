"""What a text does not say, however near its words come to it: texts of ours, read by model and tables."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # a state that once belonged to another is not that other
    ("The former Soviet state expelled two Iranian diplomats.", "", "Russia cuts-ties-with Iran"),
    (
        "Mali broke off relations with Chad. The former French colony also accused Iran of meddling.",
        "Mali cuts-ties-with Chad",
        "France accuses Iran",
    ),
    # a campaign of strikes is no war
    (
        "Nurses launched a campaign of strikes against the ministry.",
        "nurses protests-against ministry",
        "nurses attacks ministry",
    ),
    ("Chile launched a propaganda campaign against Peru.", "Chile criticizes Peru", "Chile attacks Peru"),
    ("The party launched an election campaign against the premier.", "", "party attacks premier"),
    # who is asked to do likewise asks nobody
    (
        "Kenya recalled its envoy to Somalia and called on Uganda to do likewise.",
        "Uganda cuts-ties-with Somalia [requested]",
        "Uganda urges Kenya",
    ),
    (
        "Ten ministers resigned and urged the president to do the same.",
        "ministers urges president",
        "president urges ministers",
    ),
    (
        "Kenya recalled its envoy to Chad after Togo praised Niger, and said Uganda would do the same.",
        "Uganda cuts-ties-with Chad [planned]",
        "Uganda praises Niger [planned]",
    ),
    # the last noun of one clause and the subject of the next
    (
        "Peru expelled Iran's ambassador and Chile may leave the pact.",
        "Peru cuts-ties-with Iran's ambassador",
        "Peru cuts-ties-with Chile",
    ),
    (
        "The president criticized Israel and the minister also accused Turkey of lying.",
        "minister accuses Turkey",
        "president criticizes minister",
    ),
    ("Peru met Chad and Togo last week.", "Peru meets-with Chad; Peru meets-with Togo", ""),
    # what others are to do is agreed on with nobody
    ("Leaders agreed that the bank must report to parliament.", "", "leaders agrees-with parliament"),
    ("Turkey agreed that its troops would leave Syria.", "Turkey agrees-with Syria", ""),
    # *not* within quotation marks
    ('Spain was "no longer willing to help the rebels".', "Spain aids rebels [negated]", "Spain agrees-with rebels"),
    # it is who says so, not who acts on hearing it
    (
        "Paris complained after Iran said it would expel two diplomats.",
        "Iran cuts-ties-with diplomats [planned]",
        "France cuts-ties-with diplomats [planned]",
    ),
    ("The company told Peru that it would sue Chile.", "", "Peru investigates Chile [planned]"),
]


LEAST = 15


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)


def test_there_are_enough():
    assert len(READ) >= LEAST
