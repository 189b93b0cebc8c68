"""What several do as one: *together*, a *joint* force; or to *each other*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.phrases import BORDERS
from kgraph.extract.tables.lexicon import JOINT

if TYPE_CHECKING:
    from kgraph.extract.syntax.clause import Clause
    from kgraph.parse.tokens import Token

OTHER = frozenset({"other", "another"})
SIDES = frozenset({"side", "camp", "party", "country", "nation"})
JOINTLY = frozenset("together jointly collectively collaboratively cooperatively mutually side".split())
TALKS = frozenset("meeting talk discussion dialogue consultation negotiation summit session conversation".split())
DRILLS = frozenset("exercise drill maneuver manoeuvre game wargame rehearsal".split())
HAVING = frozenset({"have", "share", "face"})  # "has a *common* border with"


def is_joint(clause: Clause) -> bool:
    """Whether the subjects act as one: *together*, *jointly*, *side by side*, a *joint* force."""
    words = [c.lower_ for c in clause.verb.children if c.dep_ in ("advmod", "npadvmod", "prt")]
    return bool(JOINTLY & {*words}) or shared(clause)


def shared(clause: Clause) -> bool:
    """Whether several sides own what is acted on or through: "opened a *joint* centre", "unload in *mixed* crews"."""
    nouns = [] if clause.verb.lemma in HAVING else [*clause.objects, *clause.phrase("in")]
    nouns = [noun for noun in nouns if noun.lemma not in TALKS]  # "held *bilateral talks*" is no work
    return any(c.lower_ in JOINT for noun in nouns for c in grammar.children(noun, "amod"))


def drills(clause: Clause) -> bool:
    """Whether what is held or begun is an exercise."""
    return any(n.lemma in DRILLS for o in clause.objects for n in (o, *grammar.quantified(o)))


def bordered(clause: Clause) -> bool:
    """Whether *with* names whose border an exercise is near: "drills along the border *with Oman*"."""
    above = (n.head.head for n in clause.near("with"))
    return any(a.pos_ == "NOUN" and a.lemma in BORDERS for a in above)


def is_reciprocal(tokens: list[Token]) -> bool:
    """*each other*, *one another*, *the other*, *the other side*."""
    return any(t.lower_ in OTHER or is_the_other(t) for t in tokens)


def is_the_other(noun: Token) -> bool:
    """Whether a noun means the second of two sides, no others besides: "*the other side*"."""
    words = {c.lower_ for c in noun.lefts}
    return noun.tag_ == "NN" and noun.lemma in SIDES and {"the", "other"} <= words
