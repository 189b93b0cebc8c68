"""Phrases that say how an act is done, and so toward whom (`phrases.tsv`)."""

from __future__ import annotations

import pytest
from kgraph.codebook import Codebook
from kgraph.extract import Lexicon, extract_one
from kgraph.link import World, link
from kgraph.model import FIRM, Article
from kgraph.parse import parse

TOLD = [
    # whatever the verb is, and with adjectives inside
    ("Norway mapped the reef in tandem with Chile.", {("Norway", "cooperates-with", "Chile")}),
    ("Norway mapped the reef in very close cooperation with Chile.", {("Norway", "cooperates-with", "Chile")}),
    ("In concert with Chile, Norway mapped the reef.", {("Norway", "cooperates-with", "Chile")}),
    # nobody behind it: the subjects to one another
    ("Norway and Chile toiled hand in glove.", {("Norway", "cooperates-with", "Chile")}),
    ("Norway toiled hand in glove.", set()),
    # in the passive whoever did it
    ("The reef was mapped by Norway in tandem with Chile.", {("Norway", "cooperates-with", "Chile")}),
    # words that may only say *and* give way to what the verb tells, and to verbs of mere being
    ("Norway planted cedars together with Chile.", {("Norway", "cooperates-with", "Chile")}),
    (
        "Norway, together with Chile, condemned Iran.",
        {("Norway", "criticizes", "Iran"), ("Chile", "criticizes", "Iran")},
    ),
    ("Norway came third together with Chile.", set()),
    # a stance is told beside any act
    (
        "Norway condemned Iran in solidarity with Chile.",
        {("Norway", "criticizes", "Iran"), ("Norway", "supports", "Chile")},
    ),
    # the other side in a slot of the verb
    ("Norway carried Chile to safety.", {("Norway", "aids", "Chile")}),
    ("Norway carried Chile to the station.", set()),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_how_an_act_is_done_says_toward_whom(text, expected, nlp):
    book = Codebook()
    parsed = parse([Article("a", text, date="2020-06-17")], nlp=nlp)
    record = extract_one(next(iter(link(parsed, world=World.load(book)))), Lexicon.load(book))
    names = {a.id: a.label for a in record.actors}
    firm = {(names[c.source], c.relation, names[c.target]) for c in record.claims if c.confidence >= FIRM}
    assert firm == expected
