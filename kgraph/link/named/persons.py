"""Persons: names clustered over the document, typed by how the document uses them, with their posts."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from kgraph.link.document.reading import Entity, Post, slug
from kgraph.link.knowledge.gazetteer import WORDS, fold
from kgraph.link.knowledge.misprints import Misprints
from kgraph.link.knowledge.world import SUFFIXES, NameKind
from kgraph.link.named import appositions, origins, titles
from kgraph.link.named.names import Name, collect, share_votes, squeeze, vote, winner
from kgraph.link.named.organizations import state_in
from kgraph.link.named.runs import Run
from kgraph.link.unnamed.bodies import named_in_full
from kgraph.model import ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.reading import Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role

MAKE = re.compile(r"[A-Z][A-Za-z]{0,2}-?\d+[A-Za-z]*")  # of a plane or gun: F-16s
LONG_NAME = 7  # letters from which a transposed or missing letter is a misprint


def link_persons(reading: Reading) -> None:
    """Enter every person named, and what other unknown names the document shows to be."""
    names = collect(reading)
    for name in names.values():
        vote(reading, name)
    share_votes(names)
    full = [
        n
        for n in names.values()
        if len(n.words) > 1 and winner(n) == "person" and not reading.world.is_word("event", n.words[-1])
    ]
    entities = gather(reading, full)
    surnames = index(entities)
    slips = Misprints(LONG_NAME, surnames)
    for name in sorted(names.values(), key=lambda n: len(n.words) == 1):  # longer ones tell what a word alone is
        entity = known_as(reading, name, entities, surnames, slips) or unknown(reading, name, names)
        if entity is not None:
            for run in name.runs:
                reading.name(run.first, run.last, entity.id)
            reading.spent.update(i for run in name.runs for i in range(run.first, run.last + 1))
    complete(reading, names, surnames)
    for name in names.values():
        for run in name.runs:
            actor = reading.named.get(run.first)
            if actor is not None:
                mention(reading, run, reading.entities[actor])
    for _, entity in sorted(reading.entities.items()):
        if entity.type is ActorType.PERSON:
            entity.gender = entity.gender or told_by_name(reading, entity.label)


def told_by_name(reading: Reading, label: str) -> str:
    """A person's gender by the given name, where it is given to one only; empty if it does not tell."""
    given, _, rest = fold(label).partition(" ")
    if not rest:
        return ""
    return next((g for g, use in (("m", "man"), ("f", "woman")) if reading.world.is_word(use, given)), "")


def complete(reading: Reading, names: dict[str, Name], surnames: dict[str, list[Entity]]) -> None:
    """Surnames that the tagger took for another word, at the start of a sentence or in a headline."""
    for token in reading.parsed.capitals:
        if token.i in reading.named or token.i in reading.role_at:
            continue
        hit = reading.hit_at.get(token.i)
        if hit is not None and hit.value.kind is not NameKind.PLACE:
            continue
        found = [e for e in surnames.get(squeeze(token.text), []) if bare(e.label.split()[-1]) == squeeze(token.text)]
        if len(found) == 1:
            reading.name(token.i, token.i, found[0].id)
            names.setdefault(squeeze(token.text), Name((token.text,))).runs.append(Run(token.i, token.i))


def gather(reading: Reading, full: list[Name]) -> dict[str, Entity]:
    """One person for each full name, variants together; by the letters of the name."""
    found: dict[str, Entity] = {}
    chosen: dict[str, list[tuple[Name, Entity]]] = defaultdict(list)  # by surname
    for name in sorted(full, key=lambda n: (-len(n.words), -len(n.key), n.runs[0].first)):
        namesakes = chosen[bare(name.words[-1])]
        same = next((e for other, e in namesakes if variant(reading, name, other)), None) or opened(name, found)
        if same is None:
            label = " ".join(name.words)
            same = reading.entity(f"person/{slug(label)}", label, ActorType.PERSON)
        namesakes.append((name, same))
        found[name.key] = same
    return found


def variant(reading: Reading, short: Name, full: Name) -> bool:
    """Whether two full names of one surname are one person's: the first names agree."""
    if [squeeze(w) for w in short.words] == [squeeze(w) for w in full.words[-len(short.words) :]]:
        return True
    return reading.world.same_first(squeeze(short.words[0]) or "?", squeeze(full.words[0]) or "?")


def opened(name: Name, found: dict[str, Entity]) -> Entity | None:
    """The one person whose longer name a name of two words opens: "Ana Soto" for Ana Soto Diaz."""
    longer = {e.id: e for key, e in found.items() if len(name.words) > 1 and key.startswith(name.key)}
    whole = [e for e in longer.values() if e.label.split()[: len(name.words)] == list(name.words)]
    return whole[0] if len(whole) == 1 else None


@lru_cache(maxsize=WORDS)
def bare(word: str) -> str:
    """A surname without its article: "al-Bashir" is "bashir"."""
    folded = fold(word).lower()
    head, _, tail = folded.partition("-")
    return squeeze(tail if tail and head in ("al", "el", "as", "ash", "ad") else folded)


def index(entities: dict[str, Entity]) -> dict[str, list[Entity]]:
    """Persons by every word they may be called by alone: surname first, other names too."""
    found: dict[str, list[Entity]] = defaultdict(list)
    for person in {e.id: e for e in entities.values()}.values():
        words = [w for w in person.label.split() if fold(w).lower() not in SUFFIXES] or person.label.split()
        tails = [
            bare(words[-1]),
            squeeze(words[-1]),
            *(squeeze("".join(words[i:])) for i in range(1, len(words))),
        ]
        for key in dict.fromkeys([*tails, squeeze(words[0])]):
            found[key].append(person)
    return found


def known_as(
    reading: Reading, name: Name, entities: dict[str, Entity], surnames: dict[str, list[Entity]], slips: Misprints
) -> Entity | None:
    """The person that a full name or a part of one means in this document."""
    if name.key in entities:
        return entities[name.key]
    if len(name.words) == 1:
        body = named_briefly(reading, name)
        if body is not None:
            return body
    if len(name.words) == 1 and royal(reading, name):
        return None
    found = surnames.get(name.key) or surnames.get(bare(name.words[-1]) if len(name.words) == 1 else name.key, [])
    if not found and len(name.words) == 1 and winner(name) in ("person", "organization", "other", ""):
        found = [e for key in slips.of(name.key) for e in surnames[key]]
    if not found:
        return None
    as_surname = [e for e in found if bare(e.label.split()[-1]) == bare(name.words[-1])] or found
    if len(as_surname) == 1:
        return as_surname[0]
    return min(as_surname, key=lambda e: nearest(reading, name, e))


def royal(reading: Reading, name: Name) -> bool:
    """Whether a name alone is a monarch's, and so no surname of another: "King Hussein"."""
    role = reading.role_at.get(name.runs[0].first - 1)
    return role is not None and reading.world.is_word("royal", role.value.noun)


def named_briefly(reading: Reading, name: Name) -> Entity | None:
    """The organization whose longer name a word opens ("Heron" for the Heron Group), if one does and is no
    person's.
    """
    if name.votes["person"] > 4:
        return None
    if all(r.first and reading.doc[r.first - 1].lower_ == "the" for r in name.runs):
        ended = named_in_full(reading, name.words[0].lower())
        if len(ended) == 1:
            return ended[0]  # "the *Front*"
    if reading.world.is_word("shared", name.words[0]):
        return None
    long = [key for key in reading.organizations.opened_by(name.words[0]) if key in reading.entities]
    return reading.entities[long[0]] if len(long) == 1 and not reading.world.names.get(name.words[0]) else None


def nearest(reading: Reading, name: Name, entity: Entity) -> tuple[int, str]:
    """Of several of one surname, the one named in full last before the short name, else first after it."""
    at = name.runs[0].first
    return (min((abs(at - r) for r in reading.places_of(entity.id)), default=10**6), entity.id)


def common(reading: Reading, word: str) -> bool:
    """Whether the document also prints a word without its capital: "Maritime" in a title is no name."""
    return word.lower() in reading.printed


def unknown(reading: Reading, name: Name, names: dict[str, Name]) -> Entity | None:
    """An actor for a name that is no part of a full one, by its votes; none for a thing."""
    kind, label = winner(name), " ".join(name.words)
    if any(reading.world.is_word(use, name.words[-1]) for use in ("event", "unpeopled")) or MAKE.fullmatch(label):
        return None
    if kind == "person":
        return reading.entity(f"person/{slug(label)}-{reading.own_slug}", label, ActorType.PERSON)
    if kind == "organization" and len(name.words) == 1 and common(reading, label):
        return None
    if kind == "organization":
        return reading.entity(f"organization/{slug(label)}", label, ActorType.ORGANIZATION)
    if kind == "people" and reading.doc[name.runs[0].last].tag_ in ("NNPS", "NNS", "NNP") and label.endswith("s"):
        entity = reading.entity(f"group/{slug(label)}", label, ActorType.GROUP)
        entity.plural = True
        entity.heads.add(label.lower().removesuffix("s"))
        return entity
    if kind == "place" and len(name.words) == 1 and reading.world.is_word("place", label.lower()):
        return None
    if kind == "vessel":
        code = state_in(reading, name.runs[0].first - 1, name.runs[0].last)
        return reading.entity(f"group/{slug(label)}", label, ActorType.GROUP, code)
    if kind == "place" and name.words[-1][0].isupper():
        place = reading.entity(f"group/{slug(label)}", label, ActorType.GROUP, "", "CVL")
        place.region = True
        return place
    return None


def mention(reading: Reading, run: Run, entity: Entity) -> None:
    """Enter a name with its title, and what the words around it say of the person."""
    if entity.type is not ActorType.PERSON:
        place = entity.sector == "CVL" and entity.type is ActorType.GROUP and not entity.plural
        reason = "place: a name of a place" if place else "name used for a body"
        reading.add(run.first, run.last, (entity.id,), MentionKind.NAME, reason)
        return
    title = titles.before(reading, run.first)
    shared = None if title.roles else origins.shared_title(reading, run)
    if shared is not None:
        entity.posts.append(origins.shared_post(reading, run, shared))
        entity.sector = entity.sector or shared.value.sector
    origins.learn_origin(reading, run, entity)
    if title.roles:
        title.owner = title.owner or titles.body_of_holder(reading, run.last)
        reading.spent.update(range(title.first, run.first))
        learn(reading, entity, title)
        reading.add(title.first, run.last, (entity.id,), MentionKind.TITLE, "name with its title")
        reading.entities[entity.id].names[reading.words(run.first, run.last)] += 1
    else:
        reading.add(
            run.first,
            run.last,
            (entity.id,),
            MentionKind.NAME,
            "full name"
            if " " in reading.words(run.first, run.last)
            else "name of a person in full elsewhere"
            if " " in entity.label
            else "name",
        )
    for hit in (appositions.after(reading, run.last), appositions.led_by(reading, title.first, run.last)):
        if hit is not None and hit.value.kinds & titles.PERSONAL:
            learn_apposition(reading, entity, hit)


def learn(reading: Reading, entity: Entity, title: titles.Title) -> None:
    """Posts, sector, gender and state out of a title."""
    entity.posts += titles.posts_of(reading, title)
    for hit in title.roles:
        entity.sector = entity.sector or hit.value.sector
        entity.gender = entity.gender or hit.value.gender
    if title.owner:
        entity.state_stated = True
        owner = reading.entities[title.owner]
        entity.state = entity.state or owner.state
        entity.sector = entity.sector or owner.sector


def learn_apposition(reading: Reading, entity: Entity, hit: Hit[Role]) -> None:
    """A post or description beside the name, entered as a mention of the person too."""
    edge, owner, pronoun = titles.owner_left(reading, hit)
    end, body = titles.body_after(reading, hit)
    of = hit.last + 1 < len(reading.doc) and reading.doc[hit.last + 1].lower_ == "of"
    whose = body if body and (of or not owner) else owner
    if hit.value.kinds & {"office", "title"}:
        first, last, text = titles.words(reading, hit, end)
        peer = reading.world.is_word("peer", hit.value.noun)
        (entity.peers if peer else entity.posts).append(Post(hit.value.noun, text, whose, first, last, pronoun))
    entity.sector = entity.sector or hit.value.sector
    entity.gender = entity.gender or hit.value.gender
    entity.state_stated = entity.state_stated or bool(whose)
    if whose and (hit.value.kinds & {"office", "title"} or owner):
        entity.state = entity.state or reading.entities[whose].state
        entity.sector = entity.sector or reading.entities[whose].sector
    also = appositions.coordinated(reading, hit)
    if also is not None:
        learn_apposition(reading, entity, also)
    reading.spent.update(range(hit.first, hit.last + 1))
    reading.add(edge, hit.last, (entity.id,), MentionKind.NOUN, "apposition to the name")
