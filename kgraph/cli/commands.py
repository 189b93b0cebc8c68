"""The commands, and loading the one that is asked for: a start imports no other, and `--help` none."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from kgraph.cli.values import converting_plainly

# in the order of `--help`: what it shows is the first paragraph of the command's own; a module and its function
# `NAME_command` are named after each
COMMANDS: Mapping[str, str] = {
    "build": "Read articles into the store: adds new ones, replaces changed ones, skips the others.",
    "who": "Who did what to whom.",
    "ask": "Answer a question in plain words.",
    "actor": "One actor: its names, offices with dates, most frequent partners by relation, and documents.",
    "timeline": "The events of an actor, between two actors, or over a topic, in order of date.",
    "compare": "Who reported an event, in which order, with which verb, status and actors, and who left it out.",
    "why": "Show the sentences behind a claim or an event, with the actors and the predicate marked.",
    "resolve": "How a mention resolves: label, type, state, sector, and why. Needs no store.",
    "query": "Run a SPARQL 1.1 query over the union of all documents.",
    "central": "The most central actors: events in and out, PageRank, betweenness, eigenvector, hubs and authorities "
    "(HITS).",
    "communities": "Communities of actors that deal more with each other than with the rest, by the Louvain method.",
    "dyads": "Dyads: how many events from a source toward a target, by quad class, and how friendly they are.",
    "path": "The shortest paths between two actors, with the relation and a quote on each step.",
    "plot": "Draw the graph: a network, a timeline, a matrix of sources and targets, or one actor's surroundings "
    "(ego).",
    "export": "Write the graph to files, the format by the suffix.",
    "package": "Write everything that a reader needs to check and cite the graph, as an RO-Crate.",
    "serve": "Serve the graph, read only: a page to explore it, a SPARQL endpoint (/sparql) and a JSON API (/api).",
    "correct": "Correct claims and actors. The corrections are kept in a CSV file and applied at every build.",
    "remove": "Delete documents and all that they alone support. If one is unknown, none is deleted.",
    "info": "Say what the store holds and which program, codebook and model made it.",
    "check": "Check the graph against its shapes, its texts and its records. Exits 1 if something is wrong.",
    "evaluate": "Score against gold: events and offices of articles, classes of sentences.",
}


class Command(TyperCommand):
    """A command whose parameters take plain values without delay."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters, `--help` among them."""
        return converting_plainly(super().get_params(ctx))


class Commands(TyperGroup):
    """The group of all commands: it knows what each is for, and loads one when its turn has come."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters before a command, `--help` among them."""
        return converting_plainly(super().get_params(ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """The command that the words begin with, loaded; also where the shell completes its options."""
        name, announced, rest = super().resolve_command(ctx, args)
        return name, announced and load(str(name)), rest


def announce(app: typer.Typer) -> None:
    """Register every command with what it is for, not loaded yet."""
    for name, purpose in COMMANDS.items():
        app.command(name, help=purpose)(not_loaded)


def load(name: str) -> Any:
    """The command itself, from its module."""
    alone = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    alone.command(name, cls=Command)(getattr(import_module(f"kgraph.cli.{name}"), f"{name}_command"))
    return get_command(alone)


def not_loaded() -> None:
    """Stand for a command in the list of all."""
