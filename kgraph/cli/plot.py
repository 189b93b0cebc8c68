"""`kgraph plot`: pictures."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kgraph.cli.networks import Acts
from kgraph.cli.options import DEFAULT_STORE, StoreOption, open_store
from kgraph.cli.spread import spread


class Picture(StrEnum):
    """The kinds of picture."""

    NETWORK = "network"
    TIMELINE = "timeline"
    MATRIX = "matrix"
    EGO = "ego"


@spread
def plot_command(
    kind: Annotated[Picture, typer.Argument(help="What to draw.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A .png, .svg or .pdf to write.")],
    actor: Annotated[
        list[str] | None,
        typer.Option("--actor", metavar="NAME", help="Only what this actor has part in; repeat for several."),
    ] = None,
    which: Acts = Acts(),
    title: Annotated[str, typer.Option(help="Above the picture.", show_default="what is drawn")] = "",
    limit: Annotated[int, typer.Option(min=2, max=60, help="How many actors, the busiest first.")] = 25,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Draw the graph: a network, a timeline, a matrix of sources and targets, or one actor's surroundings (ego).

    Colours can be told apart by everybody, and the same store gives the same file. Networks have an arrow a
    direction, as wide as there are events, in the colour of the most frequent quad class; the timeline has
    cooperation above and conflict below the line; in the matrix figures count events and colours tell how
    friendly they are on average (weights.tsv).

    \b
    Example:
      kgraph plot network network.png --as state
      kgraph plot timeline months.pdf --actor China --since 2017
      kgraph plot ego trump.svg --actor "Donald Trump"
    """
    from kgraph.analyse.acts import shown_as
    from kgraph.plot import Kind, plot, style
    from kgraph.query.actors import Actors

    style.check(file)
    if kind is Picture.EGO and len(actor or []) != 1:
        raise typer.BadParameter("ego draws around one actor: name it", param_hint="'--actor'")
    chosen = which.selection()
    with open_store(store) as opened:
        found = [one for name in actor or [] for one in Actors(opened.index).find(name)]
        shown = shown_as(opened.index, found, chosen.level)
        called = title or " · ".join(filter(None, [kind.value, *(actor or [])])).capitalize()
        plot(opened.index, file, Kind(kind.value), chosen, actors=shown, title=called, limit=limit)
    typer.echo(f"wrote {file}")
