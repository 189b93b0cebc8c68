"""The trie over word pieces, on parses made by hand."""

from __future__ import annotations

import pytest
import spacy
import spacy.tokens
from kgraph.link.knowledge.gazetteer import Trie, fold, pieces, split
from kgraph.parse.mending import mended
from kgraph.parse.tokens import Columns

VOCAB = spacy.blank("en").vocab


def trie(*names: str, fold_case: bool = False) -> Trie[str]:
    made: Trie[str] = Trie(fold_case=fold_case)
    for name in names:
        made.add(name, name)
    return made


def found(made: Trie[str], *words: str) -> list[tuple[int, int, str]]:
    doc = mended(Columns.of(spacy.tokens.Doc(VOCAB, words=list(words))))
    return [(hit.first, hit.last, hit.value) for hit in made.find(pieces(doc))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("U.S.-China", ["US", "China"]),
        ("al-Qaeda", ["al", "Qaeda"]),
        ("Sana'a", ["Sana", "a"]),
        ("Erdoğan", ["Erdogan"]),
        ("US/UK", ["US", "UK"]),
        ("--", []),
        ("The", ["the"]),
    ],
)
def test_words_split_into_pieces(text: str, parts: list[str]) -> None:
    assert list(split(text)) == parts


def test_fold_drops_accents_and_dots() -> None:
    assert fold("Recep Erdoğan") == "Recep Erdogan"
    assert fold("U.N.") == "UN"


def test_longest_match_wins() -> None:
    assert found(trie("Korea", "North Korea"), "in", "North", "Korea") == [(1, 2, "North Korea")]


def test_two_names_in_one_token() -> None:
    assert found(trie("U.S.", "China"), "U.S.-China", "ties") == [(0, 0, "U.S."), (0, 0, "China")]


def test_hyphen_as_its_own_token() -> None:
    assert found(trie("Guinea-Bissau", "Guinea"), "Guinea", "-", "Bissau") == [(0, 2, "Guinea-Bissau")]


def test_case_counts_for_names() -> None:
    assert found(trie("US"), "tell", "us", "US") == [(2, 2, "US")]


def test_capitals_match_a_long_name() -> None:
    assert found(trie("China"), "CHINA") == [(0, 0, "China")]


def test_title_case_matches_a_long_acronym() -> None:
    assert found(trie("NATO"), "Nato") == [(0, 0, "NATO")]


def test_short_acronym_needs_its_capitals() -> None:
    assert found(trie("WHO"), "Who", "said") == []


def test_role_nouns_match_in_any_case() -> None:
    made = trie("prime minister", fold_case=True)
    assert found(made, "Prime", "Minister") == [(0, 1, "prime minister")]


def test_article_yields_to_the_longer_name_after_it() -> None:
    made = trie("the North", "North Korea")
    assert found(made, "the", "North", "Korea", "issue") == [(1, 2, "North Korea")]
    assert found(made, "the", "North", "said") == [(0, 1, "the North")]


def test_first_entry_of_a_name_stays() -> None:
    made: Trie[int] = Trie()
    made.add("Congo", 1)
    made.add("Congo", 2)
    assert made.get("Congo") == 1
    assert made.get("Kongo") is None
