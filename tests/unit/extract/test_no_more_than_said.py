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
    # who is against a ban on somebody, or against helping them, is not against them, or for
    ("Spain came out against an embargo on Cuba.", "", "Spain opposes Cuba"),
    ("The council condemned all outside support for the rebels.", "", "council criticizes rebels"),
    # errands, carriers of troops, and what is itself deployed
    ("Peru dispatched a fleet of eight ships on a patrol mission.", "", "Peru mobilizes-against mission"),
    ("The rebels attacked the mission.", "rebels attacks mission", ""),
    (
        "The rebels attacked a navy convoy escorting a troop carrier.",
        "rebels attacks navy convoy",
        "navy convoy mobilizes-against troop",
    ),
    (
        "Kenya accused Chad of building up troops and equipment near their border.",
        "Kenya accuses Chad",
        "Chad mobilizes-against troops",
    ),
    # who is reminded that something is so is asked for nothing, nor who is approached
    ("Malta reminded Chile to help Niger.", "Malta urges Chile", ""),
    ("The minister reminded farmers that the service is free.", "", "minister urges farmers"),
    ("A nun was approached by two soldiers.", "", "soldiers asks nun"),
    ("Kenya approached China for a loan.", "Kenya asks China", ""),
    # a child brought home is no surrender
    ("Police returned the children to their mother.", "", "police releases mother"),
    ("The museum returned the painting to Greece.", "museum releases Greece", ""),
    # a duty is no crime, and what is likely no duty
    ("Scotland honoured Soto, the official charged with regulating hunts.", "", "United Kingdom investigates Soto"),
    ("Ana Soto said Juan Rojas should be able to play.", "", "Ana Soto urges Juan Rojas"),
    ("Ana Soto said Juan Rojas should be ready to talk.", "Ana Soto urges Juan Rojas", ""),
    # a truce is dismissed, not who agreed on it
    ("Peru accepted the truce. Rebel commanders dismissed it as irrelevant.", "", "rebel commanders criticizes Peru"),
    # companies take one another over without force
    (
        "Ardex Corp's takeover of Bolton Inc angered some shareholders. The stock of Bolton Inc rose. Ardex Corp "
        "attacked Bolton Inc as slow. Investors hope for a merger, analysts said.",
        "",
        "Ardex Corp coerces Bolton Inc",
    ),
    # the second verb of a headline is the subject's, not the object's
    ("Chad recalled its ambassador, accused Peru of lying", "Chad accuses Peru", "ambassador accuses Peru"),
    ("Police arrested a teacher, accused of spying", "police detains teacher", ""),
]


LEAST = 30


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)


def test_there_are_enough():
    assert len(READ) >= LEAST
