"""Where actors stand, which of them are drawn, and what a picture is called."""

from __future__ import annotations

from itertools import combinations

import pytest
from kgraph.cli.networks import Acts, Tone
from kgraph.cli.options import Level
from kgraph.cli.plot import titled
from kgraph.plot import Kind
from kgraph.plot.layout import PAGE, Field, fields, layout
from kgraph.plot.nets import Arrow, among, busiest

PAIRS = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "a"), ("x", "y"), ("p", "q")]


def inside(one: Field, other: Field) -> bool:
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and (other[1] < one[1] + one[3])
    )


@pytest.mark.parametrize("sizes", [[1], [9, 1, 1], [20, 3, 3, 2, 2, 2, 2], [2] * 13])
def test_fields_share_the_page_and_nothing_else(sizes: list[int]) -> None:
    found = [field for _, field in fields([["a"] * size for size in sizes], PAGE)]
    assert sum(width * height for *_, width, height in found) == pytest.approx(PAGE[2] * PAGE[3])
    shrunk = [(left + 1e-9, bottom + 1e-9, width - 2e-9, height - 2e-9) for left, bottom, width, height in found]
    assert not any(inside(one, other) for one, other in combinations(shrunk, 2))


def test_parts_stand_apart_and_pairs_side_by_side() -> None:
    places = layout(PAIRS)
    assert places == layout([(other, one) for one, other in reversed(PAIRS)])
    boxes = []
    for part in ("abcd", "xy", "pq"):
        across, up = zip(*(places[actor] for actor in part), strict=True)
        boxes.append((min(across), min(up), max(across) - min(across), max(up) - min(up)))
    assert not any(inside(one, other) for one, other in combinations(boxes, 2))
    assert places["x"][1] == places["y"][1] and places["x"][0] != places["y"][0]
    assert layout([]) == {}


def test_whoever_has_no_arrow_leaves_its_place_to_the_next() -> None:
    told = [("a", "b", 9), ("alone", "y", 3), ("alone", "z", 3), ("c", "a", 3), ("d", "c", 1)]
    drawn = [Arrow(source, target, events, "verbal-conflict") for source, target, events in told]
    assert busiest(drawn)[:3] == ["a", "b", "alone"]
    assert set(busiest(among(drawn, 3))) == {"a", "b", "c"}
    assert set(busiest(among(drawn, 40))) == {"a", "b", "c", "d", "alone", "y", "z"}


def test_a_picture_is_called_after_what_it_shows() -> None:
    which = Acts(relation=["urges"], only=Tone.CONFLICT, level=Level.STATE, since="2017-06", status=["planned"])
    assert titled(Kind.EGO, ["North Korea"], which) == (
        "Ego · North Korea · urges · conflict · by state · planned · since 2017-06"
    )
    assert titled(Kind.MATRIX, [], Acts()) == "Matrix"
