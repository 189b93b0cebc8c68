"""SPARQL 1.1 Protocol, the query side: from a request to what is asked, without a socket.

Definitions: https://www.w3.org/TR/sparql11-protocol/, section 2.1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from kgraph.web.errors import RequestError

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATES = ("update", "using-graph-uri", "using-named-graph-uri")
MAX_PARAMETERS = 1000


@dataclass(frozen=True, slots=True)
class Request:
    """A request as the endpoint sees it. `query` is the raw query string; header names are in lower case."""

    method: str
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Question:
    """What a client asks: the query and the dataset, IRIs that the query's own FROM gives way to."""

    sparql: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    timeout: float | None = None  # seconds


def question(request: Request) -> Question | None:
    """What is asked; None if nothing is, and the service is to describe itself.

    Raises:
        RequestError: 405 for another method, 415 for another type of body, 400 for what is not of the protocol.
    """
    if request.method in ("GET", "HEAD"):
        return asked(pairs(request.query))
    if request.method != "POST":
        raise RequestError(405, "ask by GET or POST", {"allow": "GET, HEAD, POST, OPTIONS"})
    kind, _, parameters = request.headers.get("content-type", "").partition(";")
    kind = kind.strip().lower()
    refuse_other_charset(parameters)
    if kind == DIRECT:
        given = [*pairs(request.query), ("query", text(request.body))]
    elif kind == FORM:
        given = [*pairs(request.query), *pairs(text(request.body))]
    else:
        what = f"a body of type {kind!r} is not understood" if kind else "the body has no content type"
        raise RequestError(415, f"{what}: send {DIRECT} or {FORM}")
    found = asked(given)
    if found is None:
        raise RequestError(400, "the parameter query is missing")
    return found


def asked(given: list[tuple[str, str]]) -> Question | None:
    """The question of a list of parameters."""
    found = gathered(given)
    for update in UPDATES:
        if update in found:
            raise RequestError(400, f"the parameter {update} belongs to updates, which are refused")
    queries = found.get("query", [])
    if not queries:
        return None
    if len(queries) > 1:
        raise RequestError(400, "the parameter query is given more than once")
    return Question(
        queries[0],
        tuple(found.get("default-graph-uri", ())),
        tuple(found.get("named-graph-uri", ())),
        seconds(found.get("timeout", [])),
    )


def seconds(given: list[str]) -> float | None:
    """The client's own bound on time; the server's holds anyway."""
    if not given:
        return None
    try:
        found = float(given[-1])
    except ValueError:
        raise RequestError(400, f"timeout {given[-1]!r} is no number of seconds") from None
    if not 0 < found < float("inf"):
        raise RequestError(400, "timeout must be more than 0 seconds")
    return found


def values(encoded: str) -> dict[str, list[str]]:
    """The values of each parameter of a query string. Raises RequestError."""
    return gathered(pairs(encoded))


def gathered(given: list[tuple[str, str]]) -> dict[str, list[str]]:
    """The values of each parameter."""
    found: dict[str, list[str]] = {}
    for key, value in given:
        found.setdefault(key, []).append(value)
    return found


def pairs(encoded: str) -> list[tuple[str, str]]:
    """The parameters of a query string or form. Raises RequestError if they are not UTF-8, or too many."""
    try:
        return parse_qsl(encoded, keep_blank_values=True, errors="strict", max_num_fields=MAX_PARAMETERS)
    except UnicodeDecodeError:
        raise RequestError(400, "the request is not in UTF-8") from None
    except ValueError:
        raise RequestError(400, f"more than {MAX_PARAMETERS} parameters") from None


def text(body: bytes) -> str:
    """A body as text. Raises RequestError if it is not UTF-8."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise RequestError(400, "the request is not in UTF-8") from None


def refuse_other_charset(parameters: str) -> None:
    """Raise RequestError if a content type says that its text is not UTF-8."""
    for parameter in parameters.split(";"):
        key, _, value = parameter.partition("=")
        charset = value.strip().strip('"').lower()
        if key.strip().lower() == "charset" and charset not in ("utf-8", "utf8", "us-ascii", ""):
            raise RequestError(415, f"charset {charset} is not understood: send UTF-8")
