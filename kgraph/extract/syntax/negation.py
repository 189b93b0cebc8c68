"""What is denied by a word beside it: *not*, *never*, *no* talks, *few* countries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.syntax.tense import infinitive, is_past
from kgraph.parse.mends.stranded import SUBJECTS
from kgraph.parse.mends.verbs import HINDERING
from kgraph.parse.tokens import once

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

LITTLE = frozenset({"nothing", "little", "enough"})
NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
SIDES = SUBJECTS | {"dobj", "obj"}
NEVER = {  # "*at no time*", but "in no time" is soon
    "at": frozenset({"time", "stage", "point"}),
    "in": frozenset({"way", "circumstance"}),
    "under": frozenset({"circumstance", "condition"}),
    "on": frozenset({"account"}),
    "by": frozenset({"mean", "means"}),
}


def denied(noun: Token) -> bool:
    """A noun with a negative determiner: *no talks*."""
    return any(c.dep_ in ("det", "neg", "preconj", "cc") and c.lower_ in ("no", "neither") for c in noun.children)


@once
def negated(token: Token) -> bool:
    """Negated by not, never, no longer, neither, hardly, or by a negative subject or object; or joined by *nor*."""
    if token.dep_ == "conj" and any(c.lower_ == "nor" and c.i < token.i for c in token.head.children):
        return True
    for child in token.children:
        if child.dep_ == "neg" or child.lower_ in ("never", "neither", "hardly", "nor", "nearly", "almost"):
            return True
        if child.lower_ in ("longer", "ever") and any(g.lower_ in ("no", "hardly", "scarcely") for g in child.children):
            return True
        if child.lower_ in NEVER and any(n.lemma in NEVER[child.lower_] and denied(n) for n in child.rights):
            return True
        if child.dep_ in SIDES and (child.lower_ in NOBODY or denied(child)):
            return True
        if child.dep_ in SUBJECTS and hardly_any(child):
            return True
        if child.dep_ == "acomp" and token.lemma == "be" and negated(child):
            return True  # is "*not* ready to talk"
        if child.i < token.i and child.dep_ in ("advcl", "prep") and is_never(child) and inverted(token):
            return True
    return False


def acts_on_none(verb: Token) -> bool:
    """Whether only what a verb acts on is denied, and not what goes on behind it: "won *no support* and called"."""
    return any(c.dep_ in ("dobj", "obj") and (c.lower_ in NOBODY or denied(c)) for c in verb.rights)


def is_never(clause: Token) -> bool:
    """Whether words that open a sentence deny what follows: "*Not until* they leave will ...", "*On no* account"."""
    first = clause.left_edge
    under = clause.dep_ == "prep" and any(denied(c) for c in clause.children)
    return first.i == first.sent.start and (under or first.lower_ == "not")


def inverted(verb: Token) -> bool:
    """Whether a helper stands before the subject: "*will* Peru sit down with them"."""
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    return subject is not None and any(c.dep_ == "aux" and c.i < subject.i for c in verb.lefts)


def hardly_any(noun: Token) -> bool:
    """*Few* countries (not "*a* few"): most do not."""
    words = {c.lower_ for c in noun.children if c.dep_ in ("amod", "det", "nummod")}
    return "few" in words and not words & {"a", "the", "these", "those"}


def hindered(verb: Token, gerund: Token) -> bool:
    """Whether a gerund tells what somebody is stopped from, with no *from* between: "stopped *ships leaving*"."""
    doing = [c for c in (*gerund.lefts, *verb.rights) if c.dep_ in ("nsubj", "dobj") and c.i < gerund.i]
    return verb.lemma in HINDERING and gerund.tag_ == "VBG" and bool(doing)


def unreached(verb: Token) -> str:
    """The word that says an act is not reached: "stopped *short* of X-ing", "has *yet* to X"."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "of" and verb.head.head.lower_ == "short":
        return "short"
    if undone(verb):
        return "nothing"
    if verb.tag_ in ("VB", "VBG") and is_spurned(verb):
        return "than"
    words = {c.lower_ for c in verb.children if c.dep_ in ("mark", "aux")}
    if {"before", "could"} <= words and is_past(verb.head):
        return "before"  # "shot them *before* they *could* flee"
    waits = verb.dep_ == "xcomp" and verb.head.lemma in ("have", "be") and infinitive(verb)
    return "yet" if waits and any(c.lower_ == "yet" and c.i < verb.i for c in verb.head.children) else ""


def is_spurned(verb: Token) -> bool:
    """Whether something else is better or done sooner: "rather talk *than* fight"; not "more than doubling"."""
    before = {t.lower_ for t in verb.doc[max(verb.i - 2, 0) : verb.i]}
    return "than" in before and not before & {"more", "less", "other"}


def undone(verb: Token) -> bool:
    """Whether an infinitive tells what somebody does nothing, little or not enough for: "did *nothing* to stop it"."""
    noun = verb.head if verb.head.lower_ in LITTLE else None
    above = verb.head if noun is None else noun.head
    if above.lemma != "do" or not infinitive(verb):
        return False
    words = {c.lower_ for c in above.children}
    return bool(words & {"nothing", "little"}) or ("enough" in words and negated(above))
