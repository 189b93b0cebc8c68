"""Who does as another has just done: "Peru imposed sanctions on Chad. *Mali followed suit*." "Mali *did the same*." """

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import on_one_side
from kgraph.extract.speakers.context import Draft, mood
from kgraph.extract.syntax.clause import surface_subjects
from kgraph.link import Linked
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

AS_BEFORE = {"suit": "follow", "same": "do", "likewise": "do"}
REACH = 60  # words back to what was done
WEIGHT = 0.75


def followed(linked: Linked, drafts: list[Draft]) -> list[Draft]:
    """Drafts of those who do likewise, toward whom it was done to; toward the doer, if it was done to them."""
    words = [t for t in linked.parsed.doc if AS_BEFORE.get(t.lower_) == t.head.lemma]
    return [draft for word in words for draft in done_too(linked, word.head, drafts)]


def done_too(linked: Linked, verb: Token, drafts: list[Draft]) -> list[Draft]:
    """The acts told last before a verb, as its subject's; what it is asked to do is no act before it."""
    before = [d for d in drafts if 0 < verb.i - d.head.i <= REACH and d.status in (Status.ASSERTED, Status.PLANNED)]
    before = [d for d in before if is_model(verb, d.head)]
    last = max((d.head.i for d in before), default=-1)
    status, word = mood(verb)
    if status is Status.NEGATED:
        return []
    return [
        replace(
            act,
            head=verb,
            source=source,
            target=act.source if on_one_side(linked, source.actor, act.target.actor) else act.target,
            status=Status.REQUESTED if is_asked(drafts, verb, source) else status,
            confidence=act.confidence * WEIGHT,
            rule="likewise",
            operators=(word,) if word else (),
            plover="",
            within=None,
        )
        for act in before
        if act.head.i == last and not RELATIONS[act.relation].symmetric
        for source in args(linked, surface_subjects(verb))
        if not source.is_place and not on_one_side(linked, source.actor, act.source.actor)
    ]


def is_model(verb: Token, act: Token) -> bool:
    """Whether an act is what *the same* means: in one sentence, what the neighbour to whom the clause is joined says.

    "*Recalled* its envoy after Chad *attacked* Oman, and urged Togo to do the same": to recall.
    """
    clauses = [verb, *verb.ancestors]
    own = next((i for i, t in enumerate(clauses) if t.dep_ not in ("ccomp", "xcomp")), len(clauses) - 1)
    if clauses[own].dep_ == "conj":
        return act == clauses[own].head or (act.head == clauses[own].head and act.dep_ == "dobj")
    return act not in clauses[1 : own + 1]


def is_asked(drafts: list[Draft], verb: Token, doer: Arg) -> bool:
    """Whether somebody is asked to do likewise: "urged *Togo* to do the same"."""
    asked = (d for d in drafts if d.head == verb.head and RELATIONS[d.relation].root == "REQUEST")
    return any(d.target.actor == doer.actor for d in asked)
