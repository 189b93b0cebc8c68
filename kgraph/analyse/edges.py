"""The graph collapsed to edges: one a source, relation and target, with how often and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph import vocabulary
from kgraph.model import Status
from kgraph.query.graph import Node, documents, name, relation_id, texts, whole

if TYPE_CHECKING:
    from pyoxigraph import Store

ASSERTED = (Status.ASSERTED,)
KEYS = (
    "kg:source", "kg:relation", "kg:target", "kg:status", "kg:date", "kg:document", "kg:event",
    "kg:attributedToText",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Edge:
    """`source` and `target` are IRIs, `weight` the number of events, `first` and `last` ISO or empty."""

    source: str
    relation: str
    target: str
    weight: int
    documents: int
    first: str
    last: str


def edges(graph: Store, relations: Iterable[str] = (), statuses: Sequence[Status] = ASSERTED) -> list[Edge]:
    """The edges that the direct triples have, or those of other statuses; sorted.

    Claims attributed to somebody are left out, and asserted ones whose event another claim denies.
    """
    leaves = " ".join(f"<{vocabulary.relation(leaf).iri}>" for leaf in relations)
    where = "?s a kg:Claim ." + (f" VALUES ?r {{ {leaves} }} ?s kg:relation ?r ." if leaves else "")
    published = {iri: paper.one("date") for iri, paper in documents(graph).items()}
    groups: dict[tuple[str, str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for claim in _counting(whole(graph, where, KEYS, ("kg:attributedTo",)).values(), graph, statuses):
        paper = claim.one("document")
        key = claim.one("source"), relation_id(claim.one("relation")), claim.one("target")
        when = claim.one("date") or published.get(paper, "")
        groups[key].append((claim.one("event"), paper, when))
    return [_edge(key, told) for key, told in sorted(groups.items())]


def _counting(claims: Iterable[Node], graph: Store, statuses: Sequence[Status]) -> Iterator[Node]:
    """The claims that make edges: of these statuses, nobody else's words, and not denied."""
    denied: set[str] = set()
    if Status.NEGATED not in statuses:
        denials = "SELECT DISTINCT ?event { ?claim kg:status kg:Negated ; kg:event ?event }"
        denied = {event for (event,) in texts(graph, denials)}
    for claim in claims:
        alleged = claim.one("attributedTo") or claim.one("attributedToText")
        status = name(claim.one("status")).lower()
        if status in statuses and not alleged and claim.one("event") not in denied:
            yield claim


def _edge(key: tuple[str, str, str], told: list[tuple[str, str, str]]) -> Edge:
    dates = sorted(date for _, _, date in told if date)
    return Edge(
        *key,
        weight=len({event for event, _, _ in told}),
        documents=len({document for _, document, _ in told}),
        first=dates[0] if dates else "",
        last=dates[-1] if dates else "",
    )
