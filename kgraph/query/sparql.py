"""What a SPARQL query may not do: change the store, or make it fetch something.

Oxigraph cannot be told to leave SERVICE alone. So a query is brought into one spelling first, which leaves no room
for two opinions on what is a word; then its words are looked at, it is parsed by rdflib, and the tree walked. What
the walk does not know is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kgraph.errors import QueryError
from kgraph.query.spelling import Misspelt, spelling

SERVICE = "ServiceGraphPattern"
DATASET = "DatasetClause"
POSITION = re.compile(r"error at (\d+):(\d+)")
REASONS = {
    "Prefix not found": "a prefix is not declared",
    "variable that is unbound": "SELECT names a variable that is not bound or grouped",
}
NEAR = 12  # characters shown before and after the place
NEWLINE = "\n"
GARBAGE = NEWLINE + "}}}}"  # makes any text malformed, so that Oxigraph reads it and cannot run it
LONGEST = 1_000_000  # characters
REFUSED = "SERVICE is refused: a query reads this store and nothing else."


@dataclass(frozen=True, slots=True)
class Checked:
    """A query that may run, in its one spelling. `graphs` are the IRIs of its FROM: all must be graphs of the store."""

    text: str
    graphs: tuple[str, ...]


def check(sparql: str, prefixes: Mapping[str, str]) -> Checked:
    """Refuse what may not run.

    Raises:
        QueryError: the query is malformed, an update, or uses SERVICE.
    """
    if len(sparql) > LONGEST:
        raise QueryError(f"the query is longer than {LONGEST:,} characters: ask for less at a time.")
    try:
        spelt = spelling(sparql)
    except Misspelt as error:
        before = sparql[: error.at].split(NEWLINE)
        raise QueryError(explain(f"error at {len(before)}:{len(before[-1]) + 1}", sparql)) from None
    if spelt.service:
        raise QueryError(REFUSED)
    return Checked(spelt.text, tuple(_graphs(_tree(spelt.outline, sparql, prefixes), prefixes)))


def _tree(outline: str, sparql: str, prefixes: Mapping[str, str]) -> object:
    """rdflib's parse tree of a query. Raises QueryError telling what is wrong with the query as it was given."""
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        return parseQuery(outline)
    except (ParseException, RecursionError, ValueError) as error:
        raise QueryError(_malformed(sparql, prefixes, error)) from None


def _graphs(tree: object, prefixes: Mapping[str, str]) -> Iterator[str]:
    """The graphs that FROM names. Raises QueryError for a part that may not run."""
    for node in _walk(tree):
        kind = getattr(node, "name", "")
        if kind == SERVICE:
            raise QueryError(REFUSED)
        if kind == DATASET:
            yield _dataset(node, prefixes)


def _walk(root: object) -> Iterator[object]:
    """Every node of rdflib's parse tree. A kind of node that is not known cannot be looked into: refuse."""
    from pyparsing import ParseResults
    from rdflib.plugins.sparql.parserutils import CompValue
    from rdflib.term import Identifier

    todo = [root]
    while todo:
        node = todo.pop()
        yield node
        if isinstance(node, CompValue):
            todo.extend(node.values())
        elif isinstance(node, ParseResults):
            todo.extend([*node, *node.as_dict().values()])
        elif isinstance(node, list | tuple | set | frozenset):
            todo.extend(node)
        elif not isinstance(node, Identifier | str | int | float | bool | None):
            raise QueryError(f"the query has a part that cannot be checked ({type(node).__name__}), so it is refused.")


def _dataset(node: object, prefixes: Mapping[str, str]) -> str:
    """The IRI that a FROM clause names."""
    named = getattr(node, "default", None) or getattr(node, "named", None)
    prefix, local = getattr(named, "prefix", None), getattr(named, "localname", None)
    if local is not None:
        if (prefix or "") not in prefixes:
            raise QueryError("FROM names its graph by a prefix that kgraph does not know: write the whole IRI.")
        return prefixes[prefix or ""] + str(local)
    return str(named)


def _malformed(sparql: str, prefixes: Mapping[str, str], error: Exception) -> str:
    """One line with the position: Oxigraph's, which is the furthest point it could read to."""
    if _is_update(sparql):
        return "updates are refused: the store changes by kgraph build and kgraph remove alone."
    import pyoxigraph

    try:
        pyoxigraph.Store().query(sparql + GARBAGE, prefixes=dict(prefixes))
    except SyntaxError as told:
        whole = str(told.msg).startswith(f"error at {sparql.count(NEWLINE) + 2}:{len(GARBAGE)}:")
        if not (whole and sparql.count("{") == sparql.count("}") > 0):
            return explain(str(told.msg), sparql)
    reason = " ".join(str(error).split())[: NEAR * 8]
    return f"the query is more than SPARQL 1.1, cannot be checked, and so is refused: {reason}"


def explain(message: str, sparql: str) -> str:
    """Oxigraph's message as one line a user can act on: it lists every token that might have followed."""
    position = POSITION.search(message)
    reason = next((f": {plain}" for sign, plain in REASONS.items() if sign in message), "")
    if position is None:
        return f"malformed SPARQL{reason or ': ' + ' '.join(message.split())}"
    line, column = int(position[1]), int(position[2])
    lines = sparql.splitlines() or [""]
    if line > len(lines) or not "".join(lines[line - 1 :])[column - 1 :].strip():
        end = f"line {len(lines)}, column {len(lines[-1]) + 1}"
        return f"malformed SPARQL at {end}{reason or ': something is missing before this point'}"
    near = lines[line - 1][max(0, column - NEAR) : column + NEAR].strip()
    return f"malformed SPARQL at line {line}, column {column}{reason}, near {near!r}"


def _is_update(sparql: str) -> bool:
    from rdflib.plugins.sparql.parser import parseUpdate

    try:
        return bool(parseUpdate(sparql).request)
    except Exception:
        return False
