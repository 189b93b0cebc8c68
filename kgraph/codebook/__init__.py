"""The codebook: knowledge as tables beside this file, one TSV a kind of fact.

A table is UTF-8, tab-separated: first one comment line a column (`# name: what it holds`), then the header, then
rows. Blank lines and lines that start with `#` are passed over. `a;b` is a list. With `--codebook DIR` a file
`NAME.tsv` in DIR replaces the table, and `NAME.extra.tsv` adds rows to it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from kgraph.errors import CodebookError

HOME = Path(__file__).parent
TABLES = tuple(sorted(path.stem for path in HOME.glob("*.tsv")))
UNREAD = frozenset({"weights"})  # tables that extraction does not read: no record depends on them
ADDED = ".extra"
LONGEST = 300  # characters of a message about a row
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table. `cells[column]` is stripped text, `""` where empty or absent."""

    table: str
    file: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def list(self, column: str) -> tuple[str, ...]:
        """The parts of a `;` list, stripped, empty ones left out."""
        return tuple(part.strip() for part in self[column].split(";") if part.strip())

    @property
    def name(self) -> str:
        """`frames:120`: how `why` and error messages name this row."""
        return f"{self.table}:{self.line}"

    def error(self, message: str) -> CodebookError:
        """An error that names this row's file and line; no cell, however long or odd, makes more than a line of it."""
        told = "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in message[:LONGEST])
        told += "..." * (len(message) > LONGEST)
        return CodebookError(f"{self.file}, line {self.line}: {told}")


@dataclass(frozen=True)
class Codebook:
    """Where the tables come from: the shipped ones, with those of `directory` over them.

    Raises:
        CodebookError: `directory` is no folder, or has a table of a name that no shipped one has.
    """

    directory: Path | None = None

    def __post_init__(self) -> None:
        """Refuse a folder that would not be read, whole or in part."""
        if self.directory is None:
            return
        if not self.directory.is_dir():
            raise CodebookError(f"{self.directory} is not a folder: name one that holds tables of the codebook")
        names = sorted(path.name for path in self.directory.glob("*.tsv"))
        if bad := [unknown_table(name) for name in names if table_of(name) not in TABLES]:
            raise CodebookError("\n".join(bad))

    def rows(self, table: str) -> Iterator[Row]:
        """The rows of a table, shipped or replaced, then added ones.

        Raises:
            CodebookError: a file cannot be decoded, lacks a header, or has rows of the wrong width.
        """
        for path in self.files(table):
            yield from read_table(path, table)

    def files(self, table: str) -> list[Path]:
        """The files that make up a table, in reading order."""
        files = [HOME / f"{table}.tsv"]
        if self.directory:
            replaced = self.directory / f"{table}.tsv"
            files = [replaced] if replaced.is_file() else files
            files += [p for p in [self.directory / f"{table}{ADDED}.tsv"] if p.is_file()]
        return files

    def load(self, table: str, parse: Callable[[Row], T]) -> list[T]:
        """Every row through `parse`; all bad rows are reported in one error."""
        good: list[T] = []
        bad: list[str] = []
        for row in self.rows(table):
            try:
                good.append(parse(row))
            except CodebookError as error:
                bad.append(str(error))
        if bad:
            raise CodebookError("\n".join(bad))
        return good

    @property
    def own(self) -> list[str]:
        """The files that replace tables or add rows to them."""
        return sorted(path.name for path in self.directory.glob("*.tsv")) if self.directory else []

    def text(self, name: str) -> str:
        """What one of the user's own files says. Raises CodebookError for one that cannot be read."""
        return table_text((self.directory or HOME) / name)

    @cached_property
    def digest(self) -> str:
        """SHA-256 over all tables that extraction reads: what a store records to know which codebook made it."""
        sha = hashlib.sha256()
        for table in (name for name in TABLES if name not in UNREAD):
            for path in self.files(table):
                sha.update(table.encode() + b"\0" + path.read_bytes() + b"\0")
        return sha.hexdigest()


def table_of(file: str) -> str:
    """The table that a file replaces or adds to: `light` of `light.tsv` and `light.extra.tsv`."""
    return file.removesuffix(".tsv").removesuffix(ADDED)


def unknown_table(file: str) -> str:
    """The line for a file that is named after no table, with the nearest name."""
    close = get_close_matches(table_of(file), TABLES, 1, 0.5)
    nearest = f"Nearest: {close[0]}{ADDED if ADDED in file else ''}.tsv" if close else f"Tables: {' '.join(TABLES)}"
    return f"{file}: the codebook has no table {table_of(file)!r}. {nearest}."


def read_table(path: Path, table: str) -> Iterator[Row]:
    """Yield the rows of one file. Raises CodebookError naming file and line."""
    return read_rows(table_text(path), path.name, table)


def table_text(path: Path) -> str:
    """What a file of a table says. Raises CodebookError for one that cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CodebookError(f"{path}: cannot be read as a UTF-8 table ({error})") from None


def read_rows(text: str, file: str, table: str) -> Iterator[Row]:
    """Yield the rows of what a file says. Raises CodebookError naming file and line."""
    header: list[str] = []
    bad: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not header:
            header = cells
        elif len(cells) > len(header):
            bad.append(f"{file}, line {number}: {len(cells)} cells, the header has {len(header)}")
        else:
            yield Row(table, file, number, dict(zip(header, cells, strict=False)))
    if not header:
        bad.append(f"{file}: has no header line")
    if bad:
        raise CodebookError("\n".join(bad))
