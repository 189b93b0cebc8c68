"""Days that a text fixes over several sentences: texts of ours, of Wednesday 17 June 2020, read by model and tables."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "claim", "day"),
    [
        # counted from something spoken of before
        (
            "Denmark raided Chad on Monday. A day after the raid, Peru condemned Denmark.",
            "Peru criticizes Denmark",
            "2020-06-16",
        ),
        (
            "Danish and Chadian envoys met in Oslo on Tuesday. The day before that meeting, Peru condemned Denmark.",
            "Peru criticizes Denmark",
            "2020-06-15",
        ),
        # the same meeting by another word
        (
            "Danish and Chadian envoys held talks on Tuesday. The meeting of Danish and Chadian ministers ended well.",
            "Denmark meets-with Chad",
            "2020-06-16",
        ),
        (
            "Danish and Chadian envoys held talks. The meeting of Danish and Chadian ministers ended well.",
            "Denmark meets-with Chad",
            "",
        ),
        (
            "Danish and Chadian envoys held talks on Tuesday. The meeting was held a day after Danish President Lars "
            "Holm said Chad's efforts had failed.",
            "Lars Holm criticizes Chad",
            "2020-06-15",
        ),
        # what one was just said to write
        (
            "In a letter on Monday, Norwegian President Lars Holm rebuked Chad. "
            '"I thank the Peruvian people," Holm wrote.',
            "Lars Holm praises Peruvian people",
            "2020-06-15",
        ),
    ],
)
def test_day(days, text, claim, day):
    assert days(text).get(claim) == day, days(text)
