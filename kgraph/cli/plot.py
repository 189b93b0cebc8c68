"""`kgraph plot`: pictures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from kgraph.cli import completion
from kgraph.cli.networks import Acts
from kgraph.cli.options import DEFAULT_STORE, StoreOption, open_store
from kgraph.cli.spread import spread
from kgraph.plot import Kind


@spread
def plot_command(
    kind: Annotated[Kind, typer.Argument(help="What to draw.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A .png, .svg or .pdf to write.")],
    actor: Annotated[
        list[str] | None,
        typer.Option(
            "--actor",
            metavar="NAME",
            help="Only what this actor has part in; repeat for several.",
            autocompletion=completion.actors,
        ),
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
    from kgraph.plot import plot, style
    from kgraph.query.actors import Actors

    style.check(file)
    if kind is Kind.EGO and len(actor or []) != 1:
        raise typer.BadParameter("ego draws around one actor: name it", param_hint="'--actor'")
    chosen = which.selection()
    with open_store(store) as opened:
        known = Actors(opened.index)
        found = [one for name in actor or [] for one in known.find(name)]
        shown = shown_as(opened.index, found, chosen.level)
        names = [known.label(one) for one in found]
        plot(opened.index, file, kind, chosen, actors=shown, title=title or titled(kind, names, which), limit=limit)
    typer.echo(f"wrote {file}")


def titled(kind: Kind, names: Sequence[str], which: Acts) -> str:
    """What is drawn: the kind of picture, of whom, and the selection."""
    period = " ".join(f"{word} {day}" for word, day in (("since", which.since), ("until", which.until)) if day)
    parts = [kind.value.capitalize(), *dict.fromkeys(names), *(which.relation or ())]
    parts += [which.only or "", f"by {which.level}" if which.level else "", ", ".join(which.status or ()), period]
    return " · ".join(filter(None, parts))
