"""Acts that a verb says happen, are planned or possible: "talks *will resume*", "a visit is *likely*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract import grammar
from kgraph.extract.context import Context
from kgraph.extract.lexicon import Lexicon
from kgraph.extract.operators import STATUS, operator_for
from kgraph.model import Status

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# verbs whose mood is that of the act in their subject: "talks *will resume*", "the visit *did not happen*"
HAPPENS = frozenset("be begin start resume restart open take happen occur continue proceed go follow".split())


def happening(lexicon: Lexicon, verb: Token, own: Context) -> Context:
    """The context of an act that a verb says happens: "talks *will resume*", "a meeting is *possible*"."""
    if own.operators and own.status is not Status.ASSERTED:
        return own.anew().under(own.status, own.operators[-1])
    for word in grammar.children(verb, "acomp"):
        operator = operator_for(lexicon, word, "modifier", None) or operator_for(lexicon, word, "clause", None)
        status = STATUS.get(operator.effect) if operator is not None else None
        if operator is not None and status is not None:
            return own.anew().under(status, operator.word)
    return own.anew()
