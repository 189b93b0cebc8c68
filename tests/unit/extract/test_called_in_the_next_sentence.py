"""What a deed is called in the sentence behind it: texts of ours, read by model and tables."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    ("Peru expelled Oman's envoy. \"It is piracy,\" Oman's premier said.", "Oman's premier criticizes Peru", ""),
    ('Peru cut off gas to Oman. "This is blackmail," Oman\'s premier said.', "Oman's premier criticizes Peru", ""),
    (
        "Spain recognised Togo. Israel's premier said it was a reward for terrorism.",
        "Israel's premier criticizes Spain",
        "",
    ),
    ("Peru unveiled a plan. Chile's president said it was a farce.", "Chile's president criticizes Peru", ""),
    ("Chile's president said it was a mistake to sign the treaty with Peru.", "", "Chile's president criticizes Peru"),
    # who keeps another from a kindness
    (
        'Hungary vetoed the EU\'s aid to Mali. "This is a disgrace," a Polish minister said.',
        "Polish minister criticizes Hungary",
        "Polish minister criticizes European Union",
    ),
    # what nobody did
    ('An earthquake hit Oman. "It is a disaster," Peru\'s president said.', "", "Peru's president criticizes Oman"),
    (
        'Peru freed two Chilean spies. "This is a step ahead," Chile\'s president said.',
        "",
        "Chile's president criticizes Peru",
    ),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)
