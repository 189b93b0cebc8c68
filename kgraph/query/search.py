"""Finding actors while a name is being typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.folding import fold
from kgraph.query.fitting import literal

if TYPE_CHECKING:
    from kgraph.store.index import Index

# a name that begins so, or has a word that does; who is in most events comes first
SQL = """
SELECT a.id, coalesce(nullif(a.label, ''), a.id), a.type, a.state, min(n.name),
    (SELECT count(DISTINCT event) FROM claims c WHERE c.source = a.actor)
    + (SELECT count(DISTINCT event) FROM claims c WHERE c.target = a.actor) AS events
FROM aliases n JOIN actors a USING (actor)
WHERE n.folded LIKE :start ESCAPE '\\' OR n.folded LIKE :inner ESCAPE '\\'
GROUP BY a.actor ORDER BY n.folded != :whole, events DESC, a.id LIMIT :limit OFFSET :offset
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """An actor: `name` is the one of its names that matched, `events` how many it is a side of."""

    id: str
    label: str
    type: str
    state: str
    name: str
    events: int


def search(index: Index, text: str, *, limit: int = 20, offset: int = 0) -> tuple[Hit, ...]:
    """The actors with a name that has a word beginning with the text, accents and case aside."""
    wanted = fold(text)
    if not wanted:
        return ()
    pattern = literal(wanted)
    values = {
        "start": f"{pattern}%",
        "inner": f"% {pattern}%",
        "whole": wanted,
        "limit": limit,
        "offset": offset,
    }
    return tuple(Hit(*row) for row in index.rows(SQL, values))
