"""The endpoint as a function. The first twenty cases are those that W3C's SPARQL 1.1 Protocol suite has for queries,
in words of ours: https://www.w3.org/2009/sparql/docs/tests/data-sparql11/protocol/.
"""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from kgraph.web.answering import Answer, answer
from kgraph.web.endpoint import respond
from kgraph.web.protocol import Question, Request
from pyoxigraph import Literal, NamedNode, Quad, Store

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "protocol.json").read_text(encoding="utf-8"))
ADDRESS = "http://127.0.0.1/sparql"


@pytest.fixture(scope="module")
def graph() -> Store:
    """Three graphs of one triple each."""
    store = Store()
    for name in ("one", "two", "three"):
        store.add(Quad(NamedNode(f"urn:x:{name}"), NamedNode("urn:x:p"), Literal("1"), NamedNode(f"urn:g:{name}")))
    return store


def ask(graph: Store, request: Request) -> Answer:
    async def run(asked: Question, accept: str) -> Answer:
        return answer(graph, asked, accept)

    return asyncio.run(respond(request, run, ADDRESS))


def request_of(case: dict[str, Any]) -> Request:
    headers = {"content-type": case["type"]} if "type" in case else {}
    if "accept" in case:
        headers["accept"] = case["accept"]
    body = case.get("body", "").encode(case.get("encoding", "utf-8"))
    if "form" in case:
        headers["content-type"] = "application/x-www-form-urlencoded"
        body = urlencode(case["form"], doseq=True).encode()
    return Request(case["method"], case.get("raw", urlencode(case.get("query", {}), doseq=True)), headers, body)


def test_there_are_enough_cases():
    assert len(CASES) >= 38


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_protocol(case, graph):
    told = ask(graph, request_of(case))
    assert told.status == case["status"], told.body
    if "media" in case:
        assert told.headers["content-type"].split(";")[0] == case["media"]
    if "truth" in case:
        assert json.loads(told.body)["boolean"] is case["truth"]
    assert case.get("contains", "") in told.body.decode()
    if case["status"] >= 400:
        error = json.loads(told.body)["error"]
        assert error["status"] == case["status"]
        assert error["message"]


def test_an_answer_that_the_client_has_is_not_sent_again(graph):
    told = ask(graph, Request("GET", urlencode({"query": "ASK {}"})))
    again = Request("GET", urlencode({"query": "ASK {}"}), {"if-none-match": f'"other", {told.headers["etag"]}'})
    assert ask(graph, again).status == 304
    other = Request("GET", urlencode({"query": "ASK { <urn:x:one> ?p ?o }"}), dict(again.headers))
    assert ask(graph, other).status == 200
