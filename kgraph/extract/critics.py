"""What *critics* say of somebody, or critics *of* somebody say, is criticism whatever it is."""

from __future__ import annotations

from dataclasses import replace

from kgraph.extract import grammar
from kgraph.extract.arguments import Arg, args
from kgraph.extract.clause import Clause
from kgraph.extract.closed import SUFFERING
from kgraph.extract.context import Context, Draft
from kgraph.extract.slots import never, owners_of
from kgraph.link import Linked
from kgraph.model import ActorType, Status

CRITICS = frozenset({"critic", "detractor"})
RULERS = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "LEG", "PTY", "OPP", "IGO", "BUS"})
CERTAINTY = 0.55


def criticism(linked: Linked, clause: Clause, own: Context) -> list[Draft]:
    """Drafts of what critics who say what a clause tells hold against its subject, or whose critics they are."""
    if own.status not in (Status.ASSERTED, Status.POSSIBLE, Status.PLANNED):
        return []
    doc = linked.parsed.doc
    critics = [s for s in own.attributed if doc[s.mention.head].lemma in CRITICS and s.actor in linked.actors]
    told = replace(own, status=Status.ASSERTED, attributed=(), attributed_words="")
    return [
        told.draft(clause.verb, critic, whom, "criticizes", confidence=CERTAINTY, rule="verdict", row="critics")
        for critic in critics
        for whom in args(linked, grammar.phrase(doc[critic.mention.head], "of")) or blamed(linked, clause)
        if whom.actor != critic.actor
    ]


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
