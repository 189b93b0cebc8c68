"""GraphML, for igraph, Gephi, Cytoscape and networkx."""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from kgraph.export.nodes_and_edges import (
    EDGE_FIELDS,
    NODE_FIELDS,
    Value,
    edge_values,
    node_values,
    numbered,
    read_network,
    write_xml,
    xml_text,
)

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kgraph.export.options import Options

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
TYPES: Mapping[str, str] = {"weight": "int", "documents": "int", "symmetric": "boolean"}


def write_graphml(graph: Store, file: IO[bytes], options: Options) -> None:
    """A directed graph with typed attributes."""
    network = read_network(graph)
    root = Element("graphml", {"xmlns": NAMESPACE})
    for owner, fields in (("node", NODE_FIELDS), ("edge", EDGE_FIELDS)):
        for field in fields:
            kind = TYPES.get(field, "string")
            SubElement(root, "key", {"id": _key(owner, field), "for": owner, "attr.name": field, "attr.type": kind})
    body = SubElement(root, "graph", {"id": "kgraph", "edgedefault": "directed"})
    for node in network.nodes:
        _add(SubElement(body, "node", {"id": network.ids[node.iri]}), "node", node_values(node))
    for name, edge in numbered(network.edges):
        ends = {"id": name, "source": network.ids[edge.source], "target": network.ids[edge.target]}
        _add(SubElement(body, "edge", ends), "edge", edge_values(edge))
    write_xml(root, file)


def _add(element: Element, owner: str, values: Mapping[str, Value]) -> None:
    for field, value in values.items():
        SubElement(element, "data", {"key": _key(owner, field)}).text = xml_text(value)


def _key(owner: str, field: str) -> str:
    return f"{owner[0]}_{field}"
