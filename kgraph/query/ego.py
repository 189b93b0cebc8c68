"""The network around one actor: its partners, and what passes between all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph import vocabulary
from kgraph.query.fitting import Fitting, numbers

if TYPE_CHECKING:
    from kgraph.query.who import Question
    from kgraph.store.index import Index

TOLD = "ego_told"
PARTNERS = f"SELECT {{0}}, count(DISTINCT event) AS n FROM {TOLD} WHERE reason = '' GROUP BY 1 ORDER BY n DESC, 1"
EDGES = f"""SELECT source, target, relation, count(DISTINCT event) AS n, count(DISTINCT paper), min(day), max(day),
    count() OVER () FROM {TOLD} WHERE reason = '' AND source != target AND {{inner}}
    GROUP BY source, target, relation ORDER BY n DESC, source, target, relation LIMIT {{most}}"""
ACTOR = "SELECT id, coalesce(nullif(label, ''), id), type, state FROM actors WHERE actor = ?"


@dataclass(frozen=True, slots=True)
class Node:
    """An actor of the network; `events` counts those that it is a side of here."""

    id: str
    label: str
    type: str
    state: str
    events: int
    centre: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """What one actor did to another. `quad` is the class of the relation: `verbal-conflict`; dates are ISO."""

    source: str
    target: str
    relation: str
    root: str
    quad: str
    symmetric: bool
    events: int
    documents: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Ego:
    """A network. `left_out` counts partners beyond the bound, `ties_left_out` edges among them beyond theirs."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: int
    ties_left_out: int


def ego(index: Index, question: Question, *, most: int = 60, ties: int = 5000) -> Ego:
    """The network around the question's source: its `most` most frequent partners, and what passes between them.

    All edges with the source are there, and of those among the partners the `ties` most frequent.
    The question's target is not looked at; its other parts say which claims count.

    Raises:
        UnknownTermError: nobody is called so, or what is no date.
    """
    named = Fitting.of(index, question)
    centre = named.source
    found: dict[int, int] = {}
    for column, fitting in (("target", fit(named, centre, ())), ("source", fit(named, (), centre))):
        with index.holding(TOLD, fitting.sql(), fitting.values):
            for partner, events in index.rows(PARTNERS.format(column)):
                found[partner] = found.get(partner, 0) + events
    partners = [p for p in sorted(found, key=lambda one: (-found[one], one)) if p not in centre]
    members = (*centre, *partners[:most])
    inner = fit(named, members, members)
    mine = f"(source IN ({numbers(centre)}) OR target IN ({numbers(centre)}))"
    with index.holding(TOLD, inner.sql(), inner.values):
        rows = [row[:-1] for row in index.rows(EDGES.format(inner=mine, most=-1))]
        among = list(index.rows(EDGES.format(inner=f"NOT {mine}", most=ties))) if ties else []
    left_out = among[0][-1] - len(among) if among else 0
    rows = sorted([*rows, *(row[:-1] for row in among)])
    return Ego(*nodes_and_edges(index, members, frozenset(centre), rows), max(0, len(partners) - most), left_out)


def fit(named: Fitting, source: tuple[int, ...], target: tuple[int, ...]) -> Fitting:
    """The same question of other actors."""
    return replace(named, source=source, target=target)


def nodes_and_edges(
    index: Index, members: tuple[int, ...], centre: frozenset[int], rows: list[tuple[int, int, str, int, int, str, str]]
) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    """The rows as nodes and edges; the centre is there even alone."""
    events: dict[int, int] = {}
    for source, target, _, count, *_ in rows:
        for side in (source, target):
            events[side] = events.get(side, 0) + count
    facts = {member: next(index.rows(ACTOR, (member,))) for member in members if member in events or member in centre}
    nodes = [
        Node(name, label, kind, state, events.get(member, 0), member in centre)
        for member, (name, label, kind, state) in facts.items()
    ]
    return tuple(sorted(nodes, key=lambda node: node.id)), tuple(edge(row, facts) for row in rows)


def edge(row: tuple[int, int, str, int, int, str, str], facts: Mapping[int, tuple[str, ...]]) -> Edge:
    """One row as an edge."""
    source, target, leaf, events, documents, first, last = row
    relation = vocabulary.relation(leaf)
    known = (leaf, relation.root, relation.quad, relation.symmetric)
    return Edge(facts[source][0], facts[target][0], *known, events, documents, first, last)
