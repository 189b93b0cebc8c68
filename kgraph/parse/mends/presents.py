"""The present of one who does something, taken for a plural: "The Danish navy *orders* troops to the border."

A sentence that ends as one and has no other verb is no mere name. Before the verb stands one phrase in the singular,
behind it what follows a verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.headlines import CLOSES
from kgraph.parse.mends.mistaken import NOUNS
from kgraph.parse.mends.moves import move
from kgraph.parse.mends.verbless import clause, govern_before, govern_behind, has_verb, single_forms

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

BEFORE = frozenset({"DT", "PRP$", "JJ", "NN", "NNP", "POS", "CD", "HYPH"})
SINGULAR = frozenset({"NN", "NNP"})
FORMS = frozenset({"NNS", "NNP", "NNPS", "VBZ"})
BEHIND = frozenset({"DT", "PRP", "PRP$", "JJ", "JJR", "CD", "NN", "NNS", "NNP", "NNPS", "VBZ", "JJS", "PDT"})
TAKING = frozenset({"IN", "TO", "RP"})
# plurals that stand before a noun as its kind: "arms sales", "sports officials"
KINDS = frozenset("arms sports sales drugs rights affairs goods parts benefits savings customs operations".split())
WHOSE = frozenset({"DT", "PRP$", "POS", "JJ"})
NAMED = frozenset({"GPE", "ORG", "PERSON"})


def missed_present(root: Token) -> Token | None:
    """The word of a clause without a verb that is its verb."""
    if root.pos_ not in NOUNS and root.tag_ != "VBZ":
        return None
    words = words_of(root)
    for at, word in enumerate(words):
        if is_present(word, words[:at]) and is_followed(words[at + 1 :]):
            clash = words[at + 1].tag_ == "VBZ"  # no verb of a plural: "plans *drills*"
            return None if has_verb(words[: at + 1] + words[at + 1 + clash :], at) else word
        if word.tag_ not in BEFORE:
            return None
    return None


def words_of(root: Token) -> list[Token]:
    """The words of a whole sentence, or of what somebody said behind it is said."""
    if root.dep_ == "ROOT":
        words = list(root.sent)
        return words if words[-1].text in CLOSES else []
    said = root.i < root.head.i and any(c.dep_ == "nsubj" and c.i > root.i for c in root.head.lefts)
    return sorted(root.subtree, key=lambda word: word.i) if said and root.head.pos_ == "VERB" else []


def act(root: Token, verb: Token) -> None:
    """Make a plural the verb of its clause, with the words before and behind it."""
    words = words_of(root)
    at = verb.i - words[0].i
    verb.pos_, verb.tag_, verb.lemma = "VERB", "VBZ", single_forms()[verb.lower_]
    if (after := words[at + 1]).tag_ == "VBZ":
        after.pos_, after.tag_ = "NOUN", "NNS"
    whole = root.dep_ == "ROOT"
    move(verb, verb if whole else root.head, "ROOT" if whole else "ccomp")
    govern_before(verb, words[:at])
    if verb is not root:
        govern_behind(verb, words[at + 1 :], root)
    if after.head is verb and after.dep_ == "appos":  # "channels *most* of it"
        after.dep_ = "dobj"
    clause(verb)


def is_present(word: Token, before: list[Token]) -> bool:
    """Whether a word may be what the single one before it does."""
    if word.tag_ not in FORMS or not word.is_lower or word.lower_ in KINDS or word.lower_ not in single_forms():
        return False
    if not before or before[-1].tag_ not in SINGULAR:
        return False
    return any(w.tag_ in WHOSE for w in before) or before[-1].ent_type_ in NAMED


def is_followed(behind: list[Token]) -> bool:
    """Whether an object or a preposition stands right behind."""
    return bool(behind) and behind[0].tag_ in BEHIND | TAKING
