"""The corrections file: CSV, a row a correction, sorted, so that two people's changes can be compared and joined."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, field, fields, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from kgraph.corrections.checking import conflicts, faults
from kgraph.errors import CorrectionsError
from kgraph.separated import write_rows

FILE = "corrections.csv"
SEPARATORS = ",;\t"  # what spreadsheets write, by the country they are set to


@dataclass(frozen=True, slots=True, order=True)
class Correction:
    """One correction: its kind, what it is about (to `actor`), and what it says instead. All cells are text.

    `line` is where it stands in its file, and no part of what it says.
    """

    kind: str
    doc: str = ""
    quote: str = ""
    start: str = ""
    source: str = ""
    relation: str = ""
    target: str = ""
    status: str = ""
    actor: str = ""
    value: str = ""
    new_source: str = ""
    new_relation: str = ""
    new_target: str = ""
    new_status: str = ""
    new_date: str = ""
    new_attributed_to: str = ""
    by: str = ""
    note: str = ""
    line: int = field(default=0, compare=False)

    def having(self, cells: Mapping[str, str]) -> Correction:
        """The same with other cells."""
        found: dict[str, Any] = dict(cells)
        return replace(self, **found)


COLUMNS = tuple(one.name for one in fields(Correction) if one.name != "line")


@dataclass(frozen=True)
class Corrections:
    """Corrections without faults and conflicts, sorted. `where` is the file's name, for people."""

    rows: tuple[Correction, ...] = ()
    where: str = FILE
    text: str = field(default="", compare=False, repr=False)  # of the file that they were read from

    @classmethod
    def of(cls, rows: Iterable[Correction], where: str = FILE) -> Corrections:
        """Check corrections, and put each in once.

        Raises:
            CorrectionsError: rows that cannot be used or contradict each other, all of them.
        """
        rows = list(rows)
        bad = [(row.line, text) for row in rows for text in faults(row)]
        bad += conflicts(rows) if not bad else []
        if bad:
            raise CorrectionsError("\n".join(at(where, line) + text for line, text in sorted(bad)))
        return cls(tuple(sorted({row: row for row in reversed(rows)}.values())), where)

    @classmethod
    def read(cls, path: Path) -> Corrections:
        """The corrections of a file. Raises CorrectionsError as `of` does, and if it cannot be read."""
        return cls.parse(read_text(path), path.name)

    @classmethod
    def parse(cls, text: str, where: str = FILE) -> Corrections:
        """The corrections of a file's text. Raises CorrectionsError."""
        rows = []
        for line, cells in table(text, COLUMNS, "kind", where):
            told = {name: " ".join(cell.split()) for name, cell in cells.items()}
            rows.append(replace(Correction("").having(told), line=line))
        return replace(cls.of(rows, where), text=text)

    def to_csv(self) -> str:
        """The file's text, a line a correction."""
        return as_csv(COLUMNS, (astuple(row)[: len(COLUMNS)] for row in self.rows))

    @cached_property
    def numbered(self) -> Corrections:
        """The same, with the lines that they have in `to_csv`."""
        return Corrections.parse(self.to_csv(), self.where)

    @cached_property
    def by_document(self) -> Mapping[str, tuple[Correction, ...]]:
        """Those about what one document says, by its name."""
        found: dict[str, list[Correction]] = defaultdict(list)
        for row in self.rows:
            if row.kind in ("reject", "edit", "add", "split"):
                found[row.doc].append(row)
        return {doc: tuple(rows) for doc, rows in found.items()}

    @cached_property
    def of_actors(self) -> tuple[Correction, ...]:
        """Those about actors of the whole graph."""
        return tuple(row for row in self.rows if row.kind in ("merge", "forbid", "rename", "retype", "state"))

    def __bool__(self) -> bool:
        return bool(self.rows)


def at(where: str, line: int) -> str:
    """Where a row stands, for an error; nothing for one that is in no file yet."""
    return f"{where}, line {line}: " if line else ""


def read_text(path: Path) -> str:
    """A table's text. Raises CorrectionsError."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise CorrectionsError(f"{path}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise CorrectionsError(f"{path}: is not UTF-8 (byte {error.start}): save it as CSV in UTF-8") from None


def table(text: str, known: Iterable[str], needed: str, where: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a table with a header, each with its line and the cells of known columns.

    Raises:
        CorrectionsError: it has no such header, columns nobody knows, or rows that are too long.
    """
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(SEPARATORS, key=first.count), strict=True)
    try:
        header = [cell.strip().lower() for cell in next(reader, [])]
        check_header(header, tuple(known), needed, where)
        line = reader.line_num + 1
        for cells in reader:
            if len(cells) > len(header) and any(cells[len(header) :]):
                raise CorrectionsError(f"{where}, line {line}: has {len(cells)} cells, the header {len(header)}")
            if any(cell.strip() for cell in cells):
                yield line, dict(zip(header, cells, strict=False))
            line = reader.line_num + 1
    except csv.Error as error:
        raise CorrectionsError(f"{where}, line {reader.line_num}: is not CSV: {error}") from None


def check_header(header: list[str], known: tuple[str, ...], needed: str, where: str) -> None:
    """Raise CorrectionsError unless the header has the column that is needed, and no unknown or double one."""
    if needed not in header:
        raise CorrectionsError(f"{where}, line 1: has no column {needed!r}: its first line must name the columns")
    wrong = [name for name in header if name not in known or header.count(name) > 1]
    if wrong:
        raise CorrectionsError(f"{where}, line 1: column {wrong[0]!r} is unknown or double; known: {' '.join(known)}")


def as_csv(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """RFC 4180 with plain line ends."""
    out = io.StringIO()
    write_rows(out, [columns, *rows])
    return out.getvalue()
