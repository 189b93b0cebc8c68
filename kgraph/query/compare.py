"""The same event in different papers: who reported it, when and how, and who left it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from kgraph.query.days import span
from kgraph.query.fitting import LABEL, Fitting
from kgraph.query.ids import event_of, find_id
from kgraph.query.outlets import find_outlet, of_claim

if TYPE_CHECKING:
    from kgraph.query.who import Question
    from kgraph.store.index import Index

NEAR = 3  # days before the first and after the last report in which an outlet that prints might have told it
REPORTS = f"""SELECT e.id, p.publisher, p.doc, p.date, c.relation, c.status,
    coalesce({LABEL.format("c.by_actor")}, c.by_text), {LABEL.format("c.source")}, {LABEL.format("c.target")},
    coalesce(v.source_text, ''), coalesce(v.predicate_text, ''), coalesce(v.target_text, ''), coalesce(v.start, 0),
    c.mentions, c.id, coalesce(v.quote, ''), c.reprints, {of_claim("c", "p")}
    FROM events e JOIN claims c USING (event) JOIN papers p USING (paper)
    LEFT JOIN evidence v ON v.claim = c.claim AND v.number = 1
    WHERE {{where}} ORDER BY e.date = '', e.date, e.id, p.date = '', p.date, p.doc, coalesce(v.start, 0), c.id"""
FACTS = f"""SELECT e.date, {LABEL.format("e.source")}, e.relation, {LABEL.format("e.target")}, e.status
    FROM events e WHERE e.id = ?"""
CHOSEN = """e.event IN (SELECT event FROM claims c JOIN papers p USING (paper)
    WHERE p.publisher IN ({outlets}) AND {topic} AND {reason} = '')"""
SILENT = """SELECT DISTINCT publisher FROM papers WHERE publisher != '' AND date BETWEEN ? AND ? ORDER BY publisher"""


@dataclass(frozen=True, slots=True)
class Report:
    """One claim of an event. `order` is its outlet's place among all that report it, `place` where in its document.

    The words are those of the sentence: who did it, the predicate, to whom. `reprints` is the document that printed
    them first, if it is another, and `word_of` the outlet that they count for.
    """

    order: int
    outlet: str
    doc: str
    date: str
    relation: str
    status: str
    attributed_to: str
    source: str
    target: str
    source_words: str
    verb: str
    target_words: str
    place: int
    mentions: int
    claim: str
    quote: str
    reprints: str
    word_of: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """One event: what is told of it, and the outlets that printed something in those days and left it out.

    `outlets` counts independent ones: whoever only reprints is none.
    """

    event: str
    date: str
    source: str
    relation: str
    target: str
    status: str
    outlets: int
    reports: tuple[Report, ...]
    left_out: tuple[str, ...]


def compare_event(index: Index, key: str) -> Comparison:
    """One event in all papers. Raises UnknownTermError if no one event is meant."""
    event = event_of(index, find_id(index, key))
    (found,) = _comparisons(index, "e.id = :event", {"event": event})
    return found


def compare_outlets(index: Index, outlets: Sequence[str], question: Question) -> tuple[Comparison, ...]:
    """The events that these outlets tell, in order, each with all its reports by them; the others are `left_out`.

    Of the question count relations, about, dates, statuses, alleged, guessed and limit: an event is chosen when a
    claim by one of the outlets fits.

    Raises:
        UnknownTermError: an outlet that the store has nothing of, with the nearest; an actor nobody knows.
    """
    names = [find_outlet(index, name) for name in outlets]
    fitting = Fitting.of(index, question)
    listed = ", ".join(f":outlet{n}" for n in range(len(names)))
    chosen = CHOSEN.format(outlets=listed, topic=fitting.topic(), reason=fitting.reason("c.source", "c.target", "", ""))
    values = {**fitting.values, **{f"outlet{n}": name for n, name in enumerate(names)}}
    found = _comparisons(index, f"p.publisher IN ({listed}) AND {chosen}", values, names)
    return tuple(found)[: question.limit or None]


def _comparisons(index: Index, where: str, values: dict[str, str], outlets: Sequence[str] = ()) -> Iterator[Comparison]:
    """The events that fit; what was left out is told of the outlets given, else of all that printed at the time."""
    for event, rows in groupby(index.rows(REPORTS.format(where=where), values), key=lambda row: row[0]):
        reports = tuple(_ordered([row[1:] for row in rows]))
        facts = next(index.rows(FACTS, (event,)))
        silent = sorted(set(outlets) - {one.outlet for one in reports}) if outlets else _silent(index, reports)
        independent = len({one.word_of for one in reports})
        yield Comparison(*(event, *facts, independent, reports, tuple(silent)))


def _ordered(rows: list[tuple[object, ...]]) -> Iterator[Report]:
    """Reports with their outlets' order: by the day of an outlet's first report, equal for equal days."""
    first: dict[object, str] = {}
    for outlet, _, day, *_rest in rows:
        first[outlet] = min(first.get(outlet, "9999"), str(day) or "9999")
    days = sorted(first.values())
    for outlet, *rest in rows:
        yield Report(days.index(first[outlet]) + 1, outlet, *rest)  # type: ignore[arg-type]


def _silent(index: Index, reports: Sequence[Report]) -> list[str]:
    """The outlets that printed something near the reports, and nothing of the event."""
    days = sorted(one.date for one in reports if one.date)
    if not days:
        return []
    first = date.fromisoformat(span(days[0]).first) - timedelta(days=NEAR)
    last = date.fromisoformat(span(days[-1]).last) + timedelta(days=NEAR)
    told = {one.outlet for one in reports}
    return [row[0] for row in index.rows(SILENT, (first.isoformat(), last.isoformat())) if row[0] not in told]
