"""Options that several commands share, and opening the store they name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from typer.models import OptionInfo

from kgraph.cli import completion
from kgraph.errors import UnknownTermError
from kgraph.model import Status

if TYPE_CHECKING:
    from kgraph.store import Store as KgraphStore
    from kgraph.store.index import Index

LONGEST = 86_400  # seconds that a query may be given
TimeoutOption = Annotated[float, typer.Option(min=0.001, max=LONGEST, help="Seconds after which the query is ended.")]
StoreOption = Annotated[
    Path,
    typer.Option("--store", metavar="DIR", envvar="KGRAPH_STORE", help="The store's folder.", show_envvar=True),
]
DEFAULT_STORE = Path(".kgraph")


ALL = "all"


class Rows(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    JSONL = "jsonl"


RowsOption = Annotated[Rows, typer.Option("--format", help="How to print the rows.")]


def checked_day(text: str) -> str:
    """A day, month or year as given. Raises typer.BadParameter for what is none."""
    from kgraph.query.days import span

    if text:
        wrong_if(lambda: span(text))
    return text


def checked_relations(words: list[str] | None) -> list[str] | None:
    """Relations, lists with commas taken apart. Raises typer.BadParameter for what is none, with the nearest."""
    from kgraph.vocabulary import find_relation

    found = _parts(words)
    for one in found:
        wrong_if(partial(find_relation, one))
    return found


def checked_statuses(words: list[str] | None) -> list[str] | None:
    """Statuses, lists with commas taken apart. Raises typer.BadParameter for what is none."""
    found = _parts(words)
    if wrong := [one for one in found if one not in (*Status, ALL)]:
        raise typer.BadParameter(f"{wrong[0]!r} is no status: one of {', '.join((*Status, ALL))}")
    return list(Status) if ALL in found else found


def statuses(words: list[str] | None) -> tuple[Status, ...]:
    """The statuses asked for: by default what is asserted."""
    return tuple(map(Status, words or [Status.ASSERTED]))


def _parts(words: list[str] | None) -> list[str]:
    return [one.strip() for given in words or [] for one in given.split(",")]


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


def chosen_relations(words: list[str] | None, tone: str = "") -> tuple[str, ...]:
    """The leaves that are named and of the tone; none named means all.

    Raises:
        typer.BadParameter: the relations have none of that tone.
    """
    from kgraph.analyse.weights import toned
    from kgraph.vocabulary import find_relation

    named = tuple(dict.fromkeys(leaf for one in words or () for leaf in find_relation(one)))
    try:
        return toned(named, tone)
    except UnknownTermError as error:
        raise typer.BadParameter(str(error), param_hint="'--only'") from None


def left_out(others: dict[str, int]) -> str:
    """One line for the claims that were left out, by reason; nothing for none."""
    return "claims not shown: " + ", ".join(f"{n} {why}" for why, n in others.items()) + "\n" if others else ""


SinceOption = Annotated[
    str, typer.Option("--since", metavar="DATE", help="From a day, month or year on: 2017-06-21.", callback=checked_day)
]
UntilOption = Annotated[
    str, typer.Option("--until", metavar="DATE", help="Up to the end of one: 2017-06, 2017.", callback=checked_day)
]
StatusOption = Annotated[
    list[str] | None,
    typer.Option(
        "--status",
        metavar="STATUS",
        help=f"{', '.join(Status)}, or all; lists with commas, too.",
        callback=checked_statuses,
        autocompletion=completion.statuses,
        show_default="asserted",
    ),
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
        help='Only rows of such counts: "outlets>=2" (events, mentions, documents); 2 is "events>=2". May be repeated.',
        callback=checked_conditions,
    ),
]


class Level(StrEnum):
    """As what the actors are shown."""

    PERSON = "person"
    ORGANIZATION = "organization"
    STATE = "state"


def name_option(name: str, meaning: str, metavar: str = "NAME") -> OptionInfo:
    """An option for an actor, by any of its names."""
    option: OptionInfo = typer.Option(name, metavar=metavar, help=meaning, autocompletion=completion.actors)
    return option


AllegedOption = Annotated[bool, typer.Option("--alleged", help="Also what somebody else is cited for.")]
GuessedOption = Annotated[bool, typer.Option("--guessed", help="Also what is no more than a guess.")]


class TextOrJson(StrEnum):
    """For people or for programs."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


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
