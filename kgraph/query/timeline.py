"""What happened, in order: the events of an actor, between two, or over a topic."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from kgraph.query.actors import Actors
from kgraph.query.fitting import LABEL, STATE, TOLD, Fitting, literal, numbers
from kgraph.query.grouping import COUNTS, Condition
from kgraph.query.outlets import of_claim

if TYPE_CHECKING:
    from kgraph.query.who import Question
    from kgraph.store.index import Index

TELLING = """SELECT c.id, c.event, c.paper, c.day, c.mentions, c.reprints, {reason} AS reason
    FROM claims c WHERE {topic} AND {sides} AND {words}"""
QUOTED = "c.claim IN (SELECT claim FROM evidence WHERE quote LIKE :words ESCAPE '\\')"
MOMENTS = f"""SELECT coalesce(nullif(e.date, ''), m.first, '') AS at, {LABEL.format("e.source")}, e.relation,
    {LABEL.format("e.target")}, e.status, m.outlets, m.mentions, m.documents, m.publishers, e.id, c.id, v.quote, p.doc
    FROM (
        SELECT event, count(DISTINCT {of_claim("t", "q")}) AS outlets, sum(t.mentions) AS mentions,
        count(DISTINCT t.paper) AS documents, json_group_array(DISTINCT q.publisher) AS publishers,
        min(nullif(t.day, '')) AS first, 1 AS events,
        min(coalesce(nullif(t.day, ''), '9999') || ' ' || t.id) AS earliest
        FROM timed t JOIN papers q USING (paper) WHERE reason = '' GROUP BY event) m
    JOIN events e USING (event) JOIN claims c ON c.id = substr(earliest, instr(earliest, ' ') + 1)
    JOIN papers p USING (paper)
    LEFT JOIN evidence v ON v.claim = c.claim AND v.number = 1
    WHERE {{having}} ORDER BY at = '', at, e.id LIMIT {{limit}}"""


@dataclass(frozen=True, slots=True)
class Moment:
    """One event: its date (else that of the first document), the act, who tells it, and its earliest claim."""

    date: str
    source: str
    relation: str
    target: str
    status: str
    outlets: int
    mentions: int
    documents: int
    publishers: tuple[str, ...]
    event: str
    claim: str
    quote: str
    doc: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events in order, the claims left out by reason, and the topic if no actor is called so: words then."""

    moments: tuple[Moment, ...]
    others: dict[str, int]
    words: str = ""


def timeline(index: Index, actors: Sequence[str], question: Question) -> Timeline:
    """The events with one actor on either side, or with two of them, and over the question's `about`.

    Of the question count relations, about, dates, statuses, alleged, guessed, publishers, having, limit and the
    kind state. A topic that is no actor is sought in the sentences.

    Raises:
        UnknownTermError: an actor nobody knows, or what is no date.
    """
    known = Actors(index)
    sides = [known.find(name) for name in actors]
    rolled = question.kind == STATE
    sides = [known.homes(side) for side in sides] if rolled else sides
    topic = known.named(question.about) if question.about else ()
    words = "" if topic else question.about
    fitting = replace(Fitting.of(index, replace(question, about="")), about=topic)
    telling = TELLING.format(
        reason=fitting.reason("c.source", "c.target", "", ""),
        topic=fitting.topic(),
        sides=_sides(sides, TOLD.source_home if rolled else TOLD.source, TOLD.target_home if rolled else TOLD.target),
        words=QUOTED if words else "1",
    )
    with index.holding("timed", telling, {**fitting.values, "words": f"%{literal(words)}%"}):
        moments = tuple(map(_moment, index.rows(_moments(question))))
        others = dict(
            index.rows("SELECT reason, count(*) FROM timed WHERE reason != '' GROUP BY reason ORDER BY reason")
        )
    return Timeline(moments, others, words)


def _sides(actors: Sequence[tuple[int, ...]], source: str, target: str) -> str:
    """One actor on either side, two on one side each."""
    if not actors:
        return "1"
    if len(actors) == 1:
        (one,) = map(numbers, actors)
        return f"({source} IN ({one}) OR {target} IN ({one}))"
    one, other = map(numbers, actors)
    return f"({source} IN ({one}) AND {target} IN ({other}) OR {source} IN ({other}) AND {target} IN ({one}))"


def _moments(question: Question) -> str:
    conditions: Sequence[Condition] = question.having
    assert all(one.count in COUNTS for one in conditions), "Condition.read lets no other through"
    having = " AND ".join(f"m.{one.count} {one.sign} {one.number}" for one in conditions) or "1"
    return MOMENTS.format(having=having, limit=question.limit or -1)


def _moment(row: tuple[Any, ...]) -> Moment:
    *act, outlets, mentions, documents, publishers, event, claim, quote, doc = row
    names = tuple(sorted(filter(None, json.loads(publishers))))
    return Moment(*(*act, outlets, mentions, documents, names, event, claim, quote or "", doc))
