"""Passives that share the helper of the one before ("ten people *were* killed and six *wounded* by police") or open the
sentence ("also *arrested* was a judge").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

HARMED = frozenset("wounded injured hurt killed arrested detained displaced abducted kidnapped captured beaten".split())
HELPERS = frozenset({"aux", "auxpass"})
COUNTED = frozenset({"NOUN", "NUM", "PRON", "PROPN"})


def halved(word: Token) -> tuple[Token, Token] | None:
    """The passive whose helper a participle shares, and what the participle befell."""
    if any(c.dep_ in HELPERS or c.dep_ in ("dobj", "neg") for c in word.children):
        return None
    if word.dep_ == "conj":
        subject = next((c for c in word.lefts if c.dep_ == "nsubj"), None)
        above = word.head
    else:
        subject, above = word.head, word.head.head
        if subject.dep_ != "conj" or subject.pos_ not in COUNTED or subject.i + 1 != word.i:
            return None
    helped = any(c.dep_ == "auxpass" for c in above.lefts) and above.tag_ in ("VBN", "VBD")
    done = word.tag_ == "VBN" or word.lower_ in HARMED
    return (above, subject) if subject is not None and helped and done and subject.i > above.i else None


def undergo(word: Token, above: Token, subject: Token) -> None:
    """Hang the participle beside the passive, with what it befell as its subject."""
    word.tag_ = "VBN"
    if word.dep_ != "conj":
        move(word, above, "conj")
        move(subject, word, "nsubjpass")
    subject.dep_ = "nsubjpass"


def told_last(word: Token) -> Token | None:
    """The participle that opens a passive whose subject stands last: "Also *arrested* was Ana Diaz"."""
    helper = word.head
    verb = helper.head
    opened = helper.dep_ == "auxpass" and verb.tag_ == "VBN" and verb.i < helper.i < word.i
    return verb if opened and not any(c.dep_ == "nsubjpass" for c in verb.children) else None
