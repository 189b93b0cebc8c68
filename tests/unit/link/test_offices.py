"""Offices as a document states them."""

from __future__ import annotations

import pytest

from tests.unit.link.conftest import LinkText

CASES = [
    ("Norwegian Foreign Minister Kari Solvang met Egypt.", "person/kari-solvang", "state/NOR"),
    ("Kari Solvang, director of river studies at the Center for Quiet Rivers, agreed.", "person/kari-solvang",
     "organization/center-for-quiet-rivers"),
    ("Kari Solvang, a Norwegian foreign ministry spokeswoman, blamed Peru.", "person/kari-solvang",
     "organization/nor-foreign-ministry"),
    ("General Nils Berg, chief of joint staff of the Norwegian army, met Egypt.", "person/nils-berg",
     "organization/nor-army"),
    ("Kari Solvang is the prime minister of Norway.", "person/kari-solvang", "state/NOR"),
    ("Norway's defence minister, Kari Solvang, resigned.", "person/kari-solvang", "state/NOR"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "person", "body"), CASES)
def test_office_is_found(link_text: LinkText, text: str, person: str, body: str) -> None:
    linked = link_text(text)
    assert (person, body) in {(o.person, o.body) for o in linked.offices}


def test_role_is_written_as_in_the_text(link_text: LinkText) -> None:
    text = "Norwegian Foreign Minister Kari Solvang met Egypt."
    office = link_text(text).offices[0]
    assert office.role == text[office.start : office.end] == "Foreign Minister"


def test_no_office_without_one(link_text: LinkText) -> None:
    assert link_text("Norwegian student Kari Solvang met Egypt.").offices == ()
