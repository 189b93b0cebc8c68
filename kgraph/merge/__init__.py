"""Merge: the records of all documents to the actors and events of the graph.

`names` says which spellings can be one person, `actors` with `groups`, `persons` and `ids` finds the canonical actors,
`by_hand` heeds corrections of them, `dates` says which times are compatible, `events` clusters the claims, `printed`
tells who only reprints. The result depends on the set of records and corrections alone, not on their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from kgraph.codebook import Codebook
from kgraph.merge.actors import canonical_actors
from kgraph.merge.events import events
from kgraph.merge.groups import Group
from kgraph.merge.names import Nicknames
from kgraph.merge.printed import Sentence, copied, reprints, told_in
from kgraph.model import FIRM, Actor, ActorType, Claim, Event, Office, Record, Status

if TYPE_CHECKING:
    from kgraph.corrections import Corrections

__all__ = ["Merged", "Nicknames", "merge"]


@dataclass(frozen=True)
class Grounds:
    """What a merge was worked out from: what `kgraph.store.joining` goes on from where a few documents change."""

    groups: dict[str, Group]
    """The documents' actors by the graph's id."""
    sentences: list[Sentence]
    """The sentences that say claims, in the order of printing."""
    earlier: dict[int, int]
    """For those that are copies, the number of the one that they copy."""
    often: dict[int, int]
    """How many sentences have a run of words, of those that several have."""


@dataclass(frozen=True)
class Merged:
    """What the documents hold in common."""

    actors: dict[str, Actor]
    """The graph's actors by id."""
    canonical: dict[tuple[str, str], str]
    """The id in the graph of each (document, document's actor id)."""
    events: dict[str, Event]
    """Events by id."""
    event_of: dict[str, str]
    """Claim id to event id."""
    direct: frozenset[str]
    """Claims whose relation is also written as a direct triple: asserted, by the document itself, no mere
    guess, and not contradicted by a negated claim of the same relation and event."""
    reprints: dict[str, str] = field(default_factory=dict)
    """The document that printed a claim's words first, by claim id; only of claims whose words were printed before."""
    grounds: Grounds | None = field(default=None, compare=False, repr=False)

    def offices(self, record: Record) -> Iterator[Office]:
        """The offices of a document; one whose holder was found to be no person is none."""
        for office in record.offices:
            holder = self.actors.get(self.canonical.get((record.article.doc, office.person), ""))
            if holder is None or holder.type is ActorType.PERSON:
                yield office


@dataclass
class Gathered:
    """What merging compares of the documents met so far; no more of them stays in memory."""

    members: list[tuple[str, Actor]] = field(default_factory=list)
    claims: list[tuple[Claim, str]] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    docs: set[str] = field(default_factory=set)
    known: dict[Actor, Actor] = field(default_factory=dict)

    def take(self, record: Record) -> Record:
        """Gather a document, in place of the one of this name, and hand it on."""
        doc, date = record.article.doc, record.article.date
        if doc in self.docs:
            self.drop(doc)
        self.docs.add(doc)
        self.members += [(doc, self.known.setdefault(actor, actor)) for actor in record.actors]
        self.claims += [(bare(claim), date) for claim in record.claims]
        self.sentences += told_in(record)
        return record

    def drop(self, doc: str) -> None:
        """Forget a document."""
        self.docs.discard(doc)
        self.members = [member for member in self.members if member[0] != doc]
        self.claims = [claim for claim in self.claims if claim[0].doc != doc]
        self.sentences = [sentence for sentence in self.sentences if sentence.doc != doc]

    def merged(self, nicknames: Nicknames, corrections: Corrections | None = None) -> Merged:
        """What they hold in common, whatever the order in which they came."""
        sentences, earlier, often = copied(self.sentences)  # first, as it needs room for a while
        printed = reprints(sentences, earlier)
        by_hand = corrections.of_actors if corrections else ()
        actors, canonical, groups = canonical_actors(self.members, nicknames, by_hand)
        found = {event.id: event for event in events(self.claims, canonical, actors)}
        event_of = {claim: event.id for event in found.values() for claim in event.claims}
        facts = direct((claim for claim, _ in self.claims), event_of)
        grounds = Grounds(groups, sentences, earlier, often)
        return Merged(actors, canonical, found, event_of, facts, printed, grounds)


def merge(
    records: Iterable[Record], *, nicknames: Nicknames | None = None, corrections: Corrections | None = None
) -> Merged:
    """Merge records, one a document, in any order. `corrections` are heeded where they speak of the graph's actors."""
    gathered = Gathered()
    for record in records:
        gathered.take(record)
    return gathered.merged(shipped() if nicknames is None else nicknames, corrections)


def bare(claim: Claim) -> Claim:
    """A claim without its words."""
    return Claim(
        claim.id, claim.doc, claim.source, claim.relation, claim.target, claim.status, claim.date, claim.attributed_to,
        (), claim.within, claim.plover, claim.confidence, "", "", (), (),
    )  # fmt: skip


def direct(claims: Iterable[Claim], event_of: Mapping[str, str]) -> frozenset[str]:
    """The claims that the graph may state as plain fact."""
    claims = list(claims)
    negated = {(event_of[c.id], c.relation) for c in claims if c.status is Status.NEGATED}
    return frozenset(
        c.id
        for c in claims
        if c.status is Status.ASSERTED
        and c.confidence >= FIRM
        and not c.attributed_to
        and (event_of[c.id], c.relation) not in negated
    )


@cache
def shipped() -> Nicknames:
    """The nicknames of the shipped codebook."""
    return Nicknames.load(Codebook())
