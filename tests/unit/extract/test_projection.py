"""The type that a coder by the PLOVER manual would write, from relation, status and frame."""

from __future__ import annotations

import pytest
from kgraph.extract import Lexicon
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS, ROOTS

from tests.unit.extract.builders import claim_of, lexicon, linked, one

EMPTY = (Status.POSSIBLE, Status.REQUESTED, Status.NEGATED)
PLANNED = {
    "CONSULT": "AGREE",
    "SUPPORT": "AGREE",
    "COOPERATE": "AGREE",
    "AID": "AGREE",
    "AGREE": "AGREE",
    "CONCEDE": "CONCEDE",
    "RETREAT": "CONCEDE",
    "SANCTION": "THREATEN",
    "MOBILIZE": "THREATEN",
    "COERCE": "THREATEN",
    "ASSAULT": "THREATEN",
}
EXCEPTIONS = {"apologizes-to": "CONCEDE", "releases": "RETREAT"}
PROMISED = {"apologizes-to": "CONCEDE", "releases": "AGREE", "yields-to": "AGREE"}


@pytest.fixture(scope="module")
def shipped() -> Lexicon:
    return lexicon()  # its projection is the shipped one


@pytest.mark.parametrize("relation", sorted(RELATIONS))
def test_what_is_asserted_has_its_root_or_the_manuals_exception(relation, shipped):
    expected = EXCEPTIONS.get(relation, RELATIONS[relation].root)
    assert shipped.plover(relation, Status.ASSERTED) == expected


@pytest.mark.parametrize("relation", sorted(RELATIONS))
@pytest.mark.parametrize("status", EMPTY)
def test_what_did_not_happen_has_none(relation, status, shipped):
    assert shipped.plover(relation, status) == ""
    assert shipped.plover(relation, status, "AGREE") == ""


@pytest.mark.parametrize("relation", sorted(r for r in RELATIONS if RELATIONS[r].root in PLANNED))
def test_the_future_is_folded_into_the_type(relation, shipped):
    expected = PROMISED.get(relation, PLANNED[RELATIONS[relation].root])
    assert shipped.plover(relation, Status.PLANNED) == expected


def test_every_root_and_status_has_an_answer(shipped):
    for relation in RELATIONS:
        for status in Status:
            assert shipped.plover(relation, status) in {"", *ROOTS}


def test_the_type_that_a_frame_names_holds_for_what_is_asserted(shipped):
    assert shipped.plover("criticizes", Status.ASSERTED, "REJECT") == "REJECT"
    assert shipped.plover("releases", Status.ASSERTED, "CONCEDE") == "CONCEDE"
    assert shipped.plover("aids", Status.PLANNED, "SUPPORT") == "AGREE"


def test_without_rows_the_type_is_the_root():
    assert Lexicon().plover("attacks", Status.NEGATED) == "ASSAULT"
    assert Lexicon().plover("attacks", Status.NEGATED, "COERCE") == "COERCE"


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("France attacked Iran.", "ASSAULT"),
        ("France will attack Iran.", "THREATEN"),
        ("France did not attack Iran.", ""),
        ("France apologized to Iran.", "CONCEDE"),
        ("France called off the talks with Iran.", "REJECT"),
        ("France suspended aid to Iran.", "SANCTION"),
    ],
)
def test_claims_carry_the_type(sentence, type_):
    assert one(linked(sentence)).plover == type_


def test_a_visit_that_is_asked_for_has_no_type():
    document = linked("Norway urged France to attack Iran.")
    assert claim_of(document, "Norway urges France").plover == "REQUEST"
    assert claim_of(document, "France attacks Iran [requested]").plover == ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Peru wants to help Chile.", "AGREE"),
        ("Peru hopes to help Chile.", ""),
        ("Peru agreed to lift its ban on Chile.", "AGREE"),
        ("Peru will lift its ban on Chile.", "CONCEDE"),
        ("Peru wants to bomb Chile.", ""),
    ],
)
def test_a_kindness_that_is_wanted_or_agreed_to_is_an_agreement(text, code, read_text):
    claims = read_text(text).claims
    assert code in {c.plover for c in claims} and not {"CONCEDE", "AGREE"} - {code} & {c.plover for c in claims}
