"""Claims to events.

Greedy, in an order that depends on the claims alone: definite dates first, specific actors first. A claim
joins the best event all of whose members it is compatible with; so no chain of vague claims can bring two
persons or two dates together. Events are sought by time among those of the same root and pair of states.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product

from kgraph.merge.dates import Span, When
from kgraph.model import Actor, ActorType, Claim, Event, Status
from kgraph.vocabulary import RELATIONS

Bucket = tuple[str, str, str]  # PLOVER root and the homes of both sides
Fit = tuple[int, bool, int, int]  # how badly a claim fits an event: the less the better
ANYBODY, UNDIRECTED = "*", "undirected"
# What was or was not done outranks what was only foreseen. An event both asserted and negated counts as
# asserted; `Merged.direct` leaves out the relations on which its claims contradict each other.
STRENGTH = (Status.ASSERTED, Status.NEGATED, Status.PLANNED, Status.POSSIBLE, Status.REQUESTED)


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim with canonical actors and its time."""

    claim: Claim
    sides: tuple[str, str]
    homes: tuple[str, str]  # each side's state, or the side itself if it has none
    when: When

    @property
    def bucket(self) -> Bucket:
        """What two claims of one event always share."""
        one, other = sorted(self.homes)
        return RELATIONS[self.claim.relation].root, one, other

    @property
    def symmetric(self) -> bool:
        """Whether the sides may be swapped."""
        return RELATIONS[self.claim.relation].symmetric

    @property
    def order(self) -> tuple[object, ...]:
        """The place in the greedy order."""
        vague = sum(side == home for side, home in zip(self.sides, self.homes, strict=True))
        return (*self.when.order, vague, self.symmetric, self.claim.id)


@dataclass(slots=True)
class Cluster:
    """An event in the making. `sides` holds at most a state and one actor of that state on each side."""

    number: int
    span: Span
    sides: tuple[set[str], set[str]]
    homes: tuple[str, str]
    directed: bool
    tellings: list[tuple[Telling, bool]] = field(default_factory=list)  # with whether its sides are swapped
    leaves: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, number: int, telling: Telling) -> Cluster:
        """A cluster of one claim."""
        cluster = cls(number, Span.of(telling.when), (set(), set()), telling.homes, False)
        cluster.add(telling, swapped=False)
        return cluster

    def fit(self, telling: Telling) -> tuple[Fit, bool] | None:
        """How well a claim fits (less is better) and whether swapped, or None if it is not compatible."""
        if not self.span.admits(telling.when):
            return None
        for swapped in (False, True):
            if swapped and self.directed and not telling.symmetric:
                break
            if (misses := self.misses(telling, swapped)) is not None:
                new_leaf = telling.claim.relation not in self.leaves
                return (misses, new_leaf, self.span.distance(telling.when), self.number), swapped
        return None

    def misses(self, telling: Telling, swapped: bool) -> int | None:
        """On how many sides the claim names an actor new there; None if it cannot be the one there."""
        sides, homes = turned(telling.sides, swapped), turned(telling.homes, swapped)
        if homes != self.homes or any(side in self.sides[1 - i] for i, side in enumerate(sides)):
            return None
        missed = 0
        for side, home, present in zip(sides, homes, self.sides, strict=True):
            if side not in present:
                if side != home and present - {home}:
                    return None
                missed += 1
        return missed

    def add(self, telling: Telling, *, swapped: bool) -> None:
        """Take in a claim."""
        for present, side in zip(self.sides, turned(telling.sides, swapped), strict=True):
            present.add(side)
        self.span.add(telling.when)
        self.directed = self.directed or not telling.symmetric
        self.leaves.add(telling.claim.relation)
        self.tellings.append((telling, swapped))

    def event(self) -> Event:
        """The event as its claims tell it."""
        claims = sorted(telling.claim.id for telling, _ in self.tellings)
        leaves = Counter(telling.claim.relation for telling, _ in self.tellings)
        relation = min(leaves, key=lambda leaf: (-leaves[leaf], leaf))
        statuses = {telling.claim.status for telling, _ in self.tellings}
        return Event(
            id="event/" + hashlib.sha256(claims[0].encode("utf-8", "surrogatepass")).hexdigest()[:16],
            root=RELATIONS[relation].root,
            relation=relation,
            source=self.side(0),
            target=self.side(1),
            status=min(statuses, key=STRENGTH.index),
            date=self.span.date,
            claims=tuple(claims),
        )

    def side(self, index: int) -> str:
        """The most frequent actor of a side, then the most specific, then by id."""
        counts = Counter(turned(telling.sides, swapped)[index] for telling, swapped in self.tellings)
        return min(counts, key=lambda actor: (-counts[actor], actor == self.homes[index], actor))


def turned(pair: tuple[str, str], swapped: bool) -> tuple[str, str]:
    """The pair, or the other way round."""
    return (pair[1], pair[0]) if swapped else pair


def home(actor: Actor) -> str:
    """What the actor belongs to: its state, or itself."""
    return f"state/{actor.state}" if actor.state and actor.type is not ActorType.STATE else actor.id


def events(
    claims: Iterable[tuple[Claim, str]], canonical: Mapping[tuple[str, str], str], actors: Mapping[str, Actor]
) -> list[Event]:
    """The events of claims given with their documents' dates, in order of id."""

    def tellings() -> Iterator[Telling]:
        for claim, doc_date in claims:
            source, target = canonical[claim.doc, claim.source], canonical[claim.doc, claim.target]
            homes = home(actors[source]), home(actors[target])
            yield Telling(claim, (source, target), homes, When.of(claim, doc_date))

    return told_of(tellings())


def told_of(tellings: Iterable[Telling]) -> list[Event]:
    """The events of whole buckets of claims, in order of id."""
    buckets: dict[Bucket, list[Telling]] = defaultdict(list)
    for telling in tellings:
        buckets[telling.bucket].append(telling)
    found: list[Event] = []
    while buckets:  # what has been told goes, or all would be in memory twice
        found += [cluster.event() for cluster in clusters(buckets.popitem()[1])]
    return sorted(found, key=lambda event: event.id)


def clusters(bucket: list[Telling]) -> list[Cluster]:
    """The claims of one bucket, clustered."""
    if len(bucket) == 1:  # as most are
        return [Cluster.of(0, bucket[0])]
    found: list[Cluster] = []
    met = Met()
    for telling in sorted(bucket, key=lambda t: t.order):
        fits = best_of(met.naming(telling), telling)
        if not fits or fits[0][0]:
            fits = best_of(met.open_to(telling), telling)
        if fits:
            _, swapped, cluster = fits
            cluster.add(telling, swapped=swapped)
        else:
            cluster = Cluster.of(len(found), telling)
            found.append(cluster)
        met.note(cluster)
    return found


def best_of(near: Iterable[Cluster], telling: Telling) -> tuple[Fit, bool, Cluster] | None:
    """The cluster that a claim fits best, if it fits any."""
    fits = [(*fit, cluster) for cluster in near if (fit := cluster.fit(telling))]
    return min(fits, key=lambda fit: fit[0], default=None)


class Met:
    """The clusters of a bucket, found by their times and by who is on their sides.

    Who names both actors of a claim fits it best, and a claim that names somebody fits no cluster with another on
    that side: so thousands of persons who do the same on one day are not compared with each other.
    """

    def __init__(self) -> None:
        self.found: dict[str, dict[tuple[object, ...], dict[int, Cluster]]] = {}

    def note(self, cluster: Cluster) -> None:
        """Keep where a cluster is found, now that it has changed."""
        ends = [(home, only_one(present, home)) for home, present in zip(cluster.homes, cluster.sides, strict=True)]
        keys: list[tuple[object, ...]] = [(True, one, other) for one in cluster.sides[0] for other in cluster.sides[1]]
        keys += [(False, *pair) for pair in product(*([end, (end[0], ANYBODY)] for end in ends))]
        keys += [] if cluster.directed else [(*key, UNDIRECTED) for key in keys if not key[0]]
        for time in cluster.span.found_by():
            here = self.found.setdefault(time, {})
            for key in keys:
                here.setdefault(key, {})[cluster.number] = cluster

    def naming(self, telling: Telling) -> Iterable[Cluster]:
        """Those that name both of a claim's actors."""
        one, other = telling.sides
        return self.under(telling, [(True, one, other), (True, other, one)])

    def open_to(self, telling: Telling) -> Iterable[Cluster]:
        """Those that may take a claim in: who names one actor more than a state, has that one or nobody there."""
        ends = [
            [(home, ANYBODY)] if side == home else [(home, side), (home, "")]
            for side, home in zip(telling.sides, telling.homes, strict=True)
        ]
        swapped = () if telling.symmetric else (UNDIRECTED,)
        keys: list[tuple[object, ...]] = [(False, *pair) for pair in product(*ends)]
        return self.under(telling, [*keys, *((False, *pair, *swapped) for pair in product(*reversed(ends)))])

    def under(self, telling: Telling, keys: list[tuple[object, ...]]) -> Iterable[Cluster]:
        """The clusters of a time that suits under some keys, each once."""
        near: dict[int, Cluster] = {}
        for here in filter(None, map(self.found.get, telling.when.lookups())):
            for key in keys:
                near.update(here.get(key, ()))
        return near.values()


def only_one(present: set[str], home: str) -> str:
    """Who is on a side besides a state; empty if nobody is."""
    return next((actor for actor in present if actor != home), "")
