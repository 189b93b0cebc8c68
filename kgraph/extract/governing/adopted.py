"""A text that is passed does what it says: "approved a *motion to impeach* him"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.syntax import grammar

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

TEXTS = frozenset({"motion", "resolution", "bill", "decree", "decision", "law"})
PASSING = frozenset({"approve", "pass", "adopt", "back", "endorse", "sign", "enact", "issue"})


def is_adopted(act: Token) -> bool:
    """Whether an infinitive says what a text does that is passed, as it is not where the passing is to come."""
    text, passing = act.head, act.head.head
    if (
        act.dep_ not in ("acl", "relcl")
        or text.lemma not in TEXTS
        or text.dep_ != "dobj"
        or passing.lemma not in PASSING
    ):
        return False
    return not grammar.negated(passing) and passing.tag_ in ("VBD", "VBN", "VBZ", "VBP")
