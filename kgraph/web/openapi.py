"""The description of the JSON API, OpenAPI 3.1, made from the calls themselves."""

from __future__ import annotations

import json
from typing import Any

from kgraph.web.api import CALLS, Call


def openapi() -> bytes:
    """The description of all calls, OpenAPI 3.1."""
    from kgraph import __version__

    paths = {f"/api/{name}": {"get": described(name, known)} for name, known in CALLS.items()}
    info = {"title": "kgraph", "version": __version__, "description": "Who did what to whom. Read only."}
    schemas = {
        "Error": {
            "type": "object",
            "required": ["error"],
            "properties": {
                "error": {
                    "type": "object",
                    "required": ["status", "reason", "message"],
                    "properties": {
                        "status": {"type": "integer"},
                        "reason": {"type": "string"},
                        "message": {"type": "string"},
                    },
                }
            },
        }
    }
    whole = {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": schemas}}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode() + b"\n"


def described(name: str, known: Call) -> dict[str, Any]:
    """One call."""
    error = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    answers = {"200": {"description": known.summary, "content": {"application/json": {"schema": {"type": "object"}}}}}
    for status, reason in (("400", "a parameter is not understood"), ("404", "unknown"), ("503", "over a bound")):
        answers[status] = {"description": reason, "content": error}
    return {
        "operationId": name,
        "summary": known.summary,
        "parameters": [parameter.described() for parameter in known.parameters],
        "responses": answers,
    }
