"""Where a document plays: which state an office or organ without one belongs to."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kgraph.link.world import NameKind

if TYPE_CHECKING:
    from kgraph.link.reading import Reading

CLEAR = 1.5  # how much oftener than the next a state must be named to be the document's own
REACH = 2  # sentences back in which "In CAPITAL," sets the scene
LOCAL = frozenset({NameKind.CAPITAL, NameKind.SEAT})


def around(reading: Reading, token: int) -> str:
    """The state that a bare office or organ at a token belongs to: "In CAPITAL," before it, else the
    document's own.
    """
    return seat_before(reading, token) or dominant(reading)


def seat_before(reading: Reading, token: int) -> str:
    """The state whose capital opens the sentence, or one just before, as the scene ("In Beijing, officials
    said").
    """
    number = reading.sentence_of[token]
    for hit in reversed(reading.hits):
        if (
            hit.value.kind not in LOCAL
            or hit.first >= token
            or number - reading.sentence_of[hit.first] > REACH
        ):
            continue
        before = hit.first - 1
        opens = before >= 0 and reading.doc[before].lower_ == "in"
        if opens and (before == 0 or reading.sentence_of[before - 1] != reading.sentence_of[before]):
            return hit.value.state
    return ""


def dominant(reading: Reading) -> str:
    """The one state that the document names clearly most often, empty if none stands out."""
    count = Counter(hit.value.state for hit in reading.hits if hit.value.state)
    ranked = sorted(count.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] < CLEAR * ranked[1][1]):
        return ""
    return ranked[0][0]


def home(reading: Reading) -> str:
    """The state of those whose office stands without one: a paper leaves out its own."""
    states = Counter(e.state for key, e in reading.entities.items() if key in reading.unmarked and e.state)
    ranked = sorted(states.items(), key=lambda item: (-item[1], item[0]))
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else ""
