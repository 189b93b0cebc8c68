"""A verb that the parser takes for a noun, and what somebody is called that it takes for another name of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.titlecase import plain_verbs

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

MAIN = frozenset({"ROOT", "ccomp", "dep"})
MODIFIERS = frozenset({"compound", "amod", "nmod"})  # what stands before a verb that is taken for a noun
NOUNS = frozenset({"NOUN", "PROPN"})
PASTS = {"shot": "shoot", "cut": "cut", "hit": "hit", "set": "set", "beat": "beat", "left": "leave", "fought": "fight"}
# verbs of what happens by itself or of one's own going: no passive
FLARING = frozenset(
    "flare rage erupt ensue break resume intensify escalate persist continue assemble gather mass muster march sail "
    "converge rally advance retreat arrive land clash emerge".split()
)
PERSONA = frozenset({"persona", "personae", "personas"})
GRATA = frozenset({"grata", "gratae", "gratas"})
DECLARING = frozenset("declare proclaim name pronounce designate brand call deem make consider".split())
LATE = {  # pasts that the lemmatizer does not know
    "retook": "retake",
    "overran": "overrun",
    "forsook": "forsake",
    "unfroze": "unfreeze",
    "outfought": "outfight",
    "foresaw": "foresee",
    "forswore": "forswear",
    "outgunned": "outgun",
    "retaken": "retake",
}
NAMING = frozenset({"call", "brand", "label", "dub", "term"})


def is_mistaken(word: Token) -> bool:
    """Whether a plural is a verb: it has an object, or a name before it and the main noun of the sentence behind it and
    is no noun of the codebook: "Peru *lifts* curbs on Chile".
    """
    if word.tag_ not in ("NNS", "VBZ") or not word.is_lower or word.i == word.sent.start:
        return False
    before = word.doc[word.i - 1]
    if before.head is not word or before.dep_ not in MODIFIERS or before.pos_ not in NOUNS:
        return False
    if word.dep_ == "ROOT":
        own = {c.dep_ for c in word.children}
        return "dobj" in own and "nsubj" not in own
    return word.dep_ == "compound" and word.head.dep_ in MAIN and word.lower_ in plain_verbs()


def is_past(word: Token) -> bool:
    """Whether a noun with a subject is the first of two verbs in the past: "a gunman *shot* and wounded the mayor"."""
    if word.tag_ != "NN" or word.dep_ not in MAIN or word.lower_ not in PASTS:
        return False
    own = {c.dep_ for c in word.children}
    joined = any(c.dep_ == "conj" and c.tag_ in ("VBD", "VBN") for c in word.rights)
    return "nsubj" in own and joined and not own & {"det", "cop", "amod"}


def is_breaking_out(word: Token) -> bool:
    """Whether a participle is the main verb: what *flares* or *rages* has nobody who makes it: "clashes *flared*"."""
    if word.lemma not in FLARING or word.dep_ != "acl" or word.head.dep_ != "ROOT" or word.head.pos_ not in NOUNS:
        return False
    return word.tag_ in ("VBN", "VBD") and word.head.i < word.i and not any(c.dep_ == "agent" for c in word.children)


def unwelcome(word: Token) -> Token | None:
    """Who is declared *persona non grata*, if the parser took them for its subject or a part of the words."""
    if word.lower_ not in PERSONA or word.i + 2 >= len(word.doc) or word.doc[word.i + 2].lower_ not in GRATA:
        return None
    noun = word.doc[word.i - 1]
    named = word.i > word.sent.start and noun.pos_ in NOUNS and noun.dep_ in ("nsubj", "compound", "nmod", "dobj")
    return noun if named and declaring(word) is not None else None


def declaring(word: Token) -> Token | None:
    """The verb above that says what somebody is."""
    return next((a for a in word.ancestors if a.pos_ == "VERB" and a.i < word.i and a.lemma in DECLARING), None)


def called(verb: Token) -> Token | None:
    """What somebody is called, hung on them with no comma between: "called the envoy of Peru *a fool*"."""
    if verb.lemma not in NAMING:
        return None
    for noun in verb.rights:
        if noun.dep_ in ("oprd", "dobj"):
            return next((c for c in noun.rights if c.dep_ == "appos" and is_bare(c)), None)
    return None


def is_bare(name: Token) -> bool:
    """Whether *a* or *an* opens a noun phrase, and a word stands before it."""
    first = name.left_edge
    return first.lower_ in ("a", "an") and first.doc[first.i - 1].is_alpha
