"""What networks are made of: one act an event, source, relation and target, chosen and rolled up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

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


class Act(NamedTuple):
    """What one event says of a source, a relation and a target (ids), as told by one claim or several.

    `dates` are those of the claims, else of their documents. `confidence` is that of the surest claim. There are as
    many as events, and a tuple is made in a fraction of the time that a frozen dataclass takes.
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
    names = _standing(index, chosen.level)
    papers: dict[int, str] = dict(index.rows("SELECT paper, doc FROM papers"))
    conditions, values = _conditions(chosen)
    rows = index.rows(
        f"""SELECT e.id, c.source, c.relation, c.target, c.id, c.day, c.confidence, c.paper
        FROM claims c JOIN events e USING (event) WHERE {" AND ".join(conditions)}""",
        values,
    )
    # names are looked up and sorted here: in the database that takes three times as long
    told = sorted(
        (event, names[source], relation, names[target], *rest)
        for event, source, relation, target, *rest in rows
        if source in names and target in names
    )
    for (event, source, relation, target), same in groupby(told, key=itemgetter(0, 1, 2, 3)):
        claims, days, confidences, docs = zip(*[row[4:] for row in same], strict=True)
        dates, documents = set(days) - {""}, {papers[doc] for doc in docs}
        yield Act(event, source, relation, target, in_order(dates), max(confidences), claims, in_order(documents))


def in_order(values: set[str]) -> tuple[str, ...]:
    """Sorted, which one alone is."""
    return tuple(sorted(values) if len(values) > 1 else values)


def shown_as(index: Index, actors: Iterable[int], level: str = "") -> list[str]:
    """The ids of those who stand for actors (numbers of the index) at a level, sorted; who has nobody drops out."""
    names = _standing(index, level)
    return sorted({names[actor] for actor in actors if actor in names})


def _standing(index: Index, level: str) -> dict[int, str]:
    """The id of who stands for each actor at a level."""
    return dict(
        index.rows(
            f"""WITH stands (actor, shown) AS ({STANDS[level]})
            SELECT s.actor, b.id FROM stands s JOIN actors b ON b.actor = s.shown"""
        )
    )


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
