"""Nouns in -s that the parser takes for verbs: "Opposition *calls* for a vote *were rejected*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

SAID = frozenset("call demand claim offer plan request protest charge appeal bid push order threat attack".split())
PASSIVE = frozenset({"was", "were", "been", "being"})
INNER = {"ccomp": "acl", "xcomp": "acl", "dobj": "dep"}


def said(word: Token) -> Token | None:
    """The passive verb of which such a noun is the subject, whoever says it standing right before it."""
    if word.tag_ != "VBZ" or word.lemma not in SAID or [c.dep_ for c in word.lefts] != ["nsubj"]:
        return None
    if word.lefts[0].i != word.i - 1 or word.lefts[0].tag_ not in ("NN", "NNP", "NNS"):
        return None
    if word.dep_ in ("nsubj", "nsubjpass"):
        return word.head if word.head.i > word.i and is_passive(word.head) else None
    joined = False
    for child in word.rights:
        joined = joined or child.dep_ in ("cc", "punct")
        if child.dep_ in ("ccomp", "conj") and not joined and is_passive(child) and not has_subject(child):
            return child
    return None


def is_passive(verb: Token) -> bool:
    """Whether a verb is a finite passive."""
    return verb.tag_ == "VBN" and any(c.dep_ == "auxpass" and c.lower_ in PASSIVE for c in verb.lefts)


def has_subject(verb: Token) -> bool:
    """Whether a verb has a noun for its subject."""
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.lefts)


def name_said(word: Token, verb: Token) -> None:
    """Make a noun of what is said, and the passive verb's subject of it."""
    sayer = word.lefts[0]
    if word.head is not verb:
        later = [c for c in word.rights if c.i > verb.i]
        move(verb, verb if word.head is word else word.head, word.dep_)
        for part in later:
            move(part, verb, part.dep_)
        for clause in [c for c in verb.lefts if c.dep_ == "csubjpass"]:
            move(clause, word, "acl")
        move(word, verb, "nsubjpass")
    for part in word.rights:
        part.dep_ = INNER.get(part.dep_, part.dep_)
    word.pos_, word.tag_, sayer.dep_ = "NOUN", "NNS", "compound"
