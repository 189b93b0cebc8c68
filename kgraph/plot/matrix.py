"""A matrix: sources down, targets across, how many events, and how friendly they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from kgraph import vocabulary
from kgraph.analyse.cast import Player
from kgraph.analyse.edges import Edge, Strength
from kgraph.plot import style
from kgraph.plot.nets import arrows, busiest

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

CELL = 0.42  # inches
MARGIN, SCALE = 2.0, 1.2  # inches for names, for the colour scale
MOST = 10.0  # of a weight
DARK = 6.0  # from here on figures are white


def matrix(
    edges: Sequence[Edge], players: Mapping[str, Player], strength: Strength, *, title: str, limit: int
) -> Figure:
    """The busiest actors against each other: a cell's figure counts events, its colour is their mean weight."""
    import numpy as np

    events, weight = _sums(edges, strength)
    shown = busiest(arrows(edges))[:limit]
    kept = {ends: count for ends, count in events.items() if set(ends) <= set(shown)}
    rows = [actor for actor in shown if any(source == actor for source, _ in kept)]
    columns = [actor for actor in shown if any(target == actor for _, target in kept)]
    means = np.full((len(rows), len(columns)), np.nan)
    size = (max(4.0, CELL * len(columns)) + MARGIN + SCALE, max(2.5, CELL * len(rows)) + MARGIN)
    figure, axes = style.blank(*size, title)
    for (source, target), count in kept.items():
        row, column, mean = rows.index(source), columns.index(target), weight[source, target] / count
        means[row, column] = mean
        ink = style.PAPER if abs(mean) > DARK else style.INK
        axes.text(column, row, str(count), ha="center", va="center", color=ink, fontsize=style.SMALL)
    image = axes.imshow(means, cmap=style.diverging(), vmin=-MOST, vmax=MOST)
    _axes(axes, [[players[actor].label for actor in side] for side in (columns, rows)])
    scale = figure.colorbar(image, ax=axes, shrink=0.6, aspect=25)
    scale.set_label("mean weight: conflict to cooperation", fontsize=style.SMALL)
    scale.outline.set_visible(False)
    return figure


def _axes(axes: Axes, names: Sequence[Sequence[str]]) -> None:
    for axis, called in zip((axes.xaxis, axes.yaxis), names, strict=True):
        axis.set_ticks(range(len(called)), called)
        axis.set_ticks([n - 0.5 for n in range(1, len(called))], minor=True)
    axes.tick_params(which="both", length=0)
    for tick in axes.get_xticklabels():
        tick.set(rotation=45, ha="right", rotation_mode="anchor")
    axes.grid(which="minor", color=style.FAINT, linewidth=0.6)
    axes.set(xlabel="target", ylabel="source")


def _sums(
    edges: Sequence[Edge], strength: Strength
) -> tuple[Mapping[tuple[str, str], int], Mapping[tuple[str, str], float]]:
    """Events and summed weights of each direction; symmetric relations count both ways."""
    events: dict[tuple[str, str], int] = defaultdict(int)
    weight: dict[tuple[str, str], float] = defaultdict(float)
    for edge in edges:
        ways = [(edge.source, edge.target), (edge.target, edge.source)]
        for ends in ways[: 2 if vocabulary.relation(edge.relation).symmetric else 1]:
            if ends[0] != ends[1]:
                events[ends] += edge.events
                weight[ends] += edge.events * strength[edge.relation]
    return events, weight
