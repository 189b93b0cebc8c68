"""`kgraph ask`: a question in plain words."""

from __future__ import annotations

import shlex
from typing import Annotated

import typer

from kgraph.cli.options import DEFAULT_STORE, Rows, RowsOption, StoreOption, TimeoutOption, open_index
from kgraph.cli.rows import render
from kgraph.cli.stdin import lines_of


def ask_command(
    words: Annotated[
        list[str], typer.Argument(metavar="QUESTION", help="The question, in quotes or not; - for standard input.")
    ],
    show_query: Annotated[bool, typer.Option("--show-query", help="Print the SPARQL query and do not run it.")] = False,
    timeout: TimeoutOption = 30.0,
    form: RowsOption = Rows.TABLE,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Answer a question in plain words.

    Question words: who, whom, by whom, what, when, which states, which papers reported that, how often, how many
    states, did (has, was ...), show me who, list states that, what happened, who are the allies (partners, opponents,
    critics, supporters) of, what did X say about Y, who said that, when did X last (first). Relations stand in any
    form, also passive (was urged by), as nouns (US pressure on China) and below another verb (refused to meet,
    promised to help, agreed to sanction), actors by any name; put a name of odd words in quotes. Dates need a year:
    in June 2017, since 21 June 2017, between 20 and 22 June 2017. "over what" adds the topics, "to do what" the acts
    asked for, "according to Reuters" takes one publisher; "will", "may", "not" and "allegedly" ask for what is
    planned, possible, denied or alleged. How the question was read is told on standard error, and words that are not
    understood are an error: nothing is passed over.

    The answer is that of a SPARQL query, which --show-query prints for kgraph query.

    \b
    Example:
      kgraph ask "who urged China to do what in June 2017?"
      kgraph ask how often was China urged by the United States
      kgraph ask "which states pressured China over North Korea?" --format csv
      kgraph ask "what did Tillerson say about China?"
      kgraph ask "who are China's closest partners?"
      kgraph ask "did Trump meet Xi Jinping?" --show-query
    """
    from kgraph.query.plain import as_who, compiled, read_question, reply_of, understood
    from kgraph.query.run import Bounds, query

    with open_index(store) as index:
        asked = read_question(index, " ".join(lines_of(words)))
        read, same = understood(index, asked), as_who(index, asked)
    sparql = compiled(asked)
    if show_query:
        typer.echo(sparql, nl=False)
        return
    found = reply_of(query(store, sparql, "csv", Bounds(seconds=timeout)))
    typer.echo(
        render(found.columns, [dict(zip(found.columns, row, strict=True)) for row in found.rows], form), nl=False
    )
    typer.echo(f"read as: {read}", err=True)
    if not found.rows or found.rows[0][0] in ("no", 0):
        typer.echo("nothing, as far as the documents say so", err=True)
    elif same:
        typer.echo(f"the sentences: kgraph who {shlex.join(same)} --quotes", err=True)
