"""A parse as bytes, and back: deflated JSON, so that reading it runs nothing and a flipped bit is noticed.

Fourteen bytes a word, read back more than thirty times faster than parsed (`bench/parses.py`). What is read is what was
packed, to the last label.
"""

from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Sequence
from itertools import accumulate, chain, pairwise
from typing import Any

from kgraph.model import Article
from kgraph.parse import Parsed
from kgraph.parse.mending import mended
from kgraph.parse.tokens import Columns

FORM = 1  # raise it with every change below
LEVEL = 4  # 4 % larger than the usual 6, in half of the time
LIMIT = 1 << 30  # no article's parse is larger; a bomb is
Table = list[Any]  # the values of a column, each once, and the number of each word's value


class NotAParseError(ValueError):
    """Bytes that `pack` did not write."""


def pack(parsed: Parsed) -> bytes:
    """A parse without its article."""
    columns = Columns.of(parsed.doc)
    labels: tuple[list[Any], ...] = columns[:-2]
    heads = [head - i for i, head in enumerate(columns.heads)]
    edges = [i - edge for i, edge in enumerate(columns.left_edges)]
    steps = [after - before for before, after in pairwise([0, *parsed.starts])]
    plain = [FORM, [table(column) for column in labels], heads, edges, steps]
    return zlib.compress(json.dumps(plain, separators=(",", ":")).encode(), LEVEL)


def unpack(article: Article, data: bytes) -> Parsed:
    """The parse of that article.

    Raises:
        NotAParseError: the bytes are damaged, or of another form.
    """
    try:
        inflater = zlib.decompressobj()
        text = inflater.decompress(data, LIMIT)
        if not inflater.eof:
            raise NotAParseError("is cut off or too large")
        form, labels, heads, edges, steps = json.loads(text)
        if form != FORM:
            raise NotAParseError(f"is of form {form}")
        whole = [values(packed) for packed in labels]
        whole.append([i + step for i, step in enumerate(heads)])
        whole.append([i - step for i, step in enumerate(edges)])
        columns = Columns._make(whole)
        fits(columns, steps)
        return Parsed(article, mended(columns), array("l", accumulate(steps)))
    except (zlib.error, ValueError, LookupError, TypeError, RecursionError) as error:
        raise NotAParseError(str(error)) from None


def table(column: Sequence[str | bool]) -> Table:
    """A column with each of its values once."""
    numbers: dict[str | bool, int] = {}
    places = [numbers.setdefault(value, len(numbers)) for value in column]
    return [list(numbers), places]


def values(packed: Table) -> list[Any]:
    """The column of a table."""
    known, places = packed
    return [known[place] for place in places]


def fits(columns: Columns, steps: Sequence[int]) -> None:
    """Raise NotAParseError unless all columns are as long, and all words that they point at are there."""
    count = len(steps)
    if any(len(column) != count for column in columns):
        raise NotAParseError("has columns of several lengths")
    if not all(0 <= place < count for place in chain(columns.heads, columns.left_edges)):
        raise NotAParseError("points at words that are not there")
