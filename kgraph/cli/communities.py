"""`kgraph communities`: who deals mostly with whom."""

from __future__ import annotations

from typing import Annotated

import typer

from kgraph.cli.networks import Acts, CodebookOption, Weight, WeightOption, shown, strength
from kgraph.cli.options import DEFAULT_STORE, Rows, RowsOption, StoreOption, open_store
from kgraph.cli.rows import render
from kgraph.cli.spread import spread

COLUMNS = ("community", "actor", "type", "state", "weight", "inside")


@spread
def communities_command(
    which: Acts = Acts(),
    weight: WeightOption = Weight.EVENTS,
    codebook: CodebookOption = None,
    resolution: Annotated[float, typer.Option(min=0.01, help="Over 1 for smaller communities.")] = 1.0,
    seed: Annotated[int, typer.Option(help="Of the method's random order.")] = 1,
    form: RowsOption = Rows.TABLE,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Communities of actors that deal more with each other than with the rest, by the Louvain method.

    Community 1 is the largest. `weight` adds up an actor's ties in both directions, `inside` those to its own
    community. The modularity goes to standard error. --only cooperation tells who works together, --only
    conflict who quarrels.

    \b
    Example:
      kgraph communities
      kgraph communities --only cooperation --as state --format csv
    """
    from kgraph.analyse.cast import cast
    from kgraph.analyse.communities import communities
    from kgraph.analyse.edges import edges
    from kgraph.analyse.network import network

    chosen = which.selection()
    with open_store(store) as opened:
        made = network(edges(opened.index, chosen, strength(codebook, weight)))
        players = cast(opened.index)
    found = communities(made, resolution=resolution, seed=seed)
    rows = [
        {"community": one.community, **shown(players[one.actor]), "weight": one.weight, "inside": one.inside}
        for one in found.members
    ]
    typer.echo(render(COLUMNS, rows, form), nl=False)
    typer.echo(f"modularity: {found.modularity:.4f}", err=True)
