"""The shapes accept a record made by hand, and refuse each thing that they are there to refuse."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import pyoxigraph
import pyshacl
import pytest
import rdflib
from kgraph import assertion, vocabulary
from kgraph.merge import merge

from tests.unit.sample import BASE, RECORD, written

PREFIXES = "\n".join(f"PREFIX {name}: <{iri}>" for name, iri in vocabulary.PREFIXES.items())


def as_rdflib(triples: Iterable[pyoxigraph.Triple]) -> rdflib.Graph:
    data = pyoxigraph.serialize(triples, format=pyoxigraph.RdfFormat.N_TRIPLES)
    return rdflib.Graph().parse(data=data, format="nt")


@lru_cache(maxsize=1)
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(vocabulary.ontology_file("shapes.ttl"))


def validate(graph: rdflib.Graph) -> tuple[bool, str]:
    conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes())
    return bool(conforms), str(text)


def test_a_record_conforms_to_the_shapes() -> None:
    conforms, text = validate(as_rdflib(sample()))
    assert conforms, text


def test_what_the_merge_step_makes_of_a_record_conforms() -> None:
    quads = assertion.quads(RECORD, merge([RECORD]))
    conforms, text = validate(as_rdflib(quad.triple for quad in quads))
    assert conforms, text


def add(triples: str) -> str:
    return f"INSERT DATA {{ {triples} }}"


def drop(subject: str, predicate: str) -> str:
    return f"DELETE WHERE {{ {subject} {predicate} ?o }}"


def put(subject: str, predicate: str, value: str) -> str:
    old = f"{{ {subject} {predicate} ?o }}"
    return f"DELETE {old} INSERT {{ {subject} {predicate} {value} }} WHERE {old}"


CLAIM, EVIDENCE, EVENT, PERSON = (
    f"<{BASE}{x}>" for x in ("claim/one", "evidence/one-1", "event/one", "person/ida-berg")
)
DOCUMENT, STATE, GROUP, PAPER = (
    f"<{BASE}{x}>" for x in ("document/wires%2Fnorway.txt", "state/CHL", "group/fishermen", "organization/daily")
)
ALLEGED = f"<{BASE}claim/three>"
NEEDED = [
    *((DOCUMENT, p) for p in ("dcterms:identifier", "kg:text")),
    *(
        (CLAIM, f"kg:{p}")
        for p in (
            "source",
            "relation",
            "target",
            "status",
            "document",
            "event",
            "evidence",
            "mentions",
            "confidence",
            "rule",
        )
    ),
    *((EVENT, f"kg:{p}") for p in ("source", "relation", "target", "status", "root")),
    *((EVIDENCE, f"kg:{p}") for p in ("quote", "start", "end")),
    *((EVIDENCE, f"kg:{s}{p}") for s in ("source", "target", "predicate") for p in ("Text", "Start", "End")),
    (PERSON, "rdfs:label"),
    (STATE, "kg:stateCode"),
]
SINGLE = [
    (DOCUMENT, "dcterms:title", '"x"'),
    (DOCUMENT, "dcterms:date", '"2001-01-01"^^xsd:date'),
    (DOCUMENT, "dcterms:publisher", '"x"'),
    (DOCUMENT, "schema:url", '"x"'),
    (CLAIM, "kg:source", STATE),
    (CLAIM, "kg:relation", "kg:asks"),
    (CLAIM, "kg:target", PERSON),
    (CLAIM, "kg:status", "kg:Planned"),
    (CLAIM, "kg:date", '"2001"^^xsd:gYear'),
    (CLAIM, "kg:document", f"<{BASE}document/other>"),
    (CLAIM, "kg:event", f"<{BASE}event/two>"),
    (CLAIM, "kg:plover", "kg:AGREE"),
    (CLAIM, "kg:cameo", '"03"'),
    (CLAIM, "kg:confidence", "0.1"),
    (CLAIM, "kg:rule", '"x"'),
    (CLAIM, "kg:row", '"x"'),
    (CLAIM, "kg:mentions", "9"),
    (ALLEGED, "kg:attributedTo", STATE),
    (EVENT, "kg:root", "kg:AGREE"),
    (EVIDENCE, "kg:quote", '"x"'),
    (EVIDENCE, "kg:sourceReason", '"x"'),
    (EVIDENCE, "kg:targetReason", '"x"'),
    (PERSON, "rdfs:label", '"x"'),
    (PERSON, "rdf:type", "kg:Group"),
    (PERSON, "kg:sector", '"MIL"'),
    (PERSON, "kg:actsFor", STATE),
]
WRONG = [
    (CLAIM, "kg:source", '"Norway"'),
    (CLAIM, "kg:target", f"<{BASE}state/NOWHERE>"),
    (CLAIM, "kg:relation", "kg:REQUEST"),
    (CLAIM, "kg:status", "kg:Rumoured"),
    (CLAIM, "kg:date", '"May 2019"'),
    (CLAIM, "kg:date", '"2019-05"^^xsd:date'),
    (CLAIM, "kg:document", f"<{BASE}document/other>"),
    (CLAIM, "kg:event", CLAIM),
    (CLAIM, "kg:evidence", CLAIM),
    (CLAIM, "kg:plover", "kg:urges"),
    (CLAIM, "kg:cameo", '"21"'),
    (CLAIM, "kg:cameo", "20"),
    (CLAIM, "kg:confidence", "1.01"),
    (CLAIM, "kg:confidence", "-0.5"),
    (CLAIM, "kg:confidence", "0.5e0"),
    (CLAIM, "kg:mentions", "0"),
    (CLAIM, "kg:rule", '""'),
    (CLAIM, "kg:about", '"fish"'),
    (f"<{BASE}claim/two>", "kg:within", EVENT),
    (f"<{BASE}claim/two>", "kg:operator", '""'),
    (f"<{BASE}claim/five>", "kg:attributedToText", '""'),
    (ALLEGED, "kg:attributedTo", '"The Daily"'),
    (EVENT, "kg:root", "kg:urges"),
    (EVIDENCE, "kg:quote", '""'),
    (EVIDENCE, "kg:start", "-1"),
    (EVIDENCE, "kg:start", "66"),
    (EVIDENCE, "kg:end", '"66"'),
    (EVIDENCE, "kg:sourceStart", "900"),
    (EVIDENCE, "kg:targetStart", "900"),
    (EVIDENCE, "kg:predicateStart", "900"),
    (PERSON, "rdfs:label", '""'),
    (PERSON, "kg:stateCode", '"Nor"'),
    (PERSON, "kg:sector", '"government"'),
    (PERSON, "kg:actsFor", GROUP),
    (DOCUMENT, "dcterms:date", '"2019-05-03"'),
]
EDITS = [
    *((drop(s, p), p) for s, p in NEEDED),
    *((add(f"{s} {p} {v}"), p) for s, p, v in SINGLE),
    *((put(s, p, v), p) for s, p, v in WRONG),
    *((f"DELETE {{ ?o kg:{p} ?v }} WHERE {{ ?o a kg:Office ; kg:{p} ?v }}", f"kg:{p}")
      for p in ("holder", "role", "body", "document", "start", "end")),
    (f"DELETE {{ ?o kg:holder ?v }} INSERT {{ ?o kg:holder {STATE} }} WHERE {{ ?o kg:holder ?v }}", "holder"),
    ("DELETE { ?o kg:start ?v } INSERT { ?o kg:start 99 } WHERE { ?o a kg:Office ; kg:start ?v }", "start"),
    (add(f"{PERSON} skos:altLabel 'Ida Berg'"), "skos:altLabel"),
    (add(f"{ALLEGED} kg:attributedToText 'someone'"), "claim/three"),
    (drop(CLAIM, "kg:cameo"), "claim/one"),
    (drop(CLAIM, "kg:plover"), "claim/one"),
    (drop(PERSON, "rdf:type"), "person/ida-berg"),
    (put(PERSON, "kg:stateCode", "'CHL'"), "person/ida-berg"),
    (add(f"{STATE} kg:actsFor {STATE}"), "kg:actsFor"),
    (add(f"{PERSON} kg:actsToward 'Chile'"), "Chile"),
    (add("[] a kg:Event ; kg:root kg:AGREE"), "kg:event"),
    (add(f"<{BASE}evidence/lost> a kg:Evidence"), "kg:evidence"),
    (drop(CLAIM, "rdf:type"), "claim/one"),
]  # fmt: skip


@lru_cache(maxsize=1)
def sample() -> tuple[pyoxigraph.Triple, ...]:
    return tuple(pyoxigraph.Triple(q.subject, q.predicate, q.object) for q in written())


@pytest.mark.parametrize(("edit", "named"), EDITS)
def test_the_shapes_refuse(edit: str, named: str) -> None:
    store = pyoxigraph.Store()
    store.extend(pyoxigraph.Quad(*triple) for triple in sample())
    store.update(f"{PREFIXES}\n{edit}")
    left = [quad.triple for quad in store]
    assert set(left) != set(sample()), "the edit changed nothing"
    conforms, text = validate(as_rdflib(left))
    assert not conforms
    assert named.rpartition(":")[2] in text


def test_every_kind_of_violation_is_tried() -> None:
    assert len(EDITS) >= 100
