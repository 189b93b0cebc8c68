"""Pairs of actors, as a whole or month by month: how often they cooperate and quarrel, in word and deed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kgraph import vocabulary
from kgraph.analyse.acts import Act
from kgraph.analyse.edges import Strength
from kgraph.analyse.panels import LENGTH, Panel, periods
from kgraph.analyse.weights import QUADS

Ends = tuple[str, str]


class Dyad(NamedTuple):
    """What `source` did toward `target` (ids), in `period` or, if that is empty, altogether.

    `quads` counts events by quad class, in the order of `QUADS`. `mean_weight` is the mean weight of the relations,
    None without events. `reciprocity` is the lesser of both directions' events as a share of the greater; None where
    direction does not count or nothing happened.
    """

    source: str
    target: str
    period: str
    events: int
    quads: tuple[int, ...]
    mean_weight: float | None
    reciprocity: float | None
    documents: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Dyads:
    """The rows, sorted; `undated` counts events whose date is too coarse for the panel's periods."""

    rows: tuple[Dyad, ...]
    undated: int = 0


def dyads(
    told: Iterable[Act], strength: Strength, panel: Panel | None = None, *, undirected: bool = False, zero: bool = False
) -> Dyads:
    """One row a dyad, those with the most events first; with a panel one row a dyad and period, in their order.

    Symmetric relations count in both directions. `undirected`: one row a pair, its ends in order. `zero`: every
    dyad has a row for every period from the first to the last of all.
    """
    groups: dict[tuple[Ends, str], list[Act]] = defaultdict(list)
    undated = 0
    for act in told:
        period = act.date[: LENGTH[panel]] if panel else ""
        if panel and len(period) < LENGTH[panel]:
            undated += 1
            continue
        for ends in _ends(act, undirected=undirected):
            groups[ends, period].append(act)
    if zero and panel and groups:
        _fill(groups, panel)
    sizes = {key: len({act.event for act in group}) for key, group in groups.items()}
    rows = [
        _dyad(key, group, sizes[key], strength, None if undirected else _returned(key, sizes))
        for key, group in groups.items()
    ]
    rows.sort(key=lambda row: (0 if panel else -row.events, row.source, row.target, row.period))
    return Dyads(tuple(rows), undated)


def reciprocity(told: Iterable[Act]) -> float:
    """The share of all acts that is returned: of each pair twice the lesser direction. 0 without acts.

    Source: Squartini et al., Reciprocity of weighted networks (2013).
    """
    arcs = Counter(ends for act in told for ends in _ends(act, undirected=False))
    back = sum(min(weight, arcs[target, source]) for (source, target), weight in arcs.items())
    return round(back / arcs.total(), 4) if arcs else 0.0


def _ends(act: Act, *, undirected: bool) -> Iterator[Ends]:
    if act.source == act.target:
        return
    if undirected:
        yield min(act.source, act.target), max(act.source, act.target)
        return
    yield act.source, act.target
    if vocabulary.relation(act.relation).symmetric:
        yield act.target, act.source


def _fill(groups: dict[tuple[Ends, str], list[Act]], panel: Panel) -> None:
    """Give every dyad every period."""
    known = sorted(period for _, period in groups)
    for ends in sorted({ends for ends, _ in groups}):
        for period in periods(known[0], known[-1], panel):
            groups.setdefault((ends, period), [])


def _returned(key: tuple[Ends, str], sizes: Mapping[tuple[Ends, str], int]) -> float | None:
    """The lesser direction as a share of the greater one."""
    (source, target), period = key
    both = sizes[key], sizes.get(((target, source), period), 0)
    return round(min(both) / max(both), 4) if max(both) else None


def _dyad(key: tuple[Ends, str], group: Sequence[Act], events: int, strength: Strength, returned: float | None) -> Dyad:
    (source, target), period = key
    weights = [strength[act.relation] for act in group]
    dates = [date for act in group for date in act.dates]
    quads = [quad for _, quad in {(act.event, vocabulary.relation(act.relation).quad) for act in group}]
    return Dyad(
        source=source,
        target=target,
        period=period,
        events=events,
        quads=tuple(map(quads.count, QUADS)),
        mean_weight=round(sum(weights) / len(weights), 2) if weights else None,
        reciprocity=returned,
        documents=len({document for act in group for document in act.documents}),
        first=min(dates, default=""),
        last=max(dates, default=""),
    )
