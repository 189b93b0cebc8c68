"""What only tells which, where or from whom, and is no actor; who is meant: texts of ours, read by model and tables."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # what is better than something is not that
    ("Oman prefers to talk than fight with Yemen.", "Oman attacks Yemen [negated]", "Oman attacks Yemen"),
    ("Chad did more to provoke Niger than to appease it.", "Chad yields-to Niger [negated]", "Chad yields-to Niger"),
    # a protest over what befell somebody is not against them
    (
        "Students protested against detention of Robert Kimani by the Kenyan government.",
        "students protests-against Kenya",
        "students protests-against Robert Kimani",
    ),
    ("Lawmakers protested against the treatment of their colleagues.", "", "lawmakers protests-against colleagues"),
    # "while it was declared" names no source
    (
        "Two groups told Reuters that government forces had attacked Peru while a truce was being declared.",
        "government forces attacks Peru",
        "",
    ),
    # who is told, and what
    ("Soto told Putin Russia would pay a price.", "Soto threatens Russia", "Soto threatens Putin Russia"),
    ("The envoy told Mr Soto China had agreed to the talks.", "envoy talks-with Soto", ""),
    # of several who meet somebody not his own side
    (
        "China and the EU agreed to restart talks during a meeting with EU trade chief Maros Sefcovic.",
        "China meets-with Maros Sefcovic",
        "European Union meets-with Maros Sefcovic",
    ),
    (
        "Students, priests and Amnesty International gathered in the square and marched to the Chilean embassy.",
        "students protests-against Chilean embassy",
        "students meets-with Amnesty International",
    ),
    # offices and courts of many words
    (
        "President Ana Soto received the Ambassador Extraordinary and Plenipotentiary of Chile to Peru Juan Rojas.",
        "Ana Soto hosts Juan Rojas",
        "",
    ),
    ("The General Court Martial freed Ana Soto.", "General Court Martial releases Ana Soto", ""),
    # a line is nobody
    ("Chile lodged a protest with Peru over the incident at the LoC.", "Chile criticizes Peru", "Chile criticizes LoC"),
    ("Chilean forces shelled the DMZ.", "", "Chilean forces attacks DMZ"),
    # the army is no rebel army, and who is across a border is not at home
    (
        "Sudan's negotiators accused rebels of violence, saying the army responded to protect civilians. The "
        "spokesman of the Sudan Liberation Army called for talks.",
        "Sudanese army supports civilians",
        "Sudan Liberation Army supports civilians",
    ),
    (
        "Rebels from the Sudanese province of Darfur said a truce had been broken. Government forces attacked a "
        "town on the border with Chad. The rebels took up arms against the central government in 2003.",
        "rebels attacks Sudan",
        "rebels attacks Chad",
    ),
    (
        "Pakistan protested over firing by Afghan security forces. In the firing between security forces, an "
        "Afghan border guard was killed.",
        "",
        "Afghan security forces kills Afghan border guard",
    ),
    # who is linked to a body is not it
    (
        "Al Qaeda-linked Islamist militants released two German hostages on Friday.",
        "Islamist militants releases German hostages",
        "Al-Qaida releases German hostages",
    ),
    # "the 15-member council" is the one named
    (
        "The Security Council condemned the attack. The 15-member council urged Mali to find the gunmen.",
        "UN Security Council urges Mali",
        "",
    ),
    # where what was hit stood did nothing
    ("The UN condemned the Mali peacekeeper killings.", "", "United Nations criticizes Mali"),
    # what somebody denies is not whom
    ("Peru denied Chile was involved in the raid.", "", "Peru denies Chile"),
    # "for somebody to" is asked wherever it hangs
    ("The rebels had demanded a ransom and for Germany to stop supporting Chad.", "rebels demands Germany", ""),
    # the people's country is theirs
    (
        "Ban Ki-moon condemned an attack in Mali that killed two Senegalese peacekeepers. Ban said Malians had to "
        "support the country's peace process.",
        "Malians supports Mali [requested]",
        "Malians supports Senegal [requested]",
    ),
    # a couple of people are those people; a congress is held, nobody with it
    ("Peru arrested a couple of union leaders.", "Peru detains union leaders", "Peru detains couple"),
    ("The rebels held a congress in Mali.", "", "rebels detains Malian congress"),
    # who agrees to another's offer has offered nothing
    ("Chad agreed to Niger's offer of aid.", "Chad agrees-with Niger", "Chad promises Niger [planned]"),
    # a city before a treaty or an outrage only tells which it is
    ("The UN condemned the Kabul attack.", "", "United Nations criticizes Afghanistan"),
    (
        "The Oslo accords reached by Israel and the Palestinians are dead, Norway said.",
        "Israel agrees-with Palestinians",
        "Israel agrees-with Norway",
    ),
    # a court is where one complains, not of whom
    ("Peru filed a complaint with the WTO.", "", "Peru criticizes World Trade Organization"),
    # what is condemned in passing is no doing of the subject's unless it can be
    ("Chile attacked Bolivia in a town that Peru condemned.", "Chile attacks Bolivia", "Peru criticizes Chile"),
    ("Chile closed its border in a move that Peru condemned.", "Peru criticizes Chile", ""),
    # nobody asks anything of *us*
    ('"I wish we would have a little more help," President Ana Soto of Peru said.', "", "Ana Soto urges Peru"),
    ('"I hope we can do more," President Ana Soto of Peru said.', "", "Ana Soto urges Peru [possible]"),
    # aid that is announced to help somebody helps them; plans to help do not
    ("Norway announced aid of 60 million dollars to help people in Somalia.", "Norway aids Somalia", ""),
    ("Norway announced plans to help people in Somalia.", "", "Norway aids Somalia"),
]
LEAST = 25


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)


def test_there_are_enough():
    assert len(READ) >= LEAST
