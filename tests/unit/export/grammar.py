"""Whether a network file keeps to the rules that `network_grammar.tsv` has of its format's published schema."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from kgraph.codebook import read_table

TABLE = Path(__file__).with_name("network_grammar.tsv")
NAMESPACES = {"http://graphml.graphdrawing.org/xmlns": "", "http://gexf.net/1.3": "", "http://gexf.net/1.3/viz": "viz:"}
KINDS = {
    "NMTOKEN": r"[\w.:-]+",
    "text": r"(?s:.*)",
    "integer": r"[+-]?\d+",
    "byte": r"\d|\d\d|1\d\d|2[0-4]\d|25[0-5]",
    "float": r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?",
    "boolean": "true|false",
    "date": r"-?\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])",
} | {"string": r"(?s:.*)", "int": r"[+-]?\d+", "double": r"[+-]?\d+(\.\d*)?([eE][+-]?\d+)?"}


def broken(path: Path) -> list[str]:
    """What is against the rules; nothing where the file is valid."""
    root = ElementTree.parse(path).getroot()
    known = {row["element"]: row.cells for row in read_table(TABLE, TABLE.stem) if row["format"] == name(root)}
    return [fault for element in root.iter() for fault in faults(element, known)] + [*references(root)]


def name(element: Element) -> str:
    """The element's name, `?` before it where its namespace is unknown."""
    space, _, local = element.tag.removeprefix("{").rpartition("}")
    return NAMESPACES.get(space, "?") + local


def faults(element: Element, known: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """What is wrong with one element, its children's order and its attributes."""
    row = known.get(name(element))
    if row is None:
        yield f"no element {name(element)}"
        return
    children = "".join(f"{name(child)} " for child in element)
    if not re.fullmatch(row["children"], children):
        yield f"{name(element)} may not hold {children[:80]}"
    if (element.text or "").strip() and not row["text"]:
        yield f"{name(element)} holds text"
    allowed = dict(one.split(":", 1) for one in row["attributes"].split())
    yield from (
        f"{name(element)} lacks {one}"
        for one, kind in allowed.items()
        if kind[-1:] == "!" and one not in element.attrib
    )
    for attribute, value in element.attrib.items():
        kind = allowed.get(attribute, "").removesuffix("!")
        if not kind or not re.fullmatch(KINDS.get(kind, re.escape(kind).replace(r"\|", "|")), value):
            yield f"{name(element)} has {attribute}={value!r}"


def references(root: Element) -> Iterator[str]:
    """Ids that are not unique, ends and attributes that nothing declares, and values of another type than declared."""
    nodes, edges = ([one for one in root.iter() if name(one) == kind] for kind in ("node", "edge"))
    for kind in (nodes, edges):
        yield from (f"id {one} twice" for one, count in Counter(e.get("id") for e in kind).items() if count > 1)
    ids = {node.get("id") for node in nodes}
    yield from (
        f"no node {end}" for edge in edges for end in (edge.get("source"), edge.get("target")) if end not in ids
    )
    types = dict(declared(root))
    for owner in (*nodes, *edges):
        for key, value in values(owner):
            kind = types.get((name(owner), key), "")
            if not kind or not re.fullmatch(KINDS[kind], value):
                yield f"{name(owner)} has {key} {value!r}, declared as {kind or 'nothing'}"
        if (owner.get("start") or "") > (owner.get("end") or "9999"):
            yield f"{owner.get('id')} ends before it starts"


def declared(root: Element) -> Iterator[tuple[tuple[str, str], str]]:
    """Of nodes or edges, the key of each attribute and its type."""
    for one in root.iter():
        if name(one) == "key":
            yield (one.get("for", ""), one.get("id", "")), one.get("attr.type", "")
        elif name(one) == "attributes":
            yield from (((one.get("class", ""), part.get("id", "")), part.get("type", "")) for part in one)


def values(owner: Element) -> Iterator[tuple[str, str]]:
    """The attributes of a node or edge, in either format."""
    for one in owner.iter():
        if name(one) == "data":
            yield one.get("key", ""), one.text or ""
        elif name(one) == "attvalue":
            yield one.get("for", ""), one.get("value", "")
