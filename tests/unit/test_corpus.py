"""The annotated articles under tests/corpus: well-formed, literal, and enough of them."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any

import pycountry
import pytest
from kgraph.evaluate.gold import read_sentences
from kgraph.extract.speakers.hearsay import UNNAMED
from kgraph.model import ActorType, Status
from kgraph.vocabulary import RELATIONS, ROOTS

CORPUS = Path(__file__).parent.parent / "corpus"
GOLD = sorted(CORPUS.glob("*/*.json"))
FOLDERS = sorted({path.parent for path in GOLD})
KEYS = {
    "document": ({"doc", "publisher", "dateline", "actors", "offices", "events"}, {"note"}),
    "actors": ({"id", "name", "type", "aliases", "state"}, set()),
    "offices": ({"person", "role", "of"}, set()),
    "events": (
        {"source", "relation", "target", "status", "date", "attributed_to", "quote"},
        {"agreed", "relation_alt", "status_alt"},
    ),
}
DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
STATES = {country.alpha_3 for country in pycountry.countries} | {"XKX", None}
QUOTE_WORDS = range(3, 31)
ARTICLE_WORDS = range(150, 401)
MINIMUM = {"worked": {"documents": 69, "events": 2040, "roots": 16, "sure": 1340}}
LEAST_EVENTS = 8

Gold = dict[str, Any]
each = pytest.mark.parametrize("path", GOLD, ids=lambda path: f"{path.parent.name}/{path.stem}")


@lru_cache
def read(path: Path) -> Gold:
    gold: Gold = json.loads(path.read_text(encoding="utf-8"))
    return gold


@lru_cache
def text(path: Path) -> str:
    """The article beside a gold file, white space folded."""
    return fold(path.with_suffix(".txt").read_text(encoding="utf-8"))


def fold(words: str) -> str:
    return " ".join(words.split())


def metadata(folder: Path) -> dict[str, dict[str, str]]:
    with (folder / "metadata.csv").open(encoding="utf-8", newline="") as file:
        return {row["doc"]: row for row in csv.DictReader(file)}


def stands_in(words: str, where: str) -> bool:
    """Whether the words occur there as whole words, case apart as where actors are compared."""
    return re.search(rf"(?<!\w){re.escape(fold(words))}(?!\w)", where, re.IGNORECASE) is not None


def keys_fit(thing: Gold, kind: str) -> bool:
    required, optional = KEYS[kind]
    return required <= set(thing) <= required | optional


@each
def test_schema(path: Path) -> None:
    gold = read(path)
    assert keys_fit(gold, "document")
    for kind in ("actors", "offices", "events"):
        assert [thing for thing in gold[kind] if not keys_fit(thing, kind)] == []
    for actor in gold["actors"]:
        assert isinstance(actor["aliases"], list), actor
        assert actor["type"] in set(ActorType), actor
        assert actor["state"] in STATES, actor
        assert actor["type"] != ActorType.STATE or actor["state"], actor


@each
def test_document_is_the_text_and_the_metadata(path: Path) -> None:
    gold, row = read(path), metadata(path.parent)[f"{path.stem}.txt"]
    assert gold["doc"] == row["doc"]
    assert (gold["dateline"], gold["publisher"]) == (row["date"], row["publisher"])
    assert len(text(path).split()) in ARTICLE_WORDS


@each
def test_actors_are_named_in_the_text(path: Path) -> None:
    actors = read(path)["actors"]
    assert [key for key, n in Counter(actor["id"] for actor in actors).items() if n > 1] == []
    names = [(actor["id"], name) for actor in actors for name in (actor["name"], *actor["aliases"])]
    assert [pair for pair in names if not stands_in(pair[1], text(path))] == []


@each
def test_ids_exist(path: Path) -> None:
    gold = read(path)
    types = {actor["id"]: actor["type"] for actor in gold["actors"]}
    assert [e for e in gold["events"] if not {e["source"], e["target"]} <= set(types)] == []
    assert [e for e in gold["events"] if e["source"] == e["target"]] == []
    assert [o for o in gold["offices"] if types.get(o["person"]) != ActorType.PERSON] == []
    assert [o for o in gold["offices"] if o["of"] not in types] == []


@each
def test_attribution_is_an_actor_or_words_of_the_text(path: Path) -> None:
    gold = read(path)
    ids = {actor["id"] for actor in gold["actors"]}
    said = {event["attributed_to"] for event in gold["events"]} - ids - {None, UNNAMED}
    assert [words for words in sorted(said) if not stands_in(words, text(path))] == []


@each
def test_quotes_are_literal(path: Path) -> None:
    quotes = [event["quote"] for event in read(path)["events"]]
    assert [quote for quote in quotes if fold(quote) not in text(path)] == []
    assert [quote for quote in quotes if len(quote.split()) not in QUOTE_WORDS] == []


@each
def test_events_use_the_vocabulary(path: Path) -> None:
    for event in read(path)["events"]:
        assert {event["relation"], event.get("relation_alt", event["relation"])} <= set(RELATIONS), event
        assert {event["status"], event.get("status_alt", event["status"])} <= set(Status), event
        assert event["date"] is None or DAY.fullmatch(event["date"]), event
        assert isinstance(event.get("agreed", True), bool), event


@each
def test_no_event_is_written_twice(path: Path) -> None:
    seen: Counter[tuple[object, ...]] = Counter()
    for event in read(path)["events"]:
        sides = [event["source"], event["target"]]
        if RELATIONS[event["relation"]].symmetric:
            sides.sort()
        seen[(*sides, event["relation"], event["status"], event["date"])] += 1
    assert [key for key, n in seen.items() if n > 1] == []
    assert sum(seen.values()) >= LEAST_EVENTS


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_folder_is_complete(folder: Path) -> None:
    gold = {path.stem for path in folder.glob("*.json")}
    assert gold == {path.stem for path in folder.glob("*.txt")}
    assert gold == {doc.removesuffix(".txt") for doc in metadata(folder)}


@pytest.mark.parametrize("name", sorted(MINIMUM))
def test_there_is_enough(name: str) -> None:
    docs = [read(path) for path in GOLD if path.parent.name == name]
    events = [event for gold in docs for event in gold["events"]]
    sure = [event for event in events if event.get("agreed", True)]
    found = {
        "documents": len(docs),
        "events": len(events),
        "sure": len(sure),
        "roots": len({RELATIONS[event["relation"]].root for event in sure}),
    }
    assert {key: n for key, n in found.items() if n < MINIMUM[name][key]} == {}
    assert {event["status"] for event in sure} == set(Status)
    assert len(ROOTS) >= found["roots"]


def test_the_marked_sentences_are_well_formed():
    sentences = read_sentences(CORPUS / "sentences.tsv")
    assert len(sentences) >= 600
    assert all(sentence.sources and sentence.targets for sentence in sentences)
    classes = Counter(sentence.wanted for sentence in sentences)
    assert len(classes) == 15
    assert min(classes.values()) >= 30
