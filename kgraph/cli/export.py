"""`kgraph export`: the graph as files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kgraph.cli.options import DEFAULT_STORE, StoreOption, open_graph


def export_command(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="Files to write; suffixes choose the formats.")
    ],
    table: Annotated[
        str, typer.Option(help="claims, events, actors, offices or documents: for .csv and .jsonl.")
    ] = "claims",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write the graph to files, the format by the suffix.

    Tables: .csv .jsonl. RDF: .ttl .nt .nq .trig .jsonld .rdf. Networks: .graphml .gexf.

    \b
    Example:
      kgraph export graph.ttl claims.csv
      kgraph export offices.jsonl --table offices
    """
    from kgraph.export import export, writer

    for file in files:  # an unknown suffix is told before anything is written
        writer(file)
    with open_graph(store) as graph:
        for file in files:
            export(graph, file, table=table)
            typer.echo(f"wrote {file}")
