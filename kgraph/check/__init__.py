"""Check: whether a store says what its documents say, and in the shape that the ontology gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kgraph.check.finding import Finding
from kgraph.check.graph import counts, graphs, orphans, quotes, shapes
from kgraph.check.records import claims, columns, damaged, database
from kgraph.check.tables import index, parses
from kgraph.store import Store

__all__ = ["ALONE", "CHECKS", "COMPARING", "Finding", "check"]

Check = Callable[[Store], Iterator[Finding]]
ALONE: tuple[Check, ...] = (database, damaged, columns, claims, parses, quotes, orphans, shapes)
COMPARING: tuple[Check, ...] = (graphs, counts, index)  # with what the records yield, so all of them have to be whole
CHECKS: tuple[Check, ...] = (*ALONE, *COMPARING)


def check(store: Store) -> list[Finding]:
    """Everything that is wrong with a store, sorted; empty if it is sound."""
    checks = ALONE if any(damaged(store)) else CHECKS
    return sorted({finding for find in checks for finding in found(find, store)})


def found(find: Check, store: Store) -> Iterator[Finding]:
    """What one check finds; a graph that cannot be read to its end is a finding, too."""
    try:
        yield from find(store)
    except (OSError, RuntimeError) as error:  # Oxigraph tells of damage by either
        yield Finding("graph", "published", f"cannot be read: {error}")
