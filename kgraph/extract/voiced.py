"""What a brief text has somebody say, as the speaker's own act toward whom it names.

Whoever speaks for the side that acts does what it does ("the minister said *the army* would destroy the rebels"); who
says that others did harm holds it against them ("Amnesty said *troops* had shot prisoners"). Mere guesses (`wide`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgraph.extract.charges import charge
from kgraph.extract.context import Draft
from kgraph.extract.rows import HARM
from kgraph.extract.sides import on_one_side
from kgraph.extract.slots import Arg
from kgraph.link import Linked
from kgraph.model import MentionKind, Status
from kgraph.vocabulary import RELATIONS

SPOKEN = 0.8  # an act of somebody's side, as the speaker's own
BLAMED = 0.7  # a harm that is told, as a charge


def voiced(linked: Linked, deed: Draft) -> Iterator[Draft]:
    """The speaker's own acts: what the speaker's side does, or a charge against the other."""
    for speaker in deed.attributed:
        if speaker.actor not in linked.actors or speaker.actor in (deed.source.actor, deed.target.actor):
            continue
        if speaks_for(linked, speaker, deed.source):
            yield replace(deed, source=speaker, confidence=deed.confidence * SPOKEN)
        elif deed.status is Status.ASSERTED and RELATIONS[deed.relation].root in HARM:
            yield charge(deed, speaker, BLAMED)


def speaks_for(linked: Linked, speaker: Arg, acting: Arg) -> bool:
    """Whether who acts is of the speaker's side: one state, one body, or a mere *the group*, *a delegation*."""
    who, whom = linked.actors[speaker.actor], linked.actors[acting.actor]
    same = bool(who.state) and who.state == whom.state
    unnamed = (
        acting.mention.kind is MentionKind.NOUN and not whom.state and acting.mention.head - acting.mention.first < 2
    )
    return same or unnamed or on_one_side(linked, speaker.actor, acting.actor)
