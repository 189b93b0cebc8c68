"""`kgraph correct`: set the graph right, in a way that lasts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kgraph.cli.options import DEFAULT_STORE, Rows, RowsOption, StoreOption
from kgraph.cli.stdin import STDOUT, with_stdin

if TYPE_CHECKING:
    from kgraph.corrections import Correction
    from kgraph.corrections.editing import Outcome

# kind -> what its words are called
WORDS = {
    "reject": ("CLAIM",),
    "edit": ("CLAIM",),
    "add": ("DOC", "QUOTE"),
    "merge": ("ACTOR", "INTO"),
    "forbid": ("ACTOR", "OTHER"),
    "split": ("DOC", "ACTOR", "NEW"),
    "rename": ("ACTOR", "NAME"),
    "retype": ("ACTOR", "TYPE"),
    "state": ("ACTOR", "CODE"),
    "undo": ("LINE",),
}
COLUMNS = ("line", "state", "kind", "doc", "about", "says", "by", "note", "why")


def correct_command(
    kind: Annotated[str, typer.Argument(metavar="KIND", help=f"One of {', '.join(WORDS)}.")] = "",
    words: Annotated[list[str] | None, typer.Argument(metavar="WORDS", help="What the kind needs.")] = None,
    source: Annotated[str, typer.Option(metavar="ACTOR", help="For edit and add: who does it.")] = "",
    relation: Annotated[str, typer.Option(metavar="RELATION", help="For edit and add.")] = "",
    target: Annotated[str, typer.Option(metavar="ACTOR", help="For edit and add: to whom.")] = "",
    status: Annotated[str, typer.Option(metavar="STATUS", help="For edit and add.")] = "",
    date: Annotated[str, typer.Option(metavar="DATE", help="For edit and add; - for none.")] = "",
    attributed_to: Annotated[str, typer.Option(metavar="WHO", help="For edit and add; - for nobody.")] = "",
    quote: Annotated[str, typer.Option(metavar="WORDS", help="For split: only in these words.")] = "",
    by: Annotated[str, typer.Option(metavar="NAME", help="Who corrects.")] = "",
    note: Annotated[str, typer.Option(metavar="WORDS", help="Why.")] = "",
    show: Annotated[bool, typer.Option("--list", help="Show all corrections, and whether they attach.")] = False,
    export: Annotated[
        Path | None,
        typer.Option("--export", metavar="FILE", help="Write claims to a sheet for review; - to standard output."),
    ] = None,
    sheet: Annotated[
        Path | None,
        typer.Option("--import", metavar="FILE", help="Take in a sheet that was filled in; - from standard input."),
    ] = None,
    corrections: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The corrections file, remembered by the store.")
    ] = None,
    form: RowsOption = Rows.TABLE,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Correct claims and actors. The corrections are kept in a CSV file and applied at every build.

    \b
    reject CLAIM           edit CLAIM --relation ...     add DOC QUOTE --source A --relation R --target B
    merge ACTOR INTO       forbid ACTOR OTHER            split DOC ACTOR NEW [--quote WORDS]
    rename ACTOR NAME      retype ACTOR TYPE             state ACTOR CODE          undo LINE

    Without a kind the file is applied as it is.

    \b
    Example:
      kgraph correct merge "Jim Mattis" "James Mattis" --note "one man"
      kgraph correct edit claim/0a1b2c --relation demands --status requested
      kgraph correct --list
      kgraph correct --export review.csv
    """
    cells = {"source": source, "relation": relation, "target": target, "status": status, "date": date}
    cells["attributed_to"] = attributed_to
    told = {"by": by, "note": note}
    check(kind, words or [], {**cells, "quote": quote})
    if show:
        typer.echo(listing(store, form), nl=False)
    elif export:
        written(store, export)
    elif kind == "undo":
        from kgraph.corrections.editing import undo

        report(undo(store, [int(word) for word in words or []], file=corrections))
    else:
        from kgraph.corrections.editing import apply

        rows = imported(store, sheet) if sheet else [row(store, kind, words or [], cells, quote, told)] if kind else []
        report(apply(store, rows, file=corrections))


def check(kind: str, words: list[str], cells: dict[str, str]) -> None:
    """Raise typer.BadParameter for a kind, words or options that do not go together."""
    if kind and kind not in WORDS:
        raise typer.BadParameter(f"{kind!r} is no kind of correction: one of {', '.join(WORDS)}")
    wanted = WORDS.get(kind, ())
    if len(words) != len(wanted) or (kind == "undo" and not words[0].isdecimal()):
        raise typer.BadParameter(f"write kgraph correct {' '.join((kind, *wanted))}")
    allowed = {"edit": set(cells) - {"quote"}, "add": set(cells) - {"quote"}, "split": {"quote"}}.get(kind, set())
    if wrong := [name for name, cell in cells.items() if cell and name not in allowed]:
        raise typer.BadParameter(f"--{wrong[0].replace('_', '-')} is not for {kind or 'this'}")


def row(
    store: Path, kind: str, words: list[str], cells: dict[str, str], quote: str, told: dict[str, str]
) -> Correction:
    """The correction that the command line asks for."""
    from kgraph.corrections.editing import about_actors, about_claim, about_document
    from kgraph.store import Store

    with Store.open(store) as opened:
        if kind in ("reject", "edit"):
            return about_claim(opened, kind, words[0], {**{f"new_{n}": c for n, c in cells.items() if c}, **told})
        if kind in ("add", "split"):
            return about_document(opened, kind, words, {**cells, "quote": quote}, told)
        return about_actors(opened, kind, words, told)


def imported(store: Path, path: Path) -> list[Correction]:
    """The corrections of a sheet."""
    from kgraph.corrections.review import decisions
    from kgraph.store import Store

    with with_stdin([path], "stdin.csv") as (file,), Store.open(store) as opened:
        return list(decisions(opened, file))


def written(store: Path, path: Path) -> None:
    """Write the sheet for review."""
    from kgraph.corrections.editing import write
    from kgraph.corrections.review import sheet
    from kgraph.store import Store

    with Store.open(store) as opened:
        text = sheet(opened)
    if str(path) == STDOUT:
        typer.echo(text, nl=False)
        return
    write(path, text)
    typer.echo(f"written\t{path}")


def listing(store: Path, form: Rows) -> str:
    """All corrections, and whether they attach."""
    from kgraph.cli.rows import render
    from kgraph.corrections.attaching import of_store
    from kgraph.corrections.telling import about, says
    from kgraph.store import Store

    with Store.open(store) as opened:
        rows = [
            {
                "line": one.row.line, "state": str(one.state), "kind": one.row.kind, "doc": one.row.doc,
                "about": about(one.row), "says": says(one.row), "by": one.row.by, "note": one.row.note, "why": one.why,
            }
            for one in of_store(opened)
        ]  # fmt: skip
    return render(COLUMNS, rows, form)


def report(outcome: Outcome) -> None:
    """What was done, and what does not attach."""
    for one in outcome.fits:
        if one.state != "attached":
            where = f"{outcome.file.name}:{one.row.line}"
            typer.echo(f"note {where}: {one.row.kind} is {one.state}: {one.why}", err=True)
    for name, value in (("added", outcome.added), ("corrections", len(outcome.fits)), ("changed", outcome.changed)):
        typer.echo(f"{name}\t{value}")
    typer.echo(f"file\t{outcome.file}")
