"""What is wished or claimed in a clause of its own: "wants to *see* Peru leave", "Greenpeace *charges* that"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

WISHING = frozenset({"want", "wish", "like", "love", "prefer"})
ASKING = frozenset("demand ask call urge push press plead appeal beg lobby campaign agitate clamour clamor".split())
MANDATES = frozenset(
    "demand call request appeal plea order insistence proposal recommendation ultimatum requirement condition "
    "instruction".split()
)
SINGLE = frozenset({"he", "she", "it"})  # of whom a plain present ends in -s
CLAIMING = frozenset({"charges", "claims"})  # plurals too
ALLEGING = frozenset({"allege", "claim", "charge", "contend", "complain", "insist", "argue"})
STAYING = frozenset(  # what people do by themselves: said of them before the noun
    "protesting striking rioting demonstrating visiting returning fleeing retreating invading advancing warring "
    "rebelling mutinying defecting surviving mourning departing arriving".split()
)
TOWARD = frozenset("to with on at against toward towards among between".split())
PEOPLE = re.compile(
    r".*(ers|ors|ists|ians|ees|ents|ants|men|people)|doctors|students|troops|nurses|police|rebels|civilians|officials|"
    r"diplomats|guests|priests|monks|staff|crew|crews|forces|armies|relatives|youths|veterans|envoys|pilots|families"
)


def seen(word: Token) -> Token | None:
    """What somebody wants to see happen."""
    if word.dep_ != "xcomp" or word.head.lemma not in WISHING:
        return None
    told = (c for c in word.rights if c.dep_ == "ccomp" and any(s.dep_ in ("nsubj", "nsubjpass") for s in c.lefts))
    return next((c for c in told if not any(m.lower_ in ("how", "what", "if", "whether") for m in c.children)), None)


def wish(word: Token, told: Token) -> None:
    """Hang what somebody wants to see happen on the wish."""
    move(told, word.head, "ccomp")


def asked(word: Token) -> Token | None:
    """The verb that asks for what a clause tells: "demanded a ransom and *for Peru to leave*", "called on Chad to halt
    and *for Peru to leave*".
    """
    opening = word.lefts[0] if word.lefts else word
    if opening.lower_ != "for" or not any(c.dep_ in ("nsubj", "nsubjpass") for c in word.lefts):
        return None
    asking = word.head
    joined = any(c.dep_ == "cc" and c.i < word.i for c in asking.rights)
    if word.dep_ == "conj" and joined and asking.tag_ == "VB" and asking.dep_ in ("xcomp", "ccomp", "advcl"):
        asking = asking.head
    return asking if asking.lemma in ASKING else None


def mandated(word: Token) -> tuple[Token, Token] | None:
    """The noun of asking that a bare verb states, and the *that* between them: "its *call that* Soto resign"."""
    subject = next((c for c in word.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    edge = subject.left_edge.i if subject is not None else 0
    if subject is None or edge < 2 or word.doc[edge - 1].lower_ != "that":
        return None
    noun = word.doc[edge - 2]
    plain = not any(c.dep_ in ("aux", "neg") for c in word.lefts)
    bare = plain and (word.tag_ == "VB" or subject.tag_ in ("NN", "NNP") or subject.lower_ in SINGLE)
    acting = word.tag_ != "JJ" or any(c.dep_ == "dobj" for c in word.rights)  # "Peru *free* X"
    return (noun, word.doc[edge - 1]) if bare and acting and noun.lemma in MANDATES and noun.pos_ == "NOUN" else None


def mandate(word: Token, noun: Token, that: Token) -> None:
    """Hang what is asked on the noun that asks it."""
    if word in noun.ancestors:
        return
    word.pos_, word.tag_ = "VERB", "VB"
    move(word, noun, "acl")
    move(that, word, "mark")


def claimed(word: Token) -> Token | None:
    """The verb of what is claimed, where the parser takes the claim for a noun of it."""
    named = len(word.lefts) > 0 and word.lefts[-1].dep_ == "compound" and word.lefts[-1].i == word.i - 1
    told = next((c for c in word.rights if c.dep_ == "acl" and c.tag_ != "VBG"), None)
    if not named or told is None:
        return None
    opening = any(c.dep_ == "mark" and c.lower_ == "that" and c.i == word.i + 1 for c in told.lefts)
    return told if opening and any(c.dep_ in ("nsubj", "nsubjpass") for c in told.lefts) else None


def claim(word: Token, told: Token) -> None:
    """Make a verb of the claim, and hang the clause on it."""
    speaker = word.lefts[-1]
    for part in word.lefts[:-1]:
        move(part, speaker, part.dep_)
    word.pos_, word.tag_, word.lemma = "VERB", "VBZ", word.lower_[:-1]
    speaker.dep_, told.dep_ = "nsubj", "ccomp"


def alleged(word: Token) -> Token | None:
    """Who claims something, where the parser takes the verb for the end of a name: "men in Lima *allege* that"."""
    prep = word.head
    who = prep.head
    if not word.lefts or word.lefts[-1].i != word.i - 1 or word.lefts[-1].dep_ != "compound" or prep.dep_ != "prep":
        return None
    told = next((c for c in who.rights if c.dep_ in ("acl", "relcl", "ccomp") and c.left_edge.i == word.i + 1), None)
    opening = told is not None and any(c.dep_ == "mark" and c.lower_ == "that" for c in told.lefts)
    return who if opening and who.dep_ == "ROOT" and who.pos_ in ("NOUN", "PROPN") else None


def allege(word: Token, who: Token) -> None:
    """Make the verb of the claim the main one, with who makes it as its subject and what is claimed below it."""
    prep, place = word.head, word.lefts[-1]
    told = next(c for c in who.rights if c.left_edge.i == word.i + 1)
    behind = [c for c in who.rights if c.i > word.i and c is not told]
    for part in [c for c in word.lefts if c is not place]:
        move(part, place, part.dep_)
    move(place, prep, "pobj")
    word.pos_, word.tag_ = "VERB", "VBP"
    move(word, word, "ROOT")
    move(told, word, "ccomp")
    move(who, word, "nsubj")
    for part in behind:
        move(part, word, part.dep_)


def people(word: Token) -> Token | None:
    """Who does by themselves what the parser has others do to them: "gave in to *striking nurses*"."""
    if word.lower_ not in STAYING or word.dep_ != "pcomp" or word.head.lower_ not in TOWARD or word.lefts:
        return None
    noun = next((c for c in word.rights if c.dep_ == "dobj"), None)
    if noun is None or noun.left_edge.i > word.i + 1 or any(c.dep_ in ("det", "poss") for c in noun.lefts):
        return None
    return noun if PEOPLE.fullmatch(noun.lower_) else None


def describe(word: Token, noun: Token) -> None:
    """Hang people below the preposition, and what they do on them."""
    move(noun, word.head, "pobj")
    for part in [c for c in word.rights if c is not noun]:
        move(part, noun, part.dep_)
    move(word, noun, "amod")
