"""Hearsay: what is told as said by others whom nobody names: "*reportedly* bombed", "men *suspected* of bombing".

Nobody is on record for it, and the report does not vouch for it: it is attributed to `UNNAMED`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.agents import agents
from kgraph.extract.syntax.clause import Clause

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

UNNAMED = "unnamed sources"
ADVERBS = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
# what is done to somebody of whom something is said; who is *convicted* of it, or *criticized* for it, did it
SAID_OF = frozenset(
    "accuse blame suspect charge allege indict implicate want believe think say report rumour rumor presume assume "
    "suppose claim try understand sue prosecute investigate".split()
)


def rumoured(verb: Token) -> str:
    """The adverb by which a clause is hearsay, if there is one."""
    return next((c.lower_ for c in verb.children if c.lower_ in ADVERBS), "")


def is_said_of(clause: Clause) -> bool:
    """Whether a passive verb without an agent says what somebody is said to do."""
    word = clause.verb.lemma
    if word not in SAID_OF or not grammar.is_passive(clause.verb) or agents(clause.verb):
        return False
    return word != "suppose" or not grammar.children(clause.verb, "xcomp") or had(clause.verb)


def had(verb: Token) -> bool:
    """Whether what is supposed is of the past: "supposed to *have* met", not "supposed to meet", which is planned."""
    return any(c.dep_ == "aux" and c.lower_ == "have" for x in grammar.children(verb, "xcomp") for c in x.lefts)
