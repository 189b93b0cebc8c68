"""Pairing gold events with claims, one to one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kgraph.evaluate.gold import GoldEvent
from kgraph.evaluate.names import norm
from kgraph.evaluate.rows import Claim, line

Agree = Callable[[GoldEvent, Claim], bool]
Rank = tuple[int, str]


@dataclass(frozen=True)
class Matched:
    """Pairs on events that both annotators wrote, those nobody told, and claims that match no event."""

    pairs: list[tuple[GoldEvent, Claim]]
    missed: list[GoldEvent]
    spurious: list[Claim]


def is_agreed(event: GoldEvent) -> bool:
    """Whether both annotators wrote it; one that a single one wrote is neither missed nor spurious."""
    return bool(event.get("agreed", True))


def match(events: Sequence[GoldEvent], claims: Sequence[Claim], agree: Agree) -> Matched:
    """The largest matching, agreed events first, the most alike preferred."""
    matching = Matching(events, claims, agree)
    matching.take_most_alike()
    matching.enlarge()
    told = {event: claim for claim, event in matching.holder.items()}
    return Matched(
        pairs=[(events[e], claims[c]) for c, e in matching.holder.items() if is_agreed(events[e])],
        missed=[event for e, event in enumerate(events) if e not in told and is_agreed(event)],
        spurious=[claim for c, claim in enumerate(claims) if c not in matching.holder],
    )


@dataclass
class Matching:
    """A matching in the making: `holder[c]` is the event that claim c tells."""

    events: Sequence[GoldEvent]
    claims: Sequence[Claim]
    agree: Agree
    holder: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.fitting = [[c for c, claim in enumerate(self.claims) if self.agree(event, claim)] for event in self.events]
        self.order = sorted(range(len(self.events)), key=lambda e: not is_agreed(self.events[e]))

    def rank(self, event: int, claim: int) -> Rank:
        """The most alike first; the row's text decides between equals."""
        return -likeness(self.events[event], self.claims[claim]), line(self.claims[claim])

    def take_most_alike(self) -> None:
        """Greedily, agreed events before the others."""
        pairs = [(not is_agreed(self.events[e]), self.rank(e, c), e, c) for e in self.order for c in self.fitting[e]]
        for _, _, event, claim in sorted(pairs, key=lambda pair: pair[:2]):
            if claim not in self.holder and event not in self.holder.values():
                self.holder[claim] = event

    def enlarge(self) -> None:
        """Augment until no further event can be told."""
        for event in self.order:
            if event not in self.holder.values():
                self._place(event, set())

    def _place(self, event: int, seen: set[int]) -> bool:
        for claim in sorted(self.fitting[event], key=lambda c: self.rank(event, c)):
            if claim in seen:
                continue
            seen.add(claim)
            if claim not in self.holder or self._place(self.holder[claim], seen):
                self.holder[claim] = event
                return True
        return False


def likeness(event: GoldEvent, claim: Claim) -> int:
    """How alike an event and a claim are, beyond what the view asks."""
    quote, wanted = norm(claim.get("quote")), norm(event.get("quote"))
    alike: int = (
        2 * (claim["relation"] == event["relation"])
        + 2 * (claim["status"] in {event.get("status"), event.get("status_alt")})
        + 2 * (claim["date"] == (event.get("date") or ""))
        + (bool(claim.get("attributed_to")) == bool(event.get("attributed_to")))
        + 2 * bool(quote and wanted and (quote in wanted or wanted in quote))
    )
    return alike
