"""A strike of those who work is no attack: "farmers staged *a strike*", "the drivers' strike hit Oman". One that they
vote for is to come. A state that protests complains.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.sides import OFFICIAL
from kgraph.extract.speakers.context import Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.link import Linked
from kgraph.model import ActorType, Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.extract.actors.arguments import Arg
    from kgraph.parse.tokens import Token

WORKING = frozenset({"LAB", "EDU", "HLH", "AGR"})
KINDS = frozenset({"hunger", "general", "wildcat", "sympathy"})  # no attack, whoever is on it
VOTING = frozenset({"vote", "ballot", "opt"})
SIDES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})


def walkouts(linked: Linked, lexicon: Lexicon, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, what is told of a strike of people who work as a protest."""
    found = [
        replace(d, relation="protests-against", plover="") if is_walkout(linked, lexicon, d) else d for d in drafts
    ]
    found = [replace(d, status=Status.PLANNED) if is_voted(d) else d for d in found]
    return [replace(d, relation="criticizes", plover="") if is_note(linked, d) else d for d in found]


def is_note(linked: Linked, draft: Draft) -> bool:
    """Whether a state or its official protests: in words."""
    actor = linked.actors[draft.source.actor]
    official = actor.type is ActorType.STATE or actor.sector in OFFICIAL
    return draft.relation == "protests-against" and draft.head.lemma == "protest" and official


def is_voted(draft: Draft) -> bool:
    """Whether a protest is what somebody votes for: "voted *to strike*", "voted in favour of *striking*"."""
    if draft.relation != "protests-against" or draft.status not in (Status.ASSERTED, Status.POSSIBLE):
        return False
    above = draft.head.head
    while above.dep_ in ("prep", "pobj") and above.head is not above:
        above = above.head
    return above is not draft.head and above.lemma in VOTING


def is_walkout(linked: Linked, lexicon: Lexicon, draft: Draft) -> bool:
    """Whether an attack is a strike, by the word beside its predicate and by the trade of who makes it, or its kind."""
    if RELATIONS[draft.relation].root != "ASSAULT":
        return False
    struck = [n for n in told_of(draft.head) if n.lemma == "strike" and n.pos_ == "NOUN"]
    if any(c.lower_ in KINDS for noun in struck for c in noun.lefts):
        return True
    return (bool(struck) or stops_work(draft.head)) and works(linked, lexicon, draft.source)


def stops_work(verb: Token) -> bool:
    """Whether somebody strikes and hits nothing: "nurses *struck* for a second day in Oman"."""
    return verb.lemma == "strike" and verb.pos_ == "VERB" and not grammar.children(verb, "dobj", "nsubjpass")


def told_of(verb: Token) -> list[Token]:
    """The sides of a predicate, what they count, and what it is done with: "hit Oman *with* a wave of *strikes*"."""
    sides = [c for c in verb.children if c.dep_ in SIDES] + grammar.phrase(verb, "with")
    return sides + [n for noun in sides for n in grammar.quantified(noun)] + series(sides)


def series(nouns: Iterable[Token]) -> list[Token]:
    """What a noun is a series of: "a *week* of strikes"."""
    return [n for noun in nouns for n in grammar.of_phrase(noun) if n.lemma == "strike"]


def works(linked: Linked, lexicon: Lexicon, source: Arg) -> bool:
    """Whether somebody is known by their work."""
    row = lexicon.noun(linked.parsed.doc[source.mention.head])
    return linked.actors[source.actor].sector in WORKING or (row is not None and row.group == "labor")
