"""What refers back: relations between states, pairs, pronouns, names that actors give themselves."""

from __future__ import annotations

import pytest
from kgraph.model import ActorType

from tests.unit.link.conftest import LinkText
from tests.unit.link.reading_at import actors_at

OTHERS = [
    ("Peru recalled its envoy to Chile and accused its neighbour of theft.", "neighbour", ("state/CHL",)),
    ("Peru met Chile. Chile thanked Peru. Peru warned its rival.", "rival", ("state/CHL",)),
    ("Peru asked Brazil to punish its former province. Peru blamed Brazil.", "province", ("state/BRA",)),
    ("Norway backed Chad, its long-time ally.", "ally", ("state/TCD",)),
    ("Peru's ally Chile attacked Brazil.", "ally", ()),
    (
        "Kari Solvang met Nils Berg. Nils Berg spoke. Kari Solvang thanked her rival.",
        "rival",
        ("person/nils-berg",),
    ),
]
PAIRS = [
    (
        "The Bundeswehr fought the Ufo rebels. The two sides talked.",
        "sides",
        ("state/DEU", "group/ufo-rebels-doc"),
    ),
    ("Peru met Chile. Each government blamed the other.", "government", ("state/PER", "state/CHL")),
    ("Peru met Chile. Brazil told both capitals to stop.", "capitals", ("state/PER", "state/CHL")),
    ("Peruvian troops shelled Chilean troops. Brazil urged both countries to stop.", "countries",
     ("state/PER", "state/CHL")),
    ("Peru fought Chile. Brazil, which has bases in both countries, left.", "countries", ("state/PER", "state/CHL")),
    ("Norwegian Prime Minister Kari Solvang met Danish Prime Minister Ida Holm. Peru thanked the two premiers.",
     "premiers", ("person/kari-solvang", "person/ida-holm")),
    ("Danish Prime Minister Ida Holm spoke. Her Norwegian counterpart, Kari Solvang, left. The two leaders agreed.",
     "leaders", ("person/ida-holm", "person/kari-solvang")),
    ("Kari Solvang met Ida Holm. Ida Holm thanked Kari Solvang. Gunmen shot Nils Berg, Omar Zaki and Anna Petersen. "
     "The pair left.", "pair", ("person/kari-solvang", "person/ida-holm")),
    ("Kari Solvang and Ida Holm were held. Nils Berg, a friend, told papers. Omar Zaki, a clerk, said the pair left.",
     "pair", ("person/kari-solvang", "person/ida-holm")),
    ("Peru met Chile. Kari Solvang met Ida Holm. The two leaders from Oslo's Farmers' Party left.", "leaders",
     ("group/leaders-doc",)),
    ("The Bundeswehr fought the Ufo rebels. The two sides talked. Ufo rebels shelled Peru. Peru blamed the Ufo rebels. "
     "Both sides signed a truce.", "sides", ("state/DEU", "group/ufo-rebels-doc")),
    ("Norwegian envoys met Peru. A truce between Chad and the Ufo rebels fell amid clashes between the two sides.",
     "sides", ("state/TCD", "group/ufo-rebels-doc")),
    ("The only two countries to help met Peru and Chile.", "countries", ("group/countries-doc",)),
    ("Kari Solvang met Ida Holm. The two agreed.", "two", ("person/kari-solvang", "person/ida-holm")),
    ("Prime Minister Kari Solvang left. Opposition leader Ida Holm stayed. Rain fell. It snowed. Trade grew. "
     "Ships came. Nils Berg, an envoy, met both leaders.", "leaders", ("person/kari-solvang", "person/ida-holm")),
    ("Peru cut off oil to Chile. Chile blamed Peru. Rain fell. Brazil was disturbed. Brazil said so. Norway told both "
     "sides to talk.", "sides", ("state/PER", "state/CHL")),
    ("Peru met Chile. Oman, the Peruvians' only ally, spoke. Oman, Chile's only ally, wrote to both capitals.",
     "capitals", ("state/PER", "state/CHL")),
    ("Peru sued Chile. Peru accused Chile of theft. Chile blamed Peru. Police in Oman held Omani men near a port. "
     "Brazil urged the two countries to talk.", "countries", ("state/PER", "state/CHL")),
]  # fmt: skip
PRONOUNS = [
    ("Nils Berg urged Omar Zaki to free his prisoners.", "his", ("person/omar-zaki",)),
    ("Peru arrested two men and turned them over to Chile.", "them", ()),
    ("Peru freed the farmers after Chile blamed them.", "them", ("group/farmers-doc",)),
    ("Protesters were held by police in Oman, who later freed them.", "them", ("group/protesters-doc",)),
    ("Rebels shelled Peru. Six were hurt, hospital staff said. They fled.", "They", ()),
    ("Cuba and Norway, which have sponsored talks, left.", "which", ("state/CUB", "state/NOR")),
    ("Togo sent three envoys to Lima who met Diego Paz.", "who", ("group/envoys-doc",)),
    ("The gang said it attacked Peru.", "it", ("group/gang-doc",)),
    ("The Taliban said they attacked Peru.", "they", ("group/taliban",)),
    ("India opposes the sale. Its foreign secretary, Kari Solvang, left.", "Its", ("state/IND",)),
    (
        "Kari Solvang met Nils Berg. She left. Nils Berg spoke. He thanked her.",
        "her",
        ("person/kari-solvang",),
    ),
]
OWNERS = [
    (
        "Peru's prime minister, Omar Zaki, spoke after Chad rejected his country's bid.",
        "country",
        ("state/PER",),
    ),
    ("Chad, which invaded Peru, remains close to its government.", "government", ("state/PER",)),
    ("Peru arrested two men. Chad left.", "men", ("group/men-doc",)),
    ("Chad thanked Peru. It has given the country ten boats.", "country", ("state/PER",)),
    (
        "Peru's Fisheries Agency spoke. A clerk of the agency in Lima left.",
        "agency",
        ("organization/fisheries-agency",),
    ),
    ("Republicans in Congress left. Peru stayed.", "Republicans", ("group/usa-republicans",)),
    ("Chad met Peru. Kari Solvang blamed the union's leadership.", "leadership", ()),
    ("The Ennedi Front left. Chad met the Front.", "Front", ("organization/ennedi-front",)),
    ("Gunmen, known as the Ennedi Front, left Chad.", "Gunmen", ("organization/ennedi-front",)),
    ("Peru freed nine tourists and hotel workers.", "tourists", ("group/tourists-doc",)),
    (
        "Prime Minister Omar Zaki left. The leader, Kari Solvang of the Harvest Party, stayed. Nils Berg met "
        "both leaders.",
        "leaders",
        ("person/omar-zaki", "person/kari-solvang"),
    ),
    ("Police in Chad beat the teachers. Three of them left.", "them", ("group/teachers-doc",)),
    ("The crew held an Australian and a Dane.", "Australian", ("person/australian-doc",)),
    ("The suspect, an Australian, met a Dane.", "Australian", ("person/australian-doc",)),
    ("Soldiers free envoys\n\nMutinous soldiers in Chad freed two envoys.", "soldiers", ("group/soldiers-doc",)),
    ("We warned our friends in Lima, Chile said.", "friends", ("state/PER",)),
    ("Chad sheltered some 600,000 Sudanese.", "Sudanese", ("group/sdn-sudanese",)),
    (
        "The election commission met the mission. The mission left.",
        "commission",
        ("organization/election-commission-doc",),
    ),
    ("Talks between the two Sudanese sides ended.", "sides", ()),
]
SELF_NAMES = [
    (
        "The gang, which calls itself Red Dawn, attacked Peru. Red Dawn met Chile.",
        "gang",
        ("organization/red-dawn",),
    ),
    (
        "A group calling itself the Islamic Army gave Peru 48 hours to leave.",
        "group",
        ("organization/islamic-army",),
    ),
]
STAFFS = [
    (
        "Peruvian President Omar Zaki left. His office thanked Chile.",
        "office",
        ("organization/omar-zakis-office",),
    ),
    ("Peruvian President Omar Zaki's office thanked Chile.", "office", ("organization/omar-zakis-office",)),
]
CASES = [*OTHERS, *PAIRS, *PRONOUNS, *OWNERS, *SELF_NAMES, *STAFFS]


@pytest.mark.parametrize(("text", "word", "actors"), CASES, ids=[f"{w}: {t[:50]}" for t, w, _ in CASES])
def test_word_refers_back(link_text: LinkText, text: str, word: str, actors: tuple[str, ...]) -> None:
    if word == "them" and actors == ():
        assert "state/PER" not in actors_at(link_text(text), word)
    else:
        assert actors_at(link_text(text), word) == actors


def test_nothing_is_said_of_an_actor_by_a_noun_alone_elsewhere(link_text: LinkText) -> None:
    linked = link_text("Police arrested a Swiss tourist. Peruvian soldiers fled.")
    assert {"group/police-doc", "person/swiss-tourist-doc", "group/per-soldiers"} <= set(linked.actors)
    assert linked.actors["person/swiss-tourist-doc"].type is ActorType.PERSON
