"""The documents of `fixtures_graph` as records, and the store that they make."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path

from kgraph.model import Actor, ActorType, Article, Claim, Evidence, Mention, MentionKind, Office, Record, Status
from kgraph.store import Store

from tests.fixtures_graph import ACTORS, CLAIMS, DOCUMENTS, OFFICES, Told


def records() -> list[Record]:
    """One record a document."""
    return [record(slug) for slug in DOCUMENTS]


def record(slug: str) -> Record:
    """What a reader would have found in one of the documents."""
    doc, title, date, publisher, text = DOCUMENTS[slug]
    claims = tuple(claim(told, doc, text) for told in CLAIMS if told.doc == slug)
    offices = tuple(
        Office(person, role, body, text.index(words), text.index(words) + len(words))
        for where, person, role, body, words in OFFICES
        if where == slug
    )
    named = {side for one in claims for side in (one.source, one.target, *one.about, one.attributed_to)}
    named |= {side for office in offices for side in (office.person, office.body)}
    actors = tuple(actor(name) for name in sorted(named & set(ACTORS)))
    mentions = tuple(
        Mention(actor, start, end, MentionKind.NAME, "name")
        for one in claims
        for place in one.evidence
        for actor, start, end in (
            (one.source, place.source_start, place.source_end),
            (one.target, place.target_start, place.target_end),
        )
    )
    return Record(Article(doc, text, title, date, publisher), actors, mentions, offices, claims)


def actor(name: str) -> Actor:
    """One of the fixture's actors."""
    kind, label, aliases, state, sector = ACTORS[name]
    return Actor(name, label, ActorType(kind.lower()), state, sector, aliases)


def claim(told: Told, doc: str, text: str) -> Claim:
    """One of the fixture's claims."""
    return Claim(
        id=f"claim/{told.id}",
        doc=doc,
        source=told.source,
        relation=told.relation,
        target=told.target,
        status=Status(told.status),
        date=told.date,
        attributed_to=told.by,
        about=told.about,
        within=f"claim/{told.within}" if told.within else "",
        plover=told.plover,
        confidence=float(told.confidence),
        rule="frame",
        row="frames_conflict:10",
        operators=told.operators,
        evidence=tuple(evidence(told, quote, text, first=not n) for n, quote in enumerate(told.quotes)),
    )


def evidence(told: Told, quote: str, text: str, *, first: bool) -> Evidence:
    """Where a sentence of the text has its words."""
    start = text.index(quote)
    spans = []
    for words in told.words if first else ("Durand", "pleaded", "Beijing"):
        at = start + quote.index(words)
        spans.append((at, at + len(words)))
    source, predicate, target = spans
    return Evidence(start, start + len(quote), *source, *target, *predicate, "name", "name")


@lru_cache(maxsize=1)
def shared_store() -> Store:
    """The store, made once: for reading only. Its folder goes with the process."""
    folder = tempfile.TemporaryDirectory(prefix="kgraph-tests-")
    path = Path(folder.name) / "store"
    with Store.open(path, write=True) as store:
        store.commit(records())
    opened = Store.open(path)
    opened.folder = folder  # type: ignore[attr-defined]  # kept as long as the store
    return opened
