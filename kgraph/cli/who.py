"""`kgraph who`: who did what to whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from kgraph.cli import completion
from kgraph.cli.asking import Claims
from kgraph.cli.options import (
    DEFAULT_STORE,
    HavingOption,
    Level,
    PublishersOption,
    Rows,
    RowsOption,
    StoreOption,
    chosen_relations,
    left_out,
    name_option,
    open_index,
    wrong_if,
)
from kgraph.cli.rows import render, table_lines
from kgraph.cli.spread import spread
from kgraph.cli.stdin import STDOUT
from kgraph.model import Status

if TYPE_CHECKING:
    from kgraph.query.grouping import Found
    from kgraph.query.who import Answer, Question

QUOTE_COLUMNS = ("quote", "doc", "publisher", "date", "claim", "reprints")
MARK = "    "


class Group(StrEnum):
    """What a row is."""

    ACT = "act"
    SOURCE = "source"
    TARGET = "target"
    DYAD = "dyad"
    RELATION = "relation"
    MONTH = "month"
    PUBLISHER = "publisher"


def checked_orders(texts: list[str] | None) -> list[str] | None:
    """Columns to sort by as given. Raises typer.BadParameter for what is none."""
    from kgraph.query.grouping import Order

    for text in texts or []:
        wrong_if(partial(Order.read, text))
    return texts


@spread
def who_command(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="WORDS", help="A relation in any form, then the target.", autocompletion=completion.words
        ),
    ] = None,
    source: Annotated[str, name_option("--source", "Who did it.")] = "",
    target: Annotated[str, name_option("--target", "To whom; the same as the words after the relation.")] = "",
    about: Annotated[str, name_option("--about", "Over whom: another actor in what was said.")] = "",
    which: Claims = Claims(),
    kind: Annotated[
        Level | None,
        typer.Option("--as", help="Only persons or organizations as sources; or roll up to states."),
    ] = None,
    group: Annotated[Group, typer.Option("--group-by", help="What a row is.")] = Group.ACT,
    publisher: PublishersOption = None,
    having: HavingOption = None,
    sort: Annotated[
        list[str] | None,
        typer.Option(
            "--sort",
            metavar="COLUMN",
            help="Counts begin with the most, others at the front; -COLUMN turns it round. Repeat for several.",
            callback=checked_orders,
        ),
    ] = None,
    limit: Annotated[int, typer.Option(min=0, help="How many rows, 0 for all.")] = 0,
    form: RowsOption = Rows.TABLE,
    quotes: Annotated[bool, typer.Option("--quotes", help="Show the sentences, without reprints.")] = False,
    mentions: Annotated[bool, typer.Option("--mentions", help="Show the sentences, reprints too.")] = False,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Who did what to whom.

    The longest leading words that name a relation (met with), a root (REQUEST) or a grouping (pressured),
    in any form, are the relation; the rest names the target, by any of its names, and after "over" a third
    actor that was talked about. A state is the actor itself: those who act for it are counted below the
    table, and are part of it with --as state, which rolls both sides up. Only what is asserted, by the paper
    itself, and read with some confidence (0.3 or more) is shown; the rest is counted below. Dates compare by
    the claim's date, else by the document's. Events count once however often they are told; outlets are
    publishers (documents without one count as one together, and words that another printed first as its own:
    wire copy, shared quotations); mentions are places in texts.

    \b
    Example:
      kgraph who pressured China over "North Korea"
      kgraph who met with "Xi Jinping" --quotes
      kgraph who sanctions --since 2017-06 --as state
      kgraph who --relation urges,demands --group-by month --format csv
      kgraph who criticized --group-by dyad --having "outlets>=2" --sort outlets --limit 10
    """
    from kgraph.query.grouping import Condition, Order
    from kgraph.query.who import who

    # where rows go is named by some who know it of other tools
    relations, named, over = read([word for word in words or [] if word != STDOUT], which.relation)
    if named and target:
        raise typer.BadParameter(f'the target is named twice: "{named}" and --target "{target}"')
    if over and about:
        raise typer.BadParameter(f'"over {over}" and --about "{about}" say the same')
    question = which.question(
        relations=relations,
        source=source,
        target=named or target,
        about=over or about,
        publishers=tuple(publisher or ()),
        kind=kind.value if kind else "",
        group=group.value,
        having=tuple(map(Condition.read, having or ())),
        sort=tuple(map(Order.read, sort or ())),
        limit=limit,
    )
    wrong_if(lambda: check_order(question))
    with open_index(store) as index:
        answer = who(index, question, with_quotes=quotes or mentions)
    answer = answer if mentions else without_reprints(answer)
    typer.echo(shown(answer, question, form, quotes or mentions), nl=False)
    if form is not Rows.JSON:
        typer.echo(remarks(answer, question), nl=False, err=form is not Rows.TABLE)


def read(words: list[str], given: list[str] | None) -> tuple[tuple[str, ...], str, str]:
    """The relations, the target and over whom, from the words and --relation."""
    from kgraph.query.who import read_target, read_words

    if not given:
        return read_words(words)
    return chosen_relations(given), *read_target(words)


def check_order(question: Question) -> None:
    """Raise UnknownTermError for a column that the rows do not have."""
    from kgraph.query.grouping import check_order

    check_order(question.group, question.sort)


def without_reprints(answer: Answer) -> Answer:
    """The answer with each sentence once, from where it was printed first."""
    from kgraph.query.grouping import printed_once

    return replace(answer, rows=tuple(replace(row, quotes=printed_once(row.quotes)) for row in answer.rows))


def shown(answer: Answer, question: Question, form: Rows, quotes: bool) -> str:
    """The rows in the form asked for."""
    columns = columns_for(question)
    rows = [{column: getattr(found, column) for column in columns} for found in answer.rows]
    if form is Rows.TABLE:
        return _table(columns, rows, answer.rows, quotes)
    if quotes and form in (Rows.CSV, Rows.TSV):
        rows = [row | _quote(quote) for row, found in zip(rows, answer.rows, strict=True) for quote in found.quotes]
        return render((*columns, *QUOTE_COLUMNS), rows, form)
    if quotes:
        rows = [
            row | {"quotes": [_quote(q) for q in found.quotes]} for row, found in zip(rows, answer.rows, strict=True)
        ]
    return render(columns, rows, form)


def columns_for(question: Question) -> tuple[str, ...]:
    """Status and speaker are columns only where they can differ."""
    from kgraph.query.grouping import ACT, columns_of

    columns = list(columns_of(question.group))
    if question.group == ACT and question.alleged:
        columns.insert(3, "attributed_to")
    if question.group == ACT and question.statuses != (Status.ASSERTED,):
        columns.insert(3, "status")
    return tuple(columns)


def remarks(answer: Answer, question: Question) -> str:
    """What the table leaves out, one line each."""
    by_default = question.statuses == (Status.ASSERTED,) and not question.alleged and not question.guessed
    nobody = "nobody, as far as the documents assert\n" if by_default else "nobody\n"
    sides = ((answer.for_target, "target", question.target), (answer.for_source, "source", question.source))
    near = (f"claims with a {side} that acts for {asked}: {n} (--as state)\n" for n, side, asked in sides if n)
    return ("" if answer.rows else nobody) + left_out(answer.others) + "".join(near)


def _table(columns: Sequence[str], rows: Sequence[Mapping[str, object]], found: Sequence[Found], quotes: bool) -> str:
    lines = table_lines(columns, rows)
    if quotes and lines:
        shown = [lines[0]]
        for line, one in zip(lines[1:], found, strict=True):
            shown += [line, *(f"{MARK}{_cited(_quote(quote))}" for quote in one.quotes)]
        lines = shown
    return "".join(line + "\n" for line in lines)


def _cited(quote: Mapping[str, str]) -> str:
    where = ", ".join(filter(None, (quote["doc"], quote["publisher"], quote["date"], quote["claim"])))
    where += f", reprints {quote['reprints']}" if quote["reprints"] else ""
    return f'"{" ".join(quote["quote"].split())}" ({where})'


def _quote(quote: object) -> dict[str, str]:
    return {column: getattr(quote, column) for column in QUOTE_COLUMNS}
