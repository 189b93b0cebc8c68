"""Who is meant over several sentences of a report, and what comes of it: texts of ours, read by model and tables."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # who is held is not who holds
    (
        "Malian rebels freed four Swiss engineers after holding them for a year.",
        "Malian rebels detains Swiss engineers",
        "",
    ),
    # whose relative suffers does not suffer
    ("Peru praised Ana Quispe, whose brother was killed by Chilean soldiers.", "", "Chilean soldiers kills Ana Quispe"),
    # whose camps or rockets are named, acts or suffers
    ("Peru suspended air strikes on rebel camps.", "Peru ceases-fire-with rebels", ""),
    ("A guerrilla ambush killed four Peruvian soldiers.", "guerrillas kills Peruvian soldiers", ""),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(claims, text, told, untold):
    """What it tells is among the claims, what it must not tell is not."""
    found = claims(text)
    assert {line for line in told.split("; ") if line} <= found, found
    assert not {line for line in untold.split("; ") if line} & found, found
