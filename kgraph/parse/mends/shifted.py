"""A receiver or a phrase before a long object, and a caller, where the parser takes them for parts of what stands
beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.mistaken import MODIFIERS
from kgraph.parse.mends.moves import SUBJECTS, move
from kgraph.parse.mends.stranded import DAYS, HOURS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# what a phrase between a verb and its object says: when, or how
INTERPOSED = DAYS | frozenset(
    "principle public private writing part full advance person unison reservations hesitation delay qualms fanfare "
    "explanation warning notice haste silence parliament liberty satisfaction regret concern dismay alarm approval "
    "pleasure joy relief interest".split()
)
ENDS = frozenset({"end", "halt", "stop", "close"})
BEFORE_OBJECTS = ("on", "in", "with", "without", "at")
STARTING = frozenset({"DT", "PRP$", "CD"})
GIVING = frozenset("give send offer extend convey express present grant lend hand deliver transmit pledge".split())
OPENING = frozenset({"poss", "det", "nummod", "amod"})
INSIDE = frozenset({"pobj", "prep", "dobj", "relcl", "acl"})  # what stands between a noun and its verb
SHELVING = frozenset({"put", "place", "keep", "leave"})
SHELVES = frozenset({"hold", "ice", "pause"})
TELLING_OF = frozenset("announce order propose confirm approve declare decree oppose criticize condemn".split())
SENT = frozenset(
    "aid assistance help loan support relief sale export supply delivery shipment flight arm weapon fuel gas oil grain "
    "food credit payment visa fund funding subsidy".split()
)


def receiver_before(to: Token) -> tuple[Token, Token] | None:
    """Who gets what, taken for one noun or for one inside the other: "conveyed *to Niger* his *condolences*", "gave *to
    Chad* a *loan*", "sent *to Oman* 300 *tents*".
    """
    verb, first = to.head, to.i + 1
    inner = (
        verb if to.dep_ == "aux" and verb.dep_ == "dative" else next((c for c in to.rights if c.dep_ == "pcomp"), None)
    )
    if inner is not None and inner.pos_ == "PROPN":  # taken for a verb: "gave to *Chad* a loan"
        thing = next((c for c in inner.rights if c.dep_ == "dobj"), None)
        return (inner, thing) if thing is not None else None
    if to.dep_ not in ("prep", "dative") or verb.lemma not in GIVING or first >= len(to.doc):
        return None
    thing = next((c for c in to.rights if c.dep_ == "pobj"), None)
    if thing is None or any(c.dep_ == "dobj" for c in verb.rights):
        return None
    named = [c for c in thing.lefts if c.pos_ == "PROPN" and c.dep_ in MODIFIERS and c.left_edge.i == first]
    last = next((c for c in named if to.doc[c.i + 1].tag_ in ("PRP$", "DT", "CD")), None)
    return (last, thing) if last is not None else None


def give(to: Token, receiver: Token, thing: Token) -> None:
    """Hang a receiver on its preposition and what is given on the verb."""
    verb = receiver.head if receiver.dep_ == "dative" else to.head
    verb = verb.head if verb is receiver else verb
    move(thing, verb, "dobj")
    if to.head is receiver:
        move(to, verb, "prep")
        to.pos_ = "ADP"
    for name in [c for c in thing.lefts if c.i < receiver.i]:
        move(name, receiver, "compound")
    move(receiver, to, "pobj")


def gift_before(to: Token) -> Token | None:
    """What goes to somebody, where the parser hangs them on who tells of it: "announced a freeze on *aid* to Chad"."""
    if to.i == 0 or to.dep_ not in ("prep", "dative") or to.head.lemma not in TELLING_OF:
        return None
    thing = to.doc[to.i - 1]
    return thing if thing.lemma in SENT and thing.dep_ in ("pobj", "dobj") and to.head in thing.ancestors else None


def caller(verb: Token) -> Token | None:
    """Who called on somebody or for something, where the parser takes the verb for a participle: "a *delegation* of the
    union called on Chad".
    """
    behind = [c for a in (verb, *verb.ancestors) for c in a.rights if c.i > verb.i and c.dep_ in ("ccomp", "advcl")]
    for_them = any(m.lower_ == "for" for c in behind for m in c.lefts)
    asking = for_them or any(c.lower_ in ("on", "for") and c.rights for c in verb.rights)
    if not asking or verb.dep_ != "acl":
        return None
    above = verb.head
    while above.dep_ in INSIDE and above.head is not above:
        above = above.head
    return above if above.dep_ == "ROOT" and above.pos_ in ("NOUN", "PROPN") and above.i < verb.i else None


def call(verb: Token, noun: Token) -> None:
    """Make a participle the main verb, and a noun its subject."""
    between = [a for a in verb.ancestors if noun.i <= a.i < verb.i]
    after = [w for a in between for w in a.rights if w.i > verb.i]
    verb.tag_, verb.pos_ = "VBD", "VERB"
    move(verb, verb, "ROOT")
    for word in after:
        move(word, verb, word.dep_)
    move(noun, verb, "nsubj")


def asking_for(verb: Token) -> tuple[Token, Token, Token] | None:
    """The *for* and the subject of what somebody called for on a day, taken for the main verb, and that verb: "the
    envoy called Sunday *for them* to *meet*".
    """
    main = verb.head.head
    prep = next((c for c in (*verb.rights, *verb.head.rights, *main.lefts) if c.lower_ == "for" and c.i > verb.i), None)
    below = (*prep.rights, *main.lefts) if prep is not None else ()
    asked = next(
        (c for c in below if prep is not None and c.i > prep.i and (c.dep_ in SUBJECTS or c.dep_ == "pobj")), None
    )
    taken = verb.dep_ == "acl" and verb.head.dep_ in SUBJECTS and main.dep_ == "ROOT" and main.tag_ == "VB"
    infinitive = any(c.tag_ == "TO" and c.i == main.i - 1 for c in main.lefts)
    return (prep, asked, main) if taken and infinitive and prep is not None and asked is not None else None


def ask_for(verb: Token, prep: Token, asked: Token, main: Token) -> None:
    """Make the participle the main verb, and what it asks for its clause."""
    noun = verb.head
    verb.tag_, verb.pos_ = "VBD", "VERB"
    move(verb, verb, "ROOT")
    move(noun, verb, "nsubj")
    move(main, verb, "ccomp")
    move(asked, main, "nsubj")
    move(prep, main, "mark")


def shelf(word: Token) -> Token | None:
    """The preposition before a word that goes with it, taken for a part of the object: "put on *hold* aid to Peru"."""
    prep = word.doc[word.i - 1] if word.i > word.sent.start else word
    bare = prep.lower_ == "on" and prep.dep_ == "prep" and not prep.children and prep.head is word.head.head
    return prep if bare and word.head.dep_ == "dobj" and prep.head.lemma in SHELVING else None


def interposed(prep: Token) -> tuple[Token, Token] | None:
    """When or how something is done, and the object behind it that the parser takes for what that is a part of:
    "welcomed on *Monday* Peru's *vote*", "accepted in *principle* Peru's *plan*".
    """
    verb, first = prep.head, prep.i + 1
    apart = prep.i == verb.i + 1 and verb.pos_ == "VERB" and first + 1 < len(prep.doc)
    word = prep.doc[first] if apart else prep
    if word.lower_ not in INTERPOSED or any(c.dep_ in ("dobj", "auxpass", "nsubjpass") for c in verb.children):
        return None
    inner = word if word.head is prep else prep
    thing = next((c for c in inner.rights if c.dep_ in ("pobj", "dobj") and c is not word), None)
    after = prep.doc[first + 1]
    several = thing is not None and thing.tag_ == "NNS" and after.tag_ in ("NNS", "JJ")
    follows = (
        several
        or after.pos_ == "PROPN"
        or after.text.istitle()
        or (after.tag_ in STARTING and not after.text.isdigit())
    )
    named = thing is not None and thing.left_edge.i <= first + 1 and thing.lower_ not in HOURS
    return (word, thing) if thing is not None and named and follows else None


def part(prep: Token, word: Token, thing: Token) -> None:
    """Hang the object on the verb, and when or how it is done on the preposition."""
    move(thing, prep.head, "dobj")
    word.pos_ = "NOUN" if word.pos_ != "PROPN" else word.pos_
    move(word, prep, "pobj")


def ended(to: Token) -> Token | None:
    """The end that something comes to, where what ends is hung on the verb: "put *an end* to its raids"."""
    noun = to.doc[to.i - 1] if to.i else to
    return noun if noun.dep_ == "dobj" and noun.head is to.head and noun.lemma in ENDS else None


def only(but: Token) -> Token | None:
    """The sole thing that is given or said: "had nothing but *praise* for Peru"."""
    nothing = but.head
    alone = nothing.lower_ == "nothing" and nothing.dep_ == "dobj"
    return next((c for c in but.rights if c.dep_ == "pobj"), None) if alone else None


def leave(but: Token, thing: Token) -> None:
    """Make it the object, and *nothing but* words before it."""
    nothing = but.head
    move(thing, nothing.head, "dobj")
    for word in (nothing, but):
        word.pos_ = "ADV"
        move(word, thing, "advmod")


def shelved(word: Token) -> tuple[Token, Token] | None:
    """The same of a word taken for the object over what is put off: "put on *hold its aid*"."""
    prep = word.doc[word.i - 1] if word.i > word.sent.start else word
    thing = next((c for c in word.rights if c.dep_ == "dobj"), None)
    bare = prep.lower_ == "on" and prep.dep_ in ("prep", "prt") and not prep.children and prep.head is word.head
    return (prep, thing) if bare and thing is not None and word.head.lemma in SHELVING else None


def shelve(word: Token, prep: Token, thing: Token) -> None:
    """Hang the word on its preposition, and what is put off on the verb."""
    verb = word.head
    prep.dep_ = "prep"
    for part in [c for c in word.rights if c is not thing]:
        move(part, verb, part.dep_)
    move(thing, verb, "dobj")
    move(word, prep, "pobj")
    word.pos_, word.tag_ = "NOUN", "NN"


def called_on(prep: Token) -> Token | None:
    """Whom somebody calls on to do a thing, taken for the object of *call*: "calling *on* President *Keller* to go"."""
    verb = prep.head
    somebody = next((c for c in verb.rights if c.dep_ == "dobj" and c.i > prep.i), None)
    asked = any(c.dep_ in ("xcomp", "advcl") and c.tag_ == "VB" for c in verb.rights)
    return somebody if verb.lemma == "call" and asked and not prep.children and prep.i == verb.i + 1 else None
