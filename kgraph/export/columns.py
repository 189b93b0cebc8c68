"""The tables and their columns, as `columns.tsv` beside this file defines them; claims and offices are contract."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kgraph.codebook import read_table

FILE = Path(__file__).parent / "columns.tsv"
TEXT, INTEGER = "text", "integer"
DIGITS = {"decimal": 2, "fraction": 4}  # kinds with digits after the point


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its kind (`text`, `integer`, or a key of `DIGITS`) and what it holds."""

    name: str
    kind: str
    definition: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A table: what a row is, how rows are sorted, and the columns in order."""

    name: str
    definition: str
    order: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)


@cache
def shapes() -> Mapping[str, Shape]:
    """Every table by name, in the order of the file."""
    tables: dict[str, tuple[str, str]] = {}
    columns: dict[str, list[Column]] = {}
    for row in read_table(FILE, "columns"):
        if not row["column_name"]:
            tables[row["table_name"]] = row["definition"], row["kind"]
            continue
        column = Column(row["column_name"], row["kind"], row["definition"])
        columns.setdefault(row["table_name"], []).append(column)
    return {name: Shape(name, *facts, tuple(columns[name])) for name, facts in tables.items()}
