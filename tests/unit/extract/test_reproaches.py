"""What is said in speech of whom it is about, and what must not be taken for blame: texts of ours, read as articles."""

from __future__ import annotations

import pytest

# text, how a claim ends that it tells
READ = [
    # what somebody is not
    (
        "Yasin Mbeki, leader of the rebels, said the government was not serious about peace.",
        "Mbeki criticizes government",
    ),
    (
        '"The government is not serious about reform," said Maria Soto, secretary-general of the Socialist Party.',
        "Maria Soto criticizes government",
    ),
    (
        '"Peru\'s demands are not acceptable," said the Bolivian foreign minister, Juan Ruiz.',
        "Juan Ruiz criticizes Peru",
    ),
    ("Russia's ambassador said the Ukrainian offer was neither fair nor sincere.", "ambassador criticizes Ukraine"),
    ("The EU said the election commission lacked independence.", "European Union criticizes election commission"),
    ("The rebels said the army could not be trusted.", "rebels criticizes army"),
    ("Israel's prime minister said Iran had no right to enrich uranium.", "prime minister criticizes Iran"),
    ('"They are not telling the truth," the minister said of the rebels.', "minister criticizes rebels"),
    # how somebody does a thing
    ('"Iran has behaved irresponsibly throughout," said British minister Jane Dale.', "Jane Dale criticizes Iran"),
    ("Canada's trade minister said Peru had treated its farmers unfairly.", "trade minister criticizes Peru"),
    ("President Trump said China had treated the United States very badly.", "Trump criticizes China"),
    # that somebody does a thing
    (
        '"It is shameful that the Danish government refuses to help," said Norwegian lawmaker Ola Berg.',
        "Ola Berg criticizes Denmark",
    ),
    (
        '"I think it\'s a disgrace that the minister lies," opposition leader Ana Ruiz said.',
        "Ana Ruiz criticizes minister",
    ),
    ("The envoy said it was regrettable that Peru had left the talks.", "envoy criticizes Peru"),
    # whose doings are called bad in passing
    ("Kenya's president said the region was paying for Uganda's reckless behaviour.", "president criticizes Uganda"),
    ("Israel's prime minister said the world could not ignore Iran's brutal repression.", "minister criticizes Iran"),
    # what goes against what is right
    (
        '"This move by the EU is in clear contradiction with the talks," said Iran\'s foreign minister.',
        "criticizes European Union",
    ),
    ("Jordan's king said Israel's plan was contrary to international law.", "king criticizes Israel"),
    ("Japan said North Korea's launch was in violation of the treaty.", "Japan criticizes North Korea"),
    ("Poland's premier said the German law ran counter to the spirit of Europe.", "premier criticizes Germany"),
    # what the speaker's side has not done, where it was just charged
    (
        'Congo accused Rwanda of theft. "We have not sent a single soldier," Rwandan President Paul Kagame said.',
        "Kagame denies DR Congo",
    ),
    (
        "Congo accused Rwanda of theft. Rwanda's minister, Vincent Biru, said his country had nothing to do with it.",
        "Biru denies DR Congo",
    ),
    (
        'Norway criticized Iran over its prisons. "We do not jail reporters," said Iranian minister Javad Zari.',
        "Zari denies Norway",
    ),
    ("Georgia blamed Russia for the raid. Russia said it was not involved.", "Russia denies Georgia"),
    # whose help is held against them
    ("Chad's police chief said documents showed that Niger had financed the rebels.", "chief accuses Niger"),
    (
        "Kabul's interior minister, Ahmad Shah, said Pakistan was sheltering Taliban fighters.",
        "Ahmad Shah accuses Pakistan",
    ),
    ("Colombian President Alvaro Uribe said Venezuela gave money to the FARC.", "Alvaro Uribe accuses Venezuela"),
    # what somebody needed to do
    ("The United States said North Korea needed to show restraint.", "United States urges North Korea"),
]
# text, what stands in none of its claims
INNOCENT = [
    ("The doctor said the president was not well.", "criticizes"),
    ("The minister said the talks were not serious.", "criticizes"),
    ("The French minister said his own government was not serious.", "criticizes"),
    ("The mayor said the people of Lima were not independent.", "criticizes"),
    ("Peru's envoy said that if Chile was not serious, Peru would leave.", "criticizes"),
    ("The envoy said Peru was at odds with Chile over fishing.", "envoy criticizes"),
    ("The French minister said the ministers of Italy were in conflict.", "criticizes"),
    ("The envoy said it was sad that many had died.", "criticizes"),
    ("The envoy said it was regrettable that Peru had suffered so much.", "criticizes"),
    ("Peru's minister denied Peru's brutal repression of the Aymara.", "minister criticizes"),
    ("Chad's envoy said Niger had not behaved irresponsibly.", "criticizes"),
    ("Amnesty said that soldiers of Chad unlawfully killed nine herders.", "Amnesty International criticizes"),
    ("Peru has no right of way. The minister said Peru had no right hand.", "criticizes"),
    ("Ghana's president said Togo was a serious partner.", "criticizes"),
    ('Congo accused Rwanda of theft. "We have not decided what to do," Rwanda\'s Paul Kagame said.', "denies"),
    ('Congo accused Rwanda of theft. "We will not fight," Rwandan President Paul Kagame said.', "denies"),
    ("Congo accused Rwanda of theft. A French officer said Rwanda had not sent a single soldier.", "denies"),
    ("Chad accused Niger of theft. Niger said its team had not yet arrived.", "denies"),
    ("Chad visited Niger. Niger's minister said his country had not stolen anything.", "denies"),
    ("The Red Cross said Chad had given food to the rebels.", "accuses"),
    ("The rebels said Chad had sent them medicine.", "accuses"),
    ("Chad's minister said the army had given the rebels food.", "accuses"),
    ("A newspaper said Chad had given arms to the rebels.", "accuses"),
    ("The minister said the weather had treated Chad badly.", "criticizes"),
]


@pytest.mark.parametrize(("text", "told"), READ)
def test_is_held_against_somebody(claims, text, told):
    assert any(claim.endswith(told) for claim in claims(text)), claims(text)


@pytest.mark.parametrize(("text", "untold"), INNOCENT)
def test_is_no_reproach(claims, text, untold):
    assert not any(untold in claim for claim in claims(text)), claims(text)
