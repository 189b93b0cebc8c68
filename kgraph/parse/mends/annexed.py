"""The subject of a second clause that the parser joins to the last noun of the first: "Peru expelled Chad's envoy and
*Togo* may follow suit".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import SUBJECTS, move
from kgraph.parse.mends.stranded import FINITE_TAGS, shows_tense

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

SECOND = frozenset({"conj", "advcl", "ccomp"})
PLAIN = frozenset({"VBD", "VBZ", "VBP"})
COMPLAINING = frozenset({"protest", "complain", "object", "appeal"})
BESIDE = frozenset({"aux", "auxpass", "neg", "advmod"})


def annexed(verb: Token) -> Token | None:
    """The noun that stands behind *and* and right before a finite verb without a subject."""
    if verb.dep_ not in SECOND or not shows_tense(verb, FINITE_TAGS) or verb.head.pos_ not in ("VERB", "AUX"):
        return None
    if any(c.dep_ in SUBJECTS or c.dep_ in ("mark", "cc") for c in verb.lefts):
        return None
    at = min([verb.i, *(c.left_edge.i for c in verb.lefts if c.dep_ in BESIDE)])
    if at <= verb.head.i + 1 or verb.doc[at - 1].pos_ not in ("NOUN", "PROPN"):
        return None
    last = verb.doc[at - 1]
    for noun in (last, *last.ancestors):
        if noun.i > last.i or noun.pos_ not in ("NOUN", "PROPN"):
            return None
        if noun.dep_ == "conj" and is_second(noun, verb):
            return noun
    return None


def is_second(noun: Token, verb: Token) -> bool:
    """Whether *and* stands right before a noun, joined to one of the clause that the verb is joined to."""
    first, edge = noun.head, noun.left_edge.i
    joint = noun.doc[edge - 1]
    return joint.dep_ == "cc" and joint.head is first and verb.head in first.ancestors and first.i > verb.head.i


def goes_on(verb: Token) -> Token | None:
    """The main verb of a headline whose second verb the parser takes for a participle of the object: "Chad *recalled*
    its envoy, *accused* Peru of lying".
    """
    noun = verb.head
    main = noun.head
    apart = verb.i > 0 and verb.doc[verb.i - 1].text == ","
    acts = any(c.dep_ == "dobj" for c in verb.rights) or verb.lemma in COMPLAINING
    return main if apart and acts and noun.dep_ == "dobj" and main.dep_ == "ROOT" and main.tag_ in PLAIN else None


def release(verb: Token, noun: Token) -> None:
    """Make a noun the subject of the clause behind it, and that clause the neighbour of the one before."""
    joint = noun.doc[noun.left_edge.i - 1]
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    move(joint, verb.head, "cc")
    move(noun, verb, "nsubjpass" if passive else "nsubj")
    move(verb, verb.head, "conj")
