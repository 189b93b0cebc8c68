"""Whoever is asked for somebody's release is asked to release them: "demanded *the men's release* from the rebels"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg
from kgraph.extract.actors.slots import fill_noun
from kgraph.extract.earlier.kinds import FREED
from kgraph.extract.speakers.context import Draft
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.link import Linked
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

FREEING_WEIGHT = 0.9


def freeing(linked: Linked, lexicon: Lexicon, drafts: Iterable[Draft]) -> list[Draft]:
    """A draft of each release that a request asks of somebody, unless it is told."""
    drafts = list(drafts)
    told = {(d.source.actor, d.target.actor) for d in drafts if d.relation == "releases"}
    return [
        release(request, captive)
        for request in drafts
        if RELATIONS[request.relation].root == "REQUEST" and request.status is Status.ASSERTED
        for captive in captives(linked, lexicon, request.head)
        if captive.actor not in (request.source.actor, request.target.actor)
        and (request.target.actor, captive.actor) not in told
    ]


def captives(linked: Linked, lexicon: Lexicon, verb: Token) -> list[Arg]:
    """Whose release a verb asks for."""
    clause = Clause(verb)
    nouns = [n for n in (*clause.objects, *clause.near("for")) if (row := lexicon.event(n)) and row.group in FREED]
    return [captive for n in nouns for captive in fill_noun(linked, n, ("of", "poss"), set())]


def release(request: Draft, captive: Arg) -> Draft:
    """The draft of the release that a request asks for."""
    return Draft(
        head=request.head,
        source=request.target,
        target=captive,
        relation="releases",
        status=Status.REQUESTED,
        confidence=request.confidence * FREEING_WEIGHT,
        rule="implied",
        row=request.row,
        attributed=request.attributed,
        attributed_words=request.attributed_words,
        speech=request.speech,
        operators=request.operators,
        within=request,
    )
