"""Who does or states what a noun tells: its owner, or the subject of the verb above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import surface_subjects

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

VOICING = frozenset(
    "make repeat voice publish air raise renew spread circulate echo reiterate present produce level advance".split()
)
# whoever has or gives these does not do what they tell: "had *reports* of an attack"
HEARSAY = frozenset(
    "report rumor rumour news account suspicion fear allegation sign evidence claim accusation footage image video "
    "memory story description talk".split()
)
ASKING = frozenset(
    "advocate appeal ask beg call demand implore insist plead press push recommend request seek urge want".split()
)


def is_quality(modifier: Token) -> bool:
    """Whether an adjective says how, not whose: "the *immediate* suspension of aid"."""
    return modifier.tag_ == "JJ" and modifier.text.islower()


def staters(noun: Token) -> list[Token]:
    """Who states what stands below a noun: "claims *by experts* that", "*Iran's* claim that", "*Iran* repeated claims
    that".
    """
    return grammar.phrase(noun, "by") or list(grammar.owners(noun)) or voicing(noun)


def voicing(noun: Token) -> list[Token]:
    """Who makes or repeats what a noun states: "*Peru* voiced suspicions", "*Peru* went public with claims"."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "with" else noun.head
    public = verb.lemma == "go" and any(c.lower_ == "public" for c in verb.rights)
    made = noun.dep_ in grammar.OBJECT and verb.lemma in VOICING
    return surface_subjects(verb) if made or public else []


def doers(noun: Token, prep: Token) -> list[Token]:
    """Who does what an operator noun tells: its owner outside the phrase, else the subject of the verb above it."""
    if noun.lemma in HEARSAY:
        return []
    below = set(prep.subtree)
    own = grammar.phrase(noun, "by") or [o for o in grammar.owners(noun) if o not in below and not is_quality(o)]
    if own or noun.dep_ not in grammar.OBJECT or not grammar.is_verb(noun.head):
        return own
    return surface_subjects(noun.head)


def asker(noun: Token) -> Token | None:
    """The verb that asks for what a noun tells: "*demanded* an end to it", "*called* for a halt to it"."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "for" else noun.head
    called = noun.dep_ == "dobj" and above.lemma == "call"  # "called a halt to it"
    return above if noun.dep_ in ("dobj", "pobj") and above.lemma in ASKING and not called else None
