"""Bodies and people named before what they say or do: texts of ours, read by model and tables."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    ("The premier rejected opposition calls for his resignation.", "premier rejects opposition", ""),
    ("The premier accepted opposition demands.", "premier yields-to opposition", ""),
    ("The ministry dismissed union threats.", "ministry rejects union", ""),
    ("The government bowed to union demands.", "government yields-to union; union demands government", ""),
    ("The company rejected a union proposal.", "company rejects union", ""),
    ("Lawmakers voted down an opposition bill.", "lawmakers rejects opposition", ""),
    ("The government faces union protests over pensions.", "union protests-against government", ""),
    ("An army raid killed ten rebels in Mali.", "army kills rebels", ""),
    ("The government accepted student demands.", "government yields-to students", ""),
    ("The mayor rejected teacher demands for higher pay.", "mayor rejects teachers", ""),
    ("Police broke up a student protest in Lima.", "police coerces students", ""),
    ("The company rejected customer complaints.", "company denies customers", ""),
    ("The prime minister rejected calls from the opposition to resign.", "prime minister rejects opposition", ""),
    ("Kenya voiced its opposition to the deal with Chad.", "", "Kenya criticizes opposition"),
    ("The opposition to the deal grew in Chad.", "", "opposition opposes Chad"),
    (
        "Opposition leaders met the president.",
        "opposition leaders meets-with president",
        "opposition meets-with president",
    ),
    # nouns in -s that the parser takes for verbs
    (
        "Opposition calls for the president to quit were rejected by the government.",
        "government rejects opposition",
        "government rejects president",
    ),
    ("Union demands for higher pay were rejected by the government.", "government rejects union", ""),
    (
        "Government plans to raise fees were attacked by unions.",
        "unions criticizes Government",
        "unions attacks Government",
    ),
    ("Peru demands that Chile pay and says talks were held.", "Peru demands Chile", ""),
    ("The opposition calls for talks and is ready to meet the king.", "opposition agrees-with king", ""),
    # in whose town something is; a penalty imposed on somebody
    ("President Ana Soto arrived in the Kenyan capital on Monday.", "Ana Soto visits Kenya", ""),
    ("President Ana Soto landed in the Eritrean port of Assab for talks.", "Ana Soto visits Eritrea", ""),
    ("Protesters marched in the Chilean capital.", "", "protesters protests-against Chile"),
    ("Rebels clashed with police in the Malian capital.", "rebels attacks police", "rebels attacks Mali"),
    ("A court in Brazil reduced a fine imposed on Chevron.", "Brazilian court eases Chevron", ""),
    (
        "The army overturned two government measures against Hezbollah.",
        "army eases Hezbollah",
        "army rejects Hezbollah",
    ),
    ("The clashes followed student protests in which one person was killed.", "", "students kills person"),
    ("Troops quashed demonstrations in Thailand's capital.", "", "troops coerces Thailand"),
    # forces sent to quell unrest in another land help it, not those sent to a border; soldiers withdrawn, no monitors
    ("French troops were sent to Chad to quell riots and restore order.", "French troops aids Chad", ""),
    (
        "Turkey deployed troops to the Syrian border to quell rebels.",
        "Turkey mobilizes-against Syria",
        "Turkey aids Syria",
    ),
    ("Oman withdrew its military personnel from Yemen.", "Oman withdraws-from Yemen", ""),
    # who came for talks had them; gifts worth so much; an ambassador by where he is; fights that two have
    ("The envoy arrived in Khartoum for talks with General Omar Saleh.", "envoy talks-with Omar Saleh", ""),
    (
        "The minister will travel to Peru for talks with President Ana Soto.",
        "minister talks-with Ana Soto [planned]",
        "",
    ),
    ("The minister left for Peru for talks with President Ana Soto.", "minister talks-with Ana Soto [planned]", ""),
    ("Kuwait gave Egypt $2.48 billion worth of fuel.", "Kuwait aids Egypt", ""),
    ("Egypt recalled its Doha ambassador.", "Egypt cuts-ties-with Qatar", ""),
    ("Peru recalled its ambassador Juan Soto.", "", "Peru cuts-ties-with Juan Soto"),
    ("Police and gunmen had a gun battle in Karachi.", "police attacks gunmen; gunmen attacks police", ""),
    ("Peru and Chile had talks.", "Peru talks-with Chile", "Peru attacks Chile"),
]
LEAST = 20


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)


def test_there_are_enough():
    assert len(READ) >= LEAST
