"""A report to read in a browser: one HTML file that fetches nothing, with a table to search."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO, TYPE_CHECKING

from kgraph import __version__, palette
from kgraph.analyse.overview import busiest, counts
from kgraph.export.options import Options
from kgraph.export.tables import Row, rows

if TYPE_CHECKING:
    from kgraph.store import Store

TEMPLATE = "report.html.j2"
CHUNK = 200  # pieces of the template that are written at once
MOST = 15  # actors and dyads in the overviews


def write_html(store: Store, file: IO[bytes], options: Options) -> None:
    """Counts, the busiest actors and dyads, and every claim with its sentence."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    library = Environment(
        loader=PackageLoader("kgraph.export", "."), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    stream = library.get_template(TEMPLATE).stream(
        version=__version__,
        counts=counts(store.index),
        span=_span(store),
        actors=busiest(store.index, MOST),
        dyads=islice(rows(store, Options(table="dyads")), MOST),
        claims=_claims(store),
        colours=palette.ACTOR_TYPES,
        conflict=palette.VERMILION,
        cooperation=palette.BLUE,
    )
    stream.enable_buffering(CHUNK)
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    text.writelines(stream)
    text.detach()


def _span(store: Store) -> tuple[str, str]:
    first, last = next(store.index.rows("SELECT min(nullif(date, '')), max(date) FROM papers"))
    return first or "", last or ""


def _claims(store: Store) -> Iterator[Row]:
    """The claims with their quote cut at the words for source and target, if they lie in it."""
    for row in rows(store, Options()):
        yield {**row, "parts": list(marked(row))}  # type: ignore[dict-item]  # for the template alone


def marked(row: Row) -> Iterable[tuple[str, str]]:
    """The quote in stretches, each with the side that it names or `""`."""
    quote, start = str(row["quote"] or ""), int(row["quote_start"] or 0)
    sides = sorted(
        (int(row[f"{side}_start"] or 0) - start, int(row[f"{side}_end"] or 0) - start, side)
        for side in ("source", "target")
        if row[f"{side}_start"] is not None
    )
    at = 0
    for first, last, side in sides:
        if at <= first < last <= len(quote):
            yield quote[at:first], ""
            yield quote[first:last], side
            at = last
    yield quote[at:], ""
