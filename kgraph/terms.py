"""RDF terms: what names and values are in the graph, and ids of what IRIs they are.

Most are written time and again: those are kept as text, in the form of N-Triples.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from urllib.parse import quote, unquote

from pyoxigraph import Literal, NamedNode

from kgraph import vocabulary
from kgraph.errors import InputError

Value = str  # a term as N-Triples have it

PLAIN = re.compile(r"[\w.~-]*", re.ASCII).fullmatch  # what is the same when quoted
# what is the same in a literal; lone surrogates are no characters
UNESCAPED = re.compile(r'[^"\\\x00-\x1f\x7f-\x9f\ud800-\udfff\ufff0-\uffff]*').fullmatch
TERMS = 4096  # kept of a kind
DATES = {10: "date", 7: "gYearMonth", 4: "gYear"}  # length of an ISO date -> XSD type


def iri(base: str, kind: str, name: str) -> str:
    """The IRI of a resource: `iri(base, "document", "a b/c.txt")` is `<base>document/a%20b%2Fc.txt`.

    Different names never share an IRI, and no name can leave its place: `.`, `..` and the empty name, which
    resolvers would fold away, get a `!` that no other name can yield.
    """
    segment = quoted(name)
    return f"{base}{quoted(kind)}/{'!' + segment if segment in {'', '.', '..'} else segment}"


def quoted(name: str) -> str:
    """A name as a segment of an IRI."""
    return name if PLAIN(name) else quote(name, safe="", errors="surrogatepass")


@lru_cache(maxsize=TERMS)
def resource(base: str, path: str) -> Value:
    """The resource of an id such as `person/rex-tillerson`, as text."""
    kind, _, name = path.partition("/")
    return f"<{iri(base, kind, name)}>"


@lru_cache(maxsize=TERMS)
def literal(text: str) -> Value:
    """Words, as text. Raises UnicodeEncodeError for lone surrogates, which RDF cannot hold."""
    if UNESCAPED(text):
        return f'"{text}"'
    text.encode()
    return str(Literal(text))


def path_of(base: str, resource: str) -> str:
    """The id of a resource's IRI: the inverse of `resource`."""
    kind, _, segment = resource.removeprefix(base).partition("/")
    return f"{unquote(kind)}/{unquote(segment.removeprefix('!'), errors='surrogatepass')}"


@lru_cache(maxsize=512)
def term(curie: str) -> NamedNode:
    """A term of the ontology. Raises UnknownTermError if the Turtle does not define it."""
    return NamedNode(vocabulary.term_iri(curie))


@lru_cache(maxsize=512)
def known(curie: str) -> Value:
    """A term of the ontology, as text. Raises UnknownTermError."""
    return str(term(curie))


@lru_cache(maxsize=TERMS)
def number(count: int) -> Value:
    """An integer, as text."""
    return str(Literal(count))


@lru_cache(maxsize=TERMS)
def day(text: str) -> Value:
    """A date, as text. Raises InputError."""
    return str(date_literal(text))


def date_literal(text: str) -> Literal:
    """An ISO day, month or year with its XSD type. Raises InputError."""
    kind = DATES.get(len(text))
    try:
        if not kind or not re.fullmatch(r"\d{4}(-\d\d){0,2}", text):
            raise ValueError(text)
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        raise InputError(f"{text!r} is not a date: write 2017-06-21, 2017-06 or 2017.") from None
    return Literal(text, datatype=NamedNode(vocabulary.XSD + kind))


@lru_cache(maxsize=TERMS)
def decimal(share: float) -> Value:
    """Two decimals at most, in the form that a store gives back: 0.8, 1."""
    text = f"{share:.2f}".rstrip("0").rstrip(".")
    return str(Literal(text, datatype=NamedNode(vocabulary.XSD + "decimal")))
