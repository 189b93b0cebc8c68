"""The faster matrix products change no parse."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from kgraph.evaluate.gold import read_sentences
from kgraph.parse.loading import DEFAULT_MODEL, PIPES_UNUSED, processors

CORPUS = Path(__file__).parents[2] / "corpus"
EACH = 2  # every other sentence
WORDS = 9_000


def test_every_parse_is_that_of_spacys_defaults(nlp):
    ops = [node.ops for node in nlp.get_pipe("tok2vec").model.walk()]
    if {type(each).__name__ for each in ops} != {"NumpyOps"}:
        pytest.skip("not on this machine: its own products are used")
    assert not any(each.use_blis for each in ops)
    default = spacy.load(DEFAULT_MODEL, exclude=list(PIPES_UNUSED))
    texts = [sentence.text for sentence in read_sentences(CORPUS / "sentences.tsv")][::EACH]
    words = 0
    with processors().limit(limits=1):
        for ours, theirs in zip(nlp.pipe(texts), default.pipe(texts), strict=True):
            words += len(ours)
            assert ours.to_json() == theirs.to_json()
    assert words >= WORDS
