"""The wider reading of brief texts: things and places as sides, always less than firm."""

from __future__ import annotations

import pytest
from kgraph.codebook import Codebook
from kgraph.extract import Lexicon, extract_one
from kgraph.extract.brief.untold import WIDE
from kgraph.extract.brief.wide import MOST
from kgraph.link import World, link
from kgraph.model import FIRM, Article, Claim, Record
from kgraph.parse import parse

FILLER = " ".join(f"Rain fell in the valley on day {n}." for n in range(5))


@pytest.fixture(scope="module")
def read(nlp):
    world, lexicon = World.load(Codebook()), Lexicon.load(Codebook())

    def record(text: str) -> Record:
        return extract_one(next(iter(link(parse([Article("brief", text)], nlp=nlp), world=world))), lexicon)

    return record


def guessed(record: Record) -> dict[str, Claim]:
    names = {a.id: a.label for a in record.actors}
    return {f"{names[c.source]} {c.relation} {names[c.target]}": c for c in record.claims if c.rule == WIDE}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway condemned the burning of the library.", "Norway criticizes the burning"),
        ("Kenya agreed to open a depot for lorries bound for Uganda.", "Kenya agrees-with Uganda"),
        ("Peru failed to reach an agreement on the dam.", "Peru rejects an agreement"),
        ("Iraq and Kuwait are guilty of violating the truce.", "Iraq attacks Kuwait"),
        ("Three villagers were murdered in Zambia.", "Zambia kills villagers"),
        ("Spain agreed to build a road that will cross Morocco.", "Spain agrees-with Morocco"),
        # whose people, means or members they are
        ("Botanists from Chile worked in tandem with Peru.", "Chile cooperates-with Peru"),
        ("Nine members, led by Kenya, condemned Peru.", "Kenya criticizes Peru"),
        # who is named before the source
        ("Despite two letters from Peru, Chile defied the bench.", "Chile rejects Peru"),
        # whose punishment somebody asks another for
        ("Norway asked the court to jail two Chilean bankers.", "Norway accuses Chilean bankers"),
        ("Norway urged workers to unite against Chilean bankers.", "Norway accuses Chilean bankers"),
        # an event noun that names one side alone
        ("An ultimatum by Serbia baffled Malta.", "Serbia warns Malta"),
        ("Now on hunger strike against Peru, Jose Quispe cannot stand.", "Jose Quispe protests-against Peru"),
        # whose act a speaker tells: their own side's, or a harm that others did
        ("Chad's defence minister said the army would crush the rebels.", "Chad's defence minister coerces rebels"),
        ("Greenpeace said Peruvian police had beaten fishermen.", "Greenpeace accuses Peruvian police"),
        # what somebody orders their own men to do, as their own act
        ("President Omar Haddad ordered the army to shell rebels in Chad.", "Omar Haddad attacks rebels"),
        # whatever is said of another side, as a reproach
        ("Peru's envoy said Chile could not be allowed to dry up the river.", "Peru's envoy criticizes Chile"),
        ("The Chilean minister said Peru's tariff had deepened despair.", "Chilean minister criticizes Peru's tariff"),
        ("Norway said the searches by Peru had shut three schools.", "Norway criticizes Peru"),
        # a capital as a place of its own state
        ("The Peruvian government extended a curfew in Lima.", "Peru coerces Lima"),
        ("Peruvian officials declared a curfew in Peru.", "Peru coerces people in Peru"),
        # what is done to a thing is what the row tells that asks for it
        ("Miners blocked the highway.", "miners protests-against the highway"),
        # whoever gave what the subject received
        ("Malawi took delivery of trucks bought from Chad.", "Chad aids Malawi"),
        # people known by what is said of them
        ("Japan sent blankets to those who had fled the flood.", "Japan aids those"),
        # whoever else the sentence names: as a target, as a source
        ("After Mali had shelled a village, it rained in Chad.", "Mali attacks Chad"),
        ("Donations through Oxfam will provide Chad with tents.", "Oxfam aids Chad"),
        ("While Togo looked on, Mali invaded Chad.", "Togo attacks Chad"),
        # the row that comes nearest
        ("The regulator pulled the plug on Peru.", "regulator coerces Peru"),
    ],
)
def test_a_brief_text_tells_of_things_and_of_who_is_named_below(read, text, expected):
    found = guessed(read(text))
    assert expected in found, sorted(found)
    assert found[expected].confidence < FIRM


def test_an_article_is_not_read_so(read):
    assert guessed(read("Norway condemned the burning of the library."))
    assert not guessed(read("Norway condemned the burning of the library. " + FILLER))


def test_what_is_firm_is_not_guessed_besides(read):
    record = read("Norway condemned Russia.")
    assert [(c.relation, c.rule) for c in record.claims] == [("criticizes", "frame")]


def test_where_a_thing_is_done_takes_no_part_in_it(read):
    assert not {
        c
        for c in guessed(read("Kenyan police detained a driver near the house of Jose Quispe."))
        if c.startswith("Jose")
    }


def test_two_things_are_no_dyad(read):
    assert not guessed(read("The storm destroyed the bridge and the mill."))


def test_one_source_has_but_a_few_guesses(read):
    text = "Norway condemned the raid, the fire, the theft, the murder, the arson, the blast and the riot."
    assert 0 < len(guessed(read(text))) <= MOST


def test_a_predicate_can_be_shown(read):
    text = "Kenya agreed to open a depot for lorries bound for Uganda."
    for claim in guessed(read(text)).values():
        evidence = claim.evidence[0]
        assert text[evidence.predicate_start : evidence.predicate_end] in ("agreed", "open")
        assert claim.row


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Dutch king called the Danish queen to congratulate her.", "praises"),
        ("Ghana wrote to Togo to complain about the noise.", "criticizes"),
        ("Malta phoned Tunisia to apologize for the raid.", "apologizes-to"),
    ],
)
def test_words_meant_for_the_one_addressed_are_said(read, text, expected):
    told = {(c.relation, str(c.status)) for c in read(text).claims if c.rule != WIDE}
    assert (expected, "asserted") in told and "attacks" not in {relation for relation, _ in told}


def test_an_infinitive_after_a_call_is_a_purpose_and_no_request(read):
    told = {c.relation for c in read("Norway called Sweden to discuss a visit to Iran.").claims if c.rule != WIDE}
    assert "urges" not in told


def test_who_leads_a_deed_does_it(read):
    record = read("A Norwegian-led raid on Iran drew protests.")
    names = {a.id: a.label for a in record.actors}
    told = [(names[c.source], c.relation, names[c.target]) for c in record.claims if c.rule != WIDE]
    assert ("Norway", "attacks", "Iran") in told


def test_who_acts_side_by_side_is_not_set_against_each_other(read):
    assert "Germany releases Peru" not in guessed(
        read("Germany and Peru handed over 30 lorries for children in Kenya.")
    )


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway's minister gathered money to help Niger.", "planned"),
        ("Norway's minister was the first to visit Iran.", "asserted"),
    ],
)
def test_an_infinitive_below_a_noun_is_yet_to_be(read, text, status):
    assert {str(c.status) for c in read(text).claims if c.rule != WIDE} <= {status}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Talks between Peru and Chile collapsed.", "REJECT"),
        ("Talks between Peru and Chile ended without agreement.", "REJECT"),
        ("Peru and Chile ended talks without narrowing their differences.", "REJECT"),
        ("Peru and Chile ended two days of talks without agreement.", "REJECT"),
        ("Peru and Chile ended two days of talks without incident.", "CONSULT"),
        ("Talks between Peru and Chile ended in deadlock.", "REJECT"),
        ("Talks between Peru and Chile did not collapse.", "CONSULT"),
        ("Talks between Peru and Chile ended.", "CONSULT"),
        ("Peru ordered a Chilean newspaper to suspend publication.", "COERCE"),
        ("Peru told a Chilean newspaper to close.", "COERCE"),
        ("Peru ordered a Chilean newspaper to print an apology.", "REQUEST"),
        ("Peru told a Chilean diplomat to leave the country.", "SANCTION"),
        ("Peruvian soldiers arrived in Haiti to help with the relief.", "AID"),
        ("Peruvian soldiers arrived in Haiti.", "MOBILIZE"),
    ],
)
def test_what_a_coder_would_write(read, text, type_):
    claims = sorted(read(text).claims, key=lambda c: -c.confidence)
    assert claims[0].plover == type_


def test_who_holds_talks_holds_nobody(read):
    record = read("Kenya held talks in Geneva with Peru.")
    assert not any(claim.relation in ("detains", "coerces") for claim in record.claims)


@pytest.mark.parametrize("text", ["Kenya is trying hard to feed Somalia.", "Kenya plans to build a port for Somalia."])
def test_a_verb_that_only_says_how_guesses_nothing(read, text):
    assert not any("investigates" in told or "threatens" in told for told in guessed(read(text)))
