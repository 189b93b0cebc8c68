"""Ties that are said to be bad, or that something spoils, are no cooperation: "*strained* ties", "ties *soured*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.syntax import grammar

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

BAD = frozenset(
    "strained tense frosty fraught icy chilly sour soured poor bad troubled rocky uneasy hostile frayed testy thorny "
    "difficult stormy damaged worsening deteriorating blocked frozen fragile turbulent tumultuous acrimonious bitter "
    "low worst turmoil crisis tatters freeze ruins jeopardy disarray".split()
)
SPOILING = frozenset(
    "deteriorate worsen sour strain fray plunge plummet suffer chill cool collapse nosedive damage hurt harm "
    "jeopardize jeopardise undermine poison complicate rupture disrupt endanger imperil spoil dent threaten overshadow "
    "cloud wreck ruin block test dog plague mar sink rattle shake inflame roil".split()
)


def is_strained(noun: Token) -> bool:
    """Whether ties are called bad, or something is said to spoil them."""
    if any(c.lower_ in BAD for c in grammar.children(noun, "amod")):
        return True
    verb = noun.head
    if noun.dep_ not in grammar.SUBJECTS | grammar.OBJECT or not grammar.is_verb(verb):
        return False
    spoilt = verb.lemma in SPOILING and not grammar.negated(verb)
    return spoilt or (noun.dep_ in grammar.SUBJECTS and is_bad(verb))


def is_bad(verb: Token) -> bool:
    """Whether a verb says of its subject that it is bad: "remain *strained*", "are *at a low point*"."""
    said = grammar.children(verb, "acomp", "attr", "oprd")
    said += [t for name in ("at", "in", "to") for n in grammar.phrase(verb, name) for t in (n, *n.lefts)]
    return any(c.lower_ in BAD for c in said)
