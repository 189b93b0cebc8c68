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
    texts: Annotated[
        bool, typer.Option("--texts", help="Also the articles' full text: RDF and the documents table.")
    ] = False,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write the graph to files, the format by the suffix.

    Tables: .csv .jsonl. Networks: .graphml .gexf. RDF: .ttl .nt .jsonld .rdf hold the union of the documents,
    .trig .nq one graph a document. Quotes are always part of it, the articles' texts only with --texts: a
    graph may be shared where the articles may not be.

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
            export(graph, file, table=table, texts=texts)
            typer.echo(f"wrote {file}")
