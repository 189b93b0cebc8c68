"""Words of war, arrest and travel in another sense: texts of ours, read by model and tables."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # what is won or done in a game, a market, a play
    ("Turkey captured the mood of Syria's exiles.", "", "Turkey detains Syria's exiles"),
    ("Kenya executed the plan of Uganda's bank.", "", "Kenya kills Uganda's bank"),
    ("Japan unseated China as the top buyer of American debt.", "", "Japan coerces China"),
    ("Rebels captured Syria's exiles.", "Rebels detains Syria's exiles", ""),
    # a campaign is fought by those who bear arms
    ("The army launched a campaign against rebels in the north.", "army attacks rebels", ""),
    ("The ministry of Chad launched a campaign in Libya to vaccinate children.", "", "ministry attacks Libya"),
    ("Greenpeace launched a campaign against Japan.", "Greenpeace opposes Japan", "Greenpeace attacks Japan"),
    # strikes of those who work
    ("Dockworkers launched a series of strikes in Greece.", "dockworkers protests-against Greece", ""),
    ("Teachers hit Chad's government with a third week of strikes.", "teachers protests-against Chad", ""),
    ("Militants launched a wave of strikes on Iraqi troops.", "militants attacks Iraqi troops", ""),
    # wars in name only
    ("The EU launched a legal battle with Poland.", "European Union opposes Poland", "European Union attacks Poland"),
    ("Peru launched a war on poverty in the Andes with Bolivia.", "", "Peru attacks Bolivia"),
    ("China launched a charm offensive in Fiji.", "", "China attacks Fiji"),
    ("Greece came under attack from creditors in Germany.", "creditors criticizes Greece", "creditors attacks Greece"),
    ("The convoy came under attack from rebels in Mali.", "rebels attacks convoy", ""),
    # what strikes without anybody's will
    ("Drought has forced Zambia to import maize.", "", "Drought coerces Zambia"),
    ("Wildfires in Canada hit the United States with smoke.", "", "Wildfires attacks United States"),
    # *to account* is no verb
    ("Malta held Spain to account for the spill.", "Malta accuses Spain", "Malta coerces Spain"),
    ("Peru called the Chilean envoy to order.", "Peru criticizes Chilean envoy", "Peru talks-with Chilean envoy"),
    ("Peru called its ambassador to order him to leave.", "", "Peru criticizes ambassador"),
    # towns where one meets others
    ("The Danish minister came to Brussels for a meeting of NATO.", "", "Danish minister visits Belgium"),
    ("Syria's minister flew to Moscow for talks with Turkey's minister.", "", "Syria's minister visits Russia"),
    ("Kenya's minister flew to Kampala for talks with Uganda's minister.", "Kenya's minister visits Uganda", ""),
    # who goes back, and who stops work
    ("Mexico sent its ambassador back to Peru.", "Mexico eases Peru", "Mexico coerces ambassador"),
    ("Doctors struck for a second day in Nigeria.", "", "doctors attacks Nigeria"),
    ("Soldiers caught up with the rebels.", "", "Soldiers meets-with rebels"),
    ("The Dutch took over command from the Germans.", "", "Netherlands coerces Germany"),
    # places where something is
    ("Rebels attacked a town near the border with Sudan.", "", "Rebels attacks Sudan"),
    ("The two ministers met in Muscat and discussed the situation in Syria.", "", "Oman talks-with Syria"),
    # what is only warned of
    ("Poland warned of a war between Chile and Peru.", "Chile attacks Peru [possible]", "Chile attacks Peru"),
    ("Oman warned of a Russian attack on Georgia.", "Russia attacks Georgia [possible]", "Oman threatens Georgia"),
    ("Oman warned of reprisals against Georgia.", "Oman threatens Georgia", ""),
    # a responsibility for what is to be done
    ("Kenya said the responsibility to protect civilians rests with the UN.", "", "Kenya accuses United Nations"),
    ("Peru said responsibility for the crisis lies with Chile.", "Peru accuses Chile", ""),
    # two plurals of which the first is a verb
    ("Rwanda complained that Uganda shelters rebels.", "Rwanda criticizes Uganda; Uganda aids rebels", ""),
    ("Rwanda says Uganda funds militants.", "Rwanda accuses Uganda; Uganda aids militants", ""),
    ("Peru arms dealers met in Lima.", "", "Peru aids dealers"),
    # one of the two told before
    ("Ethiopia and Eritrea signed a truce. The former accused the latter.", "Ethiopia accuses Eritrea", ""),
    ("Ana Soto met Ali Demir of Turkey. The latter said Greece must leave.", "Ali Demir urges Greece", ""),
    ("Zambia and Mali want a dam. The latter plan angered Kenya.", "", "Kenya criticizes Mali"),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)
