"""Things as sides: a group behind every noun phrase that no actor stands behind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import actors_at
from kgraph.link import Linked, TokenMention, local_id
from kgraph.link.document.phrase import left_edge
from kgraph.model import Actor, ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

THING = "thing: no actor by itself"
OWNED = "thing: of the actor beside it"
SEAT = "thing: a place of the state that acts"
SIDES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "conj", "appos", "oprd"})
CROWDS = frozenset({"thousands", "hundreds", "dozens", "scores", "millions", "tens"})
HOLLOW = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY"})


def is_thing(mention: TokenMention) -> bool:
    """Whether the words were only widened to a side."""
    return mention.reason in (THING, OWNED, SEAT)


def is_ownerless(mention: TokenMention) -> bool:
    """Whether the words were only widened to a side and name no actor."""
    return mention.reason == THING


def widened(linked: Linked) -> Linked:
    """The document with its things as groups."""
    actors, mentions = dict(linked.actors), seated(linked)
    states = {a.label for a in linked.actors.values() if a.type is ActorType.STATE}
    for mention in mentions:
        if mention.reason == SEAT:
            words = linked.parsed.words(mention.first, mention.last)
            label = f"people in {words}" if words in states else words
            actors.setdefault(mention.actors[0], Actor(mention.actors[0], label, ActorType.GROUP))
    for token in linked.parsed.doc:
        if may_be_side(linked, token):
            first = left_edge(token)
            words = linked.parsed.words(first, token.i)
            actor = Actor(local_id(linked.parsed.article.doc, words), words, ActorType.GROUP)
            actors.setdefault(actor.id, actor)
            reason = OWNED if any(linked.at(i) for i in range(first, token.i)) else THING
            mentions.append(TokenMention(token.i, first, token.i, (actor.id,), MentionKind.NOUN, reason))
    return replace(linked, actors=actors, mentions=tuple(sorted(mentions, key=lambda m: (m.first, m.last, m.head))))


def seated(linked: Linked) -> list[TokenMention]:
    """The mentions, a capital or state that only locates apart from the state, where that is named besides: "*Thailand*
    extended the curfew in *Bangkok*", "*Peruvian* officials declared a curfew in *Peru*".
    """
    named = {m.actors for m in linked.mentions if not m.reason.startswith("place:")}
    return [
        replace(m, actors=(own_place(linked, m),), reason=SEAT)
        if m.reason.startswith("place:") and m.actors in named
        else m
        for m in linked.mentions
    ]


def own_place(linked: Linked, mention: TokenMention) -> str:
    """The id of a place called by a mention's words."""
    return local_id(linked.parsed.article.doc, linked.parsed.words(mention.first, mention.last))


def may_be_side(linked: Linked, token: Token) -> bool:
    """A noun in the place of a side that is no actor, time or sum, or a crowd: "*thousands*", "*the poor*"."""
    if token.dep_ in SIDES and (token.lower_ in CROWDS or is_kind(token)):
        return not actors_at(linked, token)
    if token.pos_ not in ("NOUN", "PROPN") or token.dep_ not in SIDES or token.ent_type_ in HOLLOW:
        return False
    return token.text[0].isalpha() and not actors_at(linked, token)


def is_kind(token: Token) -> bool:
    """Whether a word stands for people by what is said of them: "nursed *the wounded*", "fed *those* who fled"."""
    if token.lower_ == "those":
        return any(c.dep_ in ("acl", "relcl") for c in token.children)
    return token.pos_ == "ADJ" and any(c.lower_ == "the" and c.i < token.i for c in token.children)
