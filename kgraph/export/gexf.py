"""GEXF 1.3, for Gephi: every edge has its relation as kind and, unless static, the days it spans."""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, TYPE_CHECKING

from kgraph.analyse.edges import Edge
from kgraph.export.nodes_and_edges import NODE_FIELDS, TYPES, colour, edge_fields, read_edges, read_network
from kgraph.export.xml import Value, Xml
from kgraph.palette import rgb
from kgraph.query.days import span

if TYPE_CHECKING:
    from kgraph.export.options import Options
    from kgraph.store import Store

NAMESPACE = "http://gexf.net/1.3"
VIZ = "http://gexf.net/1.3/viz"
KINDS: Mapping[str, str] = {"int": "integer", "boolean": "boolean", "double": "double"}
OWN = ("label", "weight", "color", "size")  # GEXF has its own places for these
DYNAMIC = {"mode": "dynamic", "timeformat": "date", "timerepresentation": "interval"}


def write_gexf(store: Store, file: IO[bytes], options: Options) -> None:
    """A directed graph whose edges have dates where the documents give them."""
    xml, network = Xml(file), read_network(store, options)
    fields = edge_fields(options)
    mode = {"mode": "static"} if options.static else DYNAMIC
    with (
        xml.element("gexf", {"xmlns": NAMESPACE, "xmlns:viz": VIZ, "version": "1.3"}),
        xml.element("graph", {"defaultedgetype": "directed", **mode}),
    ):
        _declare(xml, "node", NODE_FIELDS)
        _declare(xml, "edge", fields)
        with xml.element("nodes"):
            for node in network.nodes:
                with xml.element("node", {"id": network.ids[node.id], "label": node.label}):
                    _add(xml, NODE_FIELDS, network.values(node))
                    xml.leaf("viz:color", dict(zip("rgb", rgb(colour(node)), strict=True)))
                    xml.leaf("viz:size", {"value": network.size(node)})
        with xml.element("edges"):
            for name, edge, values in read_edges(store, options):
                ends = {"id": name, "source": network.ids[edge.source], "target": network.ids[edge.target]}
                shown: dict[str, Value] = {"kind": edge.relation, "label": edge.relation, "weight": edge.events}
                days = {} if options.static else _days(edge)
                with xml.element("edge", {**ends, **shown, **days}):
                    _add(xml, fields, values)


def _declare(xml: Xml, owner: str, fields: tuple[str, ...]) -> None:
    with xml.element("attributes", {"class": owner, "mode": "static"}):
        for n, field in enumerate(fields):
            if field not in OWN:
                kind = KINDS.get(TYPES.get(field, ""), "string")
                xml.leaf("attribute", {"id": n, "title": field, "type": kind})


def _days(edge: Edge) -> dict[str, str]:
    """From the first day to the last; a month or year counts from its first to its last day."""
    return {"start": span(edge.first).first, "end": span(edge.last).last} if edge.first else {}


def _add(xml: Xml, fields: tuple[str, ...], values: Mapping[str, Value]) -> None:
    with xml.element("attvalues"):
        for n, field in enumerate(fields):
            if field in values and field not in OWN:
                xml.leaf("attvalue", {"for": n, "value": values[field]})
