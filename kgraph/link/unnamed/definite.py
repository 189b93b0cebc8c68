"""What a noun refers back to: the president, the ministry, the group, the country, both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import clause, determiner, is_subject, modifiers
from kgraph.link.document.setting import is_elsewhere
from kgraph.link.named.titles import noun_of
from kgraph.link.reference.pronouns import doers
from kgraph.link.unnamed.bodies import PUBLIC
from kgraph.link.unnamed.crowds import BANDS
from kgraph.model import ActorType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.link.document.linked import TokenMention
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role
    from kgraph.parse.tokens import Token

OFFICIAL = frozenset({"GOV", "MIL", "COP", "SPY"})  # organs that answer for one another
RANKS = {"gen": "general", "col": "colonel", "capt": "captain", "lt": "lieutenant", "adm": "admiral", "maj": "major"}
TIMES = frozenset("year month decade day term".split())  # "the president *of seven years*"
STATES = frozenset("country nation state republic kingdom island territory government".split())
ANY_OFFICIAL = frozenset({"diplomat", "official", "negotiator"})  # one may be any of a state's
BEHIND = 6  # tokens from a post in which its body is described
NEAR = 4  # sentences back within which a noun without a name may find what it means


def earlier(reading: Reading, token: int, *, sentences: int = 10**6) -> Iterator[TokenMention]:
    """Mentions that end before a token, the latest first; places are passed over."""
    here = reading.sentence_of[token]
    for number in range(here, max(here - sentences, 0) - 1, -1):
        found = [m for m in reading.mentions_in(number) if m.last < token and not m.reason.startswith("place:")]
        yield from sorted(found, key=lambda m: (-m.head, m.first))


def last_told(reading: Reading, actor: str, token: int, *, alone: bool = False) -> tuple[int, int, int] | None:
    """Where an actor was mentioned last before a token, places passed over: the less, the nearer; None if nowhere."""
    found = [
        (-m.head, m.first, m.actors.index(actor))
        for m in reading.mentions_of(actor)
        if m.last < token and not m.reason.startswith("place:") and not (alone and len(m.actors) > 1)
    ]
    return min(found, default=None)


PAST = frozenset("former ex past late previous then ousted deposed fallen fugitive exiled jailed disgraced".split())


def holder(reading: Reading, hit: Hit[Role], owner: str) -> Entity | None:
    """The named person in this office: state or body must agree, and only one may fit."""
    token = noun_of(reading, hit)
    if not owner and is_others(token):
        return None  # "the leader of *the opposition*"
    whose = reading.entities[owner] if owner else None
    indefinite = determiner(token) in ("a", "an", "another", "one", "any", "each", "every", "no")
    fits = [
        e
        for e in persons(reading)
        if (has_role(reading, e, hit, token) or is_short_for(e, hit, owner))
        and (belongs(e, whose, strict=indefinite) or named_later(reading, e, hit, whose))
    ]
    if indefinite and (whose is None or "office" not in hit.value.kinds or not fits):
        return None
    told = {e.id: last_told(reading, e.id, hit.first, alone=True) for e in fits}
    seen = {actor: place for actor, place in told.items() if place is not None}
    if fits and not seen and hit.value.noun.split()[-1] in ANY_OFFICIAL:
        fits = told_of(reading, hit, whose) or fits
    fits = [e for e in fits if e.id in seen] or fits
    if len(fits) > 1 and whose is None:
        fits = [e for e in fits if e.id in reading.unmarked] or fits
        fits = (
            [max(fits, key=lambda e: (len(reading.mentions_of(e.id)), e.id))]
            if fits[0].id in reading.unmarked
            else fits
        )
    if len(fits) > 1:
        fits = sorted((e for e in fits if e.id in seen), key=lambda e: seen[e.id])[:1]
    return fits[0] if fits else None


def told_of(reading: Reading, hit: Hit[Role], whose: Entity | None) -> list[Entity]:
    """The official of a state whom the text has told of last, for "the US *diplomat*", rather than who comes later."""
    same = [e for e in persons(reading) if whose is not None and e.state == whose.state and e.sector in ("GOV", "")]
    told = {e.id: place for e in same if (place := last_told(reading, e.id, hit.first, alone=True)) is not None}
    return sorted((e for e in same if e.id in told), key=lambda e: told[e.id])[:1]


def is_others(noun: Token) -> bool:
    """Whether a noun says of whom somebody is by a word that names no state or body."""
    below = [c for p in noun.rights if p.lower_ == "of" for c in p.rights if c.dep_ == "pobj"]
    return any(c.tag_ in ("NN", "NNS") and c.lemma not in STATES | TIMES for c in below)


def persons(reading: Reading) -> list[Entity]:
    """The persons of the document."""
    return [e for _, e in sorted(reading.entities.items()) if e.type is ActorType.PERSON]


def has_role(reading: Reading, person: Entity, hit: Hit[Role], token: object) -> bool:
    """Whether a person holds an office that the noun can mean."""
    noun, world = hit.value.noun, reading.world
    post = noun.removeprefix("former ")
    held = [p for p in person.posts if p.noun in (noun, post)]
    if held and (post != noun or is_past(reading, hit.first)):
        return any(is_past(reading, p.first) for p in held)  # "Peru's *former* president ... *President* Ana Soto"
    nouns = {RANKS.get(post.noun.lower().rstrip("."), post.noun) for post in person.posts} | person.offices
    if noun in nouns or leads_such(reading, person, noun):
        return True
    ruling = noun == "leader" or world.is_word("ruler", noun)
    past = post != noun or is_past(reading, hit.first)  # "*Former* President Ana Soto ... the *former* leader"
    if ruling and any(world.is_word("leader", n.removeprefix("former ") if past else n) for n in nouns):
        return True
    if noun.endswith("diplomat") and any(world.is_word("diplomat", n) for n in nouns):
        return True
    if world.is_word("premier", noun) and any(world.is_word("premier", n) for n in nouns):
        return True
    return " " not in noun and any(
        n.split(" of ")[0].split()[-1] == noun for n in nouns if not n.startswith(("vice ", "deputy ", "former "))
    )


def leads_such(reading: Reading, person: Entity, noun: str) -> bool:
    """Whether the words of a post say what a longer noun for it says: "opposition leader" for the leader *of the
    opposition Harvest Party*.
    """
    kind, _, post = noun.rpartition(" ")
    if post != "leader" or not kind:
        return False
    told = (reading.doc[p.first : p.last + BEHIND] for p in person.posts if p.noun == post)
    return any(kind == t.lower_ for words in told for t in words)


def is_past(reading: Reading, first: int) -> bool:
    """Whether a post is told as one that somebody no longer holds: "the *former* president", "*ex*-president"."""
    words = (reading.doc[i].lower_ for i in range(max(0, first - 2), first + 1))
    return any(w in PAST or w.startswith("ex-") for w in words)


def is_short_for(person: Entity, hit: Hit[Role], owner: str) -> bool:
    """Whether the person is named later with a shorter word for the post: "Peru's special envoy ... the envoy,
    X".
    """
    noun = hit.value.noun
    longer = not noun.startswith("former ")
    return longer and any(p.body == owner != "" and noun.endswith(f" {p.noun}") for p in person.posts)


def belongs(person: Entity, whose: Entity | None, *, strict: bool) -> bool:
    """Whether a person's posts agree with the owner named beside the noun."""
    if whose is None:
        return not strict
    if whose.id in {post.body for post in person.posts}:
        return True
    if whose.type is ActorType.ORGANIZATION and any(post.body.startswith("state/") for post in person.posts):
        return not strict and whose.sector in OFFICIAL and bool(person.state) and person.state == whose.state
    if whose.type is ActorType.PERSON:
        return not strict and bool(person.state) and person.state == whose.state and person.id != whose.id
    return not strict and bool(person.state) and person.state == whose.state


def named_later(reading: Reading, person: Entity, hit: Hit[Role], whose: Entity | None) -> bool:
    """Whether a person with this office and no body yet is first named soon after: "A ministry spokesman ...
    the spokesman, X".
    """
    if (
        whose is None
        or whose.type is not ActorType.ORGANIZATION
        or any(p.body for p in person.posts)
        or person.state_stated
    ):
        return False
    first = min(reading.places_of(person.id), default=-1)
    return (
        first > hit.last
        and reading.sentence_of[first] - reading.sentence_of[hit.last] <= NEAR
        and hit.value.noun in {p.noun for p in person.posts}
    )


def body_meant(reading: Reading, hit: Hit[Role]) -> Entity | None:
    """The organization that a bare body noun means: one of its kind named before, else after."""
    noun = hit.value.noun
    if noun.startswith("international "):
        return None  # all states are no body named before
    word = reading.doc[hit.last].lemma_.lower()
    other = kind_told(reading, hit)
    fits = [
        e
        for _, e in sorted(reading.entities.items())
        if e.type in (ActorType.ORGANIZATION, ActorType.GROUP)
        and same_kind(reading, e, hit.value, word)
        and (not other or other in e.label.lower().split() or any(other in h for h in e.heads))
    ]
    token = noun_of(reading, hit)
    beside = {reading.named.get(t.i, "") for t in modifiers(token)}  # "the *Hamas*-linked group"
    fits = [e for e in fits if e.id not in beside]
    acting = frozenset() if is_subject(token) else doers(reading, clause(token))
    others = [e for e in fits if e.id not in acting] or fits
    told = {e.id: last_told(reading, e.id, hit.first) for e in others}
    seen = {actor: place for actor, place in told.items() if place is not None}
    named_before = sorted((e for e in fits if e.id in seen), key=lambda e: seen[e.id])
    exact = [e for e in named_before if noun in e.heads] or subject_first(reading, hit, named_before)
    if exact or named_before:
        return (exact or named_before)[0]
    later = [e for e in fits if noun in e.heads and e.state]
    return later[0] if len(later) == 1 and not is_elsewhere(reading, hit.first, later[0]) else None


def kind_told(reading: Reading, hit: Hit[Role]) -> str:
    """The word before a council, court or the like that tells which it is: "the presidential council"."""
    before = reading.doc[hit.first - 1] if hit.first else None
    if before is None or not reading.world.is_word("told by kind", hit.value.noun.split()[-1]):
        return ""
    plain = before.dep_ in ("amod", "compound") and before.pos_ in ("ADJ", "NOUN") and before.text.islower()
    if before.text == "member":
        return ""  # "the 15-*member* council"
    hollow = reading.world.is_word("hollow", before.lower_) or reading.world.is_word("quantity", before.lower_)
    return before.lower_ if plain and not hollow else ""


def subject_first(reading: Reading, hit: Hit[Role], fits: list[Entity]) -> list[Entity]:
    """Those of several bodies that are subjects in the last sentences, the nearest first."""
    ids = {e.id: e for e in fits}
    near = earlier(reading, hit.first, sentences=1)
    return [ids[m.actors[0]] for m in near if m.actors[0] in ids and is_subject(reading.doc[m.head])]


def same_kind(reading: Reading, entity: Entity, role: Role, word: str) -> bool:
    """Whether an organization can be called by a bare noun."""
    world, noun = reading.world, role.noun
    if role.sector in ("MIL", "COP") and entity.sector in ("REB", "PRM"):
        return False  # "the army" is no *Liberation Army* of rebels
    if noun in entity.heads or (" " not in noun and noun in {h.split()[-1] for h in entity.heads}):
        return True
    if role.sector == "MIL" and entity.sector == "MIL" and entity.state and entity.type is ActorType.ORGANIZATION:
        return True
    plain = " " not in noun or role.sector == "BUS"
    if role.sector and plain and role.sector == entity.sector and role.sector not in PUBLIC:
        return entity.type is ActorType.ORGANIZATION and noun != "clergy"
    if role.sector == entity.sector == "LEG" and noun in ("parliament", "legislature"):
        return not entity.plural  # deputies are no parliament
    if entity.sector == "IGO" and many_states(reading, entity, word):
        return True
    words = entity.label.lower().split()
    last = words[-1]
    if role.sector in PUBLIC and entity.type is ActorType.GROUP and last not in (noun, f"{noun}s"):
        return False  # "the army" is no *army officer*
    if role.sector == "JUD" and " " in noun:
        return set(noun.split()) <= {*words}  # "the supreme court" is no *Court of Appeals*
    if word in words or (noun.endswith(f" {last}") and entity.state == ""):
        return True
    if world.is_word("media", word) and entity.sector == "MED":
        return True
    return (
        word in ("group", "organization", "organisation", "movement", "militia")
        and (entity.sector in ("REB", "PRM", "NGO", "PTY", "OPP") or not (entity.sector or entity.state))
        and entity.type is not ActorType.PERSON
        and not entity.plural
    )


def many_states(reading: Reading, entity: Entity, word: str) -> bool:
    """Whether an organization of states can be called so: NATO an alliance, ASEAN a bloc."""
    if word == "alliance":
        return reading.world.is_word("alliance of states", entity.label)
    if word in ("bloc", "group"):
        return reading.world.is_word("bloc of states", entity.label)
    return word in ("organization", "organisation")


def called_so(reading: Reading, hit: Hit[Role], label: str) -> Entity | None:
    """The one armed body whose people were told by the same bare noun: "*Dawn Front* rebels ... *the rebels*"."""
    if label.lower() != reading.words(hit.first, hit.last).lower() or hit.value.sector not in ("REB", "PRM"):
        return None
    bodies = [e for _, e in sorted(reading.entities.items()) if e.type is ActorType.ORGANIZATION]
    fits = [e for e in bodies if hit.value.noun in e.heads and last_told(reading, e.id, hit.first)]
    return fits[0] if len(fits) == 1 else None


def group_meant(reading: Reading, hit: Hit[Role], label: str) -> Entity | None:
    """The group of the same noun named before, if there is just one that fits; a body for "the group"."""
    same = {
        e.id: e for _, e in sorted(reading.entities.items()) if e.type is ActorType.GROUP and hit.value.noun in e.heads
    }
    last = label.split()[-1].lower()
    fits = [e for e in same.values() if e.label.lower().endswith(last) and last_told(reading, e.id, hit.first)]
    if len(fits) == 1:
        return fits[0]
    token = noun_of(reading, hit)
    if hit.value.plural and not fits and determiner(token) == "the" and (body := called_so(reading, hit, label)):
        return body
    of_people = token.lemma in BANDS and any(c.lower_ == "of" for c in token.rights)  # "the group *of men*"
    if not hit.value.plural and not of_people and determiner(token) in ("the", "this", "that"):
        return body_meant(reading, hit)
    return None
