"""Scoring whole articles: events by leaf, root and dyad, rolled up to states, and offices."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kgraph.evaluate.figures import Judged, Prf, Report, f1, of_counter, prf, share
from kgraph.evaluate.gold import GoldActor, GoldArticle, GoldEvent, leaves
from kgraph.evaluate.matching import Agree, Matched, is_agreed, match
from kgraph.evaluate.names import names, norm, same_actor, surname
from kgraph.evaluate.rows import Claim, is_symmetric, root

ByDocument = Mapping[str, Sequence[Claim]]

VIEWS = ("strict", "event", "dyad")
ISO_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
UNDIRECTED_ROOT = "CONSULT"


@dataclass
class Tally:
    """Counts over all articles."""

    views: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    roots: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    matched: Counter[str] = field(default_factory=Counter)
    halves: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    misses: list[tuple[object, ...]] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)


def score_articles(articles: Iterable[GoldArticle], claims: ByDocument) -> Report:
    """Every figure of the events."""
    tally = Tally()
    for article in articles:
        told = claims.get(article.doc, [])
        for view in VIEWS:
            matched = match(article.events, told, _agreement(view, article))
            tally.views[view].update(tp=len(matched.pairs), fn=len(matched.missed), fp=len(matched.spurious))
            if view == "event":
                _count_events(tally, article, matched)
        _count_rolled_up(tally, article, told)
    figures: dict[str, object] = {view: of_counter(tally.views[view]) for view in (*VIEWS, "rolled")}
    on, halves = tally.matched, tally.halves
    figures["status_accuracy"] = share(on["status"], on["n"])
    figures["date_f1"] = f1(halves["date"], on["date_got"], on["date_gold"])
    figures["attribution_f1"] = f1(on["attr"], on["attr_got"], on["attr_gold"])
    classes = {name: of_counter(count) for name, count in sorted(tally.roots.items())}
    return Report(figures, classes, tally.misses, tally.judged)


def _agreement(view: str, article: GoldArticle) -> Agree:
    """When a claim tells an event, by the leaf, the root, or the two sides alone."""

    def dyad(event: GoldEvent, claim: Claim) -> bool:
        return same_dyad(event, claim, article.actors)

    def strict(event: GoldEvent, claim: Claim) -> bool:
        return claim["relation"] in leaves(event) and dyad(event, claim)

    def by_root(event: GoldEvent, claim: Claim) -> bool:
        return root(claim.get("relation")) in {root(leaf) for leaf in leaves(event)} and dyad(event, claim)

    return {"strict": strict, "event": by_root, "dyad": dyad}[view]


def same_dyad(event: GoldEvent, claim: Claim, actors: Mapping[str, GoldActor]) -> bool:
    """Whether both sides are the same, or swapped where either relation is symmetric."""
    source, target = actors[event["source"]], actors[event["target"]]
    if same_actor(source, claim, "source", actors) and same_actor(target, claim, "target", actors):
        return True
    if not (is_symmetric(event["relation"]) or is_symmetric(claim["relation"])):
        return False
    return same_actor(source, claim, "target", actors) and same_actor(target, claim, "source", actors)


def _count_events(tally: Tally, article: GoldArticle, matched: Matched) -> None:
    for event, claim in matched.pairs:
        tally.judged.append(Judged(article.doc, claim["confidence"], True))
        tally.roots[root(event["relation"])]["tp"] += 1
        _count_pair(tally, event, claim, article.actors)
    for event in matched.missed:
        tally.roots[root(event["relation"])]["fn"] += 1
        sides = (event["source"], event["relation"], event["target"])
        tally.misses.append(
            ("MISSED", article.doc, *sides, event.get("status"), event.get("quote", event.get("quote_span")))
        )
    for claim in matched.spurious:
        tally.judged.append(Judged(article.doc, claim["confidence"], False))
        tally.roots[root(claim.get("relation"))]["fp"] += 1
        sides = (claim["source_label"], claim["relation"], claim["target_label"])
        tally.misses.append(("SPURIOUS", article.doc, *sides, claim["status"], claim.get("quote", "")))


def _count_pair(tally: Tally, event: GoldEvent, claim: Claim, actors: Mapping[str, GoldActor]) -> None:
    """Status, date and attribution of a matched event."""
    date, speaker = event.get("date"), event.get("attributed_to")
    tally.matched.update(
        n=1,
        status=claim["status"] in {event.get("status", "asserted"), event.get("status_alt")} - {None},
        date_gold=bool(date),
        date_got=bool(claim["date"]),
        attr_gold=bool(speaker),
        attr_got=bool(claim.get("attributed_to")),
        attr=bool(speaker and claim.get("attributed_to") and _same_speaker(speaker, claim["attributed_to"], actors)),
    )
    tally.halves["date"] += half_date(date, claim["date"]) if date else 0


def _same_speaker(wanted: str, got: str, actors: Mapping[str, GoldActor]) -> bool:
    actor = actors.get(wanted)
    if actor is None:
        return norm(got) == norm(wanted)
    return norm(got) in names(actor) or (actor["type"] == "person" and surname(got) == surname(actor["name"]))


def half_date(wanted: str, got: str) -> float:
    """1 for the same date, 0.5 for a right but coarser or finer one, else 0."""
    if not ISO_DATE.fullmatch(got):
        return 0.0
    return 1.0 if got == wanted else 0.5 if got.startswith(wanted) or wanted.startswith(got) else 0.0


def _count_rolled_up(tally: Tally, article: GoldArticle, claims: Sequence[Claim]) -> None:
    """Every actor as its state, duplicates merged, acts within a state dropped."""
    actors = article.actors
    every: set[tuple[str, ...]] = set()
    sure: set[tuple[str, ...]] = set()
    for event in article.events:
        source, target = (_home(actors[event[side]]) for side in ("source", "target"))
        if source != target:
            every.add(_key(source, event["relation"], target))
            sure |= {_key(source, event["relation"], target)} if is_agreed(event) else set()
    homes = _homes(actors)
    found = set()
    for claim in claims:
        source, target = (_claimed_home(claim, side, homes) for side in ("source", "target"))
        if source != target:
            found.add(_key(source, claim["relation"], target))
    tally.views["rolled"].update(tp=len(sure & found), fp=len(found - every), fn=len(sure - found))


def _key(source: str, relation: str, target: str) -> tuple[str, ...]:
    group = root(relation)
    if is_symmetric(relation) or group == UNDIRECTED_ROOT:
        source, target = sorted((source, target))
    return source, target, group


def _home(actor: GoldActor) -> str:
    return actor.get("state") or norm(actor["name"])


def _homes(actors: Mapping[str, GoldActor]) -> dict[str, str]:
    homes: dict[str, str] = {}
    for actor in actors.values():
        for name in [actor["name"], *actor.get("aliases", [])]:
            homes.setdefault(norm(name), _home(actor))
    return homes


def _claimed_home(claim: Claim, side: str, homes: Mapping[str, str]) -> str:
    label = norm(claim[f"{side}_label"])
    return (claim.get(f"{side}_state") or "").upper() or homes.get(label) or label


def score_offices(articles: Iterable[GoldArticle], rows: ByDocument) -> Report:
    """Posts: person and body must agree, by name, alias or state; the role's words are not compared."""
    count: Counter[str] = Counter()
    misses: list[tuple[object, ...]] = []
    for article in articles:
        told = {(norm(row["person_label"]), norm(row.get("of_label"))): row for row in rows.get(article.doc, [])}
        left = list(told.values())
        for office in article.offices:
            hit = next((row for row in left if _same_office(office, row, article.actors)), None)
            if hit is None:
                misses.append(("MISSED", article.doc, office["person"], office["role"], office["of"]))
            else:
                left.remove(hit)
            count.update(tp=int(hit is not None), fn=int(hit is None))
        count.update(fp=len(left))
        misses += [("SPURIOUS", article.doc, row["person_label"], row.get("role"), row.get("of_label")) for row in left]
    figures: Prf = prf(count["tp"], count["fp"], count["fn"])
    return Report({"offices": figures}, misses=misses)


def _same_office(office: Mapping[str, str], row: Claim, actors: Mapping[str, GoldActor]) -> bool:
    person, body = actors.get(office["person"]), actors.get(office["of"])
    if person is None or not same_actor(person, row, "person", actors):
        return False
    called = names(body) if body else {norm(office["of"])}
    state = body.get("state") if body else None
    return norm(row.get("of_label")) in called or bool(state and (row.get("of_state") or "").upper() == state)
