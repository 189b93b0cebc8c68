"""Parts of long clauses that the parser hangs on their neighbours: a late object, a second subject behind a relative
clause, a verb behind a participle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.mistaken import NOUNS
from kgraph.parse.mends.moves import SUBJECTS, move
from kgraph.parse.mends.shifted import OPENING

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

SHIFTING = frozenset({"to", "from", "on", "upon", "against", "with", "into", "over"})
# what is done to people, and no way to say something
HANDLING = frozenset(
    "release free arrest detain kill wound injure attack expel deport rescue evacuate capture jail return repatriate "
    "extradite pardon execute".split()
)
RULING = frozenset(
    "uphold overturn quash annul reject approve pass adopt sign back support oppose veto defend welcome praise hail "
    "applaud endorse condemn denounce criticize lift scrap repeal suspend rescind revoke enact ratify block".split()
)
DASHES = frozenset({"-", "–", "—", "--"})
LOOSE = frozenset({"npadvmod", "dep", "nsubj", "nsubjpass", "advmod", "appos"})


def is_heading(noun: Token) -> bool:
    """Whether a colon sets a place or matter apart from the clause that it heads: "*Mali*: Rebels freed two nuns", or
    a dash a dateline: "*BELGRADE* – Peru and Chile met".
    """
    mark = noun.doc[noun.i + 1].text if noun.i + 1 < noun.head.i else ""
    apart = mark == ":" or (mark in DASHES and noun.text.isupper() and noun.left_edge.is_sent_start)
    return apart and any(c.dep_ in SUBJECTS and c.i > noun.i for c in noun.head.lefts)


def undergone(word: Token) -> Token | None:
    """The object of a verb right before its participle, which is taken for another verb: "flew *wounded* men out"."""
    above = word.head
    own = {c.dep_ for c in word.children} | {c.dep_ for c in above.rights if c is not word}
    beside = word.tag_ in ("VBD", "VBN") and above.pos_ == "VERB" and above.i == word.i - 1
    if not beside or own & {"nsubj", "nsubjpass", "aux", "auxpass", "mark", "agent", "xcomp", "ccomp"}:
        return None
    return next((c for c in word.rights if c.dep_ == "dobj" and c.tag_ in ("NNS", "NNPS")), None)


def qualify(word: Token, noun: Token) -> None:
    """Make a verb the adjective of its object, which the verb above gets with all that follows."""
    above = word.head
    for part in list(word.rights):
        move(part, above, part.dep_)
    word.pos_ = "ADJ"
    move(word, noun, "amod")


def described_beside(noun: Token) -> Token | None:
    """What else somebody is, hung on the name before it: "*an ally* of Ana Soto and a former judge"."""
    name = noun.head
    above = name.head.head if name.dep_ == "pobj" and name.head.lower_ == "of" else None
    kinds = [t for t in (noun, above) if t is not None and any(c.lower_ in ("a", "an") for c in t.lefts)]
    plain = name.pos_ == "PROPN" and noun.pos_ == "NOUN"
    return (
        above if plain and len(kinds) > 1 and above is not None and above.dep_ in ("appos", "attr", "nsubj") else None
    )


def handled(participle: Token) -> Token | None:
    """Whom a verb that nobody says anything by frees or holds, with a participle taken for a clause: "freed *ten men*
    held in May".
    """
    verb = participle.head
    own = {c.dep_ for c in participle.children}
    bare = participle.tag_ in ("VBN", "VBD") and not own & {"mark", "aux", "auxpass", "neg", "dobj", "ccomp"}
    if not bare or verb.lemma not in HANDLING or any(c.dep_ in ("dobj", "nsubjpass") for c in verb.children):
        return None
    noun = next((c for c in participle.lefts if c.dep_ in SUBJECTS), None)
    return (
        noun
        if noun is not None and noun.left_edge.i == verb.i + 1 and (noun.pos_ in NOUNS or noun.pos_ == "NUM")
        else None
    )


def ruled(participle: Token) -> Token | None:
    """The law or act that is judged, with its participle taken for a clause: "upheld a *ban* keeping buses out"."""
    verb = participle.head
    own = {c.dep_ for c in participle.children}
    if verb.lemma not in RULING or own & {"mark", "aux", "auxpass"} or any(c.dep_ == "dobj" for c in verb.children):
        return None
    noun = next((c for c in participle.lefts if c.dep_ in SUBJECTS), None)
    return noun if noun is not None and noun.left_edge.i == verb.i + 1 and noun.pos_ == "NOUN" else None


def keep(participle: Token, noun: Token) -> None:
    """Hang a noun as the object of its verb, and the participle on the last noun before it."""
    verb, last = participle.head, participle.doc[participle.i - 1]
    move(noun, verb, "dobj")
    participle.tag_ = "VBN" if participle.tag_ == "VBD" else participle.tag_
    move(participle, last if last.pos_ in NOUNS and last.i >= noun.i else noun, "acl")


def seized(verb: Token) -> Token | None:
    """The object right before a participle, taken for another main verb: "free the *sailors* captured off Lima"."""
    noun = verb.doc[verb.i - 1]
    own = {c.dep_ for c in verb.children}
    joined = any(c.dep_ == "cc" for c in (*verb.head.rights, *verb.lefts) if c.i < verb.i)
    plain = verb.tag_ in ("VBD", "VBN") and noun.dep_ in ("dobj", "pobj") and noun.tag_ in ("NNS", "NNPS")
    return noun if plain and not joined and not own & {"nsubj", "nsubjpass", "aux", "mark"} else None


def reduce(verb: Token, noun: Token) -> None:
    """Make a verb the participle of the noun before it, and what is taken for its object that of its preposition."""
    verb.tag_ = "VBN"
    beside = [c for c in verb.rights if c.dep_ == "prt" and c.i == verb.i + 1]
    for particle in beside:
        for thing in [c for c in verb.rights if c.dep_ == "dobj"]:
            move(thing, particle, "pobj")
            particle.dep_, particle.pos_ = "prep", "ADP"
    for clause in [c for c in verb.rights if c.dep_ == "advcl" and any(g.dep_ == "mark" for g in c.lefts)]:
        move(clause, verb.head, "advcl")
    move(verb, noun, "acl")


def planned_beside(verb: Token) -> Token | None:
    """The verb to come that another is coordinated with, if the parser hangs it on a participle between: "will *attend*
    a summit scheduled for May and visit Rome".
    """
    participle = verb.head
    own = {c.dep_ for c in verb.lefts}
    if participle.tag_ not in ("VBN", "VBG") or participle.dep_ not in ("acl", "relcl") or own & {"aux", "nsubj"}:
        return None
    above = (a for a in participle.ancestors if a.i < participle.i and a.pos_ == "VERB")
    return next((a for a in above if a.tag_ == "VB"), None)


def companion(word: Token) -> Token | None:
    """The noun of a participle set off by a comma, taken for a preposition: "police, *working* with Peru"."""
    apart = word.i > 0 and word.doc[word.i - 1].text == ","
    inner = any(c.dep_ == "prep" for c in word.rights)
    noun = word.doc[word.i - 2] if word.head.pos_ == "PUNCT" and word.i > 1 else word.head
    return noun if apart and inner and noun.pos_ in NOUNS and noun.i < word.i else None


def follow(word: Token, noun: Token) -> None:
    """Hang a participle on its noun."""
    word.pos_ = "VERB"
    move(word, noun, "acl")


def late_object(noun: Token) -> Token | None:
    """The verb whose object comes late, taken for another name of a receiver: "extended to Niger *a loan*"."""
    receiver, before = noun.head, noun.left_edge.i - 1
    prep = receiver.head
    verb = prep.head
    close = before >= receiver.i and noun.doc[before].is_alpha and noun.left_edge.dep_ in OPENING
    shifted = receiver.dep_ == "pobj" and prep.lower_ in SHIFTING and verb.pos_ == "VERB"
    named = receiver.ent_type_ != "" or receiver.pos_ == "PROPN"
    return verb if close and shifted and named and not any(c.dep_ in ("dobj", "oprd") for c in verb.rights) else None


def judged(noun: Token) -> Token | None:
    """The verb whose object comes after what it is called, taken for another part of that: "welcomed as a step in the
    right direction *the vote*".
    """
    prep = noun.head
    verb = prep.head
    called = any(c.dep_ == "pobj" and c.i < noun.i for c in prep.rights)
    late = prep.lower_ == "as" and verb.pos_ == "VERB" and (qualities(noun) if not called else is_opened(noun))
    return verb if late and not any(c.dep_ in ("dobj", "nsubjpass") for c in verb.children) else None


def is_opened(noun: Token) -> bool:
    """Whether an article or the like opens a noun phrase."""
    return noun.left_edge.dep_ in OPENING


def qualities(noun: Token) -> list[Token]:
    """Adjectives before the article of the noun that they are said of: "hailed as *historic* the vote"."""
    first = next((c for c in noun.lefts if c.dep_ in ("det", "poss")), None)
    before = [c for c in noun.lefts if first is not None and c.i < first.left_edge.i and c.dep_ in ("amod", "advmod")]
    return before if any(c.dep_ == "amod" for c in before) else []


def name_after(noun: Token, verb: Token) -> None:
    """Hang a noun as the object of its verb, and the adjectives before its article on *as*."""
    prep = noun.head
    for quality in qualities(noun):
        move(quality, prep, "amod")
    move(noun, verb, "dobj")


def first_subject(verb: Token) -> Token | None:
    """The first of two subjects, whose relative clause is taken for the main one: "*Chad*, whose king is ill, and Niger
    have agreed".
    """
    relative = verb.head
    noun = relative.head
    second = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if relative.dep_ != "relcl" or second is None or noun.dep_ not in LOOSE or noun.head is noun:
        return None
    edge = second.left_edge.i
    joined = edge > 1 and verb.doc[edge - 1].lower_ == "and" and verb.doc[edge - 2].text == ","
    single = any(c.dep_ == "aux" and c.tag_ == "VBZ" for c in verb.lefts) or verb.tag_ == "VBZ"
    return noun if joined and not single and noun.i < relative.i and others(noun) else None


def others(noun: Token) -> bool:
    """Whether the verb above has a subject of its own besides."""
    return noun.dep_ not in SUBJECTS or any(c.dep_ in SUBJECTS for c in noun.head.children if c is not noun)


def lead(verb: Token, noun: Token) -> None:
    """Make a verb that is hung on a relative clause the main one below the noun's head, with both subjects."""
    second = next(c for c in verb.lefts if c.dep_ in SUBJECTS)
    label, above = second.dep_, noun.head
    move(verb, above, "ccomp")
    move(noun, verb, label)
    move(second, noun, "conj")


def participle_subject(word: Token) -> Token | None:
    """The subject of a verb in the past behind a participle, taken for an adjective of its object: "*guards*, using
    guns, *pounded* camps, Peru said".
    """
    thing = word.head
    noun = thing.head
    behind = word.i > 0 and word.doc[word.i - 1].text == "," and word.left_edge is word
    placed = thing.dep_ == "appos" and noun.dep_ in SUBJECTS and noun.i < word.i < thing.i
    return noun if word.tag_ == "VBN" and behind and placed and others(noun) else None


def predicate(verb: Token, noun: Token) -> None:
    """Make an adjective the verb of its clause, the noun below it its object."""
    thing, above = verb.head, noun.head
    verb.pos_, verb.tag_ = "VERB", "VBD"
    move(verb, above, "ccomp")
    move(noun, verb, "nsubj")
    move(thing, verb, "dobj")


def contrasted(negation: Token) -> tuple[Token, Token] | None:
    """Who is not meant, and who is, where the parser takes both for objects of a verb that it takes for denied:
    "condemned *Peru*, *not Chile*".
    """
    verb = negation.head
    if negation.i < verb.i or negation.doc[negation.i - 1].text != ",":
        return None
    objects = [c for c in verb.rights if c.dep_ == "dobj"]
    late = len(objects) == 2 and objects[0].i < negation.i < objects[1].i
    return (objects[1], objects[0]) if late else None


def oppose(negation: Token, noun: Token, first: Token) -> None:
    """Deny who is not meant, and hang them beside who is."""
    move(negation, noun, "neg")
    move(noun, first, "conj")


FELT = ["dismay", "anger", "outrage", "disgust", "regret", "displeasure", "fury", "disappointment", "frustration"]


def is_felt(noun: Token) -> bool:
    """Whether what is expressed is taken for a clause: "expressed *dismay* that Peru had left"."""
    beside = noun.i == noun.head.i + 1 and noun.head.pos_ == "VERB"
    return beside and not any(c.dep_ in ("nsubj", "mark", "aux") for c in noun.children)
