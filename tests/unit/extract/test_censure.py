"""What somebody calls another's doings, and what *it* and *the move* stand for: texts of ours."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # a figure of speech is blame, unless it is kind or plain
    (
        "Taiwan's premier called the Dutch decision a gift to the generals.",
        "Taiwan's premier criticizes Netherlands",
        "",
    ),
    ("Ana Soto called the Peruvian plan a recipe for chaos.", "Ana Soto criticizes Peru", ""),
    ('Ana Soto said the Peruvian proposal amounted to "surgery without pills".', "Ana Soto criticizes Peru", ""),
    ("Ana Soto described the Peruvian proposal as unworkable.", "Ana Soto criticizes Peru", ""),
    ("Pakistan called the release of the Indian pilots a good sign.", "", "Pakistan criticizes Indian pilots"),
    ('Ana Soto called the Peruvian offer "a step in the right direction".', "", "Ana Soto criticizes Peru"),
    (
        'Lim Wei blamed the minister, Farah Noor. Noor said the charge was "cheap politics".',
        "Farah Noor denies Lim Wei",
        "",
    ),
    # who did what was last told
    (
        "Norway granted asylum to a dissident. Russia described the decision as reckless.",
        "Russia criticizes Norway",
        "",
    ),
    ("Israel approved 500 homes. Jordan called the decision a grave mistake.", "Jordan criticizes Israel", ""),
    ("Peru recalled its envoy from Chile. Bolivia welcomed the move.", "Bolivia supports Peru", ""),
    (
        'Germany halted the sale of tanks to Qatar. France welcomed it. Turkey denounced it as "a gift to Iran".',
        "France supports Germany; Turkey criticizes Germany",
        "Turkey criticizes France",
    ),
    ("Sudan's army attacked a camp. Chad deplored it.", "Chad criticizes Sudan's army", ""),
    # in passing
    ("Japan halted imports from Peru, in what Lima called a hostile act.", "Peru criticizes Japan", ""),
    ("Mali freed two nuns, in what France called an encouraging step.", "France praises Mali", ""),
    ("Oman seized a tanker, in what it called retaliation.", "", "Oman criticizes Oman"),
    # not the judge's own act, nor a body's name
    ("Peru recalled its envoy from Chile. Peru's president welcomed the move.", "", "Peru's president supports Peru"),
    ("Niger expelled the envoy. Chad said it was shocked by the decision.", "Chad criticizes Niger", ""),
    (
        'A Peruvian court charged Ana Soto with fraud. Her lawyer, Juan Mora, said the case was "a gift to banks".',
        "Juan Mora criticizes Peruvian court",
        "",
    ),
    (
        'Kenya accused Uganda of spying. Uganda called the allegation "fishing in an empty pond".',
        "Uganda denies Kenya",
        "",
    ),
    # an attack named before, by which somebody came to harm
    (
        "Turkish troops raided a village in Iraq. Six Kurdish farmers were killed in the raid.",
        "Turkish troops kills Kurdish farmers",
        "",
    ),
    ("Chadian jets bombed a camp. The strike killed nine herders.", "Chadian jets kills herders", ""),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(claims, text, told, untold):
    """What it tells is among the claims, what it must not tell is not."""
    found = claims(text)
    assert {line for line in told.split("; ") if line} <= found, found
    assert not {line for line in untold.split("; ") if line} & found, found
