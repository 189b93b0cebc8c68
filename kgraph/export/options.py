"""What an export is to hold, as far as the suffix of the file leaves it open."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kgraph.analyse.acts import Selection


class EdgesOf(StrEnum):
    """What an edge of a network file is: all events of a source, relation and target, or one event."""

    DYADS = "dyads"
    EVENTS = "events"


@dataclass(frozen=True, slots=True)
class Options:
    """`table` is what a tabular file holds. `texts`: also the articles' full text.

    Texts are left out unless asked for, because a graph may be shared where the articles may not be. Without `quotes`
    all other words of the articles are left out as well: only names, offsets and figures remain. `edges`,
    `static` (no dates) and `selection` are those of network files; `selection` also that of the dyads table.
    `safe_cells`: no cell of a .csv opens as a formula in a spreadsheet; off, because it changes what a cell says.
    """

    table: str = "claims"
    texts: bool = False
    quotes: bool = True
    edges: EdgesOf = EdgesOf.DYADS
    static: bool = False
    selection: Selection = field(default_factory=Selection)
    safe_cells: bool = False
