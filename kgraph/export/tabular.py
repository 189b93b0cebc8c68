"""CSV and JSON lines, of any table."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import IO, TYPE_CHECKING

from kgraph.errors import ExportError
from kgraph.export.tables import DOCUMENTS_WITH_TEXT, TABLES, Row, Table

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kgraph.export.options import Options


def write_csv(graph: Store, file: IO[bytes], options: Options) -> None:
    """RFC 4180 in UTF-8, absent cells empty."""
    chosen = find_table(options)
    file.write(csv_text(chosen.columns, chosen.rows(graph)).encode())


def write_jsonl(graph: Store, file: IO[bytes], options: Options) -> None:
    """One JSON object a line: numbers are numbers, absent is null."""
    for row in find_table(options).rows(graph):
        file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")


def csv_text(columns: tuple[str, ...], rows: Iterable[Row]) -> str:
    """Rows as CSV text with a header line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(["" if row[c] is None else _cell(row[c]) for c in columns])
    return out.getvalue()


def find_table(options: Options) -> Table:
    """The table asked for. Raises ExportError listing the names."""
    if options.table not in TABLES:
        raise ExportError(f"unknown table {options.table!r}; known tables: {' '.join(TABLES)}")
    return DOCUMENTS_WITH_TEXT if options.texts and options.table == "documents" else TABLES[options.table]


def _cell(value: object) -> str:
    return f"{value:.2f}" if isinstance(value, float) else str(value)
