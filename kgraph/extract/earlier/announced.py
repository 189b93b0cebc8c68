"""Who only announces or confirms what others did: "Poland confirmed *the arrest* of two Poles in Peru"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import args
from kgraph.extract.actors.sides import OUTLAWS
from kgraph.extract.speakers.context import Draft
from kgraph.extract.syntax import grammar
from kgraph.link import Linked
from kgraph.model import Actor

if TYPE_CHECKING:
    from kgraph.parse.tokens import Doc, Token

NEWS = frozenset("announce confirm report disclose reveal verify acknowledge".split())
TAKEN = frozenset("kidnap abduct snatch hijack capture".split())  # by no authorities
KEPT = frozenset("hold detain jail imprison arrest".split())
CAPTIVE = frozenset({"hostage", "captive"})
KIN = frozenset("family relative wife husband mother father parent brother sister lawyer employer friend".split())
PRIVATE = frozenset("PTY OPP CVL MED NGO LAB LEG EDU REL BUS HLH".split())  # who arrest nobody
PARTIES = frozenset("campaign party opposition union hospital company embassy".split())
CITIZENS = frozenset("citizen national countryman subject compatriot".split())
OUR = frozenset({"its", "their", "his", "her", "our"})


def only_tells(linked: Linked, draft: Draft) -> bool:
    """Whether an arrest or release is told by somebody who cannot have made it."""
    if draft.relation not in ("detains", "releases"):
        return False
    verb = draft.head if draft.head.lemma in NEWS else draft.head.head
    if verb.lemma not in NEWS or draft.source.mention.head > verb.i:
        return False
    people = draft.head.doc[draft.target.mention.head]
    who, whom = linked.actors[draft.source.actor], linked.actors[draft.target.actor]
    if draft.head.doc[draft.source.mention.head].lemma in KIN:
        return True  # "*her family* announced her release"
    if who.sector in PRIVATE or speaks_for_party(draft.head.doc, draft):
        return True
    if draft.relation == "releases":
        return who.sector not in OUTLAWS and (people.lemma in CAPTIVE or was_taken(linked, people, who))
    return is_own(people, who, whom) and (is_theirs(people) or is_abroad(linked, verb, people, who))


def speaks_for_party(doc: Doc, draft: Draft) -> bool:
    """Whether an official is none of a state: "a *campaign* official", "the *party's* spokesman"."""
    teller = doc[draft.source.mention.head]
    return any(c.lemma in PARTIES for c in (*teller.lefts, *grammar.owners(teller)))


def was_taken(linked: Linked, people: Token, teller: Actor) -> bool:
    """Whether others than the teller held somebody: "a nurse *held by rebels*", "*kidnapped* in Peru"."""
    for clause in grammar.children(people, "acl", "relcl"):
        if clause.lemma in TAKEN:
            return True
        held = clause.lemma in KEPT
        if held and (grammar.children(clause, "agent") or elsewhere(linked, clause, teller)):
            return True
    return elsewhere(linked, people, teller)


def is_own(people: Token, teller: Actor, taken: Actor) -> bool:
    """Whether somebody is of the teller's own state."""
    return is_theirs(people) or bool(teller.state and teller.state == taken.state)


def is_theirs(people: Token) -> bool:
    """Whether words call somebody the teller's citizens: "two of *its nationals*"."""
    nouns = [people, *grammar.phrase(people, "of")]
    return any(n.lemma in CITIZENS and any(c.lower_ in OUR for c in n.lefts) for n in nouns)


def is_abroad(linked: Linked, verb: Token, people: Token, teller: Actor) -> bool:
    """Whether it was done in another land, wherever the parser hangs that."""
    return any(elsewhere(linked, word, teller) for word in (verb, *grammar.children(verb, "dobj"), people))


def elsewhere(linked: Linked, word: Token, teller: Actor) -> bool:
    """Whether a phrase behind a word names a place in another state than the teller's."""
    if any(c.lower_ in ("abroad", "overseas") for c in word.rights):
        return True
    places = grammar.phrase(word, "in", "at", "near")
    places += [o for p in places for a in grammar.children(p, "appos") for o in grammar.owners(a)]
    states = {linked.actors[a.actor].state for a in args(linked, places)} - {""}
    return bool(teller.state and states) and teller.state not in states
