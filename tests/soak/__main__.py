"""`python -m tests.soak [NAME...]`: try promises and print, or write down, what was found."""

from __future__ import annotations

from typing import Annotated

import typer

from tests.conftest import ROOT
from tests.soak import PROMISES
from tests.soak.harness import command, promise, section, written

DOCUMENT = ROOT / "docs" / "reliability.md"


def soak(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="NAME...", help="Which promises; all by default.")
    ] = None,
    scale: Annotated[float, typer.Option(min=0.0001, help="1 is the full number of trials.")] = 1,
    seed: int = 1,
    write: Annotated[bool, typer.Option("--write", help="Put the figures into docs/reliability.md.")] = False,
) -> None:
    """Try promises in turn. Exits 1 if one is broken."""
    broken = 0
    for name in names or PROMISES:
        said, run = promise(name)
        typer.echo(f"{name}: {said}")
        figures = run(scale, seed)
        for trial in figures.broken:
            typer.echo(f"  broken: {trial}")
        for what, count in figures.counts.items():
            typer.echo(f"  {what}\t{count}")
        broken += len(figures.broken)
        if write:
            found = section(name, command(name, scale, seed), figures)
            DOCUMENT.write_text(written(DOCUMENT.read_text("utf-8"), [(name, found)]), "utf-8")
    raise typer.Exit(1 if broken else 0)


if __name__ == "__main__":
    typer.run(soak)
