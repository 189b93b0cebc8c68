"""Singular nouns for bodies and people that only modify others or fill a phrase: "military ties", "do business"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import determiner
from kgraph.link.named import titles
from kgraph.link.unnamed.sayers import holds, says

if TYPE_CHECKING:
    from kgraph.link.document.reading import Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role

RULED = frozenset({"order", "ruling", "verdict", "injunction", "decision"})


def idle(reading: Reading, hit: Hit[Role], owner: str) -> bool:
    """Whether a bare singular noun only modifies or fills a set phrase: "military ties", "do business"."""
    token = titles.noun_of(reading, hit)
    stuff = reading.world.is_word("stuff", token.lower_) and token.dep_ in ("dobj", "pobj")
    if stuff and not (token.lefts if owner else determiner(token)):
        return True  # "came to *power* in a Chadian-backed coup"
    if owner or hit.value.plural:
        return False
    if reading.world.is_word("somebody's", hit.value.noun):
        return True
    if hit.value.is_state and token.dep_ == "compound" and reading.world.is_word("done by rulers", token.head.lemma_):
        return False  # "turned down a *government* offer"
    if says(reading, hit) or holds(reading, hit):
        return False  # "rejected *opposition* calls"
    if hit.value.sector == "JUD" and token.dep_ == "compound" and token.head.lemma_ in RULED:
        return False  # "defied a *court* order"
    if hit.value.is_state and token.dep_ == "dobj" and hit.first < reading.parsed.headline_end:
        return False  # "Unions Accuse *Government* of Neglect"
    armed = hit.value.sector in ("REB", "PRM", "MIL", "COP") and hit.value.kinds & {"group", "person"}
    if token.dep_ in ("compound", "nmod", "amod") and (not armed or reading.world.is_word("craft", hit.value.noun)):
        return not determiner(token)
    return (
        not determiner(token)
        and token.dep_ in ("dobj", "pobj")
        and not armed
        and hit.value.sector not in ("COP", "LEG", "INT")
    )
