"""`kgraph timeline`: what happened, in order."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from kgraph.cli import completion
from kgraph.cli.asking import Claims
from kgraph.cli.networks import LevelOption
from kgraph.cli.options import (
    DEFAULT_STORE,
    HavingOption,
    Level,
    PublishersOption,
    Rows,
    RowsOption,
    StoreOption,
    left_out,
    name_option,
    open_index,
)
from kgraph.cli.rows import render
from kgraph.cli.spread import spread

COLUMNS = ("date", "source", "relation", "target", "status", "outlets", "mentions", "event")
MORE = ("documents", "publishers", "claim", "quote", "doc")


@spread
def timeline_command(
    actors: Annotated[
        list[str] | None,
        typer.Argument(metavar="ACTOR [OTHER]", help="One actor, or two.", autocompletion=completion.actors),
    ] = None,
    about: Annotated[
        str, name_option("--about", "An actor that was talked about, else words of the sentences.", "TOPIC")
    ] = "",
    which: Claims = Claims(),
    level: LevelOption = None,
    publisher: PublishersOption = None,
    having: HavingOption = None,
    limit: Annotated[int, typer.Option(min=0, help="How many events, 0 for all.")] = 0,
    quotes: Annotated[bool, typer.Option("--quotes", help="Also the words of the earliest claim.")] = False,
    form: RowsOption = Rows.TABLE,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """The events of an actor, between two actors, or over a topic, in order of date.

    An event is dated by what is told of it, else by the first document that tells it; undated ones come last.
    With one actor it may stand on either side, with two each has its own. As by who, only what is asserted
    by the papers themselves and no mere guess is shown, and the rest counted below.

    \b
    Example:
      kgraph timeline Tillerson
      kgraph timeline "North Korea" "United States" --since 2017-06 --quotes
      kgraph timeline --about missile --having "outlets>=2" --format csv
    """
    from kgraph.query.grouping import Condition
    from kgraph.query.timeline import timeline

    if not about and not actors:
        raise typer.BadParameter("name an actor, two actors, or a topic with --about")
    if len(actors or ()) > 2:
        raise typer.BadParameter("a timeline is of one actor or two: put names of several words in quotes")
    if level and level is not Level.STATE:
        raise typer.BadParameter("a timeline can be rolled up to states alone", param_hint="'--as'")
    question = which.question(
        about=about,
        publishers=tuple(publisher or ()),
        kind=level.value if level else "",
        having=tuple(map(Condition.read, having or ())),
        limit=limit,
    )
    with open_index(store) as index:
        found = timeline(index, actors or (), question)
    columns = COLUMNS if form is Rows.TABLE else (*COLUMNS, *MORE)
    columns = (*columns, "quote") if quotes and form is Rows.TABLE else columns
    made = [{column: cells[column] for column in columns} for cells in map(asdict, found.moments)]
    typer.echo(render(columns, made, form), nl=False)
    if found.words:
        typer.echo(f'no actor is called "{found.words}": shown is what sentences with these words say', err=True)
    typer.echo(left_out(found.others), nl=False, err=True)
