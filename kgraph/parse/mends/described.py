"""Participles before people that the parser takes for what is done: "invited *striking* teachers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

DOING = frozenset("strike protest demonstrate rebel mutiny riot war mourn grieve flee visit picket".split())
TO_PEOPLE = frozenset(
    "invite meet tell beg implore greet welcome summon warn urge ask order advise remind receive address join praise "
    "thank arrest attack beat shoot disperse kill sack dismiss fire assure inform help support back".split()
)
KEEPING = frozenset({"stop", "prevent", "ban"})
CLAUSES = frozenset({"xcomp", "advcl", "ccomp", "pcomp"})


def describes(word: Token) -> Token | None:
    """The people whom such a participle describes: they stand behind it without an article, it behind its verb."""
    if word.tag_ != "VBG" or word.dep_ not in CLAUSES or word.lemma not in DOING or word.lefts:
        return None
    people = next((c for c in word.rights if c.dep_ == "dobj" and c.tag_ in ("NNS", "NNPS")), None)
    if people is None or people.left_edge.i != word.i + 1 or any(c.dep_ in ("det", "poss") for c in people.lefts):
        return None
    if word.head.i != word.i - 1:
        return None
    between = word.dep_ == "pcomp" and word.lemma == "war"
    kept = word.head.lemma in KEEPING and any(c.lower_ == "from" for c in word.rights)
    return people if between or kept or word.head.lemma in TO_PEOPLE else None


def describe(word: Token, people: Token) -> None:
    """Hang the people where the participle hung, with what stands behind them, and it on them."""
    verb = word.head
    behind = [c for c in word.rights if c.i > people.i]
    move(people, verb, "pobj" if word.dep_ == "pcomp" else "dobj")
    for part in behind:
        move(part, verb, part.dep_)
    move(word, people, "amod")
