"""The graph collapsed to edges: one a source, relation and target, with how often and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph import vocabulary
from kgraph.graph import relation_id, select
from kgraph.model import Status

if TYPE_CHECKING:
    from pyoxigraph import Store

ASSERTED = (Status.ASSERTED,)


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
    groups: dict[tuple[str, str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for row in select(graph, _sparql(relations, statuses)):
        source, relation, target, event, document, date, published = (
            term.value if term else "" for term in row
        )
        groups[source, relation_id(relation), target].append((event, document, date or published))
    return [_edge(key, told) for key, told in sorted(groups.items())]


def _edge(key: tuple[str, str, str], told: list[tuple[str, str, str]]) -> Edge:
    dates = sorted(date for _, _, date in told if date)
    return Edge(
        *key,
        weight=len({event for event, _, _ in told}),
        documents=len({document for _, document, _ in told}),
        first=dates[0] if dates else "",
        last=dates[-1] if dates else "",
    )


def _sparql(relations: Iterable[str], statuses: Sequence[Status]) -> str:
    wanted = " ".join(f"<{vocabulary.relation(leaf).iri}>" for leaf in relations)
    chosen = " ".join(f"kg:{status.capitalize()}" for status in statuses)
    denied = "FILTER NOT EXISTS { ?denial kg:event ?event ; kg:status kg:Negated }"
    return f"""
        SELECT DISTINCT ?source ?relation ?target ?event ?document ?date ?published WHERE {{
            VALUES ?status {{ {chosen} }} {f"VALUES ?relation {{ {wanted} }}" if wanted else ""}
            ?claim a kg:Claim ; kg:status ?status ; kg:event ?event ; kg:document ?document ;
                kg:source ?source ; kg:relation ?relation ; kg:target ?target .
            OPTIONAL {{ ?claim kg:date ?date }}
            OPTIONAL {{ ?document dcterms:date ?published }}
            FILTER NOT EXISTS {{ ?claim kg:attributedTo ?by }}
            FILTER NOT EXISTS {{ ?claim kg:attributedToText ?words }}
            {"" if Status.NEGATED in statuses else denied}
        }}"""
