"""What a brief text has somebody say, as the speaker's own act toward whom it names.

Whoever speaks for the side that acts does what it does ("the minister said *the army* would destroy the rebels"); who
says that others did harm holds it against them ("Amnesty said *troops* had shot prisoners"). Mere guesses (`wide`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import OUTLAWS, answers_for, on_one_side
from kgraph.extract.brief.things import is_thing
from kgraph.extract.earlier.charges import charge
from kgraph.extract.earlier.custody import ARMED
from kgraph.extract.governing.curbs import ORDERING
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.tables.rows import HARM
from kgraph.link import Linked
from kgraph.model import FIRM, MentionKind, Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

SPOKEN = 0.8  # an act of somebody's side, as the speaker's own
BESIDES = 0.08  # and whoever else it names
JUDGING = 0.2  # whatever is said of another side, as a reproach
RISING = frozenset({"protests-against", "opposes"})
JUDGED = frozenset({Status.ASSERTED, Status.NEGATED, Status.POSSIBLE})
HELP = frozenset({"AID", "SUPPORT"})
ORDERED = 0.9
SIDED = 0.9  # what somebody asks of others, as the asker's own stand
STANDS = {
    "supports": "supports",
    "praises": "supports",
    "opposes": "opposes",
    "rejects": "opposes",
    "protests-against": "criticizes",
    "criticizes": "criticizes",
}
BLAMED = 0.7  # a harm that is told, as a charge
SOUGHT = 0.95  # a punishment that is asked for, as a charge


def voiced(linked: Linked, deed: Draft) -> Iterator[Draft]:
    """The speaker's own acts: what the speaker's side does, or a charge against the other."""
    for speaker in deed.attributed:
        if speaker.actor not in linked.actors or speaker.actor in (deed.source.actor, deed.target.actor):
            continue
        if speaks_for(linked, speaker, deed.source):
            yield replace(deed, source=speaker, confidence=deed.confidence * SPOKEN)
        elif deed.status is Status.ASSERTED and does_harm(linked, deed):
            yield charge(deed, speaker, BLAMED)


def does_harm(linked: Linked, deed: Draft) -> bool:
    """Whether a deed hurts, or helps those who do: "said that *Chad was arming the rebels*"."""
    helps = RELATIONS[deed.relation].root in HELP
    return RELATIONS[deed.relation].root in HARM or (helps and linked.actors[deed.target.actor].sector in OUTLAWS)


def commanded(linked: Linked, deed: Draft) -> Iterator[Draft]:
    """What somebody orders armed men to do, as the orderer's own act: "ordered *the army* to shell the port"."""
    order = deed.within
    if order is None or deed.status is not Status.REQUESTED or order.head.lemma not in ORDERING:
        return
    men = linked.actors[deed.source.actor]
    state = linked.actors[order.source.actor].state
    own = any(c.tag_ == "PRP$" for c in order.head.doc[order.target.mention.head].lefts)  # "ordered *its* men"
    armed = men.sector in ARMED and men.state in ("", state)
    if order.target.actor == deed.source.actor and (own or armed):
        yield replace(deed, source=order.source, status=order.status, confidence=ORDERED, within=None, operators=())


def sought(deed: Draft) -> Iterator[Draft]:
    """Whose punishment somebody asks another for stands accused, and against whom others are to rise: "asked the court
    *to jail two ministers*", "urged workers *to unite against the king*".
    """
    order = deed.within
    if order is None or deed.status is not Status.REQUESTED or not (punishes(deed) or deed.relation in RISING):
        return
    if order.source.actor not in (deed.source.actor, deed.target.actor):
        told = replace(charge(deed, order.source), target=deed.target, status=order.status, operators=())
        yield replace(told, confidence=SOUGHT)


def punishes(deed: Draft) -> bool:
    """Whether an act tries, jails or penalizes somebody."""
    return deed.relation in ("investigates", "detains", "sanctions")


def sided(linked: Linked, deed: Draft) -> Iterator[Draft]:
    """Whose side somebody takes who asks others to: "urged voters *to back the mayor*"."""
    request = deed.within
    taken = STANDS.get(deed.relation)
    if request is None or taken is None or deed.status is not Status.REQUESTED:
        return
    asked = request.target.actor == deed.source.actor and request.source.actor != deed.target.actor
    if asked and not answers_for(linked, request.source.actor, deed.target.actor):
        yield replace(
            deed, source=request.source, relation=taken, status=request.status, confidence=SIDED, within=None, plover=""
        )


def judged(linked: Linked, clause: Clause, own: Context) -> Iterator[Draft]:
    """What somebody says of another side that tells nothing by itself: to a coder mostly a reproach."""
    verb = clause.verb
    if (verb.dep_ not in grammar.CLAUSAL and verb.dep_ != "ROOT") or own.status not in JUDGED or verb == own.speech:
        return
    said = replace(own, status=Status.ASSERTED, attributed=(), attributed_words="", speech=None)
    besides = [(side, BESIDES) for side in named_in(linked, verb)] if own.attributed else []
    for speaker in own.attributed:
        if speaker.actor in linked.actors and linked.actors[speaker.actor].sector != "MED":
            subjects = [s for s in clause.subjects if s.i != speaker.mention.head]
            sides = args(linked, subjects) or args(linked, [o for s in subjects for o in grammar.owners(s)])
            for side, certainty in [*((side, JUDGING) for side in sides), *besides]:
                if not answers_for(linked, speaker.actor, side.actor) and not is_vague(linked, side):
                    confidence = FIRM * certainty
                    head = own.speech or verb
                    yield said.draft(
                        head, speaker, side, "criticizes", confidence=confidence, rule="wide", row="said of"
                    )


def named_in(linked: Linked, verb: Token) -> list[Arg]:
    """The actors that a clause names anywhere."""
    found = [m for t in verb.subtree if (m := linked.at(t.i)) is not None and len(m.actors) == 1 and not is_thing(m)]
    return [Arg(m.actors[0], m) for m in found]


def speaks_for(linked: Linked, speaker: Arg, acting: Arg) -> bool:
    """Whether who acts is of the speaker's side: one state, one body, or a mere *the group*, *a delegation*."""
    who, whom = linked.actors[speaker.actor], linked.actors[acting.actor]
    same = bool(who.state) and who.state == whom.state
    return same or is_vague(linked, acting) or on_one_side(linked, speaker.actor, acting.actor)


def is_vague(linked: Linked, side: Arg) -> bool:
    """Whether bare words of no state may mean anybody: "the group"."""
    noun = side.mention
    return noun.kind is MentionKind.NOUN and not linked.actors[side.actor].state and noun.head - noun.first < 2
