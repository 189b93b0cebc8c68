"""Business pages: companies fight, raid and take over one another in words alone, and help nobody by selling."""

from __future__ import annotations

from kgraph.extract.speakers.context import Draft
from kgraph.link import Linked
from kgraph.model import ActorType
from kgraph.vocabulary import RELATIONS

# words of which several different ones make a business page
TRADE = frozenset(
    "shareholder stockholder takeover merger acquisition buyout stock share investor stake analyst earnings dividend "
    "bidder suitor ipo bourse divestiture valuation".split()
)
SEVERAL = 3
FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
DELIVERING = frozenset("supply provide deliver sell ship export lend offer give equip".split())
PRIVATE = frozenset({"", "BUS"})
NAMED = (ActorType.ORGANIZATION, ActorType.PERSON)  # a firm's name may be read as a person's


def without_bids(linked: Linked, drafts: list[Draft]) -> list[Draft]:
    """Drafts without the force that a business page says companies use on each other, and without their deliveries."""
    drafts = [d for d in drafts if not is_delivery(linked, d)]
    if len(TRADE & {t.lemma for t in linked.parsed.doc}) < SEVERAL:
        return drafts
    actors = linked.actors.values()
    firms = {a.id for a in actors if a.sector in PRIVATE and not a.state and a.type in NAMED}
    return [
        d for d in drafts if RELATIONS[d.relation].root not in FORCE or not {d.source.actor, d.target.actor} <= firms
    ]


def is_delivery(linked: Linked, draft: Draft) -> bool:
    """Whether a firm is only delivered goods by another: "*supplied* engines to Ford"."""
    if draft.relation != "aids" or draft.head.lemma not in DELIVERING:
        return False
    giver, taker = (linked.actors[a.actor] for a in (draft.source, draft.target))
    private = giver.sector == "BUS" or (taker.sector == "BUS" and giver.sector in PRIVATE)
    return private and taker.sector in PRIVATE and not taker.id.startswith("state/")
