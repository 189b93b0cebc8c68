"""Why something is done: "expelled the envoy, *accusing him of spying*" tells the expulsion before the charge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.context import Draft
from kgraph.model import FIRM
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

BEHIND = 0.95
WORDS = frozenset({"ACCUSE", "CONSULT", "REQUEST"})


def deeds_first(drafts: list[Draft]) -> list[Draft]:
    """The drafts; a charge that is the reason of a deed toward the same side is less certain than the deed."""
    deeds = {
        (d.head.i, d.source.actor, d.target.actor): d.confidence
        for d in drafts
        if RELATIONS[d.relation].root not in WORDS and d.confidence >= FIRM
    }
    for draft in drafts:
        deed = deeds.get((draft.head.head.i, draft.source.actor, draft.target.actor))
        if deed and RELATIONS[draft.relation].root == "ACCUSE" and is_reason(draft.head):
            draft.confidence = min(draft.confidence, BEHIND * deed)
    return drafts


def is_reason(verb: Token) -> bool:
    """Whether a participle stands behind its clause: "..., *accusing* him of spying"."""
    return verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.i > verb.head.i
