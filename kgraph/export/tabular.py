"""CSV, JSON lines and Parquet, of any table, as the rows come; the dictionary also as Markdown."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO, TYPE_CHECKING

from kgraph.export.columns import DIGITS, INTEGER, Column, shapes
from kgraph.export.tables import Cells, rows, table
from kgraph.separated import write_rows

if TYPE_CHECKING:
    import pyarrow

    from kgraph.export.options import Options
    from kgraph.store import Store

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")  # full-width ones too
BATCH = 10_000  # rows of a Parquet row group


def write_csv(store: Store, file: IO[bytes], options: Options) -> None:
    """RFC 4180 in UTF-8, absent cells empty; as they are, unless asked to be safe in a spreadsheet."""
    chosen = table(options)
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=False)
    write_rows(text, [chosen.shape.names])
    found = _with_decimals(chosen.rows(store, options), chosen.shape.columns)
    write_rows(text, map(_safe, found) if options.safe_cells else found)
    text.detach()


def write_jsonl(store: Store, file: IO[bytes], options: Options) -> None:
    """One JSON object a line: numbers are numbers, absent is null."""
    for row in rows(store, options):
        file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")


def write_parquet(store: Store, file: IO[bytes], options: Options) -> None:
    """Parquet with typed columns, absent cells null; each column carries its definition."""
    from pyarrow import Table as Arrow
    from pyarrow import array
    from pyarrow.parquet import ParquetWriter

    chosen = table(options)
    schema = arrow_schema(chosen.shape.columns)
    with ParquetWriter(file, schema, compression="zstd") as writer:
        found = chosen.rows(store, options)
        while batch := list(islice(found, BATCH)):
            columns = zip(*batch, strict=True)
            cells = [
                array((None if cell == "" else cell for cell in column), type=field.type)
                for column, field in zip(columns, schema, strict=True)
            ]
            writer.write_table(Arrow.from_arrays(cells, schema=schema))


def write_md(store: Store, file: IO[bytes], options: Options) -> None:
    """The data dictionary for people."""
    file.write(dictionary_text().encode())


def dictionary_text() -> str:
    """Every table with its columns, as Markdown."""
    lines = ["# Data dictionary", "", "Offsets count Unicode code points in the document's text; the end is exclusive."]
    for shape in shapes().values():
        lines += ["", f"## {shape.name}", f"{shape.definition}. Sorted by {shape.order}.", ""]
        lines += ["| column | kind | what it holds |", "| --- | --- | --- |"]
        lines += [f"| `{one.name}` | {one.kind} | {one.definition} |" for one in shape.columns]
    return "\n".join(lines) + "\n"


def arrow_schema(columns: Iterable[Column]) -> pyarrow.Schema:
    """The types of a table's columns."""
    import pyarrow as pa

    kinds = {INTEGER: pa.int64(), **dict.fromkeys(DIGITS, pa.float64())}
    return pa.schema(
        [
            pa.field(one.name, kinds.get(one.kind, pa.string()), metadata={"definition": one.definition})
            for one in columns
        ]
    )


def _with_decimals(rows: Iterator[Cells], columns: tuple[Column, ...]) -> Iterator[Iterable[object]]:
    """Rows with decimals written out to the digits of their kind."""
    places = [(n, DIGITS[column.kind]) for n, column in enumerate(columns) if column.kind in DIGITS]
    if not places:
        yield from rows
        return
    for row in rows:
        cells: list[object] = list(row)
        for n, digits in places:
            if isinstance(cells[n], int | float):
                cells[n] = f"{cells[n]:.{digits}f}"
        yield cells


def _safe(row: Iterable[object]) -> Iterator[object]:
    """Cells, with an apostrophe before a text that a spreadsheet would take for a formula."""
    return (f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell for cell in row)
