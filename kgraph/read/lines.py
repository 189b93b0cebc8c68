"""The lines of a text with their offsets: what furniture and datelines are told by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

LINE = re.compile(r"[^\r\n]+")
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]*]*$")
BODY_LENGTH = 120
MIN_SENTENCE_WORDS = 5


@dataclass(frozen=True)
class Line:
    """A line that is not blank, stripped. `after` counts line breaks up to the next one."""

    start: int
    text: str
    after: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @cached_property
    def words(self) -> int:
        return len(self.text.split())

    @cached_property
    def ends_sentence(self) -> bool:
        """Ends with a full stop or the like, abbreviations such as "the U.S." included."""
        return bool(SENTENCE_END.search(self.text))

    @cached_property
    def is_body(self) -> bool:
        """Reads as a sentence of the article rather than a label or heading."""
        return len(self.text) >= BODY_LENGTH or (self.words >= MIN_SENTENCE_WORDS and self.ends_sentence)


def split(text: str) -> list[Line]:
    """The lines of a text that are not blank."""
    found = [(m.start() + len(m.group()) - len(m.group().lstrip()), m.group().strip()) for m in LINE.finditer(text)]
    found = [(start, words) for start, words in found if words]
    starts = [*(start for start, _ in found), len(text)][1:]
    return [
        Line(start, words, text.count("\n", start + len(words), following) or 1)
        for (start, words), following in zip(found, starts, strict=True)
    ]
