"""`kgraph info`: what the store holds, and what made it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import typer

from kgraph.cli.options import DEFAULT_STORE, StoreOption, TextOption, TextOrJson
from kgraph.cli.rows import as_json


def info_command(store: StoreOption = DEFAULT_STORE, form: TextOption = TextOrJson.TEXT) -> None:
    """Say what the store holds and which program, codebook and model made it.

    \b
    Example:
      kgraph info --store june.kg
      kgraph info --format json
    """

    from kgraph.info import info
    from kgraph.store import Store

    with Store.open(store) as opened:
        found = info(opened)
    if form is not TextOrJson.TEXT:
        typer.echo(as_json(found, form), nl=False)
        return
    for name, value in lines(found):
        typer.echo(f"{name}\t{value}")


def lines(found: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Names and values, one a line; what made the records comes last, its parts indented by their owner's name."""
    for name, value in found.items():
        if name == "dates":
            yield name, " to ".join(value)
        elif name == "bytes":
            yield from ((f"bytes of {part}", str(number)) for part, number in value.items())
        elif name == "origins":
            for origin in value:
                yield from ((f"made by: {part}", str(fact)) for part, fact in origin.items() if fact != "")
        else:
            yield name, str(value)
