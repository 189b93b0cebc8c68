"""SPARQL: results, refusals, bounds, and the queries that come with the project."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import rdflib.plugins.sparql.parser  # noqa: F401 - once here, not in every query's process
from kgraph.errors import KgraphError, QueryError, StoreError
from kgraph.query.run import Bounds, query, read_query
from pyoxigraph import Store

from tests.fixtures_graph import small_graph

QUERIES = sorted((Path(__file__).parents[2] / "queries").glob("*.rq"))
ROWS = {  # query -> number of rows on the small graph, and a line that must be among them
    "alleged": (2, "a Paris think tank,Iran,attacks,United States,asserted,delta.txt"),
    "documents": (4, "alpha.txt,Reuters,2019-05-02,5,2"),
    "dyads": (8, "United States,China,2,1"),
    "held-plans": (1, "Marie Durand,meets with,Li Wèn,2019-06,2019-06-09,alpha.txt,delta.txt"),
    "offices": (2, "Marie Durand,Foreign Minister,France,1"),
    "over": (1, "Marie Durand,China,Iran,1"),
    "pressure": (5, "Marie Durand,urges,China,1"),
    "reports": (4, "Deutsche Welle,news/beta.txt"),
    "requested": (1, "Marie Durand,urges,China,cuts ties with,Iran,alpha.txt"),
    "sentences": (11, "Iran,threatens,United States,gamma.txt,0,40,"),
    "states": (7, "France,REQUEST,China,1"),
    "timeline": (2, "2019-06-10,United States,urges,China,asserted"),
    "undated": (7, "claim/c14,United States,demands,China,2019-06-10"),
}


@contextmanager
def opener() -> Iterator[Store]:
    yield small_graph()


@contextmanager
def no_store() -> Iterator[Store]:
    raise StoreError("no store at nowhere")
    yield


def run(sparql: str, form: str = "csv", bounds: Bounds = Bounds()) -> str:
    return query(opener, sparql, form, bounds).decode()


def test_every_query_is_tested() -> None:
    assert {path.stem for path in QUERIES} == set(ROWS)
    assert len(QUERIES) >= 12


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_shipped_queries(path: Path) -> None:
    text = read_query(str(path))
    assert text.startswith("# "), "a query says first what it answers"
    count, line = ROWS[path.stem]
    rows = run(text).splitlines()[1:]
    assert len(rows) == count
    assert any(line in row for row in rows), rows


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_shipped_queries_explain_their_columns(path: Path) -> None:
    text = read_query(str(path))
    header = run(text + "\nLIMIT 0").splitlines()[0]
    comment = "\n".join(line for line in text.splitlines() if line.startswith("#"))
    for column in header.split(","):
        assert column in comment


def test_formats() -> None:
    one = "SELECT ?label { state:CHN rdfs:label ?label } LIMIT 1"
    assert run(one, "csv") == "label\nChina\n"
    assert run(one, "tsv").splitlines() == ["?label", '"China"']
    assert json.loads(run(one, "json"))["results"]["bindings"][0]["label"]["value"] == "China"
    assert run(one, "table") == "label\nChina\n"
    assert run("ASK { state:CHN a kg:State }", "table") == "true\n"
    assert json.loads(run("ASK { state:CHN a kg:Person }", "json"))["boolean"] is False
    built = run("CONSTRUCT { ?a kg:urges ?b } WHERE { ?a kg:urges ?b }", "ttl")
    assert "person:marie-durand kg:urges state:CHN ." in built and "@prefix kg:" in built
    assert "state:CHN a kg:State" in run("DESCRIBE state:CHN", "table")


def test_json_lines_have_numbers_as_numbers() -> None:
    asked = """SELECT ?label (COUNT(?c) AS ?n) (SAMPLE(?no) AS ?none) ("much"^^xsd:integer AS ?odd)
        ("INF"^^xsd:double AS ?far) (1.5 AS ?half)
        WHERE { ?c kg:target ?a . ?a rdfs:label ?label FILTER (?label = "China") } GROUP BY ?label"""
    (row,) = map(json.loads, run(asked, "jsonl").splitlines())
    assert row.pop("n") > 1
    assert row == {"label": "China", "none": None, "odd": "much", "far": "INF", "half": 1.5}
    assert json.loads(run("ASK {}", "jsonl"))["boolean"] is True


@pytest.mark.parametrize(
    ("sparql", "form", "hint"),
    [
        ("SELECT * { ?s ?p ?o } LIMIT 1", "ttl", "SELECT gives rows"),
        ("ASK {}", "ttl", "ASK gives"),
        ("DESCRIBE state:CHN", "jsonl", "give triples"),
        ("DESCRIBE state:CHN", "csv", "--format ttl"),
    ],
)
def test_results_that_do_not_fit_the_format(sparql: str, form: str, hint: str) -> None:
    with pytest.raises(QueryError, match=hint):
        run(sparql, form)


@pytest.mark.parametrize(
    ("sparql", "place"),
    [
        ("SELECT * { ?a ?b", "line 1, column 17: something is missing"),
        ("SELECT *\n{ ?a ?b }", "line 2, column 10: something is missing"),
        ("SELECT * { ?a foo:bar ?c }", "a prefix is not declared|line 1"),
        ("SELECT ?a { ?a ?b ?c } GROUP BY ?b", "not bound or grouped"),
        ("", "line 1"),
        ('SELECT * { ?a ?b """c }', "line 1"),
    ],
)
def test_malformed_queries_name_the_place_on_one_line(sparql: str, place: str) -> None:
    with pytest.raises(QueryError, match=place) as raised:
        run(sparql)
    assert "\n" not in str(raised.value) and str(raised.value).startswith("malformed SPARQL")


@pytest.mark.parametrize(
    "sparql",
    [
        "INSERT DATA { state:CHN kg:urges state:USA }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <file:///etc/hostname>",
        "CLEAR ALL",
        "DROP GRAPH document:alpha",
    ],
)
def test_updates_are_refused(sparql: str) -> None:
    with pytest.raises(QueryError, match=r"updates are refused|malformed"):
        run(sparql)


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { OPTIONAL { SERVICE ?x { ?s ?p ?o } } } } UNION { ?a ?b ?c } }",
        "SELECT (EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } AS ?x) {}",
        "ASK { GRAPH ?g { MINUS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } } }",
        "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "DESCRIBE ?s { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o } HAVING (EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } })",
        "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } })",
        "SELECT * { BIND (NOT EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } AS ?x) }",
    ],
)
def test_service_is_refused_wherever_it_stands(sparql: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is refused"):
        run(sparql)


def test_the_word_service_in_a_string_is_no_service() -> None:
    assert run('SELECT ("SERVICE <http://x/> {}" AS ?x) {}').splitlines()[0] == "x"


@pytest.mark.parametrize("iri", ["http://127.0.0.1:9/x", "file:///etc/hostname"])
@pytest.mark.parametrize("named", ["", "NAMED"])
def test_from_fetches_nothing(iri: str, named: str) -> None:
    with pytest.raises(QueryError, match="no graph of this store"):
        run(f"SELECT * FROM {named} <{iri}> {{ ?s ?p ?o }}")


def test_from_a_document_of_the_store() -> None:
    count = "SELECT (COUNT(?c) AS ?n) FROM document:alpha { ?c a kg:Claim }"
    assert run(count) == "n\n5\n"
    assert run(count.replace("FROM document:alpha", "")) == "n\n16\n"


def test_plain_counts_count_each_triple_once() -> None:
    for words in ("state:CHN a ?o", "?claim a kg:Claim", "?a kg:urges ?b"):
        one, distinct = (run(f"SELECT (COUNT({d} *) AS ?n) {{ {words} }}") for d in ("", "DISTINCT"))
        assert one == distinct != "n\n0\n"


def test_the_ontology_is_asked_by_name() -> None:
    words = "{ kg:urges rdfs:label ?label }"
    assert run(f"SELECT ?label {words}") == "label\n"
    assert run(f"SELECT ?label {{ GRAPH <https://w3id.org/kgraph/ns> {words} }}") == "label\nurges\n"


def test_a_query_that_takes_too_long_is_ended() -> None:
    started = time.monotonic()
    with pytest.raises(QueryError, match=r"more than 0\.5 seconds"):
        run("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", bounds=Bounds(seconds=0.5))
    assert time.monotonic() - started < 3


def test_a_query_that_needs_too_much_memory_is_ended(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(QueryError, match="more than 400 MiB of memory"):
        run("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a", bounds=Bounds(20, 400 * 2**20))
    assert capfd.readouterr().err == ""


def test_a_store_that_cannot_be_opened_says_so_in_its_own_class() -> None:
    with pytest.raises(StoreError, match="no store at nowhere"):
        query(no_store, "ASK {}")


def test_a_query_file(tmp_path: Path) -> None:
    file = tmp_path / "q.rq"
    file.write_text("\ufeffASK {}", encoding="utf-8")
    assert read_query(str(file)) == "ASK {}"
    assert read_query("ASK {}") == "ASK {}"
    with pytest.raises(QueryError, match="cannot be read"):
        read_query(str(tmp_path / "absent.rq"))


def test_errors_are_ours() -> None:
    for sparql in ("SELECT * { ?s ?p ?o ", "%", "SELECT " + "(" * 3000):
        with pytest.raises(KgraphError):
            run(sparql)
