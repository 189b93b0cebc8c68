"""Arcs that the parser draws in headlines and that no sentence has: a verb's subject or object hung on it as if it
were a part or another name of the verb, and two subjects with a comma for *and*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.heavy import DASHES
from kgraph.parse.mends.mistaken import NOUNS
from kgraph.parse.mends.moves import move
from kgraph.parse.mends.stranded import FINITE, SUBJECTS, TIMES

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

OF_NOUNS = frozenset({"compound", "amod", "nmod", "appos"})  # a verb has none of these
OBJECTS = frozenset({"dobj", "ccomp", "xcomp", "oprd", "attr", "acomp", "dative"})
PLURAL = frozenset({"VBP", "VB"})
SIDES = frozenset({"GPE", "NORP", "ORG", "PERSON"})
SHUT_OUT = frozenset("expelled suspended barred banned excluded ousted kicked thrown ejected removed deported".split())
CLOSES = frozenset(".!?")


def straighten(verb: Token) -> None:
    """Set right the sides of a headline's verb, in place; sentences with a full stop stay as they are, but for the
    subject of a bare participle that says by whom.
    """
    if verb.tag_ == "VBN" and verb.dep_ == "ROOT" and is_suffered(verb):
        for suffering in (c for c in verb.lefts if c.dep_ == "nsubj"):
            suffering.dep_ = "nsubjpass"
    if (first := listed(verb)) is not None:
        move(first[1], first[0], "conj")
        move(first[0], verb, "nsubj")
    planned = verb.tag_ == "VB" and verb.dep_ == "relcl" and is_planned(verb)
    if not (planned or verb.tag_ in FINITE or is_suffered(verb)) or verb.sent[-1].text in CLOSES:
        return
    if planned:
        name = verb.head
        move(verb, verb, "ROOT")
        move(name, verb, "nsubj")
        return
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if subject is None and verb.lefts and is_noun_of(verb.lefts[-1]) and verb.lefts[-1].i == verb.i - 1:
        move(verb.lefts[-1], verb, "nsubj")
    elif subject is not None and (others := beside(subject, verb)):
        for other in others:
            other.dep_ = "conj"
    elif subject is not None and (party := set_before(subject, verb)) is not None:
        move(subject, party, "conj")
        move(party, verb, "nsubj")
    if subject is not None and is_suffered(verb):
        subject.dep_, verb.tag_ = "nsubjpass", "VBN"
    if (noun := taken_for_verb(verb)) is not None:
        noun.pos_, noun.tag_, noun.dep_ = "NOUN", "NNS", "dobj"
        noun.lefts[0].dep_ = "compound"
    if (source := told_by(verb)) is not None:
        set_off(source, verb)
    taken = next((c for c in verb.rights if is_noun_of(c)), None)
    if taken is not None and not any(c.dep_ in OBJECTS for c in verb.rights):
        taken.dep_ = "dobj"


def is_suffered(verb: Token) -> bool:
    """Whether a past with no object is a participle: "Peru *warned* by Chile", "*expelled* from the union"."""
    own = {c.dep_ for c in verb.children}
    out = verb.lower_ in SHUT_OUT and any(c.lower_ in ("from", "out") for c in verb.rights)
    return verb.tag_ in ("VBD", "VBN") and ("agent" in own or out) and not own & (OBJECTS | {"aux", "auxpass"})


def taken_for_verb(verb: Token) -> Token | None:
    """A last plural with a name before it that the parser takes for a clause: "hails *Chile ties*"."""
    last = verb.sent[-1]
    plural = last.dep_ == "ccomp" and last.tag_ in ("VBZ", "NNS") and last.head is verb and last.i == verb.i + 2
    return last if plural and [c.dep_ for c in last.children] == ["nsubj"] else None


def told_by(verb: Token) -> Token | None:
    """Who tells the headline, behind its last dash: "police kill six - *ministry*"."""
    last, dash = verb.sent[-1], verb.sent[-2] if len(verb.sent) > 1 else verb
    return last if dash.text in DASHES and last.dep_ in ("dobj", "appos", "npadvmod") and last.pos_ in NOUNS else None


def set_off(source: Token, verb: Token) -> None:
    """Hang who tells on the verb, and on the verb or its object what hung on them."""
    taken = next((c for c in reversed(source.lefts) if c.pos_ in NOUNS and c.i < source.i - 1), None)
    if taken is not None:
        for word in [c for c in source.lefts if c.i < taken.i]:
            move(word, taken, word.dep_)
        move(taken, verb, source.dep_)
    move(source, verb, "dep")


def is_planned(verb: Token) -> bool:
    """Whether an infinitive tells what the one right before it is to do: "*Macron to visit* Beijing"."""
    first = verb.lefts[0] if verb.lefts else verb
    return first.tag_ == "TO" and verb.head.dep_ == "ROOT" and verb.head.pos_ in NOUNS and verb.head.i == first.i - 1


def listed(verb: Token) -> tuple[Token, Token] | None:
    """Two names with a comma between that are to do what an infinitive tells: "*Japan*, *China* to hold talks"."""
    to = next((c for c in verb.lefts if c.tag_ == "TO"), None) if verb.tag_ == "VB" and verb.dep_ == "ROOT" else None
    names = [c for c in verb.lefts if c.pos_ == "PROPN" and c.dep_ in ("dep", "nsubj", "npadvmod")] if to else []
    if to is None or len(names) != 2 or verb.sent[-1].text in CLOSES:
        return None
    first, second = names
    return (first, second) if second.i == to.i - 1 and verb.doc[second.left_edge.i - 1].text == "," else None


def is_noun_of(word: Token) -> bool:
    """Whether a noun hangs on a verb as only nouns hang on each other, or as a time that is none."""
    if word.pos_ not in NOUNS:
        return False
    return word.dep_ in OF_NOUNS or (word.dep_ == "npadvmod" and is_party(word))


def is_somebody(word: Token) -> bool:
    """Whether a noun has a name or a nationality before it, as one of a time or measure has not."""
    return any(c.pos_ in ("PROPN", "ADJ") and c.text[0].isupper() for c in word.lefts)


def beside(subject: Token, verb: Token) -> list[Token]:
    """The others of names with commas between that are one verb's subject: "*Peru*, *Chile*, *Oman* sign pact"."""
    names = [c for c in subject.rights if c.dep_ == "appos"]
    if verb.tag_ not in PLURAL or subject.pos_ != "PROPN" or not names or names[-1].i != verb.i - 1:
        return []
    before = subject
    for name in names:
        if name.pos_ != "PROPN" or name.left_edge.i != before.i + 2:
            return []
        before = name
    return names


def set_before(subject: Token, verb: Token) -> Token | None:
    """The first of two that are one verb's subject, taken for a time: "*Oman*, Peru condemn raid", "*Togo police*,"."""
    first = next((c for c in verb.lefts if c.dep_ == "npadvmod"), None)
    if first is None or first is not verb.lefts[0]:
        return None
    many = verb.lower_ == verb.lemma and subject.i == verb.i - 1
    apart = subject.left_edge.i == first.i + 2 and verb.doc[first.i + 1].text == ","
    return first if many and apart and first.i < subject.i and is_party(first) else None


def is_party(word: Token) -> bool:
    """Whether a noun names somebody, or people of a name or nation."""
    return word.ent_type_ in SIDES or (word.ent_type_ not in TIMES and is_somebody(word))


def first_verb(verb: Token) -> Token | None:
    """The verb that another goes on, hung on its object: "Soto *rejects* deal and *slams* Peru over raid"."""
    above, plural = verb.head, verb.tag_ == "NNS"
    if plural and not any(c.dep_ == "dobj" for c in verb.rights):
        return None
    if above.pos_ not in NOUNS or above.dep_ not in ("dobj", "pobj", "compound") or above.i > verb.i:
        return None
    main = next((a for a in above.ancestors if a.pos_ == "VERB"), None)
    return main if main is not None and main.tag_ == "VBZ" and main.i < above.i else None


def go_on(verb: Token, main: Token) -> None:
    """Hang it there, and what the parser takes for another verb right behind it as its object."""
    verb.pos_, verb.tag_ = "VERB", "VBZ"
    for joint in [c for c in verb.head.rights if c.dep_ == "cc" and c.i == verb.i - 1]:
        move(joint, main, "cc")
    move(verb, main, "conj")
    taken = next((c for c in verb.rights if c.pos_ in NOUNS and c.dep_ == "conj"), None)
    if taken is not None and taken.left_edge.i == verb.i + 1:
        taken.dep_ = "dobj"
