"""What networks are made of: one act an event, source, relation and target, chosen and rolled up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from kgraph.model import FIRM, Status
from kgraph.query.days import span

if TYPE_CHECKING:
    from kgraph.store.index import Index

ASSERTED = (Status.ASSERTED,)
# who stands for an actor at a level: nobody where there is no row
STANDS: Mapping[str, str] = {
    "": "SELECT actor, actor FROM actors",
    "person": "SELECT actor, actor FROM actors WHERE type = 'person'",
    "organization": """SELECT actor, actor FROM actors WHERE type = 'organization' UNION ALL
        SELECT person, min(body) FROM offices JOIN actors ON actor = body WHERE type = 'organization'
        GROUP BY person HAVING count(DISTINCT body) = 1""",
    "state": "SELECT actor, home FROM actors WHERE home IS NOT NULL",
}
DENIED = """NOT EXISTS (SELECT 1 FROM claims n
    WHERE n.event = c.event AND n.relation = c.relation AND n.status = 'negated')"""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which acts make the network; empty fields leave nothing out. `since` and `until` are ISO days, months or years.

    `level` person or organization: only acts among such actors, a person standing for the one organization in
    which the documents give them an office. `level` state: each side stands for the state that it acts for.
    `alleged`: also what somebody else is cited for. `guessed`: also what is read with a confidence under `FIRM`.
    """

    relations: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ASSERTED
    level: str = ""
    since: str = ""
    until: str = ""
    alleged: bool = False
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """What one event says of a source, a relation and a target (ids), as told by one claim or several.

    `dates` are those of the claims, else of their documents. `confidence` is that of the surest claim.
    """

    event: str
    source: str
    relation: str
    target: str
    dates: tuple[str, ...]
    confidence: float
    claims: tuple[str, ...]
    documents: tuple[str, ...]

    @property
    def date(self) -> str:
        """The finest of its dates, the earliest of these; `""` if there is none."""
        return min(self.dates, key=lambda date: (-len(date), date), default="")


def acts(index: Index, chosen: Selection = Selection()) -> Iterator[Act]:
    """The acts of a selection, in order of event, source, relation and target.

    The default selection has those that the graph states as plain fact: asserted, firm, told in the document's own
    voice, and not denied by a negated claim of the same relation and event.

    Raises:
        UnknownTermError: a date of the selection is none.
    """
    conditions, values = _conditions(chosen)
    rows = index.rows(
        f"""WITH stands (actor, shown) AS ({STANDS[chosen.level]})
        SELECT e.id, a.id, c.relation, b.id, c.day, c.confidence, c.id, p.doc
        FROM claims c JOIN events e USING (event) JOIN papers p USING (paper)
            JOIN stands s ON s.actor = c.source JOIN actors a ON a.actor = s.shown
            JOIN stands t ON t.actor = c.target JOIN actors b ON b.actor = t.shown
        WHERE {" AND ".join(conditions)} ORDER BY 1, 2, 3, 4, 7""",
        values,
    )
    for (event, source, relation, target), told in groupby(rows, key=lambda row: row[:4]):
        days, confidences, claims, papers = zip(*(row[4:] for row in told), strict=True)
        dates = tuple(sorted(set(days) - {""}))
        yield Act(event, source, relation, target, dates, max(confidences), claims, tuple(sorted(set(papers))))


def shown_as(index: Index, actors: Iterable[int], level: str = "") -> list[str]:
    """The ids of those who stand for actors (numbers of the index) at a level, sorted; who has nobody drops out."""
    sql = f"""WITH stands (actor, shown) AS ({STANDS[level]})
        SELECT b.id FROM stands s JOIN actors b ON b.actor = s.shown WHERE s.actor = ?"""
    return sorted({str(found) for actor in actors for (found,) in index.rows(sql, (actor,))})


def _conditions(chosen: Selection) -> tuple[list[str], dict[str, Any]]:
    """What a claim has to be, as SQL."""
    values: dict[str, Any] = {f"status{n}": status.value for n, status in enumerate(chosen.statuses)}
    found = [f"c.status IN ({', '.join(f':{key}' for key in values)})"]
    if chosen.relations:
        leaves = {f"relation{n}": leaf for n, leaf in enumerate(chosen.relations)}
        found.append(f"c.relation IN ({', '.join(f':{key}' for key in leaves)})")
        values |= leaves
    if not chosen.alleged:
        found.append("c.by_actor IS NULL AND c.by_text = ''")
    if not chosen.guessed:
        found.append("c.confidence >= :firm")
        values["firm"] = FIRM
    if Status.NEGATED not in chosen.statuses:
        found.append(DENIED)
    if chosen.since or chosen.until:
        found.append("c.day != ''")
    if chosen.since:  # a tilde comes after every figure and hyphen: a month goes on for all of its days
        found.append("c.day || '~' >= :since")
        values["since"] = span(chosen.since).first
    if chosen.until:
        found.append("c.day <= :until")
        values["until"] = span(chosen.until).last
    return found, values
