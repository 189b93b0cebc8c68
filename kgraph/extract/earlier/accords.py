"""Accords that others welcome: they back both sides ("the UN welcomed *the truce*")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg
from kgraph.extract.actors.sides import shares
from kgraph.extract.speakers.context import Draft
from kgraph.link import Linked
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.extract.earlier.implied import Pointer

ACCORDS = frozenset({"AGREE", "RETREAT"})
WELCOMING = frozenset({"praises", "supports"})


def sides_of_act(linked: Linked, pointer: Pointer, act: Draft) -> tuple[Arg, ...]:
    """Who does an act: of an accord its two sides, if the judge is of neither."""
    if not RELATIONS[act.relation].symmetric or shares(linked, pointer.source.actor, act.target.actor):
        return (act.source,)
    return (act.source, act.target)


def is_judged_alone(pointer: Pointer, act: Draft) -> bool:
    """Whether an accord is judged badly, which may be meant for one side alone."""
    return RELATIONS[act.relation].symmetric and pointer.row.relation not in WELCOMING
