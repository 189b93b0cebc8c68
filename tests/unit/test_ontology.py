"""The two Turtle files: sound by themselves, complete for the code, and no more than the code needs."""

from __future__ import annotations

from functools import lru_cache

import pyoxigraph
import pyshacl
import pytest
import rdflib
from kgraph import vocabulary
from kgraph.vocabulary import RELATIONS, ROOTS, ontology_file
from rdflib import namespace
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS

from tests.unit.sample import written

KG = rdflib.Namespace(vocabulary.KG)
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
# Namespaces of rdflib that know their terms; SDO by the name schema.org has today
SHIPPED = {
    vocabulary.PREFIXES[name]: name.upper()
    for name in ("dcterms", "foaf", "org", "owl", "prov", "rdf", "rdfs", "skos", "time", "xsd")
}
SHIPPED[vocabulary.PREFIXES["schema"]] = "SDO"
# rdflib has no term lists for these; taken from their documents
LISTED = {
    vocabulary.PREFIXES["sem"]: {"Actor", "Event", "hasActor", "hasTimeStamp", "eventType"},
    vocabulary.PREFIXES["oa"]: {
        "Annotation", "TextPositionSelector", "TextQuoteSelector", "exact", "start", "end",
    },
    "http://purl.org/vocab/vann/": {"preferredNamespacePrefix", "preferredNamespaceUri"},
}  # fmt: skip
PROPERTY_KINDS = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
# Said of the terms themselves, not of the graph's resources
OF_TERMS = {"leaf", "ploverRoot", "cameoAlso", "rank"}


@lru_cache(maxsize=2)
def read(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(ontology_file(name))


def ontology() -> rdflib.Graph:
    return read("kgraph.ttl")


def own_terms() -> list[rdflib.URIRef]:
    return sorted({s for s in ontology().subjects() if isinstance(s, rdflib.URIRef) and s.startswith(KG)})


def property_names() -> set[str]:
    found = {s for kind in PROPERTY_KINDS for s in ontology().subjects(RDF.type, kind)}
    return {vocabulary.shorten(str(s)) for s in found}


@pytest.mark.parametrize("name", ["kgraph.ttl", "shapes.ttl"])
def test_both_libraries_read_the_file_alike(name: str) -> None:
    by_oxigraph = pyoxigraph.parse(path=ontology_file(name), format=pyoxigraph.RdfFormat.TURTLE)
    assert len(list(by_oxigraph)) == len(read(name)) > 200


def test_the_ontology_has_no_blank_nodes() -> None:
    assert not [t for t in ontology() if any(isinstance(part, rdflib.BNode) for part in t)]


def test_the_header_says_who_which_and_under_what_terms() -> None:
    header = rdflib.URIRef(vocabulary.ONTOLOGY)
    assert (header, RDF.type, OWL.Ontology) in ontology()
    for predicate in (OWL.versionInfo, OWL.versionIRI, DCTERMS.license, DCTERMS.creator, DCTERMS.title):
        assert ontology().value(header, predicate), predicate


def test_every_term_has_a_type_one_label_and_one_comment() -> None:
    assert len(own_terms()) > 100
    for term in own_terms():
        assert ontology().value(term, RDF.type), term
        assert len(list(ontology().objects(term, RDFS.label))) == 1, term
        assert len(list(ontology().objects(term, RDFS.comment))) == 1, term


def test_every_own_name_that_is_used_is_defined() -> None:
    for name in ("kgraph.ttl", "shapes.ttl"):
        used = {str(part) for t in read(name) for part in t if isinstance(part, rdflib.URIRef) and part.startswith(KG)}
        assert used <= vocabulary.vocabulary().terms


@pytest.mark.parametrize("leaf", RELATIONS)
def test_a_relation_is_documented(leaf: str) -> None:
    term = rdflib.URIRef(RELATIONS[leaf].iri)
    first, *rest = leaf.split("-")
    assert str(term) == KG + first + "".join(word.capitalize() for word in rest)
    for predicate in (SKOS.example, SKOS.altLabel, DCTERMS.source, KG.cameo, KG.leaf, KG.ploverRoot):
        assert ontology().value(term, predicate), predicate
    root = ontology().value(term, KG.ploverRoot)
    assert (term, RDFS.subPropertyOf, root) in ontology()


@pytest.mark.parametrize("leaf", RELATIONS)
def test_a_relation_has_a_cameo_code_of_its_root(leaf: str) -> None:
    known = RELATIONS[leaf]
    root = KG[known.root]
    codes = {str(code) for p in (KG.cameo, KG.cameoAlso) for code in ontology().objects(root, p)}
    assert len(known.cameo) == 3
    assert known.cameo[:2] in codes


def test_no_name_is_a_leaf_and_a_root_or_grouping() -> None:
    names = [*RELATIONS, *(root.lower() for root in ROOTS), *vocabulary.GROUPINGS]
    assert len(names) == len(set(names))


def test_every_property_of_our_own_has_a_domain() -> None:
    for term in own_terms():
        if (term, RDF.type, OWL.ObjectProperty) in ontology():
            assert list(ontology().transitive_objects(term, RDFS.subPropertyOf))
            above = set(ontology().transitive_objects(term, RDFS.subPropertyOf))
            assert any(ontology().value(up, RDFS.domain) for up in above if isinstance(up, rdflib.URIRef)), term


def foreign_terms() -> list[str]:
    parts = {str(part) for t in ontology() for part in t if isinstance(part, rdflib.URIRef)}
    return sorted(iri for iri in parts if not iri.startswith(vocabulary.ONTOLOGY) and "spdx.org" not in iri)


@pytest.mark.parametrize("iri", foreign_terms())
def test_a_term_of_another_vocabulary_exists(iri: str) -> None:
    space = next(space for space in (*SHIPPED, *LISTED) if iri.startswith(space))
    known = LISTED[space] if space in LISTED else getattr(namespace, SHIPPED[space])
    assert iri.removeprefix(space) in known


def test_enough_terms_of_others_are_looked_up() -> None:
    assert len(foreign_terms()) > 50


def test_every_property_of_the_ontology_is_asserted_or_describes_terms() -> None:
    asserted = {vocabulary.shorten(quad.predicate.value) for quad in written()}
    hierarchy = {vocabulary.shorten(known.iri) for known in RELATIONS.values()}
    hierarchy |= {vocabulary.shorten(up) for leaf in RELATIONS for up in vocabulary.parents(leaf)}
    unused = property_names() - asserted - hierarchy - {f"kg:{name}" for name in OF_TERMS}
    assert unused == set()


def test_every_predicate_and_class_that_is_asserted_is_defined() -> None:
    assert {quad.predicate.value for quad in written()} <= vocabulary.vocabulary().terms
    types = {q.object.value for q in written() if q.predicate.value == str(RDF.type)}
    assert types <= vocabulary.vocabulary().terms
    assert len(types) == 9  # four kinds of actor, document, claim, evidence, event, office


def test_the_shapes_are_shapes() -> None:
    conforms, _, text = pyshacl.validate(rdflib.Graph(), shacl_graph=read("shapes.ttl"), meta_shacl=True)
    assert conforms, text


def test_the_shapes_list_the_relations_the_roots_and_the_statuses() -> None:
    shapes = read("shapes.ttl")
    space = "https://w3id.org/kgraph/shapes#"
    for name, kind in (("relation", KG.Relation), ("root", KG.Root), ("status", KG.Status)):
        head = shapes.value(rdflib.URIRef(space + name), SH["in"])
        assert head is not None
        assert set(shapes.items(head)) == set(ontology().subjects(RDF.type, kind))


def test_the_shapes_speak_of_every_property_of_the_graph() -> None:
    told = {str(part) for t in read("shapes.ttl") for part in t}
    asserted = {q.predicate.value for q in written()}
    relations = {r.iri for r in RELATIONS.values()} | {up for leaf in RELATIONS for up in vocabulary.parents(leaf)}
    assert asserted - relations - told == set()
