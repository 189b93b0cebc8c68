"""A verb behind *help* that the parser takes for part of its object: "helped Peru *fight* malaria"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# verbs that are nouns too
DOING = frozenset(
    "fight combat battle counter curb face tackle control manage end plant plan repair build market host export feed "
    "cope address limit stem halt track monitor police guard secure clear harvest process target finance fund store "
    "treat test screen brave weather answer meet shelter balance value map process stop cut boost raise improve".split()
)

FIGHTING = frozenset({"fight", "battle", "combat", "counter", "target", "track"})
FOUGHT = frozenset(
    "insurgent rebel militant jihadist jihadi extremist islamist terrorist guerrilla guerilla gunman pirate gang "
    "cartel trafficker smuggler poacher bandit separatist fighter fire blaze wildfire flame disease epidemic "
    "insurgency rebellion terrorism piracy extremism".split()
)

LETTING = frozenset({"let", "make"})
WAYS = ("through", "in", "out", "off", "back", "past", "by", "down")


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


def fought(word: Token) -> tuple[Token, Token] | None:
    """The verb *help* right before one that the parser takes for a noun, and whom it is against: "help *battle
    rebels*".
    """
    verb = word.nbor(-1) if word.i else word
    if verb.lemma != "help" or verb.pos_ not in ("VERB", "NOUN") or word.head not in (verb, *verb.children):
        return None
    foe = next((t for t in word.doc[word.i + 1 : word.i + 5] if t.pos_ == "NOUN"), None)
    between = word.doc[word.i + 1 : foe.i] if foe is not None else []
    plain = all(t.pos_ in ("ADJ", "PROPN", "NOUN") or t.text == "-" for t in between)
    return (verb, foe) if foe is not None and plain and foe.lemma in FOUGHT else None


def fight_beside(word: Token, verb: Token, foe: Token) -> None:
    """Make it a verb that has its object, below *help*."""
    for part in [c for c in word.children if c is not foe]:
        move(part, foe, part.dep_)
    word.pos_, word.tag_, word.lemma = "VERB", "VB", word.lower_
    move(word, verb, "ccomp")
    move(foe, word, "dobj")


def is_let(word: Token) -> bool:
    """Whether a bare verb is what somebody is let or made do, taken for a present: "let the men *go*"."""
    return word.head.lemma in LETTING and not any(c.dep_ in ("aux", "mark") for c in word.lefts)


def make_bare(word: Token) -> None:
    """Make it a bare verb."""
    word.tag_ = "VB"


def let_past(way: Token) -> Token | None:
    """Who is let through or in, taken for the subject of the way: "let *trucks* through"."""
    return next((c for c in way.lefts if c.dep_ == "nsubj"), None) if way.head.lemma == "let" else None


def pass_by(way: Token, somebody: Token) -> None:
    """Make the way the particle of its verb."""
    move(somebody, way.head, "dobj")
    for part in list(way.rights):
        move(part, way.head, part.dep_)
    way.dep_ = "prt"
