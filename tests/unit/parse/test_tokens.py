"""Plain tokens say what spaCy's say."""

from __future__ import annotations

import pytest
import spacy.tokens
from kgraph.parse.mending import mended
from kgraph.parse.tokens import Columns, once

TEXT = (
    'The foreign minister of Chad, who was on a visit to Oslo, refused to sign the deal. "We won\'t," he said; '
    "his deputy left. U.S.-backed rebels shelled two towns near the border on 3 May, killing dozens of people."
)
LABELS = "i text lower_ lemma_ pos_ tag_ dep_ ent_type_ ent_iob_ whitespace_ is_punct is_alpha is_lower".split()


@pytest.fixture(scope="module")
def pair(nlp):
    source = nlp(TEXT)
    return source, mended(Columns.of(source))


def test_every_label(pair):
    source, doc = pair
    assert len(doc) == len(source) >= 50
    for theirs, mine in zip(source, doc, strict=True):
        assert [getattr(mine, label) for label in LABELS] == [getattr(theirs, label) for label in LABELS]
        assert mine.lemma == theirs.lemma_.lower()


def test_every_neighbour(pair):
    source, doc = pair
    for theirs, mine in zip(source, doc, strict=True):
        for name in ("children", "lefts", "rights", "subtree", "ancestors"):
            assert [t.i for t in getattr(mine, name)] == [t.i for t in getattr(theirs, name)], (mine, name)
        assert (mine.head.i, mine.left_edge.i) == (theirs.head.i, theirs.left_edge.i)
        assert (mine.sent.start, mine.sent.end, mine.sent.root.i) == (
            theirs.sent.start,
            theirs.sent.end,
            theirs.sent.root.i,
        )


def test_spans(pair):
    source, doc = pair
    for start in range(len(doc)):
        for end in range(start + 1, min(start + 8, len(doc) + 1)):
            theirs, mine = source[start:end], doc.span(start, end - 1)
            assert (mine.text, mine.root.i, len(mine)) == (theirs.text, theirs.root.i, len(theirs))
    assert [s.text for s in doc.sents] == [s.text.strip() for s in source.sents]
    assert doc.span(3, 1).text == "" and doc[-1].text == "."


def test_outside_the_document(pair):
    _, doc = pair
    assert doc[1].nbor(-1) is doc[0]
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
    with pytest.raises(IndexError):
        doc[len(doc) - 1].nbor()


def test_an_empty_document(nlp):
    doc = mended(Columns.of(nlp("")))
    assert len(doc) == 0 and doc.sents == []


def test_a_reading_is_made_once_a_word(pair):
    _, doc = pair
    asked = []

    @once
    def length(token):
        asked.append(token)
        return len(token.text)

    assert [length(doc[0]), length(doc[1]), length(doc[0])] == [3, 7, 3]
    assert asked == [doc[0], doc[1]]


def test_several_documents_in_a_row(nlp):
    """As spaCy joins them."""
    parts = [nlp(text) for text in ("Peru met Chile", "", "They talked. It rained.", "He left")]
    ours, theirs = Columns.of(*parts), Columns.of(spacy.tokens.Doc.from_docs([part for part in parts if len(part)]))
    assert ours == theirs
    assert Columns.of() == Columns.of(parts[1])
