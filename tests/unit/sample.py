"""One record made by hand, with something in every field, and the merge of it alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pyoxigraph
from kgraph import assertion, vocabulary
from kgraph.merge import Merged
from kgraph.model import Actor, ActorType, Article, Claim, Event, Evidence, Office, Record, Status

BASE = vocabulary.BASE
KG = vocabulary.KG
DOC = "wires/norway.txt"
TEXT = "Foreign Minister Ida Berg of Norway urged Chile to meet fishermen. A newspaper said Chile had refused."


def evidence(source: str = "Ida Berg", predicate: str = "urged", target: str = "Chile") -> Evidence:
    spans = [(TEXT.index(words), TEXT.index(words) + len(words)) for words in (source, target, predicate)]
    (a, b), (c, d), (e, f) = spans
    return Evidence(0, 66, a, b, c, d, e, f, "full name", "state name")


def claim(name: str, relation: str = "urges", **changes: Any) -> Claim:
    made = Claim(
        id=f"claim/{name}",
        doc=DOC,
        source="person/ida-berg",
        relation=relation,
        target="state/CHL",
        status=Status.ASSERTED,
        date="2019-05",
        attributed_to="",
        about=("group/fishermen",),
        within="",
        plover=vocabulary.relation(relation).root,
        confidence=0.8,
        rule="verb frame",
        row="frames:7",
        operators=(),
        evidence=(evidence(),),
    )
    return replace(made, **changes)


ACTORS = (
    Actor("person/ida-berg", "Ida Berg", ActorType.PERSON, "NOR", "GOV", ("Berg",)),
    Actor("state/CHL", "Chile", ActorType.STATE, "CHL"),
    Actor("group/fishermen", "fishermen", ActorType.GROUP),
    Actor("organization/daily", "The Daily", ActorType.ORGANIZATION, "", "MED"),
)
CLAIMS = (
    claim("one", evidence=(evidence(), evidence())),
    claim(
        "two",
        "meets-with",
        status=Status.REQUESTED,
        within="claim/one",
        plover="",
        date="2019",
        operators=("urge",),
    ),
    claim("three", "rejects", attributed_to="organization/daily", date="2019-05-02", about=()),
    claim("four", "meets-with", date="", attributed_to=""),
    claim("five", "visits", status=Status.PLANNED, plover="AGREE", attributed_to="a paper", confidence=1.0),
)
RECORD = Record(
    Article(DOC, TEXT, "Plea", "2019-05-03", "Wire", "https://example.org/a b"),
    ACTORS,
    (),
    (Office("person/ida-berg", "Foreign Minister", "state/CHL", 0, 16),),
    CLAIMS,
)


def merged(record: Record = RECORD, direct: frozenset[str] = frozenset({"claim/one", "claim/four"})) -> Merged:
    made = [
        Event(
            id=c.id.replace("claim", "event"),
            root=vocabulary.relation(c.relation).root,
            relation=c.relation,
            source=c.source,
            target=c.target,
            status=c.status,
            date=c.date,
            claims=(c.id,),
        )
        for c in record.claims
    ]
    return Merged(
        actors={actor.id: actor for actor in record.actors},
        canonical={(record.article.doc, actor.id): actor.id for actor in record.actors},
        events={event.id: event for event in made},
        event_of={event.claims[0]: event.id for event in made},
        direct=direct,
        reprints={"claim/one": DOC},
    )


def written(record: Record = RECORD, **changes: Any) -> list[pyoxigraph.Quad]:
    return list(assertion.quads(record, merged(record), **changes))
