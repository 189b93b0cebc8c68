"""Whom an act befalls, told by a noun: "was the *target* of a raid", "fell *victim* to it", "bore its *brunt*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.tables.rows import Light
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.extract.frames.predicates import Predicates
    from kgraph.extract.syntax.clause import Clause
    from kgraph.parse.tokens import Token

SUFFERED = Light("", "", "undergo", frozenset(), "suffered")
BEARERS = frozenset("target victim object subject recipient beneficiary butt brunt".split())
BEING = frozenset("be become remain bear take fall suffer feel".split())
TALKED_OF = frozenset({"subject"})  # of a request or a promise, which is made to somebody else
SPOKEN = frozenset({"REQUEST", "AGREE", "THREATEN"})


def endured(predicates: Predicates, clause: Clause, context: Context) -> list[Draft]:
    """Drafts of the acts that a clause's subject is the target or victim of."""
    if clause.verb.lemma not in BEING:
        return []
    return [
        draft
        for noun in borne(clause)
        for act in acts(noun, clause)
        if is_done_to(predicates, noun, act)
        for draft in predicates.noun(act, context, clause, SUFFERED)
    ]


def borne(clause: Clause) -> list[Token]:
    """The nouns that say so: "the *target*", "on the receiving *end*"."""
    near = [*grammar.children(clause.verb, "attr"), *clause.objects]
    ends = [n for n in clause.near("on") if n.lemma == "end" and any(c.lower_ == "receiving" for c in n.lefts)]
    return [n for n in near if n.lemma in BEARERS] + ends


def acts(noun: Token, clause: Clause) -> list[Token]:
    """What it is the target of, or falls victim to."""
    return list(grammar.of_phrase(noun)) or (clause.phrase("to") if clause.verb.lemma == "fall" else [])


def is_done_to(predicates: Predicates, noun: Token, act: Token) -> bool:
    """Whether an event noun tells what one does to another."""
    row = predicates.lexicon.event(act)
    if row is None or RELATIONS[row.relation].symmetric:
        return False
    return noun.lemma not in TALKED_OF or RELATIONS[row.relation].root not in SPOKEN
