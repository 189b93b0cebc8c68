"""How far each kind of rule is trusted in articles; brief texts keep what their rows say."""

from __future__ import annotations

import pytest
from kgraph.codebook import Codebook
from kgraph.extract import Lexicon, extract_one
from kgraph.link import World, link
from kgraph.model import FIRM, Article
from kgraph.parse import parse

TEXT = "Peru condemned Chile. Peru refused to attack Bolivia. Chile's attack on Bolivia made headlines."
LONG = "\n\nRain fell. Snow fell. Wind blew. Night fell."


@pytest.fixture(scope="module")
def confidences(nlp):
    """A text to the confidence of its claims, by relation and rule."""

    def read(text):
        [document] = link(parse([Article("doc.txt", text)], nlp=nlp), world=World.load(Codebook()))
        return {(c.relation, c.rule): c.confidence for c in extract_one(document, Lexicon.load()).claims}

    return read


def test_an_article_promises_less_than_a_brief_text(confidences):
    brief, article = confidences(TEXT), confidences(TEXT + LONG)
    for key in (("criticizes", "frame"), ("rejects", "operator"), ("attacks", "noun")):
        assert FIRM <= article[key] < brief[key]
