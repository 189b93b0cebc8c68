"""Which form an answer takes: content negotiation with q-values (RFC 9110, section 12.5.1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kgraph.web.errors import RequestError


@dataclass(frozen=True, slots=True)
class Form:
    """A form of results: its name in `kgraph query --format`, and the media types that ask for it, its own first."""

    name: str
    media: tuple[str, ...]
    charset: str = ""

    @property
    def content_type(self) -> str:
        """The header of an answer."""
        return self.media[0] + (f"; charset={self.charset}" if self.charset else "")


ROWS = (
    Form("json", ("application/sparql-results+json", "application/json")),
    Form("xml", ("application/sparql-results+xml", "application/xml", "text/xml")),
    Form("csv", ("text/csv",), "utf-8"),
    Form("tsv", ("text/tab-separated-values",), "utf-8"),
)
GRAPHS = (
    Form("ttl", ("text/turtle", "application/x-turtle"), "utf-8"),
    Form("nt", ("application/n-triples",), "utf-8"),
    Form("jsonld", ("application/ld+json", "application/json")),
    Form("rdf", ("application/rdf+xml", "application/xml", "text/xml")),
)
TRUTH = ROWS[:2]  # ASK has no table


def chosen(accept: str, forms: Sequence[Form]) -> Form:
    """The form that a client likes best; the first of those it likes equally. No header likes all.

    Raises:
        RequestError: 406, it takes none of them, or the header cannot be read.
    """
    if not accept.strip():
        return forms[0]
    ranges = [parsed(part) for part in accept.split(",") if part.strip()]
    best, liked = None, 0.0
    for form in forms:
        quality = max(quality_of(media, ranges) for media in form.media)
        if quality > liked:
            best, liked = form, quality
    if best is None:
        offered = ", ".join(form.media[0] for form in forms)
        raise RequestError(406, f"none of the types accepted is offered here; offered are {offered}")
    return best


def parsed(part: str) -> tuple[str, float]:
    """One media range and its quality. Parameters other than q do not matter to us."""
    media, *parameters = part.split(";")
    quality = 1.0
    for parameter in parameters:
        key, _, value = parameter.partition("=")
        if key.strip().lower() == "q":
            try:
                quality = min(1.0, max(0.0, float(value)))
            except ValueError:
                quality = 0.0
    return media.strip().lower(), quality


def quality_of(media: str, ranges: Sequence[tuple[str, float]]) -> float:
    """How much a media type is liked: the most specific range that covers it decides."""
    kind = media.partition("/")[0]
    for wanted in (media, f"{kind}/*", "*/*"):
        found = [quality for given, quality in ranges if given == wanted or (wanted == "*/*" and given == "*")]
        if found:
            return max(found)
    return 0.0
