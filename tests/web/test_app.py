"""The application through its middleware, with real query processes and no socket."""

from __future__ import annotations

import gzip
import json

import pytest
from kgraph.web.app import LARGEST_BODY, Settings, application
from kgraph.web.guard import LOOPBACK, Guard, Rates
from starlette.testclient import TestClient

SPARQL = "SELECT ?who { ?who kg:pressures state:CHN } ORDER BY ?who"
HOST = "http://127.0.0.1:8000"


@pytest.fixture(scope="module")
def client(seeds_store):
    with TestClient(application(Settings(seeds_store, origins=("https://site.example",))), base_url=HOST) as client:
        yield client


def test_a_query(client):
    told = client.get("/sparql", params={"query": SPARQL})
    assert told.status_code == 200
    who = [row["who"]["value"] for row in told.json()["results"]["bindings"]]
    assert "https://w3id.org/kgraph/id/state/USA" in who
    assert client.post("/sparql", data={"query": SPARQL}).json() == told.json()


def test_every_answer_has_the_headers_of_safety(client):
    for told in (client.get("/sparql"), client.get("/nowhere"), client.put("/sparql"), client.get("/healthz")):
        assert "default-src 'none'" in told.headers["content-security-policy"]
        assert told.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("method", "path", "status"), [("GET", "/nowhere", 404), ("PUT", "/sparql", 405), ("POST", "/healthz", 405)]
)
def test_every_error_has_one_shape(method, path, status, client):
    told = client.request(method, path)
    assert told.status_code == status
    assert told.json()["error"]["status"] == status
    assert set(told.json()["error"]) == {"status", "reason", "message"}


def test_a_body_that_is_too_large(client):
    told = client.post(
        "/sparql", content=b"#" * (LARGEST_BODY + 1), headers={"content-type": "application/sparql-query"}
    )
    assert told.status_code == 413


def test_long_answers_are_compressed(client):
    everything = {"query": "SELECT * { ?s ?p ?o }", "format": ""}
    told = client.get("/sparql", params=everything, headers={"accept-encoding": "gzip"})
    assert told.headers["content-encoding"] == "gzip"
    plain = client.get("/sparql", params=everything, headers={"accept-encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.json() == told.json()
    assert len(gzip.compress(plain.content)) < len(plain.content) / 4


def test_other_sites_may_ask_if_they_are_named(client):
    told = client.get("/sparql", params={"query": "ASK {}"}, headers={"origin": "https://site.example"})
    assert told.headers["access-control-allow-origin"] == "https://site.example"
    other = client.get("/sparql", params={"query": "ASK {}"}, headers={"origin": "https://other.example"})
    assert "access-control-allow-origin" not in other.headers
    asked = {"origin": "https://site.example", "access-control-request-method": "POST"}
    assert client.options("/sparql", headers=asked).status_code == 200


def test_the_etag_survives_compression(client):
    tag = client.get("/sparql", params={"query": SPARQL}).headers["etag"]
    again = client.get("/sparql", params={"query": SPARQL}, headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_health(client):
    assert client.get("/healthz").text == "ok\n"


def test_head_has_no_body(client):
    told = client.head("/sparql", params={"query": SPARQL})
    assert (told.status_code, told.content) == (200, b"")
    assert int(told.headers["content-length"]) == len(client.get("/sparql", params={"query": SPARQL}).content)


def test_the_token_comes_once_and_stays_as_a_cookie(seeds_store):
    guard = Guard(LOOPBACK, "s3cret", Rates(100))
    with TestClient(application(Settings(seeds_store, guard)), base_url=HOST) as client:
        assert client.get("/sparql").status_code == 401
        assert client.get("/sparql", params={"token": "s3cret"}).status_code == 200
        assert client.cookies["kgraph-token"] == "s3cret"
        assert client.get("/sparql").status_code == 200


def test_a_flood_of_one_client_is_slowed(seeds_store):
    guard = Guard(LOOPBACK, "", Rates(2, clock=lambda: 0.0))
    with TestClient(application(Settings(seeds_store, guard)), base_url=HOST) as client:
        statuses = [client.get("/sparql").status_code for _ in range(6)]
    assert statuses == [200] * 4 + [429] * 2


def test_a_writer_beside_is_seen(kgraph, tmp_path):
    store, article = str(tmp_path / "store"), tmp_path / "a.txt"
    article.write_text("France urged Iran to free the sailors.", encoding="utf-8")
    kgraph("build", str(article), "--store", store)
    with TestClient(application(Settings(tmp_path / "store")), base_url=HOST) as client:
        count = {"query": "SELECT (COUNT(?d) AS ?n) { ?d a kg:Document }"}
        before = client.get("/sparql", params=count).json()
        (tmp_path / "b.txt").write_text("Spain thanked Peru.", encoding="utf-8")
        kgraph("build", str(tmp_path / "b.txt"), "--store", store)
        after = client.get("/sparql", params=count).json()
    values = [json.dumps(told["results"]["bindings"]) for told in (before, after)]
    assert '"1"' in values[0]
    assert '"2"' in values[1]
