"""Which state's government people complain of: their own, not the state last spoken of ("*Zambian* miners praised
China. Their union accused *the government* of neglect").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import clause, determiner, is_subject, subject_of
from kgraph.link.unnamed.definite import earlier
from kgraph.model import ActorType

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.parse.tokens import Token

GRIEVING = frozenset(
    "accuse blame criticize criticise condemn denounce fault slam attack berate urge ask press petition sue lambast "
    "castigate chide implore beg call challenge warn defy".split()
)
# whose government may be of any state: officials, bodies of many states, those who live among others
OUTSIDE = frozenset({"GOV", "MIL", "COP", "SPY", "IGO", "NGO", "INT", "REF", "BUS", "PRM", "UAF", "CRM"})
NEAR = 3  # sentences back in which a people's doings are still what is told


def state_of_aggrieved(reading: Reading, token: Token) -> str:
    """The state of those who complain of "the government", or of the people of whom the report has just told."""
    subject = complaining(reading, token)
    mention = reading.at(subject.i) if subject is not None else None
    if mention is None or len(mention.actors) != 1 or determiner(token) != "the":
        return ""
    who = reading.entities[mention.actors[0]]
    if who.type is ActorType.STATE or who.sector in OUTSIDE:
        return ""
    return who.state or people_told(reading, token, who)


def complaining(reading: Reading, token: Token) -> Token | None:
    """Who complains of "the government", to its face or of what it did: "said *the government* had betrayed them"."""
    verb = clause(token)
    if verb.dep_ == "ccomp" and is_subject(token) and reading.world.is_word("say", verb.head.lemma_.lower()):
        return subject_of(verb.head)
    over = token.head if token.dep_ == "dobj" else token.head.head
    return subject_of(verb) if verb.lemma_ in GRIEVING and over.i == verb.i and not is_subject(token) else None


def people_told(reading: Reading, token: Token, who: Entity) -> str:
    """The state of the people who did something last, if they are no guests of another."""
    for mention in earlier(reading, token.i, sentences=NEAR):
        if len(mention.actors) != 1 or mention.actors[0] == who.id or not is_subject(reading.doc[mention.head]):
            continue
        other = reading.entities[mention.actors[0]]
        if other.type is not ActorType.STATE and other.state:
            return "" if other.sector in OUTSIDE or is_foe(who, other) else other.state
    return ""


def is_foe(who: Entity, other: Entity) -> bool:
    """Whether others may be fighters from elsewhere, of whom somebody peaceful is none."""
    return other.sector == "REB" != who.sector
