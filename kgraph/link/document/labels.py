"""What an organization is called: by the document's own name for it, where its usual label is not among the words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kgraph.link.knowledge.gazetteer import fold
from kgraph.model import ActorType

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity

DETERMINER = re.compile(r"(?:the|an?|its|his|her|their|our|this|that) ", re.I)
WORD = re.compile(r"[^\W_]+")
KIND = re.compile(r"(?<= )[a-z]{4,}(?= )")  # a common noun in a name
ABBREVIATION = re.compile(r"[A-Z.&]+")


def label_of(entity: Entity) -> str:
    """The label of an actor: of an organization the fullest name in the document that shares not all its words."""
    if entity.type is not ActorType.ORGANIZATION or not entity.names:
        return entity.label
    known = words(entity.label)
    names = sorted({bare(name) for name in entity.names} - {""}, key=lambda name: (-len(name), name))
    if any(words(name) <= known or known <= words(name) for name in names):
        return entity.label
    return names[0] if names else entity.label


def bare(name: str) -> str:
    """A proper name without its article; empty for a common noun ("the army", "its ministry") or an abbreviation, with
    what it is or without ("the West African bloc ECOWAS").
    """
    owned = DETERMINER.match(name)
    rest = name[owned.end() :] if owned else name
    short = ABBREVIATION.fullmatch(rest.rpartition(" ")[2]) and (" " not in rest or KIND.search(rest))
    proper = rest[:1].isupper() and not short and (owned is None or " " in rest)
    return rest if proper and not set("()[]") & set(rest) else ""


def words(name: str) -> frozenset[str]:
    """The words of a name, case and accents apart."""
    return frozenset(WORD.findall(fold(name).lower().replace("'s", "")))
