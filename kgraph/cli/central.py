"""`kgraph central`: the actors at the centre."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kgraph.cli.networks import Acts, CodebookOption, Weight, WeightOption, shown, strength
from kgraph.cli.options import DEFAULT_STORE, Rows, RowsOption, StoreOption, open_store
from kgraph.cli.rows import render
from kgraph.cli.spread import spread

if TYPE_CHECKING:
    from kgraph.analyse.acts import Act
    from kgraph.analyse.edges import Strength


class Measure(StrEnum):
    """What the rows are sorted by."""

    IN = "in"
    OUT = "out"
    PAGERANK = "pagerank"
    BETWEENNESS = "betweenness"
    EIGENVECTOR = "eigenvector"
    HUB = "hub"
    AUTHORITY = "authority"


COLUMNS = ("actor", "type", "state", *Measure)
STABLE_COLUMNS = ("rank", "rank_low", "rank_high", "actor", "type", "state", "score", "low", "high")


@spread
def central_command(
    by: Annotated[Measure, typer.Option(help="The measure to sort by.")] = Measure.PAGERANK,
    which: Acts = Acts(),
    weight: WeightOption = Weight.EVENTS,
    codebook: CodebookOption = None,
    resamples: Annotated[
        int, typer.Option("--stability", min=0, metavar="N", help="90 % intervals from N resampled networks.")
    ] = 0,
    limit: Annotated[int, typer.Option(min=1, help="How many actors.")] = 20,
    form: RowsOption = Rows.TABLE,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """The most central actors: events in and out, PageRank, betweenness, eigenvector, hubs and authorities (HITS).

    Every measure is weighted by the number of events, over all relations or those named by --relation: a
    relation, root or grouping in any form. Attributed and contradicted claims do not count. --stability N
    draws the events anew N times, surer ones more often, and shows between which ranks and scores an actor
    of the measure --by stays in 90 % of the draws. docs/analysis.md explains the measures.

    \b
    Example:
      kgraph central --limit 5
      kgraph central --relation pressures --by in --as state
      kgraph central --only conflict --by out --stability 200
    """
    from kgraph.analyse.acts import acts
    from kgraph.analyse.cast import cast

    chosen = which.selection()
    weights = strength(codebook, weight)
    with open_store(store) as opened:
        told = list(acts(opened.index, chosen))
        players = cast(opened.index)
    found = _stable(told, by, resamples, weights) if resamples else _measured(told, weights)
    columns, key = (STABLE_COLUMNS, "score") if resamples else (COLUMNS, by.value)
    rows: list[dict[str, Any]] = [{**shown(players[actor]), **scores} for actor, scores in found.items()]
    rows.sort(key=lambda row: (-row[key], str(row["actor"])))
    rows = [{column: row[column] for column in columns} for row in rows[:limit]]
    typer.echo(render(columns, rows, form), nl=False)


def _measured(told: list[Act], weights: Strength | None) -> dict[str, dict[str, float]]:
    """Every measure of every actor."""
    from kgraph.analyse.central import central
    from kgraph.analyse.edges import collapsed
    from kgraph.analyse.network import network

    return central(network(collapsed(told, weights)))


def _stable(told: list[Act], by: Measure, resamples: int, weights: Strength | None) -> dict[str, dict[str, float]]:
    """One measure of every actor with its intervals."""
    from dataclasses import asdict

    from kgraph.analyse.stability import stability

    return {actor: asdict(one) for actor, one in stability(told, by.value, resamples, weights).items()}
