"""`kgraph check`: whether the store is sound."""

from __future__ import annotations

import typer

from kgraph.cli.options import DEFAULT_STORE, StoreOption


def check_command(store: StoreOption = DEFAULT_STORE) -> int:
    """Check the graph against its shapes, its texts and its records. Exits 1 if something is wrong.

    \b
    Example:
      kgraph check --store june.kg
    """
    from kgraph.check import check
    from kgraph.store import Store

    with Store.open(store) as opened:
        findings = check(opened)
        totals = opened.totals()
    for finding in findings:
        typer.echo(f"{finding.kind}: {finding.where}: {finding.message}", err=True)
    for name, number in totals.items():
        typer.echo(f"{name.lower()}\t{number}")
    typer.echo(f"findings\t{len(findings)}")
    return 1 if findings else 0
