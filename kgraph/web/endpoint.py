"""The SPARQL endpoint: a function from a request to an answer, without a socket."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable

from kgraph.web.answering import Answer, error_answer
from kgraph.web.description import description
from kgraph.web.errors import RequestError
from kgraph.web.protocol import Question, Request, question

Ask = Callable[[Question, str], Awaitable[Answer]]
METHODS = ("GET", "HEAD", "POST")


async def respond(request: Request, ask: Ask, address: str) -> Answer:
    """The answer to a request; `ask` runs queries, `address` is the endpoint's own IRI."""
    accept = request.headers.get("accept", "")
    try:
        asked = question(request)
        told = description(address, accept) if asked is None else await ask(asked, accept)
    except RequestError as error:
        told = error_answer(error)
    return unchanged(request, told)


def unchanged(request: Request, told: Answer) -> Answer:
    """The answer with its ETag, or 304 if the client has it already."""
    if told.status != 200 or request.method not in ("GET", "HEAD"):
        return told
    tag = f'W/"{hashlib.sha256(told.body).hexdigest()[:32]}"'
    headers = {**told.headers, "etag": tag, "cache-control": "no-cache"}
    known = [given.strip() for given in request.headers.get("if-none-match", "").split(",")]
    if tag in known or "*" in known:
        return Answer(304, b"", {key: headers[key] for key in ("etag", "cache-control", "vary") if key in headers})
    return Answer(200, told.body, headers)
