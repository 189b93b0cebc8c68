"""Find the files to read: INPUT paths to sources, sorted, each with the `doc` it gives."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kgraph.errors import InputError
from kgraph.read.decoding import SURROGATE, printable, reason
from kgraph.read.report import ReadReport

SIDECAR = "metadata.csv"
CORRECTIONS = "corrections.csv"  # may lie beside the articles that it corrects
TEXT = ".txt"
TABLES = frozenset({".jsonl", ".csv"})
KINDS = TABLES | {TEXT}
KINDS_READ = ".txt, .jsonl or .csv"


@dataclass(frozen=True, slots=True)
class Source:
    """A file with one article or many. `root` is the top folder for sidecars, `doc` the path below INPUT."""

    path: Path
    root: Path
    doc: str

    @property
    def is_table(self) -> bool:
        return self.path.suffix.lower() in TABLES


def find(inputs: Sequence[Path], report: ReadReport) -> list[Source]:
    """The sources of all inputs, in the order given, those of a folder sorted by path.

    Raises:
        InputError: an input is missing, of another kind, or a folder without articles.
    """
    sources: list[Source] = []
    for path in inputs:
        sources += in_folder(path, report) if path.is_dir() else [single(path)]
    return sources


def single(path: Path) -> Source:
    """A file named as INPUT."""
    shown = printable(str(path))
    if not path.exists():
        raise InputError(f"{shown}: no such file or folder")
    if path.name == SIDECAR:
        raise InputError(f"{shown}: is the metadata of its folder, not an article; give the folder instead")
    if path.suffix.lower() not in KINDS or not path.is_file():
        raise InputError(f"{shown}: not a kind that is read; give {KINDS_READ} files or a folder")
    if fault := misnamed(path.name):
        raise InputError(f"{shown}: {fault}")
    return Source(path, path.parent, path.name)


def in_folder(root: Path, report: ReadReport) -> list[Source]:
    """The articles and tables below a folder."""
    sources = []
    for path in walk(root, report):
        doc = path.relative_to(root).as_posix()
        if path.name == SIDECAR:
            continue
        if path.name == CORRECTIONS:
            report.passed_over["corrections"] += 1
        elif path.suffix.lower() not in KINDS:
            report.passed_over[printable(path.suffix.lower()) or "no suffix"] += 1
        elif fault := misnamed(doc):
            report.left_out.append((printable(doc), fault))
        else:
            sources.append(Source(path, root, doc))
    if not sources:
        raise InputError(f"{printable(str(root))}: no articles in this folder; expected {KINDS_READ} files")
    return sorted(sources, key=lambda source: source.doc)


def misnamed(doc: str) -> str:
    """Why a file's name cannot name a document, empty if it can."""
    if SURROGATE.search(doc):
        return "file name is not UTF-8: rename it"
    return "" if doc.isprintable() else "file name has a character that cannot be printed: rename it"


def walk(root: Path, report: ReadReport) -> Iterator[Path]:
    """Files below a folder; hidden ones, links that leave it or go in circles, pipes and devices are only counted."""

    def refused(error: OSError) -> None:
        report.left_out.append((printable(str(error.filename)), reason(error)))

    for here, folders, files in os.walk(root, onerror=refused):
        report.passed_over.update("hidden" for name in (*folders, *files) if name.startswith("."))
        report.passed_over.update("symlink" for name in folders if Path(here, name).is_symlink())
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in sorted(name for name in files if not name.startswith(".")):
            path = Path(here, name)
            if path.is_symlink() and leaves(path, root):
                report.passed_over["symlink"] += 1
            elif not path.is_file():
                report.passed_over["no file"] += 1
            else:
                yield path


def leaves(link: Path, root: Path) -> bool:
    """Whether a symbolic link points outside the folder, or nowhere."""
    try:
        return not link.resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        return True
