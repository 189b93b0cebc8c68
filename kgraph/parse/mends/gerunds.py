"""A gerund that is a noun for what is done: "killed in Chadian *shelling*", "in mortar *shelling* and *firing*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import move
from kgraph.parse.mends.stranded import FINITE

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

HELD = frozenset({"pobj", "dobj", "nsubj", "nsubjpass"})
PARTS = frozenset({"det", "amod", "compound", "nmod", "poss"})
STRIKING = frozenset(
    "fire open bomb shell attack strike hit ram raid storm ambush drive throw hurl launch detonate explode blow crash "
    "plow plough pound bombard shoot target".split()
)
HARMING = frozenset("kill wound injure maim damage destroy hurt".split())
MANY = frozenset({"NNS", "NNPS"})
NAMES = frozenset({"NN", "NNP"})
SEVERAL = frozenset({"are", "were", "have"})
GOING_ON = frozenset({"continue", "keep", "start", "begin", "resume", "stop"})
DOING = {
    "trading": "trade",
    "training": "train",
    "funding": "fund",
    "backing": "back",
    "shelling": "shell",
    "bombing": "bomb",
    "building": "build",
    "holding": "hold",
}
FIRING = frozenset({"shelling", "bombing", "firing", "shooting", "strafing", "fighting", "stoning", "footing"})
SPEAKING = frozenset(
    "say tell accuse warn threaten vow announce demand urge condemn deny claim call promise refuse report reject "
    "declare insist kill attack seize release free blame criticize criticise praise".split()
)
# what is told of whoever stands right before it: "shot *soldiers guarding* a bridge"
HOUSING = frozenset(
    "housing hosting patrolling guarding manning escorting travelling traveling sleeping queuing".split()
)
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
MUTUAL = frozenset(
    "clash battle fight gunfight skirmish confrontation scuffle talk talks meeting negotiation discussion interview "
    "contact deal agreement dispute row standoff meet speak negotiate".split()
)
SAID = frozenset({"say", "add", "state", "tell"})
OWNING_UP = frozenset({"deny", "admit", "consider", "suggest", "propose", "recommend", "acknowledge"})
TRANSITIVE = frozenset(
    "supply provide send sell ship deliver fund finance arm train host harbour harbor support back kill attack bomb "
    "shell buy import export smuggle deploy lend pay launch fire impose lift".split()
)


def is_named_deed(word: Token) -> bool:
    """Whether a gerund without an object is a noun: words stand before it as before a noun, or it is what goes on."""
    if word.tag_ != "VBG" or any(c.dep_ in ("dobj", "prt", "ccomp", "xcomp") for c in word.rights):
        return False
    if word.dep_ in HELD:
        return any(c.dep_ in PARTS for c in word.lefts)
    inside = word.dep_ == "pcomp" and word.head.lower_ in ("in", "during", "amid")
    return word.lower_ in FIRING and (inside or kind_before(word) is not None)


def kind_before(word: Token) -> Token | None:
    """The noun before a gerund that says its kind, where the parser has it end its phrase: "in *mortar* shelling"."""
    before = word.doc[word.i - 1]
    held = before.dep_ == "pobj" and before.tag_ == "NN" and before.head.lower_ in ("in", "by", "during", "of", "on")
    return before if held and word.i > word.sent.start and word.dep_ in ("advcl", "acl") else None


def name_deed(word: Token) -> None:
    """Make a noun of a gerund, and of another joined to it."""
    kind = kind_before(word) if word.dep_ not in HELD else None
    if kind is not None:
        move(word, kind.head, "pobj")
        for part in [c for c in kind.lefts if c.dep_ in PARTS]:
            move(part, word, part.dep_)
        move(kind, word, "compound")
    elif word.dep_ == "pcomp":
        word.dep_ = "pobj"
    joined = (c for c in word.rights if c.dep_ == "conj" and c.tag_ == "VBG" and c.lower_ in FIRING)
    for deed in (word, *joined):
        deed.pos_, deed.tag_, deed.lemma = "NOUN", "NN", deed.lower_
        for agent in (c for c in deed.rights if c.dep_ == "agent"):
            agent.dep_ = "prep"


def striker(word: Token) -> Token | None:
    """The verb of the blow that hurts, where the parser hangs the harm on who is struck: "fired on a crowd *killing*
    ten", "bombed villages *killing* ten".
    """
    if word.tag_ != "VBG" or word.lemma not in HARMING or not any(c.dep_ == "dobj" for c in word.rights):
        return None
    victim = next((c for c in word.lefts if c.dep_ == "nsubj"), None) if word.dep_ == "pcomp" else word.head
    if victim is None or victim.i > word.i or (word.dep_ != "pcomp" and word.dep_ != "acl"):
        return None
    above = word.head if word.dep_ == "pcomp" else victim
    while above.dep_ in ("pobj", "prep") and above.head is not above:
        above = above.head
    verb = above.head if above.dep_ == "dobj" else above
    struck = verb.pos_ == "VERB" and verb.lemma in STRIKING and verb.i < victim.i
    return verb if struck and (above.dep_ == "dobj" or above is verb) else None


def follow_on(word: Token, verb: Token) -> None:
    """Hang a harm on the verb of the blow, and who is struck on their preposition."""
    if word.dep_ == "pcomp":
        victim, prep = next(c for c in word.lefts if c.dep_ == "nsubj"), word.head
        move(victim, prep, "pobj")
    move(word, verb, "advcl")


def houses(word: Token) -> Token | None:
    """What houses somebody, where the parser hangs that on the verb: "pelted a *building* housing the mission"."""
    before = word.doc[word.i - 1] if word.lower_ in HOUSING and word.dep_ == "advcl" else None
    return before if before is not None and before.dep_ in ("dobj", "pobj") and before.head.i < word.i else None


def keeps_on(word: Token) -> Token | None:
    """The verb of going on right before a deed that the parser hangs elsewhere: "accused it of *continuing* to hit"."""
    before = word.doc[word.i - 1] if word.tag_ == "VBG" and word.dep_ == "advcl" and word.i > word.sent.start else None
    if before is None or before is word.head or before.rights:
        return None
    return before if before.tag_ == "VBG" and before.dep_ == "pcomp" and before.lemma in GOING_ON else None


def keep_on(word: Token, going: Token) -> None:
    """Hang a deed on the verb of going on, and what somebody is accused of on the verb, not on who is accused."""
    accused = going.head.head
    if accused.dep_ == "dobj" and accused.head is word.head:
        move(going.head, word.head, "prep")
    move(word, going, "xcomp")


def at_it(word: Token) -> bool:
    """Whether what somebody has been doing is taken for a noun: "they have been *trading* charges"."""
    before = word.doc[word.i - 1] if word.i > word.sent.start else None
    if word.lower_ not in DOING or word.tag_ != "NN" or before is None or before.lower_ != "been":
        return False
    return word.dep_ in ("ROOT", "compound") and any(c.dep_ == "nsubj" for c in (*word.lefts, *clause_of(word).lefts))


def clause_of(word: Token) -> Token:
    """The noun that the parser takes for what somebody has been."""
    return word.head if word.dep_ == "compound" else word


def do(word: Token) -> None:
    """Make a verb of what somebody has been doing, and its object of the noun behind."""
    noun = clause_of(word)
    word.pos_, word.tag_, word.lemma = "VERB", "VBG", DOING[word.lower_]
    if noun is word:
        return
    outer = [c for c in noun.lefts if c is not word and c.i < word.i]
    move(word, word if noun.head is noun else noun.head, noun.dep_)
    for part in outer:
        move(part, word, part.dep_)
    for part in [c for c in noun.rights if c.dep_ == "punct"]:
        move(part, word, part.dep_)
    move(noun, word, "dobj")


def doer(word: Token) -> Token | None:
    """Who does something besides, where the parser makes what they do the subject: "*rebels* holding him said ..."."""
    somebody = next(iter(word.lefts), None)
    if somebody is None or somebody.dep_ != "nsubj" or somebody.tag_ not in NAMES | MANY or word.head.i < word.i:
        return None
    acts = word.head.lemma in SPEAKING or (somebody.tag_ in MANY and is_many(word.head))
    return somebody if acts else None


def is_many(verb: Token) -> bool:
    """Whether a verb shows that several do it: no deed is several."""
    return verb.tag_ == "VBP" or any(c.dep_ in ("aux", "auxpass") and c.lower_ in SEVERAL for c in verb.lefts)


def describe(word: Token, somebody: Token) -> None:
    """Make somebody the subject of the main verb, and a participle of what they do besides."""
    verb = word.head
    move(somebody, verb, word.dep_.replace("csubj", "nsubj"))
    move(word, somebody, "acl")


def owned_up(word: Token) -> Token | None:
    """What is done, where the parser takes the doing for a quality of the thing: "denied *supplying* arms to Oman"."""
    thing, verb = word.head, word.head.head
    apart = thing.dep_ == "dobj" and verb.lemma in OWNING_UP and word.i == verb.i + 1 and word.lemma in TRANSITIVE
    return thing if apart and thing.left_edge.i == word.i else None


def own_up(word: Token, thing: Token) -> None:
    """Hang the doing on the verb, and the thing and what stands behind it on the doing."""
    verb = thing.head
    behind = [c for c in verb.rights if c.i > thing.i and c.dep_ in ("prep", "dative", "advmod", "npadvmod")]
    move(word, verb, "xcomp")
    for part in (thing, *behind):
        move(part, word, part.dep_)
    word.pos_ = "VERB"


def is_inner(above: Token, verb: Token) -> bool:
    """Whether a verb is hung on what a preposition or *to* makes part of another: "of *lying* and expelled"."""
    if above.tag_ == "VBG":
        return above.dep_ == "pcomp"
    return above.tag_ == "VB" and verb.tag_ == "VBD" and any(c.tag_ == "TO" for c in above.lefts)


def main_above(inner: Token, verb: Token) -> Token | None:
    """The finite verb above it; for what is said, a verb of saying: "*said* it was to help and accused Oman"."""
    above = list(inner.ancestors)
    saying = [a for a in above if a.lemma in SAID and a.tag_ == "VBD"] if verb.lemma in SPEAKING else []
    finite = [a for a in above if a.tag_ in FINITE or any(c.dep_ in ("aux", "auxpass") for c in a.lefts)]
    return next(iter(saying or finite), None)


def harm_also(own: Token) -> None:
    """Hang others who are harmed on the one who harms himself: "killing *himself* and five *soldiers*"."""
    verb = own.head
    others = [c for c in verb.rights if c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN") and c.i > own.i]
    for other in others if own.dep_ == "dobj" and verb.lemma in HARMING else ():
        move(other, own, "conj")


def party(word: Token) -> Token | None:
    """With whom something is, where the parser makes them the doer of what describes them: "clashes with *rebels*
    seeking autonomy".
    """
    prep = word.head
    between = prep.lower_ == "with" and prep.head.lemma in MUTUAL and word.tag_ == "VBG"
    return next((c for c in word.lefts if c.dep_ == "nsubj" and c.pos_ != "PRON"), None) if between else None


def describe_party(word: Token, somebody: Token) -> None:
    """Hang somebody on the preposition, and what describes them on them."""
    move(somebody, word.head, "pobj")
    move(word, somebody, "acl")
