"""Pronouns whose meaning the text gives in brackets: "*they (the rebels)* must leave", "told *him [Mugabe]*"; those
that go on from one that was left open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import SUBJECT
from kgraph.link.reference.agreement import together

if TYPE_CHECKING:
    from kgraph.link.document.reading import Reading
    from kgraph.parse.tokens import Token

BRACKETS = {"(": ")", "[": "]", "-LRB-": "-RRB-"}
LONG = 10  # tokens of the words in brackets


def glossed(reading: Reading, pronoun: Token) -> tuple[str, ...]:
    """The actors named in brackets right behind a pronoun; empty where there are none."""
    doc, first = reading.doc, pronoun.i + 2
    close = BRACKETS.get(doc[first - 1].text) if first < len(doc) else None
    end = next((t.i for t in doc[first : first + LONG] if t.text == close), 0) if close else 0
    inside = [m for t in doc[first:end] if (m := reading.at(t.i)) is not None and first <= m.first and m.last < end]
    if not inside or min(m.first for m in inside) > first + (doc[first].pos_ == "DET"):
        return ()
    return together(reading, max(inside, key=lambda m: m.last - m.first))


def goes_on_open(reading: Reading, pronoun: Token) -> bool:
    """Whether the sentence before has the same pronoun for its subject and it means nobody known: "*They* hit us as the
    troops came. *They* wanted to kill us".
    """
    if pronoun.dep_ not in SUBJECT or pronoun.head.dep_ != "ROOT":
        return False
    subjects = reading.main_subjects.get(reading.sentence_of[pronoun.i] - 1, ())
    return any(reading.doc[i].lower_ == pronoun.lower_ and reading.at(i) is None for i in subjects)
