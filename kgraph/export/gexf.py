"""GEXF 1.3, for Gephi: every edge has its relation as kind, and the days it spans."""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from kgraph.analyse.edges import Edge
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
from kgraph.query.days import span

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kgraph.export.options import Options

NAMESPACE = "http://gexf.net/1.3"
TYPES: Mapping[str, str] = {"documents": "integer", "symmetric": "boolean"}
OWN = ("label", "weight")  # GEXF has its own places for these


def write_gexf(graph: Store, file: IO[bytes], options: Options) -> None:
    """A directed graph whose edges have dates where the documents give them."""
    network = read_network(graph)
    root = Element("gexf", {"xmlns": NAMESPACE, "version": "1.3"})
    form = {
        "defaultedgetype": "directed",
        "mode": "dynamic",
        "timeformat": "date",
        "timerepresentation": "interval",
    }
    body = SubElement(root, "graph", form)
    _declare(body, "node", NODE_FIELDS)
    _declare(body, "edge", EDGE_FIELDS)
    nodes, arcs = SubElement(body, "nodes"), SubElement(body, "edges")
    for node in network.nodes:
        values = node_values(node)
        called = {"id": network.ids[node.iri], "label": xml_text(values["label"])}
        _add(SubElement(nodes, "node", called), NODE_FIELDS, values)
    for name, edge in numbered(network.edges):
        ends = {"id": name, "source": network.ids[edge.source], "target": network.ids[edge.target]}
        shown = {"kind": edge.relation, "label": edge.relation, "weight": str(edge.events)}
        _add(SubElement(arcs, "edge", {**ends, **shown, **_days(edge)}), EDGE_FIELDS, edge_values(edge))
    write_xml(root, file)


def _declare(body: Element, owner: str, fields: tuple[str, ...]) -> None:
    declared = SubElement(body, "attributes", {"class": owner, "mode": "static"})
    for n, field in enumerate(fields):
        if field not in OWN:
            SubElement(declared, "attribute", {"id": str(n), "title": field, "type": TYPES.get(field, "string")})


def _days(edge: Edge) -> dict[str, str]:
    """From the first day to the last; a month or year counts from its first to its last day."""
    return {"start": span(edge.first).first, "end": span(edge.last).last} if edge.first else {}


def _add(element: Element, fields: tuple[str, ...], values: Mapping[str, Value]) -> None:
    held = SubElement(element, "attvalues")
    for n, field in enumerate(fields):
        if field in values and field not in OWN:
            SubElement(held, "attvalue", {"for": str(n), "value": xml_text(values[field])})
