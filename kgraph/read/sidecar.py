"""`metadata.csv`: title, date, publisher and url of the documents in its folder and below."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from kgraph.read.decoding import SURROGATE, Unreadable, open_text, printable, reason
from kgraph.read.files import SIDECAR, Source, leaves
from kgraph.read.printed import iso_day
from kgraph.read.report import ReadReport
from kgraph.read.rows import DETAILS, csv_cells, no_day

Cells = dict[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A document's row. `where` is the sidecar and the line."""

    where: str
    cells: Cells


@dataclass
class Sidecars:
    """The sidecars met so far, each read once. A nearer folder's cell wins over that of a folder above."""

    report: ReadReport
    tables: dict[Path, dict[str, Entry]] = field(default_factory=dict)
    used: set[tuple[Path, str]] = field(default_factory=set)

    def cells(self, source: Source, doc: str) -> Cells:
        """What the sidecars from the source's folder up to the root of its INPUT say of a document."""
        found: Cells = {}
        for folder in [source.path.parent, *source.path.parent.parents]:
            table = self.table(folder, source.root)
            for key in {below(folder, source, doc), normalize("NFC", doc)} & table.keys():
                found = {**self.usable(table[key], first=(folder, key) not in self.used), **found}
                self.used.add((folder, key))
            if folder == source.root:
                break
        return found

    def usable(self, entry: Entry, *, first: bool) -> Cells:
        """The cells of a row; a date that is no ISO day is reported where the row is first used, and left out."""
        words = entry.cells.get("date", "")
        if not words or iso_day(words):
            return entry.cells
        if first:
            self.report.problems.append((entry.where, no_day(words)))
        return {name: value for name, value in entry.cells.items() if name != "date"}

    def table(self, folder: Path, root: Path) -> dict[str, Entry]:
        """The rows of a folder's sidecar by document; empty if it has none."""
        if folder not in self.tables:
            path = folder / SIDECAR
            usable = path.is_file() and not (path.is_symlink() and leaves(path, root))
            self.tables[folder] = self.load(path, root) if usable else {}
        return self.tables[folder]

    def load(self, path: Path, root: Path) -> dict[str, Entry]:
        shown = printable(path.relative_to(root).as_posix())
        rows: dict[str, Entry] = {}
        try:
            for line, doc, cells in sidecar_rows(path):
                if doc in rows:
                    self.report.problems.append(
                        (f"{shown}:{line}", f"second row for {printable(doc)}: the first is used")
                    )
                rows.setdefault(doc, Entry(f"{shown}:{line}", cells))
        except Unreadable as error:
            self.report.left_out.append((shown, str(error)))
        except OSError as error:
            self.report.left_out.append((shown, reason(error)))
        except UnicodeError:
            self.report.left_out.append((shown, "is not UTF-16: save it as UTF-8"))
        return rows

    def finish(self, roots: list[Path]) -> None:
        """Report rows that name no document, where a whole folder was read."""
        for folder, table in sorted(self.tables.items()):
            if any(folder.is_relative_to(root) for root in roots):
                for doc in sorted(doc for doc in table if (folder, doc) not in self.used):
                    self.report.problems.append((table[doc].where, f"{printable(doc)!r} names no document"))


def below(folder: Path, source: Source, doc: str) -> str:
    """A document's name as a sidecar in `folder` writes it: its path from there."""
    name = doc.removeprefix(source.doc) if doc.startswith(source.doc) else ""
    return normalize("NFC", PurePosixPath(source.path.relative_to(folder)).as_posix() + name)


def sidecar_rows(path: Path) -> list[tuple[int, str, Cells]]:
    """Line, document and filled cells of each row. Raises Unreadable without a `doc` column or UTF-8."""
    with open_text(path) as stream:
        lines = [(line, cells) for line, cells in csv_cells(stream) if any(cell.strip() for cell in cells)]
    header = [cell.strip().lower() for cell in lines[0][1]] if lines else []
    if "doc" not in header:
        raise Unreadable("has no column 'doc': its first line must name the columns")
    rows = []
    for line, cells in lines[1:]:
        if SURROGATE.search("".join(cells)):
            raise Unreadable(f"line {line} is not UTF-8: save the file as UTF-8")
        row = dict(zip(header, (cell.strip() for cell in cells), strict=False))
        doc = normalize("NFC", row.get("doc", "").removeprefix("./"))
        rows.append((line, doc, {name: row[name] for name in DETAILS if row.get(name)}))
    return [row for row in rows if row[1]]
