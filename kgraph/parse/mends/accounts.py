"""Nouns behind *to* that the parser takes for verbs: "held Oman *to account*", "brought the rebels *to heel*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import SUBJECTS, move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

ENDS = frozenset({"account", "ransom", "heel", "order"})
LOOSE = frozenset({"prep", "punct", "npadvmod", "advmod"})
BRINGING = frozenset({"hold", "call", "bring"})


def hold_to(word: Token) -> None:
    """Make such a verb the noun of a phrase of the verb above, which takes its sides."""
    verb = word.head
    marks = [c for c in word.lefts if c.lower_ == "to"]
    whom = [c for c in word.lefts if c.dep_ in SUBJECTS]
    bare = len(marks) == 1 and len(word.lefts) == 1 + len(whom) and all(c.dep_ in LOOSE for c in word.rights)
    if word.tag_ != "VB" or verb.lemma not in BRINGING or verb.i > word.i or not bare:
        return
    for side in whom:
        move(side, verb, "dobj")
    for part in list(word.rights):
        move(part, verb, part.dep_)
    move(marks[0], verb, "prep")
    marks[0].pos_, marks[0].tag_ = "ADP", "IN"
    move(word, marks[0], "pobj")
    word.pos_, word.tag_ = "NOUN", "NN"
