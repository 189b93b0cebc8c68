"""Actors that stay what they are though documents name them anew or no more: most states that much is told of.

Who they are is told by counts of what documents call them, which the index gives without reading each document's row.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kgraph.merge.groups import commonest
from kgraph.model import ActorType
from kgraph.store.joining.ground import Members, Row

TALLY = """SELECT actor, label, type, state, sector, count(*) FROM members WHERE key = ?
    GROUP BY actor, label, type, state, sector"""
KNOWN = """SELECT a.id, a.label, a.type, a.state, a.sector, w.first_local, w.first_doc
    FROM actors a JOIN wishes w USING (actor) WHERE actor = ?"""
Facts = tuple[str, str, str, str]  # label, type, state and sector


@dataclass(frozen=True, slots=True)
class Standing:
    """An actor that stays: its id's path, and the rows of new documents that join it."""

    path: str
    joining: tuple[Row, ...]


def standing(members: Members, left: Iterable[Row]) -> dict[str, Standing]:
    """The states, organizations and groups that stay, by the key of their members. `left` are the rows that go."""
    going, coming = by_key(left), by_key(members.new)
    found = {key: stays(members, key, going[key], coming[key]) for key in sorted({*going, *coming})}
    return {key: one for key, one in found.items() if one}


def by_key(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Rows of all but persons by what holds them together."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.actor.type is not ActorType.PERSON:
            found[row.key].append(row)
    return found


def stays(members: Members, key: str, going: list[Row], coming: list[Row]) -> Standing | None:
    """The one actor that a key had and has, if it is called as before and owes its id to a document that stays."""
    counts = Counter[Facts]()
    numbers = set[int]()
    for number, *facts, count in members.db.execute(TALLY, (key,)):
        numbers.add(number)
        counts[facts[0], facts[1], facts[2], facts[3]] += count
    if len(numbers) != 1:
        return None
    counts.subtract(map(facts_of, going))
    counts.update(map(facts_of, coming))
    path, *known, local, doc = members.db.execute(KNOWN, (numbers.pop(),)).fetchone()
    first = local, doc
    same_first = doc not in members.gone and all((row.actor.id, row.doc) > first for row in coming)
    return Standing(path, tuple(coming)) if same_first and called(+counts) == tuple(known) else None


def facts_of(row: Row) -> Facts:
    """What a row is counted by."""
    return row.actor.label, str(row.actor.type), row.actor.state, row.actor.sector


def called(counts: Mapping[Facts, int]) -> Facts | None:
    """What members of one key are called together, as `Group` says it; nothing if they are nobody or several."""
    labels, types, states, sectors = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for facts, count in counts.items():
        for column, value in zip((labels, types, states, sectors), facts, strict=True):
            column[value] += count
    if len(types) != 1 or len({*states} - {""}) > 1:
        return None
    return commonest(labels), commonest(types), commonest(states), commonest(sectors)
