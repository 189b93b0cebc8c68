"""The object of a verb that the parser takes for the first of two subjects of the next clause: "killed nine *men* and
ten were hurt".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.moves import SUBJECTS, move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token


def stolen_object(noun: Token) -> Token | None:
    """The verb right before a noun that has lost it as its object to the clause behind *and*."""
    verb = noun.head
    first = verb.head
    if verb.dep_ != "ccomp" or not first.i < noun.i < verb.i or first.pos_ != "VERB":
        return None
    joined = any(c.dep_ == "cc" and c.lower_ == "and" for c in noun.rights)
    others = [c for c in verb.lefts if c.dep_ in SUBJECTS and c.i > noun.i]
    near = noun.left_edge.i == first.i + 1
    return first if joined and others and near and not any(c.dep_ == "dobj" for c in first.rights) else None


def give_back(noun: Token, first: Token) -> None:
    """Hang an object on its verb, and the clause it was taken into beside that verb."""
    verb = noun.head
    for joint in [c for c in noun.rights if c.dep_ == "cc"]:
        move(joint, first, "cc")
    move(noun, first, "dobj")
    move(verb, first, "conj")
