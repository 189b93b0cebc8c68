"""Nouns that tell what a verb tells, and verbs that a hyphen joins: texts of ours, read by model and tables."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # a verb's own noun in -ing
    ("The berating of Peru by Chad went on for a week.", "Chad criticizes Peru", ""),
    ("The rearming of Peru by Chad began in May.", "Chad aids Peru", ""),
    ("The retaking of the port by Chadian troops from Peru was told.", "Chadian troops attacks Peru", ""),
    ("The bugging of the Peruvian embassy by Chad was revealed.", "Chad coerces Peru", ""),
    ("The shielding of Peru by Chad at the UN was criticised.", "Chad supports Peru", ""),
    ("The building of a dam by Chad began in Peru.", "", "Chad aids Peru"),
    ("The meaning of Chad's words was lost on Peru.", "", "Peru criticizes Chad"),
    ("The standing of Peru in Chad has fallen.", "", "Peru visits Chad"),
    # verbs that a hyphen joins
    ("Chad cold-shouldered Peru.", "Chad rejects Peru", ""),
    ("Peru was cold-shouldered by Chad.", "Chad rejects Peru", ""),
    ("Chad's parliament rubber-stamped Peru's plan.", "Chad's parliament supports Peru", ""),
    ("Chad black-listed two Peruvian banks on Monday.", "Chad sanctions Peruvian banks", ""),
    ("Chad air-lifted food to Peru.", "Chad aids Peru", ""),
    ("The ill-fated talks of Chad angered a cold-blooded Peru.", "", "Chad rejects Peru"),
    # forms that the model does not know
    ("Chad decertified Peru over drugs on Monday.", "Chad sanctions Peru", ""),
    ("Chadian jets overflew Peru.", "Chadian jets mobilizes-against Peru", ""),
]
LEAST = 16  # rows


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_what_is_read(reads, text: str, told: str, untold: str) -> None:
    reads(text, told, untold)


def test_as_many_as_said() -> None:
    assert len(READ) >= LEAST
