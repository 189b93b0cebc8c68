"""A paper or station that a state suspends is silenced: no mere cut of ties."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kgraph.extract.actors.sides import OFFICIAL
from kgraph.extract.speakers.context import Draft
from kgraph.link import Linked
from kgraph.model import ActorType

SILENCING = frozenset("suspend ban bar block cut drop shut remove".split())


def silenced(linked: Linked, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, ties with the media cut by officials told as coercion."""
    return [replace(d, relation="coerces", plover="") if silences(linked, d) else d for d in drafts]


def silences(linked: Linked, draft: Draft) -> bool:
    """Whether an official side suspends a medium: "suspended *the BBC*"."""
    if draft.relation not in ("cuts-ties-with", "sanctions") or draft.head.lemma not in SILENCING:
        return False
    who, whom = linked.actors[draft.source.actor], linked.actors[draft.target.actor]
    return whom.sector == "MED" and whom.type is ActorType.ORGANIZATION and who.sector in OFFICIAL
