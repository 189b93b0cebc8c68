"""Whether an act is told as one that is or will be done, by its own words and what stands right above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.judging.ultimatums import VOWING
from kgraph.extract.speakers.context import mood
from kgraph.extract.syntax import grammar
from kgraph.model import Status

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

DONE = frozenset({Status.ASSERTED, Status.PLANNED})
OPEN = frozenset({"if", "whether", "unless", "lest"})
# what whoever does it sets about: "*moved* to break up the march", "were *sent* to put down the riot"
BEGUN = frozenset("begin start continue move proceed resume send call deploy use fire come go rush".split())


def settled(verb: Token) -> Status | None:
    """The status of an act that is told as done or to come; none if it is only wished, asked, feared or denied."""
    status = mood(verb)[0]
    if status not in DONE or OPEN & grammar.marks(verb):
        return None
    above = verb.head
    if grammar.infinitive(verb) and verb.dep_ != "ROOT":
        return status if above.lemma in BEGUN else None
    if verb.dep_ == "pcomp":
        return status if above.lower_ == "by" else None  # not "accused them *of* using"
    return status


def sworn(verb: Token) -> bool:
    """Whether an act is what somebody says that they will do: "*vowed* to crush the protests"."""
    return grammar.infinitive(verb) and verb.dep_ == "xcomp" and verb.head.lemma in VOWING
