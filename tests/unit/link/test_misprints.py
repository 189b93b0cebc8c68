"""Misprints: the index finds what comparing every word with every other finds."""

from __future__ import annotations

import random

import pytest
from kgraph.link.knowledge.misprints import LONGEST, Misprints, misprint
from kgraph.link.named.organization_names import Organizations


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("tillerson", "tilerson", True),
        ("tilerson", "tillerson", True),
        ("tillerson", "tillersen", True),
        ("tillerson", "itllerson", True),
        ("tillerson", "tillerson", False),
        ("tillerson", "tilersen", False),
        ("tillerson", "tillersonia", False),
    ],
)
def test_one_slip(one: str, other: str, near: bool) -> None:
    assert misprint(one, other) is near


def test_the_index_finds_what_comparing_all_finds() -> None:
    drawn = random.Random(7)
    words = sorted({"".join(drawn.choices("abc", k=drawn.randint(3, 8))) for _ in range(400)})
    index = Misprints(4, words)
    slips = 0
    for word in words:
        expected = [w for w in words if min(len(w), len(word)) >= 4 and misprint(word, w)]
        assert index.of(word) == expected
        slips += len(expected)
    assert slips > 300


def test_a_name_without_end_is_not_guessed_at() -> None:
    index = Misprints(4, ["a" * (LONGEST + 1), "a" * LONGEST])
    assert index.of("a" * (LONGEST + 1)) == []
    assert index.of("a" * (LONGEST - 1)) == ["a" * LONGEST]


def test_organizations_by_first_word() -> None:
    known = Organizations()
    for key, label in (
        ("organization/heron-group", "Heron Group"),
        ("organization/tribune-company", "Tribune Company"),
        ("organization/heron", "Heron"),
        ("person/heron-vale", "Heron Vale"),
    ):
        known.enter(key, label)
    assert known.opened_by("Heron") == ["organization/heron-group"]
    assert known.opened_by("heron") == []
    assert known.opened_by("Trbiune") == ["organization/tribune-company"]
    assert known.misprinted("tribune-companny") == ["organization/tribune-company"]
