"""A second giver whose verb is left out, taken for another receiver: "Chad pledged $9 to Mali and *Niger $5*": the
giver joins the subject, what it gives the object. A preposition said again hangs where the first one does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import SUBJECTS, move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

CURRENCY = frozenset({"$", "€", "£", "¥"})
GIVEN = frozenset({"dobj", "dative", "pobj"})
GIVING = frozenset("pledge give offer donate promise contribute send commit provide lend earmark allocate".split())
INSIDE = frozenset({"nmod", "compound"})


def giver(name: Token) -> tuple[Token, Token] | None:
    """The verb that a name behind *and* has in common with the clause before, and what it gives."""
    doc, end = name.doc, name.i + 1
    first = min([name.i, *(c.i for c in name.lefts)])
    if name.ent_type_ in ("DATE", "TIME") or first == 0 or end >= len(doc) or doc[first - 1].lower_ not in ("and", ","):
        return None
    counted = doc[end].tag_ == "CD" or doc[end].text in CURRENCY
    verb = next((a for a in name.ancestors if a.lemma in GIVING and a.i < name.i), None)
    if not counted or verb is None or not any(c.dep_ in SUBJECTS for c in verb.lefts):
        return None
    gift = doc[end]
    while gift.head.i > gift.i and gift.head.sent == verb.sent:
        gift = gift.head
    given = [c for c in verb.rights if c.i < first and c.dep_ in GIVEN and is_counted(c)]
    return (verb, gift) if given and is_counted(gift) else None


def is_counted(noun: Token) -> bool:
    """Whether a noun is a sum or a number of things."""
    return noun.tag_ == "CD" or any(c.tag_ == "CD" or c.text in CURRENCY for c in noun.lefts)


def give_too(name: Token, verb: Token, gift: Token) -> None:
    """Hang the giver on the subject and the gift on the object, and who was before the giver where the gift hung."""
    subject = next(c for c in verb.lefts if c.dep_ in SUBJECTS)
    given = next(c for c in verb.rights if c.dep_ in GIVEN and is_counted(c))
    before = name.head
    move(name, subject, "conj")
    if before.dep_ in INSIDE and before.head is gift:
        move(before, gift.head, gift.dep_)
    move(gift, given, "conj")


def said_again(word: Token) -> Token | None:
    """The word that the first of two like prepositions hangs on: "criticism of Oman and *of* Peru"."""
    first = word.head
    again = first.lower_ == word.lower_ and first.dep_ == "prep" and first.i < word.i
    return first.head if again else None
