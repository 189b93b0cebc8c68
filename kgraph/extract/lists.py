"""Names that a headline sets side by side with a comma for an *and*."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kgraph.tokens import Token


def listed(verb: Token, subjects: list[Token]) -> list[Token]:
    """A name that stands before the subject and a comma: "*Iran*, Russia sign deal"; the parser takes it for a date."""
    if verb.tag_ not in ("VBP", "VB") or not subjects or any(c.lower_ == "to" for c in verb.children):
        return []
    before = [c for c in verb.children if c.dep_ in ("npadvmod", "dep") and c.pos_ == "PROPN"]
    return [n for n in before if n.i + 2 == subjects[0].left_edge.i and n.nbor().text == ","]
