"""Headlines in title case are written as sentences before the parse; names and other texts stay as they are."""

from __future__ import annotations

import pytest
from kgraph.codebook import Codebook
from kgraph.extract import Lexicon, extract_one
from kgraph.link import World, link
from kgraph.model import Article
from kgraph.parse import parse
from kgraph.parse.titlecase import neighbours, sentence_case, small_words


@pytest.mark.parametrize(
    ("headline", "read"),
    [
        ("Brazil Slaps 40% Duty on Chinese Shoes", "Brazil slaps 40% duty on Chinese shoes"),
        ("Farmers Vow to Return to The Hague", "Farmers vow to return to The Hague"),
        ("Court Frees Human Rights Watch Staff", "Court frees Human Rights Watch staff"),
        ("President Jane A. Doe of Ghana Spoke", "President Jane A. Doe of Ghana spoke"),
        ("Ghana Deports Malian Envoy", "Ghana deports Malian envoy"),
        ("Ghana President Jane Doe Frees Prisoner", "Ghana President Jane Doe frees prisoner"),
    ],
)
def test_verbs_and_little_words_of_a_headline_are_small(headline: str, read: str) -> None:
    assert sentence_case(headline) == read


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile signed a new deal.",
        "World Health Organization",
        "Democratic Republic of Congo",
        "PERU BANS ALL CARS NOW",
    ],
)
def test_other_texts_stay(text: str) -> None:
    assert sentence_case(text) == text


def test_what_the_article_has_in_small_letters_is_no_name() -> None:
    article = (
        "Chile Shuts Tidal Border Barrage\n\nThe barrage at the border shut. The Tidal Board objected to a tidal wave."
    )
    assert sentence_case("Chile Shuts Tidal Border Barrage", article) == "Chile shuts tidal border barrage"
    assert sentence_case("Chile Closes the Tidal Board", article) == "Chile closes the Tidal Board"


def test_an_article_is_gone_through_once_for_all_of_its_headlines() -> None:
    headlines = [f"Chile Shuts Tidal Border Barrage Number {number}" for number in range(50)]
    article = "\n".join([*headlines, "The Tidal Board met."])
    neighbours.cache_clear()
    small_words.cache_clear()
    assert all(sentence_case(one, article).startswith("Chile shuts Tidal") for one in headlines)
    assert neighbours.cache_info().misses == small_words.cache_info().misses == 1


def test_a_headline_in_title_case_yields_its_claim_with_the_words_of_the_text(nlp) -> None:
    article = Article("t", "Kenyan Parliament Outlaws Ugandan Radio Station")
    record = extract_one(next(link(parse([article], nlp=nlp), world=World.load(Codebook()))), Lexicon.load())
    quotes = {article.text[c.evidence[0].predicate_start : c.evidence[0].predicate_end] for c in record.claims}
    assert "Outlaws" in quotes
