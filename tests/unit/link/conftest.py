"""The world of the shipped codebook, and texts of ours linked through the model."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from kgraph.codebook import Codebook
from kgraph.link import Linked, World, link
from kgraph.model import Article
from kgraph.parse import parse
from spacy.language import Language

LinkText = Callable[..., Linked]


@pytest.fixture(scope="session")
def world() -> World:
    """The indexes over the shipped tables."""
    return World.load(Codebook())


@pytest.fixture(scope="session")
def link_text(nlp: Language, world: World) -> LinkText:
    """Link one text, named `doc.txt`."""

    def run(text: str, date: str = "2017-06-22") -> Linked:
        return next(link(parse([Article("doc.txt", text, date=date)], nlp=nlp), world=world))

    return run
