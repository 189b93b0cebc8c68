"""What an export is to hold, as far as the suffix of the file leaves it open."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """`table` is what a tabular file holds. `texts`: also the articles' full text.

    Texts are left out unless asked for, because a graph may be shared where the articles may not be.
    """

    table: str = "claims"
    texts: bool = False
