"""`kgraph compare`: the same event in different papers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from kgraph.cli import completion
from kgraph.cli.asking import Claims
from kgraph.cli.options import DEFAULT_STORE, Rows, RowsOption, StoreOption, name_option, open_index
from kgraph.cli.rows import counted, render, table_lines
from kgraph.cli.spread import spread

if TYPE_CHECKING:
    from kgraph.query.compare import Comparison

COLUMNS = ("order", "outlet", "date", "source", "verb", "relation", "target", "status", "attributed_to", "claim")
UNNAMED = "(no publisher)"


@spread
def compare_command(
    event: Annotated[str, typer.Argument(metavar="EVENT", help="An event's or a claim's id, or its beginning.")] = "",
    outlets: Annotated[
        str,
        typer.Option(
            metavar="NAMES", help='Publishers, instead of an event: "Reuters,CNN".', autocompletion=completion.outlets
        ),
    ] = "",
    about: Annotated[str, name_option("--about", "With --outlets: only events over this actor.")] = "",
    which: Claims = Claims(),
    limit: Annotated[int, typer.Option(min=0, help="How many events, 0 for all.")] = 0,
    quotes: Annotated[bool, typer.Option("--quotes", help="Also the sentences.")] = False,
    form: RowsOption = Rows.TABLE,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Who reported an event, in which order, with which verb, status and actors, and who left it out.

    Of one event all reports are shown, whatever their status; left out is told of the outlets that printed
    something from three days before the first report to three days after the last. With --outlets: the
    events that at least one of these outlets tells, as asserted, and which of them leave it out. Outlets of
    one day share a place in the order; who only reprints words (wire copy) is shown, but no outlet of its own in the
    count.

    \b
    Example:
      kgraph compare event/048f --quotes
      kgraph compare --outlets "Reuters,Deutsche Welle" --relation urges
      kgraph compare --outlets Reuters,CNN --since 2017-06-21 --format json
    """
    from kgraph.query.compare import compare_event, compare_outlets
    from kgraph.query.who import Question

    if bool(event) == bool(outlets):
        raise typer.BadParameter("give either an event or --outlets")
    question = which.question(about=about, limit=limit)
    if event and question != Question():
        raise typer.BadParameter("an event is compared as it is: only --outlets takes other options")
    with open_index(store) as index:
        found = compare_outlets(index, outlets.split(","), question) if outlets else (compare_event(index, event),)
    typer.echo(shown(found, form, quotes), nl=False)


def shown(found: Sequence[Comparison], form: Rows, quotes: bool) -> str:
    """Paragraphs for people, whole comparisons as JSON, else one row a report and one an outlet that left it out."""
    if form is Rows.TABLE:
        return "\n".join("".join(line + "\n" for line in lines(one, quotes)) for one in found)
    if form in (Rows.JSON, Rows.JSONL):
        return render((), [asdict(one) for one in found], form)
    rows = [
        {"event": one.event, "event_date": one.date, "outlets": one.outlets, **cells}
        for one in found
        for cells in (*map(asdict, one.reports), *({"outlet": outlet, "status": "left out"} for outlet in one.left_out))
    ]
    return render(tuple(dict.fromkeys(key for row in rows for key in row)), rows, form)


def lines(one: Comparison, quotes: bool) -> Iterator[str]:
    """One event."""
    facts = (one.status, one.date, counted(one.outlets, "outlet"))
    yield f"{one.event}: {one.source} {one.relation} {one.target} ({', '.join(filter(None, facts))})"
    rows = [asdict(report) for report in one.reports]
    columns = (*COLUMNS, "reprints") if any(row["reprints"] for row in rows) else COLUMNS
    for row in rows:
        row["outlet"] = row["outlet"] or UNNAMED
    header, *body = table_lines(columns, rows)
    yield f"  {header}"
    for line, row in zip(body, rows, strict=True):
        yield f"  {line}"
        if quotes:
            yield f'      "{" ".join(row["quote"].split())}" ({row["doc"]})'
    if one.left_out:
        yield f"  left out by: {', '.join(one.left_out)}"
