"""The object of a verb that the parser takes for a part of the next clause's subject: "killed nine *men* and ten were
hurt", "told *Soto* Peru would pay", "threw open *its doors*".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import SUBJECTS, move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

FLINGING = frozenset({"throw", "fling", "swing", "push", "prise", "pry", "crack"})
TOLD = frozenset("tell inform remind assure persuade convince promise".split())  # a clause stands behind somebody


def stolen_object(noun: Token) -> Token | None:
    """The verb right before a noun that has lost it as its object to the clause behind *and*."""
    verb = noun.head
    first = verb.head
    if verb.dep_ != "ccomp" or not first.i < noun.i < verb.i or first.pos_ != "VERB":
        return None
    joined = any(c.dep_ == "cc" and c.lower_ == "and" for c in noun.rights)
    others = [c for c in verb.lefts if c.dep_ in SUBJECTS and c.i > noun.i]
    near = noun.left_edge.i == first.i + 1
    return first if joined and others and near and not any(c.dep_ == "dobj" for c in first.rights) else None


def give_back(noun: Token, first: Token) -> None:
    """Hang an object on its verb, and the clause it was taken into beside that verb."""
    verb = noun.head
    for joint in [c for c in noun.rights if c.dep_ == "cc"]:
        move(joint, first, "cc")
    move(noun, first, "dobj")
    move(verb, first, "conj")


def told(name: Token) -> tuple[Token, Token] | None:
    """Who is told and the verb that tells, where the parser takes both for one name: "told *Soto* Peru would pay"."""
    verb = name.head if name.dep_ == "dobj" else name.head.head
    first = name.left_edge.i
    before = [c for c in name.lefts if c.dep_ == "compound" and c.tag_ == "NNP"]
    if verb.lemma not in TOLD or first != verb.i + 1 or not before or name.i + 1 >= len(name.doc):
        return None
    said = name.doc[name.i + 1] if name.dep_ == "dobj" else name.head
    whole = (
        said.dep_ == "ccomp" and said.head is verb and not any(c.dep_ in SUBJECTS for c in said.lefts if c is not name)
    )
    begun = next((c.i for c in reversed((*before, name)) if c.ent_iob_ == "B" and c.i > first), name.i)
    heard = [c for c in before if c.i < begun]
    return (heard[-1], verb) if whole and heard and said.tag_ in ("VBD", "VBZ", "VBP", "VB", "VBN", "VBG") else None


def tell_apart(name: Token, heard: Token, verb: Token) -> None:
    """Hang who is told on the verb that tells, and the name on the verb of the clause."""
    for part in [c for c in name.lefts if c.i < heard.i]:
        move(part, heard, part.dep_)
    if name.dep_ == "dobj":
        move(name, name.doc[name.i + 1], "nsubj")
    move(heard, verb, "dobj")


def flung(opening: Token) -> tuple[Token, Token] | None:
    """The verb that *open* only completes, and the object that the parser gives to it: "threw *open its borders*"."""
    verb = opening.head
    thing = next((c for c in opening.rights if c.dep_ == "dobj"), None)
    close = verb.lemma in FLINGING and opening.i == verb.i + 1 and not any(c.dep_ == "dobj" for c in verb.rights)
    return (verb, thing) if close and thing is not None else None


def fling(opening: Token, verb: Token, thing: Token) -> None:
    """Make *open* the particle of its verb, which gets the object and all that follows."""
    for part in list(opening.rights):
        move(part, verb, part.dep_)
    opening.dep_, opening.pos_ = "prt", "ADJ"


def done_too(word: Token) -> Token | None:
    """The object of a second verb that the parser takes for its adjective: "reversed it *and extended recognition*"."""
    noun = word.head
    joined = word.i > 0 and word.doc[word.i - 1].dep_ == "cc" and word.left_edge is word
    beside = noun.dep_ == "conj" and noun.head.pos_ == "VERB" and noun.head.tag_ in ("VBD", "VBN")
    return noun if joined and beside and noun.i > word.i and noun.left_edge is word else None


def do_too(word: Token, noun: Token) -> None:
    """Make it a verb beside the first, and the noun its object."""
    word.pos_, word.tag_ = "VERB", "VBD"
    move(word, noun.head, "conj")
    move(noun, word, "dobj")
