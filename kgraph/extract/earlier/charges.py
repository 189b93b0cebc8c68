"""What somebody says was done to their side is a charge: "Fiji's envoy said that *Samoan police had beaten Fijians*".

Whoever reports a deed without being hurt by it only reports it; but the doer's side may deny it (`accused`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kgraph.extract.actors.arguments import Arg
from kgraph.extract.actors.sides import OUTLAWS, on_one_side
from kgraph.extract.speakers.context import Draft
from kgraph.extract.tables.rows import HARM
from kgraph.link import Linked
from kgraph.model import ActorType, MentionKind, Status
from kgraph.vocabulary import RELATIONS

DEEDS = HARM | {"MOBILIZE", "THREATEN"}  # what is laid at somebody's door
HELP = frozenset({"AID", "SUPPORT"})  # to fighters
CHARGE_WEIGHT = 0.8
# what whoever is to suffer by it says that others are about: "*wants* to destroy us"
SCHEMING = frozenset("want try seek plan intend aim attempt plot prepare scheme conspire".split())


def charges(linked: Linked, drafts: Iterable[Draft]) -> list[Draft]:
    """A draft of each charge that a named speaker of the victims' side makes, once for each doer and speech."""
    told = list(drafts)
    made = {(d.source.actor, d.target.actor, d.head.sent.start) for d in told if RELATIONS[d.relation].root == "ACCUSE"}
    found = []
    for deed in told:
        for speaker in accusers(linked, deed):
            key = (speaker.actor, deed.source.actor, deed.head.sent.start)
            if key not in made and (suffers(linked, speaker, deed) or abets(linked, speaker, deed)):
                made.add(key)
                found.append(charge(deed, speaker))
    return found


def on_whose_soil(linked: Linked, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts; who is said to enter *its* territory enters the speaker's: nobody invades their own."""
    return [replace(d, target=soil) if (soil := speakers_own(linked, d)) else d for d in drafts]


def speakers_own(linked: Linked, deed: Draft) -> Arg | None:
    """The speaker's state, where a pronoun stands for what is harmed and cannot mean who harms it."""
    sides = {linked.actors[a.actor].state for a in (deed.source, deed.target)}
    if RELATIONS[deed.relation].root not in DEEDS or len(sides) != 1 or "" in sides or not is_pronominal(linked, deed):
        return None
    for speaker in deed.attributed:
        actor = linked.actors.get(speaker.actor)
        if actor is not None and actor.state and actor.state not in sides:
            state = f"state/{actor.state}"
            return replace(deed.target, actor=state if state in linked.actors else actor.id)
    return None


def is_pronominal(linked: Linked, deed: Draft) -> bool:
    """Whether *it* or *its* stands for what is harmed, or for whose it is: "*its* territory"."""
    return linked.parsed.doc[deed.target.mention.first].lower_ in ("it", "its")


def accusers(linked: Linked, deed: Draft, *, anybody: bool = False) -> list[Arg]:
    """Who says of somebody of another side that they did what hurts; what *anybody* says may be denied."""
    root = RELATIONS[deed.relation].root
    hurts = root in DEEDS or (root in HELP and linked.actors[deed.target.actor].sector in OUTLAWS)
    if not (deed.status is Status.ASSERTED or is_scheme(deed)) or not hurts or deed.source.is_place:
        return []
    speakers = [s for s in deed.attributed if s.actor in linked.actors and (anybody or is_somebody(linked, s))]
    return [s for s in speakers if s.actor in linked.actors and not on_one_side(linked, s.actor, deed.source.actor)]


def is_scheme(deed: Draft) -> bool:
    """Whether a deed is what somebody is out to do."""
    open_yet = deed.status in (Status.POSSIBLE, Status.PLANNED)
    return open_yet and bool(deed.operators) and deed.operators[-1] in SCHEMING


def is_somebody(linked: Linked, speaker: Arg) -> bool:
    """Whether a speaker is named or a person: what "*officials* said" is a report."""
    actor = linked.actors[speaker.actor]
    named = speaker.mention.kind is not MentionKind.NOUN or actor.type is ActorType.PERSON
    return named and actor.sector != "MED"


def suffers(linked: Linked, speaker: Arg, deed: Draft) -> bool:
    """Whether it was done to the speaker, or to somebody of the speaker's state and not of the doer's."""
    who, doer, victim = (linked.actors[a.actor] for a in (speaker, deed.source, deed.target))
    shared = bool(who.state) and who.state == victim.state != doer.state
    return shared or on_one_side(linked, who.id, victim.id)


def abets(linked: Linked, speaker: Arg, deed: Draft) -> bool:
    """Whether a government is said to help fighters, by who is not of their side: "Fiji said *Samoa armed rebels*"."""
    doer, helped = linked.actors[deed.source.actor], linked.actors[deed.target.actor]
    who = linked.actors[speaker.actor]
    lawful = not {doer.sector, who.sector} & (OUTLAWS | {"NGO"}) and (not doer.state or doer.state != who.state)
    return lawful and helped.sector in OUTLAWS and RELATIONS[deed.relation].root in HELP


def charge(deed: Draft, speaker: Arg, weight: float = CHARGE_WEIGHT) -> Draft:
    """The speaker's charge against who did the deed."""
    return replace(
        deed,
        head=deed.speech or deed.head,
        source=speaker,
        target=deed.source,
        relation="accuses",
        status=Status.ASSERTED if is_scheme(deed) else deed.status,
        confidence=deed.confidence * weight,
        rule="charge",
        plover="",
        attributed=(),
        attributed_words="",
        speech=None,
        within=None,
    )
