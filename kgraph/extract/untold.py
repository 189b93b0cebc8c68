"""Predicates whose rows found no two sides: what they would tell, for whoever is named below them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract import grammar
from kgraph.extract.clause import Clause
from kgraph.extract.context import Context, Draft, Found
from kgraph.extract.interpret import Interpreter
from kgraph.extract.lexicon import Lexicon
from kgraph.extract.operators import RELATION
from kgraph.extract.slots import args
from kgraph.link import Linked
from kgraph.model import FIRM

if TYPE_CHECKING:
    from spacy.tokens import Token

WIDE = "wide"  # the rule that such claims name


@dataclass(frozen=True)
class Told:
    """What a predicate tells, whoever it is about."""

    relation: str
    plover: str
    row: str


class WideInterpreter(Interpreter):
    """Interprets with things as sides, and keeps every clause with its context."""

    def __init__(self, linked: Linked, lexicon: Lexicon) -> None:
        super().__init__(linked, lexicon)
        self.clauses: list[tuple[Clause, Context]] = []

    def note_answer(self, clause: Clause, own: Context, found: Found) -> None:
        """Keep the clause instead of an answer: the firm reading has those."""
        self.clauses.append((clause, own))

    def untold(self, drafts: Iterable[Draft]) -> list[Draft]:
        """A draft from each source to itself for every clause that told nothing: its target is still open."""
        heads = {d.head.i for d in drafts}
        return [
            own.draft(
                clause.verb, who, who, told.relation, confidence=FIRM, rule=WIDE, row=told.row, plover=told.plover
            )
            for clause, own in self.clauses
            if clause.verb.i not in heads and (told := self.tells(clause))
            for who in args(self.linked, clause.subjects)
        ]

    def tells(self, clause: Clause) -> Told | None:
        """The relation of a clause by its operator, the first frame whose conditions hold, or an event noun."""
        return next((t for t in (self.by_operator(clause), self.by_frame(clause), self.by_noun(clause)) if t), None)

    def by_operator(self, clause: Clause) -> Told | None:
        """What refuses, threatens, promises ... whatever stands below it."""
        for word in (clause.verb, *grammar.children(clause.verb, "acomp", "oprd")):
            for key in grammar.verb_keys(word):
                for operator in self.lexicon.operators.get(key, ()):
                    relation = operator.relation or RELATION.get(operator.effect, "")
                    if relation and "clause" in operator.takes and (clause.complements or word != clause.verb):
                        return Told(relation, "", operator.row)
        return None

    def by_frame(self, clause: Clause) -> Told | None:
        """The first row of the verb whose conditions hold."""
        for key, reading in self.predicates.readings(clause):
            for frame in self.lexicon.frames.get(key, ()):
                if self.predicates.applies(frame, reading):
                    return Told(frame.relation, frame.plover, frame.row)
        return None

    def by_noun(self, clause: Clause) -> Told | None:
        """The first event noun beside the verb."""
        for noun in nouns(clause):
            row = self.lexicon.event(noun)
            if row is not None:
                return Told(row.relation, row.plover, row.row)
        return None


def nouns(clause: Clause) -> Iterator[Token]:
    """Objects, then prepositional objects of a clause."""
    yield from clause.objects
    yield from (noun for _, noun in grammar.prepositions(clause.verb))
