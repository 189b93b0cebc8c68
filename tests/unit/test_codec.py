"""Records come back from JSON as they were, and nothing else is read."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from kgraph.errors import StoreError
from kgraph.model import Masked, Office
from kgraph.store.codec import digest, from_json, to_json

from tests.factories import claim, person, record, state

RECORD = record(
    "a.txt",
    claim(person("Rex Tillerson", "USA"), "urges", state("CHN"), date="2017-06-21"),
    offices=(Office("person/rex-tillerson", "Secretary of State", "state/USA", 0, 5),),
)
PLAIN = json.loads(to_json(RECORD))


def test_a_record_comes_back_as_it_was() -> None:
    assert from_json(to_json(RECORD)) == RECORD


@pytest.mark.parametrize("text", ["plain", "Ünï — ‘quoted’", "tab\tnew\nline", "\ud800 lone surrogate", "\x00"])
def test_any_text_comes_back(text: str) -> None:
    odd = replace(RECORD, article=replace(RECORD.article, text=text))
    assert from_json(to_json(odd)).article.text == text


def test_equal_records_have_equal_json() -> None:
    assert to_json(RECORD) == to_json(from_json(to_json(RECORD)))


def broken(**changes: object) -> str:
    return json.dumps({**PLAIN, **changes})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        broken(extra=1),
        broken(actors="none"),
        broken(article={"doc": "a.txt"}),
        broken(dropped=[["reason", "3"]]),
        broken(dropped=[["reason"]]),
        broken(claims=[{**PLAIN["claims"][0], "status": "rumoured"}]),
        broken(claims=[{**PLAIN["claims"][0], "confidence": "0.8"}]),
        broken(claims=[{**PLAIN["claims"][0], "date": None}]),
        broken(offices=[{**PLAIN["offices"][0], "start": True}]),
    ],
)
def test_what_is_no_record_is_refused(text: str) -> None:
    with pytest.raises(StoreError, match=r"record|JSON"):
        from_json(text)


def test_the_digest_covers_text_and_metadata_but_not_what_we_mask() -> None:
    article = RECORD.article
    assert digest(article) == digest(replace(article, masked=(Masked(0, 2, "video"),)))
    for name in ("doc", "text", "title", "date", "publisher", "url"):
        assert digest(article) != digest(replace(article, **{name: "other"})), name
