"""Copies are found without comparing all sentences, and are those that comparing all would find."""

from __future__ import annotations

from array import array
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kgraph.merge.printed import LEAST, Sentence, copied, enough, order_of
from kgraph.model import Evidence, Record
from kgraph.store import Store
from tests.factories import claim, record, state

MANY = 1000
CREDIT = "the officials who spoke on condition of anonymity said there on {} that {}"
RUNS = st.lists(st.integers(0, 12) | st.integers(0, 40), max_size=14, unique=True)
TOLD = st.lists(st.tuples(st.sampled_from("abcdef"), RUNS), max_size=25)


def sentences(told: list[tuple[str, list[int]]]) -> list[Sentence]:
    """Sentences of those runs, one after the other in their documents."""
    return [Sentence(order_of("", doc, n, n + 1), array("I", runs)) for n, (doc, runs) in enumerate(told)]


def by_comparing(ordered: list[Sentence]) -> dict[int, int]:
    """The definition: a copy is of the first sentence of another document that is none and has enough of its runs."""
    first: dict[int, int] = {}
    for number, one in enumerate(ordered):
        for earlier, other in enumerate(ordered[:number]):
            both, least = set(one.runs) & set(other.runs), enough(len(one.runs), len(other.runs))
            if earlier not in first and one.doc != other.doc and len(both) >= max(least, LEAST):
                first[number] = earlier
                break
    return first


@settings(deadline=None, max_examples=300)
@given(told=TOLD)
def test_copies_are_those_that_comparing_all_finds(told: list[tuple[str, list[int]]]) -> None:
    ordered, found, _ = copied(sentences(told))
    assert found == by_comparing(ordered)


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int, int]]:
    """What is compared, as it comes."""
    met: list[tuple[int, int, int]] = []

    def noted(one: int, other: int, both: int) -> bool:
        met.append((one, other, both))
        return both >= enough(one, other)

    for module in ("kgraph.merge.printed", "kgraph.store.joining.reprinting"):
        monkeypatch.setattr(f"{module}.is_copy", noted)
    return met


def document(number: int, line: str) -> Record:
    """A document that says one thing in one sentence."""
    usa, china = state("USA"), state("CHN")
    made = record(f"{number:04}.txt", claim(usa, "urges", china, date="2017"))
    place = Evidence(0, len(line), 0, 3, 4, 6, 7, 9)
    told = tuple(replace(one, evidence=(place,)) for one in made.claims)
    return replace(made, article=replace(made.article, text=line), claims=told)


def credited(number: int) -> Record:
    """A sentence that begins as all others, and has as many words of its own."""
    own = " ".join(f"word{number}x{n}" for n in range(10))
    return document(number, CREDIT.format(f"day{number}", own))


def test_many_with_a_common_phrase_are_not_compared(compared: list[object]) -> None:
    from kgraph.merge.printed import first_printed

    assert not first_printed(map(credited, range(MANY)))
    assert len(compared) < MANY  # all with all were half a million


def test_many_that_print_one_sentence_are_compared_with_the_first(compared: list[object]) -> None:
    from kgraph.merge.printed import first_printed

    found = first_printed(document(n, f"{CREDIT.format('Monday', 'nothing would change')} {n}") for n in range(MANY))
    assert len(found) == MANY - 1
    assert len(compared) <= MANY


def test_a_new_document_is_not_compared_with_all_that_have_its_phrase(compared: list[object], tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True) as store:
        store.commit(map(credited, range(MANY // 5)))
        compared.clear()
        store.commit([credited(MANY)])
        assert len(compared) < 20
