"""Constructions of conflict news, read from whole sentences of ours by the shipped tables."""

from __future__ import annotations

import pytest
from kgraph.codebook import Codebook
from kgraph.extract import Lexicon, extract_one
from kgraph.link import World, link
from kgraph.model import Article, Claim
from kgraph.parse import parse

TELLING = [
    # the by-phrase stands where the parser hung it
    ("The arrest of Lawyer Omar Haddad by Kenya drew criticism.", "state/KEN detains person/omar-haddad"),
    ("Norwegian aid workers were refused entry by Eritrea.", "state/ERI rejects group/nor-aid-workers"),
    ("Chilean miners were ambushed, robbed and killed by Peru.", "state/PER kills group/chl-miners"),
    # what stands between two sides is mutual
    ("Fighting erupted between Chad and Libya over a desert town.", "state/LBY attacks state/TCD"),
    ("Fighting erupted between Chad and Libya over a desert town.", "state/TCD attacks state/LBY"),
    # particles with their object
    ("Israel sealed off Jordan ahead of a holiday.", "state/ISR coerces state/JOR"),
    # a gerund is a phrase too
    ("Oman charged General Omar Haddad with taking bribes.", "state/OMN investigates person/omar-haddad"),
    # what is threatened waits for somebody
    ("Greenpeace threatened to leave unless Norway stops drilling.", "organization/greenpeace threatens state/NOR"),
    ("Spain did not rule out military action against Libya.", "state/ESP threatens state/LBY"),
    ("Chad and Libya failed to reach an agreement.", "state/TCD rejects state/LBY"),
    ("Ghana said it would not help Togo.", "state/GHA rejects state/TGO"),
    ("Oman said it would attack Yemen if the talks failed.", "state/OMN threatens state/YEM"),
    ("Chad refused to disarm despite an appeal by Ghana.", "state/TCD rejects state/GHA"),
    ("In defiance of Norway, Greenpeace sailed north.", "organization/greenpeace rejects state/NOR"),
    ("Rockets from Lebanon hit Israel.", "state/LBN attacks state/ISR"),
    # to do something in protest is to protest
    ("Farmers blocked highways to protest Chile's tax.", "group/farmers-doc protests-against state/CHL"),
    ("Greenpeace went on strike against Norway.", "organization/greenpeace protests-against state/NOR"),
    # what the law does to homes and offices is no attack; a court's term is one whatever lends it
    (
        "Norwegian police carried out dawn raids on the offices of Greenpeace.",
        "group/nor-police coerces organization/greenpeace",
    ),
    ("Norwegian detectives stormed the office of Greenpeace.", "group/nor-detectives coerces organization/greenpeace"),
    ("A court in Oman prolonged the house arrest of General Omar Haddad.", "state/OMN detains person/omar-haddad"),
    ("General Omar Haddad has been behind bars in Oman since May.", "state/OMN detains person/omar-haddad"),
    ("General Omar Haddad is in the dock in Oman.", "state/OMN investigates person/omar-haddad"),
    (
        "Four Omani nurses were handed terms ranging from two to six years by Chad.",
        "state/TCD detains group/omn-nurses",
    ),
    (
        "Norwegian police called in General Omar Haddad for questioning.",
        "group/nor-police investigates person/omar-haddad",
    ),
    ("An Omani court gave four nurses of Chad ten years in jail.", "organization/omn-court detains group/tcd-nurses"),
    # what a crowd calls for by its march or strike is what it protests; a strike that is voted for is a threat
    (
        "Nurses began a hunger strike demanding the dismissal of General Omar Haddad.",
        "group/nurses-doc protests-against person/omar-haddad",
    ),
    ("Nurses are staging a sit-in to press Chile to raise wages.", "group/nurses-doc protests-against state/CHL"),
    ("Greenpeace walked out of talks with Norway.", "organization/greenpeace rejects state/NOR"),
    ("Chad suspended the talks after Libya closed a well.", "state/TCD cuts-ties-with state/LBY"),
    ("Chad tabled a resolution against the dams of Libya.", "state/TCD criticizes state/LBY"),
    ("Chad filed a protest through its envoys over the dams of Libya.", "state/TCD criticizes state/LBY"),
    ("Libya bears full responsibility for the flood, Chad said.", "state/TCD accuses state/LBY"),
    (
        "Greenpeace joined others in sending a letter to members of the government of Chile urging an end to mining.",
        "organization/greenpeace urges state/CHL",
    ),
    ("Libyan rebels lobbed mortars toward Chad.", "group/lby-rebels attacks state/TCD"),
    # courts that order, claims said to be untrue, blame in other words
    (
        "A court in Oman ordered four nurses to be detained for two months.",
        "organization/omn-court detains group/nurses-doc",
    ),
    ("Peru said the claims by Chile were false.", "state/PER denies state/CHL"),
    ("Chile is to blame for the attack, Peru said.", "state/PER accuses state/CHL"),
    ("Greenpeace said that Chile was involved in the killing.", "organization/greenpeace accuses state/CHL"),
    ("Peru closed the border in a bid to punish Chile.", "state/PER coerces state/CHL"),
    ("Greenpeace vowed to press ahead with protests against Chile.", "organization/greenpeace threatens state/CHL"),
    ("Peru said it would respond if Chile attacked the port.", "state/PER warns state/CHL"),
    # arms taken up to warn somebody away or to throw them back
    ("Peru scrambled jets to warn away bombers of Chile.", "state/PER mobilizes-against state/CHL"),
    ("Chad launched an offensive to repulse an invasion by Libya.", "state/TCD attacks state/LBY"),
    ("Chad hit back with air strikes against Libya.", "state/TCD attacks state/LBY"),
    # columns on their way
    ("Chadian troops pressed northward toward Libya.", "group/tcd-troops mobilizes-against state/LBY"),
    ("Chad raised its alert level over the moves of Libya.", "state/TCD mobilizes-against state/LBY"),
    ("Libyan rebels burst into Chad.", "group/lby-rebels attacks state/TCD"),
    # what is announced is stopped, whatever adjective says how
    ("Norway announced the immediate suspension of aid to Kenya.", "state/NOR cuts-ties-with state/KEN"),
    ("Norway announced a freeze on aid to Kenya.", "state/NOR cuts-ties-with state/KEN"),
    (
        "Greenpeace vowed to resume protests unless Norway stops drilling.",
        "organization/greenpeace threatens state/NOR",
    ),
    ("Greenpeace threatened to occupy a rig if Norway did not stop.", "organization/greenpeace threatens state/NOR"),
    ("In the town of Goma soldiers arrested General Omar Haddad.", "group/soldiers-doc detains person/omar-haddad"),
    ("Chad's army retook a town held by Libya.", "organization/tcd-army attacks state/LBY"),
    ("Chad said Libya had shelled its villages.", "state/LBY attacks state/TCD"),
    ("Chad said Libya shot down one of its planes.", "state/TCD accuses state/LBY"),
    ("Chad accused Libya of raiding its border posts.", "state/LBY attacks state/TCD"),
    ("The committee voted for a resolution accusing Libya of torture.", "group/committee-doc accuses state/LBY"),
    ("Two women were killed in Libyan mortar shelling.", "state/LBY kills group/women-doc"),
    ("Libya resumed its bombing of Chad.", "state/LBY attacks state/TCD"),
    ("Chad barred fishermen from fishing in the lake.", "state/TCD rejects group/fishermen-doc"),
    ("Police fired on demonstrators killing two.", "group/police-doc attacks group/demonstrators-doc"),
    ("Soldiers fired into a crowd killing five people.", "group/soldiers-doc kills group/people-doc"),
    (
        "Chad's parliament voted against allowing Libya to use its bases.",
        "organization/tcd-parliament rejects state/LBY",
    ),
    ("Chad's president vowed stern action against Libya.", "person/chads-president-doc threatens state/LBY"),
    ("Chad's Senate passed a bill to impose sanctions on Libya.", "organization/tcd-senate sanctions state/LBY"),
    ("Chad threatened retaliation if Libya attacks.", "state/TCD threatens state/LBY"),
    ("Chad warned of serious consequences if Libya did not withdraw.", "state/TCD threatens state/LBY"),
    (
        "Demonstrators pelted the building housing the Libyan Embassy.",
        "group/demonstrators-doc attacks organization/lby-embassy",
    ),
    ("Police turned water cannons on demonstrators.", "group/police-doc coerces group/demonstrators-doc"),
    ("Chad accused Libya of shelling a village, a charge Libya has denied.", "state/TCD accuses state/LBY"),
    ("Chad accused Libya of shelling a village, a charge Libya denied.", "state/LBY denies state/TCD"),
    ("Police barred journalists from attending the trial.", "group/police-doc coerces group/journalists-doc"),
    (
        "Demonstrators from many districts converged on the Libyan Embassy.",
        "group/demonstrators-doc protests-against organization/lby-embassy",
    ),
    ("Chad challenged Libya's decision.", "state/TCD rejects state/LBY"),
    ("Chad held drills along its border with Libya.", "state/TCD mobilizes-against state/LBY"),
    ("Chad was the only country opposing Libya.", "state/TCD opposes state/LBY"),
    ("Chad banned all wine coming from Libya.", "state/TCD sanctions state/LBY"),
    ("Chad told Libya it would pay a heavy price.", "state/TCD warns state/LBY"),
    ("Villagers blocked NH-7, demanding help from Chile.", "group/villagers-doc protests-against state/CHL"),
    ("Chad said Libyan troops had crossed into its territory.", "state/TCD accuses group/lby-troops"),
    ("Chad protested Libya's decision.", "state/TCD criticizes state/LBY"),
    (
        "Police are investigating if General Omar Haddad took bribes.",
        "group/police-doc investigates person/omar-haddad",
    ),
    ("China lodged solemn representations with Norway.", "state/CHN criticizes state/NOR"),
    ("Niger suspended the BBC for three months.", "state/NER coerces organization/bbc"),
    ("Peru deployed tanks on its border with Chile to protect villages.", "state/PER mobilizes-against state/CHL"),
]


@pytest.fixture(scope="module")
def claims(nlp):
    """A sentence to its claims."""
    lexicon, world = Lexicon.load(), World.load(Codebook())

    def found(text: str) -> tuple[Claim, ...]:
        [document] = link(parse([Article("doc", text, date="2020-06-17")], nlp=nlp), world=world)
        return extract_one(document, lexicon).claims

    return found


@pytest.fixture(scope="module")
def read(claims):
    """A sentence to its asserted claims, as "source relation target"."""
    return lambda text: {f"{c.source} {c.relation} {c.target}" for c in claims(text) if c.status == "asserted"}


@pytest.mark.parametrize(("text", "claim"), TELLING)
def test_a_sentence_tells(text, claim, read):
    assert claim in read(text)


def test_who_fears_an_attack_does_not_make_it(read):
    assert not any(claim.startswith("state/FIN attacks state") for claim in read("Finland fears a Russian attack."))


def test_to_win_a_game_is_no_attack(read):
    assert not any("attacks state" in claim for claim in read("Germany beat Spain in the World Cup final."))


def test_a_month_is_no_march(read):
    assert not any("protests" in claim for claim in read("In March Greenpeace sued Norway."))


def test_a_verb_with_its_particle_is_not_the_bare_verb(read):
    assert not any("supports" in claim for claim in read("Chad backed down over Libya."))


def test_a_strike_that_is_gone_on_is_no_attack(read):
    assert not any("attacks" in claim for claim in read("Greenpeace went on strike against Norway."))


@pytest.mark.parametrize(
    ("text", "plover"),
    [
        ("The Taliban captured four Omani nurses.", "ASSAULT"),
        ("Omani police captured four nurses of Chad.", "COERCE"),
        ("The Taliban jailed four Omani nurses.", "COERCE"),
    ],
)
def test_whom_rebels_take_is_abducted(text, plover, claims):
    taken = [c for c in claims(text) if c.relation == "detains" and c.confidence >= 0.3]
    assert {c.plover for c in taken} == {plover}


def test_a_strike_that_is_voted_for_is_to_come(claims):
    for text in ("Nurses voted to strike against Chile.", "Nurses voted in favour of striking against Chile."):
        assert {c.plover for c in claims(text) if c.relation == "protests-against" and c.confidence >= 0.3} == {
            "THREATEN"
        }


def test_troops_sent_to_seize_and_kill_somebody_have_not_done_it(read):
    told = read("Peru deployed troops to capture and kill General Omar Haddad.")
    assert "state/PER mobilizes-against person/omar-haddad" in told
    assert "state/PER kills person/omar-haddad" not in told


def test_who_says_that_others_arm_rebels_accuses_them(claims):
    told = {(c.source, c.relation, c.target) for c in claims("Peru said Chile was arming rebels in Bolivia.")}
    assert ("state/PER", "accuses", "state/CHL") in told


@pytest.mark.parametrize(
    ("text", "plover"),
    [
        ("Peru told Chile to withdraw or face war.", "THREATEN"),
        ("Peru ordered Chile to withdraw or it would attack.", "THREATEN"),
        ("Peru urged Chile to leave the valley or be driven out.", "THREATEN"),
        ("Peru ordered Chile to pay in gold or silver.", "REQUEST"),
        ("Peru decided to expel two Chilean envoys.", "SANCTION"),
        ("Peru plans to expel two Chilean envoys.", "THREATEN"),
        ("Forty Kenyan police officers arrived in Haiti.", "AID"),
    ],
)
def test_what_the_words_round_an_act_make_of_its_type(text, plover, claims):
    told = max(claims(text), key=lambda c: c.confidence)
    assert told.plover == plover


def test_the_deed_comes_before_the_charge_that_gives_its_reason(claims):
    told = sorted(claims("Peru expelled Chile's envoy, accusing him of spying."), key=lambda c: -c.confidence)
    assert [c.relation for c in told[:2]] == ["cuts-ties-with", "accuses"]


def test_what_reports_say_is_attributed_to_nobody_known(claims):
    [told] = [c for c in claims("There are reports that Chad has arrested two Libyan envoys.") if c.confidence >= 0.3]
    assert (told.relation, told.status, told.attributed_to) == ("detains", "asserted", "unnamed sources")
