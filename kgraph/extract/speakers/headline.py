"""Whom the headline of a document names as its source: *Envoy: X ...*, *X ...: police*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link import Linked
from kgraph.model import ActorType
from kgraph.parse.mends.heavy import DASHES

if TYPE_CHECKING:
    from kgraph.link import TokenMention


def headline_source(linked: Linked) -> TokenMention | None:
    """Whom a headline names before its first colon, or behind its last colon or dash; a state before it is a place."""
    doc, end = linked.parsed.doc, linked.parsed.headline_end
    marks = [i for i in range(1, end - 1) if doc[i].text == ":" or doc[i].text in DASHES]
    for mention in linked.mentions:
        if mention.last >= end:
            break
        before = mention.first == 0 and mention.last + 1 in marks[:1] and doc[mention.last + 1].text == ":"
        behind = mention.last == end - 1 and mention.first - 1 in marks
        place = before and linked.actors[mention.actors[0]].type is ActorType.STATE
        if (before or behind) and not place:
            return mention
    return None
