"""Records made by hand become quads in the shape that the architecture gives."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from kgraph import assertion, terms, vocabulary
from kgraph.errors import InputError, KgraphError, StoreError, UnknownTermError
from kgraph.model import Record

from tests.unit.sample import ACTORS, BASE, CLAIMS, DOC, KG, RECORD, TEXT, merged, written

NQ = pyoxigraph.RdfFormat.N_QUADS


def with_article(**changes: Any) -> Record:
    return replace(RECORD, article=replace(RECORD.article, **changes))


def with_claim(**changes: Any) -> Record:
    return replace(RECORD, claims=(replace(CLAIMS[0], **changes), *CLAIMS[1:]))


def values(quads: list[pyoxigraph.Quad], subject: str, predicate: str) -> list[str]:
    named, curie = BASE + subject, vocabulary.term_iri(predicate)
    return [q.object.value for q in quads if q.subject.value == named and q.predicate.value == curie]


def test_all_quads_stand_in_the_document_graph_without_blank_nodes() -> None:
    quads = written()
    graph = pyoxigraph.NamedNode(BASE + "document/wires%2Fnorway.txt")
    assert {q.graph_name for q in quads} == {graph}
    assert not [q for q in quads if isinstance(q.subject, pyoxigraph.BlankNode)]
    assert not [q for q in quads if isinstance(q.object, pyoxigraph.BlankNode)]


def test_the_same_record_gives_the_same_quads_each_once() -> None:
    quads = written()
    assert quads == written()
    assert len(quads) == len(set(quads))


def test_the_store_gives_back_what_was_put_in() -> None:
    quads = written()
    store = pyoxigraph.Store()
    store.extend(quads)
    assert set(store) == set(quads)


def test_quotes_are_the_words_at_their_offsets() -> None:
    quads = written()
    start, end = (int(values(quads, "evidence/one-1", f"kg:{edge}")[0]) for edge in ("start", "end"))
    assert values(quads, "evidence/one-1", "kg:quote") == [TEXT[start:end]]
    assert values(quads, "evidence/one-1", "kg:sourceText") == ["Ida Berg"]
    assert values(quads, "evidence/one-1", "kg:predicateText") == ["urged"]


def test_a_claim_is_written_in_full() -> None:
    quads = written()
    found = {q.predicate.value.removeprefix(KG) for q in quads if q.subject.value == BASE + "claim/two"}
    assert {"source", "target", "relation", "status", "within", "operator", "about", "evidence"} <= found
    assert not {"plover", "cameo", "attributedTo", "attributedToText"} & found
    assert values(quads, "claim/one", "kg:mentions") == ["2"]
    assert values(quads, "claim/one", "kg:confidence") == ["0.8"]
    assert values(quads, "claim/five", "kg:confidence") == ["1"]
    assert values(quads, "claim/three", "kg:attributedTo") == [BASE + "organization/daily"]
    assert values(quads, "claim/five", "kg:attributedToText") == ["a paper"]


@pytest.mark.parametrize(("name", "code"), [("one", "020"), ("three", "120"), ("four", "040"), ("five", "03")])
def test_cameo_is_the_code_of_the_folded_type(name: str, code: str) -> None:
    assert values(written(), f"claim/{name}", "kg:cameo") == [code]


def test_dates_have_the_type_of_their_precision() -> None:
    types = {
        q.object.value: q.object.datatype.value.removeprefix(vocabulary.XSD)
        for q in written()
        if q.predicate.value == KG + "date" and isinstance(q.object, pyoxigraph.Literal)
    }
    assert types == {"2019": "gYear", "2019-05": "gYearMonth", "2019-05-02": "date"}


@pytest.mark.parametrize("text", ["2019-13", "2019-02-30", "May 2019", "20190502", "2019-5-02", "201"])
def test_a_malformed_date_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="is not a date"):
        terms.date_literal(text)


def test_direct_triples_lead_up_the_hierarchy() -> None:
    quads = written()
    found = {q.predicate.value for q in quads if q.subject.value == BASE + "person/ida-berg"}
    for name in ("urges", "REQUEST", "pressures", "verbalConflict", "meetsWith", "CONSULT", "actsToward"):
        assert KG + name in found
    for name in ("rejects", "REJECT", "visits", "AGREE"):
        assert KG + name not in found


def test_symmetric_relations_hold_both_ways() -> None:
    found = {q.predicate.value for q in written() if q.subject.value == BASE + "state/CHL"}
    assert {KG + "meetsWith", KG + "CONSULT", KG + "verbalCooperation", KG + "actsToward"} <= found
    assert KG + "urges" not in found


def test_an_actor_has_the_label_of_the_graph_and_the_names_of_the_document() -> None:
    graph = merged()
    graph.actors["person/ida-m-berg"] = replace(ACTORS[0], id="person/ida-m-berg", label="Ida M. Berg")
    graph.canonical[DOC, "person/ida-berg"] = "person/ida-m-berg"
    quads = list(assertion.quads(RECORD, graph))
    assert values(quads, "person/ida-m-berg", "rdfs:label") == ["Ida M. Berg"]
    assert values(quads, "person/ida-m-berg", "skos:altLabel") == ["Berg", "Ida Berg"]
    assert values(quads, "claim/one", "kg:source") == [BASE + "person/ida-m-berg"]


def test_an_actor_acts_for_a_state_that_no_document_names() -> None:
    quads = written()
    assert values(quads, "person/ida-berg", "kg:actsFor") == [BASE + "state/NOR"]
    assert values(quads, "state/NOR", "rdfs:label") == ["Norway"]


def test_an_event_keeps_the_actors_of_the_graph() -> None:
    """An id of this document may be another actor's id in the graph: an event's ids are the graph's."""
    graph = merged()
    graph.canonical[DOC, "group/fishermen"] = "state/CHL"
    graph.events["event/one"] = replace(graph.events["event/one"], target="group/fishermen")
    quads = list(assertion.quads(RECORD, graph))
    assert values(quads, "event/one", "kg:target") == [BASE + "group/fishermen"]
    assert values(quads, "claim/one", "kg:about") == [BASE + "state/CHL"]


@pytest.mark.parametrize("changes", [{"relation": "tickles"}, {"plover": "SULK"}])
def test_an_undefined_term_cannot_be_asserted(changes: dict[str, str]) -> None:
    with pytest.raises(UnknownTermError):
        list(assertion.quads(with_claim(**changes), merged()))


def test_an_unmerged_actor_or_event_is_an_error() -> None:
    with pytest.raises(StoreError, match="was not merged"):
        list(assertion.quads(with_claim(target="state/PER"), merged()))
    with pytest.raises(StoreError, match="has no event"):
        list(assertion.quads(with_claim(id="claim/nine"), merged()))


HOSTILE = [
    "a b.txt", 'a"b', "a'b", "a<b>", "a/b", "a//b", "../b", "..", ".", "", "!", "!.", "!..", "%2E%2E", "%2e",
    "a%2Fb", "a\nb", "a\tb", "a\x00b", "a\\b", "a#b", "a?b", "a\u00a0b", "\u00e9", "e\u0301", "文",
    "\U0001f600", "\udc80", "~", "a{b}|^`", "a%20b.txt", "//evil.example/x", "http://x/y", "a\u202eb",
    "\ufdd0",
]  # fmt: skip


def test_names_never_share_an_iri_and_read_back() -> None:
    assert len(HOSTILE) == len(set(HOSTILE)) >= 30
    made = [terms.resource(BASE, f"document/{name}").strip("<>") for name in HOSTILE]
    assert len(set(made)) == len(HOSTILE)
    assert [terms.path_of(BASE, iri) for iri in made] == [f"document/{name}" for name in HOSTILE]


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_leaves_its_place(name: str) -> None:
    iri = terms.iri(BASE, "document", name)
    segment = iri.removeprefix(BASE + "document/")
    assert iri.isascii()
    assert segment not in {"", ".", ".."}
    assert not set('/?#"<> \\\n') & set(segment)


ODD = [
    "\x00",
    "\x01",
    "\x0b",
    "\r\n",
    "\r",
    "\x7f",
    "\x85",
    "\u2028",
    "\ufffe",
    "\ufeff",
    "\U0001f600",
    'a"\\b',
    "'''",
    "e\u0301",
]


@pytest.mark.parametrize("text", ODD)
def test_text_comes_back_as_it_was(text: str) -> None:
    quads = written(with_article(text=TEXT + text, title=text))
    dumped = pyoxigraph.serialize(quads, format=NQ)
    back = list(pyoxigraph.parse(dumped, format=NQ))
    assert back == quads
    title, body = (next(q for q in back if q.predicate == terms.term(t)) for t in ("dcterms:title", "kg:text"))
    assert (title.object.value, body.object.value) == (text, TEXT + text)


def test_a_lone_surrogate_is_refused_with_the_document() -> None:
    with pytest.raises(InputError, match=r"norway\.txt: character 1 .* lone surrogate"):
        written(with_article(title="a\ud800"))


@pytest.mark.parametrize("base", ["", "x", "https://example.org/id", "https://exa mple.org/", "/id/"])
def test_a_bad_base_is_refused(base: str) -> None:
    with pytest.raises(KgraphError, match="cannot be a base"):
        written(base=base)


def test_another_base_moves_every_resource() -> None:
    quads = written(base="urn:news/")
    assert not [q for q in quads if q.subject.value.startswith(BASE)]
    assert values(quads, "claim/one", "kg:source") == []


@given(st.text(), st.text())
def test_any_two_names_are_two_iris_that_read_back(one: str, other: str) -> None:
    made = [terms.resource(BASE, f"document/{name}").strip("<>") for name in (one, other)]
    assert (made[0] == made[1]) == (one == other)
    assert terms.path_of(BASE, made[0]) == f"document/{one}"
    assert urljoin("https://example.org/", made[0]) == made[0]


@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    quads = written(with_article(text=TEXT + text, publisher=text))
    store = pyoxigraph.Store()
    store.extend(quads)
    assert set(pyoxigraph.parse(store.dump(format=NQ), format=NQ)) == set(quads)


def test_literals_are_written_as_the_triple_store_writes_them() -> None:
    characters = [*range(0xD800), *range(0xE000, 0x10100)]
    assert all(terms.literal(f"a{one}") == str(pyoxigraph.Literal(f"a{one}")) for one in map(chr, characters))
