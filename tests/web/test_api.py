"""The JSON API: the same answers as the command line's, one shape of error, a description that is true."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3

import pytest
from kgraph.store import Store
from kgraph.web.api import CALLS, call
from kgraph.web.app import Settings, application
from kgraph.web.errors import RequestError
from kgraph.web.openapi import openapi
from starlette.testclient import TestClient

from tests.conftest import ROOT

HOST = "http://127.0.0.1:8000"
REFUSED = [
    ("nothing", {}, 404, "no call"),
    ("search", {"q": ["a"], "limit": ["0"]}, 400, "limit must be a whole number"),
    ("search", {"q": ["a"], "limit": ["many"]}, 400, "limit must be a whole number"),
    ("search", {"q": ["a"], "offset": ["-1"]}, 400, "offset must be a whole number"),
    ("search", {"q": ["a"], "offset": ["1000000007"]}, 400, "offset must be a whole number"),
    ("search", {"q": ["a", "b"]}, 400, "more than once"),
    ("search", {"wrong": ["a"]}, 400, "no parameter 'wrong'"),
    ("who", {"relation": ["presured"]}, 404, "Nearest"),
    ("who", {"target": ["Atlantis"]}, 404, "Atlantis"),
    ("who", {"since": ["soon"]}, 404, "soon"),
    ("who", {"status": ["sure"]}, 400, "status must be one of"),
    ("who", {"as": ["planet"]}, 400, "as must be one of"),
    ("who", {"group": ["colour"]}, 400, "group must be one of"),
    ("who", {"alleged": ["perhaps"]}, 400, "alleged must be one of"),
    ("network", {}, 400, "actor is missing"),
    ("actor", {"name": ["Atlantis"]}, 404, "Atlantis"),
    ("timeline", {"actor": ["China", "Japan", "Peru"]}, 400, "one or two"),
    ("event", {"id": ["event/none"]}, 404, "none"),
    ("compare", {}, 400, "outlets is missing"),
    ("compare", {"outlets": ["Reutters"]}, 404, "Reuters"),
    ("document", {"doc": ["none.txt"]}, 404, "no document"),
    ("network", {"actor": ["China"], "publisher": ["Reutters"]}, 404, "Reuters"),
    ("ask", {}, 400, "q is missing"),
    ("ask", {"q": ["who frobnicated China?"]}, 404, "frobnicated"),
]


@pytest.fixture(scope="module")
def store(seeds_store):
    with Store.open(seeds_store) as store:
        yield store


@pytest.mark.parametrize(("name", "given", "status", "words"), REFUSED)
def test_what_is_not_understood_is_told(name, given, status, words, store):
    with pytest.raises(RequestError) as told:
        call(store, name, given)
    assert told.value.status == status
    assert words in told.value.message


def test_who_says_what_the_command_line_says(store, seeds_store, kgraph):
    rows = call(store, "who", {"relation": ["pressures"], "target": ["China"]})["rows"]
    printed = kgraph("who", "pressured", "China", "--format", "csv", "--store", str(seeds_store)).stdout
    theirs = [(row["source"], row["relation"], int(row["events"])) for row in csv.DictReader(io.StringIO(printed))]
    assert [(row["source"], row["relation"], row["events"]) for row in rows] == theirs
    assert len(rows) >= 3


def test_pages_join_to_the_whole(store):
    whole = call(store, "who", {"limit": ["1000"]})
    rows, offset = [], 0
    while offset is not None:
        page = call(store, "who", {"limit": ["7"], "offset": [str(offset)]})
        rows += page["rows"]
        offset = page["next"]
    assert rows == whole["rows"]
    assert len(rows) == whole["total"] >= 20


def test_the_network_has_both_ends_of_every_edge(store):
    found = call(store, "network", {"actor": ["China"], "as": ["state"]})
    ids = {node["id"] for node in found["nodes"]}
    assert {edge[side] for edge in found["edges"] for side in ("source", "target")} <= ids
    assert [node["id"] for node in found["nodes"] if node["centre"]] == ["state/CHN"]
    assert {node["type"] for node in found["nodes"]} >= {"state"}


def test_an_event_leads_from_the_timeline_to_its_papers(store):
    moments = call(store, "timeline", {"actor": ["China"], "limit": ["1000"]})["moments"]
    assert len(moments) >= 15
    told = max(moments, key=lambda one: one["outlets"])
    reports = call(store, "event", {"id": [told["event"]]})["reports"]
    assert len({report["outlet"] for report in reports}) >= told["outlets"] >= 2
    outlets = sorted({report["outlet"] for report in reports} - {""})
    compared = call(store, "compare", {"outlets": [",".join(outlets)], "limit": ["1000"]})["events"]
    assert told["event"] in [one["event"] for one in compared]


def test_an_actor_has_offices_and_partners(store):
    (found,) = call(store, "actor", {"name": ["Tillerson"]})["actors"]
    assert found["label"] == "Rex Tillerson"
    assert found["partners"]


def test_partners_beyond_the_bound_are_counted(store):
    every = call(store, "network", {"actor": ["China"]})
    few = call(store, "network", {"actor": ["China"], "most": ["2"]})
    assert len(few["nodes"]) <= 3
    assert few["left_out"] == every["left_out"] + len(every["nodes"]) - 3


def test_a_question_in_plain_words_says_how_it_was_read(store, seeds_store, kgraph):
    question = "who urged Xi Jinping over what in June 2017?"
    told = call(store, "ask", {"q": [question]})
    printed = kgraph("ask", question, "--format", "csv", "--store", str(seeds_store))
    header, *rows = csv.reader(io.StringIO(printed.stdout))
    assert list(told["columns"]) == header
    assert [[str(cell) for cell in row] for row in told["rows"]] == rows
    assert f"read as: {told['read_as']}" == printed.stderr.splitlines()[0]
    assert kgraph("query", told["sparql"], "--format", "csv", "--store", str(seeds_store)).stdout == printed.stdout


def test_only_what_one_publisher_says(store):
    every = call(store, "who", {"target": ["China"], "group": ["publisher"]})["rows"]
    for row in every:
        if row["publisher"]:
            told = call(store, "sentences", {"target": ["China"], "publisher": [row["publisher"].upper()]})
            assert {one["publisher"] for one in told["sentences"]} == {row["publisher"]}
            assert told["total"] >= row["mentions"]
    of_two = call(store, "network", {"actor": ["China"], "publisher": ["Reuters", "CNN"]})["edges"]
    of_one = call(store, "network", {"actor": ["China"], "publisher": ["CNN"]})["edges"]
    assert 0 < len(of_one) < len(of_two) < len(call(store, "network", {"actor": ["China"]})["edges"])
    moments = call(store, "timeline", {"actor": ["China"], "publisher": ["CNN"]})["moments"]
    assert {name for one in moments for name in one["publishers"]} == {"CNN"}


def test_the_marks_of_a_sentence_are_its_words(store):
    found = call(store, "sentences", {"target": ["China"]})
    assert found["total"] == len(found["sentences"]) >= 10
    for one in found["sentences"]:
        text = call(store, "document", {"doc": [one["doc"]]})["text"]
        assert text[one["start"] : one["start"] + len(one["quote"])] == one["quote"]
        assert all(0 <= mark["start"] < mark["end"] <= len(one["quote"]) for mark in one["marks"])
    assert {mark["kind"] for one in found["sentences"] for mark in one["marks"]} == {"source", "target", "predicate"}


@pytest.mark.parametrize("typed", ["chi", "CHI", "xi", "jinping", "Pyong", "100%", "_", "\\", "'; DROP TABLE claims"])
def test_search_takes_what_is_typed(typed, store):
    hits = call(store, "search", {"q": [typed]})["actors"]
    assert all({"id", "label", "type", "state", "name", "events"} == set(hit) for hit in hits)
    assert bool(hits) == typed.isalpha()


def test_the_description_names_every_call_and_parameter():
    told = json.loads(openapi())
    assert told["openapi"].startswith("3.1")
    assert set(told["paths"]) == {f"/api/{name}" for name in CALLS}
    for name, known in CALLS.items():
        parameters = told["paths"][f"/api/{name}"]["get"]["parameters"]
        assert [one["name"] for one in parameters] == [one.name for one in known.parameters]
        assert all(one["description"] for one in parameters)


def test_the_handbook_names_every_call():
    told = (ROOT / "docs" / "serve.md").read_text(encoding="utf-8")
    assert not [name for name in CALLS if f"`{name}`" not in told]


def test_through_the_server(seeds_store):
    with TestClient(application(Settings(seeds_store)), base_url=HOST) as client:
        assert client.get("/api/about").json()["counts"]["papers"] == 5
        assert client.get("/api/openapi.json").json()["info"]["title"] == "kgraph"
        told = client.get("/api/who", params={"target": "Atlantis"})
        assert (told.status_code, told.json()["error"]["status"]) == (404, 404)
        assert client.get("/api/network", params={"actor": "Atlantis"}).status_code == 404
        assert (
            client.get("/api/about", headers={"if-none-match": client.get("/api/about").headers["etag"]}).status_code
            == 304
        )
        page = client.get("/")
        assert page.headers["content-type"].startswith("text/html")
        assert client.get("/page/main.js").status_code == 200
        assert client.get("/page/../app.py").status_code == 404
        assert client.get("/page/%2e%2e/app.py").status_code == 404


def test_a_store_that_cannot_answer_now_is_not_the_caller_s_fault(seeds_store, tmp_path):
    shutil.copytree(seeds_store, tmp_path / "store")
    with sqlite3.connect(tmp_path / "store" / "records.sqlite") as db:
        db.execute("UPDATE index_state SET value = 'version 1 generation 1'")
    with Store.open(tmp_path / "store") as store, pytest.raises(RequestError) as raised:
        call(store, "who", {"target": ["China"]})
    assert raised.value.status == 503 and "kgraph check --repair" in raised.value.message
