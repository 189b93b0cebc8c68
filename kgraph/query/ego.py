"""The network around one actor: its partners, and what passes between all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kgraph import vocabulary
from kgraph.query.fitting import Fitting, numbers

if TYPE_CHECKING:
    from kgraph.query.who import Question
    from kgraph.store.index import Index

TOLD = "ego_told"
PARTNERS = f"""SELECT CASE WHEN source IN ({{centre}}) THEN target ELSE source END AS partner,
    count(DISTINCT event) AS n FROM {TOLD} WHERE reason = '' AND NOT (source IN ({{centre}}) AND target IN ({{centre}}))
    GROUP BY partner ORDER BY n DESC, partner"""
COUNTED = "source, target, relation, count(DISTINCT event) AS n, count(DISTINCT paper), min(day), max(day)"
OWN = f"""SELECT {COUNTED} FROM {TOLD} WHERE reason = '' AND source != target AND source IN ({{members}})
    AND target IN ({{members}}) GROUP BY source, target, relation"""
AMONG = f"""SELECT {COUNTED}, count() OVER () FROM ({{told}}) WHERE reason = '' AND source != target
    GROUP BY source, target, relation ORDER BY n DESC, source, target, relation LIMIT {{ties}}"""
BY_SOURCE = "SELECT count(), (SELECT max(claim) FROM claims) FROM claims c WHERE {}"
WHOLE = 0.2  # of all claims: to look up more takes longer than to read all in their order
ACTORS = "SELECT actor, id, coalesce(nullif(label, ''), id), type, state FROM actors WHERE actor IN ({})"


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

    def plain(self) -> dict[str, Any]:
        """All of it as JSON has it; `asdict`, which copies every value, takes six times as long."""
        nodes, edges = (
            [{name: getattr(one, name) for name in one.__slots__} for one in many] for many in (self.nodes, self.edges)
        )
        return {"nodes": nodes, "edges": edges, "left_out": self.left_out, "ties_left_out": self.ties_left_out}


def ego(index: Index, question: Question, *, most: int = 60, ties: int = 5000) -> Ego:
    """The network around the question's source: its `most` most frequent partners, and what passes between them.

    All edges with the source are there, and of those among the partners the `ties` most frequent, which take most of
    the time. An event counts once for a partner, whatever side it is. The question's target is not
    looked at; its other parts say which claims count.

    Raises:
        UnknownTermError: nobody is called so, or what is no date.
    """
    named = Fitting.of(index, question)
    centre = numbers(named.source)
    with index.holding(TOLD, named.as_told(f"{{source}} IN ({centre}) OR {{target}} IN ({centre})"), named.values):
        found = [partner for partner, _ in index.rows(PARTNERS.format(centre=centre))]
        members = (*named.source, *found[:most])
        rows = list(index.rows(OWN.format(members=numbers(members))))
    among = list(_among(index, named, found[:most], ties)) if ties else []
    rows = sorted([*rows, *(row[:-1] for row in among)])
    told = nodes_and_edges(index, members, frozenset(named.source), rows)
    return Ego(*told, len(found) - len(members) + len(named.source), among[0][-1] - len(among) if among else 0)


def _among(index: Index, named: Fitting, partners: Sequence[int], ties: int) -> Iterator[tuple[Any, ...]]:
    """What passes between partners: the rows with the most events, each with the number of all."""
    mine, theirs = (f"{{{side}}} IN ({numbers(partners)})" for side in ("source", "target"))
    many, every = next(index.rows(BY_SOURCE.format(named.sided(mine))))
    told = named.as_told(f"{mine} AND {theirs}", whole=many > WHOLE * (every or 1))
    return index.rows(AMONG.format(told=told, ties=ties), named.values)


def nodes_and_edges(
    index: Index, members: tuple[int, ...], centre: frozenset[int], rows: list[tuple[int, int, str, int, int, str, str]]
) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    """The rows as nodes and edges; the centre is there even alone."""
    events: dict[int, int] = {}
    for source, target, _, count, *_ in rows:
        for side in (source, target):
            events[side] = events.get(side, 0) + count
    shown = [member for member in members if member in events or member in centre]
    facts = {member: fact for member, *fact in index.rows(ACTORS.format(numbers(shown)))}
    nodes = [
        Node(name, label, kind, state, events.get(member, 0), member in centre)
        for member, (name, label, kind, state) in facts.items()
    ]
    return tuple(sorted(nodes, key=lambda node: node.id)), tuple(edge(row, facts) for row in rows)


def edge(row: tuple[int, int, str, int, int, str, str], facts: Mapping[int, Sequence[str]]) -> Edge:
    """One row as an edge."""
    source, target, leaf, events, documents, first, last = row
    relation = vocabulary.relation(leaf)
    known = (leaf, relation.root, relation.quad, relation.symmetric)
    return Edge(facts[source][0], facts[target][0], *known, events, documents, first, last)
