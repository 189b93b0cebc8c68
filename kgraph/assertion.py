"""One document's record as RDF: the quads of its named graph, in the shape that `docs/architecture.md` gives.

Every predicate and class is looked up in the ontology, so nothing can be asserted that it does not define. A document
has a thousand quads and more: they are written as text, of terms that are made once, and as objects where asked for.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from pyoxigraph import Quad, RdfFormat, parse

from kgraph import vocabulary
from kgraph.errors import InputError, KgraphError, StoreError
from kgraph.model import Actor, ActorType, Claim, Event, Evidence, Office, Record
from kgraph.terms import Value, day, decimal, known, literal, number, resource

if TYPE_CHECKING:
    from kgraph.merge import Merged

Fact = tuple[str, Value | None]  # a predicate as `kg:source`; without a value there is nothing to say
Triple = str  # a quad without its graph


def quads(record: Record, merged: Merged, *, base: str = vocabulary.BASE) -> Iterator[Quad]:
    """The named graph of one document, each quad once, in a fixed order.

    Raises:
        UnknownTermError: a relation, root or status that the ontology does not define.
        StoreError: a claim names an actor or event that the merge step does not know.
        InputError: words that RDF cannot hold (a lone surrogate), or a malformed date.
    """
    text = "".join(f"{line} .\n" for line in lines(record, merged, base=base))
    return iter(parse(text, format=RdfFormat.N_QUADS))


def lines(record: Record, merged: Merged, *, base: str = vocabulary.BASE) -> list[str]:
    """The quads of `quads` as lines of N-Quads without their dots: `str` of each."""
    _check_base(base)
    writer = _Writer(record, merged, base)
    graph = writer.document
    return [f"{triple} {graph}" for triple in dict.fromkeys(writer.triples())]


def lines_digest(lines: Iterable[str]) -> str:
    """SHA-256 over quads, whatever their order."""
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()


def state_actor(merged: Merged, code: str) -> Actor:
    """The graph's actor for a state, which no document need name."""
    name = f"state/{code}"
    return merged.actors.get(name) or Actor(name, _state_names().get(code, code), ActorType.STATE, code)


def _check_base(base: str) -> None:
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+[/#]", base):
        raise KgraphError(f"{base!r} cannot be a base: give an absolute IRI that ends in / or #.")


@lru_cache(maxsize=1)
def _state_names() -> dict[str, str]:
    """For the states that actors act for and no document names."""
    from kgraph.codebook import Codebook

    return {row["iso3"]: row["name"] for row in Codebook().rows("states")}


def _capital(word: str) -> str:
    return f"kg:{word.capitalize()}"


class _Writer:
    """The triples of one record. `document` is its node, and the name of its graph."""

    def __init__(self, record: Record, merged: Merged, base: str) -> None:
        self.record = record
        self.merged = merged
        self.base = base
        self.document = resource(base, f"document/{record.article.doc}")

    def triples(self) -> Iterator[Triple]:
        yield from self._facts(self.document, self._article())
        for actor in self.record.actors:
            yield from self._actor(self._canonical(actor.id), (actor.label, *actor.aliases))
        for office in self.merged.offices(self.record):
            yield from self._facts(self._office_node(office), self._office(office))
        for claim in self.record.claims:
            yield from self._facts(self._node(claim.id), self._claim(claim))
            for subject, evidence in self._evidence_nodes(claim):
                yield from self._facts(subject, self._evidence(evidence))
            event = self._event_of(claim)
            yield from self._facts(self._node(event.id), self._event(event))
            if claim.id in self.merged.direct:
                yield from self._direct(claim)

    def _facts(self, subject: Value, facts: Iterable[Fact]) -> list[Triple]:
        return [f"{subject} {known(predicate)} {value}" for predicate, value in facts if value is not None]

    def _article(self) -> Iterator[Fact]:
        article = self.record.article
        yield "rdf:type", known("kg:Document")
        yield "dcterms:identifier", self._text(article.doc)
        yield "dcterms:title", self._text(article.title)
        yield "dcterms:date", day(article.date) if article.date else None
        yield "dcterms:publisher", self._text(article.publisher)
        yield "schema:url", self._text(article.url)
        yield "kg:text", self._text(article.text) or '""'

    def _actor(self, actor: Actor, names: Iterable[str]) -> Iterator[Triple]:
        """The actor as the whole graph knows it, with the names that this document uses."""
        subject = self._node(actor.id)
        yield from self._facts(subject, self._actor_facts(actor))
        aliases = sorted({name for name in names if name and name != actor.label})
        yield from self._facts(subject, (("skos:altLabel", self._text(name)) for name in aliases))
        if actor.state and actor.type is not ActorType.STATE:
            state = state_actor(self.merged, actor.state)
            yield from self._facts(subject, [("kg:actsFor", self._node(state.id))])
            yield from self._facts(self._node(state.id), self._actor_facts(state))

    def _actor_facts(self, actor: Actor) -> Iterator[Fact]:
        yield "rdf:type", known(_capital(actor.type))
        yield "rdfs:label", self._text(actor.label)
        yield "kg:stateCode", self._text(actor.state)
        yield "kg:sector", self._text(actor.sector)

    def _office(self, office: Office) -> Iterator[Fact]:
        yield "rdf:type", known("kg:Office")
        yield "kg:holder", self._actor_node(office.person)
        yield "kg:role", self._text(office.role)
        yield "kg:body", self._actor_node(office.body)
        yield "kg:document", self.document
        yield "kg:start", number(office.start)
        yield "kg:end", number(office.end)

    def _office_node(self, office: Office) -> Value:
        parts = (self.record.article.doc, office.person, office.role, office.body, str(office.start))
        digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
        return self._node(f"office/{digest[:16]}")

    def _claim(self, claim: Claim) -> Iterator[Fact]:
        yield "rdf:type", known("kg:Claim")
        source, target = self._canonical(claim.source).id, self._canonical(claim.target).id
        yield from self._act(source, claim.relation, target, claim.status, claim.date)
        yield from self._attribution(claim.attributed_to)
        for actor in claim.about:
            yield "kg:about", self._actor_node(actor)
        yield "kg:within", self._node(claim.within) if claim.within else None
        first = self.merged.reprints.get(claim.id, "")
        yield "kg:reprints", self._node(f"document/{first}") if first else None
        if claim.plover:
            yield "kg:cameo", self._text(vocabulary.cameo(claim.relation, claim.plover))
            yield "kg:plover", known(f"kg:{claim.plover}")
        yield "kg:confidence", decimal(claim.confidence)
        yield "kg:rule", self._text(claim.rule)
        yield "kg:row", self._text(claim.row)
        for operator in claim.operators:
            yield "kg:operator", self._text(operator)
        yield "kg:document", self.document
        yield "kg:event", self._node(self._event_of(claim).id)
        yield "kg:mentions", number(len(claim.evidence))
        for subject, _ in self._evidence_nodes(claim):
            yield "kg:evidence", subject

    def _act(self, source: str, leaf: str, target: str, status: str, when: str) -> Iterator[Fact]:
        """What claims and events have in common; the actors by the graph's ids."""
        yield "kg:source", self._node(source)
        yield "kg:relation", f"<{vocabulary.relation(leaf).iri}>"
        yield "kg:target", self._node(target)
        yield "kg:status", known(_capital(status))
        yield "kg:date", day(when) if when else None

    def _attribution(self, who: str) -> Iterator[Fact]:
        if (self.record.article.doc, who) in self.merged.canonical:
            yield "kg:attributedTo", self._actor_node(who)
        else:
            yield "kg:attributedToText", self._text(who)

    def _evidence_nodes(self, claim: Claim) -> Iterator[tuple[Value, Evidence]]:
        name = claim.id.partition("/")[2]
        for place, evidence in enumerate(claim.evidence, 1):
            yield self._node(f"evidence/{name}-{place}"), evidence

    def _evidence(self, evidence: Evidence) -> Iterator[Fact]:
        yield "rdf:type", known("kg:Evidence")
        yield from self._span("kg:quote", "kg:start", "kg:end", evidence.start, evidence.end)
        for side in ("source", "target", "predicate"):
            start, end = getattr(evidence, f"{side}_start"), getattr(evidence, f"{side}_end")
            yield from self._span(f"kg:{side}Text", f"kg:{side}Start", f"kg:{side}End", start, end)
        yield "kg:sourceReason", self._text(evidence.source_reason)
        yield "kg:targetReason", self._text(evidence.target_reason)

    def _span(self, words: str, first: str, after: str, start: int, end: int) -> Iterator[Fact]:
        yield words, self._text(self.record.article.text[start:end])
        yield first, number(start)
        yield after, number(end)

    def _event(self, event: Event) -> Iterator[Fact]:
        yield "rdf:type", known("kg:Event")
        yield "kg:root", known(f"kg:{event.root}")
        yield from self._act(event.source, event.relation, event.target, event.status, event.date)

    def _direct(self, claim: Claim) -> Iterator[Triple]:
        """The act as plain triples: the leaf, all above it, and both ways round if symmetric."""
        known = vocabulary.relation(claim.relation)
        source, target = self._actor_node(claim.source), self._actor_node(claim.target)
        for up in (known.iri, *vocabulary.parents(known.leaf)):
            yield f"{source} <{up}> {target}"
            if known.symmetric:
                yield f"{target} <{up}> {source}"

    def _event_of(self, claim: Claim) -> Event:
        try:
            return self.merged.events[self.merged.event_of[claim.id]]
        except KeyError:
            raise StoreError(f"{self.record.article.doc}: {claim.id} has no event; build the store again.") from None

    def _canonical(self, actor: str) -> Actor:
        """The graph's actor for an actor of this document."""
        try:
            return self.merged.actors[self.merged.canonical[self.record.article.doc, actor]]
        except KeyError:
            raise StoreError(f"{self.record.article.doc}: {actor} was not merged; build the store again.") from None

    def _actor_node(self, actor: str) -> Value:
        return self._node(self._canonical(actor).id)

    def _node(self, path: str) -> Value:
        return resource(self.base, path)

    def _text(self, text: str) -> Value | None:
        try:
            return literal(text) if text else None
        except UnicodeEncodeError as error:
            doc = self.record.article.doc.encode(errors="backslashreplace").decode()
            raise InputError(
                f"{doc}: character {error.start} of {text[:20]!r} is a lone surrogate; save as UTF-8."
            ) from None
