"""Read: files and folders to articles, with page furniture masked and title, date and publisher found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kgraph.errors import InputError
from kgraph.model import Article
from kgraph.read.article import article
from kgraph.read.decoding import Unreadable, check, printable
from kgraph.read.files import Source, find
from kgraph.read.report import ReadReport
from kgraph.read.rows import Draft, Fault, drafts
from kgraph.read.sidecar import Sidecars

__all__ = ["ReadReport", "read"]


def read(inputs: Sequence[Path], *, report: ReadReport) -> Iterator[Article]:
    """Read articles from `.txt`, `.jsonl` and `.csv` files and from folders of them.

    The inputs are looked through at once, so that errors come before the first article. What is wrong with a
    single file or row goes to `report.left_out`, and reading goes on.

    Raises:
        InputError: an input is missing or of another kind, a folder has no articles, or two inputs have one `doc`.
    """
    sources = find(inputs, report)
    refuse_twins(sources)
    return articles(sources, [path for path in inputs if path.is_dir()], report)


def articles(sources: list[Source], folders: list[Path], report: ReadReport) -> Iterator[Article]:
    """The articles of the sources, in order; `folders` are those read whole."""
    sidecars = Sidecars(report)
    for source in sources:
        for item in once(source):
            if isinstance(item, Fault):
                report.left_out.append((item.where, item.reason))
            elif found := usable(source, item, sidecars, report):
                report.articles += 1
                yield found
    sidecars.finish(folders)


def once(source: Source) -> Iterator[Draft | Fault]:
    """The drafts of a source; a row with the id of an earlier one of the same file comes as a fault."""
    seen: dict[str, str] = {}
    for item in drafts(source):
        if isinstance(item, Draft) and item.doc in seen:
            yield Fault(item.where, f"has the id of {seen[item.doc]}, {item.doc!r}: give it another")
            continue
        if isinstance(item, Draft):
            seen[item.doc] = item.where
        yield item


def usable(source: Source, draft: Draft, sidecars: Sidecars, report: ReadReport) -> Article | None:
    """One draft as an article, or None with the reason in the report."""
    given = sidecars.cells(source, draft.doc)
    row = {name: value for name, value in draft.cells.items() if value.strip()}
    try:
        check(draft.text)
        check_cells(row)
    except Unreadable as error:
        report.left_out.append((draft.where, str(error)))
        return None
    return article(draft, {**row, **given}, report)


def check_cells(cells: dict[str, str]) -> None:
    for value in cells.values():
        check(value)


def refuse_twins(sources: list[Source]) -> None:
    """Raise InputError if two articles have one `doc`, naming both."""
    seen: dict[str, str] = {}
    for source in sources:
        for doc, line in names(source):
            where = printable(str(source.path)) + line
            if doc in seen:
                raise InputError(f"two articles are named {doc!r}: {seen[doc]} and {where}; rename one or give ids")
            seen[doc] = where


def names(source: Source) -> Iterator[tuple[str, str]]:
    """The `doc` of each article of a source and its line, `:12`, in a table."""
    if not source.is_table:
        yield source.doc, ""
        return
    for item in once(source):
        if isinstance(item, Draft):
            yield item.doc, item.where.removeprefix(source.doc)
