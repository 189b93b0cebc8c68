"""How a bundle is cited: its title, authors, licence and date."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kgraph.errors import KgraphError

if TYPE_CHECKING:
    from kgraph.store.index import Index

CLOCK = "SOURCE_DATE_EPOCH"
TITLE = "Who did what to whom: claims and events read from news articles"
UNKNOWN_DAY = "1980-01-01"  # the first that a .zip can hold


@dataclass(frozen=True, slots=True)
class Described:
    """`authors` are names; `licence` an SPDX id or an address; `day` an ISO day."""

    title: str
    authors: tuple[str, ...]
    licence: str
    day: str

    @classmethod
    def of(cls, index: Index, title: str = "", authors: tuple[str, ...] = (), licence: str = "") -> Described:
        """With the date of the latest document, or that of SOURCE_DATE_EPOCH; never of the clock.

        Raises:
            KgraphError: SOURCE_DATE_EPOCH is no number of seconds.
        """
        return cls(title or TITLE, authors, licence, clock() or _latest(index) or UNKNOWN_DAY)


def clock() -> str:
    """The ISO day of SOURCE_DATE_EPOCH (reproducible-builds.org/specs/source-date-epoch), `""` if it is unset."""
    seconds = os.environ.get(CLOCK, "")
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date().isoformat() if seconds else ""
    except (ValueError, OverflowError, OSError):
        raise KgraphError(f"{CLOCK} is {seconds!r}: set it to a number of seconds since 1970, or unset it") from None


def _latest(index: Index) -> str:
    return next(index.rows("SELECT max(date) FROM papers"))[0] or ""
