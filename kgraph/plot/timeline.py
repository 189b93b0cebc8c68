"""A timeline: events by period, cooperation upwards and conflict downwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kgraph import vocabulary
from kgraph.analyse.acts import Act
from kgraph.analyse.panels import LENGTH, Panel, periods
from kgraph.analyse.weights import CONFLICT, COOPERATION, QUADS
from kgraph.palette import QUAD_CLASSES
from kgraph.plot import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

DAY = 10  # letters of an ISO day
MANY = 62  # periods: with more, coarser ones are shown
TICKS = 12  # names of periods below the bars


def timeline(told: Sequence[Act], *, title: str) -> Figure:
    """Bars by day, month or year, as fine as fits; an event counts once, with its finest date.

    Events that have only a coarser date than the bars, or none, are counted below the picture.
    """
    dated = _events(told)
    shown, length = fitting([day for day, _ in dated])
    counts = Counter((day[:length], quad) for day, quad in dated if len(day) >= length)
    figure, axes = style.blank(9, 4.5, title)
    for sign, quads in ((1, COOPERATION), (-1, CONFLICT)):
        base = [0] * len(shown)
        for quad in quads:
            heights = [sign * counts[period, quad] for period in shown]
            axes.bar(range(len(shown)), heights, bottom=base, width=0.8, color=QUAD_CLASSES[quad])
            base = [below + height for below, height in zip(base, heights, strict=True)]
    _axes(axes, shown)
    left_out = len(dated) - counts.total()
    axes.set_xlabel(f"events without so fine a date: {left_out}" if left_out else "", fontsize=style.SMALL)
    used = {quad: QUAD_CLASSES[quad] for quad in QUADS if any(key[1] == quad for key in counts)}
    figure.legend(handles=style.strokes(used), loc="outside lower center", ncols=4)
    return figure


def fitting(days: Sequence[str]) -> tuple[list[str], int]:
    """The periods from the first to the last of the dates, and how many letters name one.

    They are as fine as fits and as at least half of the dates are.
    """
    full = sorted(day for day in days if len(day) == DAY)
    if full and 2 * len(full) >= len(days) and (date.fromisoformat(full[-1]) - date.fromisoformat(full[0])).days < MANY:
        first, last = date.fromisoformat(full[0]), date.fromisoformat(full[-1])
        return [(first + timedelta(n)).isoformat() for n in range((last - first).days + 1)], DAY
    for panel in (Panel.MONTH, Panel.YEAR):
        length = LENGTH[panel]
        known = sorted(day[:length] for day in days if len(day) >= length)
        fine = 2 * len(known) >= len(days)
        if known and ((fine and len(periods(known[0], known[-1], panel)) < MANY) or panel is Panel.YEAR):
            return periods(known[0], known[-1], panel), length
    return [], 0


def _events(told: Sequence[Act]) -> list[tuple[str, str]]:
    """The finest date and the quad class of every event."""
    found: dict[tuple[str, str], str] = {}
    for act in told:
        key = act.event, vocabulary.relation(act.relation).quad
        found[key] = min(found.get(key, ""), act.date, key=lambda day: (-len(day), day))
    return [(day, quad) for (_, quad), day in sorted(found.items())]


def _axes(axes: Axes, shown: Sequence[str]) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    axes.axhline(0, color=style.INK, linewidth=0.8)
    step = max(1, -(-len(shown) // TICKS))
    axes.set_xticks(range(0, len(shown), step), shown[::step], rotation=45, ha="right", rotation_mode="anchor")
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{abs(value):.0f}"))
    axes.set_ylabel("conflict  ·  events  ·  cooperation")
    axes.grid(axis="y", color=style.FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.use_sticky_edges = False  # a bar without height would hold the border to its place
    axes.margins(x=0.02, y=0.08)
