"""What people say of the graph's actors: who is one, who is not, and what they are called and belong to.

In this order, so that the order of rows does not matter: those forbidden to be one are taken apart, those said to be
one are joined, then names, types and states are set.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.corrections.matching import Fit, State
from kgraph.folding import fold
from kgraph.model import ActorType

if TYPE_CHECKING:
    from kgraph.corrections.rows import Correction
    from kgraph.merge.groups import Group

Ids = Callable[[list["Group"]], list[str]]
NOBODY = "the graph has nobody {!r}"
SET_BY = {"rename": "rename", "retype": "retype", "state": "state_set"}  # kind -> field of a group
MANY = "{!r} may be {}: write the id"


def regrouped(groups: list[Group], rows: Iterable[Correction], ids: Ids) -> tuple[list[Group], list[Fit]]:
    """Groups as corrections want them, and what each correction found."""
    rows = list(rows)
    renamed = {fold(row.value): row.actor for row in rows if row.kind == "rename"}
    found: list[Fit] = []
    for kinds, step in ((("forbid",), apart), (("merge",), joined), (("rename", "retype", "state"), described)):
        asked = [row for row in rows if row.kind in kinds]
        if asked:
            groups, told = step(groups, asked, Finder(groups, ids(groups), renamed))
            found += told
    return groups, found


class Finder:
    """Finds a group by its id in the graph, an id of a document, its name, or a name in a document."""

    def __init__(self, groups: list[Group], ids: list[str], renamed: dict[str, str]) -> None:
        self.ids, self.renamed = ids, renamed
        members = [(i, actor) for i, group in enumerate(groups) for _, actor in group.members]
        called = ((i, {actor.label, *actor.aliases}) for i, actor in members)
        self.kinds = (
            lookup((name, i) for i, name in enumerate(ids)),
            lookup((actor.id, i) for i, actor in members),
            lookup((fold(group.label), i) for i, group in enumerate(groups)),
            lookup((fold(name), i) for i, names in called for name in names),
        )

    def find(self, name: str) -> list[int]:
        """The numbers of the groups that a name may mean."""
        folded = fold(name)
        for known, wanted in zip(self.kinds, (name, name, folded, folded), strict=True):
            if wanted in known:
                return sorted(known[wanted])
        other = self.renamed.get(fold(name), name)
        return self.find(other) if other != name else []

    def one(self, row: Correction, name: str) -> int | Fit:
        """The one group that a name means, else why there is none."""
        found = self.find(name)
        if len(found) == 1:
            return found[0]
        if not found:
            return Fit(row, state=State.UNATTACHED, why=NOBODY.format(name))
        return Fit(row, state=State.AMBIGUOUS, why=MANY.format(name, ", ".join(self.ids[i] for i in found)))


def lookup(pairs: Iterable[tuple[str, int]]) -> dict[str, set[int]]:
    """Groups by what they are called."""
    found: dict[str, set[int]] = {}
    for name, group in pairs:
        found.setdefault(name, set()).add(group)
    return found


def apart(groups: list[Group], rows: list[Correction], finder: Finder) -> tuple[list[Group], list[Fit]]:
    """Those named like `value` leave the group of `actor`, all of one name together."""
    told: list[Fit] = []
    leaving: dict[int, dict[str, str]] = {}  # group -> folded name of who leaves -> as written
    for row in rows:
        ends = [finder.one(row, name) for name in (row.actor, row.value)]
        wrong = next((end for end in ends if isinstance(end, Fit)), None)
        told.append(wrong or Fit(row))
        if wrong is None and ends[0] == ends[1]:
            leaving.setdefault(int(ends[0]), {})[fold(row.value)] = row.value  # type: ignore[arg-type]
    result = []
    for i, group in enumerate(groups):
        result += list(parts(group, sorted(leaving.get(i, {}).values())))
    return result, told


def parts(group: Group, names: list[str]) -> Iterator[Group]:
    """A group without those of some names, and a group for each name."""
    rest = list(group.members)
    for name in names:
        own = [pair for pair in rest if fold(pair[1].label) == fold(name) or pair[1].id == name]
        rest = [pair for pair in rest if pair not in own]
        if own:
            yield replace(group, members=own)
    if rest:
        yield replace(group, members=rest)


def joined(groups: list[Group], rows: list[Correction], finder: Finder) -> tuple[list[Group], list[Fit]]:
    """Each `actor` goes into `value`, which stays what it is called and is."""
    told: list[Fit] = []
    into: dict[int, int] = {}
    for row in sorted(rows):
        ends = [finder.one(row, name) for name in (row.actor, row.value)]
        wrong = next((end for end in ends if isinstance(end, Fit)), None)
        if wrong is None:
            wrong = union(into, int(ends[0]), int(ends[1]), row)  # type: ignore[arg-type]
        told.append(wrong or Fit(row))
    result = {i: group for i, group in enumerate(groups) if i not in into}
    for i in sorted(into):
        leader = result[last(into, i)]
        result[last(into, i)] = replace(
            leader, members=[*leader.members, *groups[i].members], lead=leader.lead or len(leader.members)
        )
    return list(result.values()), told


def union(into: dict[int, int], actor: int, value: int, row: Correction) -> Fit | None:
    """Note that one group goes into another; a fit that says why not, if it cannot."""
    if last(into, value) == actor and actor != value:
        return Fit(row, state=State.AMBIGUOUS, why="other rows merge the two the other way round")
    if into.get(actor, value) != value:
        return Fit(row, state=State.AMBIGUOUS, why="another row merges the same actor into somebody else")
    if actor != value:
        into[actor] = value
    return None


def last(into: dict[int, int], group: int) -> int:
    """Where a group ends up."""
    while group in into:
        group = into[group]
    return group


def described(groups: list[Group], rows: list[Correction], finder: Finder) -> tuple[list[Group], list[Fit]]:
    """Names, types and states that are set."""
    told: list[Fit] = []
    result = list(groups)
    set_by: dict[tuple[int, str], str] = {}
    for row in sorted(rows):
        found = finder.one(row, row.actor)
        if isinstance(found, Fit):
            told.append(found)
        elif set_by.setdefault((found, row.kind), row.value) != row.value:
            told.append(Fit(row, state=State.AMBIGUOUS, why="another row says otherwise of the same actor"))
        elif groups[found].members[0][1].type is ActorType.STATE and row.kind != "rename":
            told.append(Fit(row, state=State.UNATTACHED, why="it is a state, and stays one"))
        else:
            told.append(Fit(row))
            result[found] = replace(result[found], **{SET_BY[row.kind]: row.value})  # type: ignore[arg-type]
    return result, told
