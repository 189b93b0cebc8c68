"""`kgraph path`: how two actors are connected."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kgraph.cli.options import DEFAULT_STORE, StatusOption, StoreOption, TextOption, TextOrJson, open_graph
from kgraph.errors import KgraphError
from kgraph.model import Status

if TYPE_CHECKING:
    from networkx import DiGraph
    from pyoxigraph import Store

    from kgraph.query.naming import Names

Shown = dict[str, Any]


def path_command(
    start: Annotated[str, typer.Argument(metavar="A", help="An actor, by any name.")],
    end: Annotated[str, typer.Argument(metavar="B", help="Another.")],
    directed: Annotated[bool, typer.Option("--directed", help="Only along the direction of the acts.")] = False,
    status: StatusOption = None,
    limit: Annotated[int, typer.Option(min=1, help="How many paths.")] = 3,
    form: TextOption = TextOrJson.TEXT,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """The shortest paths between two actors, with the relation and a quote on each step.

    Acts may be followed either way; the arrow shows who acted. Of several relations between two actors the
    one with the most events is shown.

    \b
    Example:
      kgraph path Tillerson Pyongyang
      kgraph path China "United States" --directed --limit 1
    """
    from kgraph.analyse.edges import edges
    from kgraph.analyse.network import network
    from kgraph.analyse.paths import shortest
    from kgraph.query.naming import Names

    statuses = tuple(status or [Status.ASSERTED])
    with open_graph(store) as graph:
        names = Names.read(graph)
        starts, ends = names.find(start), names.find(end)
        made = network(edges(graph, (), statuses))
        found = shortest(made, starts, ends, directed=directed, limit=limit)
        if not found:
            raise KgraphError(
                f'no path leads from "{start}" to "{end}"' + (" (try without --directed)" if directed else "")
            )
        paths = [_shown(graph, made, names, path, statuses, directed) for path in found]
    typer.echo(json.dumps(paths, ensure_ascii=False, indent=1) if form is TextOrJson.JSON else as_text(paths))


def _shown(
    graph: Store, made: DiGraph, names: Names, path: Sequence[str], statuses: Sequence[Status], directed: bool
) -> list[Shown]:
    from kgraph.analyse.paths import cite, steps

    shown = []
    for (here, there), step in zip(pairwise(path), steps(made, tuple(path), directed=directed), strict=True):
        cited = cite(graph, step.edge, statuses)
        shown.append(
            {
                "from": names.label(here),
                "to": names.label(there),
                "relation": step.edge.relation,
                "forward": step.forward,
                "events": step.edge.weight,
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
    count = f"{step['events']} event" + ("s" if step["events"] != 1 else "")
    others = step["other_relations"]
    more = f", {others} more relation" + ("s" if others > 1 else "") if others else ""
    quote = " ".join(str(step["quote"]).split())
    return [
        f"  {step['from']} {arrow} {step['to']} ({count}{more})",
        f'    "{quote}" ({step["doc"]}, {step["claim"]})',
    ]
