"""`kgraph package`: a bundle to cite and deposit."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kgraph.cli.options import DEFAULT_STORE, StoreOption, open_store


def package_command(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="A new folder, or a .zip file.")],
    without_text: Annotated[
        bool, typer.Option("--without-text", help="No words of the articles: offsets and hashes only.")
    ] = False,
    title: Annotated[str, typer.Option(help="Of the data set.", show_default="a general one")] = "",
    author: Annotated[
        list[str] | None, typer.Option("--author", metavar="NAME", help="Who is cited; repeat for several.")
    ] = None,
    licence: Annotated[str, typer.Option("--license", metavar="SPDX", help="Of the data set: CC-BY-4.0.")] = "",
    codebook: Annotated[
        Path | None, typer.Option("--codebook", metavar="DIR", help="The tables that the store was built with.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write everything that a reader needs to check and cite the graph, as an RO-Crate.

    The graph, all tables with their dictionary, the codebook and the ontology that made them, a method card with
    versions and hashes, and CITATION.cff. The same store gives the same bytes: dates are those of the latest
    document, or of SOURCE_DATE_EPOCH. Articles' texts are never part of it; with --without-text neither are quotes,
    headlines and any other words of theirs, only names, offsets and hashes.

    \b
    Example:
      kgraph package bundle.zip --title "China and North Korea, June 2017" --author "A. Researcher"
      kgraph package bundle --without-text
    """
    from kgraph.codebook import Codebook
    from kgraph.package import package
    from kgraph.package.described import Described

    tables = Codebook(codebook)
    with open_store(store) as opened:
        about = Described.of(opened.index, title, tuple(author or ()), licence)
        names = package(opened, out, about, tables, texts=not without_text)
    typer.echo(f"wrote {out}: {len(names)} files")
