"""Pictures: readable labels, colours that all can tell apart, the same bytes each time."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import combinations
from pathlib import Path

import pytest
from kgraph import palette
from kgraph.analyse.acts import Selection
from kgraph.errors import ExportError, KgraphError
from kgraph.plot import Kind, draw, plot
from kgraph.plot.nets import BEND, Arrow, along, arrows
from kgraph.plot.style import LABEL, styled
from kgraph.plot.timeline import fitting
from kgraph.store import Store
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from tests.conftest import ROOT
from tests.fixtures_graph import CHN, DURAND
from tests.fixtures_store import shared_store

TOUCH = 0.5  # pixels by which boxes may touch


Drawn = Callable[[Kind, str], Figure]


@cache
def picture(store: Path, kind: Kind, level: str) -> Figure:
    """A picture of a store, drawn once for all tests that look at it: drawing takes seconds."""
    with Store.open(store) as opened:
        figure = draw(opened.index, kind, Selection(level=level), actors=[CHN] * (kind is Kind.EGO), title="A")
    figure.canvas.draw()
    return figure


@pytest.fixture
def drawn(seeds_store: Path) -> Iterator[Drawn]:
    """Pictures of the seeds."""
    with styled():
        yield partial(picture, seeds_store)


def boxes(figure: Figure) -> dict[str, Bbox]:
    """What each label covers, in pixels: names in a network, names of rows, columns and periods."""
    (axes, *_) = figure.axes
    ticks = [text for axis in (axes.yaxis,) for text in axis.get_ticklabels()] if axes.axison else []
    labels = [text for text in figure.findobj(Text) if text.get_gid() == LABEL] + ticks
    return {f"{n} {text.get_text()}": text.get_window_extent() for n, text in enumerate(labels) if text.get_text()}


def overlaps(one: Bbox, other: Bbox) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    return across > TOUCH and down > TOUCH


@pytest.mark.parametrize("kind", list(Kind))
def test_no_label_lies_on_another_on_the_seeds(kind: Kind, drawn: Drawn) -> None:
    for level in ("", "state"):
        found = boxes(drawn(kind, level))
        assert len(found) > (1 if level else 3)
        for (name, one), (other_name, other) in combinations(found.items(), 2):
            assert not overlaps(one, other), f"{name} lies on {other_name}"


@pytest.mark.parametrize("kind", [Kind.NETWORK, Kind.EGO])
def test_names_stay_inside_and_off_the_legend(kind: Kind, drawn: Drawn) -> None:
    figure = drawn(kind, "")
    found = boxes(figure)
    legend = figure.axes[0].get_legend()
    assert legend is not None
    for name, box in found.items():
        assert not overlaps(box, legend.get_window_extent()), f"{name} lies on the legend"
        if kind is Kind.NETWORK:
            assert box.x0 > 0 and box.y0 > 0 and box.x1 < figure.bbox.x1 and box.y1 < figure.bbox.y1


BEGINNINGS = {".png": b"\x89PNG", ".svg": b"<?xm", ".pdf": b"%PDF"}
DRAWN = """
import sys
from pathlib import Path
from kgraph.plot import Kind, plot
from kgraph.store import Store
with Store.open(sys.argv[1]) as store:
    for path, kind in zip(map(Path, sys.argv[2:]), ("network", "timeline", "matrix")):
        plot(store.index, path, Kind(kind), limit=12)
"""


def test_the_legend_says_how_wide_many_events_are(drawn: Drawn) -> None:
    (axes,) = drawn(Kind.NETWORK, "").axes
    legend = axes.get_legend()
    assert legend is not None
    said = {text.get_text(): line.get_linewidth() for text, line in zip(legend.texts, legend.get_lines(), strict=True)}
    one, many = (width for words, width in said.items() if words.endswith(("event", "events")))
    assert "1 event" in said and one < many


def test_names_keep_clear_of_what_is_drawn() -> None:
    arrow = FancyArrowPatch((0, 0), (4, 2), connectionstyle=f"arc3,rad={BEND}")
    (first, bent, last) = arrow.get_connectionstyle().connect((0, 0), (4, 2)).vertices  # type: ignore[attr-defined]
    (_, middle, _) = along([Arrow("a", "b", 1, "verbal-conflict")], {"a": (0, 0), "b": (4, 2)})
    assert middle == pytest.approx((first + 2 * bent + last) / 4)


def test_the_same_bytes_in_every_process(tmp_path: Path, seeds_store: Path) -> None:
    written: dict[str, set[bytes]] = {suffix: set() for suffix in BEGINNINGS}
    for seed in ("0", "1"):
        paths = [tmp_path / f"{seed}{suffix}" for suffix in BEGINNINGS]
        command = [sys.executable, "-c", DRAWN, str(seeds_store), *map(str, paths)]
        subprocess.run(command, check=True, cwd=ROOT, env={"PYTHONHASHSEED": seed, "PATH": ""}, timeout=120)
        for path in paths:
            written[path.suffix].add(path.read_bytes())
    for suffix, versions in written.items():
        (data,) = versions
        assert data.startswith(BEGINNINGS[suffix])
        assert b"CreationDate" not in data and b"dc:date" not in data


def test_the_user_s_own_style_changes_nothing(tmp_path: Path) -> None:
    import matplotlib as mpl

    plot(shared_store().index, tmp_path / "a.png", Kind.MATRIX)
    with mpl.rc_context({"font.size": 30, "axes.facecolor": "red"}):
        plot(shared_store().index, tmp_path / "b.png", Kind.MATRIX)
        assert mpl.rcParams["font.size"] == 30
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


def test_colours_mean_one_thing() -> None:
    used = [*palette.ACTOR_TYPES.values(), *palette.QUAD_CLASSES.values()]
    assert len(set(used)) == len(used) == 8
    assert palette.rgb(palette.ORANGE) == (230, 159, 0)


def test_arrows_sum_relations_and_point_both_ways_where_symmetric() -> None:
    from kgraph.analyse.edges import edges

    found = {(arrow.source, arrow.target): arrow for arrow in arrows(edges(shared_store().index))}
    assert found["state/USA", CHN].events == 2 and found["state/USA", CHN].quad == "verbal-conflict"
    assert found[DURAND, "person/li-wen"].events == found["person/li-wen", DURAND].events == 1


def test_a_timeline_is_as_fine_as_fits() -> None:
    assert fitting(["2020-01-30", "2020-02-02", "2019"]) == (
        ["2020-01-30", "2020-01-31", "2020-02-01", "2020-02-02"],
        10,
    )
    months, length = fitting(["2020-01-30", "2020-12"])
    assert length == 10 and months == ["2020-01-30"]
    months, length = fitting(["2018-11-30", "2020-02-02"])
    assert (months[0], months[-1], len(months), length) == ("2018-11", "2020-02", 16, 7)
    years, length = fitting(["1990", "2020-02-02", "2001-05"])
    assert (years[0], years[-1], len(years), length) == ("1990", "2020", 31, 4), "only one in three is a day"
    assert fitting([]) == ([], 0)


def test_nothing_to_draw_and_unknown_suffixes_are_told(tmp_path: Path) -> None:
    with pytest.raises(KgraphError, match="holds no events"):
        plot(shared_store().index, tmp_path / "a.png", Kind.NETWORK, Selection(since="2099"))
    with pytest.raises(ExportError, match=r"\.png \.svg \.pdf"):
        plot(shared_store().index, tmp_path / "a.gif", Kind.NETWORK)
    assert list(tmp_path.iterdir()) == []
