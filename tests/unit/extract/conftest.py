"""What the tests of this step share: texts of ours read by the model and the shipped tables."""

from __future__ import annotations

import pytest
from kgraph.codebook import Codebook
from kgraph.extract import Lexicon, extract_one
from kgraph.link import World, link
from kgraph.model import Article
from kgraph.parse import parse

LONG = "\n\nRain fell. Snow fell. Wind blew. Night fell."  # no brief text, which is read more widely


@pytest.fixture(scope="session")
def claims(nlp):
    """A text of ours to its claims as lines: `France attacks Iran [planned]`."""
    lexicon, world = Lexicon.load(), World.load(Codebook())

    def lines(text: str) -> set[str]:
        [document] = link(parse([Article("doc.txt", text + LONG, date="2020-06-17")], nlp=nlp), world=world)
        found = extract_one(document, lexicon)
        names = {actor.id: actor.label for actor in found.actors}
        mood = {c.id: "" if c.status == "asserted" else f" [{c.status}]" for c in found.claims}
        return {f"{names[c.source]} {c.relation} {names[c.target]}{mood[c.id]}" for c in found.claims}

    return lines
