"""Pronouns in quotations: I and we by the speaker, you by the hearer, they by whom the speaker goes on about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document import speech
from kgraph.link.document.phrase import SUBJECT
from kgraph.link.unnamed.bodies import PUBLIC
from kgraph.model import ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.parse.tokens import Token

I = frozenset({"i", "me", "my", "mine", "myself"})  # noqa: E741
WE = frozenset({"we", "us", "our", "ours", "ourselves"})
YOU = frozenset({"you", "your"})
PLURAL = frozenset({"NNS", "NNPS"})
SEVERAL = frozenset({"people", "police", "everyone", "everybody", "many", "some", "others", "both"})
OUTLAWS = frozenset({"REB", "PRM", "UAF"})
ARMED = (ActorType.GROUP, ActorType.ORGANIZATION)
BODIES = (ActorType.STATE, ActorType.ORGANIZATION)


def spoken_about(reading: Reading, token: Token, found: list[speech.Quotation], speaker: str) -> tuple[str, ...]:
    """The state or body of which alone the sentence before said something, where the speaker goes on about it:
    '"Chile lied," she said. "*They* must go."'.
    """
    number = reading.sentence_of[token.i]
    opening = token.i - 1 - (token.i > 0 and token.nbor(-1).text in speech.QUOTES)
    if token.dep_ not in SUBJECT or opening < 0 or reading.sentence_of[opening] == number:
        return ()
    said = [t for t in reading.sentence(number - 1) if speech.quoted(found, t.i) >= 0]
    if any(t.tag_ in PLURAL or t.lower_ in SEVERAL for t in said):  # these may be meant
        return ()
    mentions = [reading.at(t.i) for t in said if t.dep_ in SUBJECT]
    actors = {m.actors for m in mentions if m is not None}
    about: tuple[str, ...] = actors.pop() if len(actors) == 1 and None not in mentions else ()
    if len(about) != 1 or reading.entities[about[0]].type not in BODIES:
        return ()
    return () if about[0] in (speaker, spoken_for(reading, reading.entities[speaker])) else about


def first_person(reading: Reading, token: Token, speaker: str) -> None:
    """I is the speaker; we is the state or body that the speaker speaks for."""
    if not speaker:
        return
    if token.lower_ in I:
        reading.add(token.i, token.i, (speaker,), MentionKind.PRONOUN, f"{token.lower_}: the speaker of the quotation")
    elif token.lower_ in WE:
        actor = spoken_for(reading, reading.entities[speaker])
        reading.add(token.i, token.i, (actor,), MentionKind.PRONOUN, f"{token.lower_}: whom the speaker speaks for")


def second_person(reading: Reading, token: Token, found: list[speech.Quotation], quotation: speech.Quotation) -> None:
    """You: whom the quotation is told to."""
    actor = speech.addressee(reading, found, quotation) if token.lower_ in YOU else ""
    if actor:
        reading.add(token.i, token.i, (actor,), MentionKind.PRONOUN, f"{token.lower_}: who is told it")


def spoken_for(reading: Reading, speaker: Entity) -> str:
    """The state of an official, the body of another officer, else the speaker."""
    if speaker.single and speaker.sector in PUBLIC and speaker.state:
        return reading.state(speaker.state).id
    if speaker.type is not ActorType.PERSON:
        public = speaker.type is ActorType.ORGANIZATION and speaker.sector in PUBLIC and speaker.state
        return reading.state(speaker.state).id if public else speaker.id
    bodies = [p.body for p in speaker.posts if p.body]
    private = bodies and bodies[0].startswith("organization/") and reading.entities[bodies[0]].sector not in PUBLIC
    if speaker.sector in PUBLIC and speaker.state and not private:
        return reading.state(speaker.state).id
    return bodies[0] if bodies else fighters(reading, speaker) or speaker.id


def fighters(reading: Reading, speaker: Entity) -> str:
    """The one group of rebels that a report tells of, for their spokesman or commander."""
    if speaker.sector not in OUTLAWS:
        return ""
    groups = [e for e in reading.entities.values() if e.type in ARMED and e.sector == speaker.sector]
    told = [e.id for e in groups if "" in (e.state, speaker.state) or e.state == speaker.state]
    return told[0] if len(told) == 1 else ""
