"""What a correction means in one document: by quote and names, so that a row outlives another codebook or model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from kgraph.corrections.rows import Correction
from kgraph.folding import fold
from kgraph.model import Actor, ActorType, Claim, Record
from kgraph.vocabulary import RELATIONS


class State(StrEnum):
    """Whether a correction still means something."""

    ATTACHED = "attached"
    UNATTACHED = "unattached"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Fit:
    """A correction with what it means: claim ids, or ids of the document's actors. `why` says why it means nothing."""

    row: Correction
    means: tuple[str, ...] = ()
    state: State = State.ATTACHED
    why: str = ""


def fits(record: Record, rows: Iterable[Correction]) -> list[Fit]:
    """What each correction of a document means there."""
    return [fit(record, row) for row in rows]


def fit(record: Record, row: Correction) -> Fit:
    """What one correction means, seen in the document as it was extracted."""
    if row.quote and not any(True for _ in places(record.article.text, row.quote)):
        return Fit(row, state=State.UNATTACHED, why="the document does not have these words")
    if row.kind == "add":
        return Fit(row, (row.quote,))
    if row.kind == "split":
        found = tuple(actor.id for actor in called(record, row.actor))
        return counted(row, found, f"the document names nobody {row.actor!r}")
    told = tuple(claim.id for claim in claims_meant(record, row))
    return counted(row, told, "no claim in these words has this source, relation and target")


def counted(row: Correction, found: tuple[str, ...], why: str) -> Fit:
    """A fit of one thing; none and several are told."""
    if not found:
        return Fit(row, state=State.UNATTACHED, why=why)
    if len(found) > 1:
        return Fit(row, found, State.AMBIGUOUS, f"it may mean {len(found)}: {', '.join(found)}; say more")
    return Fit(row, found)


def claims_meant(record: Record, row: Correction) -> list[Claim]:
    """The claims that fit all cells of a row; of equal ones that nearest to its `start`."""
    found = [
        claim
        for claim in record.claims
        if row.relation in ("", claim.relation) and row.status in ("", claim.status) and fit_sides(record, claim, row)
    ]
    found = [claim for claim in found if any(True for _ in shared(record, claim, row.quote))]
    if len(found) > 1 and row.start:
        ways = {
            claim.id: min(abs(start - int(row.start)) for start in shared(record, claim, row.quote)) for claim in found
        }
        found = [claim for claim in found if ways[claim.id] == min(ways.values())]
    return found


def shared(record: Record, claim: Claim, quote: str) -> Iterator[int]:
    """Where a claim's places begin that are in the words of a quote, or have them in theirs."""
    wanted = squeezed(quote)
    for place in claim.evidence:
        words = squeezed(record.article.text[place.start : place.end])
        if wanted in words or words in wanted:
            yield place.start


def squeezed(text: str) -> str:
    """Words with single spaces."""
    return " ".join(text.split())


def fit_sides(record: Record, claim: Claim, row: Correction) -> bool:
    """Whether a claim's sides are called as the row says; those of a symmetric relation have no order."""
    wanted = row.source, row.target
    ways = [wanted, wanted[::-1]] if RELATIONS[claim.relation].symmetric else [wanted]
    sides = claim.source, claim.target
    return any(all(is_called(record, s, w) for s, w in zip(sides, way, strict=True)) for way in ways)


def is_called(record: Record, actor_id: str, words: str) -> bool:
    """Whether the words may mean this actor of the document; none mean everybody."""
    return not words or any(actor.id == actor_id for actor in called(record, words))


def called(record: Record, words: str) -> list[Actor]:
    """The document's actors of that id, else name, else other name, else surname."""
    wanted = fold(words)
    for test in (
        lambda a: a.id == words,
        lambda a: fold(a.label) == wanted,
        lambda a: wanted in map(fold, a.aliases),
        lambda a: a.type is ActorType.PERSON and surname(a.label) == surname(words),
    ):
        if found := [actor for actor in record.actors if test(actor)]:
            return found
    return []


def surname(name: str) -> str:
    """The last word of a name."""
    return fold(name).rpartition(" ")[2]


def places(text: str, quote: str) -> Iterator[tuple[int, int]]:
    """Where a text has the words of a quote, whatever spaces and line breaks are between them."""
    pattern = r"\s+".join(re.escape(word) for word in quote.split())
    return (match.span() for match in re.finditer(pattern, text)) if pattern else iter(())


def nearest_place(text: str, row: Correction) -> tuple[int, int]:
    """The place of a row's quote, the one nearest to its `start` where there are several."""
    hint = int(row.start or 0)
    return min(places(text, row.quote), key=lambda place: (abs(place[0] - hint), place))
