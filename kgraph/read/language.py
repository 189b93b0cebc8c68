"""Whether a text is English."""

from __future__ import annotations

import re

MIN_LETTERS = 200  # shorter texts are given the benefit of the doubt
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
    import py3langid

    return bool(py3langid.classify(" ".join(words))[0] == "en")
