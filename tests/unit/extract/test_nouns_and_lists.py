"""Acts told by a noun or of a list: what a demand asks, who joins in, who issued the report: texts of ours."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # what a demand asks is not done
    (
        "Talks broke down over a rebel demand that Peru free forty prisoners.",
        "rebels demands Peru",
        "Peru releases prisoners",
    ),
    ("Mario Soto ignored the opposition's demand that he step down.", "opposition demands Mario Soto", ""),
    ("The opposition repeated its demand that Mario Soto step down.", "opposition demands Mario Soto", ""),
    # headlines with a comma for "and"
    ("Togo police, protesters clash in Lome", "Togo police attacks protesters;protesters attacks Togo police", ""),
    ("Russia, China condemn US strike on Iran", "Russia criticizes United States;China criticizes United States", ""),
    (
        "Bolivia, Chile, Peru agree to share water",
        "Bolivia agrees-with Chile;Bolivia agrees-with Peru;Chile agrees-with Peru",
        "",
    ),
    ("Sunday, protesters clash in Lome", "", "Togo attacks protesters"),
    # what a protest is to force or demand
    ("Activists held weeks of protests to force the government out.", "activists protests-against government", ""),
    (
        "Activists declared a campaign of protests to force President Soto's resignation.",
        "activists protests-against Soto",
        "",
    ),
    (
        "Nurses declared an indefinite strike to force the ministry to pay wages.",
        "nurses protests-against ministry",
        "",
    ),
    ("Students marched to force President Soto's resignation.", "students protests-against Soto", ""),
    ("Runners held a march to promote Chad.", "", "Runners protests-against Chad"),
    ("Students rallied to prevent the resignation of President Soto.", "", "students protests-against Soto"),
    # what whoever is warned may have to face
    ("Chad's warning that Mali could face sanctions was ignored.", "Chad warns Mali", ""),
    ("Chad's warning that farmers may face drought was published.", "", "Chad warns farmers"),
    # what a plea asks is not promised
    (
        "A plea by doctors to the junta to release a nurse went unanswered.",
        "doctors urges junta;junta releases nurse [requested]",
        "junta releases nurse [planned]",
    ),
    # who joins in does it too
    (
        "France, joined by Spain and Italy, urged Israel to halt the operation.",
        "France urges Israel;Spain urges Israel;Italy urges Israel",
        "",
    ),
    ("France, backed by Spain, condemned Israel.", "France criticizes Israel", "Spain criticizes Israel"),
    # who made what is told of in the sentence before
    (
        "The Supreme Court ruled in favour of the miners. The ruling condemned the ministry.",
        "Supreme Court criticizes ministry",
        "",
    ),
    (
        "The generals seized power in Niger on Friday. The coup ousted President Mario Soto.",
        "generals coerces Mario Soto",
        "",
    ),
    ("Malian soldiers staged a coup. The coup toppled President Mario Soto.", "Malian soldiers coerces Mario Soto", ""),
    (
        "A report was released by Amnesty International. The report accuses Chad of torture.",
        "Amnesty International accuses Chad",
        "",
    ),
    (
        "The European Union adopted a resolution on Tuesday. The resolution condemns Belarus.",
        "European Union criticizes Belarus",
        "",
    ),
    ("Chad criticised a report. The report accused Mali of torture.", "", "Chad accuses Mali"),
    ("Ghana did not issue a statement. The statement accused Togo of spying.", "", "Ghana accuses Togo"),
    ("Peru issued a report. A report accused Mali of torture.", "", "Peru accuses Mali"),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)
