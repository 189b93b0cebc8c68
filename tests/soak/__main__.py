"""`python -m tests.soak [NAME...]`: try promises; print what is found as it is found, and write it down."""

from __future__ import annotations

import signal
from typing import Annotated

import typer

from tests.conftest import ROOT
from tests.soak import PROMISES
from tests.soak.harness import Watch, command, promise, section, shown, written

DOCUMENT = ROOT / "docs" / "reliability.md"


def soak(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="NAME...", help="Which promises; all by default.")
    ] = None,
    scale: Annotated[float, typer.Option(min=0.0001, help="1 is the full number of trials.")] = 1,
    seed: int = 1,
    write: Annotated[bool, typer.Option("--write", help="Put the figures into docs/reliability.md.")] = False,
) -> None:
    """Try promises in turn. Exits 1 if one is broken; interrupted, tells and writes what it has and exits 130."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    broken = 0
    for name in names or PROMISES:
        said, run = promise(name)
        typer.echo(f"{name}: {said}")
        figures, whole = Watch(lambda line: typer.echo(f"  {line}")).over(run, scale, seed)
        for what, count in figures.counts.items():
            typer.echo(f"  {what}\t{shown(count)}")
        broken += len(figures.broken)
        if write:
            found = section(command(name, scale, seed), figures, whole)
            DOCUMENT.write_text(written(DOCUMENT.read_text("utf-8"), [(name, found)]), "utf-8")
        if not whole:
            raise typer.Exit(130)
    raise typer.Exit(1 if broken else 0)


if __name__ == "__main__":
    typer.run(soak)
