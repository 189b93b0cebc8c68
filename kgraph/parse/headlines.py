"""Arcs that the parser draws in headlines and that no sentence has: a verb's subject or object hung on it as if it
were a part or another name of the verb, and two subjects with a comma for *and*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mistaken import NOUNS
from kgraph.parse.moves import move
from kgraph.parse.stranded import FINITE, SUBJECTS, TIMES

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

OF_NOUNS = frozenset({"compound", "amod", "nmod", "appos"})  # a verb has none of these
OBJECTS = frozenset({"dobj", "ccomp", "xcomp", "oprd", "attr", "acomp", "dative"})
PLURAL = frozenset({"VBP", "VB"})
CLOSES = frozenset(".!?")


def straighten(verb: Token) -> None:
    """Set right the sides of a headline's verb, in place; sentences with a full stop stay as they are."""
    planned = verb.tag_ == "VB" and verb.dep_ == "relcl" and is_planned(verb)
    if not (planned or verb.tag_ in FINITE) or verb.sent[-1].text in CLOSES:
        return
    if planned:
        name = verb.head
        move(verb, verb, "ROOT")
        move(name, verb, "nsubj")
        return
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if subject is None and verb.lefts and is_noun_of(verb.lefts[-1]) and verb.lefts[-1].i == verb.i - 1:
        move(verb.lefts[-1], verb, "nsubj")
    elif subject is not None and verb.tag_ in PLURAL and (second := beside(subject, verb)) is not None:
        second.dep_ = "conj"
    taken = next((c for c in verb.rights if is_noun_of(c)), None)
    if taken is not None and not any(c.dep_ in OBJECTS for c in verb.rights):
        taken.dep_ = "dobj"


def is_planned(verb: Token) -> bool:
    """Whether an infinitive tells what the one right before it is to do: "*Macron to visit* Beijing"."""
    first = verb.lefts[0] if verb.lefts else verb
    return first.tag_ == "TO" and verb.head.dep_ == "ROOT" and verb.head.pos_ in NOUNS and verb.head.i == first.i - 1


def is_noun_of(word: Token) -> bool:
    """Whether a noun hangs on a verb as only nouns hang on each other, or as a time that is none."""
    if word.pos_ not in NOUNS:
        return False
    return word.dep_ in OF_NOUNS or (word.dep_ == "npadvmod" and word.ent_type_ not in TIMES and is_somebody(word))


def is_somebody(word: Token) -> bool:
    """Whether a noun has a name or a nationality before it, as one of a time or measure has not."""
    return any(c.pos_ in ("PROPN", "ADJ") and c.text[0].isupper() for c in word.lefts)


def beside(subject: Token, verb: Token) -> Token | None:
    """The second of two names with a comma between that are one verb's subject: "*Peru*, *Chile* sign pact"."""
    names = [c for c in subject.rights if c.dep_ == "appos" and c.pos_ == "PROPN"]
    if len(names) != 1 or subject.pos_ != "PROPN" or names[0].i != verb.i - 1:
        return None
    return names[0] if names[0].left_edge.i == subject.i + 2 else None
