"""Constructions of cooperation news, read from whole sentences of ours by the shipped tables."""

from __future__ import annotations

import pytest
from kgraph.codebook import Codebook
from kgraph.extract import Lexicon, extract_one
from kgraph.link import World, link
from kgraph.model import Article
from kgraph.parse import parse

# a sentence, a claim that it makes, and one that it does not
TELLING = [
    # money is to support whom it aids
    ("Finland approved 12 million euros to support Gambia.", "state/FIN aids state/GMB", "supports"),
    ("Finland's cabinet passed a law to support Gambia.", "supports state/GMB", "aids"),
    ("Finland invested $9 million to help Gambia mend its dykes.", "state/FIN aids state/GMB", "promises"),
    # a message is a word, a stern one a warning
    ("Finland sent a message to Gambia.", "state/FIN talks-with state/GMB", "warns"),
    ("Finland sent a stern message to Gambia.", "state/FIN warns state/GMB", "talks-with"),
    ("Finland handed over a letter to Gambia.", "state/FIN talks-with state/GMB", "releases"),
    # a ban taken back
    ("Finland withdrew its ban on Gambian cod.", "state/FIN eases state/GMB", "coerces"),
    ("Finland's ban on Gambian cod was reversed.", "state/FIN eases state/GMB", "coerces"),
    # who tries to bring two together speaks with both
    ("Finland tried to bring Gambia and Togo together.", "state/FIN negotiates-with state/TGO", "state/GMB talks-with"),
    # who is helped to do what, where the parser sees one noun
    ("Finland helped Gambia fight malaria.", "state/FIN aids state/GMB", "malaria"),
    ("Finland helped the Gambian army fight rebels.", "state/FIN aids organization/gmb-army", "fight"),
    # men sent to help come as help, whomever they fight there
    ("Finland sent police officers to Gambia to help fight gangs.", "state/FIN aids state/GMB", "attacks"),
    ("Finland pledged to send troops to Gambia to help fight rebels.", "state/FIN promises state/GMB", "threatens"),
    ("Finland sent soldiers to Gambia, providing backup to a mission.", "state/FIN aids state/GMB", "mobilizes"),
    ("Finland deployed police in Gambia as part of a peace mission.", "state/FIN aids state/GMB", "mobilizes"),
    ("Finland sent warships to Gambia to protect its ships.", "state/FIN mobilizes-against state/GMB", "aids"),
    # what is told by its hours, and what was planned and is held
    ("Finland and Gambia held six hours of talks.", "state/FIN talks-with state/GMB", "detains"),
    ("Finland held the scheduled meeting with Gambia.", "state/FIN meets-with state/GMB", "rejects"),
    # greetings are kind words; prisoners that one receives are handed over by the other
    ("The envoy delivered greetings from Finland to Gambia.", "praises state/GMB", "aids"),
    ("Finland received 63 prisoners from Gambia.", "state/GMB releases state/FIN", "aids"),
    ("Gambia was awarded $2 million from Finland.", "state/FIN aids state/GMB", "rejects"),
    # what was given to whom, where the participle is taken for the main verb or for active
    ("Farmers given loans by Finland planted maize.", "state/FIN aids group/farmers", "farmers-doc aids"),
    ("Refugees granted asylum by Finland reached Gambia.", "state/FIN aids group/refugees", "visits state/FIN"),
    ("Omar Haddad was among 50 prisoners granted a pardon by Gambia.", "state/GMB releases", "yields-to"),
    # talks that both sides or their days end were had; a note is a letter
    ("Finland and Gambia ended their fourth meeting.", "state/FIN meets-with state/GMB", "cuts-ties"),
    ("Finland and Gambia ended two days of talks.", "state/FIN talks-with state/GMB", "cuts-ties"),
    ("Finland ended talks with Gambia.", "state/FIN cuts-ties-with state/GMB", "talks-with"),
    ("The ambassador delivered a note from Finland to Gambia.", "talks-with state/GMB", "criticizes"),
    # what armed people say is theirs
    ("Gambia rejected rebel demands.", "state/GMB rejects group/rebels", "state/GMB demands"),
    # officers of two states stand for them; a dateline is no side
    (
        "Finland warned Gambia. The foreign ministers of the two countries met.",
        "state/FIN meets-with state/GMB",
        "opposes",
    ),
    ("LIMA – The US, Finland and Gambia met in Oslo.", "state/FIN meets-with state/GMB", "lima"),
    # what talks lead to, do not lead to or are for; what nobody has the means to do
    ("The talks led to an agreement between Finland and Gambia.", "state/FIN agrees-with state/GMB", "rejects"),
    ("The plan would not imply recognition of Gambia by Finland, Togo told Oman.", "state/TGO", "supports"),
    ("Finland and Gambia held a meeting to discuss trade.", "state/FIN meets-with state/GMB", "talks-with"),
    ("Finland does not have the capacity to feed Gambian refugees, Togo told Oman.", "state/TGO", "aids"),
    ("Finland and Gambia engaged each other in a bloody war.", "state/FIN attacks state/GMB", "talks-with"),
    # a receiver before a long object
    ("Finland conveyed to Gambia its condolences.", "state/FIN praises state/GMB", "talks-with"),
    ("Finland gave to Gambia a loan of $5 million.", "state/FIN aids state/GMB", "promises"),
    # a call on somebody of whom nothing is asked, or something
    ("Ambassador Omar Haddad called on Gambia on Monday.", "person/omar-haddad visits state/GMB", "urges"),
    ("A delegation of the union called on Gambia to discuss wages.", "visits state/GMB", "urges"),
    ("Finland called on Gambia to free the crew.", "state/FIN urges state/GMB", "visits"),
    # what is asked for or said in the same breath as a call
    ("Finland phoned Gambia and asked for help.", "state/FIN asks state/GMB", "aids"),
    ("Omar Haddad met Sirin Okan and apologised.", "apologizes-to person/sirin-okan", "rejects"),
    # parties in one government; a swap
    ("The Reform Party entered a unity government with Omar Haddad.", "cooperates-with person/omar-haddad", "visits"),
    ("Finland approved a currency swap with Gambia.", "state/FIN agrees-with state/GMB", "rejects"),
    # forces that somebody agrees to send to a state are help to it, where nobody says against whom
    ("Finland agreed in principle to send 600 troops to Gambia.", "state/FIN agrees-with state/GMB", "threatens"),
    ("Finland vowed to send warships to Gambia.", "state/FIN threatens state/GMB", "promises"),
    # a fund set up, or endorsed, to help; a plain adjective before it owns nothing
    ("Finland set up a special fund to assist Gambia.", "state/FIN aids state/GMB", "supports"),
    ("Finland's senate endorsed a package to help Gambia.", "aids state/GMB", "supports"),
    ("The bank approved a loan to fund a road in Gambia.", "aids state/GMB", "supports"),
    # what was kept from somebody is given up to them; a decision or threat taken back
    ("Finland released $1 billion in funds withheld from Gambia.", "state/FIN eases state/GMB", "cuts-ties"),
    ("Finland retracted its decision to freeze aid to Gambia.", "state/FIN eases state/GMB", "cuts-ties"),
    ("Finland withdrew its threat to bomb Gambia.", "state/FIN ceases-fire-with state/GMB", "threatens"),
    # whom somebody appeals to during a visit is not whom they visit
    ("During the visit, Omar Haddad appealed to the union to end its strike.", "asks", "visits"),
]


@pytest.fixture(scope="module")
def read(nlp):
    """A sentence to its asserted claims, as "source relation target"."""
    lexicon, world = Lexicon.load(), World.load(Codebook())

    def claims(text: str) -> set[str]:
        [document] = link(parse([Article("doc", text, date="2020-06-17")], nlp=nlp), world=world)
        found = extract_one(document, lexicon).claims
        firm = [c for c in found if c.status == "asserted" and c.confidence >= 0.35]
        return {f"{c.source} {c.relation} {c.target}" for c in firm}

    return claims


@pytest.mark.parametrize(("text", "told", "untold"), TELLING)
def test_a_sentence_tells(text, told, untold, read):
    found = read(text)
    assert any(told in claim for claim in found)
    assert not any(untold in claim for claim in found)
