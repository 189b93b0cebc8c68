"""*it* for what somebody did: "the court freed him; Peru welcomed *it*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# what is seldom said of somebody, and mostly of what they did: "*welcomed* it"
OF_ACTS = frozenset("welcome condemn denounce deplore applaud hail regret lament decry".split())
CALLING = frozenset({"call", "label", "brand", "dub", "deem", "term", "describe", "dismiss"})
BODIES = frozenset(
    "group organization organisation gang state country party movement company firm union militia".split()
)


def is_act(token: Token) -> bool:
    """Whether *it* is what a verb judges an act by: "condemned *it*", "called *it* illegal", not "*it* a gang"."""
    verb = token.head
    if token.lower_ != "it" or token.dep_ not in ("dobj", "nsubj"):
        return False
    if token.dep_ == "nsubj":  # "called *it* a farce", read as a small clause
        return verb.dep_ == "ccomp" and verb.pos_ in ("NOUN", "ADJ") and verb.head.lemma_ in CALLING and plain(verb)
    if verb.lemma_ in OF_ACTS:
        return True
    called = [c for c in verb.children if c.dep_ in ("oprd", "prep", "attr", "xcomp")]
    return verb.lemma_ in CALLING and all(plain(c) for c in called)


def plain(noun: Token) -> bool:
    """Whether what something is called is no body of people."""
    return not ({noun.lemma_, *(c.lemma_ for c in noun.children)} & BODIES)
