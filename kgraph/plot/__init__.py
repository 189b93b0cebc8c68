"""Plot: networks, timelines, matrices and single actors' surroundings as PNG, SVG or PDF; one style for all."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.analyse.acts import Selection, acts
from kgraph.analyse.cast import cast
from kgraph.analyse.edges import collapsed
from kgraph.analyse.weights import read_weights
from kgraph.codebook import Codebook
from kgraph.errors import KgraphError
from kgraph.export.files import write_whole

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from kgraph.store.index import Index


class Kind(StrEnum):
    """The kinds of picture."""

    NETWORK = "network"
    TIMELINE = "timeline"
    MATRIX = "matrix"
    EGO = "ego"


def plot(
    index: Index,
    path: Path,
    kind: Kind,
    chosen: Selection = Selection(),
    *,
    actors: Sequence[str] = (),
    title: str = "",
    limit: int = 25,
) -> None:
    """Draw the acts of a selection, of `actors` (ids) if there are any, and write the picture to `path`.

    Raises:
        ExportError: the suffix is none of a picture's, or the path cannot be written.
        KgraphError: the selection holds nothing to draw.
    """
    from kgraph.plot import style

    style.check(path)
    with style.styled():
        figure = draw(index, kind, chosen, actors=actors, title=title, limit=limit)
        write_whole(path, lambda file: style.save(figure, file, path.suffix.lower()))


def draw(
    index: Index,
    kind: Kind,
    chosen: Selection = Selection(),
    *,
    actors: Sequence[str] = (),
    title: str = "",
    limit: int = 25,
) -> Figure:
    """The same as a matplotlib figure; `ego` draws around the first of the actors."""
    from kgraph.plot import matrix, nets, timeline

    told = [act for act in acts(index, chosen) if not actors or {act.source, act.target} & set(actors)]
    if not told:
        raise KgraphError("nothing to draw: the selection holds no events; widen it")
    if kind is Kind.TIMELINE:
        return timeline.timeline(told, title=title)
    edges, players = collapsed(told), cast(index)
    if kind is Kind.MATRIX:
        return matrix.matrix(edges, players, read_weights(Codebook()), title=title, limit=limit)
    if kind is Kind.EGO:
        if not actors:
            raise KgraphError("nothing to draw: the actor has no place at this level")
        return nets.ego(edges, players, actors[0], title=title, limit=limit)
    return nets.network(edges, players, title=title, limit=limit)
