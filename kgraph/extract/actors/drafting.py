"""Drafts from filled sides: every source with every target, pairs, and each toward the other."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg
from kgraph.extract.actors.sides import on_one_side, unlisted
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.extract.tables.rows import EventNoun, Frame
from kgraph.kept import Keeps
from kgraph.link import Linked
from kgraph.model import ActorType
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

ARMED = frozenset({"REB", "PRM", "CRM", "UAF", "MIL"})
PLACE_WEIGHT = 0.6
TOGETHER = EventNoun("", "", "cooperates-with", (), (), "", 0.6, "together")
DEEP_WEIGHT = 0.5  # target found below the words of its slot


@dataclass(frozen=True)
class Told:
    """What a predicate tells where no row of a table does, whoever it is about."""

    relation: str
    row: str
    confidence: float = 0.7
    plover: str = ""
    backward: bool = False  # whether the subject undergoes it: "*Peru* received ..."


@dataclass(frozen=True)
class Drafter(Keeps):
    """Writes the drafts that codebook rows tell of one document."""

    linked: Linked
    lexicon: Lexicon

    def crossed(
        self, head: Token, sources: list[Arg], targets: list[Arg], row: EventNoun, context: Context
    ) -> list[Draft]:
        """Every source with every target; of several who meet somebody not those of his own side."""
        both = [(s, t) for s, t in product(sources, targets) if s.actor != t.actor]
        if len(sources) > 1 and row.relation and RELATIONS[row.relation].symmetric:
            both = [(s, t) for s, t in both if not on_one_side(self.linked, s.actor, t.actor)] or both
        return [self.draft(head, s, t, row.relation, context, row) for s, t in both]

    def mutual(self, sides: list[Arg], head: Token, context: Context, row: Frame | EventNoun) -> list[Draft]:
        """*blamed each other*: every one toward every other."""
        both = unlisted(self.linked, product(sides, sides), sides)
        return [self.draft(head, s, t, row.relation, context, row) for s, t in both]

    def pairs(
        self, sides: list[Arg], head: Token, relation: str, context: Context, row: Frame | EventNoun
    ) -> list[Draft]:
        """Each two of the actors, once."""
        both = unlisted(self.linked, combinations(sides, 2), sides)
        return [self.draft(head, a, b, relation, context, row) for a, b in both]

    def draft(
        self,
        head: Token,
        source: Arg,
        target: Arg,
        relation: str,
        context: Context,
        row: Frame | EventNoun,
        weight: float = 1.0,
    ) -> Draft:
        """One draft under its context."""
        places = source.is_place + target.is_place
        if (
            isinstance(row, Frame)
            and relation == "detains"
            and self.linked.actors[target.actor].type is ActorType.STATE
        ):
            relation = "coerces"  # "seized parts of Iraq": nobody holds a state in custody
        if isinstance(row, Frame) and row.verb == "attack" and self.is_wordy(source, target):
            relation = "criticizes"
        return context.draft(
            head,
            source,
            target,
            relation,
            confidence=row.confidence * weight * context.weight * PLACE_WEIGHT**places,
            rule="frame" if isinstance(row, Frame) else "noun",
            row=row.row,
            plover=row.plover,
        )

    def is_wordy(self, source: Arg, target: Arg) -> bool:
        """Whether somebody attacks a body of states, which one does in words: "the premier *attacked* the EU"."""
        who, whom = self.linked.actors[source.actor], self.linked.actors[target.actor]
        return who.type is ActorType.PERSON and who.sector not in ARMED and whom.sector == "IGO"
