"""What networks are made of: one act an event, source, relation and target, chosen and rolled up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph import vocabulary
from kgraph.model import FIRM, Status
from kgraph.query.days import Span, span
from kgraph.query.graph import Node, actor_type, actors, documents, name, nodes, relation_id, texts, whole

if TYPE_CHECKING:
    from pyoxigraph import Store

ASSERTED = (Status.ASSERTED,)
LEVELS = ("person", "organization", "state")
KEYS = (
    "kg:source", "kg:relation", "kg:target", "kg:status", "kg:date", "kg:document", "kg:event",
    "kg:attributedToText", "kg:confidence",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Selection:
    """Which acts make the network; empty fields leave nothing out. `since` and `until` are ISO days, months or years.

    `level` person or organization: only acts among such actors, a person standing for the one organization in
    which the documents give them an office. `level` state: each side stands for the state that it acts for.
    `alleged`: also what somebody else is cited for. `guessed`: also what is read with a confidence under `FIRM`.
    """

    relations: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ASSERTED
    level: str = ""
    since: str = ""
    until: str = ""
    alleged: bool = False
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """What one event says of a source, a relation and a target (IRIs), as told by one claim or several.

    `dates` are those of the claims, else of their documents. `confidence` is that of the surest claim.
    """

    event: str
    source: str
    relation: str
    target: str
    dates: tuple[str, ...]
    confidence: float
    claims: tuple[str, ...]
    documents: tuple[str, ...]

    @property
    def date(self) -> str:
        """The finest of its dates, the earliest of these; `""` if there is none."""
        return min(self.dates, key=lambda date: (-len(date), date), default="")


def acts(graph: Store, chosen: Selection = Selection()) -> list[Act]:
    """The acts of a selection, sorted. Asserted ones whose event another claim denies are left out.

    Raises:
        UnknownTermError: a date of the selection is none.
    """
    papers = {iri: paper.one("date") for iri, paper in documents(graph).items()}
    roll = roller(graph, chosen.level)
    told: dict[tuple[str, ...], list[tuple[Node, str]]] = defaultdict(list)
    for claim in _counting(graph, chosen):
        when = claim.one("date") or papers.get(claim.one("document"), "")
        source, target = roll(claim.one("source")), roll(claim.one("target"))
        if source and target and _within(when, chosen):
            key = claim.one("event") or claim.iri, source, relation_id(claim.one("relation")), target
            told[key].append((claim, when))
    return [_act(key, claims) for key, claims in sorted(told.items())]


def roller(graph: Store, level: str) -> Callable[[str], str]:
    """What stands for an actor at a level: itself, another, or `""` for nobody."""
    if not level:
        return lambda iri: iri
    known = actors(graph)
    if level == "state":
        return lambda iri: iri if actor_type(_node(known, iri)) == level else _node(known, iri).one("actsFor")
    bodies = _organizations_of(graph) if level == "organization" else {}

    def stands(iri: str) -> str:
        iri = bodies.get(iri, iri)
        return iri if actor_type(_node(known, iri)) == level else ""

    return stands


def _node(known: Mapping[str, Node], iri: str) -> Node:
    return known.get(iri) or Node(iri)


def _organizations_of(graph: Store) -> dict[str, str]:
    """Persons with the one organization that they hold an office in."""
    found: dict[str, set[str]] = defaultdict(set)
    known = actors(graph)
    for office in nodes(graph, "?s a kg:Office .", ("kg:holder", "kg:body")).values():
        if actor_type(_node(known, body := office.one("body"))) == "organization":
            found[office.one("holder")].add(body)
    return {person: min(bodies) for person, bodies in found.items() if len(bodies) == 1}


def _counting(graph: Store, chosen: Selection) -> Iterator[Node]:
    """The claims of these relations and statuses: firm, nobody else's words, not denied."""
    leaves = " ".join(f"<{vocabulary.relation(leaf).iri}>" for leaf in chosen.relations)
    where = "?s a kg:Claim ." + (f" VALUES ?r {{ {leaves} }} ?s kg:relation ?r ." if leaves else "")
    denied: set[str] = set()
    if Status.NEGATED not in chosen.statuses:
        denials = "SELECT DISTINCT ?event { ?claim kg:status kg:Negated ; kg:event ?event }"
        denied = {event for (event,) in texts(graph, denials)}
    for claim in whole(graph, where, KEYS, ("kg:attributedTo",)).values():
        alleged = claim.one("attributedTo") or claim.one("attributedToText")
        guessed = float(claim.one("confidence") or 1) < FIRM
        if (alleged and not chosen.alleged) or (guessed and not chosen.guessed):
            continue
        if name(claim.one("status")).lower() in chosen.statuses and claim.one("event") not in denied:
            yield claim


def _within(when: str, chosen: Selection) -> bool:
    """Whether a date may lie in the period; without a date it lies in none."""
    since, until = _span(chosen.since), _span(chosen.until)
    if not since and not until:
        return True
    told = _span(when)
    if told is None:
        return False
    return (not since or told.last >= since.first) and (not until or told.first <= until.last)


def _span(text: str) -> Span | None:
    return span(text) if text else None


def _act(key: tuple[str, ...], claims: Sequence[tuple[Node, str]]) -> Act:
    event, source, relation, target = key
    return Act(
        event=event,
        source=source,
        relation=relation,
        target=target,
        dates=_distinct(when for _, when in claims if when),
        confidence=max(float(claim.one("confidence") or 1) for claim, _ in claims),
        claims=_distinct(claim.iri for claim, _ in claims),
        documents=_distinct(claim.one("document") for claim, _ in claims),
    )


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(values)))
