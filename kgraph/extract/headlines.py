"""What headlines leave out: the future in *Leaders to meet*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract import grammar

if TYPE_CHECKING:
    from kgraph.tokens import Token


def announces(verb: Token) -> bool:
    """The infinitive of a headline: "Leaders *to meet*", also where the parser hangs it below the name."""
    if not grammar.infinitive(verb):
        return False
    named = verb.dep_ in ("relcl", "acl") and verb.head.dep_ == "ROOT" and not grammar.is_verb(verb.head)
    return named or (verb.dep_ == "ROOT" and bool(grammar.grammatical_subjects(verb)))
