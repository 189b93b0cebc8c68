"""Making verbs of what the parser takes for nouns, with their subjects and objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends import gerunds
from kgraph.parse.mends.moves import move
from kgraph.parse.mends.stranded import shows_tense
from kgraph.parse.titlecase import base_forms

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# no helpers, for all that the parser says
GIVING = {"gave": "give", "fed": "feed", "sent": "send", "brought": "bring", "offered": "offer"}
SHARING = frozenset("give forgive forgave lend send sell pay grant offer owe hand promise spare ship".split())
SENDING = frozenset("send dispatch despatch fly rush ship airlift".split())
LOADED = frozenset("loaded laden packed filled stocked crammed carrying bringing transporting bearing".split())
HINDERING = frozenset({"stop", "prevent"})  # what may do without *from* before a gerund
BUSY = frozenset({"engaged", "embroiled"})  # what their subject does itself, for all that the parser says
# what others hold of their subject
SUPPOSING = frozenset("believe think suppose suspect allege presume say know report understand assume".split())
REFUSING = frozenset("refuse decline reject forgo shun spurn".split())
FOOD = frozenset("food meal breakfast lunch dinner ration nourishment liquid".split())


def is_busy(word: Token) -> bool:
    """Whether a participle tells what its subject is about: "is *engaged in* talks"."""
    doing = any(c.lower_ == "in" and c.dep_ == "prep" for c in word.rights)
    return doing and word.tag_ == "VBN" and not any(c.dep_ == "agent" for c in word.rights)


def keep_busy(word: Token) -> None:
    """Read it as the active verb that it means."""
    for child in word.lefts:
        child.dep_ = {"nsubjpass": "nsubj", "auxpass": "aux"}.get(child.dep_, child.dep_)


def is_done_to(noun: Token) -> bool:
    """Whether the parser's subject of an opening participle is its object: "*having met* Chad's *leader*, he left"."""
    verb = noun.head
    opening = verb.dep_ == "advcl" and verb.i < verb.head.i and verb.i < noun.i
    return noun.dep_ == "nsubj" and opening and any(c.lower_ == "having" for c in verb.lefts)


def supposed(verb: Token) -> Token | None:
    """The main verb behind what its subject is only held to be: "men *believed to be* rebels *seized* a bus"."""
    if verb.dep_ != "ROOT" or verb.lemma not in SUPPOSING or verb.tag_ not in ("VBD", "VBN"):
        return None
    held = next((c for c in verb.rights if c.dep_ == "xcomp" and any(t.lower_ == "to" for t in c.lefts)), None)
    if held is None:
        return None
    bare = not any(c.dep_ in ("aux", "auxpass") for c in verb.lefts)
    below = [*verb.rights, *held.rights] if bare else verb.rights
    acts = (c for c in below if c.dep_ in ("ccomp", "conj") and c.i > held.i and shows_tense(c))
    return next((c for c in acts if not any(w.dep_ in ("mark", "cc") for w in c.lefts) and takes(c, held)), None)


def takes(main: Token, held: Token) -> bool:
    """Whether a verb has no subject but what its own is held to be: "believed to be *rebels seized* a bus"."""
    own = [c for c in main.lefts if c.dep_ == "nsubj"]
    named = any(c.dep_ in ("attr", "acomp") for c in held.rights if c.i < main.i)
    return not own or (held.lemma == "be" and not named and all(held.i < c.left_edge.i for c in own))


def suppose(verb: Token, main: Token) -> None:
    """Hang a participle on the subject that it describes, and the subject on the main verb."""
    subject = next((c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return
    held = next((c for c in verb.rights if c.dep_ == "xcomp"), verb)
    for noun in [c for c in main.lefts if c.dep_ == "nsubj" and c.i > held.i]:
        move(noun, held, "attr")
    move(main, main, "ROOT")
    for word in [c for c in verb.children if c is not subject and (c.i < subject.i or c.i > main.i)]:
        move(word, main, word.dep_)
    move(verb, subject, "acl")
    move(subject, main, "nsubj")
    verb.tag_ = "VBN"


def goes_on(verb: Token) -> Token | None:
    """The main verb that a finite verb goes on after a gerund or infinitive: "accused him of *lying* and *expelled*
    her".
    """
    suffered = verb.tag_ == "VBN" and any(c.dep_ == "agent" for c in verb.rights)
    if verb.dep_ != "conj" or not gerunds.is_inner(verb.head, verb) or not (suffered or shows_tense(verb)):
        return None
    owned = any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.lefts)
    return None if owned else gerunds.main_above(verb.head, verb)


def go_on(verb: Token, main: Token) -> None:
    """Hang it there; what goes on a passive without an object is one: "was convicted of lying and *jailed*"."""
    passive = any(c.dep_ == "auxpass" for c in main.lefts) and not any(c.dep_ == "dobj" for c in verb.rights)
    verb.tag_ = "VBN" if passive and verb.tag_ == "VBD" else verb.tag_
    move(verb, main, "conj")


def fasts(verb: Token) -> bool:
    """Whether somebody takes no food: "*refuse food*", "*declined* all *meals*"."""
    return verb.lemma in REFUSING and any(c.lemma in FOOD for c in verb.rights if c.dep_ == "dobj")


def fasted_for(verb: Token) -> Token | None:
    """The verb of refusing food that an infinitive is the purpose of, not what is refused."""
    above = verb.head.head if verb.head.lemma in FOOD else verb.head
    return above if fasts(above) and verb.i > above.i else None


def is_kept_from(verb: Token) -> bool:
    """Whether a gerund tells what somebody is stopped from, with no *from* between: "stopped ships *leaving*"."""
    objects = [c for c in verb.head.rights if c.dep_ == "dobj" and c.i < verb.i]
    stopped = verb.head.lemma in HINDERING and bool(objects) and not verb.lefts
    before = verb.doc[verb.i - 1]
    return stopped and (before is objects[-1] or before in objects[-1].rights)


def particle_of(over: Token) -> Token | None:
    """The verb before *over*, which goes with it, not with a number: "handed *over 20* men"."""
    before = over.doc[over.i - 1] if over.i else over
    return before if before.lemma in ("hand", "turn", "take") else None


def joined_by(together: Token) -> Token | None:
    """The verb that *together* goes with, not with the phrase behind it: "brought them *together* in Oslo"."""
    verb = together.head.head
    closed = together.i + 1 == together.head.i and any(c.dep_ == "dobj" and c.i < together.i for c in verb.rights)
    return verb if together.head.dep_ == "prep" and verb.pos_ == "VERB" and closed else None


def is_wound_up(word: Token) -> bool:
    """Whether *wound* is the past of *wind*, by its particle: "*wound up* a visit"."""
    return any(c.dep_ == "prt" and c.lower_ in ("up", "down") for c in word.rights)


def wind(word: Token) -> None:
    """Make it that past, with its object where that is taken for a span of time: "*a week* of talks"."""
    word.pos_, word.tag_, word.lemma = "VERB", "VBD", "wind"
    spans = [c for c in word.rights if c.dep_ == "npadvmod" and any(p.lower_ == "of" for p in c.rights)]
    if spans and not any(c.dep_ == "dobj" for c in word.rights):
        spans[0].dep_ = "dobj"


def stray_particle(word: Token) -> Token | None:
    """The verb whose particle is hung on its object: "cut Peru *off* from aid"."""
    noun = word.head
    return noun.head if noun.dep_ == "dobj" and noun.head.pos_ == "VERB" and noun.i < word.i else None


def share_of(word: Token) -> Token | None:
    """Who is given a part of something, where the parser hangs that on them or beside them: "forgave *Peru half* of its
    debt".
    """
    noun = word.head
    if word.dep_ == "dobj":
        noun = next((c for c in word.head.rights if c.dep_ == "dobj"), word)
    part = word.dep_ == "dobj" or any(c.lower_ == "of" for c in word.rights)
    given = noun.i < word.i and noun.dep_ == "dobj" and noun.pos_ == "PROPN" and noun.head.lemma in SHARING
    return noun if part and given else None


def give_share(word: Token, noun: Token) -> None:
    """Hang the part on the verb as what is given."""
    move(word, noun.head, "dobj")
    noun.dep_ = "dative"


def sent_to(to: Token) -> Token | None:
    """The verb that sends a thing somewhere, where the parser hangs the place on what it is full of: "sent a plane
    *loaded* with tents *to* Chile".
    """
    load, craft = to.head, to.head.head
    full = load.dep_ == "acl" and load.lower_ in LOADED and craft.dep_ == "dobj"
    sending = full and craft.head.lemma in SENDING and not any(c.lower_ == "to" for c in craft.head.rights)
    return craft.head if sending else None


def border_of(prep: Token) -> Token | None:
    """The border right before *with*, where the parser hangs the neighbour on the verb: "drills along its *border with*
    Oman".
    """
    before = prep.doc[prep.i - 1] if prep.i else prep
    beside = before.dep_ == "pobj" and before.lemma in ("border", "frontier", "boundary") and before.head is not prep
    return before if beside and prep.head.pos_ == "VERB" and before.head.head is prep.head else None


def done_before(harmed: Token) -> Token | None:
    """What is really done, before the hurt that the parser takes for the deed: "a clinic *treated wounded* men"."""
    past = harmed.doc[harmed.i - 1] if harmed.i else harmed
    doer = past.head
    hung = past.dep_ == "acl" and past.tag_ in ("VBN", "VBD") and doer.dep_ == "nsubj" and doer.head is harmed
    return past if hung and object_of(harmed) and not any(c.dep_ == "aux" for c in harmed.lefts) else None


def do_before(harmed: Token, past: Token) -> None:
    """Make that the verb, and the hurt what its object is like."""
    noun = object_of(harmed)
    assert noun is not None
    move(past, past, "ROOT")
    past.tag_ = "VBD"
    for child in list(harmed.children):
        move(child, past, child.dep_)
    move(harmed, noun, "amod")


def is_duty(word: Token) -> bool:
    """Whether a noun right behind a verb is what somebody stands or keeps: "stood *guard* over the camp"."""
    return word.head.lemma in ("stand", "keep", "mount") and word.head.i == word.i - 1


def is_no_auxiliary(word: Token) -> bool:
    """Whether a past is taken for a helper of the participle behind it: "*gave* displaced families food"."""
    behind = word.head
    return (
        word.tag_ == "VBD"
        and behind.tag_ in ("VBN", "VBD")
        and behind.i == word.i + 1
        and object_of(behind) is not None
    )


def object_of(verb: Token) -> Token | None:
    """The first noun behind a verb that is its object."""
    return next((c for c in verb.rights if c.dep_ in ("dobj", "dative") and c.pos_ != "ADP"), None)


def act_itself(word: Token) -> None:
    """Make the past the verb, and the participle what its object is like."""
    behind = word.head
    noun = object_of(behind)
    assert noun is not None
    move(word, word if behind.head is behind else behind.head, behind.dep_)
    for child in [c for c in behind.children if c is not word]:
        move(child, word, child.dep_)
    move(behind, noun, "amod")
    word.pos_, word.lemma, behind.tag_ = "VERB", GIVING[word.lower_], "VBN"


def is_owner(word: Token) -> bool:
    """Whether a noun with an apostrophe is taken for the subject of what is its: "*rebels*' shelling of a base"."""
    return word.head.pos_ == "NOUN" and any(c.tag_ == "POS" for c in word.rights)


def is_demanded(word: Token) -> bool:
    """Whether a noun is what a that-clause asks somebody to do: "demand that the minister *resign*"."""
    if word.tag_ != "NN" or word.dep_ not in ("dobj", "ccomp") or word.lower_ not in base_forms():
        return False
    asked = bool(word.lefts) and word.lefts[-1].i == word.i - 1 and word.lefts[-1].dep_ in ("nsubj", "compound")
    return asked and any(c.dep_ == "mark" and c.lower_ == "that" for c in word.lefts)


def demand(word: Token) -> None:
    """Make a noun the verb of its that-clause, the noun before it its subject."""
    subject = word.lefts[-1]
    for modifier in [c for c in word.lefts if c is not subject and c.dep_ != "mark"]:
        move(modifier, subject, modifier.dep_)
    word.pos_, word.tag_, word.dep_, subject.dep_ = "VERB", "VB", "ccomp", "nsubj"


def make_verb(word: Token) -> None:
    """Make a plural the verb of its sentence: the noun before it its subject, the one above it its object."""
    subject, noun = word.doc[word.i - 1], word if word.dep_ == "advcl" else word.head
    words = [w for w in word.lefts if w is not subject and w.dep_ != "mark"]
    words += [w for w in noun.lefts if w.i < word.i and w not in words and noun is not word and w is not subject]
    word.pos_, word.tag_ = "VERB", "VBZ"
    for modifier in words:
        move(modifier, subject, modifier.dep_)
    move(subject, word, "nsubj")
    if noun is not word:
        label, head = noun.dep_, noun.head
        move(word, word if head is noun else head, "ccomp" if label == "dobj" else label)
        move(noun, word, "dobj")


def make_verbs(first: Token, second: Token, noun: Token) -> None:
    """Make two plurals verbs of one subject, which stands before them, and one object."""
    for verb in (first, second):
        verb.pos_, verb.tag_ = "VERB", "VBZ"
    subject = first.lefts[-1]
    for modifier in first.lefts[:-1]:
        move(modifier, subject, modifier.dep_)
    move(subject, first, "nsubj")
    if noun is first.head:
        move(first, first if noun.head is noun else noun.head, noun.dep_)
    move(noun, second, "dobj")
    if first.dep_ == "nsubj" and (speaker := next((c for c in noun.rights if c.dep_ == "appos"), None)) is not None:
        move(speaker, first.head, "nsubj")  # "arms and funds the Wolves, *Oman* says"
    if first.dep_ in ("nsubj", "dep"):
        first.dep_ = "ccomp"


def happen(verb: Token) -> None:
    """Make a participle the main verb, and the noun above it its subject."""
    noun = verb.head
    for word in [w for w in noun.rights if w is not verb and w.i > verb.i]:
        move(word, verb, word.dep_)
    move(verb, verb, "ROOT")
    move(noun, verb, "nsubj")
