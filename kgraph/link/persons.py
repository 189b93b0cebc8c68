"""Persons: names clustered over the document, typed by how the document uses them, with their posts."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kgraph.link import titles
from kgraph.link.gazetteer import fold
from kgraph.link.reading import Entity, Post, misprint, slug
from kgraph.link.runs import Run, free_parts, runs, segments
from kgraph.model import ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.link.reading import Reading

LONG_NAME = 7  # letters from which a transposed or missing letter is a misprint
PLACES = frozenset({"GPE", "LOC", "FAC"})


@dataclass
class Name:
    """All runs of a document printed alike."""

    words: tuple[str, ...]
    runs: list[Run] = field(default_factory=list)
    votes: Counter[str] = field(default_factory=Counter)

    @property
    def key(self) -> str:
        """The letters alone."""
        return squeeze(" ".join(self.words))


def squeeze(text: str) -> str:
    """Letters and digits alone, folded: "El Shafee El Sheikh" and "El Shafee Elsheikh" are one name."""
    return "".join(c for c in fold(text).lower() if c.isalnum())


def link_persons(reading: Reading) -> None:
    """Enter every person named, and what other unknown names the document shows to be."""
    names = collect(reading)
    for name in names.values():
        vote(reading, name)
    share_votes(names)
    full = [n for n in names.values() if len(n.words) > 1 and winner(n) == "person"]
    entities = gather(reading, full)
    surnames = index(entities)
    for name in names.values():
        entity = known_as(reading, name, entities, surnames) or unknown(reading, name, names)
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


def complete(reading: Reading, names: dict[str, Name], surnames: dict[str, list[Entity]]) -> None:
    """Surnames that the tagger took for another word, at the start of a sentence or in a headline."""
    for token in reading.doc:
        if token.i in reading.named or token.i in reading.hit_at or token.i in reading.role_at or not token.text[0].isupper():
            continue
        found = [e for e in surnames.get(squeeze(token.text), []) if bare(e.label.split()[-1]) == squeeze(token.text)]
        if len(found) == 1:
            reading.name(token.i, token.i, found[0].id)
            names.setdefault(squeeze(token.text), Name((token.text,))).runs.append(Run(token.i, token.i))


def collect(reading: Reading) -> dict[str, Name]:
    """The unknown names of the document by their letters."""
    names: dict[str, Name] = {}
    for run in list(runs(reading)):
        for segment in segments(reading, run):
            for part in free_parts(reading, segment):
                words = tuple(reading.words(part.first, part.last).split())
                if any(c.isalpha() for c in words[-1]):
                    names.setdefault(squeeze(" ".join(words)), Name(words)).runs.append(part)
    return {key: name for key, name in sorted(names.items()) if key and believable(reading, name, names)}


def believable(reading: Reading, name: Name, names: dict[str, Name]) -> bool:
    """A name that stands only in a headline printed with capitals, or opens sentences only, needs another sign."""
    body = [r for r in name.runs if r.first not in reading.headline]
    if body:
        return True
    doc = reading.doc
    return any(doc[r.last].ent_type_ in ("PERSON", "ORG") and doc[r.last].pos_ == "PROPN" for r in name.runs) and any(
        other is not name and other.words[-1] == name.words[-1] for other in names.values()
    )


def vote(reading: Reading, name: Name) -> None:
    """Count the signs of each kind of name: titles and appositions weigh more than the model's label."""
    doc, world = reading.doc, reading.world
    for run in name.runs:
        labels = {doc[i].ent_type_ for i in range(run.first, run.last + 1)} - {""}
        for label in sorted(labels):
            kind = "place" if label in PLACES else {"PERSON": "person", "ORG": "organization", "NORP": "people"}.get(label, "other")
            name.votes[kind] += 1 if kind != "person" else 2
        title = titles.before(reading, run.first)
        if title.roles or titles.led_by(reading, title.first, run.last):
            name.votes["person"] += 5
        if len(name.words) == 1 and len(name.key) > 2 and world.tenure(name.words[0], reading.parsed.article.date) is not None:
            name.votes["person"] += 3
        if not labels and doc[run.last].dep_ in ("nsubj", "nsubjpass", "poss") and doc[run.last].pos_ == "PROPN":
            name.votes["person"] += 1
        if stands_for_place(reading, run):
            name.votes["place"] += 8
        verb = doc[run.last].head
        if len(name.words) > 1 and doc[run.last].dep_ == "nsubj" and world.is_word("say", verb.lemma_.lower()):
            name.votes["person"] += 1
        role = titles.after(reading, run.last)
        if role is not None:
            name.votes["person" if role.value.kinds & titles.PERSONAL else "organization"] += 4
        for i in (run.first - 1, run.last + 1):
            if 0 <= i < len(doc) and (world.is_word("media", doc[i].lemma_) or world.is_word("outfit", doc[i].lemma_)) and doc[i].pos_ == "NOUN":
                name.votes["organization"] += 4
        if run.last + 2 < len(doc) and doc[run.last + 1].text == "," and doc[run.last + 2].text.isdigit() and len(doc[run.last + 2].text) == 2:
            name.votes["person"] += 3  # a name and an age
        if len(name.words) == 1 and name.words[0].isupper() and len(name.words[0]) > 1:
            name.votes["organization"] += 2
            name.votes["person"] -= 2
        if run.first and doc[run.first - 1].lower_ == "the":
            name.votes["person"] -= 3


def stands_for_place(reading: Reading, run: Run) -> bool:
    """Whether the words around a name or its own last word call it a place: "the village of X", "X Airport"."""
    doc, world = reading.doc, reading.world
    if world.is_word("terrain", doc[run.last].text) or world.is_word("place", doc[run.last].lower_):
        return True
    before, after = run.first - 1, run.last + 1
    of_place = before > 0 and doc[before].lower_ == "of" and world.is_word("place", doc[before - 1].lower_)
    beside = before >= 0 and world.is_word("place", doc[before].lower_) and doc[before].pos_ == "NOUN"
    told = after + 2 < len(doc) and doc[after].text == "," and doc[after + 1].lower_ == "a" and world.is_word("place", doc[after + 2].lower_)
    followed = after < len(doc) and world.is_word("place", doc[after].lower_) and doc[after].pos_ == "NOUN"
    return of_place or beside or told or followed


def share_votes(names: dict[str, Name]) -> None:
    """A full name without a sign of its own is what its last word is elsewhere."""
    for name in names.values():
        tail = names.get(squeeze(name.words[-1])) if len(name.words) > 1 else None
        if tail is not None:
            name.votes["person"] += max(0, tail.votes["person"])


def winner(name: Name) -> str:
    """The kind with most votes; empty without any."""
    best = sorted(name.votes.items(), key=lambda item: (-item[1], item[0]))
    return best[0][0] if best and best[0][1] > 0 else ""


def gather(reading: Reading, full: list[Name]) -> dict[str, Entity]:
    """One person for each full name, variants together; by the letters of the name."""
    found: dict[str, Entity] = {}
    chosen: list[tuple[Name, Entity]] = []
    for name in sorted(full, key=lambda n: (-len(n.words), -len(n.key), n.runs[0].first)):
        same = next((e for other, e in chosen if variant(reading, name, other)), None)
        if same is None:
            label = " ".join(name.words)
            same = reading.entity(f"person/{slug(label)}", label, ActorType.PERSON)
        chosen.append((name, same))
        found[name.key] = same
    return found


def variant(reading: Reading, short: Name, full: Name) -> bool:
    """Whether two full names are one person's: same surname, and first names that agree."""
    if bare(short.words[-1]) != bare(full.words[-1]):
        return False
    if [squeeze(w) for w in short.words] == [squeeze(w) for w in full.words[-len(short.words):]]:
        return True
    return reading.world.same_first(squeeze(short.words[0]) or "?", squeeze(full.words[0]) or "?")


def bare(word: str) -> str:
    """A surname without its article: "al-Bashir" is "bashir"."""
    folded = fold(word).lower()
    head, _, tail = folded.partition("-")
    return squeeze(tail if tail and head in ("al", "el", "as", "ash", "ad") else folded)


def index(entities: dict[str, Entity]) -> dict[str, list[Entity]]:
    """Persons by every word they may be called by alone: surname first, other names too."""
    found: dict[str, list[Entity]] = defaultdict(list)
    for entity in dict.fromkeys(e.id for e in entities.values()):
        person = next(e for e in entities.values() if e.id == entity)
        words = person.label.split()
        tails = [bare(words[-1]), squeeze(words[-1]), *(squeeze("".join(words[i:])) for i in range(1, len(words)))]
        for key in dict.fromkeys([*tails, squeeze(words[0])]):
            found[key].append(person)
    return found


def known_as(reading: Reading, name: Name, entities: dict[str, Entity], surnames: dict[str, list[Entity]]) -> Entity | None:
    """The person that a full name or a part of one means in this document."""
    if name.key in entities:
        return entities[name.key]
    if len(name.words) == 1:
        body = named_briefly(reading, name)
        if body is not None:
            return body
    found = surnames.get(name.key) or surnames.get(bare(name.words[-1]) if len(name.words) == 1 else name.key, [])
    if not found and len(name.words) == 1 and len(name.key) >= LONG_NAME and winner(name) in ("person", "organization", "other", ""):
        found = [e for key, es in sorted(surnames.items()) if len(key) >= LONG_NAME and misprint(name.key, key) for e in es]
    if not found:
        return None
    as_surname = [e for e in found if bare(e.label.split()[-1]) == bare(name.words[-1])] or found
    return min(as_surname, key=lambda e: nearest(reading, name, e))


def named_briefly(reading: Reading, name: Name) -> Entity | None:
    """The organization whose longer name a word opens ("Wagner" for the Wagner Group), if one does and is no person's."""
    if name.votes["person"] > 4:
        return None
    long = [
        e for key, e in sorted(reading.entities.items())
        if key.startswith("organization/") and len(e.label.split()) > 1 and (e.label.split()[0] == name.words[0] or misprint_of(e.label.split()[0], name.words[0]))
    ]
    return long[0] if len(long) == 1 and not reading.world.names.get(name.words[0]) else None


def misprint_of(one: str, other: str) -> bool:
    """Whether two long words are one but for a slip."""
    return min(len(one), len(other)) >= LONG_NAME and misprint(one.lower(), other.lower())


def nearest(reading: Reading, name: Name, entity: Entity) -> tuple[int, str]:
    """Of several of one surname, the one named in full last before the short name, else first after it."""
    at = name.runs[0].first
    places = [r for r, actor in reading.named.items() if actor == entity.id]
    return (min((abs(at - r) for r in places), default=10**6), entity.id)


def unknown(reading: Reading, name: Name, names: dict[str, Name]) -> Entity | None:
    """An actor for a name that is no part of a full one, by its votes; none for a thing."""
    kind, label = winner(name), " ".join(name.words)
    if reading.world.is_word("event", name.words[-1]):
        return None
    if kind == "person":
        document = slug(reading.parsed.article.doc.rsplit(".", 1)[0])[-24:].strip("-")
        return reading.entity(f"person/{slug(label)}-{document}", label, ActorType.PERSON)
    if kind == "organization":
        return reading.entity(f"organization/{slug(label)}", label, ActorType.ORGANIZATION)
    if kind == "people" and reading.doc[name.runs[0].last].tag_ in ("NNPS", "NNS", "NNP") and label.endswith("s"):
        entity = reading.entity(f"group/{slug(label)}", label, ActorType.GROUP)
        entity.plural = True
        entity.heads.add(label.lower().removesuffix("s"))
        return entity
    if kind == "place" and name.words[-1][0].isupper():
        return reading.entity(f"group/{slug(label)}", label, ActorType.GROUP, "", "CVL")
    return None


def mention(reading: Reading, run: Run, entity: Entity) -> None:
    """Enter a name with its title, and what the words around it say of the person."""
    if entity.type is not ActorType.PERSON:
        place = entity.sector == "CVL" and entity.type is ActorType.GROUP and not entity.plural
        reason = "place: a name of a place" if place else "name used for a body"
        reading.add(run.first, run.last, (entity.id,), MentionKind.NAME, reason)
        return
    title = titles.before(reading, run.first)
    if title.roles:
        title.owner = title.owner or titles.body_of_holder(reading, run.last)
        reading.spent.update(i for hit in title.roles for i in range(hit.first, hit.last + 1))
        learn(reading, entity, title)
        reading.add(title.first, run.last, (entity.id,), MentionKind.TITLE, "name with its title")
        reading.entities[entity.id].names[reading.words(run.first, run.last)] += 1
    else:
        reading.add(run.first, run.last, (entity.id,), MentionKind.NAME, "full name" if " " in reading.words(run.first, run.last) else "name of a person in full elsewhere" if " " in entity.label else "name")
    for hit in (titles.after(reading, run.last), titles.led_by(reading, title.first, run.last)):
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


def learn_apposition(reading: Reading, entity: Entity, hit: titles.Hit[titles.Role]) -> None:
    """A post or description beside the name, entered as a mention of the person too."""
    edge, owner, _ = titles.owner_left(reading, hit)
    end, body = titles.body_after(reading, hit)
    whose = body or owner
    if hit.value.kinds & {"office", "title"}:
        first, last, text = titles.words(reading, hit, end)
        entity.posts.append(Post(hit.value.noun, text, whose, first, last))
    entity.sector = entity.sector or hit.value.sector
    entity.gender = entity.gender or hit.value.gender
    entity.state_stated = entity.state_stated or bool(whose)
    if whose and (hit.value.kinds & {"office", "title"} or owner):
        entity.state = entity.state or reading.entities[whose].state
        entity.sector = entity.sector or reading.entities[whose].sector
    reading.spent.update(range(hit.first, hit.last + 1))
    reading.add(edge, hit.last, (entity.id,), MentionKind.NOUN, "apposition to the name")
