"""Who does what to whom in one clause: logical subject, object, receiver and phrases by construction."""

from __future__ import annotations

import pytest
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.syntax.objects import is_directive, is_small

from tests.unit.extract.builders import clause, texts, word

CASES = [  # sentence, verb, logical subjects, logical objects
    ("France attacked Iran.", "attacked", "France", "Iran"),
    ("France and Japan attacked Iran and China.", "attacked", "France Japan", "Iran China"),
    # passive
    ("Iran was attacked by France.", "attacked", "France", "Iran"),
    ("Iran and China were attacked by France and Japan.", "attacked", "France Japan", "Iran China"),
    ("Iran was attacked.", "attacked", "", "Iran"),
    ("The troops attacked by France fled.", "attacked", "France", "troops"),
    ("Iran was attacked and criticized by France.", "criticized", "France", "Iran"),
    ("Attacked by France, Iran criticized China.", "Attacked", "France", "Iran"),
    # coordination
    ("France attacked Iran and met China.", "met", "France", "China"),
    ("France attacked and criticized Iran.", "attacked", "France", "Iran"),
    ("France attacked and criticized Iran.", "criticized", "France", "Iran"),
    ("Iran was attacked and criticized France.", "criticized", "Iran", "France"),
    ("France attacked Iran and Japan met China.", "met", "Japan", "China"),
    # control and raising
    ("France wants to attack Iran.", "attack", "France", "Iran"),
    ("France urged Iran to attack China.", "attack", "Iran", "China"),
    ("France promised Iran to attack China.", "attack", "France", "China"),
    ("France wants Iran to attack China.", "attack", "Iran", "China"),
    ("France wants Iran to attack China.", "wants", "France", "Iran"),
    ("Iran seems to support France.", "support", "Iran", "France"),
    ("France is willing to meet Iran.", "meet", "France", "Iran"),
    ("Iran was urged by France to attack China.", "attack", "Iran", "China"),
    ("France continued to refuse to attack Iran.", "attack", "France", "Iran"),
    # relative clauses
    ("Norway supported France, which attacked Iran.", "attacked", "France", "Iran"),
    ("Norway supported the state that France attacked.", "attacked", "France", "state"),
    ("Norway supported the state France attacked.", "attacked", "France", "state"),
    ("Norway met the troops who were attacked by France.", "attacked", "France", "troops"),
    ("Norway met France and Iran, who attacked China.", "attacked", "France Iran", "China"),
    # participles and gerunds
    ("France left the talks, criticizing Iran.", "criticizing", "France", "Iran"),
    ("The troops attacking Iran fled.", "attacking", "troops", "Iran"),
    ("France responded by attacking Iran.", "attacking", "France", "Iran"),
    ("France accused Iran of attacking China.", "attacking", "Iran", "China"),
    ("Iran was accused of attacking China.", "attacking", "Iran", "China"),
    ("France's plan to visit Iran failed.", "visit", "France", "Iran"),
    ("France made a promise to visit Iran.", "visit", "France", "Iran"),
    ("France's interest in attacking Iran grew.", "attacking", "France", "Iran"),
    # small clauses
    ("France called Iran a liar.", "called", "France", "Iran"),
]


@pytest.mark.parametrize(("sentence", "verb", "subjects", "objects"), CASES)
def test_logical_roles(sentence, verb, subjects, objects):
    found = clause(sentence, verb)
    assert (texts(found.subjects), texts(found.objects)) == (subjects.split(), objects.split())


def test_the_table_covers_the_constructions():
    assert len(CASES) >= 35


@pytest.mark.parametrize(
    ("sentence", "receivers", "things"),
    [
        ("France gave Iran aid.", ["Iran"], ["aid"]),
        ("Iran was given aid by France.", ["Iran"], ["aid"]),
        ("Iran and China were given aid by France.", ["Iran", "China"], ["aid"]),
        ("France gave aid to Iran.", [], ["aid"]),
    ],
)
def test_datives(sentence, receivers, things):
    found = clause(sentence, "given" if "given" in sentence else "gave")
    assert (list(dict.fromkeys(texts(found.datives))), texts(found.objects), texts(found.subjects)) == (
        receivers,
        things,
        ["France"],
    )


@pytest.mark.parametrize("sentence", ["France called Iran a liar.", "France considers Iran a liar."])
def test_what_the_object_is_said_to_be_reads_like_an_as_phrase(sentence):
    verb = "called" if "called" in sentence else "considers"
    found = clause(sentence, verb)
    assert (texts(found.objects), texts(found.phrase("as"))) == (["Iran"], ["liar"])


def test_phrases_of_the_verb_come_before_those_of_its_object():
    found = clause("France gave aid for Kenya to Iran.", "gave")
    assert sorted(name for name, _ in found.prepositions) == ["for", "to"]
    assert found.prepositions[0][0] == "to"


def test_a_phrase_is_expanded_over_its_conjuncts():
    assert texts(clause("France met with Iran and China.", "met").phrase("with")) == ["Iran", "China"]


def test_what_hangs_on_a_circumstance_is_not_the_verbs():
    found = clause("France criticized Iran during talks with China.", "criticized")
    assert texts(found.phrase("during")) == ["talks"]
    assert found.phrase("with") == []


def test_a_stranded_preposition_takes_the_antecedent():
    assert texts(clause("Iran backed a plan China objected to.", "objected").phrase("to")) == ["plan"]


def test_a_participle_read_as_an_adjective_has_its_surface_subject():
    verb = word("France was frustrated with Iran.", "frustrated")
    found = Clause(verb, adjectival=True)
    assert (found.passive, texts(found.subjects), found.objects) == (False, ["France"], [])
    assert texts(found.phrase("with")) == ["Iran"]


def test_a_lent_subject_stands_in_for_a_missing_one():
    sentence = "Norway called on France to help Iran."
    verb = word(sentence, "help")
    lent = next(t for t in verb.doc if t.text == "France")
    assert texts(Clause(verb, (lent,)).subjects) == ["France"]


@pytest.mark.parametrize(
    ("sentence", "verb", "small", "directive"),
    [
        ("France urged Iran to attack China.", "attack", True, True),
        ("Norway demanded that France free Berg.", "free", False, True),
        ("Norway demanded that France should free Berg.", "free", False, True),
        ("France said that Iran attacked Kenya.", "attacked", False, False),
        ("France said Iran will attack Kenya.", "attack", False, False),
        ("France saw Iran attack Kenya.", "attack", True, True),
    ],
)
def test_small_and_directive_complements(sentence, verb, small, directive):
    found = word(sentence, verb)
    assert (is_small(found), is_directive(found)) == (small, directive)
