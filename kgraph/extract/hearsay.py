"""Hearsay: what is told as said by others whom nobody names: "*reportedly* bombed", "men *suspected* of bombing".

Nobody is on record for it, and the report does not vouch for it: it is attributed to `UNNAMED`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract import grammar
from kgraph.extract.agents import agents
from kgraph.extract.clause import Clause

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

UNNAMED = "unnamed sources"
ADVERBS = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
# what is done to somebody of whom something is said; who is *convicted* of it, or *criticized* for it, did it
SAID_OF = frozenset(
    "accuse blame suspect charge allege indict implicate want believe think say report rumour rumor presume assume "
    "suppose claim try understand".split()
)


def rumoured(verb: Token) -> str:
    """The adverb by which a clause is hearsay, if there is one."""
    return next((c.lower_ for c in verb.children if c.lower_ in ADVERBS), "")


def is_said_of(clause: Clause) -> bool:
    """Whether a passive verb without an agent says what somebody is said to do."""
    return grammar.lemma(clause.verb) in SAID_OF and grammar.is_passive(clause.verb) and not agents(clause.verb)
