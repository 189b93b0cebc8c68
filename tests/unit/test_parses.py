"""Parses are kept beside the store, used again, and never trusted."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from kgraph.codebook import Codebook
from kgraph.model import Article, Masked
from kgraph.parse.tokens import Columns
from kgraph.store.parses import Parses
from kgraph.workers import Workshop, records_of

ARTICLES = [
    Article("a.txt", "France urged Iran to release Canadian sailors. Canada thanked France.", date="2017-06-22"),
    Article("b.txt", "Kenya accused Uganda of theft, and its envoy left Kampala on Tuesday.", date="2017-06-22"),
]


@pytest.fixture
def parses(tmp_path: Path) -> Iterator[Parses]:
    found = Parses(tmp_path / "parses.sqlite", "parser 1", write=True)
    yield found
    found.close()


@pytest.fixture
def workshop(nlp, parses: Parses) -> Workshop:
    made = Workshop("absent", Codebook(), parses)
    made.__dict__["nlp"] = nlp
    return made


@pytest.fixture
def filled(parses: Parses, workshop: Workshop) -> Parses:
    """The parses of both articles, kept."""
    parses.keep([packed for article in ARTICLES if (packed := workshop.made(article)[1])])
    assert parses.docs() == ["a.txt", "b.txt"]
    return parses


def test_records_are_the_same_from_kept_parses_without_a_model(filled: Parses, workshop: Workshop) -> None:
    first = [Workshop.made(replace_parses(workshop), article)[0] for article in ARTICLES]
    again = list(records_of(ARTICLES, "absent", Codebook(), parses=filled))  # the model would be an error
    assert again == first and all(record.claims for record in again)


def replace_parses(workshop: Workshop) -> Workshop:
    without = replace(workshop, parses=None)
    without.__dict__["nlp"] = workshop.nlp
    return without


def test_a_parse_is_kept_as_it_comes(parses: Parses, workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kgraph.workers.load_model", lambda _: workshop.nlp)
    made = records_of(ARTICLES, "any", Codebook(), parses=parses)
    next(made)
    made.close()  # as if it were killed
    assert parses.docs() == ["a.txt"]


@pytest.mark.parametrize(
    "change",
    [{"text": ARTICLES[0].text + " So."}, {"masked": (Masked(0, 3, "video"),)}, {"doc": "c.txt"}],
)
def test_the_parse_of_another_text_is_not_taken(filled: Parses, change: dict[str, object]) -> None:
    assert filled.find(ARTICLES[0]) is not None
    assert filled.find(replace(ARTICLES[0], title="Another", date="2018-01-01")) is not None
    assert filled.find(replace(ARTICLES[0], **change)) is None  # type: ignore[arg-type]


def test_the_parse_of_another_model_is_not_taken(filled: Parses) -> None:
    filled.parser = "parser 2"
    assert filled.find(ARTICLES[0]) is None


def test_a_damaged_entry_is_made_anew(filled: Parses, workshop: Workshop) -> None:
    filled.db.execute("UPDATE parses SET parse = substr(parse, 2) WHERE doc = 'a.txt'")
    assert filled.damaged(ARTICLES) == ["a.txt"]
    assert filled.find(ARTICLES[0]) is None
    record, packed = workshop.made(ARTICLES[0])
    assert packed and record.claims
    filled.keep([packed])
    found = filled.find(ARTICLES[0])
    assert found and len(Columns.of(found.doc).texts) > 10 and filled.damaged(ARTICLES) == []


@pytest.mark.parametrize("content", [b"no database" * 1000, b"SQLite format 3\0" + b"\7" * 9000, b""])
def test_a_damaged_file_is_made_anew(filled: Parses, workshop: Workshop, content: bytes) -> None:
    filled.close()
    filled.path.write_bytes(content)
    assert filled.find(ARTICLES[0]) is None
    _, packed = workshop.made(ARTICLES[0])
    assert packed
    filled.keep([packed])
    assert filled.docs() == ["a.txt"] and filled.find(ARTICLES[0])


def test_a_document_takes_its_parse_along(filled: Parses) -> None:
    filled.drop(["a.txt", "never.txt"])
    assert filled.docs() == ["b.txt"]
    assert (filled.prune(["a.txt"]), filled.docs()) == (1, [])


def test_a_reader_changes_nothing(filled: Parses, tmp_path: Path) -> None:
    reader = Parses(filled.path, filled.parser)
    assert reader.find(ARTICLES[0])
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.db.execute("DELETE FROM parses")
    absent = Parses(tmp_path / "none.sqlite", "parser 1")
    assert absent.find(ARTICLES[0]) is None and absent.docs() == []
    assert not absent.path.exists()
