"""`kgraph dyads`: pairs of actors, altogether or month by month."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kgraph.analyse.panels import Panel
from kgraph.cli.networks import Acts, CodebookOption, strength
from kgraph.cli.options import DEFAULT_STORE, Rows, RowsOption, StoreOption, open_store
from kgraph.cli.rows import render
from kgraph.cli.spread import spread

if TYPE_CHECKING:
    from kgraph.analyse.cast import Player
    from kgraph.analyse.dyads import Dyad

ENDS = ("source", "source_state", "target", "target_state")
IDS = ("source_id", "target_id")  # for programs
COUNTS = ("events", "verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")
FIGURES = ("mean_weight", "reciprocity", "documents", "first", "last")


@spread
def dyads_command(
    panel: Annotated[Panel | None, typer.Option(help="One row a dyad and period.")] = None,
    zero: Annotated[bool, typer.Option("--zero", help="With --panel: also periods without events.")] = False,
    undirected: Annotated[bool, typer.Option("--undirected", help="One row a pair, whoever acted.")] = False,
    which: Acts = Acts(),
    codebook: CodebookOption = None,
    limit: Annotated[int | None, typer.Option(min=1, help="How many rows.", show_default="all")] = None,
    form: RowsOption = Rows.TABLE,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Dyads: how many events from a source toward a target, by quad class, and how friendly they are.

    `mean_weight` runs from -10 (conflict) to 10 (cooperation), by the codebook's weights.tsv. `reciprocity` is the
    lesser of both directions as a share of the greater. Symmetric relations count both ways. With --panel
    an event counts in the period of its date, else of its document's; what has only a coarser date is left
    out, and told on standard error together with the network's reciprocity.

    \b
    Example:
      kgraph dyads --limit 10
      kgraph dyads --panel month --zero --as state --format csv
    """
    from kgraph.analyse.acts import acts
    from kgraph.analyse.cast import cast
    from kgraph.analyse.dyads import dyads, reciprocity

    if zero and panel is None:
        raise typer.BadParameter("only a panel has periods to fill: add --panel month", param_hint="'--zero'")
    weights = strength(codebook)
    assert weights is not None
    chosen = which.selection()
    with open_store(store) as opened:
        told = list(acts(opened.index, chosen))
        players = cast(opened.index)
    found = dyads(told, weights, panel, undirected=undirected, zero=zero)
    ids = () if form is Rows.TABLE else IDS
    columns = (*ids, *ENDS, *(["period"] if panel else []), *COUNTS, *FIGURES)
    typer.echo(render(columns, [_row(one, columns, players) for one in found.rows[:limit]], form), nl=False)
    typer.echo(f"reciprocity of the network: {reciprocity(told):.4f}", err=True)
    if found.undated:
        typer.echo(f"events without a {panel}: {found.undated}", err=True)


def _row(one: Dyad, columns: tuple[str, ...], players: Mapping[str, Player]) -> dict[str, Any]:
    cells: dict[str, Any] = {field: getattr(one, field) for field in ("period", "events", *FIGURES)}
    source, target = players[one.source], players[one.target]
    cells |= {"source_id": source.id, "source": source.label, "source_state": source.state}
    cells |= {"target_id": target.id, "target": target.label, "target_state": target.state}
    cells |= dict(zip(COUNTS[1:], one.quads, strict=True))
    return {column: cells[column] for column in columns}
