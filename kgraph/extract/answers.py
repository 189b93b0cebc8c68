"""Answers whose addressee stands in an earlier sentence: "Moscow denied it", "He declined"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract.context import Context, Draft
from kgraph.extract.lexicon import Lexicon
from kgraph.extract.operators import conveyed
from kgraph.extract.rows import AnswerVerb
from kgraph.extract.sides import on_one_side
from kgraph.extract.slots import Arg
from kgraph.link import Linked
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.tokens import Token

REACH = 120  # words back that an answer may refer to
SAID = frozenset(
    "account report claim charge suggestion story version role responsibility involvement part link".split()
)
ANSWER_WEIGHT = 0.75


@dataclass(frozen=True)
class Answer:
    """An answer without a named addressee."""

    head: Token
    source: Arg
    verb: AnswerVerb
    context: Context


def resolved(linked: Linked, answers: Iterable[Answer], drafts: list[Draft]) -> list[Draft]:
    """A draft for each answer to an act toward its source: the nearest one before it."""
    found = []
    for answer in answers:
        asked = [d for d in drafts if is_asked(linked, answer, d)]
        if asked:
            act = max(asked, key=lambda d: d.head.i)
            draft = conveyed(
                answer.head, answer.source, act.source, answer.verb.relation, answer.context, answer.verb.row
            )
            draft.rule, draft.confidence = "answer", draft.confidence * ANSWER_WEIGHT
            found.append(draft)
    return found


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
    if noun.pos_ == "PRON" or noun.lemma in SAID:
        return True
    return row is not None and row.relation != "" and RELATIONS[row.relation].root in verb.roots
