"""Where the actors of a network stand: each part that nothing joins to others in a field of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

Place = tuple[float, float]
Field = tuple[float, float, float, float]  # left, bottom, width, height
PAGE: Field = (0.0, 0.0, 4.0, 3.0)
INSET = 0.14  # of a field's width and height, left free on each side
LEAST = 2.5  # what a small part weighs: names need room
FLAT = 0.05  # of two, under which a part has no height or width to stretch
REACH = 0.6


def layout(ties: Iterable[tuple[str, str]]) -> dict[str, Place]:
    """Places by the lengths of ways (Kamada and Kawai 1989); parts share the page by the number of their actors."""
    import networkx as nx

    graph = nx.Graph()
    graph.add_edges_from(sorted({(min(pair), max(pair)) for pair in ties}))
    parts = sorted(map(sorted, nx.connected_components(graph)), key=lambda part: (-len(part), part))
    found: dict[str, Place] = {}
    for part, field in fields(parts, PAGE):
        found |= stretched(_by_ways(graph, part), field)
    return found


def fields(parts: Sequence[Sequence[str]], field: Field) -> Iterator[tuple[Sequence[str], Field]]:
    """A field for each part, by halving: the longer side is cut where both sides weigh about the same."""
    if len(parts) < 2:
        yield from ((part, field) for part in parts)
        return
    weights = [max(LEAST, len(part)) for part in parts]
    whole = sum(weights)
    cut = min(range(1, len(parts)), key=lambda n: (abs(2 * sum(weights[:n]) - whole), n))
    share = sum(weights[:cut]) / whole
    left, bottom, width, height = field
    if width >= height:
        one, other = (left, bottom, width * share, height), (left + width * share, bottom, width * (1 - share), height)
    else:  # the larger parts stand above
        one = (left, bottom + height * (1 - share), width, height * share)
        other = (left, bottom, width, height * (1 - share))
    yield from fields(parts[:cut], one)
    yield from fields(parts[cut:], other)


def stretched(places: Mapping[str, Place], field: Field) -> dict[str, Place]:
    """Places moved and stretched into a field."""
    left, bottom, width, height = field
    most = REACH * len(places) ** 0.7  # few actors do not fill a page
    across = _line([x for x, _ in places.values()], left, width, most)
    up = _line([y for _, y in places.values()], bottom, height, most)
    return dict(zip(places, zip(across, up, strict=True), strict=True))


def _line(values: Sequence[float], start: float, length: float, most: float) -> list[float]:
    """Values spread over a stretch, at most so far from end to end, around its middle."""
    first, last = min(values), max(values)
    spread = min(most, length * (1 - 2 * INSET)) / (last - first) if last - first > FLAT else 0.0
    return [start + length / 2 + (value - (first + last) / 2) * spread for value in values]


def _by_ways(graph: nx.Graph, part: Sequence[str]) -> dict[str, Place]:
    import networkx as nx

    inner = nx.Graph()
    inner.add_nodes_from(part)
    inner.add_edges_from(sorted(map(sorted, graph.subgraph(part).edges)))
    if len(part) == 2:  # side by side, whatever the method makes of two
        return dict(zip(part, ((0.0, 0.0), (1.0, 0.0)), strict=True))
    return {actor: (float(x), float(y)) for actor, (x, y) in nx.kamada_kawai_layout(inner).items()}
