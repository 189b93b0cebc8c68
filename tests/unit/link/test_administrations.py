"""Whose administration: the one of the ruler named before it, never just any state's."""

from __future__ import annotations

import pytest
from kgraph.codebook import Codebook
from kgraph.link import World, link
from kgraph.model import Article
from kgraph.parse import parse

CASES = [
    ("The Obama administration pressed China.", "Obama administration", "state/USA"),
    ("The Obama Administration pressed China.", "Obama Administration", "state/USA"),
    ("Peru protested. The Macron government rejected the plan.", "Macron government", "state/FRA"),
    ("China criticized the Smith administration.", "Smith administration", None),
    (
        "France met Kenya. The Harbour Administration closed.",
        "Harbour Administration",
        "organization/harbour-administration",
    ),
]


@pytest.mark.parametrize(("text", "words", "actor"), CASES)
def test_administrations(text, words, actor, nlp):
    (linked,) = link(parse([Article("a", text, date="2015-03-02")], nlp=nlp), world=World.load(Codebook()))
    found = [m.actors for m in linked.mentions if words in linked.parsed.words(m.first, m.last)]
    assert found == ([(actor,)] if actor else [])
