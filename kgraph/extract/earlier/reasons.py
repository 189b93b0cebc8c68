"""Why something is done: "expelled the envoy, *accusing him of spying*" tells the expulsion before the charge."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kgraph.extract.speakers.context import Draft
from kgraph.model import FIRM
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

BEHIND = 0.95
BEFORE = frozenset({"after"})
WORDS = frozenset({"ACCUSE", "CONSULT", "REQUEST"})


def deeds_first(drafts: list[Draft]) -> list[Draft]:
    """The drafts; a charge that is the reason of a deed toward the same side is less certain than the deed, and so is
    what a relative clause tells besides: "left the post *that it had seized*".
    """
    sure = {(d.head.i, d.source.actor, d.target.actor): d for d in drafts if d.confidence >= FIRM}
    for draft in drafts:
        above = background_of(draft, sure) or reason_of(draft.head)
        deed = sure.get((above.i, draft.source.actor, draft.target.actor)) if above is not None else None
        told = deed is not None and (draft.head.dep_ == "relcl" or is_charge_for(draft, deed))
        if deed is not None and told:
            draft.confidence = min(draft.confidence, BEHIND * deed.confidence)
    return drafts


def is_charge_for(draft: Draft, deed: Draft) -> bool:
    """Whether a draft is a charge, and the other no mere words."""
    return RELATIONS[draft.relation].root == "ACCUSE" and RELATIONS[deed.relation].root not in WORDS


def background_of(draft: Draft, sure: Mapping[tuple[int, str, str], Draft]) -> Token | None:
    """The verb over a relative clause that has told of the same two."""
    if draft.head.dep_ != "relcl":
        return None
    return next((a for a in draft.head.ancestors if (a.i, draft.source.actor, draft.target.actor) in sure), None)


def reason_of(verb: Token) -> Token | None:
    """The deed whose reason a participle behind it is: "..., *accusing* him of spying", "... after *accusing* him"."""
    if verb.tag_ != "VBG" or verb.i < verb.head.i:
        return None
    if verb.dep_ == "pcomp" and verb.head.lower_ in BEFORE:
        return verb.head.head
    return verb.head if verb.dep_ == "advcl" else None
