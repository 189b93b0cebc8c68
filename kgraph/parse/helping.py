"""A verb behind *help* that the parser takes for part of its object: "helped Peru *fight* malaria"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.moves import move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# verbs that are nouns too
DOING = frozenset(
    "fight combat battle counter curb face tackle control manage end plant plan repair build market host export feed "
    "cope address limit stem halt track monitor police guard secure clear harvest process target finance fund store "
    "treat test screen brave weather answer meet shelter balance value map process stop cut boost raise improve".split()
)


def helped(verb: Token) -> tuple[Token, Token, Token] | None:
    """Who is helped, to do what, and to what: taken for one noun or two."""
    if verb.lemma != "help":
        return None
    for noun in verb.rights:
        if noun.dep_ not in ("dobj", "ccomp") or noun.pos_ not in ("NOUN", "PROPN"):
            continue
        for doing in noun.lefts:
            if doing.lower_ not in DOING or doing.dep_ not in ("compound", "amod"):
                continue
            somebody = doing.nbor(-1)
            whole = somebody.pos_ == "PROPN" or somebody.tag_ == "NNS"
            whole = whole or (somebody.tag_ == "NN" and any(w.tag_ in ("DT", "PRP$") for w in noun.lefts))
            if whole and somebody.head in (noun, doing, verb):
                return somebody, doing, noun
    return None


def let_do(verb: Token, somebody: Token, doing: Token, noun: Token) -> None:
    """Hang somebody as the subject of what they are helped to do."""
    for word in [w for w in (*noun.lefts, *doing.lefts) if w.i < somebody.i]:
        move(word, somebody, word.dep_)
    doing.pos_, doing.tag_, doing.lemma = "VERB", "VB", doing.lower_
    move(doing, verb, "ccomp")
    move(somebody, doing, "nsubj")
    move(noun, doing, "dobj")
