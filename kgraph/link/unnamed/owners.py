"""Whose a common noun is, where no name in its own phrase tells: "its troops", "the ministry's spokesman", "whose
army", "the region's forces".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import clause, is_subject
from kgraph.link.named import titles
from kgraph.link.reference import pronouns
from kgraph.link.unnamed.bodies import PUBLIC
from kgraph.link.unnamed.definite import NEAR
from kgraph.link.unnamed.groups import is_place
from kgraph.model import ActorType

if TYPE_CHECKING:
    from kgraph.link.document.linked import TokenMention
    from kgraph.link.document.reading import Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role
    from kgraph.parse.tokens import Token

MEN = frozenset({"MIL", "COP", "REB", "PRM", "SPY"})  # who serve whom the possessive means


def owner_by_possessive(reading: Reading, hit: Hit[Role], pronoun: int) -> str:
    """Whose it is by a possessive pronoun, or by a noun that means an actor; empty if nobody's."""
    if pronoun >= 0:
        return owner_by_pronoun(reading, hit, pronoun)
    noun = titles.noun_of(reading, hit)
    word = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    if word is None:
        return ""
    mention = reading.at(word.i)
    if mention is not None and len(mention.actors) == 1:
        return mention.actors[0]
    return region_meant(reading, word)


def owner_by_pronoun(reading: Reading, hit: Hit[Role], pronoun: int) -> str:
    """Whose body, country or men it is by a possessive: the state of a person, a state or body itself."""
    role = hit.value
    organ = ("body" in role.kinds or role.is_state) and not role.plural
    if not (organ or serves(reading, hit)):
        return ""
    actors = pronouns.possessor(reading, reading.doc[pronoun])
    owner = reading.entities[actors[0]] if len(actors) == 1 else None
    if owner is None:
        return ""
    if owner.type is ActorType.GROUP and not owner.collective:
        return reading.state(owner.state).id if owner.state and organ and role.is_state else ""
    if owner.type is ActorType.STATE and is_peoples(reading, hit, pronoun):
        return ""
    noun = titles.noun_of(reading, hit)
    if organ and not is_subject(noun) and owner.id in pronouns.doers(reading, clause(noun)):
        return ""
    return reading.state(owner.state).id if owner.type is ActorType.PERSON and owner.state else owner.id


def own_body(reading: Reading, hit: Hit[Role], pronoun: int) -> str:
    """The party, company or movement that somebody leads or speaks for, for "*his* group"; empty if it is not told."""
    if pronoun < 0 or hit.value.plural or not hit.value.kinds & {"body", "group"} or hit.value.sector in PUBLIC:
        return ""
    actors = pronouns.possessor(reading, reading.doc[pronoun])
    owner = reading.entities[actors[0]] if len(actors) == 1 else None
    if owner is None or not (owner.single or owner.type is ActorType.PERSON):
        return ""
    told = [p.body for p in owner.posts] or served(reading, owner.id, pronoun)
    bodies = [reading.entities[b] for b in dict.fromkeys(told) if b.startswith(("organization/", "group/"))]
    fits = [b.id for b in bodies if b.sector not in PUBLIC and hit.value.sector in ("", b.sector)]
    return fits[0] if len(fits) == len(bodies) == 1 else ""


def served(reading: Reading, actor: str, before: int) -> list[str]:
    """The bodies of which an unnamed officer was last told to be: "the leader *of the Dawn Front*"."""
    last = max((m.head for m in reading.mentions_of(actor) if m.last < before), default=-1)
    phrases = [p for c in reading.doc[last].rights if c.lower_ in ("of", "for") for p in c.rights] if last >= 0 else []
    found = (m for p in phrases if p.dep_ == "pobj" for m in (reading.at(p.i), at_appositive(reading, p)) if m)
    return [m.actors[0] for m in found if len(m.actors) == 1]


def at_appositive(reading: Reading, noun: Token) -> TokenMention | None:
    """The mention of the name that stands behind a noun: "the group *Dawn Front*"."""
    return next((m for c in noun.rights if c.dep_ == "appos" and (m := reading.at(c.i)) is not None), None)


def is_peoples(reading: Reading, hit: Hit[Role], pronoun: int) -> bool:
    """Whether it is "*their* government", which is the people's, not the state's last spoken of."""
    return pronoun >= 0 and hit.value.is_state and not hit.value.plural and reading.doc[pronoun].lower_ == "their"


def owner_of_minister(reading: Reading, pronoun: int) -> str:
    """The state whose minister is meant by "his foreign minister"; empty if it is not known."""
    actors = pronouns.possessor(reading, reading.doc[pronoun])
    code = reading.entities[actors[0]].state if len(actors) == 1 else ""
    return reading.state(code).id if code else ""


def serves(reading: Reading, hit: Hit[Role]) -> bool:
    """Whether several people belong to their possessor: his troops and countrymen, not his critics and allies."""
    role = hit.value
    if not (role.plural or "group" in role.kinds) or reading.world.is_word("peer", role.noun):
        return False
    own = any(c.lower_ == "own" for c in titles.noun_of(reading, hit).lefts)
    return own or role.sector in MEN or role.is_state or reading.world.is_word("own people", role.noun)


def owner_beside(reading: Reading, hit: Hit[Role]) -> str:
    """The state of those with whom more of the same are told: "Chilean banks and *other firms*"."""
    noun = titles.noun_of(reading, hit)
    before = reading.at(noun.head.i) if noun.dep_ == "conj" and noun.head.i < noun.i else None
    if before is None or len(before.actors) != 1 or not any(c.lower_ == "other" for c in noun.lefts):
        return ""
    told = reading.entities[before.actors[0]]
    code = told.state if told.type is not ActorType.STATE and not told.region else ""
    return reading.state(code).id if code else ""


def region_meant(reading: Reading, word: Token) -> str:
    """The region or city named last that "the region's", "the island's" means."""
    if not reading.world.is_word("place", word.lemma_.lower()):
        return ""
    number = reading.sentence_of[word.i]
    for back in range(number, max(number - NEAR, 0) - 1, -1):
        near = [m for m in reading.mentions_in(back) if m.last < word.i and len(m.actors) == 1]
        for mention in sorted(near, key=lambda m: -m.head):
            if is_place(reading.entities[mention.actors[0]]):
                return mention.actors[0]
    return ""


def in_league(reading: Reading, owner: str) -> bool:
    """Whether what owns states is a body of several: "*EU* states"."""
    whose = reading.entities[owner]
    return whose.type is ActorType.ORGANIZATION and not whose.state
