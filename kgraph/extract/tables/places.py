"""The slot `@place` of a row: whatever preposition says where, then whose the place is."""

from __future__ import annotations

from kgraph.codebook import Row

# near it, before it, within reach of it
PLACE = (
    "against near around outside along off toward towards opposite beside facing behind at on over across to into "
    "round through throughout inside in within"
).split()
EVERYWHERE = (*PLACE, *(f"{name}.of" for name in PLACE))


def slots(row: Row) -> tuple[str, ...]:
    """The slots of a row's target, `@place` spelt out."""
    return tuple(slot for name in row.list("target") for slot in (EVERYWHERE if name == "@place" else (name,)))
