"""`kgraph remove`: documents out of the store."""

from __future__ import annotations

from typing import Annotated

import typer

from kgraph.cli import completion
from kgraph.cli.options import DEFAULT_STORE, StoreOption, TextOption, TextOrJson
from kgraph.cli.rows import as_json
from kgraph.cli.stdin import lines_of


def remove_command(
    docs: Annotated[
        list[str],
        typer.Argument(
            metavar="DOC",
            help="Documents, by the name that build gave them; - for a list.",
            autocompletion=completion.documents,
        ),
    ],
    form: TextOption = TextOrJson.TEXT,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Delete documents and all that they alone support. If one is unknown, none is deleted.

    \b
    Example:
      kgraph remove june/article.txt
      grep -l "sponsored" -r june | kgraph remove -
    """
    from kgraph.build import remove

    removed = remove(store, lines_of(docs))
    told = f"removed\t{len(removed)}\n" if form is TextOrJson.TEXT else as_json({"removed": list(removed)}, form)
    typer.echo(told, nl=False)
