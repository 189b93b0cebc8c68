"""Votes, arrests, trials, marches and relief at home: texts of ours, read by model and tables."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # what is said of a vote is said of the state that held it
    ("Foreign observers said the poll in Chad was marred by intimidation.", "foreign observers criticizes Chad", ""),
    ("The EU said the Chadian vote failed to meet basic standards.", "European Union criticizes Chad", ""),
    ("Monitors said the election in Peru was neither free nor fair.", "monitors criticizes Peru", ""),
    ("Monitors said there had been serious irregularities in Peru's ballot.", "monitors criticizes Peru", ""),
    ("Monitors described last week's vote in Peru as deeply flawed.", "monitors criticizes Peru", ""),
    ("Monitors said the Peruvian election met international norms.", "monitors praises Peru", ""),
    ("Monitors said the Peruvian election was largely free.", "", "monitors praises Peru"),
    (
        "Chadian President Ali Haddad won the election. Opposition leader Omar Sy said the vote had been rigged.",
        "Omar Sy criticizes Chad",
        "",
    ),
    ("Police said the vote in Peru was marred by violence.", "", "police criticizes Peru"),
    ("The president of Peru said the vote was free and fair.", "", "president praises Peru"),
    # who tells of arrests, charges and fallen rebels made them
    ("Twenty marchers were arrested in Peru, police said.", "police detains marchers", "Peru detains marchers"),
    ("Prosecutors said Juan Rojas had been charged with fraud.", "prosecutors investigates Juan Rojas", ""),
    ("Nine militants were killed in a raid, the army said.", "army kills militants", ""),
    ("Nine militants were killed in an explosion, the army said.", "", "army kills militants"),
    ("Police said two men had been taken into custody.", "police detains men", ""),
]
LEAST = 15


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)


def test_there_are_enough():
    assert len(READ) >= LEAST
