"""`kgraph export`: the graph as files."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kgraph.cli.options import DEFAULT_STORE, StoreOption, open_graph


class Kind(StrEnum):
    """The tables."""

    CLAIMS = "claims"
    EVENTS = "events"
    ACTORS = "actors"
    OFFICES = "offices"
    DOCUMENTS = "documents"


def export_command(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="Files to write; suffixes choose the formats.")
    ],
    table: Annotated[Kind | None, typer.Option(help="What .csv and .jsonl hold.", show_default="claims")] = None,
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
    refuse_idle(files, table, texts)
    with open_graph(store) as graph:
        for file in files:
            export(graph, file, table=table or Kind.CLAIMS, texts=texts)
            typer.echo(f"wrote {file}")


def refuse_idle(files: list[Path], table: Kind | None, texts: bool) -> None:
    """Raise typer.BadParameter for an option that changes none of the files."""
    from kgraph.export import family

    families = {family(file) for file in files}
    if table and "tabular" not in families:
        raise typer.BadParameter("only .csv and .jsonl hold a table", param_hint="'--table'")
    if texts and "rdf" not in families and not ("tabular" in families and table is Kind.DOCUMENTS):
        raise typer.BadParameter("only RDF and --table documents can hold texts", param_hint="'--texts'")
