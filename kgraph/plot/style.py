"""One look for every picture, and the same bytes each time: bundled font, fixed seeds, no dates in the files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from kgraph.errors import ExportError
from kgraph.palette import BLUE, GREY, VERMILION

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.lines import Line2D
    from matplotlib.text import Text

DPI = 200
INK, FAINT, EMPTY, PAPER = "#222222", "#D9D9D9", "#F3F3F3", "#FFFFFF"
SMALL, NORMAL, LARGE = 7.5, 9.0, 12.0  # points
LABEL = "label"  # gid of texts that must not overlap
SETTINGS: Any = {  # of matplotlib, whose stubs know each key
    "font.family": "DejaVu Sans",
    "font.size": NORMAL,
    "text.color": INK,
    "axes.edgecolor": GREY,
    "axes.labelcolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": INK,
    "ytick.color": INK,
    "legend.frameon": False,
    "legend.fontsize": SMALL,
    "pdf.fonttype": 42,
    "svg.hashsalt": "kgraph",
    "svg.fonttype": "path",
    "savefig.facecolor": PAPER,
}
NO_DATES: Mapping[str, Mapping[str, Any]] = {
    ".png": {"Software": None},
    ".svg": {"Date": None, "Creator": None},
    ".pdf": {"CreationDate": None, "ModDate": None, "Creator": None, "Producer": None},
}


@contextmanager
def styled() -> Iterator[None]:
    """The settings of a picture, for making and for saving it."""
    import matplotlib as mpl

    with mpl.rc_context():
        mpl.rcdefaults()  # not those of the user's own matplotlibrc
        mpl.rcParams.update(SETTINGS)
        yield


def blank(width: float, height: float, title: str) -> tuple[Figure, Axes]:
    """A figure of that size in inches, with its title, and its axes."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from kgraph.plot.picture import Picture

    figure = Picture(figsize=(width, height), dpi=DPI, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    axes.set_title(title, loc="left", fontsize=LARGE, pad=12)
    return figure, axes


def label(axes: Axes, x: float, y: float, words: str, **options: Any) -> Text:
    """A name beside what it names, with a rim that keeps it readable on lines."""
    from matplotlib.patheffects import withStroke

    rim = [withStroke(linewidth=4, foreground=PAPER)]
    return axes.text(x, y, words, gid=LABEL, path_effects=rim, zorder=5, **options)


def dots(colours: Mapping[str, str]) -> list[Line2D]:
    """Legend entries for points."""
    from matplotlib.lines import Line2D

    return [
        Line2D([], [], marker="o", linestyle="", markersize=7, color=colour, label=name)
        for name, colour in colours.items()
    ]


def strokes(colours: Mapping[str, str], widths: Sequence[float] = ()) -> list[Line2D]:
    """Legend entries for lines, of one width (points) if none are given."""
    from matplotlib.lines import Line2D

    drawn = zip(colours.items(), widths or [2.5] * len(colours), strict=True)
    return [
        Line2D([], [], linewidth=width, color=colour, label=name.replace("-", " ")) for (name, colour), width in drawn
    ]


def legend(axes: Axes, entries: Iterable[Line2D], *, columns: int = 4) -> None:
    """A legend below the picture, where it covers nothing."""
    axes.legend(handles=list(entries), loc="upper center", bbox_to_anchor=(0.5, -0.02), ncols=columns)


def diverging() -> Any:
    """A colour map from conflict over white to cooperation."""
    from matplotlib.colors import LinearSegmentedColormap

    colours = LinearSegmentedColormap.from_list("kgraph", [VERMILION, PAPER, BLUE])
    return colours.with_extremes(bad=EMPTY)  # no events are not the same as neutral ones


def save(figure: Figure, file: IO[bytes], suffix: str) -> None:
    """Write a figure as `.png`, `.svg` or `.pdf`. Raises ExportError for another suffix."""
    check(Path(f"picture{suffix}"))
    figure.savefig(file, format=suffix[1:], metadata=dict(NO_DATES[suffix]), bbox_inches="tight", pad_inches=0.15)


def check(path: Path) -> None:
    """Raise ExportError unless pictures have this suffix."""
    if path.suffix.lower() not in NO_DATES:
        raise ExportError(f"{path}: a picture is one of {' '.join(NO_DATES)}; choose by the suffix")
