"""Nouns for what a verb tells, read by the verb's rows with the noun's own phrases."""

from __future__ import annotations

import pytest
from kgraph.codebook import Codebook
from kgraph.extract import Lexicon, extract_one
from kgraph.link import World, link
from kgraph.model import FIRM, Article
from kgraph.parse import parse


@pytest.fixture(scope="module")
def read(nlp):
    world, lexicon = World.load(Codebook()), Lexicon.load(Codebook())

    def firm(text: str) -> set[str]:
        """Source, relation, target and status of the firm claims."""
        record = extract_one(next(iter(link(parse([Article("t", text)], nlp=nlp), world=world))), lexicon)
        labels = {actor.id: actor.label for actor in record.actors}
        claims = [c for c in record.claims if c.confidence >= FIRM]
        return {f"{labels[c.source]} {c.relation} {labels[c.target]} {c.status}" for c in claims}

    return firm


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The delivery of rice to Nepal by India was announced.", "India aids Nepal asserted"),
        ("India's delivery of rice to Nepal was announced.", "India aids Nepal asserted"),
        ("A planned delivery of rice to Nepal by India was announced.", "India aids Nepal planned"),
        ("Bhutan praised the delivery of rice to Nepal by India.", "India aids Nepal asserted"),
        ("The seizure of a Danish trawler by Iran was announced.", "Iran coerces Danish trawler asserted"),
        ("Iran's freezing of Danish assets was announced.", "Iran sanctions Denmark asserted"),
        ("The lifting of sanctions on Nepal by India was announced.", "India eases Nepal asserted"),
    ],
)
def test_a_noun_is_read_by_its_verbs_rows(read, text: str, claim: str) -> None:
    assert claim in read(text), read(text)


def test_the_noun_of_a_deed_outranks_the_noun_it_is_done_to(read) -> None:
    assert read("The severance of ties with Nepal by India was announced.") == {"India cuts-ties-with Nepal asserted"}


def test_a_deed_that_names_no_doer_has_none(read) -> None:
    assert not read("The seizure of a Danish trawler was announced.")


def test_predicates_of_a_deed_are_its_noun(nlp) -> None:
    text = "The delivery of rice to Nepal by India was announced."
    world, lexicon = World.load(Codebook()), Lexicon.load(Codebook())
    record = extract_one(next(iter(link(parse([Article("t", text)], nlp=nlp), world=world))), lexicon)
    told = {
        text[e.predicate_start : e.predicate_end] for c in record.claims if c.confidence >= FIRM for e in c.evidence
    }
    assert told == {"delivery"}
