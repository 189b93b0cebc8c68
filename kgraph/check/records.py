"""The truth: the database, the records in it, and the claims in them."""

from __future__ import annotations

from collections.abc import Iterator

from kgraph.check.finding import Finding
from kgraph.errors import DamagedError
from kgraph.model import Claim, Record
from kgraph.store import Store
from kgraph.store.codec import digest


def database(store: Store) -> Iterator[Finding]:
    """The file of the records is one that SQLite can read throughout."""
    for message in store.faults():
        yield Finding("database", "records.sqlite", message)


def damaged(store: Store) -> Iterator[Finding]:
    """Every record is what was written."""
    for document in store.documents():
        try:
            store.record(document.doc)
        except DamagedError as error:
            yield Finding("record", document.doc, str(error))


def readable(store: Store) -> Iterator[Record]:
    """The records that are not damaged."""
    for document in store.documents():
        try:
            yield store.record(document.doc)
        except DamagedError:
            continue


def columns(store: Store) -> Iterator[Finding]:
    """What stands beside a record is what the record says, and what made it is noted if it is said to be."""
    known, origins = {document.doc: document for document in store.documents()}, {None, *store.origins}
    for record in readable(store):
        article, row = record.article, known[record.article.doc]
        given = (digest(article), article.title, article.publisher, article.date)
        if given != (row.digest, row.title, row.publisher, row.date):
            yield Finding("columns", article.doc, "title, publisher, date or digest are not those of its record")
        if row.origin not in origins:
            yield Finding("columns", article.doc, "what made its record is not noted under the number that it has")


def claims(store: Store) -> Iterator[Finding]:
    """Every claim has its own document, evidence, two actors, and claims and actors that the record knows."""
    for record in readable(store):
        known = {actor.id for actor in record.actors}
        ids = [claim.id for claim in record.claims]
        for claim in record.claims:
            for message in faults(claim, record, known, frozenset(ids)):
                yield Finding("claim", claim.id, f"{record.article.doc}: {message}")
        if len(set(ids)) < len(ids):
            yield Finding("claim", record.article.doc, "two claims have one id")


def faults(claim: Claim, record: Record, actors: set[str], claims: frozenset[str]) -> Iterator[str]:
    """What is wrong with one claim."""
    if claim.doc != record.article.doc:
        yield f"belongs to {claim.doc}"
    if not claim.evidence:
        yield "has no evidence"
    if claim.source == claim.target:
        yield f"has {claim.source} on both sides"
    for actor in (claim.source, claim.target, *claim.about):
        if actor not in actors:
            yield f"{actor} is no actor of the document"
    if claim.within and claim.within not in claims:
        yield f"lies within {claim.within}, which the document lacks"
    length = len(record.article.text)
    if any(not 0 <= place.start < place.end <= length for place in claim.evidence):
        yield "quotes words outside of the text"
