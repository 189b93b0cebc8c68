"""What the engine still gets wrong: each case is expected to fail, and says so when it no longer does."""

from __future__ import annotations

import pytest

from tests.unit.extract.builders import claim_of, drafts, linked, told


def defect(sentence: str, expected: str, reason: str):
    """A case that the engine gets wrong."""
    return pytest.param(sentence, expected, marks=pytest.mark.xfail(strict=True, reason=reason))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        defect(
            "Neither France nor Japan attacked Iran.",
            "France attacks Iran [negated]; Japan attacks Iran [negated]",
            "neither ... nor hangs on the subject",
        ),
        defect(
            "Instead of attacking Iran, France met China.",
            "China meets-with France; France attacks Iran [negated]",
            "the gerund takes the object as subject, and *instead of* does not negate",
        ),
        defect(
            "France attacked Iran but not China.",
            "France attacks Iran",
            "a negation of one conjunct is not seen",
        ),
        defect(
            "France attacked neither Iran nor China.",
            "France attacks Iran [negated]; France attacks China [negated]",
            "neither ... nor hangs on the object",
        ),
        defect(
            "The planned attack by France on Iran angered China.",
            "France attacks Iran [planned]",
            "adjectives such as planned, possible and alleged do not change an event noun",
        ),
        defect(
            "There are reports that France attacked Iran.",
            "France attacks Iran [possible]",
            "a clause below a noun of saying is the reporter's own word",
        ),
        defect(
            "France warned Iran against attacking China.",
            "France warns Iran",
            "a gerund below *against* is read as the subject's own deed",
        ),
        defect("It was France that attacked Iran.", "France attacks Iran", "a cleft clause has no subject"),
        defect(
            "Had France attacked Iran, China would have attacked France.",
            "France attacks Iran [possible]; China attacks France [possible]",
            "a condition by inversion has no mark",
        ),
    ],
)
def test_known_defects(sentence, expected):
    assert told(sentence) == {part.strip() for part in expected.split(";") if part.strip()}


@pytest.mark.xfail(
    strict=True, raises=RecursionError, reason="each level of a parse takes three Python frames"
)
def test_a_deep_parse_is_survived():
    links = [f"to/TO/aux>want{n} want{n}=want/VB/xcomp>want{n - 1}" for n in range(1, 500)]
    drafts(linked(f"France/NNP/nsubj>want0 want0=want/VBP/ROOT {' '.join(links)}"))
