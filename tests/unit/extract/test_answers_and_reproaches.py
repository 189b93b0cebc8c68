"""What others have said to whoever acts, and whose an act is over which somebody protests: texts of ours, read by model
and tables.
"""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # what is bowed or responded to has been said to whoever does
    ("Morocco bowed to the demands of Spain and reopened the crossing.", "Spain demands Morocco", ""),
    (
        "Responding to criticism from Sweden, Prime Minister Ali Bongo lifted the ban.",
        "Sweden criticizes Ali Bongo",
        "",
    ),
    ("Despite Kenya's objections, Uganda sent police to the island.", "Kenya opposes Uganda", ""),
    (
        "Peru released the journalist despite protests from Chile.",
        "Chile criticizes Peru",
        "Chile protests-against Peru",
    ),
    ("The king annulled the law in response to appeals from Norway.", "Norway urges king", ""),
    # unless it may be of somebody else
    (
        "After protests by students, police arrested the mayor.",
        "police detains mayor",
        "students protests-against police",
    ),
    (
        "Responding to criticism from Sweden that the army tortured men, Prime Minister Ali Bongo named a judge.",
        "",
        "Sweden criticizes Ali Bongo",
    ),
    # an act over which an envoy is called in or home is of those who sent or host him
    ("Iraq summoned Turkey's ambassador over an airstrike which killed eight people.", "Turkey kills people", ""),
    (
        "Kenya recalled its ambassador to Sudan over the arrest of three pilots.",
        "Sudan detains pilots",
        "Kenya detains pilots",
    ),
    (
        "Moscow summoned the Czech ambassador to protest against the expulsion of a Russian diplomat.",
        "Czech Republic cuts-ties-with Russian diplomat",
        "Russia cuts-ties-with Russian diplomat",
    ),
    # so is one that somebody is protested to over or scolded for
    ("Japan protested to China over the detention of four businessmen.", "China detains businessmen", ""),
    ("Norway criticized Belarus over the jailing of journalists.", "Belarus detains journalists", ""),
    # unless others may have done it
    ("Thousands protested to the government over the murder of a student.", "", "government kills student"),
    ("Amnesty criticized Peru for its silence over the arrest of a nun.", "", "Peru detains nun"),
    ("Mali filed a complaint with the United Nations over the arrest of two nuns.", "", "United Nations detains nuns"),
    (
        "China summoned the Pakistani ambassador over an attack on Chinese workers by militants.",
        "militants attacks Chinese workers",
        "Pakistan attacks Chinese workers",
    ),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)
