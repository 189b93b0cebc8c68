"""Which words stand for which actor: sentences of ours through the model. Each case asks one word."""

from __future__ import annotations

import pytest
from kgraph.model import MentionKind

from tests.unit.link.conftest import LinkText
from tests.unit.link.reading_at import actors_at, mention_at

STATES = [
    ("Kenya urged Egypt to stop.", "Kenya", ("state/KEN",)),
    ("Kenya urged Egypt to stop.", "Egypt", ("state/EGY",)),
    ("Oslo warned Moscow about the fleet.", "Oslo", ("state/NOR",)),
    ("Oslo warned Moscow about the fleet.", "Moscow", ("state/RUS",)),
    ("The envoys met in Nairobi.", "Nairobi", ()),
    ("Farmers in Kenya lost their crops.", "Kenya", ()),
    ("The Kremlin rejected the offer.", "Kremlin", ("state/RUS",)),
    ("Peruvian efforts failed.", "Peruvian", ("state/PER",)),
    ("Brazil's test angered Chile.", "Brazil", ("state/BRA",)),
    ("The U.S.-Japan talks ended.", "U.S.-Japan", ("state/USA", "state/JPN")),
    ("The French government praised Spain.", "government", ("state/FRA",)),
    ("The government of Mali thanked France.", "government", ("state/MLI",)),
    ("Turkish officials criticized Greece.", "officials", ("state/TUR",)),
    ("Norwegian authorities arrested three men.", "authorities", ("state/NOR",)),
    ("The Norwegians rejected the plan.", "Norwegians", ("state/NOR",)),
    ("Ships crossed the South China Sea.", "China", ()),
    ("Swedish and Danish diplomats met.", "diplomats", ("state/SWE", "state/DNK")),
    ("Talks between Iran and Oman began.", "Oman", ("state/OMN",)),
    ("Peru attacked Chile. The regime condemned Peru.", "regime", ("state/CHL",)),
    ("Saudi Arabia blamed Peru. The kingdom warned Chile.", "kingdom", ("state/SAU",)),
    ("Kuwait blamed Peru. Chile warned the Gulf emirate.", "emirate", ("state/KWT",)),
    ("Kuwait blamed Germany. Chile warned the Gulf state.", "state", ("state/KWT",)),
    ("Fiji met Germany. Chile praised the Pacific island nation.", "nation", ("state/FJI",)),
    ("Cuba blamed Peru. Chile warned the island.", "island", ("state/CUB",)),
    ("The Danish Farmers' Party accused the government of theft. Peru left.", "government", ("state/DNK",)),
]

ORGANIZATIONS = [
    ("The Chilean foreign ministry summoned the envoy.", "ministry", ("organization/chl-foreign-ministry",)),
    ("Turkey's army shelled the town.", "army", ("organization/tur-army",)),
    ("The U.N. Security Council condemned Sudan.", "Council", ("organization/un-security-council",)),
    ("Norway's Green Harvest Party thanked Sweden.", "Party", ("organization/green-harvest-party",)),
    ("The Center for Quiet Rivers accused Brazil.", "Center", ("organization/center-for-quiet-rivers",)),
    (
        "The Polish foreign ministry spoke. The ministry denied it.",
        "ministry",
        ("organization/pol-foreign-ministry",),
    ),
    (
        "The Quiet Rivers Movement (QRM) met Peru. QRM thanked Chile.",
        "QRM",
        ("organization/quiet-rivers-movement",),
    ),
    ("Lima Popular Bank, known as Pobal, sued Chad. Pobal fled.", "Pobal", ("organization/lima-popular-bank",)),
    ("The Front for Quiet Water met Peru. The FQW left.", "FQW", ("organization/front-for-quiet-water",)),
    ("Peru's Congress impeached a judge.", "Congress", ("organization/per-congress",)),
    ("The Bank of Cyprus sued Chad.", "Bank", ("organization/bank-of-cyprus",)),
    ("The General People's Congress accused Chad.", "Congress", ("organization/general-peoples-congress",)),
    ("The European Union urged Peru to talk. The bloc warned Chad.", "bloc", ("organization/european-union",)),
    ("Peru's state oil company Perunafta sued Chad.", "company", ("organization/perunafta",)),
    ("The Green Harvest Party backed Peru. The newspaper Cumhuriyet left.", "Cumhuriyet", ("organization/cumhuriyet",)),
    ("LIMA, Peru -- A Danish prosecutor charged Chad.", "LIMA", ()),
    (
        "Peru's ruling party, the Green Harvest Party, thanked Chad.",
        "party",
        ("organization/green-harvest-party",),
    ),
    ("The European Union met. Brussels criticised Kosovo.", "Brussels", ("organization/european-union",)),
    ("Belgium met the European Union. Brussels criticised Kosovo.", "Brussels", ("state/BEL",)),
    ("Google sued Peru. The tech giant left.", "giant", ("organization/google",)),
    ("The Peace and Rivers Council met Peru.", "Council", ("organization/peace-and-rivers-council",)),
    ("Perunafta, Peru's oil company, sued Chad.", "company", ("organization/perunafta",)),
    ("Bosnian Serbs shelled Tuzla. The Serbs blamed NATO.", "Serbs", ("group/bosnian-serbs",)),
    ("Bosnian Serbs shelled Tuzla. Serbia blamed NATO. The Serbs left.", "Serbs", ("state/SRB",)),
    (
        "The Quiet Rivers Council met Peru. The presidential council left.",
        "council",
        ("group/council-doc",),
    ),
    ("Turkish F-16s left.", "F-16s", ()),
    (
        "The two ministers, Nils Berg of Norway and Omar Zaki of Chad, left.",
        "ministers",
        ("person/nils-berg", "person/omar-zaki"),
    ),
    (
        "Two rebel groups, M23 and the Allied Democratic Forces, attacked Peru.",
        "groups",
        ("group/m23", "group/allied-democratic-forces"),
    ),
    ("U.N. officials condemned Chad.", "officials", ("organization/united-nations",)),
    ("Taliban fighters attacked Chad.", "fighters", ("group/taliban",)),
]

PERSONS = [
    ("Norwegian Foreign Minister Kari Solvang met Egypt.", "Solvang", ("person/kari-solvang",)),
    (
        "Foreign Minister Kari Solvang met Egypt. Later Solvang thanked Chile.",
        "Solvang",
        ("person/kari-solvang",),
    ),
    ("Kari Solvang, a professor, blamed Peru.", "Solvang", ("person/kari-solvang",)),
    ("The finance minister, Kari Solvang, blamed Peru.", "minister", ("person/kari-solvang",)),
    (
        "Chilean President Juan Ortuga spoke. The president thanked Peru.",
        "president",
        ("person/juan-ortuga",),
    ),
    ("James Harwick met Peru. Jim Harwick thanked Chile.", "Harwick", ("person/james-harwick",)),
]

GROUPS = [
    ("Norway asked other countries to help. Chad agreed.", "countries", ("group/other-countries-doc",)),
    ("Chad jailed its own people.", "people", ("group/tcd-people",)),
    ("Jets killed foreign mercenaries in Chad.", "mercenaries", ("group/foreign-mercenaries-doc",)),
    ("Peru blamed Chilean banks and other firms.", "firms", ("group/chl-firms",)),
    ("The mother of Ali Hassan sued Peru.", "mother", ("person/mother-of-ali-hassan-doc",)),
    ("The two states - Chad and Mali - left.", "states", ("state/TCD", "state/MLI")),
    ("Malian rebels attacked the camp.", "rebels", ("group/mli-rebels",)),
    ("Malian rebels attacked Niger. The rebels fled.", "rebels", ("group/mli-rebels",)),
    ("Belgium, which withdrew its troops, urged Chad to act.", "troops", ("group/bel-troops",)),
    ("Peru-backed rebels attacked Chad.", "rebels", ("group/rebels-doc",)),
    ("A pro-Peruvian gunman shot Chad's envoy.", "gunman", ("person/pro-peruvian-gunman-doc",)),
    ("Peru attacked Chad. Chad blamed its critics.", "critics", ("group/critics-doc",)),
    ("Chilean firms thanked Peru.", "firms", ("group/chl-firms",)),
    ("Police arrested a student.", "Police", ("group/police-doc",)),
    ("Thousands of Kurdish fighters left.", "fighters", ("group/kurdish-fighters-doc",)),
    ("A Chilean official blamed Peru.", "official", ("person/chilean-official-doc",)),
]

PRONOUNS = [
    ("Peru embraced Iran in an effort to get it to disarm.", "it", ("state/IRN",)),
    ("Peru asked Iran to persuade its ally Chad to disarm.", "its", ("state/IRN",)),
    ("Chilean President Juan Ortuga came. He praised Peru.", "He", ("person/juan-ortuga",)),
    ("Egypt said it rejected the plan.", "it", ("state/EGY",)),
    ("Egypt praised its allies.", "its", ("state/EGY",)),
    ("It was unclear whether Egypt agreed.", "It", ()),
    ("Egypt, which borders Sudan, agreed.", "which", ("state/EGY",)),
    ("Malian rebels said they attacked the camp.", "they", ("group/mli-rebels",)),
    ('"We reject this," said Egyptian President Omar Zaki.', "We", ("state/EGY",)),
    ('"I reject this," said Egyptian President Omar Zaki.', "I", ("person/omar-zaki",)),
    ('"We grow olives," said Omar Zaki, a farmer.', "We", ("person/omar-zaki",)),
    ("Peruvian President Ana Quispe met Chilean President Juan Ortuga. The two leaders agreed.", "leaders",
     ("person/ana-quispe", "person/juan-ortuga")),
    ("Peru met Chile. Both sides agreed.", "sides", ("state/PER", "state/CHL")),
]  # fmt: skip

AGAIN = [
    ("Police in Manila held ten men. The men accused police.", "police", ("group/phl-police",)),
    ("Boeing sued Airbus. The company won.", "company", ("organization/boeing",)),
    ("Omar Zaki and Ali Rahim fled. The pair met Egypt.", "pair", ("person/omar-zaki", "person/ali-rahim")),
    ("The Egyptian government spoke. Critics of the government left.", "government", ("state/EGY",)),
    ("Gerald Ford met Peru. Theresa May thanked Chile.", "May", ("person/theresa-may",)),
    ("Senior members of the Chilean government met Peru.", "members", ("state/CHL",)),
    ("Ida Holm leads the Quiet Rivers Institute. The institute met Peru.", "institute",
     ("organization/quiet-rivers-institute",)),
    ("Norwegian Foreign Minister Kari Solvang met her Danish counterpart, Ida Holm.", "counterpart",
     ("person/ida-holm",)),
    ("Rebels fled. Kari Solvang, who leads the institute, left.", "who", ("person/kari-solvang",)),
    ("Officials in Peru denied it.\n\nKenya opposes resistance to Egypt.", "resistance", ()),
]  # fmt: skip

CASES = [*STATES, *ORGANIZATIONS, *PERSONS, *GROUPS, *PRONOUNS, *AGAIN]


def test_the_suite_is_whole() -> None:
    assert len(CASES) >= 55


@pytest.mark.parametrize(("text", "word", "expected"), CASES, ids=[f"{c[1]}: {c[0][:50]}" for c in CASES])
def test_word_stands_for(link_text: LinkText, text: str, word: str, expected: tuple[str, ...]) -> None:
    linked = link_text(text)
    last = sum(t.text == word for t in linked.parsed.doc) - 1
    assert actors_at(linked, word, last) == expected


def test_places_stay_findable(link_text: LinkText) -> None:
    mention = mention_at(link_text("Rebels killed ten people in Kenya."), "Kenya")
    assert mention is not None and mention.reason.startswith("place:") and mention.actors == ("state/KEN",)


def test_title_and_name_are_one_mention(link_text: LinkText) -> None:
    linked = link_text("Norwegian Foreign Minister Kari Solvang met Egypt.")
    mention = mention_at(linked, "Solvang")
    assert mention is not None and mention.kind is MentionKind.TITLE
    assert (mention.first, linked.actors["person/kari-solvang"].state) == (0, "NOR")
    assert actors_at(linked, "Norwegian") == ("state/NOR",)


def test_surname_alone_carries_the_document(link_text: LinkText) -> None:
    linked = link_text("President Ortuga thanked Peru.")
    assert actors_at(linked, "Ortuga") == ("person/ortuga-doc",)


def test_namesakes_stay_apart(link_text: LinkText) -> None:
    linked = link_text("Foreign Minister Kari Solvang met President Nils Solvang.")
    assert {a for a in linked.actors if a.startswith("person/")} == {
        "person/kari-solvang",
        "person/nils-solvang",
    }


def test_office_holders_table_names_nobody(link_text: LinkText) -> None:
    linked = link_text("The Egyptian president thanked Peru.", date="2017-06-22")
    assert [a for a in linked.actors if a.startswith("person/")] == ["person/egyptian-president-doc"]


def test_states_of_actors_are_actors_too(link_text: LinkText) -> None:
    linked = link_text("Norwegian Foreign Minister Kari Solvang resigned.")
    assert "state/NOR" in linked.actors


def test_mentions_are_sorted_and_unique(link_text: LinkText) -> None:
    mentions = link_text("Kenya and Egypt urged Sudan to free Kenyan aid workers.").mentions
    assert list(mentions) == sorted(mentions, key=lambda m: (m.first, m.last, m.head))
    assert len(set(mentions)) == len(mentions)


def test_linking_twice_is_the_same(link_text: LinkText) -> None:
    text = "Kenya urged Egypt to stop. Its president, Omar Zaki, refused. He criticized Kenyan officials."
    one, two = link_text(text), link_text(text)
    assert (one.mentions, one.offices, one.actors) == (two.mentions, two.offices, two.actors)


def test_empty_document(link_text: LinkText) -> None:
    linked = link_text("")
    assert (linked.mentions, linked.offices, linked.actors) == ((), (), {})


def test_quotation_over_paragraphs_has_one_speaker(link_text: LinkText) -> None:
    text = '"We want peace.\n\nI know Chile tried!" Egyptian President Omar Zaki said.'
    linked = link_text(text)
    assert actors_at(linked, "I") == ("person/omar-zaki",)
    assert actors_at(linked, "We") == ("state/EGY",)


def test_counterpart_alone_is_no_office(link_text: LinkText) -> None:
    linked = link_text("Her Danish counterpart, Ida Holm, met Egypt.")
    assert linked.offices == ()


def test_labels_of_groups_are_minimal(link_text: LinkText) -> None:
    linked = link_text("At least 13 Malian soldiers and several aid workers died.")
    assert {a.label for a in linked.actors.values()} >= {"Malian soldiers", "aid workers"}
