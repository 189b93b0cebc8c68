"""What the tests of this step share: texts of ours read by the model and the shipped tables."""

from __future__ import annotations

import pytest
from kgraph.codebook import Codebook
from kgraph.extract import Lexicon, extract_one
from kgraph.link import World, link
from kgraph.model import Article, Record
from kgraph.parse import parse

LONG = "\n\nRain fell. Snow fell. Wind blew. Night fell."  # no brief text, which is read more widely


@pytest.fixture(scope="session")
def read_text(nlp):
    """A text of ours to its record; the document is of Wednesday 17 June 2020."""
    lexicon, world = Lexicon.load(), World.load(Codebook())

    def record(text: str) -> Record:
        [document] = link(parse([Article("doc.txt", text + LONG, date="2020-06-17")], nlp=nlp), world=world)
        return extract_one(document, lexicon)

    return record


@pytest.fixture(scope="session")
def claims(read_text):
    """A text of ours to its claims as lines: `France attacks Iran [planned]`."""
    return lambda text: set(told(read_text(text)))


@pytest.fixture(scope="session")
def days(read_text):
    """A text of ours to the date of each of its claims."""
    return lambda text: told(read_text(text))


def told(record: Record) -> dict[str, str]:
    """The claims of a record as lines, with their dates."""
    names = {actor.id: actor.label for actor in record.actors}
    mood = {c.id: "" if c.status == "asserted" else f" [{c.status}]" for c in record.claims}
    return {f"{names[c.source]} {c.relation} {names[c.target]}{mood[c.id]}": c.date for c in record.claims}


@pytest.fixture
def reads(claims):
    """Checks that what a text tells is among its claims and what it must not tell is not; `;` parts several."""

    def check(text: str, told: str, untold: str) -> None:
        found = claims(text)
        wanted, barred = ({part.strip() for part in some.split(";") if part.strip()} for some in (told, untold))
        assert wanted or barred, "a row says what is told or what is not"
        assert wanted <= found, found
        assert not barred & found, found

    return check
