"""What *critics* say of somebody, or critics *of* somebody say, is criticism; what *prosecutors* say, a charge."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.slots import never, owners_of
from kgraph.extract.frames.closed import SUFFERING
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.link import Linked
from kgraph.model import ActorType, Status

if TYPE_CHECKING:
    from kgraph.parse.tokens import Doc

CRITICS = frozenset({"critic", "detractor"})
RULERS = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "LEG", "PTY", "OPP", "IGO", "BUS", "REB", "PRM"})
COURT = frozenset({"JUD", "COP"})
CERTAINTY = 0.55
PROSECUTORS = frozenset({"prosecutor", "prosecution"})
NO_CRIME = frozenset(  # what prosecutors may say of anybody
    "be have live die leave return come arrive appear cooperate plead deny face agree refuse decline appeal testify "
    "ask remain need know want admit confess tell say sign lose suffer seem deserve understand".split()
)


def criticism(linked: Linked, clause: Clause, own: Context) -> list[Draft]:
    """Drafts of what critics who say what a clause tells hold against its subject, or whose critics they are."""
    if own.status not in (Status.ASSERTED, Status.POSSIBLE, Status.PLANNED):
        return []
    doc = linked.parsed.doc
    critics = [s for s in own.attributed if doc[s.mention.head].lemma in CRITICS and s.actor in linked.actors]
    if not critics:  # as mostly
        return []
    told = replace(own, status=Status.ASSERTED, attributed=(), attributed_words="")
    return [
        told.draft(clause.verb, critic, whom, "criticizes", confidence=CERTAINTY, rule="verdict", row="critics")
        for critic in critics
        for whom in args(linked, grammar.phrase(doc[critic.mention.head], "of")) or blamed(linked, clause)
        if whom.actor != critic.actor
    ]


def charges(linked: Linked, clause: Clause, own: Context) -> list[Draft]:
    """Drafts of what prosecutors say that a person or body did."""
    verb, doc = clause.verb, linked.parsed.doc
    speakers = [s for s in own.attributed if s.actor in linked.actors and is_prosecutor(doc, s)]
    if (
        not speakers
        or own.status is not Status.ASSERTED
        or verb.lemma in NO_CRIME
        or verb == own.speech
        or clause.passive
    ):
        return []
    told = replace(own, attributed=(), attributed_words="")
    sides = [a for a in args(linked, clause.subjects) if not a.is_place and linked.actors[a.actor].sector not in COURT]
    return [
        told.draft(verb, speaker, side, "accuses", confidence=CERTAINTY, rule="verdict", row="prosecutors")
        for speaker in speakers
        for side in sides
        if side.actor != speaker.actor and linked.actors[side.actor].type is not ActorType.STATE
    ]


def is_prosecutor(doc: Doc, speaker: Arg) -> bool:
    """Whether somebody is called a prosecutor: "*prosecutor* Ana Soto said"."""
    mention = speaker.mention
    return any(doc[i].lemma in PROSECUTORS for i in range(mention.first, mention.last + 1))


def blamed(linked: Linked, clause: Clause) -> list[Arg]:
    """Of whom or whose doings a clause tells, if they can be blamed."""
    if clause.verb.lemma in SUFFERING and clause.verb.lemma not in ("be", "have"):
        return []
    found = args(linked, clause.subjects) or owners_of(linked, clause.subjects, never)
    return [a for a in found if not a.is_place and is_ruler(linked, a)]


def is_ruler(linked: Linked, side: Arg) -> bool:
    """Whether somebody is a person, a state or a body, or men of one: no people who live somewhere."""
    actor = linked.actors[side.actor]
    return actor.type is not ActorType.GROUP or actor.sector in RULERS
