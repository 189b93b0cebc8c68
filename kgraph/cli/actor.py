"""`kgraph actor`: one actor's names, offices, partners and documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kgraph.cli import completion
from kgraph.cli.options import DEFAULT_STORE, Rows, RowsOption, StoreOption, open_index
from kgraph.cli.rows import counted, render, table_lines

if TYPE_CHECKING:
    from kgraph.query.profile import Profile


class Part(StrEnum):
    """The lists of a profile."""

    PARTNERS = "partners"
    ALIASES = "aliases"
    OFFICES = "offices"
    PAPERS = "papers"


def actor_command(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME", help="An actor, by any name, id or state code.", autocompletion=completion.actors
        ),
    ],
    part: Annotated[
        Part | None, typer.Option("--table", help="Only this list, as rows.", show_default="all; partners in CSV")
    ] = None,
    limit: Annotated[int, typer.Option(min=0, help="How many offices, partners and documents, 0 for all.")] = 10,
    form: RowsOption = Rows.TABLE,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """One actor: its names, offices with dates, most frequent partners by relation, and documents.

    An office has the dates of the first and the last document that states it. Partners are counted over what
    is asserted and no mere guess, as by who; the way is "to" where the actor acts or both do, "from" where the
    partner acts. Several actors of one name are shown one after the other.

    \b
    Example:
      kgraph actor Tillerson
      kgraph actor CHN --table partners --limit 50 --format csv
      kgraph actor "Xi Jinping" --format json
    """
    from kgraph.query.profile import profiles

    with open_index(store) as index:
        found = profiles(index, name, limit=limit)
    if form is Rows.TABLE and part is None:
        typer.echo("\n".join(line for one in found for line in lines(one)))
    elif form is Rows.JSON and part is None:
        typer.echo(render((), [asdict(one) for one in found], form), nl=False)
    else:
        typer.echo(rows(found, part or Part.PARTNERS, form), nl=False)


def rows(found: Sequence[Profile], part: Part, form: Rows) -> str:
    """One list of all profiles as rows, each with the actor it belongs to."""
    made = [{"actor": one.label, "actor_id": one.id, **row} for one in found for row in _cells(one, part)]
    return render(tuple(made[0]) if made else ("actor", "actor_id"), made, form)


def lines(one: Profile) -> Iterator[str]:
    """A profile for people."""
    facts = ", ".join(filter(None, (one.type, one.state, one.sector)))
    yield f"{one.label} ({facts}; {one.id})" + (f", acts for {one.acts_for}" if one.acts_for else "")
    seen = f", {one.first} to {one.last}" if one.first else ""
    yield f"  named in {counted(one.documents, 'document')} of {counted(one.outlets, 'outlet')}{seen}"
    yield f"  claims: {one.claims_as_source} as source, {one.claims_as_target} as target"
    for part in (Part.ALIASES, Part.OFFICES, Part.PARTNERS, Part.PAPERS):
        cells = _cells(one, part)
        if cells:
            yield f"  {part}"
            yield from (f"    {line}" for line in table_lines(tuple(cells[0]), cells))
    yield ""


def _cells(one: Profile, part: Part) -> list[dict[str, Any]]:
    return [asdict(row) for row in getattr(one, part)]
