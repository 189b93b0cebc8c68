"""Networks: actors as points, what they do toward each other as arrows."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph import vocabulary
from kgraph.analyse.cast import Player
from kgraph.analyse.edges import Edge
from kgraph.analyse.weights import QUADS
from kgraph.palette import ACTOR_TYPES, GREY, QUAD_CLASSES
from kgraph.plot import style
from kgraph.plot.layout import Place, layout

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.collections import PathCollection
    from matplotlib.figure import Figure
    from matplotlib.lines import Line2D

SEED = 1
BEND = 0.12  # of arrows, so that both directions of a pair can be seen
SMALLEST, LARGEST = 30.0, 600.0  # points squared
THIN, THICK = 0.8, 5.0  # points
THICKEST = 10  # events, if no arrow has more: so that a few do not look like many
ON_ARROW = (0.3, 0.5, 0.7)  # where names keep clear of an arrow
ROUND = 1.3  # half the side of a picture whose circle has the radius one
OUT, NEAR = 1.09, 0.15  # where names stand, from the middle: of partners, of the one in the middle
USUAL = 25  # actors for whom a page is large enough


@dataclass(frozen=True)
class Arrow:
    """All that one actor did toward another: its events and their most frequent quad class."""

    source: str
    target: str
    events: int
    quad: str


def arrows(edges: Sequence[Edge]) -> list[Arrow]:
    """One arrow a direction, those with the fewest events first; symmetric relations point both ways."""
    quads: dict[tuple[str, str], Counter[str]] = {}
    for edge in edges:
        relation = vocabulary.relation(edge.relation)
        ways = [(edge.source, edge.target), (edge.target, edge.source)][: 2 if relation.symmetric else 1]
        for ends in ways:
            if ends[0] != ends[1]:
                quads.setdefault(ends, Counter())[relation.quad] += edge.events
    made = [
        Arrow(*ends, count.total(), min(QUADS, key=lambda quad: (-count[quad], QUADS.index(quad))))
        for ends, count in quads.items()
    ]
    return sorted(made, key=lambda arrow: (arrow.events, arrow.source, arrow.target))


def busiest(drawn: Sequence[Arrow]) -> list[str]:
    """The actors with the most events first."""
    events: Counter[str] = Counter()
    for arrow in drawn:
        events.update({arrow.source: arrow.events, arrow.target: arrow.events})
    return sorted(events, key=lambda actor: (-events[actor], actor))


def among(drawn: Sequence[Arrow], limit: int) -> list[Arrow]:
    """The arrows among the busiest actors; who has none there leaves its place to the next."""
    ranked = busiest(drawn)
    inner: list[Arrow] = []
    for many in range(limit, len(ranked) + 1):
        shown = set(ranked[:many])
        grown = [arrow for arrow in drawn if {arrow.source, arrow.target} <= shown]
        if inner and len(busiest(grown)) > limit:
            break
        inner = grown
    return inner or list(drawn)


def network(edges: Sequence[Edge], players: Mapping[str, Player], *, title: str, limit: int) -> Figure:
    """The busiest actors that have to do with each other, and all arrows among them."""
    drawn = among(arrows(edges), limit)
    places = layout((arrow.source, arrow.target) for arrow in drawn)
    grown = max(1.0, math.sqrt(len(places) / USUAL))
    figure, axes = style.blank(10 * grown, 7.5 * grown, title)
    points = _draw(axes, drawn, places, players)
    _finish(axes, drawn, [players[actor] for actor in places])
    _name(axes, places, players, points, drawn)
    return figure


def ego(edges: Sequence[Edge], players: Mapping[str, Player], centre: str, *, title: str, limit: int) -> Figure:
    """One actor in the middle, its partners around it: those with the most events first, clockwise from the top."""
    drawn = [arrow for arrow in arrows(edges) if centre in (arrow.source, arrow.target)]
    partners = [actor for actor in busiest(drawn) if actor != centre][:limit]
    drawn = [arrow for arrow in drawn if {arrow.source, arrow.target} <= {centre, *partners}]
    figure, axes = style.blank(9, 7, title)
    places = {centre: (0.0, 0.0), **_circle(partners)}
    _draw(axes, drawn, places, players)
    for actor, (x, y) in _circle(partners).items():
        side = "center" if abs(x) < 0.1 else "left" if x > 0 else "right"
        above = "bottom" if y > 0.9 else "top" if y < -0.9 else "center"
        style.label(axes, x * OUT, y * OUT, players[actor].label, ha=side, va=above, fontsize=style.NORMAL)
    x, y = _between_arrows(len(partners))
    side = "center" if abs(x) < 0.02 else "left" if x > 0 else "right"
    box = {"boxstyle": "round,pad=0.15", "facecolor": style.PAPER, "edgecolor": "none"}
    style.label(axes, x, y, players[centre].label, ha=side, va="top", fontsize=style.NORMAL, bbox=box)
    _finish(axes, drawn, [players[actor] for actor in places])
    axes.set(xlim=(-ROUND, ROUND), ylim=(-ROUND, ROUND))  # the same whether partners are few or many
    return figure


def _circle(actors: Sequence[str]) -> dict[str, Place]:
    turn = 2 * math.pi / max(1, len(actors))
    return {actor: (math.sin(n * turn), math.cos(n * turn)) for n, actor in enumerate(actors)}


def _between_arrows(partners: int) -> Place:
    """Where the name of the one in the middle stands: below it, between two partners, beside the bend of an arrow."""
    angle = 2 * math.pi * (partners // 2 + 0.3) / max(1, partners)
    return NEAR * math.sin(angle), NEAR * math.cos(angle)


def _draw(
    axes: Axes, drawn: Sequence[Arrow], places: Mapping[str, Place], players: Mapping[str, Player]
) -> PathCollection:
    from matplotlib.patches import FancyArrowPatch

    widths = _widths(drawn)
    part: Counter[str] = Counter()
    for arrow in drawn:
        part.update({arrow.source: arrow.events, arrow.target: arrow.events})
    sizes = {actor: _between(SMALLEST, LARGEST, part[actor] / max(part.values(), default=1)) for actor in places}
    for arrow in drawn:
        width = widths[arrow.events]
        axes.add_patch(
            FancyArrowPatch(
                places[arrow.source], places[arrow.target], connectionstyle=f"arc3,rad={BEND}",
                arrowstyle=f"-|>,head_length={3 + width},head_width={1.5 + width / 2}", linewidth=width,
                shrinkA=math.sqrt(sizes[arrow.source]) / 2 + 1, shrinkB=math.sqrt(sizes[arrow.target]) / 2 + 1,
                color=QUAD_CLASSES[arrow.quad], alpha=0.85, zorder=2,
            )
        )  # fmt: skip
    return axes.scatter(
        [x for x, _ in places.values()], [y for _, y in places.values()], s=[sizes[actor] for actor in places],
        c=[ACTOR_TYPES.get(players[actor].type, GREY) for actor in places], edgecolors=style.PAPER, linewidths=1.2,
        zorder=3,
    )  # fmt: skip


def _name(
    axes: Axes,
    places: Mapping[str, Place],
    players: Mapping[str, Player],
    points: PathCollection,
    drawn: Sequence[Arrow],
) -> None:
    """Names beside their points, pushed apart until none lies on another or on a point, and off the arrows."""
    import numpy as np
    from adjustText import adjust_text

    texts = [style.label(axes, x, y, players[actor].label, fontsize=style.SMALL) for actor, (x, y) in places.items()]
    if not texts:
        return
    axes.figure.canvas.draw()
    state = np.random.get_state()
    np.random.seed(SEED)
    adjust_text(
        texts, *zip(*places.values(), *along(drawn, places), strict=True), ax=axes, objects=points,
        expand=(1.06, 1.3), force_text=(0.2, 0.4), force_static=(0.2, 0.4), iter_lim=500, ensure_inside_axes=True,
        arrowprops={"arrowstyle": "-", "color": GREY, "linewidth": 0.5}, min_arrow_len=20,
    )  # fmt: skip
    np.random.set_state(state)


def along(drawn: Sequence[Arrow], places: Mapping[str, Place]) -> Iterator[Place]:
    """Points on the arrows, which names keep clear of: on matplotlib's arc3, a parabola bent to the right."""
    for arrow in drawn:
        (x, y), (u, v) = places[arrow.source], places[arrow.target]
        bent = (x + u) / 2 + BEND * (v - y), (y + v) / 2 - BEND * (u - x)
        for part in ON_ARROW:
            first, middle, last = (1 - part) ** 2, 2 * part * (1 - part), part**2
            yield first * x + middle * bent[0] + last * u, first * y + middle * bent[1] + last * v


def _finish(axes: Axes, drawn: Sequence[Arrow], shown: Sequence[Player]) -> None:
    axes.set_axis_off()
    axes.margins(0.1)
    axes.autoscale_view()
    types = {kind: colour for kind, colour in ACTOR_TYPES.items() if any(one.type == kind for one in shown)}
    quads = {quad: QUAD_CLASSES[quad] for quad in QUADS if any(arrow.quad == quad for arrow in drawn)}
    style.legend(axes, [*style.dots(types), *style.strokes(quads), *_scale(drawn)])


def _widths(drawn: Sequence[Arrow]) -> Mapping[int, float]:
    """How wide an arrow of so many events is, in points."""
    most = max(THICKEST, max((arrow.events for arrow in drawn), default=1))
    return {arrow.events: _between(THIN, THICK, math.sqrt(arrow.events / most)) for arrow in drawn}


def _scale(drawn: Sequence[Arrow]) -> list[Line2D]:
    """What the widths of arrows mean: the fewest events and the most."""
    widths = _widths(drawn)
    ends = sorted({min(widths), max(widths)}) if widths else []
    return style.strokes(
        {f"{events} {'event' if events == 1 else 'events'}": GREY for events in ends}, [widths[n] for n in ends]
    )


def _between(least: float, most: float, share: float) -> float:
    return least + (most - least) * share
