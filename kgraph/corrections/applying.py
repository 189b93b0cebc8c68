"""One document's corrected record. All rows are matched with the record as extracted: their order does not matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from kgraph.corrections.adding import added, coded
from kgraph.corrections.checking import EMPTY
from kgraph.corrections.matching import Fit, State, called, fits, nearest_place
from kgraph.corrections.rows import Correction, Corrections
from kgraph.corrections.wording import parse, state_called
from kgraph.model import Actor, Claim, Evidence, Record, Status

MARK = "corrected"  # the operator that an edited claim carries


def corrected(record: Record, corrections: Corrections) -> Record:
    """A record with the corrections of its document; itself if there are none that attach."""
    rows = corrections.by_document.get(record.article.doc, ())
    found = attaching(record, rows)
    if not any(one.state is State.ATTACHED for one in found):
        return record
    return applied(record, [one for one in found if one.state is State.ATTACHED])


def attaching(record: Record, rows: Iterable[Correction]) -> list[Fit]:
    """What each row means here; those that contradict each other once it is seen what they mean, mean nothing."""
    found = [known(record, one) for one in fits(record, rows)]
    said: dict[tuple[str, str], set[str]] = {}
    for one in found:
        for key, value in effects(one):
            said.setdefault(key, set()).add(value)
    clash = {key for key, values in said.items() if len(values) > 1}
    why = "another row says otherwise of the same: take one out"
    return [
        replace(one, state=State.AMBIGUOUS, why=why) if clash & {key for key, _ in effects(one)} else one
        for one in found
    ]


def known(record: Record, one: Fit) -> Fit:
    """The same, unless it names an actor that the document does not know and the row does not describe."""
    row = one.row
    cells = [row.new_source, row.new_target, row.value if row.kind == "split" else ""]
    cells += [row.source, row.target] if row.kind == "add" else []
    unknown = [cell for cell in cells if cell and actor_named(record, cell) is None]
    if one.state is not State.ATTACHED or not unknown:
        return one
    why = f"the document names nobody {unknown[0]!r}: write person: {unknown[0]} (or organization:, group:)"
    return replace(one, state=State.UNATTACHED, why=why)


def effects(one: Fit) -> list[tuple[tuple[str, str], str]]:
    """What a row changes, to find those that contradict each other."""
    if one.state is not State.ATTACHED or one.row.kind == "add":
        return []
    row, (what,) = one.row, one.means
    if row.kind == "split":
        return [((what, f"split {row.quote}"), row.value)]
    changes = {
        name: cell for name in row.__dataclass_fields__ if name.startswith("new_") and (cell := getattr(row, name))
    }
    return [((what, "kept"), row.kind), *(((what, name), cell) for name, cell in changes.items())]


def actor_named(record: Record, cell: str) -> Actor | None:
    """Who is meant by a cell: an actor of the document, a state, or the one whom it describes."""
    said = parse(cell)
    if said.actor:
        return next((actor for actor in record.actors if actor.id == said.actor.id), said.actor)
    found = called(record, said.name)
    return found[0] if len(found) == 1 else state_called(said.name)


def applied(record: Record, found: Iterable[Fit]) -> Record:
    """A record with corrections that attach."""
    by_kind: dict[str, list[Fit]] = {kind: [] for kind in ("split", "edit", "reject", "add")}
    for one in found:
        by_kind[one.row.kind].append(one)
    claims = {claim.id: claim for claim in record.claims}
    seen = record
    for one in by_kind["split"]:
        record, claims = split(record, claims, one)
    for one in by_kind["edit"]:
        record, claims[one.means[0]] = edited(seen, record, claims[one.means[0]], one.row)
    gone = {one.means[0] for one in by_kind["reject"]}
    kept = [claim for claim in claims.values() if claim.id not in gone]
    for one in by_kind["add"]:
        sides = [actor_named(seen, cell) for cell in (one.row.source, one.row.target)]
        record = with_actors(record, [side for side in sides if side])
        kept.append(added(record, one.row, *(side.id for side in sides if side)))
    return replace(record, claims=told_once(record, [unhung(claim, gone) for claim in kept]))


def split(record: Record, claims: Mapping[str, Claim], one: Fit) -> tuple[Record, dict[str, Claim]]:
    """An actor of the document is another: everywhere, or in the words of the row's quote."""
    (old,) = one.means
    other = actor_named(record, one.row.value)
    assert other is not None, "rows that name nobody do not attach"
    stretch = nearest_place(record.article.text, one.row) if one.row.quote else (0, len(record.article.text))

    def turned(actor: str) -> str:
        return other.id if actor == old else actor

    def inside(place: Any) -> bool:
        return bool(place.start < stretch[1] and stretch[0] < place.end)

    changed = {
        name: turn(claim, turned) if any(map(inside, claim.evidence)) else claim for name, claim in claims.items()
    }
    record = replace(
        with_actors(record, [other]),
        mentions=tuple(replace(m, actor=turned(m.actor)) if inside(m) else m for m in record.mentions),
        offices=tuple(
            replace(o, person=turned(o.person), body=turned(o.body)) if inside(o) else o for o in record.offices
        ),
    )
    return without_unnamed(record, changed, old), changed


def turn(claim: Claim, turned: Any) -> Claim:
    """A claim with its actors turned into others."""
    return replace(
        claim,
        source=turned(claim.source),
        target=turned(claim.target),
        attributed_to=turned(claim.attributed_to),
        about=tuple(dict.fromkeys(map(turned, claim.about))),
    )


def without_unnamed(record: Record, claims: Mapping[str, Claim], actor: str) -> Record:
    """A record without an actor whom nothing in it names any more."""
    named = {m.actor for m in record.mentions} | {side for o in record.offices for side in (o.person, o.body)}
    for claim in claims.values():
        named |= {claim.source, claim.target, claim.attributed_to, *claim.about}
    if actor in named:
        return record
    return replace(record, actors=tuple(one for one in record.actors if one.id != actor))


def edited(seen: Record, record: Record, claim: Claim, row: Correction) -> tuple[Record, Claim]:
    """A claim as a row says it is. It keeps its id, which others may have written down."""
    changes: dict[str, Any] = {}
    for side in ("source", "target"):
        if (cell := getattr(row, f"new_{side}")) and (actor := actor_named(seen, cell)):
            record = with_actors(record, [actor])
            changes |= {side: actor.id, "evidence": tuple(pointed(record, p, side, actor) for p in claim.evidence)}
            claim = replace(claim, **changes)
    if row.new_attributed_to:
        speaker = actor_named(seen, row.new_attributed_to)
        record = with_actors(record, [speaker] if speaker and row.new_attributed_to != EMPTY else [])
        words = "" if row.new_attributed_to == EMPTY else row.new_attributed_to
        changes["attributed_to"] = speaker.id if words and speaker else words
    if row.new_date:
        changes["date"] = "" if row.new_date == EMPTY else row.new_date
    changes |= {"relation": row.new_relation or claim.relation, "status": Status(row.new_status or claim.status)}
    if (changes["relation"], changes["status"]) != (claim.relation, claim.status):
        changes["plover"] = coded(changes["relation"], changes["status"])
    operators = tuple(word for word in claim.operators if word != MARK)
    return record, replace(claim, **changes, operators=(*operators, MARK))


def pointed(record: Record, place: Evidence, side: str, actor: Actor) -> Evidence:
    """A place whose side is marked at the new actor's words, if the quote has them; the old words were misread."""
    inside = [m for m in record.mentions if m.actor == actor.id and place.start <= m.start and m.end <= place.end]
    reason = {f"{side}_reason": "set by a correction"}
    if not inside:
        return replace(place, **reason)  # type: ignore[arg-type]
    best = min(inside, key=lambda m: (abs(m.start - place.predicate_start), m.start))
    return replace(place, **{f"{side}_start": best.start, f"{side}_end": best.end}, **reason)  # type: ignore[arg-type]


def with_actors(record: Record, actors: Iterable[Actor]) -> Record:
    """A record that knows these actors too."""
    known = {actor.id: actor for actor in (*actors, *record.actors)}
    return replace(record, actors=tuple(known[name] for name in sorted(known)))


def unhung(claim: Claim, gone: Iterable[str]) -> Claim:
    """A claim that no longer lies within a rejected one."""
    return replace(claim, within="") if claim.within in gone else claim


def told_once(record: Record, claims: list[Claim]) -> tuple[Claim, ...]:
    """Claims in the order of the text; those that have become the same are one, those of one actor alone are none."""
    firsts: dict[tuple[str, ...], Claim] = {}
    became: dict[str, str] = {}
    acts = [claim for claim in claims if claim.source != claim.target]
    for claim in sorted(acts, key=lambda c: (c.rule == "correction", c.evidence[0].start, c.id)):
        key = (claim.source, claim.relation, claim.target, str(claim.status), claim.date)
        first = firsts.setdefault(key, claim)
        became[claim.id] = first.id
        if first is not claim:
            evidence = sorted({*first.evidence, *claim.evidence}, key=lambda p: (p.start, p.predicate_start, p.end))
            firsts[key] = replace(first, evidence=tuple(evidence))
    hung = [
        replace(c, within="" if became.get(c.within) == c.id else became.get(c.within, "")) for c in firsts.values()
    ]
    return tuple(sorted(hung, key=lambda c: (c.evidence[0].start, c.evidence[0].predicate_start, c.id)))
