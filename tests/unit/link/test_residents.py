"""Whose the police, strikers and parties of a report are that plays in one state."""

from __future__ import annotations

import pytest

from tests.unit.link.conftest import LinkText

AT_HOME = (
    "Peru's government imposed a curfew on Monday. Police beat strikers in Lima, and Peruvian officials defended them. "
    "The United Harvest Party asked Peru's parliament to meet. Foreign miners fled, Chile said. "
    "In Santiago, students marched. Peru's president thanked the Red Cross."
)
STATES = [
    ("police", "PER"),
    ("strikers", "PER"),
    ("United Harvest Party", "PER"),
    ("foreign miners", ""),
    ("students", ""),
]


@pytest.mark.parametrize(("label", "state"), STATES)
def test_residents(link_text: LinkText, label: str, state: str) -> None:
    """They are of the state that the report is of, but for who is from abroad or told of elsewhere."""
    actors = [a for a in link_text(AT_HOME).actors.values() if a.label.lower() == label.lower()]
    assert [a.state for a in actors] == [state]


def test_story_of_two(link_text: LinkText) -> None:
    """In a story of two states nobody tells whose the bare soldiers are."""
    linked = link_text("Peru accused Chile of lying. Soldiers fired. Chile warned Peru. Peru's army left Chile's port.")
    assert [a.state for a in linked.actors.values() if a.label == "soldiers"] == [""]
