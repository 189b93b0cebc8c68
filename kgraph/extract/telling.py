"""What a predicate tells, whoever it is about: the relation of a clause that names no two sides itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.extract import grammar
from kgraph.extract.clause import Clause
from kgraph.extract.context import Context, Draft, Found
from kgraph.extract.lexicon import Lexicon
from kgraph.extract.operators import RELATION, STATUS, operator_for
from kgraph.extract.predicates import Predicates
from kgraph.extract.rows import COOPERATIVE, EventNoun, Frame
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.tokens import Token

# verbs whose mood is that of the act in their subject: "talks *will resume*", "the visit *did not happen*"
HAPPENS = frozenset("be begin start resume restart open take happen occur continue proceed go follow".split())
# "called Y *to congratulate* him": what is said by addressing somebody
ADDRESSING = frozenset("call phone telephone ring write email cable tweet text visit meet speak".split())
EXPRESSED = frozenset({"PROTEST", "REQUEST", "ACCUSE", "SUPPORT"})


@dataclass(frozen=True)
class Told:
    """What a predicate tells, whoever it is about."""

    relation: str
    plover: str
    row: str


def tells(predicates: Predicates, clause: Clause) -> Told | None:
    """The relation of a clause: by its operator, a frame with a condition, a lent event noun, or a bare frame."""
    frames = [
        frame
        for key, reading in predicates.readings(clause)
        for frame in predicates.lexicon.frames.get(key, ())
        if predicates.applies(frame, reading)
    ]
    rows = (
        by_operator(predicates, clause),
        next((f for f in frames if f.specificity), None),
        next((predicates.lexicon.event(n) for n in clause.objects if predicates.light(clause, n)), None),
        next(iter(frames), None),
    )
    return first(rows)


def mentions(predicates: Predicates, clause: Clause) -> Told | None:
    """The relation of the first event noun beside a verb that has no row of its own: a weak reading."""
    words = [clause.verb, *grammar.children(clause.verb, "acomp")]
    nouns = [*clause.objects, *(noun for word in words for _, noun in grammar.prepositions(word))]
    return first(predicates.lexicon.event(noun) for noun in nouns)


def first(rows: Iterable[Told | Frame | EventNoun | None]) -> Told | None:
    """The first row, bare."""
    return next((Told(r.relation, r.plover, r.row) for r in rows if r is not None), None)


def addresses(clause: Clause) -> bool:
    """Whether somebody is spoken to: an infinitive after it is the speaker's purpose, "called *him* to X"."""
    return grammar.lemma(clause.verb) in ADDRESSING and bool(clause.objects)


def by_operator(predicates: Predicates, clause: Clause) -> Told | None:
    """What refuses, threatens, promises ... whatever stands below it."""
    for word in (clause.verb, *grammar.children(clause.verb, "acomp", "oprd")):
        for key in grammar.verb_keys(word):
            for operator in predicates.lexicon.operators.get(key, ()):
                relation = operator.relation or RELATION.get(operator.effect, "")
                if relation and "clause" in operator.takes and (clause.complements or word != clause.verb):
                    return Told(relation, "", operator.row)
    return None


def expressed(found: Found, purpose: Token, own: Context) -> Found:
    """What is done in order to X: X is planned, but for what the deed itself says: *marched to protest*."""
    for draft in found.core:
        said = draft.head == purpose and RELATIONS[draft.relation].root in EXPRESSED
        if said and draft.status is Status.PLANNED:
            draft.status = own.status
    return found


def refused(draft: Draft, context: Context) -> Draft:
    """*will not* over a cooperative act is a refusal that is made; over a hostile one it stays a denial of intent."""
    if draft.status is not Status.NEGATED or RELATIONS[draft.relation].root not in COOPERATIVE:
        return draft
    return replace(draft, relation="rejects", status=context.status, plover="")


def happening(lexicon: Lexicon, verb: Token, own: Context) -> Context:
    """The context of an act that a verb says happens: "talks *will resume*", "a meeting is *possible*"."""
    if own.operators and own.status is not Status.ASSERTED:
        return own.anew().under(own.status, own.operators[-1])
    for word in grammar.children(verb, "acomp"):
        operator = operator_for(lexicon, word, "modifier", None) or operator_for(lexicon, word, "clause", None)
        status = STATUS.get(operator.effect) if operator is not None else None
        if operator is not None and status is not None:
            return own.anew().under(status, operator.word)
    return own.anew()
