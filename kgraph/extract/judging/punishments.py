"""Whom somebody wants tried or punished stands accused by them, and is not asked: "wants *the general* to stand trial",
"called for *her* to be sacked".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import args
from kgraph.extract.governing.operators import conveyed
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.agents import agents
from kgraph.extract.syntax.clause import Clause, surface_subjects
from kgraph.extract.syntax.objects import DECREES
from kgraph.link import Linked
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# what is done to the guilty
PUNISHING = frozenset(
    "try prosecute punish indict jail imprison arrest charge convict sanction penalize penalise hang execute "
    "discipline court-martial impeach detain blacklist".split()
)
TRYING = PUNISHING | {"investigate", "sentence", "fine"}
PENALTIES = PUNISHING | set("sack dismiss fire oust expel suspend remove deport".split())
BEFORE_LAW = {  # what the guilty do, and whom or what they then face
    "stand": frozenset({"trial"}),
    "face": frozenset("trial justice charge court prosecution punishment judge sanction tribunal jury law".split()),
    "answer": frozenset({"for"}),
    "go": frozenset({"trial", "jail", "prison"}),
    "bring": frozenset({"justice", "book", "court", "trial", "council", "tribunal"}),
    "refer": frozenset({"court", "council", "tribunal"}),
    "hold": frozenset({"accountable", "responsible", "liable", "account"}),
    "put": frozenset({"trial"}),
}
TAKEN = {"hold": {"accountable", "responsible"}, "bring": {"justice", "trial"}, "put": {"trial"}}
CERTAINTY = 0.6


def reproached(linked: Linked, clause: Clause, child: Token, own: Context, core: list[Draft]) -> list[Draft]:
    """The drafts of a request, with a reproach in place of what is asked of those whom it wants tried or punished."""
    return undergoing(linked, clause, child, own, held_guilty(linked, clause, child, own, core))


def is_penal(verb: Token) -> bool:
    """Whether who is to do or undergo what a verb tells is held to be guilty: "be tried", "face justice"."""
    if verb.lemma in TRYING:
        return grammar.is_passive(verb)
    named = BEFORE_LAW.get(verb.lemma)
    if named is None or (verb.lemma in ("bring", "hold", "put", "refer") and not grammar.is_passive(verb)):
        return False
    beside = (*verb.rights, *(n for p in grammar.children(verb, "prep") for n in p.rights))
    return any(t.lemma in named or t.lower_ in named for t in beside)


def held_guilty(linked: Linked, clause: Clause, child: Token, own: Context, asked: list[Draft]) -> list[Draft]:
    """The drafts of a request; where it is for somebody's trial, they are a reproach to whoever is to be tried."""
    if clause.verb.lemma in DECREES or not is_penal(child):
        return asked
    guilty = {a.actor: a for a in args(linked, surface_subjects(child) or clause.objects)}
    kept = [d for d in asked if d.head != clause.verb or d.target.actor not in guilty]
    return kept + [
        conveyed(clause.verb, s, t, "criticizes", own, "penal")
        for s in args(linked, clause.subjects)
        for t in guilty.values()
        if s.actor != t.actor
    ]


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
