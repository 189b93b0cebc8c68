"""*The former* and *the latter* of two told together: "Oman met Chad. *The latter* said ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.reference.joined import told_together
from kgraph.link.unnamed.definite import earlier
from kgraph.model import NAMED, MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.reading import Reading
    from kgraph.parse.tokens import Token

ORDER = {"former": 0, "latter": 1}
SIDES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "agent", "conj"})


def link_latter(reading: Reading) -> None:
    """Make *the former* and *the latter*, where no noun follows, the first and second of the two told last."""
    for token in reading.doc:
        if token.lower_ in ORDER and stands_alone(token) and (two := two_told(reading, token)):
            actor = two[ORDER[token.lower_]]
            reading.add(token.i - 1, token.i, (actor,), MentionKind.NOUN, f"the {token.lower_} of two")


def stands_alone(token: Token) -> bool:
    """Whether *the latter* is a side by itself, not "the latter plan"."""
    before = token.doc[token.i - 1] if token.i else token
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return before.lower_ == "the" and token.dep_ in SIDES and after.pos_ not in ("NOUN", "PROPN", "ADJ")


def two_told(reading: Reading, token: Token) -> tuple[str, ...]:
    """The two whom the sentence before, or this one so far, tells together or one toward the other."""
    if two := told_together(reading, token, lambda actors: actors if len(actors) == 2 else (), 1):
        return two
    for gap in (0, 1):
        here = reading.sentence_of[token.i] - gap
        named = [m for m in earlier(reading, token.i, sentences=gap) if reading.sentence_of[m.head] == here]
        sides = [m for m in named if m.kind in NAMED and reading.doc[m.head].dep_ in SIDES]
        actors = list(dict.fromkeys(a for m in reversed(sides) for a in m.actors))
        kinds = {reading.entities[a].type for a in actors}
        if actors:
            return tuple(actors) if len(actors) == 2 and len(kinds) == 1 else ()
    return ()
