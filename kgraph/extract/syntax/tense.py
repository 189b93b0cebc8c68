"""What a verb's own small words say: auxiliaries, tense, infinitive, the word that opens its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.stranded import FINITE as FINITE
from kgraph.parse.mends.stranded import SUBJECTS
from kgraph.parse.tokens import once

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

BILLS = frozenset("bill law legislation motion resolution measure amendment decree act".split())


@once
def auxiliaries(verb: Token) -> list[str]:
    """Lemmas of its auxiliaries, lower case; 'll and 'd written out."""
    written = {"'ll": "will", "'d": "would", "wo": "will", "ca": "can"}
    words = [c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.tag_ != "NNP"]  # "on 3 *May* left"
    return [written.get(c.lower_, c.lemma) for c in words]


def is_past(verb: Token) -> bool:
    """Past or perfect by its own tag or auxiliaries."""
    if verb.tag_ in ("VBD", "VBN"):
        return True
    return any(c.tag_ == "VBD" for c in verb.children if c.dep_ in ("aux", "auxpass"))


@once
def infinitive(verb: Token) -> bool:
    """A to-infinitive."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def is_finite(verb: Token) -> bool:
    """A verb with tense of its own or of an auxiliary."""
    return verb.tag_ in ("VBD", "VBZ", "VBP", "MD") or any(
        c.tag_ in ("VBD", "VBZ", "VBP", "MD") for c in verb.children if c.dep_ in ("aux", "auxpass")
    )


@once
def marks(verb: Token) -> set[str]:
    """Words that open the clause: if, unless, that, after ..."""
    return {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod") and c.i < verb.i}


def is_awaited(verb: Token) -> bool:
    """Whether somebody is only expected or due somewhere: "*is expected* in Lima", "*is due* in Lima"."""
    if verb.lemma == "expect":
        passive = any(c.dep_ == "auxpass" for c in verb.children)
        return passive and not any(c.dep_ in ("xcomp", "ccomp") for c in verb.children)
    due = (c for c in verb.children if c.dep_ == "acomp" and c.lower_ == "due")
    return verb.lemma == "be" and any(p.dep_ == "prep" for c in due for p in c.children)


def is_of_bill(verb: Token) -> bool:
    """Whether a verb tells what a bill is to do, whatever may avert it: "a *bill* that would cut aid unless"."""
    return verb.dep_ == "relcl" and verb.head.lemma in BILLS


def asks_if(verb: Token) -> bool:
    """Whether an auxiliary stands before the subject of a clause that is not the main one: "*should* they refuse"."""
    helper = next((c for c in verb.lefts if c.dep_ == "aux"), None)
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    after = helper is not None and any(helper.i < s.i < verb.i for s in subjects)
    return after and verb.dep_ not in ("ROOT", "conj")
