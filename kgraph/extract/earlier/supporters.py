"""Who stands behind somebody, by a word before their name: "*U.S.-backed* militants", "*Iranian-armed* rebels"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import on_one_side
from kgraph.extract.speakers.context import Context, Draft
from kgraph.link import Linked, TokenMention
from kgraph.model import NAMED, MentionKind

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# participles behind a name and a hyphen, and what they tell
BACKING = {
    "backed": "supports",
    "supported": "supports",
    "sponsored": "supports",
    "armed": "aids",
    "funded": "aids",
    "financed": "aids",
    "trained": "aids",
    "equipped": "aids",
    "supplied": "aids",
}
PEOPLE = frozenset({"NOUN", "PROPN"})
CONFIDENCE = 0.65


def supporters(linked: Linked) -> list[Draft]:
    """A draft of each backer toward whom it is told to back."""
    return [draft for mention in linked.mentions for draft in backing(linked, mention)]


def backing(linked: Linked, mention: TokenMention) -> list[Draft]:
    """What a name before a hyphen and a participle tells, if it is one."""
    word = participle(linked, mention)
    if word is None or word.dep_ != "amod" or word.head.pos_ not in PEOPLE or len(mention.actors) != 1:
        return []
    relation, source = BACKING[word.lower_.rpartition("-")[2]], Arg(mention.actors[0], mention)
    backed = [a for a in args(linked, [word.head]) if not a.is_place and a.actor != source.actor]
    told = Context()
    return [
        told.draft(word, source, a, relation, confidence=CONFIDENCE, rule="noun", row="supporters")
        for a in backed
        if not on_one_side(linked, source.actor, a.actor)
    ]


def participle(linked: Linked, mention: TokenMention) -> Token | None:
    """The word that says a name backs what follows, joined to it by a hyphen."""
    if mention.kind not in NAMED and mention.kind is not MentionKind.ADJECTIVE:
        return None
    doc, last = linked.parsed.doc, mention.last
    if mention.first == last and doc[last].lower_.rpartition("-")[2] in BACKING and "-" in doc[last].text:
        return doc[last]
    joined = last + 2 < len(doc) and doc[last + 1].text == "-" and doc[last + 2].lower_ in BACKING
    return doc[last + 2] if joined else None
