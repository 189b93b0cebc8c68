"""What stands below an operator: complement clauses, infinitives, event nouns. The base of the noun reader."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from kgraph.extract.earlier.custody import Undergone
from kgraph.extract.earlier.implied import Pointer
from kgraph.extract.earlier.onward import Untargeted
from kgraph.extract.earlier.partings import Parting
from kgraph.extract.earlier.pointing import Pointing
from kgraph.extract.earlier.unaddressed import Unaddressed, promised
from kgraph.extract.frames.captions import standing
from kgraph.extract.governing import guessed
from kgraph.extract.governing.curbs import curbed
from kgraph.extract.governing.operators import also_asked, apply, below, clausal_operator, lent_subject, operator_for
from kgraph.extract.judging.punishments import reproached
from kgraph.extract.manner.purposes import addresses
from kgraph.extract.speakers.context import Context, Draft, Found
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause, decreed
from kgraph.extract.syntax.coordination import is_set_off
from kgraph.extract.syntax.objects import is_directive, is_imperative, is_over, is_subjunctive
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.extract.tables.rows import Operator
from kgraph.link import Linked
from kgraph.model import Status
from kgraph.parse.mends.verbs import fasts
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

WISHES = frozenset({"want", "wish", "like"})
TRYING = frozenset("try seek attempt endeavour endeavor strive struggle work".split())
EFFORTS = frozenset(  # what is already done by trying to do it
    "persuade convince prevail mediate broker reconcile arbitrate facilitate dissuade placate reassure talk "
    "negotiate press pressure nudge prod entice induce lure woo bridge narrow heal".split()
) | {"bring together"}
BEING = frozenset({"be", "seem", "remain", "appear"})
WISHED = Operator(
    "want", frozenset(), frozenset(), "requested", "urges", ("obj", "comp.subj"), "guessed"
)  # wants Y *to X*


def judged_by(verb: Token, child: Token) -> Token:
    """The adjective that says of a that-clause how true it is, else the verb: "it is *possible* that"."""
    if verb.lemma not in BEING or grammar.infinitive(child):
        return verb
    return next((c for c in verb.rights if c.dep_ == "acomp" and c.i < child.i), verb)


def wishes_of(clause: Clause, child: Token) -> bool:
    """Whether somebody else is wished to do what is wished: "would like *Peru* to leave"."""
    return bool(grammar.grammatical_subjects(child) or (grammar.infinitive(child) and clause.objects))


def is_too_much(verb: Token, child: Token) -> bool:
    """Whether somebody is said to be too little or too much of something for an act: "is *too weak* to fight"."""
    said = (c for c in verb.rights if c.dep_ == "acomp" and c.i < child.i)
    return verb.lemma in BEING and grammar.infinitive(child) and any(w.lower_ == "too" for c in said for w in c.lefts)


class ComplementReader(ABC):
    """Interprets what operators govern; the clauses and nouns themselves go to the readers built on it."""

    def __init__(self, linked: Linked, lexicon: Lexicon) -> None:
        self.linked = linked
        self.lexicon = lexicon
        self.pointers: list[Pointer] = []
        self.undergone: list[Undergone] = []
        self.untargeted: list[Untargeted] = []
        self.partings: list[Parting] = []
        self.unmet: list[Unaddressed] = []
        self.predicates = Pointing(linked, lexicon)

    def standing(self, root: Token, context: Context) -> list[Draft]:
        """What a headline without a verb says of who stands in it."""
        clause = standing(root)
        if clause is None:
            return []
        told = self.predicates.frame(clause, context)[0]
        told = told or [d for n in clause.near("under") for d in self.predicates.received(n, clause, context)]
        return told or [d for n in clause.near("in") for d in self.predicates.noun(n, context, clause)]

    @abstractmethod
    def visit(self, token: Token, context: Context) -> Found:
        """A subtree, by the kind of its head."""

    @abstractmethod
    def verb(self, verb: Token, context: Context, lent: tuple[Token, ...] = (), heard: tuple[Token, ...] = ()) -> Found:
        """A clause."""

    @abstractmethod
    def carried(self, noun: Token, context: Context, clause: Clause, lent: tuple[Token, ...]) -> Found:
        """An event noun that names no source."""

    def complement(self, child: Token, clause: Clause, own: Context, found: Found) -> None:
        """A clausal complement under the operator that the verb is."""
        operator = self.governing(clause, child)
        if operator is not None and operator.effect == "requested" and is_set_off(child):
            return  # "*..., he told them, to keep the peace*": the purpose of what stands before
        if operator is None:
            operator = guessed.clausal(clause, child)
        elif operator.effect in ("agree", "planned") and is_over(child):
            operator = guessed.REPORTED  # "*agreed that* Peru *had won*"
        elif operator.effect == "report" and is_imperative(child):
            operator = operator_for(self.lexicon, clause.verb, "infinitive", None) or operator
        elif operator.effect == "report" and is_subjunctive(child):
            operator = guessed.guess("requested", operator.word)
        elif operator.effect == "requested" and not is_directive(child):
            operator = guessed.REPORTED
        elif operator.word == "consider" and "that" in grammar.marks(child):
            operator = guessed.REPORTED  # what somebody *considers* to be so
        elif operator.effect == "possible" and operator.word in WISHES and wishes_of(clause, child):
            operator = WISHED
        elif (
            operator.effect == "possible"
            and operator.word in TRYING
            and not EFFORTS.isdisjoint(grammar.verb_keys(child))
        ):
            operator = guessed.NEUTRAL  # who tries to persuade or reconcile has spoken
        elif operator.effect == "requested" and clause.undergone and decreed(child):
            operator = guessed.NEUTRAL  # who orders an arrest makes it
        self.operate(operator, child, clause, own, found)

    def operate(
        self,
        operator: Operator,
        child: Token,
        clause: Clause,
        own: Context,
        found: Found,
        *,
        noun: bool = False,
    ) -> None:
        """Interpret a child below an operator and add what the operator itself tells."""
        asked = list(found.core)
        outer = below(self.linked, operator, clause, own, asked)
        if outer.drafts:  # a request that was told is no talk besides
            found.core = [d for d in found.core if d.head != clause.verb or RELATIONS[d.relation].root != "CONSULT"]
        found.core += outer.drafts
        if operator.effect == "requested" and grammar.is_verb(child):
            found.core += also_asked(self.linked, child, [d for d in asked if d.head == clause.verb])
            curbed(clause, child, found.core)
            self.pointers += self.predicates.held_by(outer.drafts, child, own)
            found.core = reproached(self.linked, clause, child, own, found.core)
        lent = tuple(lent_subject(operator, clause, child))
        if noun:
            inner = self.carried(child, outer.context, clause, lent)
        elif grammar.is_verb(child):
            inner = self.verb(child, outer.context, lent)
        else:
            inner = self.visit(child, outer.context)
        kept, told = apply(self.linked, operator, clause, child, own, inner.core, asked + outer.drafts)
        if noun and not (kept or told or inner.core):
            self.pointers += self.predicates.ended(operator, child, clause, own)
        if not (told or kept):
            self.unmet += promised(self.linked, operator, clause, child, own)
        if own.status is Status.NEGATED and operator.effect in ("report", "accuse", "requested"):
            kept = []  # what nobody said, alleged or asked
        if operator.effect == "requested" and grammar.is_verb(child) and grammar.negated(child):
            kept = []  # what is not to be done
        found.core += told + kept
        found.side += inner.side

    def governing(self, clause: Clause, child: Token) -> Operator | None:
        """What a verb is over its clause: by a row of its own or of its adjective, or by a frame that asks somebody."""
        if fasts(clause.verb):
            return None
        if is_too_much(clause.verb, child):
            return guessed.DENIED
        own = clausal_operator(self.lexicon, judged_by(clause.verb, child), child)
        return own or guessed.asked(self.lexicon, clause, child)

    def operates(self, clause: Clause, child: Token) -> bool:
        """Whether an infinitive that the parser hung beside the verb is what it asks, threatens or promises."""
        operator = self.governing(clause, child)
        if (
            operator is None
            or addresses(clause)
            or clause.complements
            or operator.effect not in ("requested", "threaten", "promise", "refuse", "neutral", "planned", "negated")
        ):
            return False
        return operator.effect != "requested" or bool(lent_subject(operator, clause, child))
