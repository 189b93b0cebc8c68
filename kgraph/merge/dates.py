"""When two claims can tell of one time."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kgraph.model import Claim, Status

NEAR_DAYS = 3  # an undated act lies this close to its document's date
AHEAD_DAYS = 7  # an undated act still to come lies this far ahead
TO_COME = frozenset({Status.PLANNED, Status.POSSIBLE, Status.REQUESTED})


def ordinal(date: str) -> int:
    """Number of an ISO day, 0 for anything else."""
    try:
        return datetime.date.fromisoformat(date).toordinal() if len(date) == 10 else 0
    except ValueError:
        return 0


@dataclass(frozen=True, slots=True)
class When:
    """The time of one claim.

    A coarse date is bounded by its document's: what is to come in 2017 is not what happened in April.
    `reported` and `until` frame an undated claim; `doc` is set if its document has no date either.
    """

    date: str = ""
    reported: int = 0
    until: int = 0
    doc: str = ""
    earliest: int = 0
    latest: int = 0

    @classmethod
    def of(cls, claim: Claim, doc_date: str) -> When:
        """The time of a claim of a document of that date."""
        reported = ordinal(doc_date)
        if claim.date:
            to_come = claim.status in TO_COME
            return cls(claim.date, earliest=reported if to_come else 0, latest=0 if to_come else reported)
        if not reported:
            return cls(doc=claim.doc)
        return cls("", reported, reported + (AHEAD_DAYS if claim.status in TO_COME else NEAR_DAYS))

    @property
    def order(self) -> tuple[int, str, int, str]:
        """Definite times first, then coarser and unknown ones."""
        return (-len(self.date), self.date, self.reported, self.doc)

    def lookups(self) -> tuple[str, ...]:
        """Keys under which a span with a compatible time may be found; see `Span.found_by`."""
        if self.date:
            return ("in " + self.date,)
        return ("doc " + self.doc,) if self.doc else framed(self.reported, self.until)


@dataclass(slots=True)
class Span:
    """The times of an event's claims in short: the most precise date, and the frame of the undated ones."""

    date: str = ""
    first: int = 0  # of the days that undated members were reported on
    last: int = 0
    until: int = 0  # the earliest day that an undated member rules out, less one
    doc: str = ""

    @classmethod
    def of(cls, when: When) -> Span:
        """A span of one time."""
        return cls(when.date, when.reported, when.reported, when.until, when.doc)

    def admits(self, when: When) -> bool:
        """Whether a time is compatible with that of every member."""
        if self.doc or when.doc:
            return self.doc == when.doc
        if when.date:
            return self.nests(when) and (not self.last or near(when.date, self.last, self.until))
        if self.date and not near(self.date, when.reported, when.until):
            return False
        return not self.last or (when.reported <= self.until and self.last <= when.until)

    def nests(self, when: When) -> bool:
        """Whether a date equals the most precise one or lies in it, or holds it within its bounds."""
        if len(when.date) >= len(self.date):
            return when.date.startswith(self.date)
        first, last = ordinal((self.date + "-01")[:10]), ordinal((self.date + "-28")[:10])
        return self.date.startswith(when.date) and when.earliest <= last and (first <= when.latest or not when.latest)

    def distance(self, when: When) -> int:
        """Days between an undated claim's report and this span's day, to choose the nearest."""
        here = ordinal(self.date) or self.first
        return abs(here - when.reported) if here and when.reported else 0

    def add(self, when: When) -> None:
        """Take in the time of a new member."""
        if len(when.date) > len(self.date):
            self.date = when.date
        if when.reported:
            self.first = min(self.first or when.reported, when.reported)
            self.last = max(self.last, when.reported)
            self.until = min(self.until or when.until, when.until)

    def found_by(self) -> Iterator[str]:
        """Keys that a compatible time looks up."""
        if self.doc:
            yield "doc " + self.doc
        if self.date:
            yield "at " + self.date
            yield from ("in " + self.date[:length] for length in (4, 7, 10) if length <= len(self.date))
        for number in {self.first, self.last} - {0}:
            yield f"reported {number}"


@lru_cache(maxsize=1 << 12)
def framed(reported: int, until: int) -> tuple[str, ...]:
    """The keys of an undated claim that was reported on a day, and may be of one until another."""
    days = [datetime.date.fromordinal(number).isoformat() for number in range(reported - NEAR_DAYS, until + 1)]
    month = datetime.date.fromordinal(reported).isoformat()[:7]
    reports = [f"reported {number}" for number in range(reported - AHEAD_DAYS, until + 1)]
    return *(f"at {time}" for time in (*days, month)), *reports


def near(date: str, reported: int, until: int) -> bool:
    """Whether a date suits an undated claim: a day in its frame, or the month that its document is of."""
    if day := ordinal(date):
        return reported - NEAR_DAYS <= day <= until
    return len(date) == 7 and datetime.date.fromordinal(reported).isoformat().startswith(date)
