"""To whom something is given, where the parser takes them for part of the gift: "offered *Yemeni families* food",
"gave *the party* permission".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import SUBJECTS, move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

GIVING = frozenset(
    "give grant accord offer award deny promise allow permit refuse hand lend loan send pay sell guarantee show bring "
    "spare owe assign".split()
)
# plurals that only say what kind of thing is given
KINDS = frozenset(
    "arms sports sales goods savings customs drugs weapons jobs rights earnings systems communications operations "
    "services securities munitions news women men peoples works waters".split()
)
# what is nobody's kind: "gave *the party* leave"
GRANTED = frozenset(
    "permission leave access entry approval asylum citizenship immunity bail amnesty authority consent refuge shelter "
    "sanctuary priority exemption autonomy independence control custody power training support".split()
)
ADJECTIVAL = frozenset({"u.s.", "us", "uk", "u.k.", "eu", "un", "u.n.", "nato"})
DOING = ("landing", "fishing", "voting", "mining", "docking", "logging", "drilling", "grazing", "broadcasting")
MEASURED = ("limited", "restricted")


def receiver(noun: Token) -> Token | None:
    """The verb that gives somebody something, if they are taken for a part of its object's name."""
    thing = gift(noun)
    verb = thing.head
    given = thing.dep_ == "dobj" and verb.lemma in GIVING and thing.left_edge.i == verb.i + 1 and noun.i < thing.i
    if not given or any(c.dep_ == "dative" for c in verb.children):
        return None
    plural = noun.tag_ in ("NNS", "NNPS") and noun.lower_ not in KINDS
    named = noun.ent_type_ == "GPE" and noun.i == verb.i + 1 < thing.i - 1 and noun.lower_ not in ADJECTIVAL
    definite = any(c.dep_ in ("det", "poss") and c.i < noun.i for c in thing.lefts)
    sole = noun.tag_ == "NN" and noun.i == thing.i - 1 and not any(c.dep_ == "compound" for c in noun.lefts)
    alone = sole and definite and thing.lemma in GRANTED
    return verb if plural or named or alone else None


def gift(noun: Token) -> Token:
    """The noun that a modifier, or the one that it is hung on, stands before: "firms *mining contracts*"."""
    above = noun.head
    return above.head if above.dep_ in ("compound", "nmod") and above.i > noun.i else above


def receive(noun: Token, verb: Token) -> None:
    """Hang a receiver under the verb, with what stands before it."""
    for word in [c for c in gift(noun).lefts if c.i < noun.i]:
        move(word, noun, word.dep_)
    move(noun, verb, "dative")


def is_first_object(noun: Token) -> bool:
    """Whether the first of two objects of a verb that gives is to whom: "offered *miners* a rise"."""
    verb = noun.head
    first = verb.lemma in GIVING and noun.left_edge.i == verb.i + 1
    return first and any(c.dep_ == "dobj" and c.i > noun.i for c in verb.rights)


def restricted(word: Token) -> Token | None:
    """What is given only in part, or for something, taken for what its receivers do: "allowed doctors *limited*
    access", "refused pilots *landing* rights".
    """
    own = {c.dep_ for c in word.children}
    bare = word.head.lemma in GIVING and own & SUBJECTS and not own & {"aux", "auxpass", "mark", "neg"}
    return next((c for c in word.rights if c.dep_ == "dobj"), None) if bare else None


def give(word: Token, thing: Token) -> None:
    """Make a verb the modifier of its object, which is given to its subject."""
    verb = word.head
    move(thing, verb, "dobj")
    for noun in [c for c in word.lefts if c.dep_ in SUBJECTS]:
        move(noun, verb, "dative")
    word.pos_ = "ADJ"
    move(word, thing, "amod")


def returned(back: Token) -> tuple[Token, Token] | None:
    """Who gets what back, where *back* is taken for a preposition: "gave *Peru* back two *masks*"."""
    verb = back.head
    thing = next((c for c in back.rights if c.dep_ == "pobj"), None)
    noun = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < back.i), None)
    return (noun, thing) if verb.lemma in GIVING and thing is not None and noun is not None else None


def give_back(back: Token, noun: Token, thing: Token) -> None:
    """Make it the particle of its verb, and what stands behind it the object."""
    verb = back.head
    back.pos_ = "ADP"
    move(thing, verb, "dobj")
    noun.dep_, back.dep_ = "dative", "prt"


def leave(word: Token) -> Token | None:
    """Who is given leave to do something, where *leave* is taken for a verb: "gave *Peru* leave to appeal"."""
    verb = word.head
    asked = verb.lemma in GIVING and any(c.dep_ in ("xcomp", "advcl", "acl") for c in word.rights)
    return next((c for c in verb.rights if c.dep_ in ("dobj", "dative") and c.i < word.i), None) if asked else None


def give_leave(word: Token, noun: Token) -> None:
    """Make it the object of its verb, and whoever gets it the receiver."""
    for part in [c for c in word.rights if c.dep_ in ("xcomp", "advcl")]:
        part.dep_ = "acl"
    word.pos_, word.tag_, word.dep_, noun.dep_ = "NOUN", "NN", "dobj", "dative"


def apart(thing: Token) -> tuple[Token, Token] | None:
    """To whom a thing is given, if it is taken for another name of theirs: "gave *its leader*, Ana Soto, a medal"."""
    name, noun = thing.head, thing.head.head
    opened = thing.doc[thing.left_edge.i - 1].text == "," and thing.left_edge.tag_ in ("DT", "CD", "PRP$")
    named = name.dep_ == "appos" and name.pos_ == "PROPN" and noun.dep_ == "dobj" and noun.head.lemma in GIVING
    return (noun, noun.head) if opened and named else None


def give_apart(thing: Token, noun: Token, verb: Token) -> None:
    """Hang the thing on its verb, and whoever gets it as its receiver."""
    move(thing, verb, "dobj")
    noun.dep_ = "dative"
