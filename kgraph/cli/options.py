"""Options that several commands share, and opening the store they name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kgraph.cli import completion
from kgraph.errors import UnknownTermError
from kgraph.model import Status

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kgraph.store import Store as KgraphStore
    from kgraph.store.index import Index

StoreOption = Annotated[
    Path,
    typer.Option("--store", metavar="DIR", envvar="KGRAPH_STORE", help="The store's folder.", show_envvar=True),
]
DEFAULT_STORE = Path(".kgraph")


class Rows(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    JSONL = "jsonl"


RowsOption = Annotated[Rows, typer.Option("--format", help="How to print the rows.")]


StatusOption = Annotated[
    list[Status] | None, typer.Option("--status", help="Repeat for several.", show_default="asserted")
]


def checked_day(text: str) -> str:
    """A day, month or year as given. Raises typer.BadParameter for what is none."""
    from kgraph.query.days import span

    if text:
        wrong_if(lambda: span(text))
    return text


def checked_relations(words: list[str] | None) -> list[str] | None:
    """Relations, lists with commas taken apart. Raises typer.BadParameter for what is none, with the nearest."""
    from kgraph.vocabulary import find_relation

    found = [one.strip() for given in words or [] for one in given.split(",")]
    for one in found:
        wrong_if(partial(find_relation, one))
    return found


def wrong_if(check: Callable[[], object]) -> None:
    """Turn the error of an unknown value into one of usage."""
    try:
        check()
    except UnknownTermError as error:
        raise typer.BadParameter(str(error)) from None


def checked_conditions(texts: list[str] | None) -> list[str] | None:
    """Conditions as given. Raises typer.BadParameter for what is none."""
    from kgraph.query.grouping import Condition

    for text in texts or []:
        wrong_if(partial(Condition.read, text))
    return texts


def left_out(others: dict[str, int]) -> str:
    """One line for the claims that were left out, by reason; nothing for none."""
    return "claims not shown: " + ", ".join(f"{n} {why}" for why, n in others.items()) + "\n" if others else ""


Day = Annotated[
    str, typer.Option(metavar="DATE", help="A day, month or year: 2017-06-21, 2017-06, 2017.", callback=checked_day)
]
RelationsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--relation",
        metavar="WORDS",
        help="Only these relations: urges,demands. May be repeated.",
        callback=checked_relations,
        autocompletion=completion.relations,
    ),
]
PublishersOption = Annotated[
    list[str] | None,
    typer.Option(
        "--publisher",
        metavar="NAME",
        help="Only what this publisher's documents say. Repeat for several.",
        autocompletion=completion.outlets,
    ),
]
HavingOption = Annotated[
    list[str] | None,
    typer.Option(
        "--having",
        metavar="CONDITION",
        help='Only rows with such counts: "outlets>=2"; events, outlets, mentions, documents. Repeat for several.',
        callback=checked_conditions,
    ),
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
def open_index(path: Path) -> Iterator[Index]:
    """The index of a store, held open for reading. Raises StoreError."""
    with open_store(path) as store:
        yield store.index


@contextmanager
def open_graph(path: Path) -> Iterator[Store]:
    """The graph of a store, held open for reading. Raises StoreError."""
    with open_store(path) as store:
        yield store.graph
