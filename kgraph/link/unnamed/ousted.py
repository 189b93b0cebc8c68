"""Officials to whom something is done that is meant for their state and falls on them: "expelled *ten Polish
diplomats*", "sanctions on *five Iranian officials*".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import undergoes
from kgraph.link.named import titles
from kgraph.link.unnamed.groups import group, group_label
from kgraph.model import ActorType

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role
    from kgraph.parse.tokens import Token

OUSTING = frozenset("expel oust eject bar ban sanction blacklist deport order send declare recall".split())
SEIZING = frozenset(
    "arrest detain jail imprison charge indict convict sentence fine try sack dismiss fire suspend kill murder shoot "
    "wound abduct kidnap".split()
)
PENALTIES = frozenset("sanction ban freeze restriction curb penalty visa".split())


def fallen_on(reading: Reading, hit: Hit[Role], edge: int, state: Entity) -> tuple[str, ...]:
    """The officials themselves beside their state, or alone where nothing is meant for it."""
    noun = titles.noun_of(reading, hit)
    if state.type is not ActorType.STATE or not (hit.value.plural and "office" in hit.value.kinds):
        return (state.id,)
    own = any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in noun.lefts)
    seized, ousted = undergoes(noun, SEIZING), (undergoes(noun, OUSTING) and not own) or is_penalized(noun)
    if not (seized or ousted):
        return (state.id,)
    label, first = group_label(reading, hit, edge)
    officials = group(reading, hit, label, first, state)
    return (officials.id,) if seized else (state.id, officials.id)


def is_penalized(noun: Token) -> bool:
    """Whether a penalty is for somebody: "a travel ban *on Fijian officials*", "visas *for Fijian officials*"."""
    top = noun.head if noun.dep_ == "conj" else noun
    over = top.head if top.dep_ == "pobj" and top.head.lower_ in ("on", "against", "to", "for") else None
    return over is not None and any(w.lemma in PENALTIES for w in (over.head, *over.head.lefts, *over.head.rights))
