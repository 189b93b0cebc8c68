"""Printing rows: an aligned table for people; CSV, TSV, JSON or JSON lines for programs."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence

from kgraph.cli.options import Rows, TextOrJson
from kgraph.separated import write_rows

GAP = "  "


def render(columns: Sequence[str], rows: Sequence[Mapping[str, object]], form: Rows) -> str:
    """Rows as text that ends in a line break (or is empty)."""
    if form in (Rows.JSON, Rows.JSONL):
        return as_json([dict(row) for row in rows], TextOrJson(form))
    if form in (Rows.CSV, Rows.TSV):
        return as_csv(columns, rows, "\t" if form is Rows.TSV else ",")
    return "".join(line + "\n" for line in table_lines(columns, rows))


def as_json(value: object, form: TextOrJson) -> str:
    """A value for programs, indented, or on one line, that of a list each on its own."""
    if form is TextOrJson.JSON:
        return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    members = value if isinstance(value, list) else [value]
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in members)


def as_csv(columns: Sequence[str], rows: Sequence[Mapping[str, object]], delimiter: str = ",") -> str:
    """RFC 4180, lists joined by `; `; no cell has a tab or a line break."""
    out = io.StringIO()
    write_rows(out, [columns, *([cell(row.get(column)) for column in columns] for row in rows)], delimiter)
    return out.getvalue()


def table_lines(columns: Sequence[str], rows: Sequence[Mapping[str, object]]) -> list[str]:
    """A header and one aligned line a row; numbers to the right. Nothing where there are no rows."""
    if not rows:
        return []
    body = [[cell(row.get(column)) for column in columns] for row in rows]
    right = [all(isinstance(row.get(column), int | float) for row in rows) for column in columns]
    widths = [max(len(column), *(len(line[i]) for line in body)) for i, column in enumerate(columns)]
    return [
        GAP.join(
            text.rjust(width) if to_right else text.ljust(width)
            for text, width, to_right in zip(line, widths, right, strict=True)
        ).rstrip()
        for line in [list(columns), *body]
    ]


def counted(number: int, noun: str) -> str:
    """`1 event`, `2 events`."""
    return f"{number} {noun}" + ("s" if number != 1 else "")


def cell(value: object) -> str:
    """A value as one line of text."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return f"{value:.4f}" if isinstance(value, float) else " ".join(str(value).split())
