"""What a parse says about one word: keys, coordination, voice, negation, mood, prepositions, owners."""

from __future__ import annotations

import pytest
from kgraph.extract.speakers.context import mood
from kgraph.extract.syntax import grammar
from kgraph.model import Status

from tests.unit.extract.builders import texts, word


@pytest.mark.parametrize(
    ("sentence", "verb", "keys"),
    [
        ("France attacked Iran.", "attacked", ["attack", "attack"]),
        ("France called off the talks with Iran.", "called", ["call off", "call"]),
        ("France hit back at Iran.", "hit", ["hit back", "hit"]),
        ("Hopes=hop/VBZ/ROOT", "Hopes", ["hope"]),
        ("slated=slat/VBN/ROOT", "slated", ["slate"]),
    ],
)
def test_keys_of_a_verb_are_fullest_first(sentence, verb, keys):
    found = grammar.verb_keys(word(sentence, verb))
    assert [found[0], next(k for k in found if k == keys[-1])] == [keys[0], keys[-1]]
    assert len(found) == len(set(found))


def test_keys_with_a_particle_come_before_every_bare_lemma():
    found = grammar.verb_keys(word("France called off the talks with Iran.", "called"))
    assert [" " in key for key in found] == sorted((" " in key for key in found), reverse=True)


def test_conjuncts_run_from_left_to_right():
    first = word("France, Iran and China attacked Kenya.", "France")
    assert texts(list(grammar.conjuncts(first))) == ["France", "Iran", "China"]


def test_a_verb_is_no_conjunct_of_a_noun():
    first = word("France/NNP/nsubj>left left=leave/VBD/ROOT attacked=attack/VBD/conj>France", "France")
    assert texts(list(grammar.conjuncts(first))) == ["France"]


@pytest.mark.parametrize(
    ("sentence", "verb", "passive"),
    [
        ("France attacked Iran.", "attacked", False),
        ("Iran was attacked by France.", "attacked", True),
        ("The troops attacked by France fled.", "attacked", True),
        ("Iran was attacked and criticized by France.", "criticized", True),
        ("Iran was attacked and criticized France.", "criticized", False),
        ("France has attacked Iran.", "attacked", False),
        ("Attacked by France, Iran criticized China.", "Attacked", True),
        ("Iran got attacked by France.", "attacked", True),
        ("France has attacked and criticized Iran.", "criticized", False),
    ],
)
def test_passive(sentence, verb, passive):
    assert grammar.is_passive(word(sentence, verb)) is passive


@pytest.mark.parametrize(
    ("sentence", "pronoun", "noun"),
    [
        ("Norway supported France, which attacked Iran.", "which", "France"),
        ("Norway supported the state that France attacked.", "that", "state"),
        ("Iran backed a plan that China objected to.", "that", "plan"),
        ("Berg, who attacked Iran, met Okoro.", "who", "Berg"),
        ("France attacked Iran.", "Iran", "Iran"),
        ("Who attacked Iran?", "Who", "Who"),
    ],
)
def test_antecedent(sentence, pronoun, noun):
    assert grammar.antecedent(word(sentence, pronoun)).text == noun


@pytest.mark.parametrize(
    ("sentence", "head", "pairs"),
    [
        ("France met with Iran in Kenya.", "met", [("with", "Iran"), ("in", "Kenya")]),
        ("Iran backed a plan China objected to.", "objected", [("to", "plan")]),
        ("Iran was attacked by France.", "attacked", [("by", "France")]),
        ("France marched out of Iran.", "marched", [("of", "Iran")]),
        ("France gave aid to Iran.", "gave", [("to", "Iran")]),
        ("France gave Iran aid.", "gave", []),
    ],
)
def test_prepositions(sentence, head, pairs):
    found = [(name, noun.text) for name, noun in grammar.prepositions(word(sentence, head))]
    assert found[: len(pairs)] == pairs
    assert found or not pairs


def test_conjoined_prepositions_share_their_object():
    head = word("Troops marched into and through Iran.", "marched")
    assert [(name, noun.text) for name, noun in grammar.prepositions(head)] == [
        ("into", "Iran"),
        ("through", "Iran"),
    ]


def test_a_relative_pronoun_below_a_preposition_stands_for_its_noun():
    head = word("Iran backed a plan that China objected to.", "objected")
    assert [(name, noun.text) for name, noun in grammar.prepositions(head)] == [("to", "plan")]


def test_a_gerund_is_no_object_of_a_preposition():
    assert not list(grammar.prepositions(word("France responded by attacking Iran.", "responded")))


@pytest.mark.parametrize(
    ("sentence", "noun", "owners"),
    [
        ("France's criticism of Iran grew.", "criticism", ["France", "Iran"]),
        ("The French attack on Iran failed.", "attack", ["French"]),
        ("French and Iranian troops attacked Kenya.", "troops", ["French", "Iranian"]),
        ("The talks of France and Iran failed.", "talks", ["France", "Iran"]),
    ],
)
def test_owners_are_possessors_modifiers_and_of_phrases(sentence, noun, owners):
    assert texts(list(grammar.owners(word(sentence, noun)))) == owners


@pytest.mark.parametrize(
    ("sentence", "noun", "counted"),
    [
        ("France attacked dozens of Iranian rebels.", "dozens", ["rebels"]),
        ("France attacked some of the Iranians.", "some", ["Iranians"]),
        ("France attacked 12 of the Iranians.", "12", ["Iranians"]),
        ("France attacked the capital of Iran.", "capital", []),
    ],
)
def test_partitives(sentence, noun, counted):
    assert texts(list(grammar.quantified(word(sentence, noun)))) == counted


NEGATED = [
    ("France did not attack Iran.", "attack"),
    ("France never attacked Iran.", "attacked"),
    ("France no longer supports Iran.", "supports"),
    ("No state attacked Iran.", "attacked"),
    ("Nobody attacked Iran.", "attacked"),
    ("France attacked no Iranian.", "attacked"),
    ("France hardly supports Iran.", "supports"),
    ("France won't attack Iran.", "attack"),
    ("France neither attacked nor criticized Iran.", "attacked"),
]


@pytest.mark.parametrize(("sentence", "verb"), NEGATED)
def test_negation(sentence, verb):
    assert grammar.negated(word(sentence, verb))
    assert mood(word(sentence, verb)) == (Status.NEGATED, "not")


def test_neither_nor_of_the_subject_negates():
    assert grammar.negated(word("Neither France nor Iran attacked Kenya.", "attacked"))


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("France attacked Iran.", "attacked"),
        ("France not only attacked Iran but met China.", "attacked"),
    ],
)
def test_no_negation(sentence, verb):
    assert not grammar.negated(word(sentence, verb))


@pytest.mark.parametrize(
    ("sentence", "verb", "status", "by"),
    [
        ("France attacked Iran.", "attacked", Status.ASSERTED, ""),
        ("France will attack Iran.", "attack", Status.PLANNED, "will"),
        ("France'll attack Iran.", "attack", Status.PLANNED, "will"),
        ("France won't attack Iran.", "attack", Status.NEGATED, "not"),
        ("France would attack Iran.", "attack", Status.PLANNED, "would"),
        ("France would attack Iran if Iran attacked Kenya.", "attack", Status.POSSIBLE, "would"),
        ("France would have attacked Iran.", "attacked", Status.POSSIBLE, "would"),
        ("France could attack Iran.", "attack", Status.POSSIBLE, "could"),
        ("France may attack Iran.", "attack", Status.POSSIBLE, "may"),
        ("France should attack Iran.", "attack", Status.REQUESTED, "should"),
        ("France must attack Iran.", "attack", Status.REQUESTED, "must"),
        ("France could do more to help Iran.", "do", Status.REQUESTED, "should"),
        ("France met China if Iran attacked Kenya.", "attacked", Status.POSSIBLE, "if"),
        ("Norway asked whether France attacked Iran.", "attacked", Status.POSSIBLE, "whether"),
        ("France met China unless Iran attacked Kenya.", "attacked", Status.POSSIBLE, "unless"),
        ("France did attack Iran.", "attack", Status.ASSERTED, ""),
    ],
)
def test_mood(sentence, verb, status, by):
    assert mood(word(sentence, verb)) == (status, by)


@pytest.mark.parametrize(
    ("sentence", "verb", "past", "finite", "infinitive"),
    [
        ("France attacked Iran.", "attacked", True, True, False),
        ("France will attack Iran.", "attack", False, True, False),
        ("France did not attack Iran.", "attack", True, True, False),
        ("France wants to attack Iran.", "attack", False, False, True),
        ("France responded by attacking Iran.", "attacking", False, False, False),
        ("Iran was attacked by France.", "attacked", True, True, False),
    ],
)
def test_tense_and_form(sentence, verb, past, finite, infinitive):
    found = word(sentence, verb)
    assert (grammar.is_past(found), grammar.is_finite(found), grammar.infinitive(found)) == (
        past,
        finite,
        infinitive,
    )


def test_auxiliaries_are_no_verbs_and_a_copula_is_one():
    assert not grammar.is_verb(word("France will attack Iran.", "will"))
    assert grammar.is_verb(word("France is willing to meet Iran.", "is"))
