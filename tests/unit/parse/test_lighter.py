"""Our components find what spaCy's find, and stand back where they might not (`test_floor` compares whole parses)."""

from __future__ import annotations

import pytest
import spacy
from kgraph.parse.attributes import Attributes
from kgraph.parse.entities import Entities
from kgraph.parse.loading import DEFAULT_MODEL
from spacy.tokens import Doc

WORDS = ["They", "gon", "na", "let", "'s", "THAT", "that", "nothin'", " \n", "was"]
TAGS = ["PRP", "VBG", "TO", "VB", "PRP", "DT", "IN", "NN", "_SP", "VBD"]
PATTERNS = [
    ([[{"TAG": "IN", "LOWER": {"IN": ["that", "if"]}}]], {"POS": "SCONJ"}, 0),
    ([[{"LOWER": "gon"}, {"LOWER": "na"}]], {"LEMMA": "to"}, 1),
    ([[{"LOWER": "let"}, {}]], {"POS": "VERB"}, -2),
    ([[{"LOWER": {"REGEX": "^n[ou]thin'$"}}]], {"LEMMA": "nothing"}, 0),
    ([[{"TAG": {"NOT_IN": ["IN", ""]}}]], {"MORPH": "A=B"}, 0),
    ([[{"TAG": "DT"}], [{"LOWER": "that"}]], {"POS": "PRON"}, 0),  # a later pattern has the last word
    ([[{"TAG": "VBD", "SHAPE": "xxx"}]], {"POS": "AUX"}, 0),
    ([[{"IS_SPACE": True}]], {"POS": "SPACE", "MORPH": "_"}, 0),
]


def test_attributes_are_those_of_the_ruler():
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("attribute_ruler")
    for patterns, attributes, index in PATTERNS:
        ruler.add(patterns, attributes, index)
    ours = Attributes(ruler)
    for _ in range(2):  # anew, and from what is known by then
        theirs, found = (pipe(Doc(nlp.vocab, WORDS, tags=TAGS)) for pipe in (ruler, ours))
        assert [read(token) for token in found] == [read(token) for token in theirs]
    assert [token.pos_ for token in found] == ["", "", "", "VERB", "", "PRON", "PRON", "", "SPACE", "AUX"]
    assert found[2].lemma_ == "to" and found[7].lemma_ == "nothing"


def read(token):
    """What a ruler may set."""
    return token.pos_, token.tag_, token.lemma_, str(token.morph)


@pytest.fixture(scope="module")
def default():
    return spacy.load(DEFAULT_MODEL)


def test_names_run_to_the_end_of_a_sentence_and_no_further(default, nlp):
    texts = ["He met Angela Merkel", "", "She saw the United Nations. The United States left New York", "U.N.", "\n \n"]
    ours, theirs = (list(each.pipe(texts)) for each in (nlp, default))
    assert [doc.to_json() for doc in ours] == [doc.to_json() for doc in theirs]
    assert ours[0].ents[-1].text == "Angela Merkel"
    assert nlp("He met Angela Merkel").to_json() == theirs[0].to_json()


def test_a_recogniser_that_is_not_alone_stays(default):
    assert Entities.suits(default)
    default.add_pipe("entity_ruler", before="ner")
    assert not Entities.suits(default)
    default.remove_pipe("entity_ruler")
    default.get_pipe("ner").cfg["beam_width"] = 4
    assert not Entities.suits(default)


def test_another_ruler_stays():
    assert not Attributes.suits(spacy.blank("en"))
