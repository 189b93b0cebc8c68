"""Dates that one telling of an act lends another: a lead its headline, a state's act its minister's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kgraph.extract.actors.arguments import Arg
from kgraph.extract.speakers.attribution import SPEECH_ROOTS
from kgraph.extract.speakers.context import Draft
from kgraph.link import Linked
from kgraph.model import ActorType, Status
from kgraph.vocabulary import RELATIONS

Dated = tuple[Draft, str]
Key = tuple[str, ...]
DAY = len("2020-01-01")


@dataclass(frozen=True)
class Story:
    """The acts that one document tells, each state's under its name whoever acts for it."""

    linked: Linked
    lead: tuple[str, bool] = ("", False)  # its day, and whether it only reports

    def retold(self, dated: Iterable[Dated], timed: frozenset[int]) -> list[Dated]:
        """An undated act takes the day of the one act of its kind between the same states that has one.

        A headline tells it in short, a later sentence by whom the state sent. `timed` are the heads of acts with a
        time expression of their own, which need none.
        """
        dated = list(dated)
        days: dict[Key, dict[str, Draft]] = defaultdict(dict)
        for draft, date in dated:
            if len(date) == DAY:
                days[self.key(draft)].setdefault(date, draft)
        return [(d, date or ("" if d.head.i in timed else self.lent(d, days[self.key(d)]))) for d, date in dated]

    def lent(self, draft: Draft, days: dict[str, Draft]) -> str:
        """The day for an undated act, if there is one alone; what a headline tells is what its lead tells."""
        if not days and draft.head.tag_ in ("VBZ", "VBP") and self.in_headline(draft):
            day, reports = self.lead
            told = not reports or RELATIONS[draft.relation].root in SPEECH_ROOTS
            return day if told and draft.status is Status.ASSERTED else ""
        if len(days) != 1:
            return ""
        date, act = next(iter(days.items()))
        consult = RELATIONS[draft.relation].root == "CONSULT"
        return date if self.in_headline(draft) or consult or self.retells(draft, act) else ""

    def retells(self, draft: Draft, act: Draft) -> bool:
        """Whether somebody does for a state what the state was said to do."""
        sent = self.linked.actors[draft.source.actor].type in (ActorType.PERSON, ActorType.ORGANIZATION)
        return sent and draft.head.tag_ == "VBD" and draft.relation == act.relation and self.between_states(act)

    def key(self, draft: Draft) -> Key:
        """The kind of an act and the states it is between; talks have no order."""
        first, second = self.home(draft.source), self.home(draft.target)
        root = RELATIONS[draft.relation].root
        if RELATIONS[draft.relation].symmetric or root == "CONSULT":
            first, second = min(first, second), max(first, second)
        return first, root, second, str(draft.status)

    def home(self, side: Arg) -> str:
        """The state that an actor belongs to, else the actor."""
        return self.linked.actors[side.actor].state or side.actor

    def between_states(self, draft: Draft) -> bool:
        """Whether both sides are told of as states."""
        return all(self.linked.actors[a.actor].type is ActorType.STATE for a in (draft.source, draft.target))

    def in_headline(self, draft: Draft) -> bool:
        """Whether an act stands in the headline."""
        return draft.head.i < self.linked.parsed.headline_end
