"""The name of who holds a post, right behind what the post is of: "the head of the mission *Ana Lind*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
