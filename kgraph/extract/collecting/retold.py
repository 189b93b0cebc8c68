"""A headline tells in short what the report tells at length: its reading gives way where the body has the act.

Headlines leave out words, names and tenses, so what is read in one alone is often the same act under another actor
("Rebels free captive": the Front released a nurse) or misread; what the lead says of the same two sides holds.
"""

from __future__ import annotations

from collections.abc import Iterable

from kgraph.extract.actors.arguments import Arg
from kgraph.extract.actors.sides import OFFICIAL, on_one_side
from kgraph.extract.speakers.context import Draft
from kgraph.extract.tables.rows import COOPERATIVE
from kgraph.link import Linked
from kgraph.model import Actor, ActorType
from kgraph.vocabulary import RELATIONS

LEAD = 2  # paragraphs below a headline that may tell the same
PEOPLE = frozenset({"", "CVL", "ELI"})  # sectors that tell nobody apart


def without_retold(linked: Linked, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without those of the headline that the body tells under another actor or as another act."""
    drafts = list(drafts)
    end = linked.parsed.headline_end
    body = [d for d in drafts if d.head.i >= end]
    first = min((d.head.sent.start for d in body), default=-1)
    first = first if first < lead_end(linked, end) else -1
    return [d for d in drafts if d.head.i >= end or not any(retells(linked, d, b, first) for b in body)]


def lead_end(linked: Linked, headline: int) -> int:
    """Where the lead ends: behind the first two paragraphs below the headline."""
    starts = sorted(s for s in linked.parsed.paragraph_starts if s >= headline)
    return starts[LEAD] if len(starts) > LEAD else len(linked.parsed.doc)


def retells(linked: Linked, headline: Draft, body: Draft, lead: int) -> bool:
    """Whether an act of the body is what the headline tells: of its kind, or what the lead says of the same sides."""
    same = RELATIONS[headline.relation].root == RELATIONS[body.relation].root
    told = headline.relation == body.relation and headline.status is body.status
    kinds = {RELATIONS[d.relation].root in COOPERATIVE for d in (headline, body)}
    if len(kinds) > 1:
        return False
    if (told and exactly(headline, body)) or not (same or body.head.sent.start == lead):
        return False
    straight = (headline.source, body.source), (headline.target, body.target)
    crossed = (headline.source, body.target), (headline.target, body.source)
    either = (straight, crossed) if RELATIONS[headline.relation].symmetric else (straight,)
    return any(all(may_be(linked, h, b) for h, b in sides) for sides in either)


def exactly(headline: Draft, body: Draft) -> bool:
    """Whether both have the same sides."""
    return {headline.source.actor, headline.target.actor} == {body.source.actor, body.target.actor}


def may_be(linked: Linked, headline: Arg, body: Arg) -> bool:
    """Whether whom a headline names may be whom the body names: of one side, one state, one trade or one noun."""
    one, other = linked.actors[headline.actor], linked.actors[body.actor]
    if on_one_side(linked, one.id, other.id):
        return True
    if one.state and other.state:
        return one.state == other.state and of_one_trade(one.sector, other.sector)
    if one.type is ActorType.GROUP and other.type is ActorType.ORGANIZATION and not (other.sector or other.state):
        return True  # "*rebels* free captive": a Front that nobody knows does
    same_trade = one.sector == other.sector and one.sector not in PEOPLE  # of nobody knows which state
    return same_trade or is_called(linked, other, one.label.split()[-1].lower())


def is_called(linked: Linked, actor: Actor, noun: str) -> bool:
    """Whether a noun ends somebody's name, or heads what the document calls them."""
    if actor.label.split()[-1].lower() == noun:
        return True
    return any(m.actors == (actor.id,) and linked.parsed.doc[m.head].lower_ == noun for m in linked.mentions)


def of_one_trade(one: str, other: str) -> bool:
    """Whether people of one state may be the same by what they are: no rebel is an official of his country."""
    return one == other or not (one and other) or {one, other} <= OFFICIAL
