"""Who acts and who is acted on in headlines, which the parser reads less well than sentences."""

from __future__ import annotations

import pytest
from kgraph.codebook import Codebook
from kgraph.extract import Lexicon, extract_one
from kgraph.link import World, link
from kgraph.model import FIRM, Article
from kgraph.parse import parse


@pytest.fixture(scope="module")
def read(nlp):
    world, lexicon = World.load(Codebook()), Lexicon.load()

    def firm(headline: str) -> set[tuple[str, str, str, str]]:
        """Source, relation, target and status of the firm claims."""
        record = extract_one(next(link(parse([Article("t", headline)], nlp=nlp), world=world)), lexicon)
        labels = {actor.id: actor.label for actor in record.actors}
        claims = [c for c in record.claims if c.confidence >= FIRM]
        return {(labels[c.source], c.relation, labels[c.target], str(c.status)) for c in claims}

    return firm


@pytest.mark.parametrize(
    ("headline", "claim"),
    [
        ("Chile expels Bolivian ambassador", ("Chile", "cuts-ties-with", "Bolivian ambassador", "asserted")),
        ("Oman Summons Qatari Envoy Over Border Killings", ("Oman", "criticizes", "Qatari envoy", "asserted")),
        ("Norway, Latvia agree to resume talks", ("Norway", "talks-with", "Latvia", "planned")),
        ("Tusk to visit Vilnius", ("Tusk", "visits", "Lithuania", "planned")),
        ("Oman mediates between Chad and Niger", ("Oman", "negotiates-with", "Chad", "asserted")),
        ("Sudan arms and funds Chadian rebels, Niger says", ("Sudan", "aids", "Chadian rebels", "asserted")),
        ("Sudan trains and equips Chadian rebels.", ("Sudan", "aids", "Chadian rebels", "asserted")),
    ],
)
def test_a_headline_tells_who_did_what(read, headline: str, claim: tuple[str, str, str, str]) -> None:
    assert claim in read(headline)


def test_a_place_beside_a_town_is_no_second_subject(read) -> None:
    assert read("In Arica, Chile, miners strike over pay.") == read("In Arica, Chile, miners strike over pay")


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Latvia and Norway plan to start talks on a fish quota.", ("Latvia", "talks-with", "Norway", "planned")),
        ("Russia, China veto UN resolution on Chad", ("China", "opposes", "United Nations", "asserted")),
        ("Norway and Latvia back Ukraine", ("Latvia", "supports", "Ukraine", "asserted")),
        ("Norway and Latvia support Ukraine", ("Norway", "supports", "Ukraine", "asserted")),
        ("India and Nepal exchange fire along border", ("India", "attacks", "Nepal", "asserted")),
        ("Serbia and Kosovo swap prisoners", ("Serbia", "releases", "Kosovo", "asserted")),
        ("Ghana and Togo mass troops on Mali border", ("Ghana", "mobilizes-against", "Mali", "asserted")),
        ("Leaders of Chad and Niger plan to meet, Oman says", ("Chad", "meets-with", "Niger", "planned")),
        ("Danish police arrest Chadian smugglers", ("Danish police", "detains", "Chadian smugglers", "asserted")),
        ("Troops raid village in Chad", ("troops", "attacks", "Chad", "asserted")),
        ("Norway snubs Latvia", ("Norway", "rejects", "Latvia", "asserted")),
        ("EU sanctions Norway", ("European Union", "sanctions", "Norway", "asserted")),
        ("US sanctions Norway officials", ("United States", "sanctions", "Norway", "asserted")),
        ("Norway seeks deal with Latvia", ("Norway", "agrees-with", "Latvia", "possible")),
        ("Norway eyes deal with Latvia", ("Norway", "agrees-with", "Latvia", "possible")),
        ("Norway fires at Latvia boats", ("Norway", "attacks", "Latvia boats", "asserted")),
        ("Norway leader hails Latvia ties", ("Norway leader", "praises", "Latvia", "asserted")),
        ("Norway ready for talks with Latvia", ("Norway", "agrees-with", "Latvia", "asserted")),
        ("Norway not ready for talks with Latvia", ("Norway", "talks-with", "Latvia", "negated")),
        ("Latvia warned by Norway", ("Norway", "warns", "Latvia", "asserted")),
        ("Norway FM visits Latvia", ("Norway FM", "visits", "Latvia", "asserted")),
        ("Latvia and Norway demand that Chad leave Mali", ("Norway", "demands", "Chad", "asserted")),
        ("Latvia and Norway call on Chad to leave Mali", ("Latvia", "urges", "Chad", "asserted")),
    ],
)
def test_a_verb_of_several_is_no_noun(read, text: str, claim: tuple[str, str, str, str]) -> None:
    assert claim in read(text), sorted(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Chad and Mali attack on Togo failed.",
        "Putin and Xi phone call",
        "US and China trade talks",
        "Leaders of the unions support group",
        "Egypt and Sudan border dispute",
        "Peru mines minister",
        "Norway arms exports to Latvia",
    ],
)
def test_a_noun_behind_several_names_stays_one(nlp, text: str) -> None:
    words = next(parse([Article("t", text)], nlp=nlp)).doc
    assert not [w.text for w in words if w.tag_ == "VBP"]


def test_subjects_taken_for_other_words_act(read) -> None:
    assert ("Norway", "criticizes", "Latvia", "asserted") in read("A Norwegian report called for sanctions on Latvia.")
    assert ("Kenya", "negotiates-with", "Latvia", "asserted") in read("Kenya is mediating between Norway and Latvia.")
    assert any(c[1:] == ("asks", "donors", "asserted") for c in read("Lebanon's army chief begged donors for fuel."))
    assert any(c[1:] == ("aids", "Nepal", "asserted") for c in read("USAID sent blankets to Nepal."))


def test_who_tells_a_headline_behind_a_dash_or_colon_is_no_side_of_it(nlp) -> None:
    world, lexicon = World.load(Codebook()), Lexicon.load()
    for headline in ("Norwegian troops killed 12 Latvians - UN", "UN: Norwegian troops killed 12 Latvians"):
        record = extract_one(next(link(parse([Article("t", headline)], nlp=nlp), world=world)), lexicon)
        labels = {actor.id: actor.label for actor in record.actors}
        told = {(labels[c.source], c.relation, labels[c.target]) for c in record.claims if c.confidence >= FIRM}
        assert told == {("Norwegian troops", "kills", "Latvians")}
        assert {labels[c.attributed_to] for c in record.claims if c.confidence >= FIRM} == {"United Nations"}


def test_what_somebody_is_not_ready_for_is_not_agreed(read) -> None:
    assert not any(c[1] == "agrees-with" for c in read("Norway not ready for talks with Latvia"))
