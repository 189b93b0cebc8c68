"""What is no party: vehicles, which nobody receives or talks to, and men of a body that holds others, not them."""

from __future__ import annotations

from kgraph.extract.speakers.context import Draft
from kgraph.extract.syntax import grammar
from kgraph.link import Linked
from kgraph.vocabulary import RELATIONS

VEHICLES = frozenset("plane aircraft jet helicopter airliner ship vessel boat convoy vehicle bus tank drone".split())
DUTY = "duty"  # "the *ship* must go through a process": nobody is urged
RETURNING = frozenset({"send", "return", "deport", "bring", "fly"})
HURT = frozenset({"COERCE", "ASSAULT"})


def is_lifeless(linked: Linked, draft: Draft) -> bool:
    """Whether the target is a thing, or only the nearest words that a pronoun could mean."""
    root = RELATIONS[draft.relation].root
    if root == "CONSULT" or draft.row == DUTY or (root in ("COERCE", "RETREAT") and draft.head.lemma in RETURNING):
        last = linked.actors[draft.target.actor].label.split()[-1].lower()
        return last in VEHICLES or last.removesuffix("s") in VEHICLES
    return root in HURT and draft.head.dep_ == "relcl" and holds_own(linked, draft)


def holds_own(linked: Linked, draft: Draft) -> bool:
    """Whether a body would hurt its own, where both stand before: "taken by *members of a tribe, who* held *them*"."""
    doc = draft.head.doc
    them, body = doc[draft.target.mention.head], draft.head.head
    if them.pos_ != "PRON" or body.dep_ != "pobj" or body.head.lower_ != "of":
        return False
    own = linked.at(body.head.head.i)
    return own is not None and draft.target.actor in own.actors and bool(grammar.children(draft.head, "dobj"))
