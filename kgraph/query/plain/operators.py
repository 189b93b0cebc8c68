"""Acts that a plain question names below an operator: "refused to meet Iran", "is willing to help Mali".

The words and what they make of the act below them are those of the codebook's `operators.tsv`, by which the graph was
made: what is asked for is what such a sentence leaves in it (docs/operators.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kgraph import vocabulary
from kgraph.inflection import inflections
from kgraph.model import Status

STATUS_OF: Mapping[str, Status] = {
    "planned": Status.PLANNED,
    "possible": Status.POSSIBLE,
    "negated": Status.NEGATED,
    "fail": Status.NEGATED,
    "deny": Status.NEGATED,
    "neutral": Status.ASSERTED,
}
TOLD = {"refuse": "rejects", "threaten": "threatens"}  # the act below leaves no trace of its own
KIND = {"CONSULT", "AGREE", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"}  # others are threatened, not promised
LEADING = ("to", "having")


@dataclass(frozen=True, slots=True)
class Below:
    """An act below an operator: `width` words say both.

    Asked for are claims of `relations`, of `status` unless the question says another, beside which the same document
    has a planned act of `beside` between the same actors; `lost` says that the act itself is not in the graph.
    """

    relations: tuple[str, ...]
    width: int
    status: Status = Status.ASSERTED
    beside: tuple[str, ...] = ()
    lost: bool = False


def below(words: Sequence[str]) -> Iterator[Below]:
    """The acts that leading words name below an operator."""
    lower = [word.lower() for word in words]
    for form, effects in _forms().items():
        at = len(form)
        if tuple(lower[:at]) != form or at == len(lower):
            continue
        at += lower[at] in LEADING
        if at == len(form) and not lower[at].endswith("ing"):
            continue
        for term, width in vocabulary.terms_at(words[at:]):
            for effect in effects:
                yield _meant(effect, vocabulary.leaves_under(term), at + width)


def _meant(effect: str, act: tuple[str, ...], width: int) -> Below:
    if effect in STATUS_OF:
        return Below(act, width, STATUS_OF[effect])
    if effect in TOLD:
        return Below((TOLD[effect],), width, lost=True)
    roots = {vocabulary.relation(leaf).root for leaf in act}
    kind = roots <= KIND
    if effect == "agree":
        return Below(("agrees-with",), width, beside=act) if kind else Below(act, width, Status.PLANNED)
    if kind:
        return Below(("promises",), width, beside=act)
    return Below(("rejects",) if roots == {"REJECT"} else ("threatens",), width, lost=True)


@cache
def _forms() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Every form of an operator that takes a clause -> its effects."""
    from kgraph.codebook import Codebook

    found: dict[tuple[str, ...], dict[str, None]] = {}
    for row in Codebook().rows("operators"):
        if "clause" not in row["takes"].split(";") or row["effect"] not in (*STATUS_OF, *TOLD, "promise", "agree"):
            continue
        for form in inflections(row["word"]):
            found.setdefault(tuple(form.split()), {})[row["effect"]] = None
    return {form: tuple(effects) for form, effects in found.items()}
