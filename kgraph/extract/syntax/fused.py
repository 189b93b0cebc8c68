"""What somebody calls something: "condemned *what it called* Peruvian aggression" is about the aggression."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import SAYING

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

HELD = frozenset({("belong", "to"), ("own", "by"), ("operate", "by"), ("run", "by")}) | {
    (verb, "from") for verb in ("come", "originate", "import", "arrive", "ship")
}
CALLING = frozenset(
    "call term label dub brand deem name describe see regard view characterize characterise portray denounce perceive "
    "condemn consider".split()
)


STATING = SAYING | {"believe", "suspect", "think", "appear", "seem"}


def called(clause: Token) -> Token | None:
    """The noun that a clause of *what* stands for: "what they call *Y*", "what it said was *Y*"."""
    below = clause.children if clause.lemma in STATING else []
    told = [c for c in below if c.dep_ in ("ccomp", "xcomp") and c.lemma == "be"]
    inner = [clause] if clause.lemma == "be" else told
    if any(c.lower_ == "what" and c.i < n.i for n in (clause, *inner) for c in n.children) and inner:
        return next((c for n in inner for c in n.children if c.dep_ == "attr" and c.pos_ in ("NOUN", "PROPN")), None)
    if clause.lemma not in CALLING or not any(c.lower_ == "what" and c.dep_ == "dobj" for c in clause.children):
        return None
    said = [c for c in clause.children if c.dep_ in ("oprd", "attr")]
    said += [
        n for c in clause.children if c.dep_ == "prep" and c.lower_ == "as" for n in c.children if n.dep_ == "pobj"
    ]
    return next((c for c in said if c.pos_ in ("NOUN", "PROPN")), None)


def belonging(noun: Token) -> list[Token]:
    """Whose a thing is said to be by a participle: "trucks *belonging to Y*", "wine *coming from Y*"."""
    words = ((c, p) for c in noun.children if c.dep_ in ("acl", "relcl") for p in c.children)
    held = [p for c, p in words if (c.lemma, p.lower_) in HELD and p.dep_ in ("prep", "agent")]
    return [n for p in held for n in p.children if n.dep_ == "pobj"]
