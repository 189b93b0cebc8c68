"""Threats and offers that name nobody, ultimatums, foreigners told to go, strikes of workers: texts of ours."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # help is for whom others hurt; who brings two together offers it to both
    (
        "Tajik and Kyrgyz troops exchanged fire on Friday. Indonesia's president offered to send observers.",
        "Indonesia's president promises Tajikistan; Indonesia's president promises Kyrgyzstan",
        "",
    ),
    ("Kuwait cut ties with Lebanon. Qatar offered to mediate.", "Qatar promises Kuwait; Qatar promises Lebanon", ""),
    (
        "Kuwait's cabinet rejected a plea by Kuwaiti nurses. Qatar offered to mediate.",
        "",
        "Qatar promises Kuwaiti nurses",
    ),
    ("Kuwait cut ties with Lebanon. Lebanon offered to mediate.", "", "Lebanon promises Kuwait"),
    # a threat is against who hurt the speaker's side, and the speaker's
    ("Israel killed two Iranian officers. Iran vowed to retaliate.", "Iran threatens Israel", ""),
    (
        'Kenya seized a Somali ship. "We will answer with force," Somalia\'s defence minister, Omar Abdi, said.',
        "Omar Abdi threatens Kenya",
        "Somalia threatens Kenya",
    ),
    (
        'Kenya seized a Somali ship. "This crime will not go unanswered," Somalia\'s minister, Omar Abdi, said.',
        "Omar Abdi threatens Kenya",
        "",
    ),
    ("Kenya seized a Somali ship. Somalia will answer questions on Monday.", "", "Somalia threatens Kenya"),
    ("Kenya killed two Somali sailors. Somalia vowed to avenge the dead.", "Somalia threatens Kenya", ""),
    ("Spain said that Canada reserved the right to block Brazilian beef.", "Canada threatens Brazil", ""),
    # an ultimatum
    ("The European Union gave Serbia ten days to hand over the general.", "European Union warns Serbia", ""),
    ("The rebels have until Friday to leave the city, General Ali Musa said.", "Ali Musa warns rebels", ""),
    # who is told to go is expelled, no soldier and nobody of the state's own
    ("Kenya told the Somali ambassador to go home.", "Kenya cuts-ties-with Somali ambassador", ""),
    ("Uzbekistan gave two British reporters 48 hours to leave.", "Uzbekistan cuts-ties-with British reporters", ""),
    ("Kenya told Kenyan miners to go home.", "", "Kenya cuts-ties-with Kenyan miners"),
    ("Kenya told the Somali ambassador to go to the ministry.", "", "Kenya cuts-ties-with Somali ambassador"),
    # whom one has just met hears the threat; a protest is against who hurt one
    (
        "Ana Soto met President Omar Keita on Monday and threatened to suspend the project.",
        "Ana Soto threatens Omar Keita",
        "",
    ),
    ("Greece seized a Turkish trawler on Monday. Ankara protested.", "Turkey criticizes Greece", ""),
    # a proposal is its maker's
    ("Russia offered to host talks. Kazakhstan welcomed the idea.", "Kazakhstan supports Russia", ""),
    # who is reminded is asked nothing; what is to be settled through talks is asked
    ("Oman reminded Iran that it had signed the treaty.", "", "Oman urges Iran"),
    (
        "Ana Soto urged Niger and Benin to settle their differences through dialogue.",
        "Niger talks-with Benin [requested]",
        "Niger talks-with Benin",
    ),
    ("Russia has agreed to deliver armed drones in April.", "", "Russia agrees-with armed drones"),
    # a strike of those who work is no attack
    ("Farmers staged a strike against the tariffs of the Indian government.", "Farmers protests-against India", ""),
    ("A strike by Israeli jets killed four fighters.", "Israeli jets kills fighters", ""),
    ("Ana Soto, standing beside President Juan Mora, smiled.", "", "Ana Soto supports Juan Mora"),
    # a warning in plain words is to who is told, or who can still avert it, and no talk besides
    (
        "Peru's envoy, Ana Soto, told Chile that aid could be cut off if it did not stop.",
        "Ana Soto warns Chile",
        "Ana Soto talks-with Chile",
    ),
    ("Iran said it would close its ports if Oman did not pay its debts.", "Iran warns Oman", ""),
    ("Iran said it would open its ports if Oman paid its debts.", "", "Iran warns Oman"),
    ("Oman threatened air strikes if Iran did not pull back.", "Oman threatens Iran", ""),
    ("Oman threatened Iran with sanctions if Chad fell.", "Oman threatens Iran", "Oman threatens Chad"),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(claims, text, told, untold):
    """What it tells is among the claims, what it must not tell is not."""
    found = claims(text)
    assert {line for line in told.split("; ") if line} <= found, found
    assert not {line for line in untold.split("; ") if line} & found, found
