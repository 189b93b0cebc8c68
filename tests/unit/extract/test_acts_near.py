"""Acts of which one side stands in another clause or an earlier sentence: texts of ours, read by model and tables."""

from __future__ import annotations

import pytest

REST = " The morning was cold. Shops stayed shut. Buses ran as usual. Schools were half empty."
SHUT = "Peru closed its border with Chile on Monday. "
OUSTED = "Peru expelled a Chilean envoy on Monday. "
TRIED = "A court in Lima jailed the student leader Ana Soto for six years on Monday. "
HELD = "Peru arrested the student leader Ana Soto on Monday. "
TALKED = "Peru and the rebels held talks in May. "
RAIDED = "Police in Lima raided the offices of the Liberal Party on Monday. "
BOMBED = "Peruvian jets bombed a port in Chile on Monday. "

# text of an article, what it tells (`;` list), what it must not tell
READ = [
    # what an act makes others feel or say
    (SHUT + "The decision angered Santiago.", "Chile criticizes Peru", ""),
    (SHUT + "The closure has infuriated the Chilean government.", "Chile criticizes Peru", ""),
    (SHUT + "The step drew condemnation from Chile.", "Chile criticizes Peru", ""),
    (OUSTED + "The expulsion drew a storm of protest from Chile.", "Chile criticizes Peru", ""),
    (OUSTED + "The move was met with anger by Chile.", "Chile criticizes Peru", ""),
    (TRIED + "The verdict drew condemnation from Oman.", "Oman criticizes Peruvian court", "Oman criticizes Ana Soto"),
    (TRIED + "The sentence brought a wave of criticism from Oman.", "Oman criticizes Peruvian court", ""),
    (HELD + "The arrest of Soto angered Chile.", "Chile criticizes Peru", "Chile criticizes Ana Soto"),
    (HELD + "Her arrest drew sharp criticism from Chile.", "Chile criticizes Peru", "Chile criticizes Ana Soto"),
    (BOMBED + "The bombing brought Omani condemnation.", "Oman criticizes Peruvian jets", "Oman criticizes Chile"),
    (
        "Peru and Chile signed a pact on Monday. The agreement drew praise from Oman.",
        "Oman praises Peru; Oman praises Chile",
        "",
    ),
    (SHUT + "The weather drew complaints from Oman.", "", "Oman criticizes Peru"),
    (SHUT + "The film angered Oman.", "", "Oman criticizes Peru"),
    (SHUT + "A strike in Lima angered Oman.", "", "Oman criticizes Peru"),
    ("Peru met Chile on Monday. The talks drew criticism from Oman.", "", "Oman criticizes Peru"),
    ("Peru expelled two Chilean envoys on Monday, a move that angered Santiago.", "Chile criticizes Peru", ""),
    ("Peru expelled two Chilean envoys on Monday, a step condemned by Santiago.", "Chile criticizes Peru", ""),
    (
        "The arrest of a Chilean pilot by Peru angered Santiago.",
        "Chile criticizes Peru",
        "Chile criticizes Chilean pilot",
    ),
    ("Peru's recognition of Kosovo angered Serbia.", "Serbia criticizes Peru", "Serbia criticizes Kosovo"),
    ("The killing of six Chileans outraged Santiago.", "", "Chile criticizes Chileans"),
    # what somebody leads, joins in or answers an act with
    (HELD + "Chile led condemnation of the arrest.", "Chile criticizes Peru", ""),
    (
        TRIED + "Oman led condemnation of the sentence against Soto.",
        "Oman criticizes Peruvian court",
        "Oman criticizes Ana Soto",
    ),
    (HELD + "Chile reacted angrily to the arrest.", "Chile criticizes Peru", ""),
    (HELD + "Chile issued a statement condemning the arrest.", "Chile criticizes Peru", ""),
    (HELD + "Chile reacted to the arrest.", "", "Chile criticizes Peru"),
    # whom a crowd marches against
    (HELD + "Students protested against the arrest.", "students protests-against Peru", ""),
    (HELD + "Doctors went on strike over the arrest.", "doctors protests-against Peru", ""),
    (HELD + "Chile protested at the arrest.", "Chile criticizes Peru", "Chile protests-against Peru"),
    ("Police in Lima beat students who marched against the ban.", "", "students protests-against police"),
    # a verdict on somebody whom a state tried
    (
        "Ana Soto was jailed in Lima on Monday. Oman condemned the verdict. Peru votes in May.",
        "Oman criticizes Peru",
        "",
    ),
    # with whom the talks were that somebody leaves
    (TALKED + "The rebels walked out of the talks on Monday.", "rebels rejects Peru", ""),
    (TALKED + "The rebels said they were suspending the talks.", "rebels cuts-ties-with Peru", ""),
    ("The rebels pulled out of talks on Monday, accusing Peru of breaking a truce.", "rebels rejects Peru", ""),
    ("Peru and Chile held talks in May. Peru broke off negotiations on Monday.", "Peru cuts-ties-with Chile", ""),
    (
        "Peru, Chile and Oman held talks in May. Peru broke off negotiations on Monday.",
        "",
        "Peru cuts-ties-with Chile; Peru cuts-ties-with Oman",
    ),
    ("Peru and Chile held talks in May. Oman pulled out of the talks on Monday.", "", "Oman rejects Peru"),
    ("Peru and Chile held talks in May. Peru did not walk out of the talks.", "", "Peru rejects Chile"),
    # police who have just made a raid make the arrests
    (RAIDED + "Dozens of activists were detained in the raids.", "police detains activists", ""),
    (RAIDED + "Also arrested was Juan Rojas, a lawyer.", "police detains Juan Rojas", ""),
    (RAIDED + "Juan Rojas, a lawyer, was jailed in May.", "", "police detains Juan Rojas"),
]
LEAST = 25


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text + REST, told, untold)


def test_there_are_enough():
    assert len(READ) >= LEAST
