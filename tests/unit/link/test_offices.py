"""Offices as a document states them."""

from __future__ import annotations

import pytest
from kgraph.link import World, link
from kgraph.model import Article, Masked
from kgraph.parse import parse
from spacy.language import Language

from tests.unit.link.conftest import LinkText

CASES = [
    ("Norwegian Foreign Minister Kari Solvang met Egypt.", "person/kari-solvang", "state/NOR"),
    ("Kari Solvang, director of river studies at the Center for Quiet Rivers, agreed.", "person/kari-solvang",
     "organization/center-for-quiet-rivers"),
    ("Kari Solvang, a Norwegian foreign ministry spokeswoman, blamed Peru.", "person/kari-solvang",
     "organization/nor-foreign-ministry"),
    ("General Nils Berg, chief of joint staff of the Norwegian army, met Egypt.", "person/nils-berg",
     "organization/nor-army"),
    ("Rain fell in Chad. Togo fled from Peru, according to Interior Minister Kari Solvang.", "person/kari-solvang",
     "state/TGO"),
    ("Peru's view was told. Lima's version differs. Defence Minister Kari Solvang told Chad so.", "person/kari-solvang",
     "state/PER"),
    ("Kari Solvang is the prime minister of Norway.", "person/kari-solvang", "state/NOR"),
    ("Norway's defence minister, Kari Solvang, resigned.", "person/kari-solvang", "state/NOR"),
    ("Peru recalled its envoy to Chad. The envoy, Kari Solvang, left.", "person/kari-solvang", "state/PER"),
    ("The United Nations special envoy spoke. The envoy, Kari Solvang, left.", "person/kari-solvang",
     "organization/united-nations"),
    ("Britain summoned the Iranian envoy. Foreign Secretary Kari Solvang warned Iran.", "person/kari-solvang",
     "state/GBR"),
    ("India opposes the sale. Its foreign secretary, Kari Solvang, met Britain.", "person/kari-solvang",
     "state/IND"),
    ("In Lima, President Kari Solvang met Egypt. Egypt thanked Chad.", "person/kari-solvang", "state/PER"),
    ("Labour Minister Kari Solvang met Peru. Peru thanked Peru's unions.", "person/kari-solvang", "state/PER"),
    ("Danish Prime Minister Ida Holm met her Norwegian counterpart, Kari Solvang.", "person/kari-solvang",
     "state/NOR"),
    ("The U.N. commander in Mali, General Kari Solvang, left.", "person/kari-solvang",
     "organization/united-nations"),
    ("Kenya's ambassador to Somalia, Kari Solvang, left.", "person/kari-solvang", "state/KEN"),
    ("Kari Solvang, who leads the Green Harvest Party, left.", "person/kari-solvang",
     "organization/green-harvest-party"),
    ("The president of Peru's Mining Court, Nils Berg, freed the editor.", "person/nils-berg",
     "organization/mining-court"),
    ("Norway's deputy chief of the General Staff, Colonel-General Nils Berg, denied it.", "person/nils-berg",
     "state/NOR"),
    ("Peru's Minister for Mines and Energy Nils Berg blamed Chile.", "person/nils-berg", "state/PER"),
    ("Danish Minister of State for Foreign Affairs Ida Holm warned Chad.", "person/ida-holm", "state/DNK"),
    ("Norwegian Ambassador to Chad Nils Berg met officials.", "person/nils-berg", "state/NOR"),
    ("Denmark's Justice Secretary-designate Ida Holm thanked Chad.", "person/ida-holm", "state/DNK"),
    ("The governor of Lagos, Nils Berg, warned the traders.", "person/nils-berg", "group/lagos"),
    ("Nils Berg, who heads Lebanon's Hezbollah, threatened Chad.", "person/nils-berg", "group/hezbollah"),
    ("Danish Prime Minister Ida Holm left. Her foreign minister, Nils Berg, met Chad.", "person/nils-berg",
     "state/DNK"),
    ("Nils Berg, who leads the Northern Fishers' Union, left.", "person/nils-berg",
     "organization/northern-fishers-union"),
    ("Ida Holm, the Danish finance minister and president of the Eurogroup, left.", "person/ida-holm",
     "organization/eurogroup"),
    ("Foreign Ministers Ida Holm of Denmark and Nils Berg of Norway met.", "person/nils-berg", "state/NOR"),
    ("Ida Holm, Denmark's U.N. ambassador, left.", "person/ida-holm", "state/DNK"),
    ("The Danish foreign ministry protested. Spokesman Nils Berg blamed Chad.", "person/nils-berg",
     "organization/dnk-foreign-ministry"),
    ("Peru's army chief, General Nils Berg, left.", "person/nils-berg", "organization/per-army"),
    ("Ida Holm became Denmark's prime minister.", "person/ida-holm", "state/DNK"),
    ("Ida Holm was elected president of Denmark.", "person/ida-holm", "state/DNK"),
    ("Peru shut its border and President Ida Holm blamed Chad.", "person/ida-holm", "state/PER"),
    ("President Nixon warned Chad.", "person/nixon-doc", "state/USA"),
    ("Bosnian Serb leader Nils Berg left. His army chief, Omar Zaki, blamed Chad.", "person/omar-zaki",
     "group/bosnian-serbs"),
    ("The Dominican Republic rejected a plea. President Nils Berg thanked Chad.", "person/nils-berg", "state/DOM"),
    ("Danish Foreign Minister Ida Holm urged Chad to help. Its envoy to Mali, Omar Zaki, left.", "person/omar-zaki",
     "state/TCD"),
    ("A spokesman for the Danish foreign ministry blamed Chad.", "person/danish-foreign-ministry-spokesman-doc",
     "organization/dnk-foreign-ministry"),
    ("Peruvian President Nils Berg's spokeswoman blamed Chad.", "person/peruvian-president-nils-bergs-spokeswoman-doc",
     "person/nils-berg"),
    ("Ida Holm, a senior adviser to President Nils Berg, blamed Chad.", "person/ida-holm", "person/nils-berg"),
    ("Peruvian President Nils Berg's adviser Ida Holm blamed Chad.", "person/ida-holm", "person/nils-berg"),
    ("Ida Holm, the leader of Russia's Chechnya region, left.", "person/ida-holm", "group/chechnya"),
    ("Katanga Province, whose leader, Nils Berg, met Chad, seceded.", "person/nils-berg", "group/katanga"),
    ("Col. Nils Berg, chief of staff of the Peruvian army, left.", "person/nils-berg", "organization/per-army"),
    ("Nils Berg, the Heron Group's senior vice-president, left.", "person/nils-berg", "organization/heron-group"),
    ("M23's military leader, Colonel Nils Berg, left.", "person/nils-berg", "group/m23"),
    ("NATO spokesman Brig-Gen Nils Berg blamed Chad.", "person/nils-berg", "organization/nato"),
    ("The speaker of parliament, Nils Berg, praised Peru. Peru thanked Peru.", "person/nils-berg",
     "organization/per-parliament"),
    ("Peruvian President Nils Berg left. His vice president, Ida Holm, met Chad.", "person/ida-holm", "state/PER"),
    ("The Green Harvest Party, led by Ida Holm, blamed Chad.", "person/ida-holm",
     "organization/green-harvest-party"),
    ("The Peruvian prime minister met Chad.", "person/peruvian-prime-minister-doc", "state/PER"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "person", "body"), CASES)
def test_office_is_found(link_text: LinkText, text: str, person: str, body: str) -> None:
    linked = link_text(text)
    assert (person, body) in {(o.person, o.body) for o in linked.offices}


def test_body_of_a_post_gives_the_state(link_text: LinkText) -> None:
    actors = link_text("The Peruvian foreign ministry protested. Its spokesman, Nils Berg, blamed Chad.").actors
    assert actors["person/nils-berg"].state == "PER"


def test_officer_of_a_body_of_many_states_has_none(link_text: LinkText) -> None:
    actors = link_text("European Commission President Ida Holm praised Moldova. Moldova thanked her.").actors
    assert actors["person/ida-holm"].state == ""


def test_words_beside_a_name_tell_the_state(link_text: LinkText) -> None:
    actors = link_text("Peru thanked Nils Berg of Norway, Ida Holm, a Dane, and Chad's Omar Zaki.").actors
    assert (actors["person/nils-berg"].state, actors["person/omar-zaki"].state) == ("NOR", "TCD")


def test_whom_a_president_meets_is_not_his_state(link_text: LinkText) -> None:
    assert link_text("President Nils Berg met Chad.").offices == ()


def test_no_office_that_is_still_to_come(link_text: LinkText) -> None:
    assert link_text("Ida Holm could become president of Denmark.").offices == ()


def test_his_minister_is_not_another_states(link_text: LinkText) -> None:
    linked = link_text("Peruvian President Nils Berg left. Danish Foreign Minister Ida Holm met his foreign minister.")
    assert {o.person for o in linked.offices if o.body == "state/DNK"} == {"person/ida-holm"}


def test_role_is_written_as_in_the_text(link_text: LinkText) -> None:
    text = "Norwegian Foreign Minister Kari Solvang met Egypt."
    office = link_text(text).offices[0]
    assert office.role == text[office.start : office.end] == "Foreign Minister"


def test_role_does_not_end_with_an_article(link_text: LinkText) -> None:
    offices = link_text("Nils Berg, deputy leader of the governing Green Harvest party, left.").offices
    assert [o.role for o in offices] == ["deputy leader"]


def test_no_office_without_one(link_text: LinkText) -> None:
    assert link_text("Norwegian student Kari Solvang met Egypt.").offices == ()


def test_the_subject_of_the_next_clause_is_no_apposition(link_text: LinkText) -> None:
    linked = link_text("Peru will free fighters it holds at Omar Zaki, a Chilean official said.")
    assert linked.offices == ()


def test_an_officer_without_name_holds_no_post(link_text: LinkText) -> None:
    assert link_text("A Thai colonel thanked the Danish official.").offices == ()


def test_judge_of_a_commission_is_no_judge_of_the_state(link_text: LinkText) -> None:
    linked = link_text("Peru's electoral commission spoke. The commission's chairman, Judge Nils Berg, left Peru.")
    assert {o.body for o in linked.offices} == {"organization/per-electoral-commission"}


def test_president_of_a_court_is_not_the_president(link_text: LinkText) -> None:
    text = "Peruvian President Nils Berg met Chad. Peru's Supreme Court agreed, the court's president said."
    assert {o.body for o in link_text(text).offices if o.person == "person/nils-berg"} == {"state/PER"}


LONG = "Reporters and envoys saw the boats burn, and then they ran along the shore for an hour. " * 3
ABROAD = [
    (f"Somali envoys walked out. Somalia's troops fired. {LONG}Kenya and Kenyan police watched. ", "state/SOM"),
    ("Kenyan police marched out. Kenya's troops fired. Somalia and Somali envoys watched. ", "state/KEN"),
]


@pytest.mark.parametrize(("story", "state"), ABROAD)
def test_a_bare_office_in_a_report_from_abroad(nlp: Language, world: World, story: str, state: str) -> None:
    """The country of the dateline is the story's own only where the report starts with it."""
    place = "NAIROBI, Kenya - "
    article = Article(
        "doc.txt", f"{place}{story}\n\nThen President Kari Solvang left.", masked=(Masked(0, len(place), "dateline"),)
    )
    linked = next(link(parse([article], nlp=nlp), world=world))
    assert {o.body for o in linked.offices if o.person == "person/kari-solvang"} == {state}


def test_the_government_is_the_reports_own(nlp: Language, world: World) -> None:
    """A government that the report calls by its state is not the one that it calls *the government*."""
    place = "LIMA, Peru - "
    text = (
        f"{place}Miners in Peru marched on Friday. Rain fell. Their leader, Ana Soto, said the government had lied. "
        "A firm asked the Canadian government for help."
    )
    article = Article("doc.txt", text, masked=(Masked(0, len(place), "dateline"),))
    linked = next(link(parse([article], nlp=nlp), world=world))
    found = [m.actors for m in linked.mentions if linked.parsed.words(m.first, m.last).endswith("the government")]
    assert found == [("state/PER",)]


def test_a_minister_of_whom_nothing_tells_a_state_is_of_the_dateline(nlp: Language, world: World) -> None:
    """Where the report starts with another state, and no other is plainly its own."""
    place = "NAIROBI, Kenya - "
    text = f"{place}Somalia froze loans to Kenya on Monday.\n\nPrime Minister Kari Solvang moved to contain the damage."
    article = Article("doc.txt", text, masked=(Masked(0, len(place), "dateline"),))
    linked = next(link(parse([article], nlp=nlp), world=world))
    assert {o.body for o in linked.offices if o.person == "person/kari-solvang"} == {"state/KEN"}
