"""`kgraph central`: the actors at the centre."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

import typer

from kgraph.cli.options import DEFAULT_STORE, RelationsOption, Rows, RowsOption, StatusOption, StoreOption, open_graph
from kgraph.cli.rows import render
from kgraph.model import Status


class Measure(StrEnum):
    """What the rows are sorted by."""

    IN = "in"
    OUT = "out"
    PAGERANK = "pagerank"
    BETWEENNESS = "betweenness"
    EIGENVECTOR = "eigenvector"


COLUMNS = ("actor", "type", "state", *Measure)


def central_command(
    by: Annotated[Measure, typer.Option(help="The measure to sort by.")] = Measure.PAGERANK,
    relation: RelationsOption = None,
    status: StatusOption = None,
    limit: Annotated[int, typer.Option(min=1, help="How many actors.")] = 20,
    form: RowsOption = Rows.TABLE,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """The most central actors: events in and out, PageRank, betweenness, eigenvector.

    Every measure is weighted by the number of events, over all relations or those named by --relation: a
    relation, root or grouping in any form. Attributed and contradicted claims do not count.

    \b
    Example:
      kgraph central --limit 5
      kgraph central --relation pressures --by in
    """
    from kgraph.analyse.central import central
    from kgraph.analyse.edges import edges
    from kgraph.analyse.network import network
    from kgraph.query.naming import Names
    from kgraph.vocabulary import find_relation

    leaves = [leaf for words in relation or [] for leaf in find_relation(words)]
    with open_graph(store) as graph:
        scores = central(network(edges(graph, leaves, tuple(status or [Status.ASSERTED]))))
        names = Names.read(graph)
    rows: list[dict[str, Any]] = [
        {"actor": names.label(iri), "type": names.type(iri), "state": names.code(iri), **measured}
        for iri, measured in scores.items()
    ]
    rows.sort(key=lambda row: (-row[by.value], str(row["actor"])))
    typer.echo(render(COLUMNS, rows[:limit], form), nl=False)
