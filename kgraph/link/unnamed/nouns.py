"""Role nouns that are no part of a name: organs, governments, office-holders, unnamed persons, groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import determiner, is_fused
from kgraph.link.document.reading import Post
from kgraph.link.document.setting import around
from kgraph.link.named import titles
from kgraph.link.reference import peers
from kgraph.link.reference.pairs import link_pair
from kgraph.link.unnamed import definite, groups, rulers
from kgraph.link.unnamed.bodies import PUBLIC, body_of, link_apposed, name_apposed, organ, owner_after
from kgraph.link.unnamed.crowds import counts_people, is_no_actor
from kgraph.link.unnamed.holders import of_several
from kgraph.link.unnamed.idle import idle
from kgraph.link.unnamed.ousted import fallen_on
from kgraph.link.unnamed.owners import (
    in_league,
    is_peoples,
    own_body,
    owner_beside,
    owner_by_possessive,
    owner_of_minister,
)
from kgraph.link.unnamed.relations import is_relation
from kgraph.link.unnamed.sayers import holders, holds, says
from kgraph.link.unnamed.together import one_with
from kgraph.model import NAMED, ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.linked import TokenMention
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role


def link_nouns(reading: Reading) -> None:
    """Enter every role noun that stands for an actor, in the order of the text."""
    for hit in reading.roles:
        if hit.first not in reading.spent and hit.first not in reading.named and heads_phrase(reading, hit):
            link_noun(reading, hit)


def heads_phrase(reading: Reading, hit: Hit[Role]) -> bool:
    """Whether the noun heads its phrase; a body or group may also modify an event noun ("army attack")."""
    doc, token = reading.doc, titles.noun_of(reading, hit)
    if holds(reading, hit):
        return token.pos_ in ("NOUN", "PROPN", "ADJ")
    if token.pos_ not in ("NOUN", "PROPN") or (token.dep_ in ("npadvmod", "attr") and hit.value.kinds == {"title"}):
        return False
    told = token.dep_ == "attr" and token.head.lemma_ in ("be", "become", "remain") and not is_fused(token)
    if hit.value.kinds == {"title"} or told:
        return False
    if token.dep_ == "pobj" and token.head.lower_ == "as" and determiner(token) in ("a", "an"):
        return False  # "jailed him as *a spy*"
    following = doc[hit.last + 1] if hit.last + 1 < len(doc) else None
    if is_no_actor(reading, hit.value.noun, token, hit.first, following) or counts_people(reading, token):
        return False
    toward = following is not None and following.lower_ == "to" and following.dep_ == "prep"
    if toward and reading.world.is_word("attitude", hit.value.noun):
        return False  # "their *opposition* to the deal", not "urged the *opposition* to talk"
    modifies = (
        token.dep_ in ("compound", "nmod", "amod")
        and token.head.i > hit.last
        and following is not None
        and following.pos_ in ("NOUN", "PROPN", "ADJ")
    )
    return not modifies or bool(hit.value.kinds & {"body", "group"})


def link_noun(reading: Reading, hit: Hit[Role]) -> None:
    """One role noun, by its kind and number."""
    edge, owner, pronoun = titles.owner_left(reading, hit)
    if not hit.value.kinds & {"body", "group"} and any(around_name(reading, i) for i in range(edge, hit.first)):
        return  # "named X acting president"
    if not owner:
        right = None if groups.met(reading, hit) else owner_after(reading, hit.last)
        owner = right[1] if right else owner_by_possessive(reading, hit, pronoun) or owner_beside(reading, hit)
    if not owner and is_peoples(reading, hit, pronoun):
        return
    if hit.value.kinds & {"body", "group"} and name_apposed(reading, hit) not in ("", owner):
        link_apposed(reading, hit, edge, owner)
        return
    named = groups.named_after(reading, hit)
    if named:
        reading.add(edge, hit.last, named, MentionKind.NOUN, "the names that follow")
        for actor in (reading.entities[a] for a in named):
            actor.state = actor.state or (reading.entities[owner].state if owner else "")
            actor.sector = actor.sector or hit.value.sector
        return
    if link_pair(reading, hit, edge, owner) or names_kind(reading, hit, edge, owner):
        return
    if own := own_body(reading, hit, pronoun):
        reading.add(edge, hit.last, (own,), MentionKind.NOUN, "whom its owner leads or speaks for")
        return
    apposed = apposed_to(reading, hit, edge)
    if apposed is not None:
        reading.add(edge, hit.last, apposed.actors, MentionKind.NOUN, "apposition to the name")
        return
    role = hit.value
    owners = groups.several(reading, hit, edge) or of_several(reading, hit)
    owners = owners or ([] if owner else groups.beside(reading, hit, edge))
    if len(owners) > 1 and role.plural:
        groups.shared(reading, hit, edge, owners)
        return
    if idle(reading, hit, owner) or relates(reading, hit):
        return
    if holds(reading, hit):
        entity, reason = holders(reading, hit, owner)
    elif placed(reading, hit, owner):
        entity, reason = groups.many(reading, hit, edge, "")
    elif "body" in role.kinds and (not role.plural or (role.is_state and owner and not in_league(reading, owner))):
        entity, reason = body(reading, hit, owner)
    elif role.plural or "group" in role.kinds:
        entity, reason = groups.many(reading, hit, edge, owner)
    else:
        entity, reason = one(reading, hit, edge, owner)
    if entity is not None:
        last = one_with(reading, hit, entity)
        reading.add(edge, last, fallen_on(reading, hit, edge, entity), MentionKind.NOUN, reason)


def around_name(reading: Reading, i: int) -> bool:
    """Whether a token is a person's name that owns nothing."""
    doc = reading.doc
    person = reading.named.get(i, "").startswith("person/") and reading.named.get(i + 1) != reading.named[i]
    return person and doc[i].dep_ not in ("poss", "punct") and doc[i + 1].tag_ != "POS" and doc[i + 1].text != "-"


def names_kind(reading: Reading, hit: Hit[Role], edge: int, owner: str) -> bool:
    """Whether the noun only says what the body named right after it is: "Peru's state oil company Perupetro"."""
    actor = reading.named.get(hit.last + 1, "")
    if hit.value.plural or not hit.value.kinds & {"body", "group"} or not actor.startswith(("organization/", "group/")):
        return False
    body = reading.entities[actor]
    if body.region or actor == owner or body.plural:
        return False
    body.state = body.state or (reading.entities[owner].state if owner else "")
    body.sector = body.sector or hit.value.sector
    last = hit.last + 1
    while reading.named.get(last + 1) == actor:
        last += 1
    reading.add(edge, last, (actor,), MentionKind.NAME, "name after its kind")
    return True


def apposed_to(reading: Reading, hit: Hit[Role], edge: int) -> TokenMention | None:
    """The mention of the one named actor that the noun only describes: "Libya, the main donor"."""
    token = titles.noun_of(reading, hit)
    if token.dep_ != "appos" or token.head.i >= edge or reading.doc[edge - 1].text != ",":
        return None
    mention = reading.at(token.head.i)
    named = mention is not None and mention.kind in NAMED and len(mention.actors) == 1
    return mention if named and mention is not None and not hit.value.plural else None


def relates(reading: Reading, hit: Hit[Role]) -> bool:
    """Whether the noun tells a state by its relation: "its neighbour", "Peru's ally Chile"."""
    named = hit.last + 1 in reading.named and reading.world.is_word("relation", hit.value.noun)
    return named or is_relation(reading, titles.noun_of(reading, hit))


def placed(reading: Reading, hit: Hit[Role], owner: str) -> bool:
    """Whether the noun is a hospital or the like that only its place tells apart."""
    return (
        not owner
        and not hit.value.plural
        and reading.world.is_word("institution", hit.value.noun)
        and groups.place_of(reading, hit) is not None
    )


def body(reading: Reading, hit: Hit[Role], owner: str) -> tuple[Entity | None, str]:
    """An organ or government: its owner's, else the one meant before, else the place's or document's."""
    if owner:
        whose = reading.entities[owner]
        if hit.value.is_state and whose.state:
            return reading.state(whose.state), f"{hit.value.noun} of {whose.label}"
        entity = body_of(reading, hit, owner)
        if entity is not None:
            return entity, f"{hit.value.noun} of {whose.label}"
    if hit.value.is_state:
        entity = rulers.state_meant(reading, hit)
        entity = entity or rulers.unplaced(reading, hit)
        return entity, f"the {hit.value.noun}: the state last spoken of"
    fresh = determiner(titles.noun_of(reading, hit)) in ("a", "an", "another")
    known = None if fresh else definite.body_meant(reading, hit)
    if known is not None:
        return known, f"the {hit.value.noun} named before"
    if hit.value.sector not in PUBLIC:
        noun = titles.noun_of(reading, hit)
        beside = reading.at(noun.head.i) if noun.dep_ == "conj" else None  # "Peru's government and *opposition*"
        told = reading.entities[beside.actors[0]].state if beside is not None and len(beside.actors) == 1 else ""
        their = reading.state(told).id if told and determiner(noun.head) == "poss" else ""
        return (
            groups.many(reading, hit, hit.first, their)
            if beside or determiner(noun) or says(reading, hit)
            else (None, "")
        )
    a_body = determiner(titles.noun_of(reading, hit)) in ("a", "an", "another") and hit.value.sector == "GOV"
    state = "" if a_body else around(reading, hit.first)
    words = reading.words(hit.first, hit.last)
    return organ(reading, hit.value.noun, words, state, hit.value), "organ without its state beside it"


def remember(reading: Reading, person: Entity, hit: Hit[Role], whose: str) -> None:
    """A post that the document states away from the name ("the Turkish president")."""
    if (
        whose
        and reading.entities[whose].type is not ActorType.PERSON
        and whose not in {p.body for p in person.posts}
        and "office" in hit.value.kinds
    ):
        first, last, text = titles.words(reading, hit)
        person.posts.append(Post(hit.value.noun, text, whose, first, last))


def is_post(reading: Reading, hit: Hit[Role]) -> bool:
    """Whether a definite noun tells the one holder of a civil post: "the Peruvian president", no officer."""
    civil = {"title", "office"} <= hit.value.kinds and hit.value.sector not in ("MIL", "COP")
    return civil and determiner(titles.noun_of(reading, hit)) in ("the", "poss")


def spokesman(reading: Reading, hit: Hit[Role], edge: int, owner: str) -> tuple[Entity | None, str]:
    """An unnamed spokesman, with the body or person spoken for."""
    whose = reading.entities[owner] if owner else None
    label, _ = groups.group_label(reading, hit, edge)
    if whose is not None and label == reading.words(hit.first, hit.last):
        label = f"{whose.label} {label}"
    entity = groups.group(reading, hit, label, hit.first, whose)
    entity.gender, entity.single, entity.plural = hit.value.gender, True, False
    if whose is not None and whose.id not in {p.body for p in entity.posts}:
        first, last, text = titles.words(reading, hit)
        entity.posts.append(Post(hit.value.noun, text, whose.id, first, last))
    return entity, "unnamed spokesman"


def one(reading: Reading, hit: Hit[Role], edge: int, owner: str) -> tuple[Entity | None, str]:
    """One person by role: the holder whom the document names, else the body spoken for, else an unnamed
    person.
    """
    pronoun = titles.owner_left(reading, hit)[2]
    minister = reading.world.is_word("portfolio", hit.value.noun.split()[-1])
    if pronoun >= 0 and not owner and reading.world.is_word("leader", hit.value.noun):
        owner = owner_of_minister(reading, pronoun)
    if pronoun >= 0 and minister and not owner:
        owner = owner_of_minister(reading, pronoun)
        if not owner:
            return None, ""
    if pronoun >= 0 and not owner and (peer := peers.told_again(reading, hit)) is not None:
        return peer, "the counterpart told of before"
    known = definite.holder(reading, hit, owner)
    if known is not None:
        listed = hit.value.noun in known.offices and known.state and determiner(titles.noun_of(reading, hit)) == "the"
        remember(reading, known, hit, whose=owner or (reading.state(known.state).id if listed else ""))
        return known, f"{hit.value.noun}: the person the document names"
    if reading.world.is_word("spokesman", hit.value.noun):
        return spokesman(reading, hit, edge, owner or titles.body_after(reading, hit)[1])
    whose = reading.entities[owner] if owner else None
    if (
        whose is not None
        and whose.type is ActorType.ORGANIZATION
        and not hit.value.sector
        and "office" in hit.value.kinds
    ):
        return whose, f"{hit.value.noun} for the body"
    bare = edge == hit.first and not determiner(titles.noun_of(reading, hit))
    if bare and not titles.noun_of(reading, hit).dep_.startswith("nsubj"):
        return None, ""
    label, first = groups.group_label(reading, hit, edge)
    entity = groups.group(reading, hit, label, first, whose)
    entity.gender = hit.value.gender
    entity.single, entity.plural = not entity.collective, entity.collective
    if is_post(reading, hit):
        remember(reading, entity, hit, whose=owner)
    return entity, "unnamed person by role"
