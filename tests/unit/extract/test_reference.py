"""Who is meant by *both sides*, *the ministers*, *they*, *the group*: texts of ours, read by model and tables."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # the sides are those told together before, not who receives them
    (
        "Talks in Oman between the Chadian government and rebels ended on Friday. After meeting with Omani President "
        "Said Haddad, the two sides agreed to return in May.",
        "Chad agrees-with rebels",
        "Oman agrees-with Chad; Chad agrees-with Oman; Oman meets-with Said Haddad",
    ),
    (
        "The miners' union met Copperline executives in Lusaka on Monday. The two sides failed to reach a deal.",
        "miners' union rejects Copperline executives",
        "miners' union rejects Zambia",
    ),
    (
        "Nepal's Maoists and the government signed a pact. India welcomed it. The two sides agreed to hold talks.",
        "Nepal's Maoists agrees-with Nepal",
        "Nepal agrees-with India; India agrees-with Nepal",
    ),
    ("Police and demonstrators clashed in Lima. Both sides blamed each other.", "police accuses demonstrators", ""),
    # the two of an office are those who met or were met together
    (
        "President Dube met on Monday with Peruvian President Luis Soto and Bolivian President Ana Diaz. The two "
        "presidents, who negotiated for weeks, thanked him.",
        "Dube meets-with Luis Soto; Dube meets-with Ana Diaz",
        "Dube negotiates-with Luis Soto; Dube negotiates-with Ana Diaz",
    ),
    (
        "Kenyan Prime Minister Odera met Ugandan Prime Minister Okello. Ethiopian Prime Minister Tesfaye was the host. "
        "The two prime ministers signed an accord.",
        "Odera agrees-with Okello",
        "Okello agrees-with Tesfaye; Odera agrees-with Tesfaye",
    ),
    # who were called the two are meant by the noun alone
    (
        "Foreign Minister Kari Solvang met Chilean Foreign Minister Luis Soto in Oslo. The two ministers spoke for an "
        "hour. The ministers agreed to meet again.",
        "Kari Solvang agrees-with Luis Soto",
        "",
    ),
    (
        "The miners' union met Copperline executives in Lusaka. The two sides spoke for an hour. The parties signed a "
        "pact.",
        "miners' union agrees-with Copperline executives",
        "",
    ),
    (
        "Oman and Peru signed a treaty. Both countries were pleased. The countries of the region condemned Togo.",
        "",
        "Oman criticizes Togo; Peru criticizes Togo",
    ),
    (
        "Oman and Peru signed a treaty. Both countries were pleased. The countries thanked Oman.",
        "",
        "Peru praises Oman",
    ),
    # two bodies told together
    (
        "Hamas and Fatah met in Cairo. The two factions accused each other of treason.",
        "Hamas accuses Fatah; Fatah accuses Hamas",
        "",
    ),
    ("Hamas and Fatah met in Cairo. Two factions condemned the talks.", "", "Hamas criticizes Fatah"),
    # officials of several states are those states
    ("Dube warned the presidents of Peru and Chile.", "Dube warns Peru; Dube warns Chile", ""),
    ("The Foreign Ministers of Peru and Chile signed a pact.", "Peru agrees-with Chile", ""),
    ("Dube expelled the ambassadors of Peru and Niger's rebels.", "", "Dube cuts-ties-with Niger"),
    ("Two nurses from Peru and Chile were freed by the gunmen.", "gunmen releases nurses", "gunmen releases Chile"),
    # a pronoun with its meaning in brackets
    (
        'Oman said it would pay. "They (the rebels) have attacked our villages," said Omani spokesman Ali Said.',
        "rebels attacks Oman",
        "Oman attacks Oman",
    ),
    ("Soto met Diaz in Lima. Peru said it had freed him (Soto) on Monday.", "Peru releases Soto", "Peru releases Diaz"),
    # reporters only hear what is said
    (
        'Reporters watched as a soldier crawled out of the house. "They have killed my brother," the soldier said.',
        "",
        "reporters kills brother",
    ),
    (
        'Reporters entered the camp. The rebels said they had killed nobody. "They freed Diaz," a soldier said.',
        "rebels releases Diaz",
        "reporters releases Diaz",
    ),
    # armed people told by the name of their body, then by the noun alone
    (
        "Dawn Front rebels attacked Bardai. The army said on Monday that the rebels had killed two nurses.",
        "Dawn Front rebels kills nurses",
        "rebels kills nurses",
    ),
    (
        "Dawn Front rebels attacked Bardai. Chadian rebels killed two nurses.",
        "Chadian rebels kills nurses",
        "Dawn Front rebels kills nurses",
    ),
    ("A group called the Dawn Front kidnapped two nurses.", "Dawn Front detains nurses", "group detains nurses"),
    # the body that somebody leads or speaks for
    (
        "Kari Solvang, leader of the Dawn Front, told Reuters that her group had decided to attack Chad.",
        "Dawn Front attacks Chad [planned]",
        "group attacks Chad [planned]",
    ),
    (
        "The leader of the rebel group Dawn Front told Reuters his group had freed two nurses.",
        "Dawn Front releases nurses",
        "group releases nurses",
    ),
    (
        "Nils Berg, a spokesman for the Dawn Front, spoke on Friday. He said his group had freed two nurses.",
        "Dawn Front releases nurses",
        "",
    ),
    (
        "The leader of the Harvest Party, Nils Berg, met a leader of the Green Party. He said his party backed Chad.",
        "Harvest Party supports Chad",
        "Green Party supports Chad",
    ),
    (
        "Omani minister Ali Said met Kari Solvang, leader of the Dawn Front. He said his party backed Chad.",
        "",
        "Dawn Front supports Chad",
    ),
    # two bodies of which anything is told together, and those called so before
    (
        "Hamas and Fatah announced a plan on Sunday. The two movements accused Israel of murder. The movements thanked "
        "Egypt.",
        "Hamas accuses Israel; Fatah accuses Israel; Hamas praises Egypt; Fatah praises Egypt",
        "",
    ),
    (
        "Chad and Niger signed a pact. Luis Soto and Ana Diaz met. Togo told the two rivals to stop.",
        "Togo demands Luis Soto; Togo demands Ana Diaz",
        "Togo demands Niger",
    ),
    # somebody told by a role, whom the next sentences name
    (
        "Peru should free an activist who was detained for his views, a rights group said. Luis Soto was beaten and "
        "then arrested on Thursday in Lima.",
        "Peru releases Luis Soto [requested]",
        "Peru releases activist [requested]",
    ),
    (
        "Police in Lima arrested a general on Monday over a coup plot. General Luis Soto was held at his home.",
        "police detains Luis Soto",
        "police detains general",
    ),
    (
        "Police arrested a nurse on Monday. Luis Soto was also arrested, over another case.",
        "police detains nurse",
        "",
    ),
    (
        "Police arrested a lawyer on Monday. A nurse was arrested in Lima. Luis Soto was arrested on Friday in Cusco.",
        "police detains lawyer",
        "",
    ),
    (
        "Gunmen killed a policeman on Monday. The army arrested Luis Soto, a fisherman, over the murder.",
        "gunmen kills policeman; army detains Luis Soto",
        "gunmen kills Luis Soto",
    ),
    (
        "Gunmen kidnapped a Chilean tourist. Peru said Luis Soto, a Peruvian engineer, was kidnapped in May.",
        "gunmen detains Chilean tourist",
        "gunmen detains Luis Soto",
    ),
    # names that are one, and words that are no name
    (
        "Ana Soto Diaz met Luis Perez in Quito. Perez praised Ana Soto. Police arrested Juan Soto.",
        "Luis Perez praises Ana Soto Diaz; police detains Juan Soto",
        "",
    ),
    (
        "The Farmers' Party (FP) quit. FP leaders also called for Kasongo to go. The army killed Kasongo.",
        "army kills Kasongo",
        "army kills Farmers' Party",
    ),
    ("Gabon met Chad. The gunmen demanded 4 million U. S. dollars.", "", "gunmen demands U. S."),
    ("U. S. officials met the king of Oman.", "United States meets-with king", ""),
    # a region is no state, and a former colony not of who ruled it
    (
        "Luis Soto was arrested in the tiny Central African nation. Gabon praised the police.",
        "",
        "Central African Republic detains Luis Soto",
    ),
    (
        "The Central African nation expelled Chad's ambassador from Bangui.",
        "Central African Republic cuts-ties-with Chad's ambassador",
        "",
    ),
    (
        "Niger is in crisis. It is the worst in the former French colony for years. Togo sent aid to the country.",
        "Togo aids Niger",
        "Togo aids France",
    ),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ, ids=[row[0][:50] for row in READ])
def test_reads(text, told, untold, reads):
    reads(text, told, untold)
