"""What a headline without a verb says of somebody by where or how they are: "*Peru PM* in Chile for talks"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.deeds import Deed
from kgraph.kept import kept
from kgraph.parse.mends.headlines import CLOSES
from kgraph.parse.mends.stranded import FINITE_TAGS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

FALLEN = frozenset("dead killed wounded injured hurt victims casualties".split())
STANDS = frozenset({"in", "at", "under", "on", "near", "behind", "against"})


@dataclass(frozen=True)
class Standing(Deed):
    """The clause of *be* that a noun and its phrases stand for, with whoever a comma sets beside it."""

    @kept
    def subjects(self) -> list[Token]:
        """The noun itself, what is coordinated to it, and a second name for *and*: "*Iran, Iraq* in talks"."""
        return named(self.verb.doc[self.verb.i])

    @kept
    def objects(self) -> list[Token]:
        """Nothing is acted on."""
        return []

    def own_phrases(self) -> list[tuple[str, Token]]:
        """The phrases of all its subjects."""
        return [pair for noun in self.subjects for pair in grammar.prepositions(noun)]


def named(noun: Token) -> list[Token]:
    """A noun, and those that stand beside it with *and* or a comma."""
    beside = [c for c in noun.rights if c.dep_ == "appos" and c.i <= noun.i + 3]
    return [*grammar.conjuncts(noun), *(c for other in beside for c in grammar.conjuncts(other))]


def standing(root: Token) -> Standing | None:
    """The clause of a headline that has no verb; none of a sentence that has one."""
    if root.pos_ not in ("NOUN", "PROPN") or root.sent[-1].text in CLOSES:
        return None
    if any(t.tag_ in FINITE_TAGS for t in root.sent):
        return None
    if any(t.lower_ in FALLEN for t in root.sent):
        return None  # "nun among five *dead* in attack"
    if not any(c.dep_ == "prep" and c.lower_ in STANDS for noun in named(root) for c in noun.rights):
        return None
    return Standing(root.as_verb("be", "VBP"))
