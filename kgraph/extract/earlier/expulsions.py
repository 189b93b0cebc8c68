"""Foreigners who are told to go are expelled: "gave the ambassador 48 hours to leave", "told the envoy to go home"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.governing.curbs import is_diplomat
from kgraph.extract.speakers.context import Draft
from kgraph.extract.syntax import grammar
from kgraph.link import Linked
from kgraph.model import ActorType, MentionKind, Status

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

BIDDING = frozenset({"demands", "urges", "warns", "asks"})
TELLING = frozenset({"order", "tell", "give", "instruct", "command"})
LEAVING = frozenset({"leave", "depart", "go", "quit", "exit"})
EXPELLING = frozenset("expel expulsion eject oust throw kick boot drum chase drive evict".split())
DWELLERS = frozenset(
    "migrant refugee seeker immigrant labourer laborer cutter farmworker settler villager resident civilian family "
    "inhabitant peasant minority trader squatter nomad herder tribesman pilgrim student woman child".split()
)
PACKING = frozenset({"pack"})
ENVOYS = frozenset("ambassador envoy diplomat consul nuncio attaché attache".split())
COUNTRY = frozenset("country kingdom territory island emirate republic capital state soil nation".split())
WAYS = frozenset({"home", "back"})


def expelled(linked: Linked, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, what bids foreigners leave a country told as the breach of ties that it is."""
    found = (replace(d, relation="cuts-ties-with", plover="") if expels(linked, d) else d for d in drafts)
    return [replace(d, relation="coerces", plover="") if deports(linked, d) else d for d in found]


def deports(linked: Linked, draft: Draft) -> bool:
    """Whether those expelled are migrants or people who live there, no guests of the state."""
    noun = linked.parsed.doc[draft.target.mention.head]
    driven = draft.relation == "cuts-ties-with" and draft.head.lemma in EXPELLING
    return driven and noun.lemma in DWELLERS


def expels(linked: Linked, draft: Draft) -> bool:
    """Whether a state bids somebody of another state leave."""
    if draft.relation not in BIDDING or draft.status is not Status.ASSERTED:
        return False
    asked = draft.head.lemma == "ask" and is_diplomat(linked.parsed.doc[draft.target.mention.head])
    if not asked and draft.head.lemma not in TELLING:
        return False
    who, whom = linked.actors[draft.source.actor], linked.actors[draft.target.actor]
    noun = linked.parsed.doc[draft.target.mention.head]
    posted = noun.lemma in ENVOYS and who.state != whom.state  # "the *bloc's* ambassador"
    foreign = who.state and (whom.state or posted) and who.state != whom.state
    people = whom.type in (ActorType.PERSON, ActorType.GROUP) and whom.sector not in ("MIL", "REB")
    several = noun.tag_ == "NNS"
    people = people or (several and draft.target.mention.kind is MentionKind.NOUN)  # "three *diplomats of Belarus*"
    return bool(foreign) and people and any(is_leaving(v) for v in bidden(draft.head))


def bidden(verb: Token) -> list[Token]:
    """What somebody is told to do."""
    words = [verb, *grammar.children(verb, "dobj", "npadvmod", "dative")]  # "48 hours *to leave*"
    found = [c for w in words for c in grammar.children(w, "xcomp", "ccomp", "advcl", "acl", "relcl")]
    return [c for c in found if grammar.infinitive(c)]


def is_leaving(verb: Token) -> bool:
    """Whether a verb tells that somebody goes: "to leave the country", "to go home", "be gone", "pack her bags"."""
    objects = grammar.children(verb, "dobj")
    if verb.lemma in PACKING and any(o.lemma == "bag" for o in objects):
        return not grammar.negated(verb)
    if verb.lemma not in LEAVING or grammar.negated(verb):
        return False
    home = any(c.lower_ in WAYS for c in verb.children) or "be" in grammar.auxiliaries(verb)
    return home if verb.lemma == "go" else all(o.lemma in COUNTRY or o.ent_type_ == "GPE" for o in objects)
