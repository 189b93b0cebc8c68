"""The articles of a source as drafts: a `.txt` file is one, a `.jsonl` or `.csv` file one a row."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TextIO

from kgraph.read.decoding import MAX_TEXT, TOO_LONG, Unreadable, decode_file, open_text, reason
from kgraph.read.files import Source

MAX_LINE = 4 * MAX_TEXT  # characters; a JSON line may write one as six
MAX_DOC = 500
BARE = "new-line character seen"  # how the csv module tells a carriage return without a line feed
DETAILS = ("title", "date", "publisher", "url")
COLUMNS = ("text", "id", *DETAILS)


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as given. `where` is the file, with the line in a table; `cells` are the columns it has."""

    doc: str
    where: str
    text: str
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something left out, and why."""

    where: str
    reason: str


def drafts(source: Source) -> Iterator[Draft | Fault]:
    """The articles of a source; what cannot be used comes as a fault."""
    if not source.is_table:
        yield text_draft(source)
        return
    reader = csv_rows if source.path.suffix.lower() == ".csv" else json_rows
    line = 0
    try:
        with open_text(source.path) as stream:
            for number, (line, row) in enumerate(reader(stream)):
                where = f"{source.doc}:{line}"
                yield Fault(where, row) if isinstance(row, str) else draft(source, number, line, row)
    except UnicodeError:
        yield Fault(f"{source.doc}:{line + 1}", "is not UTF-16: save the file as UTF-8; its rest was not read")
    except OSError as error:
        yield Fault(source.doc, reason(error))
    except Unreadable as error:
        yield Fault(source.doc, str(error))


def text_draft(source: Source) -> Draft | Fault:
    try:
        return Draft(source.doc, source.doc, decode_file(source.path), {})
    except Unreadable as error:
        return Fault(source.doc, str(error))


def draft(source: Source, number: int, line: int, row: dict[str, Any]) -> Draft | Fault:
    """One row as a draft. Without an `id` the first row is named by the file, later ones by file and line."""
    where = f"{source.doc}:{line}"
    cells = {}
    for column in COLUMNS:
        value = row.get(column)
        if isinstance(value, bool) or not isinstance(value, str | int | float | None):
            return Fault(where, f"{column} is not text")
        cells[column] = "" if value is None else str(value)
    text = cells.pop("text")
    if not isinstance(row.get("text"), str):
        return Fault(where, "has no text")
    doc = cells.pop("id").strip() or (f"{source.doc}#{line}" if number else source.doc)
    if len(doc) > MAX_DOC or not doc.isprintable():
        return Fault(where, f"id is not a name: expected up to {MAX_DOC} printable characters on one line")
    return Draft(doc, where, text, cells)


def json_rows(stream: TextIO) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Line number and object of each JSONL line, or what is wrong with it."""
    for number, line in enumerate(bounded_lines(stream), 1):
        if line is None:
            yield number, TOO_LONG
        elif line.strip():
            yield number, json_object(line)


def json_object(line: str) -> dict[str, Any] | str:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        return f"is not JSON: {error.msg} (column {error.colno})"
    except (ValueError, RecursionError):
        return "is not JSON that can be read: nested too deep, or a number too long"
    return value if isinstance(value, dict) else "is not a JSON object"


def bounded_lines(stream: TextIO) -> Iterator[str | None]:
    """Lines of a stream; None for one over the bound, which is read past without holding it."""
    while line := stream.readline(MAX_LINE):
        if len(line) < MAX_LINE or line.endswith("\n"):
            yield line
            continue
        while (more := stream.readline(MAX_LINE)) and not more.endswith("\n"):
            pass
        yield None


def csv_rows(stream: TextIO) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Line number and cells of each CSV row after the header, or what is wrong with it.

    Raises:
        Unreadable: there is no text column, or the file cannot be followed any further.
    """
    header: list[str] = []
    for line, cells in csv_cells(stream):
        if not any(cell.strip() for cell in cells):
            continue
        if not header:
            header = [cell.strip().lower() for cell in cells]
            if "text" not in header:
                raise Unreadable(f"has no column 'text': its header is {shorten(', '.join(header))!r}")
            places = [(name, header.index(name)) for name in COLUMNS if name in header]
        elif len(cells) > len(header):
            yield line, f"has {len(cells)} cells, the header {len(header)}: quote cells that hold commas"
        else:
            yield line, {name: cells[place] for name, place in places if place < len(cells)}
    if not header:
        raise Unreadable("is empty")


def csv_cells(stream: TextIO) -> Iterator[tuple[int, list[str]]]:
    """The line each row starts on, and its cells. Raises Unreadable where the file cannot be followed."""
    csv.field_size_limit(max(csv.field_size_limit(), MAX_LINE))
    reader = csv.reader(lines_or_stop(stream))
    start = 1
    try:
        for cells in reader:
            yield start, cells
            start = reader.line_num + 1
    except csv.Error as error:
        reason = "a bare carriage return" if BARE in str(error) else str(error)
        raise Unreadable(f"row at line {start} cannot be read ({reason}): the rest was not read") from None


def lines_or_stop(stream: TextIO) -> Iterator[str]:
    for number, line in enumerate(bounded_lines(stream), 1):
        if line is None:
            raise Unreadable(f"line {number} is {TOO_LONG}; the rest was not read")
        yield line


def shorten(words: str, most: int = 80) -> str:
    """Words cut to fit an error line."""
    return words if len(words) <= most else f"{words[: most - 1]}…"


def no_day(words: str) -> str:
    """The problem of a date column that holds something else."""
    return f"date {shorten(words, 40)!r} is not an ISO day such as 2017-06-22: not used"
