"""Plain questions: "who urged China to do what in June 2017?"

`wording` brings a question into the grammar's words, `periods` takes the dates out of it, `marks` the words for how
sure an act is, `leads` the question word, `naming` finds actors, `operators` acts below "refused to" and its like;
`partners` reads "allies of", `saying` "what did X say"; `reading` puts them together as an `Asked`, which `sparql`
compiles. The query that is shown is the query that is run.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.model import Status
from kgraph.query.actors import Actors
from kgraph.query.plain.asked import Asked, Focus
from kgraph.query.plain.reading import read_question
from kgraph.query.plain.sparql import columns, compiled

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kgraph.store.index import Index

__all__ = [
    "Asked",
    "Focus",
    "Reply",
    "as_who",
    "columns",
    "compiled",
    "read_question",
    "reply",
    "reply_of",
    "understood",
]

NUMBERS = frozenset({"events", "outlets", "documents", "number"})
Cell = str | int


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to a plain question: its columns, and rows in their order."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def understood(index: Index, asked: Asked) -> str:
    """One line that says how a question was read, so that nobody has to guess."""
    actors = Actors(index)
    period = " to ".join(filter(None, (asked.period.since or "the beginning", asked.period.until or "the end")))
    parts = {
        "said by": (actors.labels(asked.speakers) or "anybody") if asked.said else "",
        "said about": actors.labels(asked.topics),
        "source": actors.labels(asked.sources) or (asked.kind if asked.side == "source" else ""),
        "relation": ", ".join(asked.relations),
        "target": actors.labels(asked.targets) or (asked.kind if asked.side == "target" else ""),
        "over": actors.labels(asked.about),
        "act within": " ".join(filter(None, (", ".join(asked.inner), actors.labels(asked.inner_targets)))),
        "beside": f"planned {', '.join(asked.beside)}" if asked.beside else "",
        "published by": ", ".join(asked.publishers),
        "from": period if asked.period.since or asked.period.until else "",
        "status": ", ".join(asked.statuses),
    }
    told = [f"{name} {what}" for name, what in parts.items() if what]
    more = ["both ways"] if asked.mutual and not (asked.sources and asked.targets) else []
    more += ["also alleged"] if asked.alleged else []
    more += [f"{asked.only} time only"] if asked.only else []
    return "; ".join([*told, *more, *filter(None, [asked.note])])


def as_who(index: Index, asked: Asked) -> tuple[str, ...]:
    """The words of `kgraph who` that ask for the same acts; none where it cannot be asked so."""
    more = (
        asked.said,
        asked.beside,
        asked.inner,
        asked.mutual,
        asked.kind,
        asked.focus is Focus.PARTNERS,
        asked.alleged,
    )
    sides = {"--source": asked.sources, "--target": asked.targets, "--about": asked.about}
    if any(more) or max(map(len, sides.values())) > 1 or not any((*sides.values(), asked.relations)):
        return ()
    options = {
        "--relation": ",".join(asked.relations),
        **{option: Actors(index).labels(iris) for option, iris in sides.items()},
        "--since": asked.period.since,
        "--until": asked.period.until,
        "--publisher": ",".join(asked.publishers),
        "--status": ",".join(asked.statuses) if asked.statuses != (Status.ASSERTED,) else "",
    }
    return tuple(word for option, value in options.items() if value for word in (option, value))


def reply(graph: Store, asked: Asked) -> Reply:
    """Answer a question that has been read."""
    from pyoxigraph import QueryResultsFormat

    from kgraph.query.graph import select

    return reply_of(select(graph, compiled(asked)).serialize(format=QueryResultsFormat.CSV) or b"")


def reply_of(written: bytes) -> Reply:
    """The answer from the CSV that its query gives."""
    header, *rows = csv.reader(io.StringIO(written.decode(), newline=""))
    number = [column in NUMBERS for column in header]
    return Reply(
        tuple(header),
        tuple(tuple(int(c) if n else c for c, n in zip(row, number, strict=True)) for row in rows),
    )
