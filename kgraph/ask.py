"""Who did what to whom: the claims that fit a question, grouped by source, relation and target."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph import vocabulary
from kgraph.days import Span, span
from kgraph.graph import Node, documents, evidence_of, local_id, name, nodes, relation_id
from kgraph.model import Status
from kgraph.naming import Names

if TYPE_CHECKING:
    from pyoxigraph import Store

FILLERS = frozenset({"whom", "who", "anybody", "anyone"})
KINDS = ("person", "organization", "state")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; empty fields ask for nothing. Actors are names, relations leaves, dates ISO.

    `kind` person or organization: only such sources. `kind` state: both sides stand for their states.
    """

    relations: tuple[str, ...] = ()
    source: str = ""
    target: str = ""
    about: str = ""
    since: str = ""
    until: str = ""
    statuses: tuple[Status, ...] = (Status.ASSERTED,)
    alleged: bool = False
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """One claim's words and where they stand."""

    claim: str
    quote: str
    doc: str
    publisher: str
    date: str


@dataclass(frozen=True, slots=True)
class Found:
    """All that is told of one source, relation and target (and status, and who alleges it)."""

    source: str
    relation: str
    target: str
    status: str
    attributed_to: str
    events: int
    documents: int
    publishers: tuple[str, ...]
    first: str
    last: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows, the claims left out by reason, and how many concern those who act for the actors named."""

    rows: tuple[Found, ...]
    others: dict[str, int]
    for_target: int = 0
    for_source: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as the question sees it; `source` and `target` are IRIs, rolled up if asked."""

    node: Node
    source: str
    target: str
    relation: str
    status: str
    by: str
    doc: Node
    when: Span | None

    @property
    def date(self) -> str:
        """The claim's date, else its document's."""
        return self.node.one("date") or self.doc.one("date")


def read_words(words: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """The leaves that the leading words name, and the target that the rest names.

    Raises:
        UnknownTermError: the words do not start with a relation, root or grouping.
    """
    parts = [part for word in words for part in word.split()]
    if not parts:
        return (), ""
    term, used = vocabulary.match_leading(parts)
    rest = " ".join(parts[used:]).strip(" ?")
    return vocabulary.leaves_under(term), "" if rest.lower() in FILLERS else rest


def ask(graph: Store, question: Question) -> Answer:
    """Answer a question. Raises UnknownTermError for an actor nobody knows."""
    names = Names.read(graph)
    wanted = Wanted.of(question, names)
    fitting = filter(None, map(wanted.oriented, _told(graph, question, names)))
    others: Counter[str] = Counter()
    kept = []
    for told in fitting:
        reason = wanted.left_out(told)
        if reason:
            others[reason] += 1
        else:
            kept.append(told)
    return Answer(_grouped(graph, kept, names), dict(sorted(others.items())), *wanted.nearby())


@dataclass
class Wanted:
    """A question with its names resolved."""

    question: Question
    names: Names
    source: tuple[str, ...]
    target: tuple[str, ...]
    about: tuple[str, ...]
    since: Span | None
    until: Span | None
    near: Counter[str]

    @classmethod
    def of(cls, question: Question, names: Names) -> Wanted:
        """Look the names up."""
        find = {side: names.find(text) if text else () for side, text in _sides(question)}
        if question.kind == "state":
            find["source"] = tuple(names.state(iri) or iri for iri in find["source"])
            find["target"] = tuple(names.state(iri) or iri for iri in find["target"])
        since, until = (span(text) if text else None for text in (question.since, question.until))
        return cls(question, names, find["source"], find["target"], find["about"], since, until, Counter())

    def oriented(self, told: Told) -> Told | None:
        """The claim if its actors fit, turned round where the relation is symmetric and only so fits."""
        turned = replace(told, source=told.target, target=told.source)
        symmetric = vocabulary.relation(told.relation).symmetric
        for one in (told, turned) if symmetric else (told,):
            if self._fits(one):
                return one
        self._note_nearby(told)
        return None

    def left_out(self, told: Told) -> str:
        """Why a claim whose actors fit is no answer, `""` if it is one."""
        if (self.since or self.until) and told.when is None:
            return "without a date"
        if told.when and (
            (self.since and told.when.last < self.since.first)
            or (self.until and told.when.first > self.until.last)
        ):
            return "at other times"
        if self._other_kind(told):
            return f"by sources that are no {self.question.kind}"
        if told.status not in self.question.statuses:
            return told.status
        return "alleged" if told.by and not self.question.alleged else ""

    def nearby(self) -> tuple[int, int]:
        """How many claims have, instead of the target and the source named, somebody who acts for them."""
        return self.near["target"], self.near["source"]

    def _fits(self, told: Told) -> bool:
        about = not self.about or bool(set(self.about) & set(told.node.all("about")))
        return about and self._is(told.source, self.source) and self._is(told.target, self.target)

    @staticmethod
    def _is(actor: str, wanted: tuple[str, ...]) -> bool:
        return not wanted or actor in wanted

    def _other_kind(self, told: Told) -> bool:
        return bool(self.question.kind) and self.names.type(told.source) != self.question.kind

    def _note_nearby(self, told: Told) -> None:
        """Count a claim that fits once the side named is read as its state."""
        rolled_source = self.names.state(told.source)
        rolled_target = self.names.state(told.target)
        if self._fits(replace(told, target=rolled_target)):
            self.near["target"] += 1
        elif self._fits(replace(told, source=rolled_source)):
            self.near["source"] += 1


def _sides(question: Question) -> Iterable[tuple[str, str]]:
    return ("source", question.source), ("target", question.target), ("about", question.about)


def _told(graph: Store, question: Question, names: Names) -> list[Told]:
    """The claims of the relations asked for."""
    values = " ".join(f"<{vocabulary.relation(leaf).iri}>" for leaf in question.relations)
    where = f"?s a kg:Claim . VALUES ?r {{ {values} }} ?s kg:relation ?r ." if values else "?s a kg:Claim ."
    papers = documents(graph)
    roll = question.kind == "state"
    return [_one_told(node, papers, names, roll) for node in nodes(graph, where).values()]


def _one_told(node: Node, papers: dict[str, Node], names: Names, roll: bool) -> Told:
    paper = papers.get(node.one("document"), Node(node.one("document")))
    sides = [node.one("source"), node.one("target")]
    source, target = ((names.state(iri) or iri) for iri in sides) if roll else sides
    by = node.one("attributedToText") or "; ".join(map(names.label, node.all("attributedTo")))
    date = node.one("date") or paper.one("date")
    return Told(
        node=node,
        source=source,
        target=target,
        relation=relation_id(node.one("relation")),
        status=name(node.one("status")).lower(),
        by=by,
        doc=paper,
        when=span(date) if date else None,
    )


def _grouped(graph: Store, kept: Sequence[Told], names: Names) -> tuple[Found, ...]:
    groups: dict[tuple[str, ...], list[Told]] = defaultdict(list)
    for told in kept:
        groups[_group_key(told, names)].append(told)
    quotes = _quotes(graph, kept)
    rows = [_found(key, group, quotes) for key, group in groups.items()]
    return tuple(
        sorted(rows, key=lambda r: (-r.events, r.source, r.relation, r.target, r.status, r.attributed_to))
    )


def _group_key(told: Told, names: Names) -> tuple[str, ...]:
    """Labels, with the ids behind them so that homonyms stay apart."""
    return (
        names.label(told.source),
        told.relation,
        names.label(told.target),
        told.status,
        told.by,
        told.source,
        told.target,
    )


def _found(key: tuple[str, ...], group: Sequence[Told], quotes: dict[str, list[Quote]]) -> Found:
    dates = sorted(told.date for told in group if told.date)
    cited = (quote for told in group for quote in quotes.get(told.node.iri, ()))
    source, relation, target, status, by = key[:5]
    return Found(
        source=source,
        relation=relation,
        target=target,
        status=status,
        attributed_to=by,
        events=len({told.node.one("event") or told.node.iri for told in group}),
        documents=len({told.doc.iri for told in group}),
        publishers=tuple(sorted({told.doc.one("publisher") for told in group} - {""})),
        first=dates[0] if dates else "",
        last=dates[-1] if dates else "",
        quotes=tuple(sorted(cited, key=lambda q: (q.date or "9999", q.doc, q.claim))),
    )


def _quotes(graph: Store, kept: Sequence[Told]) -> dict[str, list[Quote]]:
    """The quotes of each claim, in the order of the document."""
    values = " ".join(f"<{iri}>" for told in kept for iri in told.node.all("evidence"))
    if not values:
        return {}
    evidence = nodes(graph, f"VALUES ?s {{ {values} }}", ("kg:quote",))
    return {told.node.iri: [_quote(told, one) for one in evidence_of(told.node, evidence)] for told in kept}


def _quote(told: Told, evidence: Node) -> Quote:
    return Quote(
        claim=local_id(told.node.iri),
        quote=evidence.one("quote"),
        doc=told.doc.one("identifier"),
        publisher=told.doc.one("publisher"),
        date=told.date,
    )
