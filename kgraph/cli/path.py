"""`kgraph path`: how two actors are connected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kgraph.cli import completion
from kgraph.cli.networks import Acts
from kgraph.cli.options import DEFAULT_STORE, StoreOption, TextOption, TextOrJson, open_store
from kgraph.cli.rows import as_json, counted
from kgraph.cli.spread import spread
from kgraph.errors import KgraphError

if TYPE_CHECKING:
    from networkx import DiGraph

    from kgraph.analyse.cast import Player
    from kgraph.store.index import Index

Shown = dict[str, Any]


@spread
def path_command(
    start: Annotated[str, typer.Argument(metavar="A", help="An actor, by any name.", autocompletion=completion.actors)],
    end: Annotated[str, typer.Argument(metavar="B", help="Another.", autocompletion=completion.actors)],
    directed: Annotated[bool, typer.Option("--directed", help="Only along the direction of the acts.")] = False,
    strong: Annotated[bool, typer.Option("--strong", help="Many events make two actors near.")] = False,
    which: Acts = Acts(),
    limit: Annotated[int, typer.Option(min=1, help="How many paths.")] = 3,
    form: TextOption = TextOrJson.TEXT,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """The shortest paths between two actors, with the relation and a quote on each step.

    Acts may be followed either way; the arrow shows who acted. Of several relations between two actors the
    one with the most events is shown. Paths come by length: by the number of steps, with --strong by the
    steps' distances, which are the inverse of their numbers of events.

    \b
    Example:
      kgraph path Tillerson Pyongyang
      kgraph path China "United States" --directed --limit 1
    """
    from kgraph.analyse.acts import shown_as
    from kgraph.analyse.cast import cast
    from kgraph.analyse.edges import edges
    from kgraph.analyse.network import network
    from kgraph.analyse.paths import shortest
    from kgraph.query.actors import Actors

    chosen = which.selection()
    with open_store(store) as opened:
        index, players = opened.index, cast(opened.index)
        starts, ends = (shown_as(index, Actors(index).find(name), chosen.level) for name in (start, end))
        made = network(edges(index, chosen))
        found = shortest(made, starts, ends, directed=directed, limit=limit, strong=strong)
        if not found:
            raise KgraphError(
                f'no path leads from "{start}" to "{end}"' + (" (try without --directed)" if directed else "")
            )
        paths = [_shown(index, made, players, path, directed) for path in found]
    typer.echo(as_text(paths) + "\n" if form is TextOrJson.TEXT else as_json(paths, form), nl=False)


def _shown(
    index: Index, made: DiGraph, players: Mapping[str, Player], path: Sequence[str], directed: bool
) -> list[Shown]:
    from kgraph.analyse.paths import cite, steps

    shown = []
    for (here, there), step in zip(pairwise(path), steps(made, tuple(path), directed=directed), strict=True):
        cited = cite(index, step.edge)
        shown.append(
            {
                "from": players[here].label,
                "to": players[there].label,
                "relation": step.edge.relation,
                "forward": step.forward,
                "events": step.edge.events,
                "other_relations": step.others,
                "quote": cited.quote,
                "doc": cited.doc,
                "claim": cited.claim,
            }
        )
    return shown


def as_text(paths: Sequence[Sequence[Shown]]) -> str:
    """One paragraph a path: its actors, then its steps with their quotes."""
    return "\n\n".join("\n".join([_summary(path), *(line for step in path for line in _step(step))]) for path in paths)


def _summary(path: Sequence[Shown]) -> str:
    return " · ".join([str(path[0]["from"]), *(str(step["to"]) for step in path)])


def _step(step: Shown) -> list[str]:
    arrow = f"--{step['relation']}-->" if step["forward"] else f"<--{step['relation']}--"
    count = counted(step["events"], "event")
    others = step["other_relations"]
    more = f", {counted(others, 'more relation')}" if others else ""
    quote = " ".join(str(step["quote"]).split())
    return [
        f"  {step['from']} {arrow} {step['to']} ({count}{more})",
        f'    "{quote}" ({step["doc"]}, {step["claim"]})',
    ]
