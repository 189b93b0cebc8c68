"""Misprints: which of many words differ from a given one by a single slip, found without comparing it with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator


def misprint(one: str, other: str) -> bool:
    """Whether two words differ by one letter or by two that changed places."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    k = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return (
        one[k + 1 :] == other[k + 1 :]
        or one[k + 1 :] == other[k:]
        or one[k:] == other[k + 1 :]
        or (one[k : k + 2] == other[k : k + 2][::-1] and one[k + 2 :] == other[k + 2 :])
    )


LONGEST = 60  # letters; a longer name has too many remainders, and no need to be guessed at


class Misprints:
    """Words of `shortest` to `LONGEST` letters, by what is left of each without one of its letters.

    Two words that differ by one slip have such a remainder in common, or one is the other's.
    """

    def __init__(self, shortest: int, words: Iterable[str] = ()) -> None:
        self.shortest = shortest
        self._by_remainder: dict[str, set[str]] = defaultdict(set)
        for word in words:
            self.add(word)

    def add(self, word: str) -> None:
        """Enter a word; too short or long a one has no misprints."""
        if self.shortest <= len(word) <= LONGEST:
            for left in remainders(word):
                self._by_remainder[left].add(word)

    def of(self, word: str) -> list[str]:
        """The words that `word` is a misprint of, sorted."""
        if not self.shortest <= len(word) <= LONGEST:
            return []
        found = {near for left in remainders(word) for near in self._by_remainder.get(left, ())}
        return sorted(near for near in found if misprint(word, near))


def remainders(word: str) -> Iterator[str]:
    """The word, and the word without each of its letters."""
    yield word
    for k in range(len(word)):
        yield word[:k] + word[k + 1 :]
