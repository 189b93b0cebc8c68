"""Participles that say what state somebody is in, taken for verbs, and a plural taken for one: "met *detained* men",
"freed *kidnapped* nuns", "met his Kyrgyz and Tajik *counterparts*".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

HELD = frozenset(
    "detained jailed imprisoned kidnapped abducted captured arrested ousted deposed exiled wounded injured displaced "
    "convicted suspected hijacked stranded besieged embattled fallen disgraced".split()
)
MEETING = frozenset("meet receive host greet welcome tell assure inform urge thank praise brief address ask".split())
KEEPING = frozenset("take hold keep send seize set".split())
MEN = ("man", "woman")  # ends of nouns that the tagger takes for adjectives: "took a *fisherman* hostage"
STATES = frozenset("hostage captive prisoner incommunicado packing alight ablaze afire aflame".split())
KEPT = frozenset("confined locked imprisoned jailed interned chained caged shackled quarantined".split())
ORDERED = frozenset("held detained jailed released freed extradited deported executed arrested remanded hanged".split())
FINITE = frozenset({"VBD", "VBZ", "VBP", "VB", "VBN", "VBG"})
SUBJECTS = frozenset({"nsubj", "compound", "amod", "csubj"})  # what a verb is taken for before a verb


def holding(word: Token) -> tuple[Token, Token] | None:
    """The verb right before a participle and the noun behind it, whose object and adjective they are."""
    if word.lower_ not in HELD or word.i == word.sent.start or word.tag_ not in ("VBN", "VBD"):
        return None
    verb = word.doc[word.i - 1]
    noun = next((c for c in word.rights if c.dep_ == "dobj"), None)
    if noun is None or verb.tag_ not in FINITE or verb.lemma in ("be", "have", "get") or verb.pos_ == "AUX":
        return None
    below = word.dep_ in ("advcl", "ccomp", "xcomp", "dep") and word.head is verb and not word.lefts
    above = word.dep_ in ("ROOT", "ccomp") and verb.head is word and verb.dep_ in SUBJECTS and len(word.lefts) == 1
    if not (below or above) or any(c.dep_ == "dobj" for c in verb.rights):
        return None
    return verb, noun


def guest(word: Token) -> tuple[Token, Token] | None:
    """The word before *visiting* and the noun behind it, which it describes: "met with *visiting* King Diaz"."""
    noun = next((c for c in word.rights if c.dep_ == "dobj"), None)
    before = word.head
    if (
        word.tag_ != "VBG"
        or noun is None
        or word.lefts
        or before.i != word.i - 1
        or any(c.dep_ == "det" for c in noun.lefts)
    ):
        return None
    met = before.lower_ == "with" if word.dep_ == "pcomp" else before.lemma in MEETING
    return (before, noun) if met else None


def attend(word: Token, before: Token, noun: Token) -> None:
    """Hang the noun on the word before, and *visiting* on it."""
    move(noun, before, "pobj" if word.dep_ == "pcomp" else "dobj")
    for child in list(word.rights):
        move(child, before.head if word.dep_ == "pcomp" else before, child.dep_)
    move(word, noun, "amod")


def describe(word: Token, verb: Token, noun: Token) -> None:
    """Hang a participle on the noun that it describes, and the noun on the verb before it."""
    if verb.head is word:
        top = word.head
        label = word.dep_
        move(verb, verb if top is word else top, label)
        if top is word:
            word.children = word.lefts + word.rights
        verb.pos_ = "VERB"
        for child in verb.lefts:
            if child.dep_ in ("compound", "amod", "nmod") and child.pos_ in ("NOUN", "PROPN", "PRON"):
                child.dep_ = "nsubj"
    for child in list(word.rights):
        move(child, verb, "dobj" if child is noun else child.dep_)
    move(word, noun, "amod")
    word.tag_ = "VBN"


def stated(word: Token) -> tuple[Token, Token] | None:
    """The verb and the noun before a word that says what becomes of who it names: "took four teachers *hostage*"."""
    verb, noun = word.head, word.doc[word.i - 1]
    if (
        word.dep_ != "dobj"
        or verb.lemma not in KEEPING
        or noun.head is not word
        or noun.dep_ not in ("compound", "amod")
    ):
        return None
    return (verb, noun) if noun.dep_ == "compound" or noun.lower_.endswith(MEN) else None


def state(word: Token, verb: Token, noun: Token) -> None:
    """Make the noun the object, and the word what it is made or kept."""
    if noun.pos_ == "ADJ":
        noun.pos_, noun.tag_ = "NOUN", "NN"
    move(noun, verb, "dobj")
    for child in [c for c in word.lefts if c.i < noun.i]:
        move(child, noun, child.dep_)
    for child in list(word.rights):
        move(child, verb, child.dep_)
    word.dep_ = "oprd"


def kept(word: Token) -> Token | None:
    """The verb that keeps somebody as a participle behind them says: "kept the poet *locked* up"."""
    verb = word.head.head if word.dep_ == "acl" and word.head.dep_ == "dobj" else word.head
    bare = all(c.dep_ == "nsubj" for c in word.lefts)
    return verb if verb.lemma in ("keep", "hold") and verb.i < word.i and bare else None


def keep(word: Token, verb: Token) -> None:
    """Make who is kept the object of the verb, and the participle what they are kept."""
    for somebody in list(word.lefts):
        move(somebody, verb, "dobj")
    move(word, verb, "oprd")


def ordered(word: Token) -> list[Token]:
    """Whom somebody orders to be what a participle behind them says: "ordered the men and *two nuns held*"."""
    verb = word.head
    if verb.lemma != "order" or any(c.dep_ in ("nsubj", "nsubjpass", "mark", "aux") for c in word.lefts):
        return []
    return [c for c in verb.rights if c.dep_ == "dobj" and c.i < word.i and c.pos_ in ("NOUN", "PROPN")]


def undergo(word: Token, people: list[Token]) -> None:
    """Make them the subject of the participle."""
    for somebody in people:
        move(somebody, word, "nsubjpass")


def peers(word: Token) -> Token | None:
    """The verb whose object "his X and Y *counterparts*" is, if the parser makes a clause of the last words."""
    if word.lower_ != "counterparts" or word.pos_ != "VERB" or word.dep_ != "conj":
        return None
    return word.head


def rejoin(word: Token, verb: Token) -> None:
    """Make counterparts the object of a verb, and the nationalities before them theirs."""
    first = next((c for c in verb.rights if c.dep_ in ("dobj", "pobj") and c.i < word.i), None)
    hung = next((c for c in verb.rights if c.dep_ == "prep" and c.i < word.i), None)
    if first is None and hung is not None:
        first = next((c for c in hung.rights if c.dep_ == "pobj"), None)
    if first is None:
        return
    over, label = first.head, first.dep_
    last = next((c for c in word.lefts if c.dep_ in SUBJECTS), None)
    joint = next((c for c in verb.rights if c.dep_ == "cc" and first.i < c.i < word.i), None)
    word.pos_, word.tag_, word.lemma = "NOUN", "NNS", "counterpart"
    move(word, over, label)
    for child in [c for c in first.lefts if c.dep_ in ("poss", "det")]:
        move(child, word, child.dep_)
    move(first, word, "amod")
    if joint is not None:
        move(joint, first, "cc")
    if last is not None:
        move(last, first, "conj")
