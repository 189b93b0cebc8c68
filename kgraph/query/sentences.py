"""The sentences behind an edge, with their actors and their predicate marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kgraph.query.fitting import LABEL, Fitting

if TYPE_CHECKING:
    from kgraph.query.who import Question
    from kgraph.store.index import Index

TOLD = "sentences_told"
COUNT = f"SELECT count(*) FROM {TOLD} t JOIN evidence v USING (claim) WHERE t.reason = ''"
ROWS = f"""SELECT c.id, e.id, p.doc, p.title, p.publisher, t.day, c.relation, c.status, c.confidence,
    {LABEL.format("c.source")},
    {LABEL.format("c.target")},
    coalesce({LABEL.format("c.by_actor")}, c.by_text),
    v.quote, v.start, v.source_start, v.source_end, v.target_start, v.target_end, v.predicate_start, v.predicate_end
    FROM {TOLD} t JOIN claims c USING (claim) JOIN events e ON e.event = c.event JOIN papers p ON p.paper = c.paper
    JOIN evidence v USING (claim) WHERE t.reason = ''
    ORDER BY t.day, p.doc, v.start, c.id, v.number LIMIT :limit OFFSET :offset"""
KINDS = ("source", "target", "predicate")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a quote, in characters from its start: the source, the target or the predicate."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One place that says a claim. `start` is where the quote begins in the document's text, in characters."""

    claim: str
    event: str
    doc: str
    title: str
    publisher: str
    day: str
    relation: str
    status: str
    confidence: float
    source: str
    target: str
    attributed_to: str
    quote: str
    start: int
    marks: tuple[Mark, ...]


def sentences(
    index: Index, question: Question, *, limit: int = 50, offset: int = 0
) -> tuple[int, tuple[Sentence, ...]]:
    """How many places say what the question asks for, and those of one page, by day.

    Raises:
        UnknownTermError: nobody is called so, or what is no date.
    """
    fitting = Fitting.of(index, question)
    with index.holding(TOLD, fitting.sql(), fitting.values):
        (total,) = next(index.rows(COUNT))
        rows = list(index.rows(ROWS, {"limit": limit, "offset": offset}))
    return total, tuple(sentence(row) for row in rows)


def sentence(row: tuple[Any, ...]) -> Sentence:
    """A row of the index as a sentence."""
    facts: dict[str, Any] = dict(zip(Sentence.__dataclass_fields__, row, strict=False))
    return Sentence(**facts | {"marks": marks(facts["quote"], facts["start"], *row[14:])})


def marks(quote: str, start: int, *places: int) -> tuple[Mark, ...]:
    """The marks that lie inside a quote, in order; a name in another sentence has none."""
    found = [
        Mark(kind, first - start, after - start)
        for kind, first, after in zip(KINDS, places[::2], places[1::2], strict=True)
        if 0 <= first - start < after - start <= len(quote)
    ]
    return tuple(sorted(found, key=lambda mark: (mark.start, -mark.end, mark.kind)))
