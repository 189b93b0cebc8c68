"""What a predicate tells, whoever it is about: the relation of a clause that names no two sides itself."""

from __future__ import annotations

from collections.abc import Iterable

from kgraph.extract.actors.drafting import Told
from kgraph.extract.actors.slots import slot_tokens
from kgraph.extract.frames.predicates import Predicates
from kgraph.extract.governing.dyads import RELATION
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import CIRCUMSTANCE, Clause
from kgraph.extract.tables.rows import SPEAKER, EventNoun, Frame
from kgraph.extract.tables.shelves import shelf

# verbs that tell nothing without what a row asks for
EMPTY = frozenset("be have do go come say tell make take get put give become keep bring let set run turn see".split())
NEAREST = 0.4  # what a row that does not quite fit is worth beside one that does


def tells(predicates: Predicates, clause: Clause) -> Told | None:
    """The relation of a clause: by its operator, a frame with a condition, a lent event noun, or a bare frame."""
    frames = [
        frame
        for key, reading in ([] if governs(predicates, clause) else predicates.readings(clause))
        if (shelved := shelf(predicates.lexicon, key)) is not None
        for frame in shelved.near(reading)
        if SPEAKER not in frame.source and predicates.applies(frame, reading)
    ]
    rows = (
        by_operator(predicates, clause),
        next((f for f in frames if f.specificity), None),
        next((predicates.lexicon.event(n) for n in clause.objects if predicates.light(clause, n)), None),
        next(iter(frames), None),
    )
    return first(rows)


def nearest(predicates: Predicates, clause: Clause) -> Told | None:
    """The frame of the verb that most of the clause fits, though not all that it asks for: a guess among guesses."""
    keys = grammar.verb_keys(clause.verb)
    reports = any(o.effect == "report" for key in keys for o in predicates.lexicon.operators.get(key, ()))
    if reports or EMPTY.intersection(keys) or governs(predicates, clause):
        return None
    known = [
        (f, reading) for key, reading in predicates.readings(clause) for f in predicates.lexicon.frames.get(key, ())
    ]
    fitting = [(met(predicates, f, reading), f) for f, reading in known if SPEAKER not in f.source]
    best = max((score for score, _ in fitting), default=0)
    frame = next((f for score, f in fitting if score == best), None)
    return Told(frame.relation, frame.row, NEAREST, frame.plover, undergoes(frame)) if frame is not None else None


def governs(predicates: Predicates, clause: Clause) -> bool:
    """Whether a verb only says how what stands below it is done: who *tries* or *plans* to help tries nobody."""
    rows = (o for key in grammar.verb_keys(clause.verb) for o in predicates.lexicon.operators.get(key, ()))
    below = not clause.objects and any(grammar.infinitive(c) for c in clause.complements)
    return below and any("clause" in o.takes for o in rows)


def met(predicates: Predicates, frame: Frame, clause: Clause) -> int:
    """How many of a frame's conditions hold, less those that do not."""
    fits = predicates.lexicon.one_fits
    named = [fits(frame.object, clause.objects)] if frame.object.asked else []
    named += [fits(frame.subject, clause.subjects)] if frame.subject.asked else []
    nouns = clause.near(frame.prep) if frame.prep else []
    named += [fits(frame.prep_nouns, nouns)] if frame.prep_nouns.asked else []
    bare = [bool(nouns)] if frame.prep and not frame.prep_nouns.asked else []
    bare += [not clause.objects] if frame.object.absent else []
    filled = any(slot_tokens(clause, slot) for slot in frame.target)
    return sum(2 if holds else -2 for holds in named) + sum(1 if holds else -1 for holds in bare) + filled


def mentions(predicates: Predicates, clause: Clause) -> Told | None:
    """The relation of the first event noun beside a verb that has no row of its own: a weak reading."""
    words = grammar.children(clause.verb, "acomp", "oprd")
    apart = [noun for name, noun in grammar.prepositions(clause.verb) if name in CIRCUMSTANCE]
    beside = [noun for _, noun in clause.prepositions if not any(a is noun or a in noun.ancestors for a in apart)]
    nouns = [*clause.objects, *beside]
    nouns += [noun for word in words for _, noun in grammar.prepositions(word)]
    return first(predicates.lexicon.event(noun) for noun in nouns)


def first(rows: Iterable[Told | Frame | EventNoun | None]) -> Told | None:
    """The first row, bare."""
    return next((Told(r.relation, r.row, 1.0, r.plover, undergoes(r)) for r in rows if r is not None), None)


def undergoes(row: Told | Frame | EventNoun) -> bool:
    """Whether the subject is whom a row says it is done to."""
    return isinstance(row, Frame) and row.target == ("subj",) and row.verb not in ("have", "be")


def by_operator(predicates: Predicates, clause: Clause) -> Told | None:
    """What refuses, threatens, promises ... whatever stands below it."""
    for word in (clause.verb, *grammar.children(clause.verb, "acomp", "oprd")):
        for key in grammar.verb_keys(word):
            for operator in predicates.lexicon.operators.get(key, ()):
                relation = operator.relation or RELATION.get(operator.effect, "")
                if relation and "clause" in operator.takes and (clause.complements or word != clause.verb):
                    return Told(relation, operator.row, 1.0)
    return None
