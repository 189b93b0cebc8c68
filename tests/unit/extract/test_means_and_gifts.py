"""Arms used as somebody tries something or in answer to a crowd; gifts by whoever gave them: texts of ours."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    ("Police fired tear gas as they tried to clear hundreds of students.", "police coerces students", ""),
    ("Police used batons while trying to push back miners.", "police coerces miners", ""),
    ("Police cleared thousands of protesters from the square.", "police coerces protesters", ""),
    ("Police fired tear gas after protesters threw stones.", "police coerces protesters", ""),
    ("Soldiers opened fire when villagers blocked the road.", "soldiers attacks villagers", ""),
    (
        "Police deployed water cannon as crowds tried to storm parliament.",
        "police coerces crowds; crowds attacks parliament",
        "police coerces parliament",
    ),
    ("Police closed the bar after residents complained.", "", "police coerces residents"),
    ("Police fired tear gas as the president spoke.", "", "police coerces president"),
    ("Police used bulldozers to clear the rubble in Nepal.", "", "police coerces Nepal"),
    # whose gift it is
    ("Two patrol boats donated by Japan were handed over to Vietnam.", "Japan aids Vietnam", ""),
    ("A batch of masks sent by China was handed over to Serbia.", "China aids Serbia", ""),
    ("A batch of vaccines from China arrived in Vanuatu.", "China aids Vanuatu", ""),
    ("Vaccines supplied by India were sent back to Delhi.", "", "India aids India"),
    # participles before people
    ("The prime minister invited striking miners for talks.", "prime minister asks miners", ""),
    ("The government invited striking teachers to a meeting.", "government asks teachers", ""),
    ("The premier met protesting farmers on Friday.", "premier meets-with farmers", "premier criticizes farmers"),
    ("The government stopped striking workers from entering the plant.", "government coerces workers", ""),
    ("The army denied attacking villagers in Sudan.", "Sudanese army attacks villagers [negated]", ""),
    # what somebody will do on a condition
    ("The EU will retaliate if Peru imposes duties on cars.", "European Union threatens Peru", ""),
    ("Russia will deploy missiles if Poland joins the bloc.", "Russia threatens Poland", ""),
    ("Analysts said Israel will strike if Hezbollah crosses the border.", "", "Israel threatens Hezbollah"),
    ("The party will win if Turkey's voters stay at home.", "", "party threatens Turkey's voters"),
    # what somebody says that something is; readiness for talks
    (
        "Oman's main rebel group freed on Monday what it said were its last 10 soldiers.",
        "rebel group releases soldiers",
        "",
    ),
    ("Israel bombed what it said was a Hamas arms depot.", "Israel attacks Hamas", ""),
    ("Russia expelled what it said were three British spies.", "Russia cuts-ties-with British spies", ""),
    ("The minister said what happened was a tragedy for Kenya.", "", "minister criticizes Kenya"),
    ("Iran expressed readiness for talks with Iraq.", "Iran agrees-with Iraq", "Iran supports Iraq"),
    # shots in the air; what is denied of one thing is not of the next deed
    ("The army fired in the air to disperse a crowd of strikers.", "army coerces strikers", "army attacks strikers"),
    ("Soldiers fired into the air as students approached the palace.", "soldiers coerces students", ""),
    ("Rebels fired in the air to celebrate.", "", "rebels coerces rebels"),
    ("Iran freed nobody and accused the U.S. of spying.", "Iran accuses United States", ""),
    ("Kenya had no talks with Uganda and closed its border with Chad.", "Kenya coerces Chad", ""),
    ("Peru did not attack or blockade Chile.", "Peru coerces Chile [negated]", "Peru coerces Chile"),
    (
        "Rebels said they have no plans to free the monks and accused Chad of killing villagers.",
        "rebels accuses Chad",
        "rebels accuses Chad [negated]",
    ),
    ("Greece will help if Turkey agrees.", "", "Greece threatens Turkey"),
]
LEAST = 22


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)


def test_there_are_enough():
    assert len(READ) >= LEAST
