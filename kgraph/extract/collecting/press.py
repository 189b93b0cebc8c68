"""Who only carries words to the public: reporters, papers and a crowd, to whom things are said for others to read."""

from __future__ import annotations

from kgraph.extract.speakers.context import Draft
from kgraph.link import Linked
from kgraph.model import Actor, ActorType
from kgraph.vocabulary import RELATIONS

SAYING = frozenset({"tell", "speak", "talk", "say"})
# last words of a paper's or station's name that no table lists
TITLES = frozenset(
    "herald post times news daily tribune guardian star sun mail telegraph standard gazette chronicle observer monitor "
    "today tv radio television magazine newspaper mirror express nation vanguard punch dawn citizen bulletin".split()
)


def briefs_press(linked: Linked, draft: Draft) -> bool:
    """Talking to reporters or a crowd is how words reach the page, not an event."""
    relation, verb = draft.relation, draft.head
    if relation != "talks-with" and RELATIONS[relation].root != "REQUEST":
        return False
    source, target = linked.actors[draft.source.actor], linked.actors[draft.target.actor]
    if relation != "talks-with":  # '"Be patient," she told *reporters*'
        return verb.lemma == "tell" and target.sector == "MED" and target.type is ActorType.GROUP
    if "MED" in (source.sector, target.sector):
        return True
    telling = verb.lemma == "tell"
    if telling and target.type not in (ActorType.PERSON, ActorType.STATE):
        return True
    return verb.lemma in SAYING and is_unlisted(target) and (is_titled(target) or (telling and is_paper(draft)))


def is_unlisted(actor: Actor) -> bool:
    """Whether nothing but a name is known of somebody."""
    return actor.type in (ActorType.PERSON, ActorType.ORGANIZATION) and not (actor.state or actor.sector)


def is_titled(actor: Actor) -> bool:
    """Whether a name ends as those of papers and stations do: "spoke to the *Lima Post*"."""
    return actor.label.split()[-1].lower() in TITLES


def is_paper(draft: Draft) -> bool:
    """Whether an unknown name that is told something must be a paper's: "he told *the Clarion*"."""
    name = draft.head.doc[draft.target.mention.head]
    return any(c.dep_ == "ccomp" for c in draft.head.lefts) or any(c.dep_ == "det" for c in name.lefts)
