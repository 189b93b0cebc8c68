"""Mends of a parse where it goes wrong in one known way, made once for all that read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.asides import BESIDE, OPENING, counted, listed, told_after, told_before
from kgraph.stranded import prefixes, stranded, year

if TYPE_CHECKING:
    from kgraph.tokens import Doc, Token

CLAUSAL = frozenset({"after", "before", "since", "until", "till"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})


def mend(doc: Doc) -> None:
    """Mend the words of a document in place."""
    for word in doc:
        if word.pos_ == "NOUN" and any(c.tag_ == "TO" and c.dep_ == "aux" for c in word.lefts):
            word.pos_, word.tag_ = "VERB", "VB"  # "offered *to host* talks"
        elif word.dep_ in ("conj", "advcl") and word.pos_ == "VERB":
            opener = opened_by(word)
            if opener is not None:
                subordinate(word, opener)
        elif word.dep_ == "ROOT" and word.pos_ == "VERB":
            main = told_after(word)
            if main is not None:
                reroot(word, main)
        elif word.pos_ == "PROPN" and word.dep_ in BESIDE:
            kind = told_before(word)
            if kind is not None:
                move(word, kind, "appos")
        elif word.text in OPENING:
            names = listed(doc, word.i + 1)
            noun = counted(word, len(names))
            if noun is not None:
                appose(names, noun)
        if word.pos_ in ("VERB", "AUX") and (subject := stranded(word)) is not None:
            restore(word, subject)


def opened_by(verb: Token) -> Token | None:
    """The conjunction of a clause that is taken for another main verb, its subject for the object of a preposition:
    "spoke *after* a ship escorted by two boats *entered* its waters".
    """
    finite = verb.tag_ in FINITE or any(c.dep_ in ("aux", "auxpass") and c.tag_ in FINITE for c in verb.lefts)
    joined = any(c.dep_ == "cc" and verb.head.i < c.i < verb.i for c in verb.head.children)
    if not finite or joined or any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    first = min((c.i for c in verb.lefts if c.dep_ in ("aux", "auxpass", "advmod", "neg")), default=verb.i)
    before = verb.doc[first - 1]
    before = verb.doc[first - 2] if before.text == "," and first > 1 else before
    inside = [before, *before.ancestors]
    noun = next((t for t in inside if t.dep_ == "pobj" and t.head.lower_ in CLAUSAL), None)
    return noun.head if noun is not None and noun.head.i > verb.head.i else None


def subordinate(verb: Token, opener: Token) -> None:
    """Hang a verb as the clause that its conjunction opens, with the conjunction's noun as its subject; a verb that
    stands above it already stays where it is.
    """
    noun = next(c for c in opener.children if c.dep_ == "pobj")
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    if verb not in opener.ancestors:
        move(verb, opener.head, "advcl")
    move(opener, verb, "mark")
    move(noun, verb, "nsubjpass" if passive else "nsubj")
    opener.pos_ = "SCONJ"


def restore(verb: Token, noun: Token) -> None:
    """Hang a noun as the verb's subject; a year before it stays where it hung."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    stays = year(noun) if noun.dep_ == "pobj" else None
    for prefix in list(prefixes(noun)):
        move(prefix, noun, "compound")
    if stays is not None:
        move(stays, noun.head, "pobj")
    move(noun, verb, "nsubjpass" if passive else "nsubj")


def reroot(verb: Token, main: Token) -> None:
    """Make a verb the main one of its sentence, and the one above it a clause of time."""
    verb.rights.remove(main)
    verb.children = verb.lefts + verb.rights
    main.head, main.dep_ = main, "ROOT"
    said = [c for c in main.lefts if c.dep_ == "ccomp" and c.i > verb.i]
    for clause in said:
        move(clause, verb, "ccomp")
    move(verb, main, "advcl")


def appose(names: list[list[Token]], noun: Token) -> None:
    """Hang names as those of a noun, each beside the one before."""
    last = noun
    for name in names:
        for word in name[:-1]:
            move(word, name[-1], "compound")
        move(name[-1], last, "appos" if last is noun else "conj")
        last = name[-1]


def move(word: Token, head: Token, label: str) -> None:
    """Hang a word elsewhere under a new label."""
    old = word.head
    for words in (old.lefts, old.rights, old.children):
        if word in words:
            words.remove(word)
    word.head, word.dep_ = head, label
    side = head.lefts if word.i < head.i else head.rights
    side.append(word)
    side.sort(key=lambda w: w.i)
    head.children = head.lefts + head.rights
