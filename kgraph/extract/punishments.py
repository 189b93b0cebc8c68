"""What is asked for somebody *to undergo*: they are not asked; whose punishment is called for stands accused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract import grammar
from kgraph.extract.agents import agents
from kgraph.extract.arguments import args
from kgraph.extract.clause import Clause
from kgraph.extract.context import Context, Draft
from kgraph.link import Linked
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

PENALTIES = frozenset(
    "jail imprison prosecute punish try arrest impeach sack dismiss fire oust execute hang charge indict sanction "
    "expel discipline suspend remove convict deport penalize penalise blacklist detain court-martial".split()
)
TAKEN = {"hold": {"accountable", "responsible"}, "bring": {"justice", "trial"}, "put": {"trial"}}
CERTAINTY = 0.6


def undergoing(linked: Linked, clause: Clause, child: Token, own: Context, core: list[Draft]) -> list[Draft]:
    """The drafts of a request, none of it to whom the thing asked for is to befall, but blame if it is a penalty."""
    if not grammar.is_passive(child):
        return core
    victims = args(linked, grammar.grammatical_subjects(child) or clause.phrase("for"))
    undergo = {v.actor for v in victims}
    asking = [d for d in core if d.head == clause.verb and RELATIONS[d.relation].root == "REQUEST"]
    kept = [d for d in core if not (d in asking and d.target.actor in undergo)]
    if agents(child) or not is_penalty(child) or own.status is not Status.ASSERTED or any(d in asking for d in kept):
        return kept
    blamed = replace(own, within=None)
    return kept + [
        blamed.draft(clause.verb, s, v, "criticizes", confidence=CERTAINTY, rule="verdict", row="penalty")
        for s in args(linked, clause.subjects)
        for v in victims
        if s.actor != v.actor
    ]


def is_penalty(verb: Token) -> bool:
    """Whether to undergo something is to be punished: "be *jailed*", "be brought to *justice*"."""
    words = {t.lower_ for t in verb.subtree} if verb.lemma in TAKEN else set()
    return verb.lemma in PENALTIES or not words.isdisjoint(TAKEN.get(verb.lemma, ()))
