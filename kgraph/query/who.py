"""Who did what to whom: the claims that fit a question, grouped by source, relation and target."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from kgraph import vocabulary
from kgraph.model import Status
from kgraph.query.days import Span, span
from kgraph.query.naming import Names
from kgraph.query.told import Found, Told, grouped, read_claims

if TYPE_CHECKING:
    from pyoxigraph import Store

FILLERS = frozenset({"whom", "who", "anybody", "anyone"})
STATE = "state"
OVER = re.compile(r"(?:^| )over ", re.I)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; empty fields ask for nothing. Actors are names, relations leaves, dates ISO.

    `kind` person or organization: only such sources. `kind` state: both sides stand for their states.
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
    kind: str = ""


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
    target, _, about = OVER.sub("\n", " ".join(parts[used:]).strip(" ?"), count=1).partition("\n")
    return vocabulary.leaves_under(term), "" if target.lower() in FILLERS else target, about


def ask(graph: Store, question: Question, *, with_quotes: bool = True) -> Answer:
    """Answer a question. Raises UnknownTermError for an actor nobody knows."""
    names = Names.read(graph)
    wanted = Wanted.of(question, names)
    told = read_claims(graph, question.relations, wanted.concerned(), names, roll_up=question.kind == STATE)
    fitting = filter(None, map(wanted.oriented, told))
    others: Counter[str] = Counter()
    kept = []
    for claim in fitting:
        reason = wanted.left_out(claim)
        if reason:
            others[reason] += 1
        else:
            kept.append(claim)
    rows = grouped(graph, kept, names, with_quotes=with_quotes)
    return Answer(rows, dict(sorted(others.items())), *wanted.nearby())


@dataclass
class Wanted:
    """A question with its names resolved."""

    question: Question
    names: Names
    source: tuple[str, ...]
    target: tuple[str, ...]
    about: tuple[str, ...]
    since: Span | None
    until: Span | None
    near: Counter[str]

    @classmethod
    def of(cls, question: Question, names: Names) -> Wanted:
        """Look the names up."""
        find = {side: names.find(text) if text else () for side, text in _sides(question)}
        if question.kind == STATE:
            find["source"] = tuple(names.state(iri) or iri for iri in find["source"])
            find["target"] = tuple(names.state(iri) or iri for iri in find["target"])
        since, until = (span(text) if text else None for text in (question.since, question.until))
        return cls(question, names, find["source"], find["target"], find["about"], since, until, Counter())

    def oriented(self, told: Told) -> Told | None:
        """The claim if its actors fit, turned round where the relation is symmetric and only so fits."""
        ways = directions(told)
        for one in ways:
            if self._fits(one):
                return one
        self._note_nearby(ways)
        return None

    def concerned(self) -> tuple[str, ...]:
        """Those named as target, else as source, and whoever acts for them: only their claims matter."""
        asked = set(self.target or self.source)
        return tuple(sorted(iri for iri in self.names.nodes if asked & {iri, self.names.state(iri)}))

    def left_out(self, told: Told) -> str:
        """Why a claim whose actors fit is no answer, `""` if it is one."""
        if (self.since or self.until) and told.when is None:
            return "without a date"
        if told.when and (
            (self.since and told.when.last < self.since.first) or (self.until and told.when.first > self.until.last)
        ):
            return "at other times"
        if self._other_kind(told):
            return f"by sources that are no {self.question.kind}"
        if self.question.kind == STATE and told.source == told.target:
            return "within one state"
        if told.status not in self.question.statuses:
            return told.status
        if told.by and not self.question.alleged:
            return "alleged"
        return "guessed" if told.guessed and not self.question.guessed else ""

    def nearby(self) -> tuple[int, int]:
        """How many claims have, instead of the target and the source named, somebody who acts for them."""
        return self.near["target"], self.near["source"]

    def _fits(self, told: Told, source_is: bool = False, target_is: bool = False) -> bool:
        """Whether the actors are those asked for; a side that is known to be need not fit again."""
        about = not self.about or bool(set(self.about) & set(told.node.all("about")))
        source = source_is or self._is(told.source, self.source)
        return about and source and (target_is or self._is(told.target, self.target))

    @staticmethod
    def _is(actor: str, wanted: tuple[str, ...]) -> bool:
        return not wanted or actor in wanted

    def _other_kind(self, told: Told) -> bool:
        return bool(self.question.kind) and self.names.type(told.source) != self.question.kind

    def _note_nearby(self, ways: Iterable[Told]) -> None:
        """Count a claim that does not fit, but that the same question shows by states."""
        for told in ways:
            rolled = replace(told, source=self._state(told.source), target=self._state(told.target))
            near = self._fits(rolled, self._is(told.source, self.source), self._is(told.target, self.target))
            if near and not self._by_states.left_out(rolled):
                self.near["source" if self._is(told.target, self.target) else "target"] += 1
                return

    @cached_property
    def _by_states(self) -> Wanted:
        return replace(self, question=replace(self.question, kind=STATE))

    def _state(self, actor: str) -> str:
        return self.names.state(actor) or actor


def directions(told: Told) -> tuple[Told, ...]:
    """A claim as it is told, and the other way round where its relation is symmetric."""
    turned = replace(told, source=told.target, target=told.source)
    return (told, turned) if vocabulary.relation(told.relation).symmetric else (told,)


def _sides(question: Question) -> Iterable[tuple[str, str]]:
    return ("source", question.source), ("target", question.target), ("about", question.about)
