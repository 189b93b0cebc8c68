"""`kgraph check`: whether the store is sound, and mending it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from kgraph.cli.options import DEFAULT_STORE, StoreOption, TextOption, TextOrJson
from kgraph.cli.rows import as_json


def check_command(
    store: StoreOption = DEFAULT_STORE,
    repair: Annotated[
        bool, typer.Option("--repair", help="Mend what can be mended, and bring an older store up to this version.")
    ] = False,
    form: TextOption = TextOrJson.TEXT,
) -> int:
    """Check the graph against its shapes, its texts and its records. Exits 1 if something is wrong.

    Graph, index and parses can be made again from the records; a damaged record is named, with what to do.

    \b
    Example:
      kgraph check --store june.kg
      kgraph check --repair
    """
    from kgraph.check import check
    from kgraph.check.repair import repair as mend
    from kgraph.store import Store

    mended = mend(store).mended if repair else []
    for line in mended:
        typer.echo(f"mended: {line}", err=True)
    with Store.open(store) as opened:
        findings = check(opened)
        totals = opened.totals()
    for finding in findings:
        typer.echo(f"{finding.kind}: {finding.where}: {finding.message}", err=True)
    counts = {name.lower(): number for name, number in totals.items()}
    if form is TextOrJson.TEXT:
        for name, number in {**counts, "findings": len(findings)}.items():
            typer.echo(f"{name}\t{number}")
    else:
        told = {**counts, "findings": [asdict(one) for one in findings], "mended": list(mended)}
        typer.echo(as_json(told, form), nl=False)
    return 1 if findings else 0
