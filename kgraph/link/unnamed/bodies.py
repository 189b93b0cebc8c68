"""Organs named by kind and state: "the Chinese foreign ministry", "the government of Mali"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import main_head
from kgraph.link.document.reading import slug
from kgraph.link.document.setting import around
from kgraph.link.unnamed.backers import sponsors
from kgraph.model import ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role
    from kgraph.parse.tokens import Token

SENT = frozenset({"delegation", "team", "contingent"})
PUBLIC = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "COP"})
WINDOW = 7  # tokens before a body in which its state may stand


def link_bodies(reading: Reading) -> None:
    """Enter organs and governments whose state stands in their own phrase."""
    for hit in reading.roles:
        if (
            "body" in hit.value.kinds
            and hit.first not in reading.named
            and is_noun(reading, hit)
            and not describes(reading, hit)
        ):
            owner = owner_of(reading, hit)
            named = described(reading, hit, owner[0]) if owner else ""
            if owner and named:
                reading.name(hit.first, hit.last, named)
                reading.add(owner[0], hit.last, (named,), MentionKind.NOUN, "apposition to the body's name")
            elif owner and name_apposed(reading, hit):
                link_apposed(reading, hit, owner[0], owner[2])
            elif owner:
                link_body(reading, hit, *owner)


def name_apposed(reading: Reading, hit: Hit[Role]) -> str:
    """The body whose name follows the noun as its apposition: "Peru's ruling party, the Green Harvest Party,"."""
    noun = main_head(reading.doc, hit.first, hit.last)
    for child in noun.children:
        mention = reading.at(child.i) if child.dep_ == "appos" and child.i > hit.last else None
        named = mention is not None and mention.kind is MentionKind.NAME and reading.doc[hit.last + 1].text == ","
        if mention is not None and named and len(mention.actors) == 1 and not hit.value.plural:
            entity = reading.entities[mention.actors[0]]
            body = entity.type is ActorType.ORGANIZATION or (entity.type is ActorType.GROUP and not entity.region)
            return entity.id if body else ""
    return ""


def described(reading: Reading, hit: Hit[Role], first: int) -> str:
    """The body that the noun only describes after a comma: "Perupetro, Peru's oil company"."""
    doc, noun = reading.doc, main_head(reading.doc, hit.first, hit.last)
    start = first - (first > 0 and doc[first - 1].lower_ == "the")
    if noun.dep_ != "appos" or noun.head.i >= start or start == 0 or doc[start - 1].text != ",":
        return ""
    mention = reading.at(noun.head.i)
    actor = mention.actors[0] if mention is not None and len(mention.actors) == 1 else ""
    return actor if actor.startswith("organization/") and not hit.value.plural else ""


def link_apposed(reading: Reading, hit: Hit[Role], first: int, owner: str) -> None:
    """The noun means the body named after it, which belongs to the noun's owner."""
    entity = reading.entities[name_apposed(reading, hit)]
    entity.state = entity.state or (reading.entities[owner].state if owner else "")
    entity.sector = entity.sector or hit.value.sector
    entity.heads.add(hit.value.noun)
    reading.name(hit.first, hit.last, entity.id)
    reading.add(first, hit.last, (entity.id,), MentionKind.NOUN, "noun before the body's name")


def is_noun(reading: Reading, hit: Hit[Role]) -> bool:
    """Whether the words are a noun here, not a verb or adjective of the same spelling."""
    return reading.doc[hit.last].pos_ in ("NOUN", "PROPN")


def describes(reading: Reading, hit: Hit[Role]) -> bool:
    """Whether the noun only describes the noun or name after it ("university student"), or is an attitude."""
    following = hit.last + 1
    if reading.named.get(following, "").startswith("organization/"):
        return hit.last < following
    counted = any(c.lower_ in ("two", "both", "warring", "rival") for c in reading.doc[hit.last].lefts)
    if hit.value.plural and counted and reading.world.is_word("faction", reading.doc[hit.last].lower_):
        return True  # "the two Peruvian sides" are not Peru
    attitude = reading.world.is_word("attitude", hit.value.noun)
    if attitude and following < len(reading.doc) and reading.doc[following].lower_ == "to":
        return True
    after = reading.role_at.get(hit.last + 1)
    return after is not None and after.value.kinds == {"person"} and hit.value.sector not in PUBLIC


def owner_of(reading: Reading, hit: Hit[Role]) -> tuple[int, int, str] | None:
    """First and last token of the whole phrase and the state or actor in it that owns the body."""
    left = owner_before(reading, hit.first)
    if left is not None:
        return left[0], hit.last, left[1]
    right = owner_after(reading, hit.last)
    if right is not None:
        return hit.first, right[0], right[1]
    return None


def owner_before(reading: Reading, first: int) -> tuple[int, str] | None:
    """The named actor in the modifiers right before a noun: (first token of the phrase, actor)."""
    doc, i, joined = reading.doc, first - 1, False
    while i >= 0 and first - i <= WINDOW and reading.sentence_of[i] == reading.sentence_of[first]:
        if i in reading.named:
            actor = reading.named[i]
            beside = joined and doc[i].dep_ not in ("amod", "compound", "nmod", "conj", "poss")
            if beside or sponsors(reading, i):  # "Peru's *government* and rebel leaders"
                return None
            start = i
            while start > 0 and reading.named.get(start - 1) == actor:
                start -= 1
            return start, actor
        token = doc[i]
        if token.text == ")" and i > 2 and doc[i - 2].text == "(":
            i -= 3  # "the African Union (*AU*) delegation"
            continue
        near = (
            token.dep_ in ("amod", "compound", "nmod", "case", "punct", "poss", "conj", "cc")
            and token.text not in ',;:"()'
        )
        if not near or (token.pos_ in ("VERB", "DET") and token.dep_ != "amod"):
            return None
        joined = joined or token.dep_ == "cc"
        i -= 1
    return None


def owner_after(reading: Reading, last: int) -> tuple[int, str] | None:
    """The state or organization in an of-phrase right after a noun: (last token, actor); "a delegation *from* Peru"."""
    doc, i = reading.doc, last + 1
    sent = i < len(doc) and doc[i].lower_ == "from" and reading.world.is_word("abroad", doc[last].lower_)
    if i >= len(doc) or (doc[i].lower_ not in ("of", "in") and not sent):
        return None
    inside = doc[i].lower_ == "in"
    owned = any(c.dep_ == "poss" and c.tag_ == "NN" for c in doc[last].lefts)  # "*the country's* rulers in Paris"
    if inside and (owned or is_from_abroad(reading, doc[last])):
        return None
    i += 1
    while (
        i < len(doc)
        and (doc[i].pos_ == "DET" or doc[i].dep_ in ("amod", "compound"))
        and i not in reading.named
        and i - last < WINDOW
    ):
        i += 1
    actor = reading.named.get(i, "") if i < len(doc) else ""
    if not actor or (inside and not actor.startswith("state/")):
        return None
    while i + 1 < len(doc) and reading.named.get(i + 1) == actor:
        i += 1
    head = main_head(doc, i, i)
    noun_follows = i + 1 < len(doc) and (doc[i + 1].text in ("'s", "'") or head.dep_ in ("amod", "compound"))
    if noun_follows and not inside and doc[last].lower_ in SENT and actor.startswith("state/"):
        return last, actor  # "a delegation of *Chadian* officers"
    return None if noun_follows else ((last if inside else i), actor)


def is_from_abroad(reading: Reading, noun: Token) -> bool:
    """Whether people are of another state than the place where they are: "*foreign* fighters in Chad"."""
    abroad = reading.world.is_word("abroad", noun.lower_)
    return abroad or any(reading.world.is_word("foreign", c.lower_) for c in noun.lefts)


def link_body(reading: Reading, hit: Hit[Role], first: int, last: int, owner: str) -> None:
    """A body with its owner: the state itself for a government, else an organization of it."""
    entity = body_of(reading, hit, owner)
    if entity is None:
        return
    for i in range(hit.first, hit.last + 1):
        reading.name(i, i, entity.id)
    reason = (
        "government for the state"
        if entity.type is ActorType.STATE
        else f"{hit.value.noun} of {reading.entities[owner].label}"
    )
    reading.add(first, last, (entity.id,), MentionKind.NAME if first < hit.first else MentionKind.NOUN, reason)


def named_in_full(reading: Reading, noun: str) -> list[Entity]:
    """The organizations so far whose longer name ends with a noun."""
    bodies = (e for k, e in sorted(reading.entities.items()) if k.startswith("organization/"))
    return [e for e in bodies if e.label.lower().endswith(f" {noun}")]


def body_of(reading: Reading, hit: Hit[Role], owner: str) -> Entity | None:
    """The actor that a body noun means when it belongs to this actor."""
    whose = reading.entities[owner]
    state = whose.state
    if hit.value.is_state:
        sent = whose.type is ActorType.ORGANIZATION and hit.value.noun == "delegation"
        if sent or (whose.type is ActorType.GROUP and not whose.plural and hit.value.noun != "regime"):
            return branch(reading, hit, whose)
        owns = whose.type in (ActorType.STATE, ActorType.PERSON) or hit.value.noun == "administration"
        return reading.state(state) if state and owns else None
    if whose.type is ActorType.STATE and hit.value.sector not in PUBLIC:
        label = reading.words(words_from(reading, hit, owner), hit.last)
        same = [e for e in named_in_full(reading, hit.value.noun) if e.state == state] if label.islower() else []
        if len(same) == 1:
            return same[0]  # "Peru's Fisheries Agency ... *the agency* in Lima"
        entity = reading.entity(f"organization/{slug(label)}", label, ActorType.ORGANIZATION, state, hit.value.sector)
        entity.heads.add(hit.value.noun)
        return entity
    abroad = reading.world.is_word("abroad", hit.value.noun) and bool(state)
    if whose.type is ActorType.STATE or abroad:
        return organ(reading, hit.value.noun, reading.words(hit.first, hit.last), state, hit.value)
    world = reading.world
    kind = world.is_word("media", hit.value.noun) or world.is_word("outfit", hit.value.noun)
    if kind and (
        whose.sector or not any(t.tag_ == "POS" for t in reading.doc[words_from(reading, hit, owner) : hit.first])
    ):
        whose.sector = whose.sector or hit.value.sector
        return whose if whose.type is not ActorType.PERSON else None
    if whose.type is ActorType.ORGANIZATION or (whose.type is ActorType.GROUP and not whose.plural):
        return branch(reading, hit, whose)
    return None


def branch(reading: Reading, hit: Hit[Role], whose: Entity) -> Entity:
    """A body of an organization or of a place: both names together."""
    label = f"{whose.label} {reading.words(hit.first, hit.last)}"
    entity = reading.entity(f"organization/{slug(label)}", label, ActorType.ORGANIZATION, whose.state, hit.value.sector)
    entity.heads.add(hit.value.noun)
    return entity


def words_from(reading: Reading, hit: Hit[Role], owner: str) -> int:
    """Where a body's words begin, its owner's name before it included."""
    found = owner_before(reading, hit.first)
    return found[0] if found is not None and found[1] == owner else hit.first


def organ(reading: Reading, noun: str, words: str, state: str, role: Role) -> Entity:
    """The organ of a kind that a state has: one actor whatever the spelling."""
    kind = slug(noun).replace("defence", "defense")
    adjective = reading.world.states[state].demonym if state else ""
    label = f"{adjective} {words}".strip()
    prefix = f"{state.lower()}-" if state else ""
    same = [k for k in sorted(reading.entities) if k.startswith(f"organization/{prefix}") and role.sector == "LEG"]
    kind = next((k[len(f"organization/{prefix}") :] for k in same if prefix and one_house(k, kind)), kind)
    known = reading.entity(f"organization/{prefix}{kind}", label, ActorType.ORGANIZATION, state, role.sector)
    known.heads.add(role.noun)
    known.local = not state
    return known


def one_house(key: str, kind: str) -> bool:
    """Whether an assembly's id is that of a national assembly, or the other way round."""
    known = key.partition("/")[2].partition("-")[2]
    return known.split("-")[-1] == kind.split("-")[-1] == "assembly"


def last_of_kind(reading: Reading, hit: Hit[Role]) -> str:
    """The actor that a body noun without its state meant last: the government, the foreign ministry; "the
    court" may be a supreme court.
    """
    same = [h for h in reading.roles if h.first < hit.first and h.last in reading.named]
    kind = kind_of(hit.value)
    exact = [h for h in same if kind_of(h.value) == kind]
    loose = [h for h in same if " " not in kind and h.value.noun.split()[-1] == kind]
    if exact or loose:
        return reading.named[(exact or loose)[-1].last]
    if hit.value.is_state or hit.value.sector not in PUBLIC:
        return ""
    entity = organ(reading, hit.value.noun, reading.words(hit.first, hit.last), around(reading, hit.first), hit.value)
    reading.name(hit.first, hit.last, entity.id)
    reading.add(hit.first, hit.last, (entity.id,), MentionKind.NOUN, "organ without its state beside it")
    return entity.id


def kind_of(role: Role) -> str:
    """What a body noun is called by: the last word of a government's."""
    return role.noun.split()[-1] if role.is_state else role.noun
