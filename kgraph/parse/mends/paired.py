"""Two sides that the parser takes for one: "*the army* and leftist *rebels* met", and the receiver of a headline's verb
that it takes for another subject: "Rebels free *Ali*, a nurse"; two names of which each is described.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import SUBJECTS, move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

RULERS = frozenset({"government", "army", "police", "junta", "military", "regime", "state", "administration"})
FOES = frozenset(
    "rebel insurgent guerrilla guerilla militant separatist secessionist militia gunman jihadist islamist extremist "
    "protester demonstrator striker dissident opponent fighter militiaman unionist union".split()
)
RANKS = frozenset("minister president premier chancellor secretary king general ambassador chief leader".split())
OWNING = frozenset({"conj", "dobj", "dative"})  # what a possessor is taken for
# said of people, those against whoever rules: "the government and *opposition* leaders"
OPPOSED = FOES | {"opposition", "taliban", "maoist", "communist"}


def part(word: Token) -> None:
    """Set two sides apart, in place."""
    if word.dep_ in ("nmod", "compound", "amod") and word.lower_ in RULERS:
        foes = word.head
        joint = next((c for c in word.rights if c.dep_ == "cc"), None)
        kind = next((c for c in word.rights if c.dep_ == "conj"), None)
        told = kind is not None and (foes.lemma in FOES or kind.lemma in OPPOSED or kind.pos_ == "PROPN")
        if joint is not None and kind is not None and told and kind.i < foes.i and foes.tag_ in ("NNS", "NNPS"):
            pair(word, foes, kind)
    elif word.dep_ == "nmod" and word.pos_ == "PROPN" and (second := next_holder(word)) is not None:
        pair(word, second, next((c for c in word.rights if c.dep_ == "conj"), None))
    elif word.dep_ == "nsubj" and word.i > word.head.i and is_received(word):
        word.dep_ = "dobj"
    elif word.dep_ == "conj" and word.pos_ == "PROPN" and (first := described(word)) is not None:
        joint = next(c for c in word.head.rights if c.dep_ == "cc" and c.i < word.i)
        move(joint, first, "cc")
        move(word, first, "conj")
    elif word.dep_ == "appos" and word.pos_ in ("NOUN", "PROPN") and (first := listed_with(word)) is not None:
        move(word, first, "conj")
    elif (
        word.dep_ == "case" and word.tag_ == "POS" and word.head.dep_ in OWNING and (owned := behind(word)) is not None
    ):
        move(word.head, owned, "poss")
    elif word.lower_ == "thanks" and word.dep_ == "ROOT" and word.pos_ != "VERB":
        thank(word)


def next_holder(name: Token) -> Token | None:
    """The name of a second holder of an office, where the parser takes that of the first for a part of it: "Minister
    *Diaz* and Cuban Minister *Soto* met".
    """
    second, seen = name.head, [c for c in name.rights if c.dep_ in ("cc", "conj")]
    while second.dep_ == "compound" and second.head.pos_ == "PROPN" and second.head.i > second.i:
        second = second.head
    titled = any(c.lower_ in RANKS for c in name.lefts) and name.lower_ not in RANKS
    again = any(w.lower_ in RANKS for w in name.doc[name.i + 1 : second.i])
    joined = [c.dep_ for c in seen] in (["cc"], ["cc", "conj"]) and seen[-1].i < second.i
    return second if titled and again and joined and second.pos_ == "PROPN" else None


def described(name: Token) -> Token | None:
    """The name that a name set off by a comma is coordinated with, where the parser takes it for a part of what is said
    of the first: "*Diaz*, the premier, and *Soto*, his deputy, met".
    """
    role = name.head
    joint = next((c for c in role.rights if c.dep_ == "cc" and c.i < name.i), None)
    if role.dep_ != "appos" or role.pos_ != "NOUN" or role.head.pos_ != "PROPN" or joint is None:
        return None
    return role.head if role.doc[joint.i - 1].text == "," and role.head.i < role.i else None


def listed_with(role: Token) -> Token | None:
    """The first of a list of which the parser takes the second for what is said of it: "the *president* of Peru, the
    *president* of Chile and the *president* of Cuba met", "*Diaz*, his Cuban *counterpart* Soto and Peru's Vargas met".
    """
    edge = role.left_edge.i
    if not edge or role.doc[edge - 1].text != ",":
        return None
    if role.lemma == "counterpart":
        named = any(c.dep_ == "appos" and any(d.dep_ == "conj" for d in c.rights) for c in role.rights)
        return role.head if named and role.head.pos_ == "PROPN" else None
    for above in role.ancestors:
        if above.pos_ in ("VERB", "AUX"):
            return None
        if above.lower_ == role.lower_:
            later = [c for noun in (role, above) for c in noun.rights if c.dep_ == "conj" and c.i > role.i]
            return above if any(c.lower_ == role.lower_ for c in later) else None
    return None


def behind(case: Token) -> Token | None:
    """Who stands right behind an owner that the parser hangs beside them: "*Peru's* *Ana Diaz*", "told *Peru's* then
    *president* Soto".
    """
    owner = case.head
    others = (c for c in owner.head.rights if c.dep_ in OWNING and c.pos_ in ("PROPN", "NOUN") and c.i > case.i)
    first = case.i + 2 if case.doc[case.i + 1].lower_ in ("then", "now") else case.i + 1
    return next((c for c in others if c.left_edge.i == first), None)


def holders(word: Token) -> Token | None:
    """The office whose holders are named behind the states that they are of, taken for more of either: "the
    *presidents* of Peru and Chile, *Ana Diaz* and Juan Soto, met".
    """
    edge, first = word.left_edge.i, word.head
    named = any(c.dep_ == "compound" for c in word.lefts) and word.ent_type_ not in ("GPE", "NORP")
    if not named or not edge or word.doc[edge - 1].text != ",":
        return None
    noun = first.head.head if first.dep_ == "pobj" and first.head.lower_ == "of" else first
    last = noun if first.dep_ == "pobj" or noun.dep_ != "conj" else noun.head
    noun = last.head.head if last.dep_ == "pobj" and last.head.lower_ == "of" else last
    places = [c for p in noun.rights if p.lower_ == "of" for c in p.rights if c.dep_ == "pobj"]
    if noun.pos_ not in ("NOUN", "PROPN") or not noun.lower_.endswith("s") or len(places) != 1:
        return None
    states = [places[0], *(c for c in joined(places[0]) if c.i < edge)]
    names = [word, *joined(word)]
    return noun if len(states) == len(names) > 1 and all(c.pos_ == "PROPN" for c in names) else None


def joined(noun: Token) -> list[Token]:
    """What is coordinated with a noun, each with the one before or all with the first."""
    own = [c for c in noun.rights if c.dep_ == "conj"]
    return [t for c in own for t in (c, *joined(c))]


def thank(word: Token) -> None:
    """Take *thanks* between a name and whom it is said to for a verb: "*Tonga* thanks *Oman*"."""
    first = word.doc[word.sent.start]
    below = first.i < word.i and (first.head is word or first.head.head is word) and first.dep_ != "nsubj"
    if not below or not first.text[0].isupper() or not any(c.dep_ == "dobj" for c in word.rights):
        return
    word.pos_, word.tag_, word.lemma = "VERB", "VBZ", "thank"
    first.pos_, first.tag_ = "PROPN", "NNP"
    move(first, word, "nsubj")


def pair(rulers: Token, foes: Token, kind: Token | None) -> None:
    """Hang those who rule where their foes hung, and the foes with what is said of their kind beside them."""
    rulers.pos_, rulers.tag_ = "NOUN", "NN"
    before = [c for c in foes.lefts if c.i < rulers.i]
    after, label = foes.head, foes.dep_
    move(rulers, rulers if after is foes else after, label)
    for word in before:
        move(word, rulers, word.dep_)
    if kind is not None:
        move(kind, foes, "amod" if kind.pos_ == "ADJ" else "compound")
    move(foes, rulers, "conj")


def is_received(noun: Token) -> bool:
    """Whether a name right behind a verb is its object: the verb has a subject before it and no object."""
    verb = noun.head
    own = [c.dep_ for c in verb.lefts if c.dep_ in SUBJECTS]
    taken = any(c.dep_ in ("dobj", "ccomp", "attr") for c in verb.children)
    return bool(own) and not taken and noun.left_edge.i == verb.i + 1 and verb.tag_ in ("VBZ", "VBP", "VBD")
