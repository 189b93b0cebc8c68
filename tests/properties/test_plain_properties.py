"""Whatever is asked in plain words is understood or refused in one line, and what is understood can be run."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from kgraph.errors import UnknownTermError
from kgraph.query.plain import columns, read_question, reply
from tests.fixtures_graph import shared_graph, shared_index

QUESTIONS = Path(__file__).parents[1] / "unit" / "plain" / "questions.tsv"
WORDS = sorted(
    {word for line in QUESTIONS.read_text(encoding="utf-8").splitlines() for word in line.partition("\t")[0].split()}
)
ODD = (
    '"',
    "“”",
    "'",
    "\\",
    "{",
    "}",
    "?",
    "\x01",
    "0",
    "\x010\x01",
    "§",
    "in 99999",
    "between",
    "31 February 2019",
    "é",
    "習近平",
)


@settings(max_examples=150)
@given(st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(ODD)), max_size=9))
def test_any_words_are_understood_or_refused(words: list[str]) -> None:
    try:
        asked = read_question(shared_index(), " ".join(words))
    except UnknownTermError as error:
        assert "\n" not in str(error)
    else:
        assert reply(shared_graph(), asked).columns == columns(asked)


@settings(max_examples=100)
@given(st.text(max_size=40))
def test_any_text_is_understood_or_refused(text: str) -> None:
    try:
        read_question(shared_index(), text)
    except UnknownTermError as error:
        assert "\n" not in str(error)
