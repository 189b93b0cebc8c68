"""Why something is done: "expelled the envoy, *accusing him of spying*" tells the expulsion before the charge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.context import Draft
from kgraph.model import FIRM
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

BEHIND = 0.95
BEFORE = frozenset({"after"})
WORDS = frozenset({"ACCUSE", "CONSULT", "REQUEST"})


def deeds_first(drafts: list[Draft]) -> list[Draft]:
    """The drafts; a charge that is the reason of a deed toward the same side is less certain than the deed."""
    deeds = {
        (d.head.i, d.source.actor, d.target.actor): d.confidence
        for d in drafts
        if RELATIONS[d.relation].root not in WORDS and d.confidence >= FIRM
    }
    for draft in drafts:
        above = reason_of(draft.head) if RELATIONS[draft.relation].root == "ACCUSE" else None
        deed = deeds.get((above.i, draft.source.actor, draft.target.actor)) if above is not None else None
        if deed:
            draft.confidence = min(draft.confidence, BEHIND * deed)
    return drafts


def reason_of(verb: Token) -> Token | None:
    """The deed whose reason a participle behind it is: "..., *accusing* him of spying", "... after *accusing* him"."""
    if verb.tag_ != "VBG" or verb.i < verb.head.i:
        return None
    if verb.dep_ == "pcomp" and verb.head.lower_ in BEFORE:
        return verb.head.head
    return verb.head if verb.dep_ == "advcl" else None
