"""What an act is done for, to whom something is told, and what is taken or given as it was: hung where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

PLOTS = frozenset({"plot", "conspiracy", "attempt", "scheme"})
AIMS = frozenset({"bid", "effort", "attempt", "move", "drive", "push", "gesture"})
WINNING = frozenset(  # aims whose deed tells them: "*to placate* crowds", "*to force* him out"
    "placate appease mollify pacify soothe satisfy assuage calm conciliate please defuse quell protest force press "
    "pressure pressurise pressurize compel shame".split()
)
HEARERS = frozenset("reporters journalists newsmen lawmakers deputies diplomats supporters parliament".split())
SAYING = frozenset("say argue add insist warn note believe write maintain declare announce reply claim think".split())
COURTS = frozenset({"court", "tribunal", "commission", "police"})
FILING = frozenset({"file", "lodge", "bring", "submit", "launch", "sue", "go", "petition"})
BREAKING = frozenset("arresting detaining wounding injuring beating killing hurting".split())
CROWDS = frozenset("march rally protest demonstration meeting gathering vigil procession crowd sit-in".split())
PLEADING = frozenset("accusing alleging claiming charging seeking demanding asking arguing saying complaining".split())
LAYING = frozenset({"blame", "pin"})
TAKEN = frozenset({"dobj", "pobj"})
HANDING = frozenset("return release free hand give receive seize recover restore store sell auction buy export".split())


def aimed(word: Token) -> Token | None:
    """The verb that is done in a bid to do this: "sacked him *in a bid* to placate crowds"."""
    noun = word.head
    prep = noun.head
    if word.lemma not in WINNING or noun.lower_ not in AIMS or prep.lower_ != "in" or prep.dep_ != "prep":
        return None
    whole = any(c.lower_ in ("a", "an") for c in noun.lefts) and noun.dep_ == "pobj" and prep.head.pos_ == "VERB"
    return prep.head if whole and any(c.lower_ == "to" and c.dep_ == "aux" for c in word.lefts) else None


def plotted(word: Token) -> Token | None:
    """The plot whose deed the parser takes for a purpose of who foiled it: "foiled *a plot* by rebels to kill him"."""
    if not any(c.lower_ == "to" and c.dep_ == "aux" for c in word.lefts):
        return None
    before = [c for c in word.head.rights if c.i < word.i][-1:]
    return before[0] if before and before[0].dep_ == "dobj" and before[0].lemma in PLOTS else None


def told(word: Token) -> Token | None:
    """Who is told, where the parser takes them for a part of the subject of what is told: "told *reporters* Peru"."""
    if word.dep_ not in ("nmod", "compound", "nsubj") or word.i == word.sent.start:
        return None
    verb = word.doc[word.i - 1]
    return verb if verb.lemma == "tell" and verb.pos_ == "VERB" and word.head is not verb else None


def filed(word: Token) -> Token | None:
    """The verb of who turns to a court, where the parser has that say it: "filed a suit at a court *accusing* Y"."""
    if word.lower_ in BREAKING:
        return breaking(word)
    if word.head.lemma not in COURTS or word.head.dep_ != "pobj" or word.head.i > word.i:
        return None
    return next((a for a in word.ancestors if a.pos_ == "VERB" and a.lemma in FILING), None)


def breaking(word: Token) -> Token | None:
    """The verb of who breaks up a crowd, where the parser has the crowd do harm: "broke up a rally *arresting* ten"."""
    crowd = word.head
    harmed = any(c.dep_ == "dobj" for c in word.rights)
    return crowd.head if crowd.lemma in CROWDS and crowd.dep_ == "dobj" and harmed and crowd.i < word.i else None


def laid(word: Token) -> Token | None:
    """The verb that says at whose door an act is laid, where the parser has it be of the act or of its victim: "blamed
    the attack on its embassy *on rebels*".
    """
    verb = next((a for a in word.head.ancestors if a.pos_ == "VERB"), None)
    if verb is None or verb.lemma not in LAYING or word.head is verb or word.head.i < verb.i:
        return None
    near = [c.lower_ for c in verb.children if c.dep_ == "prep"]
    later = any(w.lower_ == "on" and w.dep_ == "prep" for w in word.subtree if w is not word)
    what = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    inside = what is not None and (word.head is what or what in word.head.ancestors)
    return verb if inside and not later and "on" not in near and "for" not in near else None


def parted(word: Token) -> Token | None:
    """What somebody is to do, parted from them by who says so: "*Parliament*, the king said, should meet"."""
    speech = word.head
    behind = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else word
    others = [c for c in speech.lefts if c.dep_ == "nsubj" and c.i > word.i]
    if word.dep_ != "nsubj" or behind.text != "," or not others or speech.lemma not in SAYING or speech.i < word.i:
        return None
    told = (c for c in speech.rights if c.dep_ == "ccomp" and not any("subj" in s.dep_ for s in c.lefts))
    return next(told, None)


def taken(word: Token) -> Token | None:
    """What is given back, where the parser has the word before it do something to it: "returned *seized* land"."""
    verb = word.head
    if word.dep_ != "advcl" or word.i != verb.i + 1 or verb.lemma not in HANDING or word.lefts:
        return None
    thing = next((c for c in word.rights if c.dep_ == "dobj"), None)
    return thing if thing is not None and thing.left_edge.i == word.i + 1 else None


def describe(word: Token, thing: Token) -> None:
    """Hang a thing on the verb of giving, and the participle and what follows on the thing and the verb."""
    verb = word.head
    for part in [c for c in word.rights if c is not thing]:
        move(part, verb, part.dep_)
    move(thing, verb, "dobj")
    move(word, thing, "amod")
