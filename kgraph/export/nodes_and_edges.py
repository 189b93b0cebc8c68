"""What both network formats hold: actors, and one edge a source, relation and target, or one an event."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph import vocabulary
from kgraph.analyse.acts import Selection, acts
from kgraph.analyse.cast import Player, cast
from kgraph.analyse.edges import Edge, collapsed
from kgraph.export.options import EdgesOf, Options
from kgraph.export.xml import Value
from kgraph.palette import ACTOR_TYPES, GREY

if TYPE_CHECKING:
    from kgraph.store import Store

NODE_FIELDS = ("iri", "label", "type", "state", "sector", "events", "color", "size")
EDGE_FIELDS = ("relation", "root", "quad", "weight", "documents", "first", "last", "symmetric")
EVENT_FIELDS = ("event", *EDGE_FIELDS)
TYPES: Mapping[str, str] = {
    "events": "int", "size": "double", "weight": "int", "documents": "int", "symmetric": "boolean",
}  # fmt: skip
SMALLEST, LARGEST = 10.0, 60.0  # Gephi's sizes


@dataclass(frozen=True)
class Network:
    """Nodes with short ids that are XML names, in a fixed order, and how many events each has part in."""

    ids: Mapping[str, str]
    nodes: Sequence[Player]
    events: Mapping[str, int]
    most: int

    def values(self, node: Player) -> dict[str, Value]:
        """The attributes of an actor, absent ones left out."""
        iri = vocabulary.BASE + node.id
        facts = (node.label, node.type, node.state, node.sector)
        shown: tuple[Value, ...] = (iri, *facts, self.events[node.id], colour(node), self.size(node))
        return {key: value for key, value in zip(NODE_FIELDS, shown, strict=True) if value != ""}

    def size(self, node: Player) -> float:
        """Larger for actors with more events: the area, not the diameter, grows with their number."""
        share = self.events[node.id] / self.most if self.most else 0.0
        return round(SMALLEST + (LARGEST - SMALLEST) * math.sqrt(share), 2)


def read_network(store: Store, options: Options) -> Network:
    """All actors, or with a selection those that it joins."""
    events: Counter[str] = Counter()
    for act in acts(store.index, options.selection):
        events.update({act.source, act.target})
    found = [one for one in cast(store.index).values() if options.selection == Selection() or one.id in events]
    ids = {node.id: f"n{n}" for n, node in enumerate(found)}
    return Network(ids, found, events, max(events.values(), default=0))


def read_edges(store: Store, options: Options) -> Iterator[tuple[str, Edge, dict[str, Value]]]:
    """Edges with unique ids and their attributes, absent ones left out."""
    found = acts(store.index, options.selection)
    if options.edges is EdgesOf.DYADS:
        for n, edge in enumerate(collapsed(found)):
            yield f"e{n}", edge, edge_values(edge)
        return
    for n, act in enumerate(found):
        (edge,) = collapsed([act])
        yield f"e{n}", edge, {"event": vocabulary.BASE + act.event, **edge_values(edge)}


def edge_fields(options: Options) -> tuple[str, ...]:
    """The attributes that edges have."""
    return EDGE_FIELDS if options.edges is EdgesOf.DYADS else EVENT_FIELDS


def edge_values(edge: Edge) -> dict[str, Value]:
    """The attributes of an edge, absent ones left out."""
    relation = vocabulary.relation(edge.relation)
    values: tuple[Value, ...] = (
        edge.relation, relation.root, relation.quad, edge.events, edge.documents, edge.first, edge.last,
        relation.symmetric,
    )  # fmt: skip
    return {key: value for key, value in zip(EDGE_FIELDS, values, strict=True) if value != ""}


def colour(node: Player) -> str:
    """The colour of the actor's type."""
    return ACTOR_TYPES.get(node.type, GREY)
