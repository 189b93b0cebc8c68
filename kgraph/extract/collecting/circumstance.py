"""What a sentence says was done before or meanwhile counts less, between the same two, than what it says first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kgraph.extract.speakers.context import Draft
from kgraph.extract.syntax import grammar
from kgraph.model import FIRM
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

BELOW = 0.95  # of the main act's confidence
ENDING = frozenset({"CONCEDE", "RETREAT"})
WHEN = frozenset(
    {"after", "before", "since", "following", "when", "while", "as", "once", "despite", "although", "though"}
)


def outranked(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts; where the same two are told of above and in a circumstance, the circumstance is the less certain."""
    found = list(drafts)
    same: dict[tuple[int, frozenset[str]], list[Draft]] = defaultdict(list)
    for draft in found:
        if draft.confidence >= FIRM:
            same[draft.head.sent.start, frozenset((draft.source.actor, draft.target.actor))].append(draft)
    for told in same.values():
        for draft in told if len(told) > 1 else ():
            others = [d for d in told if root(d) != root(draft)]
            above = [d.confidence for d in others if is_main(d.head, draft.head) or is_undone(d, draft.head)]
            if above and draft.confidence >= max(above):
                draft.confidence = BELOW * max(above)
    return found


def root(draft: Draft) -> str:
    """The PLOVER root of what a draft tells."""
    return RELATIONS[draft.relation].root


def is_undone(draft: Draft, below: Token) -> bool:
    """Whether a word tells how what a draft lifts or ends had come about: "lifted a ban *it had imposed* on them"."""
    thing = below.head
    return root(draft) in ENDING and below.dep_ in ("relcl", "acl") and draft.head in (thing, thing.head)


def is_main(verb: Token, below: Token) -> bool:
    """Whether a word stands in a circumstance of a verb: "called it off *after reaching* a deal"."""
    here = below
    while here.head is not here and here.head != verb:
        here = here.head
    if here.head != verb or here is below is verb:
        return False
    clause = here.dep_ == "advcl" and bool(grammar.marks(here) & WHEN)
    return clause or (here.dep_ == "prep" and here.lower_ in WHEN and any(c.tag_ == "VBG" for c in here.rights))
