"""Merging and filing many alike takes a time that grows with their number, not with its square."""

from __future__ import annotations

import sqlite3
import time

import pytest
from kgraph.merge import merge
from kgraph.model import Record
from kgraph.store.index import Index

from tests.factories import claim, person, record, state

FEW, MANY = 100, 1000
SYLLABLES = ("ka", "ro", "mi", "ten", "du", "va", "lis", "or", "shen", "ba", "ri", "no", "gul", "zan")
USA, CHN = state("USA"), state("CHN")


def invented(number: int) -> str:
    """A name of its own."""
    places = len(SYLLABLES)
    return "".join(SYLLABLES[number // places**n % places] for n in range(4)).title()


def document(number: int, name: str, code: str, *, alone: bool) -> Record:
    """One of many persons of one surname who do the same on one day."""
    doc = f"{number}.txt"
    who = person(name.format(invented(number)), code, doc=doc if alone else "")
    acts = (claim(who, "urges", CHN, date="2017-06-21"), claim(who, "urges", USA), claim(USA, "urges", CHN))
    return record(doc, *acts)


def seconds(count: int, name: str, code: str, *, alone: bool) -> float:
    """Processor time of merging so many documents."""
    records = [document(number, name, code, alone=alone) for number in range(count)]
    started = time.process_time()
    merge(records)
    return time.process_time() - started


@pytest.mark.parametrize(
    ("name", "code", "alone"),
    [("{} Smith", "USA", False), ("John {} Smith", "USA", False), ("John Smith", "", False), ("Smith", "USA", True)],
    ids=["given names", "middle names", "one name", "surnames alone"],
)
def test_similar_persons_are_not_compared_with_each_other(name: str, code: str, alone: bool) -> None:
    seconds(FEW, name, code, alone=alone)  # what is loaded once
    few, many = (seconds(count, name, code, alone=alone) for count in (FEW, MANY))
    assert many < 3 * few * MANY / FEW  # with pairs it was a hundred times as much


def steps(count: int) -> int:
    """How many thousand steps SQLite takes to file so many documents of as many persons."""
    records = [document(number, "{} Smith", "USA", alone=False) for number in range(count)]
    merged, taken = merge(records), [0]
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.set_progress_handler(lambda: taken.__setitem__(0, taken[0] + 1), 1000)
    Index(db).rebuild(records, merged, 0)
    return taken[0]


def test_filing_goes_past_no_table_for_each_actor() -> None:
    assert steps(4 * FEW) < 5 * steps(FEW)  # with a scan for each it was six times as many and more
