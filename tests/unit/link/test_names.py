"""Names that the words around them tell apart."""

from __future__ import annotations

import pytest

from tests.unit.link.conftest import LinkText
from tests.unit.link.reading_at import actors_at, mention_at

NAMES = [
    ("Korean Foreign Minister Moon Jae-in met Peru.", "in", ("person/moon-jae-in",)),
    ("The prosecutor investigated Boztepe.", "Boztepe", ("person/boztepe-doc",)),
    ("The Harakat Sulu attacked Peru.", "Sulu", ("organization/harakat-sulu",)),
    ("China joined the Security Dialogue with Japan.", "Dialogue", ()),
    (
        "He met the Minister of Health and Sports of the Republic of Peru Omar Zaki.",
        "Minister",
        ("person/omar-zaki",),
    ),
    ("Kazakhstan sent medicine to the hospital in Batken.", "hospital", ("group/kgz-hospital-in-batken",)),
    ("Chad blamed rebels in Darfur.", "rebels", ("group/sdn-rebels",)),
    ("Fisheries Minister Omar Zaki met Peru.", "Zaki", ("person/omar-zaki",)),
]
TIGHT = [
    ("On Saturday marines stormed a camp.", "marines", "marines"),
    ("PARIS (Reuters) - Fighters attacked Mali.", "Fighters", "Fighters"),
]


@pytest.mark.parametrize(("text", "word", "actors"), NAMES)
def test_name_stands_for(link_text: LinkText, text: str, word: str, actors: tuple[str, ...]) -> None:
    assert actors_at(link_text(text), word) == actors


@pytest.mark.parametrize(("text", "word", "words"), TIGHT)
def test_mention_is_tight(link_text: LinkText, text: str, word: str, words: str) -> None:
    linked = link_text(text)
    mention = mention_at(linked, word)
    assert mention is not None
    assert linked.parsed.doc.span(mention.first, mention.last).text == words


def test_no_name_from_the_department_of_a_minister(link_text: LinkText) -> None:
    linked = link_text("Peru spoke. Digital Minister Omar Zaki told parliament so.")
    assert {o.role for o in linked.offices} == {"Digital Minister"}
    assert not [a for a in linked.actors if "digital" in a]
