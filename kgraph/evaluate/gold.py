"""Gold data: annotated articles (a folder of JSON files) and marked sentences (a TSV)."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kgraph.errors import GoldError
from kgraph.evaluate.rows import OTHER, root

GoldEvent = dict[str, Any]
GoldActor = dict[str, Any]
Span = tuple[int, int]

TAG = re.compile(r"(</?[st]>)")
UNSEEN_EVERY = 5
LONGEST_CELL = 10**9
FOLDS = ("all", "worked", "unseen")


@dataclass(frozen=True)
class GoldArticle:
    """One annotated document; `doc` is the file's stem."""

    doc: str
    actors: dict[str, GoldActor]
    events: list[GoldEvent]
    offices: list[dict[str, str]]


@dataclass(frozen=True)
class MarkedSentence:
    """A sentence with its source and target marked, and the class of the event between them."""

    doc: str
    wanted: str
    marked: str
    text: str
    sources: tuple[Span, ...]
    targets: tuple[Span, ...]


def read_articles(folder: Path) -> list[GoldArticle]:
    """The gold of a folder, by file name.

    Raises:
        GoldError: there is none, or a file cannot be read as gold.
    """
    files = sorted(folder.glob("*.json"))
    if not files:
        raise GoldError(f"{folder}: no gold here: name a folder of .json files, or a .tsv of marked sentences")
    return [_article(path) for path in files]


def _article(path: Path) -> GoldArticle:
    try:
        gold = json.loads(path.read_text(encoding="utf-8"))
        actors = {actor["id"]: actor for actor in gold["actors"]}
        article = GoldArticle(path.stem, actors, gold["events"], gold["offices"])
        for event in article.events:
            _check(event, actors)
    except (OSError, ValueError, TypeError) as error:
        raise GoldError(f"{path}: cannot be read as gold ({error})") from None
    except KeyError as error:
        raise GoldError(f"{path}: cannot be read as gold (lacks {error})") from None
    return article


def _check(event: GoldEvent, actors: dict[str, GoldActor]) -> None:
    for side in ("source", "target"):
        if event[side] not in actors:
            raise ValueError(f"event with the unknown {side} {event[side]!r}")
    for relation in leaves(event):
        if root(relation) == OTHER:
            raise ValueError(f"event with the unknown relation {relation!r}")


def leaves(event: GoldEvent) -> set[str]:
    """The relations that are right for an event."""
    return {event["relation"], event.get("relation_alt")} - {None}


def read_sentences(path: Path, fold: str = "all") -> list[MarkedSentence]:
    """The marked sentences of a file, or those of one fold (unseen is every fifth).

    Raises:
        GoldError: the file cannot be read, or lacks a column.
    """
    csv.field_size_limit(LONGEST_CELL)
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return [row for row, where in _sentences(csv.DictReader(file, delimiter="\t")) if fold in ("all", where)]
    except (OSError, UnicodeDecodeError, csv.Error, ValueError) as error:
        raise GoldError(f"{path}: cannot be read as marked sentences ({error})") from None
    except KeyError as error:
        raise GoldError(f"{path}: lacks the column {error}; wanted are uid, gold_root, marked_sentence") from None


def _sentences(rows: Iterator[dict[str, str]] | csv.DictReader[str]) -> Iterator[tuple[MarkedSentence, str]]:
    for number, row in enumerate(rows):
        fold = "unseen" if int(row["uid"]) % UNSEEN_EVERY == 0 else "worked"
        text, sources, targets = unmark(row["marked_sentence"])
        yield (
            MarkedSentence(f"plv-{number:04d}", row["gold_root"], row["marked_sentence"], text, sources, targets),
            fold,
        )


def unmark(marked: str) -> tuple[str, tuple[Span, ...], tuple[Span, ...]]:
    """The text without its `<s>` and `<t>` marks, and the spans of sources and targets."""
    text = ""
    found: dict[str, list[Span]] = {"s": [], "t": []}
    opened: list[tuple[str, int]] = []
    for part in TAG.split(marked):
        if part in ("<s>", "<t>"):
            opened.append((part[1], len(text)))
        elif part in ("</s>", "</t>"):
            at = next((i for i in reversed(range(len(opened))) if opened[i][0] == part[2]), None)
            if at is not None:
                kind, start = opened.pop(at)
                found[kind].append((start, len(text)))
        else:
            text += part
    return text, tuple(found["s"]), tuple(found["t"])
