"""Who stands between whom, and what goes on between them, where the parser hangs a side or the matter elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.mistaken import NOUNS
from kgraph.parse.mends.moves import SUBJECTS, move
from kgraph.parse.titlecase import act_nouns

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

REACH = 8  # words within which the second side of *between* is named
MATTERS = frozenset("on over about in at near for regarding concerning".split())
JOINING = frozenset(  # what is itself between two
    "border frontier relation relationship tie line link gap balance difference boundary crossing corridor highway "
    "railway pipeline strait sea river zone area territory region land ground space distance bond contact traffic flow "
    "road route way path stretch commerce trade exchange cooperation friendship rivalry tension hostility".split()
)


def join(between: Token) -> None:
    """Set right who stands between whom, and what goes on between them."""
    near, fight = next((c for c in between.rights if c.dep_ == "pobj"), None), between.head
    if near is not None and (two := owners(near)):
        for joint in [c for c in near.rights if c.dep_ in ("cc", "conj")]:
            move(joint, two[0], joint.dep_)
    elif near is not None and (late := late_side(between, near)) is not None:
        verb = late.head
        move(late, near, "conj")
        move(fight, verb, "nsubj")
    elif near is not None and (other := other_side(near)) is not None:
        for joint in [c for c in other.head.children if c.dep_ == "cc"]:
            move(joint, near, "cc")
        move(other, near, "conj")
    if is_fight(fight):
        fight.pos_, fight.tag_, fight.lemma = "NOUN", "NN", fight.lower_
        fight.dep_ = "pobj" if fight.dep_ == "pcomp" else fight.dep_


def owners(near: Token) -> list[Token]:
    """The two whose men stand *between* them: "between the presidents of *Peru* and *Chile*"."""
    of = near.doc[near.i + 1] if near.tag_ == "NNS" and near.i + 1 < len(near.doc) else near
    first = next((c for c in of.rights if c.dep_ == "pobj" and c.pos_ == "PROPN"), None)
    if of.lower_ != "of" or first is None:
        return []
    others = [c for noun in (first, near) for c in noun.rights if c.dep_ == "conj"]
    return [first, *others] if others and all(c.pos_ == "PROPN" for c in others) else []


def late_side(between: Token, near: Token) -> Token | None:
    """The second side of *between*, taken for the subject of what follows: "fighting between rebels and *the army* went
    on".
    """
    end = max(t.i for t in near.subtree if t.dep_ != "cc") + 1
    if end + 2 >= len(between.doc) or between.doc[end].lower_ != "and":
        return None
    if any(c.dep_ == "conj" for c in near.rights):
        return None
    inside = (t for t in between.doc[end + 1 : end + REACH] if t.dep_ == "nsubj" and t.left_edge.i == end + 1)
    side = next(inside, None)
    return side if side is not None and side.head.i > side.i and side.head not in between.subtree else None


def is_fight(word: Token) -> bool:
    """Whether a gerund is the noun of what goes on between two: "*fighting* between herders and farmers went on"."""
    own = {c.dep_ for c in word.children}
    return (
        word.tag_ == "VBG"
        and (word.dep_ in SUBJECTS or word.dep_ in ("pobj", "pcomp", "dobj"))
        and not own & {"nsubj", "dobj", "aux"}
    )


def act_between(between: Token) -> Token | None:
    """What goes on between two or with somebody, where the parser hangs them on its matter or place: "*talks* on fish
    *between* Peru and Chile".
    """
    matter = between.head
    prep = matter.head
    if matter.dep_ != "pobj" or prep.lower_ not in MATTERS or prep.head.pos_ != "NOUN" or prep.head.i > prep.i:
        return None
    joins = matter.pos_ != "PROPN" and (matter.lemma in JOINING or matter.lemma in act_nouns())
    return prep.head if prep.head.lemma in act_nouns() and not joins else None


def other_side(near: Token) -> Token | None:
    """The second side of *between*, hung deeper on the first: "between forces loyal to *Adoum* and *rebels*"."""
    if near.tag_ in ("NNS", "NNPS") and not near.rights:
        return None
    if any(c.dep_ == "conj" for c in near.rights):
        return None
    return next((t for t in near.subtree if t.dep_ == "conj" and t.i > near.i and t.pos_ in NOUNS), None)
