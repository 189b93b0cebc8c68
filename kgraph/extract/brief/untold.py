"""Predicates whose rows found no two sides: what they would tell, for whoever is named below them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.drafting import Told
from kgraph.extract.brief.lone import lone
from kgraph.extract.brief.telling import mentions, nearest, tells
from kgraph.extract.frames.predicates import PLACES
from kgraph.extract.manner.missions import lends
from kgraph.extract.speakers.context import Context, Draft, Found
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.extract.tables.rows import COOPERATIVE
from kgraph.extract.walk.interpret import Interpreter
from kgraph.link import Linked
from kgraph.model import FIRM
from kgraph.vocabulary import RELATIONS

SIDE_BY_SIDE = 0.6
BESIDE = Told("cooperates-with", "together", 0.08)  # who does anything at all beside another
WIDE = "wide"  # the rule that such claims name


def guess(clause: Clause, own: Context, told: Told, source: Arg, target: Arg) -> Draft:
    """A draft of what a clause tells."""
    return own.draft(
        clause.verb,
        source,
        target,
        told.relation,
        confidence=FIRM * told.confidence,
        rule=WIDE,
        row=told.row,
        plover=told.plover,
    )


class WideInterpreter(Interpreter):
    """Interprets with things as sides, and keeps every clause with its context."""

    def __init__(self, linked: Linked, lexicon: Lexicon) -> None:
        super().__init__(linked, lexicon)
        self.clauses: list[tuple[Clause, Context]] = []
        self.backward: set[int] = set()  # verbs whose subject undergoes what they tell

    def note_answers(self, clause: Clause, own: Context, told: list[Draft], found: Found) -> None:
        """Keep the clause instead of an answer: the firm reading has those."""
        self.clauses.append((clause, own))

    def note_pointers(self, clause: Clause, own: Context, told: list[Draft]) -> None:
        """Keep none: the firm reading has those too."""

    def untold(self, drafts: Iterable[Draft]) -> tuple[list[Draft], list[Draft]]:
        """For every clause that told nothing: (drafts of two sides, drafts from a source to itself, still to aim)."""
        heads = {d.head.i for d in drafts}
        whole: list[Draft] = []
        aimless: list[Draft] = []
        for clause, own in self.clauses:
            whole += [guess(clause, own, BESIDE, a, b) for a, b in combinations(args(self.linked, clause.subjects), 2)]
            if clause.verb.i in heads:
                continue
            told = tells(self.predicates, clause) or mentions(self.predicates, clause)
            told = told or nearest(self.predicates, clause)
            if told is not None:
                moved = told.relation == "mobilizes-against"
                if moved and lends(clause):
                    told = Told("aids", told.row, told.confidence)
                sources = args(self.linked, clause.subjects or (clause.objects if moved else []))
                if told.backward:
                    self.backward.add(clause.verb.i)
                whole += [guess(clause, own, told, a, b) for a, b in self.sides(clause, told, sources)]
                whole += [guess(clause, own, joint(told), a, b) for a, b in self.joined(told, sources)]
                aimless += [guess(clause, own, told, a, a) for a in sources]
        around = {clause.verb.i: (clause, own) for clause, own in self.clauses}
        for draft, open_ended in lone(self.predicates, around, heads):
            (aimless if open_ended else whole).append(draft)
        return whole, aimless

    def joined(self, told: Told, sources: list[Arg]) -> Iterable[tuple[Arg, Arg]]:
        """Two who do the same good to nobody in particular: "A and B *reopened the bridge*"."""
        root = RELATIONS[told.relation].root
        return combinations(sources, 2) if root in COOPERATIVE and not mutual(told) else ()

    def sides(self, clause: Clause, told: Told, sources: list[Arg]) -> Iterable[tuple[Arg, Arg]]:
        """Two who meet, agree or fight; and where nobody is said to do it, whose place it is toward whom."""
        if sources or not clause.passive:
            return combinations(sources, 2) if mutual(told) else ()
        places = args(self.linked, (noun for name in PLACES for noun in clause.phrase(name)))
        return [(p, o) for p in places[:1] for o in args(self.linked, clause.objects) if p.actor != o.actor]


def joint(told: Told) -> Told:
    """What two do side by side, as something that they do with each other."""
    return Told("cooperates-with", told.row, told.confidence * SIDE_BY_SIDE)


def mutual(told: Told) -> bool:
    """Whether two who do this side by side may do it to each other."""
    relation = RELATIONS[told.relation]
    return relation.symmetric or relation.root == "ASSAULT"
