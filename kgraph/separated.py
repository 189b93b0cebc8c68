"""Comma-separated values as RFC 4180 has them, with plain line ends."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TextIO


def write_rows(stream: TextIO, rows: Iterable[Iterable[object]], delimiter: str = ",") -> None:
    """Write rows. Cells with a lone carriage return are quoted, which `csv` does by itself from Python 3.13 on."""
    plain, quoted = (
        csv.writer(stream, delimiter=delimiter, lineterminator="\n", quoting=quoting)
        for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL)
    )
    for cells in rows:
        row = tuple(cells)
        returns = any(type(cell) is str and "\r" in cell for cell in row)
        (quoted if returns else plain).writerow(row)
