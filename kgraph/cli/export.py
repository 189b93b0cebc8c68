"""`kgraph export`: the graph as files."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kgraph.cli.networks import Acts
from kgraph.cli.options import DEFAULT_STORE, StoreOption, open_store
from kgraph.cli.spread import spread
from kgraph.cli.stdin import STDOUT
from kgraph.export.options import EdgesOf

if TYPE_CHECKING:
    from kgraph.export.options import Options


class Kind(StrEnum):
    """The tables."""

    CLAIMS = "claims"
    EVENTS = "events"
    ACTORS = "actors"
    OFFICES = "offices"
    DOCUMENTS = "documents"
    MENTIONS = "mentions"
    DYADS = "dyads"
    GDELT = "gdelt"
    DICTIONARY = "dictionary"


MISTAKABLE = frozenset(Kind) - {Kind.CLAIMS, Kind.DICTIONARY}
NETWORKS = frozenset({"graphml", "gexf"})


@spread
def export_command(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE", help="Files to write; suffixes choose the formats; - is standard output."),
    ],
    table: Annotated[
        Kind | None, typer.Option(help="What .csv, .jsonl and .parquet hold.", show_default="claims")
    ] = None,
    texts: Annotated[
        bool, typer.Option("--texts", help="Also the articles' full text: RDF and the documents table.")
    ] = False,
    edges: Annotated[
        EdgesOf | None,
        typer.Option(help="Networks: one edge a source, relation and target, or one an event.", show_default="dyads"),
    ] = None,
    static: Annotated[bool, typer.Option("--static", help="GEXF without dates.")] = False,
    safe_cells: Annotated[
        bool, typer.Option("--safe-cells", help="An apostrophe before .csv cells that a spreadsheet would run.")
    ] = False,
    which: Acts = Acts(),
    form: Annotated[
        str | None, typer.Option("--format", metavar="SUFFIX", help="Of standard output.", show_default="csv")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write the graph to files, the format by the suffix.

    Tables: .csv .jsonl .parquet; dictionary.md or dictionary.csv says what every column holds. Networks: .graphml
    .gexf. RDF: .ttl .nt .jsonld .rdf hold the union of the documents, .trig .nq one graph a document. A report
    to read and search in a browser: .html. Quotes are always part of it, the articles' texts only with --texts:
    a graph may be shared where the articles may not be. --relation, --only, --as, --status, --since and --until
    choose what networks and the dyads table hold. Cells of tables say what the documents say, letter for letter:
    whoever opens a .csv of untrusted articles in a spreadsheet should have it made with --safe-cells.

    \b
    Example:
      kgraph export graph.ttl claims.csv
      kgraph export offices.parquet --table offices
      kgraph export - --table dyads --format jsonl | head
      kgraph export conflict.gexf --only conflict --as state --edges events
    """
    from kgraph.export import export, family, writer
    from kgraph.export.options import Options

    piped = STDOUT in map(str, files)
    if form is not None and not piped:
        raise typer.BadParameter("only standard output needs it: name - as the file", param_hint="'--format'")
    shapes = [Path(f"{table or 'stdout'}.{form or 'csv'}") if str(file) == STDOUT else file for file in files]
    for shape in shapes:  # an unknown suffix is told before anything is written
        writer(shape)
    chosen = which.selection()
    options = Options(
        table=table or Kind.CLAIMS,
        texts=texts,
        edges=edges or EdgesOf.DYADS,
        static=static,
        selection=chosen,
        safe_cells=safe_cells,
    )
    refuse_idle(shapes, options, table=table is not None, edges=edges is not None)
    with open_store(store) as opened:
        for file, shape in zip(files, shapes, strict=True):
            if str(file) == STDOUT:
                writer(shape)(opened, sys.stdout.buffer, options)
                continue
            export(opened, file, options)
            typer.echo(f"wrote {file}", err=piped)
            if table is None and file.stem in MISTAKABLE and family(file) == "tabular":
                typer.echo(f"note: {file} holds the claims; --table {file.stem} is what its name says", err=True)


def refuse_idle(files: list[Path], options: Options, *, table: bool, edges: bool) -> None:
    """Raise typer.BadParameter for an option that changes none of the files."""
    from kgraph.export import family
    from kgraph.export.options import Options

    families = {family(file) for file in files}
    tables, networks = "tabular" in families, bool(families & NETWORKS)
    dyads = tables and options.table == Kind.DYADS
    if table and not tables:
        raise typer.BadParameter("only .csv, .jsonl and .parquet hold a table", param_hint="'--table'")
    if options.texts and "rdf" not in families and not (tables and options.table == Kind.DOCUMENTS):
        raise typer.BadParameter("only RDF and --table documents can hold texts", param_hint="'--texts'")
    if options.safe_cells and not any(file.suffix.lower() == ".csv" for file in files):
        raise typer.BadParameter("only .csv is opened by spreadsheets as it is", param_hint="'--safe-cells'")
    if edges and not networks:
        raise typer.BadParameter("only .graphml and .gexf hold edges", param_hint="'--edges'")
    if options.static and "gexf" not in families:
        raise typer.BadParameter("only .gexf holds dates as times", param_hint="'--static'")
    if options.selection != Options().selection and not networks and not dyads:
        raise typer.BadParameter("only .graphml, .gexf and --table dyads hold a selection of acts", param_hint="'--as'")
