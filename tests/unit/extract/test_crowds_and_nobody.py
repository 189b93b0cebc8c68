"""Crowds and strikers told before, nobody as a side, nicknames, who is only brought together: texts of ours."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # a nickname stands within one name
    (
        'Police arrested Oscar "Feliz" Quispe on Friday. Quispe had killed two nuns.',
        'police detains Oscar "Feliz" Quispe; Oscar "Feliz" Quispe kills nuns',
        "",
    ),
    ('"We want peace," said Omar Bello. "Kenya attacked Peru" Bello added.', "Kenya attacks Peru", ""),
    # nobody is no side
    (
        "The Dockers' Union wants a guarantee no worker will lose his job. It rained. It was late. It was so.",
        "",
        "Dockers' Union urges worker",
    ),
    # for whom something is asked is not asked
    (
        "The union repeated its demand for a pay rise for its members. It rained. It was late. It was so.",
        "",
        "union demands members",
    ),
    ("Chad renewed its call to prisoners. It rained. It was late. It was so.", "Chad urges prisoners", ""),
    # what is arranged or proposed between others is to come
    (
        "Kenya confirmed arrangements for a summit between Omar Bello and Jan Kok. It rained. It ended. It was so.",
        "Omar Bello meets-with Jan Kok [planned]",
        "Omar Bello meets-with Jan Kok",
    ),
    ("Kenya proposed a summit between Nepal and Laos.", "Nepal meets-with Laos [planned]", "Kenya agrees-with Laos"),
    ("Peru proposed talks with Chile.", "Peru agrees-with Chile", ""),
    # a head of state is not tried by his own state
    (
        "Chad's President Omar Bello, indicted as a suspect, will go. It rained in Chad. It was cold. It was late.",
        "",
        "Chad investigates Omar Bello",
    ),
    # what somebody's planes do, they do
    (
        "Peru's fighter planes bombed an airport in Chile for a second day. It rained. It was late. It was so.",
        "Peru attacks Chile",
        "",
    ),
    # who is declared what
    ("Canada labelled Iran's Quds Force a terrorist group.", "Canada sanctions Quds Force", ""),
    ("Hamas was designated a terrorist organization by Chad.", "Chad sanctions Hamas", ""),
    ("Peru declared Omar Bello president.", "", "Peru sanctions Omar Bello"),
    # help after a disaster that only its name tells
    (
        "Hurricane Ana slammed into Honduras on Friday. Spain sent 200 doctors. It rained. It was late.",
        "Spain aids Honduras",
        "",
    ),
    (
        "Spain sent aid to Peru as the havoc wrought by Typhoon Ana grew. France promised tents. It rained. It ended.",
        "France promises Peru",
        "",
    ),
    # crowds
    (
        "Thousands of students marched to parliament on Monday. Police fired tear gas. It rained. It was late.",
        "police coerces students",
        "",
    ),
    (
        "Protesters blocked roads in Lima before police intervened with tear gas. The government outlawed the "
        "demonstration. It rained. It was late.",
        "police coerces protesters; Peru coerces protesters",
        "",
    ),
    (
        "Miners rioted in Lusaka. The minister banned further rallies. Rebels fired rubber bullets. It rained.",
        "",
        "minister coerces miners; rebels coerces miners",
    ),
    # strikers
    (
        "Air France pilots went on strike on Monday. It rained. It was late. It was so.",
        "Air France pilots protests-against Air France",
        "",
    ),
    (
        "More than 100 dockers at Fremantle Ports walked out. It rained. It was late. It was so.",
        "dockers protests-against Fremantle Ports",
        "",
    ),
    (
        "Senators of the Liberal Party walked out. It rained. It was late. It was so.",
        "",
        "senators protests-against Liberal Party",
    ),
    # what is only threatened, tried, asked or charged is not done
    (
        "Students marched in Lima. The government vowed to crush the protests. It rained. It was late.",
        "Peru threatens students",
        "Peru coerces students",
    ),
    (
        "Students marched in Lima. Police tried to break up the march. If police use tear gas, they go. It rained.",
        "",
        "police coerces students",
    ),
    (
        "Ford workers voted to strike. Air France pilots threatened to go on strike. It rained. It was late.",
        "",
        "workers protests-against Ford; Air France pilots protests-against Air France",
    ),
    (
        "Togo expelled Peru's ambassador. Chad threatened to impose sanctions. Oman imposed sanctions. It rained.",
        "Oman sanctions Peru",
        "Chad sanctions Peru",
    ),
    # what somebody was not kept from they did
    (
        "The measures did not deter people from attacking Oman. It rained. It was cold. It was late.",
        "people attacks Oman",
        "people attacks Oman [negated]",
    ),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)
