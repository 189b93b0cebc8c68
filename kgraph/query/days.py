"""ISO days, months and years as stretches of time that can be compared."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from kgraph.errors import UnknownTermError

ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Span:
    """From the first day to the last, both included, as ISO days."""

    first: str
    last: str


def span(text: str) -> Span:
    """The stretch that `2017`, `2017-06` or `2017-06-21` means.

    Raises:
        UnknownTermError: the text is no ISO day, month or year.
    """
    match = ISO.fullmatch(text.strip())
    try:
        if match is None:
            raise ValueError(text)
        year, month, day = (int(part) if part else 0 for part in match.groups())
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except ValueError:
        raise UnknownTermError(
            f'"{text}" is no date: write a day, month or year such as 2017-06-21, 2017-06, 2017.'
        ) from None
    return Span(first.isoformat(), last.isoformat())
