"""Whom a post's name, a second request, a fight beside others or a broker adds to a clause: texts of ours."""

from __future__ import annotations

import pytest

# text, what it tells (`;` list), what it must not tell
READ = [
    # the holder of a post is named right behind what it is of
    ("Kenya expelled the head of the monitoring mission Anna Lindgren.", "Kenya cuts-ties-with Anna Lindgren", ""),
    ("Rebels freed the commander of the UN force Major Pierre Dupont.", "rebels releases Pierre Dupont", ""),
    (
        "The chief of the mission Carl Bildt criticized Serbia.",
        "Carl Bildt criticizes Serbia",
        "chief criticizes Serbia",
    ),
    # a group has a name of its own
    ("Israel killed the leader of the militant group Islamic Jihad.", "", "Israel kills Islamic Jihad"),
    # who helps to fight fights
    ("Russian advisers are helping battle jihadists in Mali.", "Russian advisers attacks jihadists", ""),
    ("Oman helped battle victims.", "", "Oman attacks victims"),
    # all of whom something is asked
    (
        "The envoy called for Kenya to open the border and for Somalia to disarm.",
        "envoy urges Kenya; envoy urges Somalia",
        "",
    ),
    ("Zuma urged Sudan to sign the deal and for the rebels to stop.", "Zuma urges Sudan; Zuma urges rebels", ""),
    ("The minister asked Kenya to pay for the men to go home.", "minister asks Kenya", "minister asks men"),
    # those who are brought together meet
    (
        "The envoy brought together President Sarkis Aramyan and President Ilham Ali in Vienna.",
        "Sarkis Aramyan meets-with Ilham Ali",
        "",
    ),
    ("Oman hopes to bring together Iran and Iraq.", "Iran meets-with Iraq [possible]", "Iran meets-with Iraq"),
]


@pytest.mark.parametrize(("text", "told", "untold"), READ)
def test_reading(reads, text, told, untold):
    reads(text, told, untold)
