"""GraphML, for igraph, Gephi, Cytoscape and networkx."""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, TYPE_CHECKING

from kgraph.export.nodes_and_edges import NODE_FIELDS, TYPES, edge_fields, read_edges, read_network
from kgraph.export.xml import Value, Xml

if TYPE_CHECKING:
    from kgraph.export.options import Options
    from kgraph.store import Store

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"


def write_graphml(store: Store, file: IO[bytes], options: Options) -> None:
    """A directed graph with typed attributes."""
    xml, network = Xml(file), read_network(store, options)
    with xml.element("graphml", {"xmlns": NAMESPACE}):
        for owner, fields in (("node", NODE_FIELDS), ("edge", edge_fields(options))):
            for field in fields:
                kind = TYPES.get(field, "string")
                xml.leaf("key", {"id": _key(owner, field), "for": owner, "attr.name": field, "attr.type": kind})
        with xml.element("graph", {"id": "kgraph", "edgedefault": "directed"}):
            for node in network.nodes:
                with xml.element("node", {"id": network.ids[node.id]}):
                    _add(xml, "node", network.values(node))
            for name, edge, values in read_edges(store, options):
                ends = {"id": name, "source": network.ids[edge.source], "target": network.ids[edge.target]}
                with xml.element("edge", ends):
                    _add(xml, "edge", values)


def _add(xml: Xml, owner: str, values: Mapping[str, Value]) -> None:
    for field, value in values.items():
        xml.leaf("data", {"key": _key(owner, field)}, value)


def _key(owner: str, field: str) -> str:
    return f"{owner[0]}_{field}"
