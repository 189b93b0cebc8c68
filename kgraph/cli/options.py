"""Options that several commands share, and opening the store they name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kgraph.model import Status

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kgraph.store import Store as KgraphStore

StoreOption = Annotated[
    Path,
    typer.Option("--store", metavar="DIR", envvar="KGRAPH_STORE", help="The store's folder.", show_envvar=True),
]
DEFAULT_STORE = Path(".kgraph")


class Rows(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


RowsOption = Annotated[Rows, typer.Option("--format", help="How to print the rows.")]


StatusOption = Annotated[
    list[Status] | None, typer.Option("--status", help="Repeat for several.", show_default="asserted")
]


class TextOrJson(StrEnum):
    """For people or for programs."""

    TEXT = "text"
    JSON = "json"


TextOption = Annotated[TextOrJson, typer.Option("--format", help="For people or for programs.")]


@contextmanager
def open_store(path: Path) -> Iterator[KgraphStore]:
    """A store, held open for reading: the last whole one if it is being written. Raises StoreError."""
    import gc

    from kgraph.store import Store as KgraphStore

    gc.disable()  # rows by the hundred thousand have no cycles, and the process is short: a third of the time
    with KgraphStore.open(path) as store:
        yield store


@contextmanager
def open_graph(path: Path) -> Iterator[Store]:
    """The graph of a store, held open for reading. Raises StoreError."""
    with open_store(path) as store:
        yield store.graph
