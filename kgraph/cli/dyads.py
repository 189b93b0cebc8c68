"""`kgraph dyads`: pairs of actors, altogether or month by month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from kgraph.analyse.panels import Panel
from kgraph.cli.networks import (
    AllegedOption,
    CodebookOption,
    GuessedOption,
    LevelOption,
    ToneOption,
    selection,
    strength,
)
from kgraph.cli.options import (
    DEFAULT_STORE,
    Day,
    RelationsOption,
    Rows,
    RowsOption,
    StatusOption,
    StoreOption,
    open_graph,
)
from kgraph.cli.rows import render

if TYPE_CHECKING:
    from kgraph.analyse.dyads import Dyad
    from kgraph.query.naming import Names

ENDS = ("source", "source_state", "target", "target_state")
COUNTS = ("events", "verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")
FIGURES = ("mean_weight", "reciprocity", "documents", "first", "last")


def dyads_command(
    panel: Annotated[Panel | None, typer.Option(help="One row a dyad and period.")] = None,
    zero: Annotated[bool, typer.Option("--zero", help="With --panel: also periods without events.")] = False,
    undirected: Annotated[bool, typer.Option("--undirected", help="One row a pair, whoever acted.")] = False,
    relation: RelationsOption = None,
    only: ToneOption = None,
    level: LevelOption = None,
    status: StatusOption = None,
    since: Day = "",
    until: Day = "",
    alleged: AllegedOption = False,
    guessed: GuessedOption = False,
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
    from kgraph.analyse.dyads import dyads, reciprocity
    from kgraph.analyse.edges import collapsed
    from kgraph.analyse.network import network
    from kgraph.query.naming import Names

    if zero and panel is None:
        raise typer.BadParameter("only a panel has periods to fill: add --panel month", param_hint="'--zero'")
    weights = strength(codebook)
    assert weights is not None
    with open_graph(store) as graph:
        told = acts(graph, selection(relation, only, status, level, since, until, alleged, guessed))
        names = Names.read(graph)
    found = dyads(told, weights, panel, undirected=undirected, zero=zero)
    columns = (*ENDS, *(["period"] if panel else []), *COUNTS, *FIGURES)
    typer.echo(render(columns, [_row(one, columns, names) for one in found.rows[:limit]], form), nl=False)
    typer.echo(f"reciprocity of the network: {reciprocity(network(collapsed(told))):.4f}", err=True)
    if found.undated:
        typer.echo(f"events without a {panel}: {found.undated}", err=True)


def _row(one: Dyad, columns: tuple[str, ...], names: Names) -> dict[str, Any]:
    cells: dict[str, Any] = {field: getattr(one, field) for field in ("period", "events", *FIGURES)}
    cells |= {"source": names.label(one.source), "source_state": names.code(one.source)}
    cells |= {"target": names.label(one.target), "target_state": names.code(one.target)}
    cells |= dict(zip(COUNTS[1:], one.quads, strict=True))
    return {column: cells[column] for column in columns}
