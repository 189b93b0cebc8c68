"""Answers whose addressee stands in an earlier sentence: "Moscow denied it", "He declined"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract import grammar
from kgraph.extract.attribution import SPEECH
from kgraph.extract.clause import Clause, surface_subjects
from kgraph.extract.context import Context, Draft
from kgraph.extract.lexicon import Lexicon
from kgraph.extract.operators import conveyed
from kgraph.extract.rows import AnswerVerb
from kgraph.extract.sides import on_one_side
from kgraph.extract.slots import Arg, args
from kgraph.link import Linked
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.tokens import Token

REACH = 120  # words back that an answer may refer to
SAID = frozenset(
    "account report claim charge suggestion story version role responsibility involvement part link".split()
)
STATED = SAID - {"role", "responsibility", "involvement", "part", "link", "charge"} | {
    "allegation",
    "accusation",
    "statement",
}
ANSWER_WEIGHT = 0.75
SAYING_WEIGHT = 0.6
SAYING_REACH = 60  # words back from its sentence that an answer to a statement may refer to


@dataclass(frozen=True)
class Answer:
    """An answer without a named addressee."""

    head: Token
    source: Arg
    verb: AnswerVerb
    context: Context


def resolved(linked: Linked, answers: Iterable[Answer], drafts: list[Draft]) -> list[Draft]:
    """A draft for each answer to the nearest act toward its source before it, or to what was said of its source."""
    found = []
    for answer in answers:
        asked = [(d.head.i, d.source, ANSWER_WEIGHT) for d in drafts if is_asked(linked, answer, d)]
        asked += [(verb.i, speaker, SAYING_WEIGHT) for verb, speaker in said_of(linked, answer)]
        if asked:
            _, whom, weight = max(asked, key=lambda told: (told[0], told[2]))
            draft = conveyed(answer.head, answer.source, whom, answer.verb.relation, answer.context, answer.verb.row)
            draft.rule, draft.confidence = "answer", draft.confidence * weight
            found.append(draft)
    return found


def said_of(linked: Linked, answer: Answer) -> list[tuple[Token, Arg]]:
    """Who said something of the answerer's side in the sentences before, if the answer is to a statement."""
    nouns = Clause(answer.head).objects
    if "ACCUSE" not in answer.verb.roots or not nouns or not all(n.lemma in STATED for n in nouns):
        return []
    doc, last = answer.head.doc, answer.head.sent.start
    verbs = [t for t in doc[max(0, last - SAYING_REACH) : last] if t.lemma in SPEECH and grammar.is_verb(t)]
    spoken = [(v, a) for v in verbs for a in args(linked, surface_subjects(v))]
    return [(v, a) for v, a in spoken if tells_of(linked, v, a.actor, answer.source.actor)]


def tells_of(linked: Linked, verb: Token, speaker: str, actor: str) -> bool:
    """Whether a speaker of another side names an actor, or somebody of it, in the sentence of a verb of speech."""
    if linked.actors[speaker].sector == "MED" or on_one_side(linked, speaker, actor):
        return False
    words = (linked.at(i) for i in range(verb.sent.start, verb.sent.end))
    named = {a for m in words if m is not None for a in m.actors if a != speaker}
    return any(a in linked.actors and on_one_side(linked, actor, a) for a in sorted(named))


def is_asked(linked: Linked, answer: Answer, act: Draft) -> bool:
    """Whether an earlier act is one that the answer may be to: said to its source, or to its source's state."""
    distance = answer.head.i - act.head.i
    if not 0 < distance <= REACH or RELATIONS[act.relation].root not in answer.verb.roots:
        return False
    if act.source.actor == answer.source.actor:
        return False
    return on_one_side(linked, answer.source.actor, act.target.actor)


def answerable(lexicon: Lexicon, noun: Token, verb: AnswerVerb) -> bool:
    """Whether what is denied or refused may be something said before: *it*, *the charge*, not *the package*."""
    row = lexicon.noun(noun)
    if grammar.phrase(noun, "by"):  # whose it is, is told
        return False
    if noun.pos_ == "PRON" or noun.lemma in SAID:
        return True
    return row is not None and row.relation != "" and RELATIONS[row.relation].root in verb.roots
