"""A noun for what a verb tells, laid out as that verb's clause: "the *seizure* of a Malian ship by Chad"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.kept import kept

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

OWN = frozenset({"of", "by"})  # what its own sides stand behind


@dataclass(frozen=True)
class Deed(Clause):
    """The clause that a noun stands for: its by-phrase or owner acts, on what its of-phrase or compound names."""

    @kept
    def passive(self) -> bool:
        """Its sides stand as they are."""
        return False

    @kept
    def subjects(self) -> list[Token]:
        """Who does it: "*Chad's* seizure", "the seizure *by Chad*", "the *Chadian* seizure"."""
        return self.doers or self.owners

    @kept
    def doers(self) -> list[Token]:
        """Who is named behind *by*, though the parser may hang it on what the deed is done to."""
        named = [self.verb, *grammar.phrase(self.verb, "of")]
        return next((found for noun in named if (found := grammar.phrase(noun, "by"))), [])

    @kept
    def owners(self) -> list[Token]:
        """Whose it is, by a possessive or a nationality."""
        marked = grammar.expand(grammar.children(self.verb, "poss"))
        return marked or [
            t for c in grammar.children(self.verb, "amod", "compound", "nmod") for t in grammar.modifiers(c)
        ]

    @kept
    def objects(self) -> list[Token]:
        """What it is done to: "of *a ship*", "*aid* delivery"; whose it is where a by-phrase says who did it."""
        done_to = grammar.phrase(self.verb, "of") or grammar.children(self.verb, "compound")
        return done_to or (self.owners if self.doers else [])

    def own_phrases(self) -> list[tuple[str, Token]]:
        """The phrases besides."""
        return [pair for pair in super().own_phrases() if pair[0] not in OWN]


def deed(noun: Token, verb: str) -> Deed:
    """The clause of a noun for what a verb tells."""
    return Deed(noun.as_verb(verb, "VB"))
