"""The periods of a panel."""

from __future__ import annotations

from enum import StrEnum


class Panel(StrEnum):
    """The length of a panel's periods."""

    MONTH = "month"
    YEAR = "year"


LENGTH = {Panel.MONTH: 7, Panel.YEAR: 4}  # of the ISO date that names the period
MONTHS = 12


def periods(first: str, last: str, panel: Panel) -> list[str]:
    """The months or years from `first` to `last`, both included."""
    if panel is Panel.YEAR:
        return [f"{year:04}" for year in range(int(first), int(last) + 1)]
    start, end = (int(text[:4]) * MONTHS + int(text[5:]) - 1 for text in (first, last))
    return [f"{month // MONTHS:04}-{month % MONTHS + 1:02}" for month in range(start, end + 1)]
