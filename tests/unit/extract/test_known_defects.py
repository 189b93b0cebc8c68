"""What the engine still gets wrong: each case is expected to fail, and says so when it no longer does."""

from __future__ import annotations

import pytest

from tests.unit.extract.builders import claim_of, drafts, linked, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "France did not attack Iran but criticized China.",
            {"France attacks Iran [negated]", "France criticizes China"},
        ),
        (
            "France will attack Iran and met China.",
            {"France attacks Iran [planned]", "China meets-with France"},
        ),
        (
            "France plans to attack Iran and criticized China.",
            {"France attacks Iran [planned]", "France criticizes China"},
        ),
        (
            "France won't attack Iran but criticizes China.",
            {"France attacks Iran [negated]", "France criticizes China"},
        ),
    ],
)
@pytest.mark.xfail(
    strict=True, reason="a finite verb coordinated to one with an auxiliary inherits its negation or mood"
)
def test_a_finite_coordinated_verb_does_not_share_the_auxiliary(sentence, expected):
    assert told(sentence) == expected


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
            "There was no attack by France on Iran.",
            "France attacks Iran [negated]",
            "a noun below *there was no* is not negated",
        ),
        defect(
            "France didn't say that Iran attacked Kenya.",
            "",
            "what somebody did not say is attributed to them",
        ),
        defect(
            "Iran blamed France for the attack on China.",
            "Iran accuses France; France attacks China",
            "the act that somebody is accused of is given to the accuser where a noun tells it",
        ),
        defect(
            "France did not accuse Iran of attacking China.",
            "France accuses Iran [negated]",
            "a charge that was not made still tells its content",
        ),
        defect(
            "France did not urge Iran to attack China.",
            "France urges Iran [negated]",
            "a request that was not made still tells its content",
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
        defect(
            "France has no plans to attack Iran.",
            "France attacks Iran [negated]",
            "*no* before a noun that governs an infinitive does not negate",
        ),
        defect(
            "France thanked Iran for the attack on China.",
            "France praises Iran; Iran attacks China",
            "the act that somebody is thanked for is given to who thanks where a noun tells it",
        ),
        defect(
            "France faulted Iran for its tests on China.",
            "France accuses Iran",
            "a frame's preposition is met by a phrase that hangs on a noun below another phrase",
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


@pytest.mark.parametrize("verb", ["let", "made", "saw"])
@pytest.mark.xfail(strict=True, reason="an unknown verb over a bare infinitive is read as a verb of saying")
def test_a_bare_infinitive_is_not_reported(verb):
    document = linked(
        f"France/NNP/nsubj>{verb} {verb}/VBD/ROOT Iran/NNP/nsubj>attack attack/VB/ccomp>{verb} China/NNP/dobj>attack"
    )
    assert claim_of(document, "Iran attacks China").attributed_to == ""


@pytest.mark.xfail(
    strict=True, raises=RecursionError, reason="each level of a parse takes three Python frames"
)
def test_a_deep_parse_is_survived():
    links = [f"to/TO/aux>want{n} want{n}=want/VB/xcomp>want{n - 1}" for n in range(1, 500)]
    drafts(linked(f"France/NNP/nsubj>want0 want0=want/VBP/ROOT {' '.join(links)}"))
