"""To what lengths somebody goes: a deed below other words, hung on the verb: "went so far as *to accuse* Peru", "had no
choice but *to leave*", "has spent years *bombing* it", "ruled out *helping* it".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

CHOICES = frozenset({"choice", "option", "alternative"})
FORMS = frozenset({"VB", "VBG"})


def gone_to(word: Token) -> Token | None:
    """The verb of who goes that far, has no other choice, or spends the time."""
    if word.tag_ not in FORMS:
        return None
    above = word.head
    if word.tag_ == "VBG" and above.lemma == "spend" and word.dep_ in ("xcomp", "advcl"):
        return above if word.i > above.i else None
    far = above.head if word.dep_ == "pcomp" and above.lower_ == "as" else above
    if far.lower_ == "far" and far.head.lemma == "go" and any(c.lower_ in ("so", "as") for c in far.lefts):
        return far.head
    choice = above.head
    held = above.lower_ == "but" and choice.lemma in CHOICES and choice.head.pos_ == "VERB"
    return choice.head if held and choice.head.lemma in ("have", "leave") else None


def ruled_out(word: Token) -> Token | None:
    """The verb of who rules out what stands right behind it."""
    verb, before = word.head, word.doc[word.i - 1]
    out = before.lower_ == "out" and before.dep_ == "prt" and before.head is verb
    return verb if out and verb.lemma == "rule" else None
