"""Quotations that the sentence before introduces, and what others are said to be out to do: texts of ours."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    ('The Turkish premier, Ali Demir, was blunt. "Greece must withdraw its ships."', "Ali Demir urges Greece", ""),
    ('Peru\'s minister was asked about the raid. "We hold Chile responsible."', "Peru accuses Chile", ""),
    (
        'The Syrian ambassador took the floor. "The United States is arming terrorists in my country."',
        "Syrian ambassador accuses United States",
        "",
    ),
    (
        'Israel bombed Gaza City. "They must leave our town," said Ahmed Saleh, a teacher.',
        "",
        "Israel urges Israel",
    ),
    ('Peru bombed a port in Chile. "Oman must leave the port."', "", "Peru urges Oman"),
    # of whom a relative clause says that something is so
    (
        "Chad was attacked by rebels it said were armed by Sudan.",
        "Sudan aids rebels; Chad accuses Sudan",
        "Sudan aids Chad",
    ),
    ("Iran bombed a group it says is backed by Israel.", "Israel supports group", "Israel supports Iran"),
    # an army that is named only later, of another state
    (
        "Fighting resumed between the army and rebels in Chad. The Sudanese army said shells had hit its land.",
        "",
        "rebels attacks Sudanese army",
    ),
    # "we" of a rebel spokesman
    (
        'Rebels attacked a barracks in Mali. "We killed ten soldiers," rebel spokesman Omar Bello told AFP.',
        "rebels kills soldiers",
        "Omar Bello kills soldiers",
    ),
    # whoever has reports of a deed has not done it
    ("The UN has reports of clashes with Congolese forces.", "", "United Nations attacks Congolese forces [possible]"),
    ("Peru received reports of attacks on Chile.", "", "Peru attacks Chile [possible]"),
    # a counterpart told again, and two ministers told of before
    (
        "U.S. Secretary of State John Smith met Russian Foreign Minister Ivan Petrov. Smith accused Moscow of lying. "
        "His counterpart accused the United States of spying.",
        "Ivan Petrov accuses United States",
        "",
    ),
    (
        "Turkey's minister met his Greek counterpart. His counterpart accused Turkey of lying.",
        "Greek counterpart accuses Turkey",
        "",
    ),
    (
        "Egypt hosted the Libyan and Sudanese foreign ministers. Both ministers condemned Ethiopia.",
        "Libya criticizes Ethiopia; Sudan criticizes Ethiopia",
        "Egypt criticizes Ethiopia",
    ),
    (  # leaders told together since are nearer than what was so called before
        "Ana Diaz, the president of Peru, met Juan Soto, the president of Chile, and the two leaders criticized Oman. "
        "Diaz is meeting her Malian counterpart, Omar Bello. The two leaders will criticize Chad.",
        "Omar Bello criticizes Chad [planned]",
        "Juan Soto criticizes Chad [planned]",
    ),
    # leaders and officials of no government
    ("Peru's strike leaders criticized Chile.", "Peru's strike leaders criticizes Chile", "Peru criticizes Chile"),
    ("Peru's football officials met Chile's president.", "", "Peru meets-with Chile's president"),
    ("Peru's leaders criticized Chile.", "Peru criticizes Chile", ""),
    ("Iran's minister told Chile that the ship must wait.", "", "Iran's minister urges ship"),
    # shells fired from a land
    ("Turkey shut the road after shells fired from Syria killed a boy.", "Syria attacks boy", "Turkey kills boy"),
    ("Israel said rockets fired from Gaza hit a school.", "", "Israel attacks school"),
    # what others are out to do to the speaker's side
    ("Georgia's president said Russia was trying to occupy Georgia.", "Georgia's president accuses Russia", ""),
    ("Ukraine's president said Russia would attack Ukraine.", "", "Ukraine's president accuses Russia"),
    ("Ukraine's president said Russia wants to help Ukraine.", "", "Ukraine's president accuses Russia"),
    ("Rwanda said Uganda wanted to arm rebels.", "Rwanda accuses Uganda", ""),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)
