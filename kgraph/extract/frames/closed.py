"""Which slots of a frame are closed: what stands there is no target by what else the clause says."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.tables.rows import Frame
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# what is no doing of the subject's
SUFFERING = frozenset("hear learn suffer lose receive face need lack wait bear pay get feel live be have".split())
LIVING = frozenset({"station", "base", "house", "garrison", "quarter"})
BASES = frozenset({"base", "camp", "barrack", "barracks", "airfield", "airbase", "headquarters", "airport", "garrison"})
HEARD_AT = frozenset("at in before during outside to against".split())
AIRED = frozenset("condition behalf television tv radio record issue matter topic subject".split())


def is_closed(slot: str, frame: Frame, clause: Clause, undergoes: Callable[[Token], bool]) -> bool:
    """Whether nobody in a slot is a target. `undergoes` tells nouns for what is done to those behind *of*."""
    root = RELATIONS[frame.relation].root
    if slot == "obj" and frame.relation == "promises":
        return any(map(is_number, clause.objects))  # "promised *300 troops*"
    if slot == "obj.of":
        return is_given(frame, clause) or (
            frame.relation == "eases" and any(map(is_imposed, clause.objects))
        )  # "cut *American* aid to any country": whose it is gives it
    if slot == "of" and (root == "REQUEST" or frame.relation == "criticizes") and not clause.near("of"):
        return True  # "demanded a ransom for each *of them*", "voiced concern to Chad over the killing *of nuns*"
    if root == "REQUEST":
        undergone = slot == "of" and any(map(undergoes, clause.objects))  # "demanded the release *of two nuns*"
        return undergone or is_unasked(slot, clause)
    if slot != "comp.subj" or root != "ACCUSE":
        return False
    return not blames(clause) or (frame.relation != "investigates" and asks(clause))


def is_hosted(clause: Clause) -> bool:
    """Whether troops are only where they live, with those whose base it is: "is stationed *at a Turkish base*"."""
    return any(n.lemma in BASES for n in clause.phrase("at"))


def is_imposed(noun: Token) -> bool:
    """Whether words say who made what is lifted, and not whom it was on: "a warrant *issued by a judge*"."""
    return any(grammar.children(c, "agent") for c in grammar.children(noun, "acl"))


def speaks_out(frame: Frame, clause: Clause) -> bool:
    """Whether several speak each for others to hear, not to one another: "spoke *at a rally*", "*on condition*"."""
    if frame.verb != "speak" or frame.prep:
        return False
    return any(name in HEARD_AT or (name == "on" and n.lemma in AIRED) for name, n in grammar.prepositions(clause.verb))


def asks(clause: Clause) -> bool:
    """Whether a clause leaves open what its complement tells: "will rule *whether* Oman broke the law"."""
    return any({"whether", "if"} & grammar.marks(c) for c in clause.complements)


def is_number(noun: Token) -> bool:
    """Whether so many of something are told, or more of it: these are given, not given to."""
    return any(c.dep_ == "nummod" or c.tag_ == "JJR" for c in noun.lefts)


def is_unasked(slot: str, clause: Clause) -> bool:
    """Whether a request is not to whoever is in a slot: its complement states, or tells what they are to undergo."""
    if slot == "comp.subj":
        return not clause.directive or clause.undergone
    return slot == "obj" and (informs(clause) or clause.undergone)


def blames(clause: Clause) -> bool:
    """Whether what a clause complains of is its subject's doing: not "that *Oman* had heard of it from others"."""
    return not clause.undergone and not any(c.lemma in SUFFERING for c in clause.complements)


def informs(clause: Clause) -> bool:
    """Whether a clause tells somebody what is so, and asks nothing: "reminded Oman *that* it had signed"."""
    return any("that" in grammar.marks(c) for c in clause.complements) and not clause.directive


def is_given(frame: Frame, clause: Clause) -> bool:
    """Whether the object's receiver is told in a phrase of its own, though no actor: its owner is then the giver."""
    aided = RELATIONS[frame.relation].root in ("SANCTION", "AID") and "to" in frame.target
    return aided and any(name == "to" for o in clause.objects for name, _ in grammar.prepositions(o))
