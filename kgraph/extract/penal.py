"""Whom somebody wants tried or punished stands accused by them: "wants *the general* to stand trial"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract import grammar
from kgraph.extract.arguments import args
from kgraph.extract.clause import DECREES, Clause, surface_subjects
from kgraph.extract.context import Context, Draft
from kgraph.extract.operators import conveyed
from kgraph.link import Linked

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# what is done to the guilty
TRYING = frozenset(
    "try prosecute punish indict jail imprison arrest charge convict sanction penalize penalise hang execute "
    "investigate sentence fine discipline court-martial impeach detain blacklist".split()
)
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
