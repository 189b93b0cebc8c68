"""What a predicate tells, whoever it is about: the relation of a clause that names no two sides itself."""

from __future__ import annotations

from collections.abc import Iterable

from kgraph.extract import grammar
from kgraph.extract.clause import Clause
from kgraph.extract.drafting import Told
from kgraph.extract.dyads import RELATION
from kgraph.extract.predicates import Predicates
from kgraph.extract.rows import SPEAKER, EventNoun, Frame


def tells(predicates: Predicates, clause: Clause) -> Told | None:
    """The relation of a clause: by its operator, a frame with a condition, a lent event noun, or a bare frame."""
    frames = [
        frame
        for key, reading in predicates.readings(clause)
        for frame in predicates.lexicon.frames.get(key, ())
        if SPEAKER not in frame.source and predicates.applies(frame, reading)
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
    return next((Told(r.relation, r.row, plover=r.plover) for r in rows if r is not None), None)


def by_operator(predicates: Predicates, clause: Clause) -> Told | None:
    """What refuses, threatens, promises ... whatever stands below it."""
    for word in (clause.verb, *grammar.children(clause.verb, "acomp", "oprd")):
        for key in grammar.verb_keys(word):
            for operator in predicates.lexicon.operators.get(key, ()):
                relation = operator.relation or RELATION.get(operator.effect, "")
                if relation and "clause" in operator.takes and (clause.complements or word != clause.verb):
                    return Told(relation, operator.row)
    return None
