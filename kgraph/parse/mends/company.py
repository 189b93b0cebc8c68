"""Who does or suffers something together with another, told behind that: "along with *Chile*", "joined by *Chad*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.asides import SUBJECTS
from kgraph.parse.mends.moves import move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# what is done to somebody, and to others with them
BEFALLING = frozenset(
    "arrest detain hold jail imprison sentence convict charge indict try kill shoot wound execute hang abduct kidnap "
    "free release expel deport ban strip oust dismiss".split()
)
JOINT = frozenset(
    {"face", "talk", "negotiation", "meeting", "summit", "dialogue", "deal", "pact", "treaty", "conflict"}
)
GOING = frozenset({"go", "get", "play", "come", "tag"})


def partner(joint: Token) -> tuple[Token, Token] | None:
    """The side that somebody does or suffers something together with, and who that is."""
    return fellow(joint) or companion(joint) or joined(joint)


def fellow(joint: Token) -> tuple[Token, Token] | None:
    """The subject that does something together with a noun, and the noun: "*Peru*, along with *Chile*, sent ..."."""
    first = joint.doc[joint.i - 1] if joint.i > 1 else joint
    noun = next((c for c in joint.rights if c.dep_ == "pobj"), None)
    if joint.lower_ != "with" or first.lower_ not in ("along", "together") or noun is None:
        return None
    last = joint.doc[joint.i - 3 if first.nbor(-1).text == "," else joint.i - 2]
    subject = next((t for t in [last, *last.ancestors] if t.dep_ in SUBJECTS), None)
    return (subject, noun) if subject is not None and subject.head.i > noun.i and subject.i <= last.i else None


def companion(joint: Token) -> tuple[Token, Token] | None:
    """The side that a noun behind a verb stands with, and it: "held *Soto* along with *Rojas*", "*Peru* signed the pact
    along with *Chile*".
    """
    first = joint.doc[joint.i - 1] if joint.i > 1 else joint
    noun = next((c for c in joint.rights if c.dep_ == "pobj"), None)
    verb = first.head.head if first.head.dep_ == "dobj" else first.head  # "mediated *talks* along with Chile"
    if noun is not None and first.lower_ == "along" and (sufferer := befallen(first)) is not None:
        return sufferer, noun
    if joint.lower_ != "with" or first.lower_ != "along" or noun is None or verb.pos_ != "VERB" or verb.i > first.i:
        return None
    if verb.lemma in GOING:  # "*went along with* Chile on the text"
        return None
    met = (c for p in verb.rights if p.lower_ == "with" for c in p.rights if c.dep_ == "pobj")
    taken = next((c for c in (*verb.rights, *met) if c.dep_ in ("dobj", "pobj") and c.i < first.i), None)
    alike = taken is not None and (taken.pos_ == noun.pos_ or noun.ent_type_ == "PERSON") and taken.lemma not in JOINT
    above = (c for v in (verb, *verb.ancestors) for c in v.lefts if c.dep_ in SUBJECTS)
    side = taken if alike else next(above, None)
    return (side, noun) if side is not None else None


def befallen(along: Token) -> Token | None:
    """Whom what is done befell: "Police held *Soto* along with two aides", "*Soto* was jailed for a year along ..."."""
    above = along.head
    verb = above.head.head if above.dep_ == "pobj" else above.head if above.dep_ == "dobj" else above
    if verb.lemma not in BEFALLING or verb.tag_ not in ("VBD", "VBN", "VBZ", "VBP", "VB") or verb.i > along.i:
        return None
    return next((c for c in verb.children if c.dep_ in ("nsubjpass", "dobj") and c.i < along.i), None)


def joined(by: Token) -> tuple[Token, Token] | None:
    """The subject that others join in what it does, and who they are: "*Oman*, joined by *Peru*, sent ..."."""
    word = by.head
    noun = next((c for c in by.rights if c.dep_ == "pobj"), None)
    if by.lower_ != "by" or word.lower_ != "joined" or noun is None or word.i != by.i - 1 or not word.i:
        return None
    above = word.head if word.dep_ == "acl" else next((c for c in word.head.lefts if c.dep_ == "nsubj"), None)
    if above is None or word.lefts or word.dep_ not in ("acl", "advcl") or word.nbor(-1).text != ",":
        return None
    return (above, noun) if above.dep_ == "nsubj" and above.i < word.i and noun.i < above.head.i else None


def act_together(joint: Token, subject: Token, noun: Token) -> None:
    """Hang a noun beside the subject that it does something together with."""
    move(joint.nbor(-1), joint, "advmod")
    move(joint, subject, "cc")
    move(noun, subject, "conj")
    for by in [c for c in noun.rights if c.lower_ == "by" and subject.dep_ == "nsubjpass"]:
        move(by, subject.head, "agent")
