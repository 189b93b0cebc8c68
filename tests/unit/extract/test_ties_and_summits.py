"""What states have with each other, and whose act a meeting is: texts of ours, read by model and tables."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # ties that are bad or get worse are no cooperation
    ("Peru's ties with Chile have deteriorated.", "", "Peru cooperates-with Chile"),
    ("Ties between Kenya and Somalia have been strained for years.", "", "Kenya cooperates-with Somalia"),
    ("Kenya and Somalia have had frosty ties since May.", "", "Kenya cooperates-with Somalia"),
    ("Kenya said its ties with Somalia were at a low point.", "", "Kenya cooperates-with Somalia"),
    ("Peru has close ties with Chile.", "Peru cooperates-with Chile", ""),
    # a post that is held or taken over is nobody's captive
    ("Kenya holds the presidency of the African Union.", "", "Kenya detains African Union presidency"),
    ("Chile took over the chair of the African Union from Kenya.", "", "Chile coerces African Union"),
    # an envoy ordered home
    (
        "Kenya ordered its ambassadors to Chad and Mali to return home.",
        "Kenya cuts-ties-with Chad; Kenya cuts-ties-with Mali",
        "Kenya cuts-ties-with ambassadors",
    ),
    # whose presidents or envoys act together
    ("Peru and Chile said their leaders would meet next month.", "Peru meets-with Chile [planned]", ""),
    ("Peru and Chile held talks. A meeting between their leaders is planned.", "Peru meets-with Chile [planned]", ""),
    (
        "Peru and Chile, whose foreign ministers met last week, share a border.",
        "Peru meets-with Chile",
        "foreign ministers meets-with Peru",
    ),
    ("Peru has accused Chile of spying. Diplomats from both countries met in Quito.", "Peru meets-with Chile", ""),
    ("Talks between the foreign ministers of Peru and Chile were held in Quito.", "Peru talks-with Chile", ""),
    (
        "Talks between Kenya and Somalia's leaders were held on Monday.",
        "Kenya talks-with Somalia",
        "Kenya talks-with leaders",
    ),
    ("Police and rebels said their leaders had been killed by Peru.", "", "Peru kills rebels"),
    # a deadline is not met with anybody, and a summit that is to come not by whom it names
    ("Peru and Chile did not meet expectations.", "", "Peru meets-with Chile [negated]"),
    (
        "Peru and Chile will meet before the ASEAN summit in Lima in May.",
        "Peru meets-with Chile [planned]",
        "Peru meets-with Association of Southeast Asian Nations [planned]",
    ),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)
