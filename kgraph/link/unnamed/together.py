"""Two nouns for one group: "nine *tourists and hotel workers*", "Sudanese *women and children*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.named.titles import noun_of
from kgraph.model import ActorType

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role
    from kgraph.parse.tokens import Token

APART = frozenset({"REB", "PRM", "MIL", "COP", "OPP", "PTY", "UAF", "CRM", "LEG"})  # who act apart from others


def one_with(reading: Reading, hit: Hit[Role], entity: Entity) -> int:
    """The last token of the group that a noun opens: another noun may share its number or nation."""
    noun = noun_of(reading, hit)
    shared = any(c.dep_ == "nummod" or (c.dep_ == "amod" and c.i in reading.named) for c in noun.lefts)
    other = second(noun) if shared and entity.type is ActorType.GROUP and entity.sector not in APART else None
    role = reading.role_at.get(other.i) if other is not None else None
    if role is None or not role.value.plural or role.value.sector in APART:
        return hit.last
    reading.spent.update(range(hit.last + 2, role.last + 1))
    entity.label = f"{entity.label} {reading.words(hit.last + 1, role.last)}"
    entity.heads.add(role.value.noun)
    return role.last


def second(noun: Token) -> Token | None:
    """The noun that is joined to another right behind it, without a number, owner or article of its own."""
    joined = [c for c in noun.rights if c.dep_ == "conj" and c.tag_ == "NNS"]
    near = [c for c in joined if c.left_edge.i == noun.i + 2 and noun.doc[noun.i + 1].lower_ == "and"]
    return next((c for c in near if all(w.dep_ == "compound" for w in c.lefts)), None)
