"""What both network formats hold: actors, and one edge a source, relation and target."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING
from xml.etree import ElementTree

from kgraph import vocabulary
from kgraph.analyse.edges import Edge, edges
from kgraph.query.graph import Node, actor_type, actors

if TYPE_CHECKING:
    from pyoxigraph import Store

# what XML 1.0 cannot hold at all, not even escaped
FORBIDDEN = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NODE_FIELDS = ("iri", "label", "type", "state", "sector")
EDGE_FIELDS = ("relation", "root", "weight", "documents", "first", "last", "symmetric")
Value = str | int | bool


@dataclass(frozen=True)
class Network:
    """Nodes and edges with short ids that are XML names, in a fixed order."""

    ids: Mapping[str, str]
    nodes: Sequence[Node]
    edges: Sequence[Edge]


def read_network(graph: Store) -> Network:
    """All actors, and the edges that are asserted."""
    found = list(actors(graph).values())
    return Network({node.iri: f"n{n}" for n, node in enumerate(found)}, found, edges(graph))


def node_values(node: Node) -> dict[str, Value]:
    """The attributes of an actor, absent ones left out."""
    values = (
        node.iri,
        node.one("label") or node.id,
        actor_type(node),
        node.one("stateCode"),
        node.one("sector"),
    )
    return {key: value for key, value in zip(NODE_FIELDS, values, strict=True) if value}


def edge_values(edge: Edge) -> dict[str, Value]:
    """The attributes of an edge, absent ones left out."""
    relation = vocabulary.relation(edge.relation)
    values: tuple[Value, ...] = (
        edge.relation,
        relation.root,
        edge.events,
        edge.documents,
        edge.first,
        edge.last,
        relation.symmetric,
    )
    return {key: value for key, value in zip(EDGE_FIELDS, values, strict=True) if value != ""}


def xml_text(value: Value) -> str:
    """A value as XML may hold it: booleans in lower case, no control characters."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return FORBIDDEN.sub("", str(value))


def write_xml(root: ElementTree.Element, file: IO[bytes]) -> None:
    """Indented, with a declaration."""
    ElementTree.indent(root)
    ElementTree.ElementTree(root).write(file, encoding="utf-8", xml_declaration=True)
    file.write(b"\n")


def numbered(found: Sequence[Edge]) -> Iterator[tuple[str, Edge]]:
    """Edges with unique ids."""
    return ((f"e{n}", edge) for n, edge in enumerate(found))
