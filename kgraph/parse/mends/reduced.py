"""Participles behind a subject that the parser takes for its verb: "*nurses* jailed by Peru *told* reporters"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.asides import SUBJECTS
from kgraph.parse.mends.moves import move
from kgraph.parse.mends.stranded import FINITE

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

PAST = frozenset("held sent fed led shot hit hurt let made brought caught put sold told taught kept left lent".split())
FIRING = frozenset({"fire", "launch", "shoot", "hurl", "lob", "throw"})
SHOT = frozenset("shell rocket missile mortar bomb drone bullet shot grenade projectile artillery stone".split())
CLAUSES = frozenset({"conj", "ccomp", "advcl", "dep", "parataxis"})
INNER = frozenset({"prep", "agent", "prt", "advmod", "npadvmod", "xcomp", "oprd", "dative"})


def undergoers(participle: Token) -> tuple[Token, Token] | None:
    """The subject of such a participle, whose agent is told behind it, and the finite verb that follows unjoined."""
    before = participle.doc[participle.i - 1] if participle.i else participle
    lent = [c for c in participle.lefts if c.dep_ == "nsubj"]
    marks = [c for c in participle.lefts if c.dep_ == "mark"]
    plain = len(lent) == len(participle.lefts) - len(marks) == 1 and before.text != ","
    if not plain or lent[0].pos_ not in ("NOUN", "PROPN") or not may_be_participle(participle):
        return None
    main = follower(participle)
    within = [c for c in participle.rights if main is None or c.i < main.i]
    agent = any(w.lower_ == "by" for c in within for w in c.subtree)
    shot = participle.lemma in FIRING and lent[0].lemma in SHOT
    if main is None or not (agent or shot) or not all(c.dep_ in INNER for c in within):
        return None
    helped = any(c.dep_ in SUBJECTS or c.dep_ in ("mark", "cc") for c in main.lefts if c is not participle)
    return None if helped or main.doc[main.i - 1].is_punct else (lent[0], main)


def may_be_participle(verb: Token) -> bool:
    """Whether a past may be a participle by its form."""
    return verb.tag_ == "VBN" or (verb.tag_ == "VBD" and (verb.lower_.endswith("ed") or verb.lower_ in PAST))


def follower(participle: Token) -> Token | None:
    """The finite verb behind a participle taken for another main verb, as which the parser coordinates or subordinates
    one of the two to the other.
    """
    later = [c for c in participle.rights if c.dep_ in CLAUSES]
    above = participle.head
    if participle.dep_ in CLAUSES and above.i > participle.i:
        later = [above, *later]
    if participle.dep_ == "ccomp" and participle.tag_ == "VBN" and not later:
        later = [c for c in above.rights if c.dep_ == "ccomp" and c.i > participle.i]
    found = later[0] if later else None
    helpers = [c for c in found.lefts if c.dep_ in ("aux", "auxpass")] if found is not None else []
    finite = found is not None and any(w.tag_ in FINITE | {"MD"} for w in (helpers or [found]))
    return found if finite and found is not None and found.pos_ in ("VERB", "AUX") else None


def reduce_undergone(participle: Token, subject: Token, main: Token) -> None:
    """Hang a participle on the subject of the verb that follows."""
    label, above = participle.dep_, participle.head
    for word in [w for w in participle.rights if w.i >= main.i and w is not main]:
        move(word, main, word.dep_)
    if above is not main:
        move(main, main if above is participle else above, label)
    for mark in [c for c in participle.lefts if c.dep_ == "mark"]:
        move(mark, main, "mark")
        main.dep_ = "advcl" if main.dep_ == "conj" else main.dep_
    move(subject, main, "nsubj")
    participle.tag_ = "VBN"
    move(participle, subject, "acl")


def part_undergoing(participle: Token) -> Token | None:
    """Who of several underwent what the parser has him do: "two men died, *one of them* shot *by a soldier*"."""
    subjects = [c for c in participle.lefts if c.dep_ == "nsubj"]
    helped = any(c.dep_.startswith(("aux", "dobj", "mark")) for c in participle.children)
    agent = any(c.dep_ == "agent" for c in participle.rights)
    if helped or not agent or len(subjects) != 1 or not may_be_participle(participle):
        return None
    of = [p for c in subjects[0].rights if c.lower_ == "of" for p in c.rights]
    return subjects[0] if any(p.lower_ in ("them", "whom") for p in of) else None


def have_undergone(participle: Token, part: Token) -> None:
    """Make the part of several the subject of a passive."""
    participle.tag_ = "VBN"
    move(part, participle, "nsubjpass")
