"""Actors in the slots of clauses and event nouns."""

from __future__ import annotations

import pytest
from kgraph.extract.actors.arguments import actors_at, args, deep
from kgraph.extract.actors.slots import fill, fill_noun, owners_of, slot_tokens
from kgraph.extract.syntax.clause import Clause
from kgraph.link import Linked
from kgraph.model import MentionKind
from kgraph.parse.tokens import Token

from tests.unit.extract.builders import ACTORS, linked


def at(document: Linked, form: str) -> Token:
    return next(t for t in document.parsed.doc if t.text == form)


def names(found) -> list[str]:
    return [ACTORS[arg.actor].label for arg in found]


@pytest.mark.parametrize(
    ("sentence", "verb", "slot", "actors"),
    [
        ("France attacked Iran.", "attacked", "subj", ["France"]),
        ("France attacked Iran.", "attacked", "obj", ["Iran"]),
        ("Iran was attacked by France.", "attacked", "subj", ["France"]),
        ("Iran was attacked by France.", "attacked", "obj", ["Iran"]),
        ("France and Iran met on Tuesday.", "met", "pair", ["France", "Iran"]),
        ("France gave Iran aid.", "gave", "dative", ["Iran"]),
        ("France gave aid to Iran.", "gave", "dative", ["Iran"]),
        ("Iran was given aid by France.", "given", "dative", ["Iran"]),
        ("France met with Iran in Kenya.", "met", "with", ["Iran"]),
        ("France met with Iran in Kenya.", "met", "at", []),
        ("France criticized Iran's test.", "criticized", "obj", []),
        ("France criticized Iran's test.", "criticized", "obj.of", ["Iran"]),
        ("France criticized Iranian tests.", "criticized", "obj.of", ["Iran"]),
        ("France criticized the tests of Iran.", "criticized", "obj.of", ["Iran"]),
        ("France criticized the missiles fired by Iran.", "criticized", "obj.of", ["Iran"]),
        ("France commented on Iran's test.", "commented", "on.of", ["Iran"]),
        ("Norway demanded that France free Berg.", "demanded", "comp.subj", ["France"]),
        ("France attacked dozens of Iranians.", "attacked", "obj", ["Iran"]),
        ("France attacked the capital of Iran.", "attacked", "obj", []),
        ("France criticized its neighbor, Iran.", "criticized", "obj", ["Iran"]),
    ],
)
def test_slots_of_a_clause(sentence, verb, slot, actors):
    document = linked(sentence)
    assert names(fill(document, Clause(at(document, verb)), slot)) == actors


def test_an_actor_fills_a_slot_once():
    document = linked("Iran and Iran attacked Kenya.")
    assert names(args(document, document.parsed.doc[0:3])) == ["Iran"]


def test_a_mention_of_several_actors_yields_each():
    document = linked("The neighbors attacked Kenya.", mentions={"neighbors": ("state/FRA", "state/IRN")})
    assert names(fill(document, Clause(at(document, "attacked")), "subj")) == ["France", "Iran"]


def test_a_name_in_apposition_wins_over_the_role_noun():
    document = linked("France criticized its neighbor, Iran.", mentions={"neighbor": "state/CHN"})
    [arg] = actors_at(document, at(document, "neighbor"))
    assert (arg.actor, arg.mention.kind) == ("state/IRN", MentionKind.NAME)


def test_a_role_noun_without_a_name_stands_for_its_actor():
    document = linked("France attacked the rebels.", mentions={"rebels": "group/reporters"})
    [arg] = actors_at(document, at(document, "rebels"))
    assert (arg.actor, arg.mention.kind, arg.is_place) == ("group/reporters", MentionKind.NOUN, False)


def test_words_that_only_locate_are_places():
    document = linked("France met with Iran in Kenya.")
    assert [arg.is_place for form in ("Iran", "Kenya") for arg in actors_at(document, at(document, form))] == [
        False,
        True,
    ]


def test_deep_takes_the_shallowest_actors_below():
    document = linked("France attacked the capital of Iran.")
    assert names(deep(document, [at(document, "capital")])) == ["Iran"]
    document = linked("France attacked the outskirts of the capital of Iran.")
    assert names(deep(document, [at(document, "outskirts")], depth=9)) == ["Iran"]


def test_deep_gives_up():
    document = linked("France attacked the capital.")
    assert deep(document, [at(document, "capital")]) == []


def test_the_of_phrase_of_a_suffered_noun_is_no_owner():
    document = linked("Norway condemned the killing of Kenya by Iran.")
    noun = at(document, "killing")
    assert names(owners_of(document, [noun], lambda _: False)) == ["Iran"]  # who did it comes before of whom
    assert names(owners_of(document, [noun], lambda _: True)) == ["Iran"]


@pytest.mark.parametrize(
    ("sentence", "noun", "slots", "actors"),
    [
        ("The French attack on Iran failed.", "attack", ["poss"], ["France"]),
        ("The French attack on Iran failed.", "attack", ["against", "on"], ["Iran"]),
        ("France's criticism of Iran grew.", "criticism", ["poss"], ["France"]),
        ("France's criticism of Iran grew.", "criticism", ["of"], ["Iran"]),
        ("The talks between France and Iran failed.", "talks", ["between"], ["France", "Iran"]),
        ("The attack on the capital of Iran failed.", "attack", ["on"], []),
        ("The attack on the capital of Iran failed.", "attack", ["on", "on.of"], ["Iran"]),
    ],
)
def test_slots_of_an_event_noun(sentence, noun, slots, actors):
    document = linked(sentence)
    assert names(fill_noun(document, at(document, noun), slots, set())) == actors


def test_taken_actors_do_not_fill_a_noun():
    document = linked("France's criticism of Iran grew.")
    assert fill_noun(document, at(document, "criticism"), ["of"], {"state/IRN"}) == []


@pytest.mark.parametrize(
    ("slot", "words"),
    [("obj", ["test"]), ("obj.of", ["test"]), ("subj", []), ("comp.subj", []), ("on.of", [])],
)
def test_words_in_a_slot_need_not_be_actors(slot, words):
    document = linked("France criticized Iran's test.")
    assert [t.text for t in slot_tokens(Clause(at(document, "criticized")), slot)] == words
