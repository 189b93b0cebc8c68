"""The name of who holds a post, right behind what the post is of: "the head of the mission *Ana Lind*"; a given name
that the parser takes for a verb's tense: "secretary *Will* Soto said".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import SUBJECTS, move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

POSTS = frozenset(
    "head leader commander chief president chairman chairwoman chairperson director governor mayor founder spokesman "
    "spokeswoman coordinator chieftain elder captain commandant speaker minister secretary".split()
)
# what has no name of its own
BODIES = frozenset(
    "mission delegation force council commission committee army navy military police guard garrison junta parliament "
    "assembly senate government cabinet regime court bench ministry department office team squad church tribe clan "
    "community congregation region province district state republic country nation opposition bloc union".split()
)
RANKS = frozenset(
    "mr mr. mrs mrs. ms ms. dr dr. general gen. gen colonel col. col major maj. captain capt. lieutenant lt. brigadier "
    "admiral marshal commander sheikh sheik sir lord imam ayatollah mullah professor prof. archbishop bishop cardinal "
    "reverend rev.".split()
)


def post(name: Token) -> Token | None:
    """The post of which the parser takes the holder's name for a part of something else."""
    first = name.left_edge
    if not first.i or (name.dep_ == "appos" and name.head.dep_ != "pobj"):
        return None
    body = name.doc[first.i - 1]
    of = body.head
    known = body.pos_ == "NOUN" and body.dep_ == "pobj" and of.lower_ == "of"
    held = of.head
    if not known or held.lemma not in POSTS or held.pos_ not in ("NOUN", "PROPN") or held.tag_ in ("NNS", "NNPS"):
        return None
    named = first.i < name.i and first.tag_ == "NNP" and not any(c.lower_ == "'s" for c in name.rights)
    titled = first.lower_ in RANKS
    whole = named and (titled or (body.lemma in BODIES and name.ent_type_ in ("PERSON", "")))
    free = not any(c.dep_ == "appos" and c is not name for c in held.rights)
    return held if whole and free else None


def bearer(word: Token) -> Token | None:
    """The family name behind *Will*, where the verb shows that it is no tense: "Will *Soto* said"."""
    behind = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else word
    finite = word.dep_ == "aux" and word.head.tag_ in ("VBD", "VBZ") and word.head.i > behind.i
    return behind if finite and behind.tag_ == "NNP" and behind.head is word.head and behind.dep_ in SUBJECTS else None


def name_given(word: Token, family: Token) -> None:
    """Make a name of *Will*, and of the post before it a title."""
    verb = word.head
    for title in [c for c in verb.lefts if c.i == word.i - 1 and c.dep_ in SUBJECTS]:
        move(title, family, "compound")
    move(word, family, "compound")
    word.pos_, word.tag_, word.lemma = "PROPN", "NNP", word.text
