"""Questions about syntax, on parses made by hand."""

from __future__ import annotations

import spacy
import spacy.tokens
from kgraph.link.document import phrase
from kgraph.parse.mending import mended
from kgraph.parse.tokens import Columns, Doc

VOCAB = spacy.blank("en").vocab


def doc(words: str, heads: list[int], deps: str, pos: str) -> Doc:
    return mended(
        Columns.of(spacy.tokens.Doc(VOCAB, words=words.split(), heads=heads, deps=deps.split(), pos=pos.split()))
    )


def met() -> Doc:
    """The Turkish army chief met Smith and Jones in Rome."""
    return doc(
        "The Turkish army chief met Smith and Jones in Rome",
        [3, 3, 3, 4, 4, 4, 5, 5, 4, 8],
        "det amod compound nsubj ROOT dobj cc conj prep pobj",
        "DET ADJ NOUN NOUN VERB PROPN CCONJ PROPN ADP PROPN",
    )


def test_outward_head_of_a_phrase() -> None:
    assert phrase.outward_heads(met(), 0, 3) == [3]


def test_outward_heads_of_a_broken_span() -> None:
    assert phrase.outward_heads(met(), 3, 5) == [4]
    assert phrase.outward_heads(met(), 5, 7) == [5]


def test_every_word_with_a_governor_outside_counts() -> None:
    odd = doc("State Rex Tillerson spoke", [3, 2, 3, 3], "nsubj compound nsubj ROOT", "PROPN PROPN PROPN VERB")
    assert phrase.outward_heads(odd, 0, 2) == [0, 2]


def test_left_edge_and_determiner() -> None:
    assert phrase.left_edge(met()[3]) == 0
    assert phrase.determiner(met()[3]) == "the"
    assert phrase.determiner(met()[9]) == ""


def test_possessor_counts_as_determiner() -> None:
    owned = doc("his army left", [1, 2, 2], "poss nsubj ROOT", "PRON NOUN VERB")
    assert phrase.determiner(owned[1]) == "poss"


def test_subject_through_coordination() -> None:
    both = doc("Smith and Jones left", [3, 0, 0, 3], "nsubj cc conj ROOT", "PROPN CCONJ PROPN VERB")
    assert phrase.is_subject(both[2])
    assert not phrase.is_subject(met()[7])


def test_by_phrase_is_a_logical_subject() -> None:
    passive = doc(
        "Smith was hit by Jones",
        [2, 2, 2, 2, 3],
        "nsubjpass auxpass ROOT agent pobj",
        "PROPN AUX VERB ADP PROPN",
    )
    assert phrase.is_subject(passive[4])


def test_preposition_over_a_noun() -> None:
    assert phrase.preposition(met()[9]) == "in"
    assert phrase.preposition(met()[5]) == ""


def test_clause_is_the_verb_above() -> None:
    assert phrase.clause(met()[9]).text == "met"
