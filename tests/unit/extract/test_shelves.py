"""The frames of a verb by what they ask for: what a shelf leaves out could not have fitted."""

from __future__ import annotations

import pytest
from kgraph.codebook import Codebook
from kgraph.extract import Lexicon
from kgraph.extract.frames.predicates import Predicates
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.tables.shelves import ANY, FEW, MANY, Shelf, shelf
from kgraph.link import World, link
from kgraph.model import Article
from kgraph.parse import parse

TEXTS = {
    "give": "Peru gave Chile food, tents and a warning after displaced families of Oman were given shelter in Mali.",
    "send": "Peru sent troops to the border, and sent an envoy to Chile for talks with Oman.",
    "call": "Peru called Chile a threat, called off the talks and called on Oman to leave, calling to congratulate it.",
    "hold": "Peru held talks with Chile on Monday over the men it holds in custody, and held Oman responsible for it.",
    "take": "Peru took over the port, took Chile to court and took part in drills with Oman.",
}


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load()


@pytest.mark.parametrize("verb", TEXTS)
def test_whatever_fits_a_clause_is_near_it(verb: str, lexicon: Lexicon, nlp) -> None:
    [document] = link(parse([Article("doc.txt", TEXTS[verb])], nlp=nlp), world=World.load(Codebook()))
    predicates = Predicates(document, lexicon)
    asked = 0
    for word in document.parsed.doc:
        if word.lemma != verb:
            continue
        for key, clause in predicates.readings(Clause(word)):
            rows = lexicon.frames.get(key, [])
            near = Shelf(rows).near(clause)
            assert [f for f in rows if predicates.applies(f, clause)] == [
                f for f in near if predicates.applies(f, clause)
            ]
            assert len(rows) <= FEW or len(near) < len(rows)
            asked += 1
    assert asked >= 2


def test_frames_that_list_many_nouns_are_tried_under_one_of_them(lexicon: Lexicon) -> None:
    broad = [v for v, rows in lexicon.frames.items() if any(len(f.object.by_head) > MANY for f in rows)]
    assert broad
    for verb in broad:
        made = Shelf(lexicon.frames[verb])
        for place, frame in enumerate(lexicon.frames[verb]):
            listed = frame.object.asked and not frame.object.barred
            head = next(iter(frame.object.by_head)) if listed else ANY
            assert place in made.under(frame.prep, [head])


def test_a_shelf_is_made_once(lexicon: Lexicon) -> None:
    assert shelf(lexicon, "give") is shelf(lexicon, "give")
    assert shelf(lexicon, "frobnicate") is None
