"""Counting the claims that fit a question: distinct events, independent outlets and mentions side by side.

An event counts once however often it is told. An outlet is a publisher; documents without one count as one outlet
together, and words that another document printed first count for its publisher. A mention is a place that says a claim.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kgraph.errors import UnknownTermError
from kgraph.query.fitting import LABEL
from kgraph.query.outlets import of_claim

if TYPE_CHECKING:
    from kgraph.query.who import Question
    from kgraph.store.index import Index

ACT = "act"
# what a row is -> its columns, in the order in which equal counts are sorted
GROUPS: Mapping[str, tuple[str, ...]] = {
    ACT: ("source", "relation", "target", "status", "attributed_to"),
    "source": ("source",),
    "target": ("target",),
    "dyad": ("source", "target"),
    "relation": ("relation",),
    "month": ("month",),
    "publisher": ("publisher",),
}
COUNTS = ("events", "outlets", "mentions", "documents")
SORTED_BY = (*COUNTS, "first", "last", "source", "relation", "target", "month", "publisher")
# column -> what tells its groups apart, and what is shown of it
KEYS: Mapping[str, tuple[str, str]] = {
    "source": ("t.source", LABEL.format("k_source")),
    "target": ("t.target", LABEL.format("k_target")),
    "relation": ("t.relation", "k_relation"),
    "status": ("t.status", "k_status"),
    "attributed_to": (f"coalesce({LABEL.format('t.by_actor')}, t.by_text)", "k_attributed_to"),
    "month": ("substr(t.day, 1, 7)", "k_month"),
    "publisher": ("p.publisher", "k_publisher"),
}
CONDITION = re.compile(r"\s*([a-z]+)\s*(>=|<=|!=|==|=|>|<)\s*(\d+)\s*")


@dataclass(frozen=True, slots=True)
class Condition:
    """What a count must be: `events >= 3`."""

    count: str
    sign: str
    number: int

    @classmethod
    def read(cls, text: str) -> Condition:
        """From `events>=3`; `3` alone says the same. Raises UnknownTermError for anything else."""
        match = CONDITION.fullmatch(f"events>={text}" if text.strip().isdecimal() else text)
        if not match or match[1] not in COUNTS:
            raise UnknownTermError(f'"{text}" is no condition: write one of {", ".join(COUNTS)} as in "events>=3".')
        return cls(match[1], match[2], int(match[3]))


@dataclass(frozen=True, slots=True)
class Order:
    """A column to sort by."""

    column: str
    descending: bool

    @classmethod
    def read(cls, text: str) -> Order:
        """From a column's name: counts begin with the most, others at the front; `-` turns it round.

        Raises:
            UnknownTermError: no such column.
        """
        column = text.strip().removeprefix("-")
        if column not in SORTED_BY:
            raise UnknownTermError(f'"{text}" is no column to sort by: take one of {", ".join(SORTED_BY)}.')
        return cls(column, (column in COUNTS) != text.strip().startswith("-"))


@dataclass(frozen=True, slots=True)
class Quote:
    """One claim's words and where they stand; `reprints` is the document that printed them first, if it is another."""

    claim: str
    quote: str
    doc: str
    publisher: str
    date: str
    reprints: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """All that is told of one group: by default of one source, relation and target (and status, and who alleges it).

    What is not part of the group's key is empty. `first` and `last` are ISO or empty.
    """

    source: str = ""
    relation: str = ""
    target: str = ""
    status: str = ""
    attributed_to: str = ""
    month: str = ""
    publisher: str = ""
    events: int = 0
    outlets: int = 0
    mentions: int = 0
    documents: int = 0
    publishers: tuple[str, ...] = ()
    first: str = ""
    last: str = ""
    quotes: tuple[Quote, ...] = ()


def printed_once(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Quotes without reprints of documents that are among them."""
    docs = {one.doc for one in quotes}
    return tuple(one for one in quotes if one.reprints not in docs)


def columns_of(group: str) -> tuple[str, ...]:
    """The columns of a grouping that say something, in the order in which they are shown."""
    shown = ("source", "relation", "target") if group == ACT else GROUPS[group]
    papers = () if group == "publisher" else ("publishers",)
    return (*shown, *COUNTS, *papers, "first", "last")


def check_order(group: str, sort: Iterable[Order]) -> None:
    """Raise UnknownTermError for a column to sort by that the grouping does not have."""
    for one in sort:
        if one.column not in (columns := columns_of(group)):
            raise UnknownTermError(f"rows by {group} have no {one.column} to sort by: they have {', '.join(columns)}.")


def grouped(index: Index, question: Question, *, with_quotes: bool = True) -> tuple[Found, ...]:
    """The rows of the table `told`, where nothing speaks against them, grouped as the question asks."""
    columns = GROUPS[question.group]
    rows = [dict(zip(_names(columns), row, strict=True)) for row in index.rows(_sql(question, columns))]
    keys = [tuple(row.pop(f"k_{column}") for column in columns) for row in rows]
    quotes = _quotes(index, columns, set(keys)) if with_quotes else {}
    return tuple(_found(row, tuple(quotes.get(key, ()))) for key, row in zip(keys, rows, strict=True))


def _names(columns: tuple[str, ...]) -> list[str]:
    return [*(f"k_{column}" for column in columns), *COUNTS, "first", "last", "publishers", *columns]


def _sql(question: Question, columns: tuple[str, ...]) -> str:
    keys = ", ".join(f"{KEYS[column][0]} AS k_{column}" for column in columns)
    shown = ", ".join(f"{KEYS[column][1]} AS {column}" for column in columns)
    having = " AND ".join(f"{one.count} {one.sign} {one.number}" for one in question.having) or "1"
    return f"""SELECT *, {shown} FROM (
        SELECT {keys}, count(DISTINCT t.event) AS events, count(DISTINCT {of_claim("t", "p")}) AS outlets,
        sum(t.mentions) AS mentions, count(DISTINCT t.paper) AS documents,
        coalesce(min(nullif(t.day, '')), '') AS first, max(t.day) AS last,
        json_group_array(DISTINCT p.publisher) AS publishers
        FROM told t JOIN papers p USING (paper) WHERE t.reason = '' GROUP BY {", ".join(f"k_{one}" for one in columns)})
        WHERE {having} ORDER BY {_order(question, columns)} LIMIT {question.limit or -1}"""


def _order(question: Question, columns: tuple[str, ...]) -> str:
    """As asked; else months as they pass, and of others those with the most events first."""
    asked = [
        f"{one.column} {'DESC' if one.descending else 'ASC'}" for one in question.sort if one.column in _names(columns)
    ]
    usual = [] if question.group == "month" else ["events DESC"]
    return ", ".join([*asked, *usual, *columns, *(f"k_{column}" for column in columns)])


def _found(row: dict[str, Any], quotes: tuple[Quote, ...]) -> Found:
    publishers = tuple(sorted(filter(None, json.loads(row.pop("publishers")))))
    return Found(**row, publishers=publishers, quotes=quotes)


def _quotes(index: Index, columns: tuple[str, ...], wanted: set[tuple[Any, ...]]) -> dict[tuple[Any, ...], list[Quote]]:
    """The quotes of each group, by date, document and claim, in the order of the document."""
    keys = ", ".join(KEYS[column][0] for column in columns)
    found: dict[tuple[Any, ...], list[Quote]] = {}
    for (
        *key,
        claim,
        quote,
        doc,
        publisher,
        day,
        reprints,
    ) in index.rows(f"""SELECT {keys}, c.id, e.quote, p.doc, p.publisher, t.day, t.reprints
            FROM told t JOIN claims c USING (claim) JOIN evidence e USING (claim) JOIN papers p ON p.paper = t.paper
            WHERE t.reason = '' ORDER BY coalesce(nullif(t.day, ''), '9999'), p.doc, c.id, e.number"""):
        if tuple(key) in wanted:
            found.setdefault(tuple(key), []).append(Quote(claim, quote, doc, publisher, day, reprints))
    return found
