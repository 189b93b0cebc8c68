"""Who did what to whom: the claims that fit a question, counted by source, relation and target or otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph import vocabulary
from kgraph.model import Status
from kgraph.query.fitting import STATE, Fitting
from kgraph.query.grouping import ACT, Condition, Found, Order, check_order, grouped

if TYPE_CHECKING:
    from kgraph.store.index import Index

FILLERS = frozenset({"whom", "who", "anybody", "anyone"})
OVER = re.compile(r"(?:^| )over ", re.I)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; empty fields ask for nothing. Actors are names, relations leaves, dates ISO.

    `publishers` are those whose documents are asked, `kind` person or organization: only such sources; `kind` state:
    both sides stand for their states. `group` is what a row is (a key of `grouping.GROUPS`), `having` what its counts
    must be, `limit` how many rows, 0 for all.
    """

    relations: tuple[str, ...] = ()
    source: str = ""
    target: str = ""
    about: str = ""
    since: str = ""
    until: str = ""
    statuses: tuple[Status, ...] = (Status.ASSERTED,)
    alleged: bool = False
    guessed: bool = False
    publishers: tuple[str, ...] = ()
    kind: str = ""
    group: str = ACT
    having: tuple[Condition, ...] = ()
    sort: tuple[Order, ...] = ()
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows, the claims left out by reason, and how many more the same question shows by states.

    `for_target` counts those whose target only acts for the one named, `for_source` those whose source does.
    """

    rows: tuple[Found, ...]
    others: dict[str, int]
    for_target: int = 0
    for_source: int = 0


def read_words(words: Sequence[str]) -> tuple[tuple[str, ...], str, str]:
    """The leaves that the leading words name, the target that the rest names, and over whom.

    Raises:
        UnknownTermError: the words do not start with a relation, root or grouping.
    """
    parts = [part for word in words for part in word.split()]
    if not parts:
        return (), "", ""
    term, used = vocabulary.match_leading(parts)
    return vocabulary.leaves_under(term), *read_target(parts[used:])


def read_target(words: Sequence[str]) -> tuple[str, str]:
    """The target that words name, and over whom."""
    target, _, about = OVER.sub("\n", " ".join(words).strip(" ?"), count=1).partition("\n")
    return "" if target.lower() in FILLERS else target, about


def who(index: Index, question: Question, *, with_quotes: bool = True) -> Answer:
    """Answer a question.

    Raises:
        UnknownTermError: an actor or publisher nobody knows, what is no date, a column to sort by that the rows lack.
    """
    check_order(question.group, question.sort)
    fitting = Fitting.of(index, question)
    with index.holding("told", fitting.sql(), fitting.values):
        rows = grouped(index, question, with_quotes=with_quotes)
        others = dict(
            index.rows("SELECT reason, count(*) FROM told WHERE reason != '' GROUP BY reason ORDER BY reason")
        )
    by_states = question.kind != STATE and fitting.states
    near = dict(index.rows(fitting.nearby(), fitting.values)) if by_states else {}
    return Answer(rows, others, near.get("target", 0), near.get("source", 0))
