"""Which claims of the index fit a question, and why others do not: the question as SQL.

A claim fits as it is told or, where its relation is symmetric, turned round: a `Way` is either. Numbers of actors and
terms of the ontology stand in the text, whatever a user wrote is bound as a value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph import vocabulary
from kgraph.model import FIRM, ActorType
from kgraph.query.actors import Actors
from kgraph.query.days import span
from kgraph.query.outlets import find_outlet

if TYPE_CHECKING:
    from kgraph.query.who import Question
    from kgraph.store.index import Index

STATE = ActorType.STATE.value
LABEL = "(SELECT coalesce(nullif(label, ''), id) FROM actors WHERE actor = {})"
COLUMNS = (
    "c.claim, c.event, c.paper, c.relation, c.status, c.day, c.mentions, c.by_actor, c.by_text, c.confidence, "
    "c.reprints"
)


@dataclass(frozen=True)
class Way:
    """The columns that are source and target when a claim is read one way, and those of their states."""

    source: str
    target: str
    source_home: str
    target_home: str
    turned: bool


TOLD = Way("c.source", "c.target", "c.source_home", "c.target_home", False)
TURNED = Way("c.target", "c.source", "c.target_home", "c.source_home", True)


@dataclass(frozen=True)
class Fitting:
    """A question with its names resolved to numbers; `states` are those of them that are states."""

    question: Question
    source: tuple[int, ...]
    target: tuple[int, ...]
    about: tuple[int, ...]
    states: frozenset[int]
    publishers: tuple[str, ...] = ()

    @classmethod
    def of(cls, index: Index, question: Question) -> Fitting:
        """Look the names up. Raises UnknownTermError."""
        actors = Actors(index)
        source, target, about = (
            actors.find(name) if name else () for name in (question.source, question.target, question.about)
        )
        if question.kind == STATE:
            source, target = (actors.homes(side) if side else () for side in (source, target))
        publishers = tuple(find_outlet(index, name) for name in question.publishers)
        return cls(question, source, target, about, actors.states((*source, *target)), publishers)

    @property
    def values(self) -> dict[str, str]:
        """What a user wrote, to be bound. Raises UnknownTermError for what is no date."""
        asked = self.question
        first, last = span(asked.since).first if asked.since else "", span(asked.until).last if asked.until else ""
        return {"since": first, "until": last, "kind": asked.kind, **dict(self._named_publishers())}

    def sql(self) -> str:
        """The claims that fit, with source and target as asked for and the reason to leave each out, `''` for none."""
        told = self._fits(TOLD)
        sides = f"CASE WHEN {told} THEN {{}} ELSE {{}} END"
        source, target = self._columns
        return f"""SELECT *, {self._own_reason()} AS reason FROM (
            SELECT {COLUMNS}, {sides.format(source, target)} AS source, {sides.format(target, source)} AS target
            FROM claims c WHERE {self.topic()} AND ({" OR ".join(map(self._fits, self._ways()))}))"""

    def as_told(self, sides: str, *, whole: bool = False) -> str:
        """The claims whose `{source}` and `{target}` meet a condition, as they are told, whatever sides are named.

        `whole` reads the table from end to end instead of looking actors up.
        """
        source, target = self._columns
        return f"""SELECT *, {self._own_reason()} AS reason FROM (
            SELECT {COLUMNS}, {source} AS source, {target} AS target FROM claims c {"NOT INDEXED" if whole else ""}
            WHERE {self.topic()} AND ({self.sided(sides)}))"""

    def sided(self, condition: str) -> str:
        """A condition on `{source}` and `{target}` with the columns of the level asked for."""
        return condition.format(source=self._columns[0], target=self._columns[1])

    @property
    def _columns(self) -> tuple[str, str]:
        rolled = self.question.kind == STATE
        return (TOLD.source_home, TOLD.target_home) if rolled else (TOLD.source, TOLD.target)

    def _own_reason(self) -> str:
        return self.reason("source", "target", ":kind", self.question.kind)

    def nearby(self) -> str:
        """How many claims fit but for somebody who acts for the source or the target named: side and count."""
        fits = " OR ".join(map(self._fits, self._ways()))
        near = [self._nearly_fits(way) for way in self._ways()]
        sides = [f"WHEN {one} THEN {self._near_side(way)}" for one, way in zip(near, self._ways(), strict=True)]
        return f"""SELECT side, count(*) FROM (SELECT CASE {" ".join(sides)} END AS side FROM claims c
            WHERE {self.topic()} AND ({" OR ".join(near)}) AND NOT ({fits})) GROUP BY side"""

    def _ways(self) -> tuple[Way, ...]:
        """Turning round a claim is of use only where an actor is named and a relation is symmetric."""
        named = self.source or self.target
        return (TOLD, TURNED) if named and self._symmetric() else (TOLD,)

    def _symmetric(self) -> list[str]:
        asked = self.question.relations or vocabulary.RELATIONS
        return [leaf for leaf in asked if vocabulary.relation(leaf).symmetric]

    def topic(self) -> str:
        """The relations, the third actor and the publishers asked for."""
        relations = f"c.relation IN ({quoted(self.question.relations)})" if self.question.relations else "1"
        about = f"c.claim IN (SELECT claim FROM about WHERE actor IN ({numbers(self.about)}))" if self.about else "1"
        names = ", ".join(f":{key}" for key, _ in self._named_publishers())
        papers = f"c.paper IN (SELECT paper FROM papers WHERE publisher IN ({names}))" if names else "1"
        return f"{relations} AND {about} AND {papers}"

    def _named_publishers(self) -> Iterator[tuple[str, str]]:
        return ((f"publisher{n}", name) for n, name in enumerate(self.publishers))

    def _fits(self, way: Way) -> str:
        rolled = self.question.kind == STATE
        source, target = (way.source_home, way.target_home) if rolled else (way.source, way.target)
        sides = [
            f"{column} IN ({numbers(asked)})"
            for column, asked in ((source, self.source), (target, self.target))
            if asked
        ]
        return self._turning(way, sides)

    def _nearly_fits(self, way: Way) -> str:
        """Whether the actors or their states are those named, and the answer by states would show the claim."""
        pairs = ((way.source, way.source_home, self.source), (way.target, way.target_home, self.target))
        sides = [self._nearly(*pair) for pair in pairs if pair[2]]
        shown = self.reason(way.source_home, way.target_home, f"'{STATE}'", STATE)
        return self._turning(way, [*sides, f"{shown} = ''"])

    def _nearly(self, actor: str, home: str, asked: tuple[int, ...]) -> str:
        states = [one for one in asked if one in self.states]
        others = [one for one in asked if one not in self.states]
        parts = [f"{column} IN ({numbers(some)})" for column, some in ((home, states), (actor, others)) if some]
        return f"({' OR '.join(parts)})"

    def _near_side(self, way: Way) -> str:
        target = f"{way.target} IN ({numbers(self.target)})" if self.target else "1"
        return f"CASE WHEN {target} THEN 'source' ELSE 'target' END"

    def _turning(self, way: Way, conditions: list[str]) -> str:
        if way.turned:
            conditions = [f"c.relation IN ({quoted(self._symmetric())})", *conditions]
        return f"({' AND '.join(conditions) or '1'})"

    def reason(self, source: str, target: str, kind: str, kind_asked: str) -> str:
        """Why a claim whose actors fit is no answer; the first reason counts."""
        asked = self.question
        cases = []
        if asked.since or asked.until:
            cases.append("WHEN day = '' THEN 'without a date'")
        if asked.since:  # '~' sorts after every digit, so a month ends after its last day
            cases.append("WHEN day || '~' < :since THEN 'at other times'")
        if asked.until:
            cases.append("WHEN day > :until THEN 'at other times'")
        if kind_asked:
            of_kind = f"(SELECT actor FROM actors WHERE type = {kind})"
            cases.append(f"WHEN {source} NOT IN {of_kind} THEN 'by sources that are no ' || {kind}")
        if kind_asked == STATE:
            cases.append(f"WHEN {source} = {target} THEN 'within one state'")
        cases.append(f"WHEN status NOT IN ({quoted(asked.statuses)}) THEN status")
        if not asked.alleged:
            cases.append("WHEN by_actor IS NOT NULL OR by_text != '' THEN 'alleged'")
        if not asked.guessed:
            cases.append(f"WHEN confidence < {FIRM} THEN 'guessed'")
        return f"CASE {' '.join(cases)} ELSE '' END"


def numbers(actors: Iterable[int]) -> str:
    """Numbers of actors as an SQL list."""
    return ", ".join(map(str, actors))


def quoted(terms: Iterable[str]) -> str:
    """Terms of the ontology as an SQL list."""
    return ", ".join(f"'{term}'" for term in terms)


def literal(words: str) -> str:
    """Words as part of a LIKE pattern with ESCAPE '\\': every sign stands for itself."""
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
