"""Paragraphs too long to be one are parsed in stretches: memory stays bounded, no word is lost, offsets stay."""

from __future__ import annotations

import re
from time import process_time

import pytest
from kgraph.model import Article
from kgraph.parse import parse
from kgraph.parse.paragraphs import BATCH_CHARACTERS, BATCH_PARAGRAPHS, WINDOW, WORD, batches, paragraphs
from spacy.language import Language

SENTENCE = "The president of France urged China on Monday. "
TEXTS = {
    "sentences": SENTENCE * 2000,
    "one sentence": "and the president said that China " * 3000,
    "one word": "a" * 70_000,
    "blanks": ("a" * 15_000 + " " * 30_000) * 3,
    "tags": "China <b>urged</b> Iran and " * 3000,
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_long_paragraph_is_cut(name: str) -> None:
    from kgraph.read.markup import find

    text = TEXTS[name]
    parts = paragraphs(Article("x", text, masked=tuple(find(text))))
    assert len(parts) > 1 and max(len(part.text) for part in parts) <= WINDOW * (1 + 1 / WORD)
    assert all(part.text == part.text.strip() != "" for part in parts)
    words = re.sub(r"<.*?>", " ", text).split()
    if name in ("one word", "blanks"):
        assert {part.text for part in parts} == {"a" * WORD}
    else:
        assert [word for part in parts for word in part.text.split()] == words
    for part in parts:
        assert text[part.start(0)] == part.text[0]
        assert text[part.start(len(part.text) - 1)] == part.text[-1]


def test_the_cut_is_behind_a_sentence() -> None:
    assert all(part.text.endswith("Monday.") for part in paragraphs(Article("x", TEXTS["sentences"])))


def test_a_paragraph_of_any_report_stays_whole() -> None:
    text = SENTENCE * (WINDOW // len(SENTENCE))
    assert [part.text for part in paragraphs(Article("x", text))] == [text.strip()]


def test_batches_are_bounded_by_number_and_by_length() -> None:
    short = paragraphs(Article("x", "\n".join([SENTENCE] * (BATCH_PARAGRAPHS + 1))))
    assert [len(batch) for batch in batches(short)] == [BATCH_PARAGRAPHS, 1]
    long = paragraphs(Article("x", TEXTS["one sentence"]))
    assert all(sum(len(part.text) for part in batch) <= BATCH_CHARACTERS for batch in batches(long))
    assert [part for batch in batches(long) for part in batch] == long


def test_a_word_without_end_takes_no_longer_than_its_length(nlp: Language) -> None:
    text = f"China urged {'(' * 500_000}  Iran to stop."
    began = process_time()
    [parsed] = parse([Article("x", text)], nlp=nlp)
    assert process_time() - began < 15
    assert len(parsed.doc) < 10_000 and [token.text for token in parsed.doc][-4:] == ["Iran", "to", "stop", "."]
    for token in parsed.doc:
        start, end = parsed.offsets(token.i, token.i)
        assert text[start:end] == token.text
