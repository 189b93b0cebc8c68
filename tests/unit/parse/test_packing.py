"""A packed parse comes back to the last label, and damage is noticed."""

from __future__ import annotations

import json
import zlib

import pytest
from kgraph.model import Article
from kgraph.parse import parse
from kgraph.parse.packing import NotAParseError, pack, unpack
from kgraph.parse.tokens import Columns

TEXT = (
    "Headline of the day\n\nChad's minister, who was in Oslo, won\u2019t sign.  He left.\n\n"
    "\u201cNo deal,\u201d he said \u2026 twice."
)


@pytest.fixture(scope="module")
def parsed(nlp):
    (made,) = parse([Article("a.txt", TEXT)], nlp=nlp)
    return made


def test_what_is_read_is_what_was_packed(parsed):
    read = unpack(parsed.article, pack(parsed))
    assert Columns.of(read.doc) == Columns.of(parsed.doc)
    assert read.starts == parsed.starts and read.article is parsed.article
    assert [t.lower_ for t in read.doc] == [t.lower_ for t in parsed.doc]
    assert [s.text for s in read.doc.sents] == [s.text for s in parsed.doc.sents]
    assert len(read.doc) > 20


def test_an_article_without_words(nlp):
    (empty,) = parse([Article("a.txt", "")], nlp=nlp)
    assert len(unpack(empty.article, pack(empty)).doc) == 0


def test_damage_is_noticed(parsed):
    data, harmless = pack(parsed), 0
    for place in range(len(data)):
        for damaged in (data[:place], data[:place] + bytes([data[place] ^ 0x10]) + data[place + 1 :]):
            try:
                read = unpack(parsed.article, damaged)
            except NotAParseError:
                continue
            assert Columns.of(read.doc) == Columns.of(parsed.doc), place  # the padding's bits say nothing
            harmless += 1
    assert harmless < 5


@pytest.mark.parametrize(
    "change",
    [
        lambda plain: [99, *plain[1:]],
        lambda plain: [*plain[:2], [10**6, *plain[2][1:]], *plain[3:]],
        lambda plain: [*plain[:4], plain[4][1:]],
        lambda plain: plain[:3],
        lambda plain: {"a": "parse"},
    ],
)
def test_another_form_is_refused(parsed, change):
    plain = json.loads(zlib.decompress(pack(parsed)))
    with pytest.raises(NotAParseError):
        unpack(parsed.article, zlib.compress(json.dumps(change(plain)).encode()))
