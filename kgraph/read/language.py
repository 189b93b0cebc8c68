"""Whether a text is English."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

MIN_LETTERS = 100  # shorter texts are given the benefit of the doubt
MIN_PLAIN_WORDS = 5
ENGLISH = ("en", "pcm", "sco")  # with its nearest kin, which the identifier takes short English for
MIN_PROBABILITY = 0.1  # of English: clear German, French, Spanish ... have 0.00, English among foreign names 0.4
SAMPLE = 20_000
WORD = re.compile(r"[^\W\d_]+")
COMMON = frozenset((
    "the", "of", "and", "to", "that", "is", "was", "for", "with", "by", "said", "has", "have", "had",
    "his", "from", "are", "were", "which", "not", "this", "will", "be", "been", "who", "its", "they",
    "he", "she", "their", "would", "after", "over",
))  # fmt: skip
PLAINLY_ENGLISH = 0.18  # share of common words; English news has 0.25 to 0.4, its neighbours stay under 0.1


def is_english(text: str) -> bool:
    """Tell by common words; only where they are few, ask the language identifier, which is slow to load."""
    words = WORD.findall(text[:SAMPLE])
    if sum(map(len, words)) < MIN_LETTERS:
        return True
    if sum(word.lower() in COMMON for word in words) >= PLAINLY_ENGLISH * len(words):
        return True
    ranked: dict[str, float] = dict(identifier().rank(" ".join(plain(words))))
    return sum(ranked.get(language, 0.0) for language in ENGLISH) >= MIN_PROBABILITY


def plain(words: list[str]) -> list[str]:
    """The words without a capital, because foreign names in English news speak another language; all if too few."""
    found = [word for word in words if not word[0].isupper()]
    return found if len(found) >= MIN_PLAIN_WORDS else words


@cache
def identifier() -> Any:
    """The identifier with probabilities instead of scores."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
