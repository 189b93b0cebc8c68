"""Offices: person, role and body as the document states them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.link.document.phrase import main_head
from kgraph.link.document.reading import Post
from kgraph.link.named import titles
from kgraph.link.reference import pronouns
from kgraph.model import ActorType, MentionKind, Office

if TYPE_CHECKING:
    from kgraph.link.document.linked import TokenMention
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.parse.tokens import Token

RANKS = frozenset({"MIL"})


def link_offices(reading: Reading) -> None:
    """Enter the posts of all persons whose body is known: the most telling one for each body."""
    state_in_clauses(reading)
    state_by_verbs(reading)
    late_bodies(reading)
    for _, person in sorted(reading.entities.items()):
        if person.type is ActorType.PERSON or person.single:
            for post in chosen(reading, person):
                start, end = reading.parsed.offsets(post.first, post.last)
                reading.offices.append(Office(person.id, post.words, post.body, start, end))


def chosen(reading: Reading, person: Entity) -> list[Post]:
    """One post for each body, the longest role; a mere rank only where nothing else is told."""
    best: dict[str, Post] = {}
    for post in person.posts:
        known = best.get(post.body)
        if is_courtesy(reading, post):  # "expelled *Mr* Soto from Chile"
            continue
        if post.body and post.body != person.id and (known is None or weight(reading, post) > weight(reading, known)):
            best[post.body] = post
    return [post for body, post in sorted(best.items()) if not is_rank(reading, post) or len(best) == 1]


def weight(reading: Reading, post: Post) -> tuple[bool, int]:
    """How telling a post is: an office before a rank, then the longer."""
    return not reading.world.is_word("rank", post.noun.lower()), len(post.noun)


def is_courtesy(reading: Reading, post: Post) -> bool:
    """Whether a post is a mere form of address: "Mr", "Mrs"."""
    role = reading.world.roles.get(post.noun)
    return role is not None and role.kinds == {"title"} and not role.sector


def is_rank(reading: Reading, post: Post) -> bool:
    """Whether a post is a rank, or a judge's title, beside a state's name: no office of its own."""
    role = reading.world.roles.get(post.noun)
    rank = role is not None and role.sector in RANKS and "office" not in role.kinds
    bench = role is not None and role.sector == "JUD" and post.body.startswith("state/")
    return rank or bench


def late_bodies(reading: Reading) -> None:
    """Bodies told by a noun or pronoun: "head of the observatory", "its president"."""
    for _, person in sorted(reading.entities.items()):
        person.posts = [replace(p, body=told(reading, p)) if not p.body else p for p in person.posts]
        bodies = [reading.entities[p.body] for p in person.posts if p.body and p.body != person.id]
        person.state = person.state or next((b.state for b in bodies if b.state), "")
        person.sector = person.sector or next((b.sector for b in bodies if b.sector), "")


def told(reading: Reading, post: Post) -> str:
    """The actor in the of-phrase or possessor of a role noun."""
    head = main_head(reading.doc, post.first, post.last)
    hit = reading.role_at.get(post.first)
    noun = reading.doc[hit.last] if hit is not None else head
    owners = [c for c in noun.children if c.dep_ == "poss"]
    owners += [g for c in noun.children if c.lower_ in ("of", "at", "for") for g in c.children if g.dep_ == "pobj"]
    for owner in owners:
        mention = reading.at(owner.i)
        if mention is not None and len(mention.actors) == 1:
            return mention.actors[0]
    return ""


def state_in_clauses(reading: Reading) -> None:
    """ "X is president of Y", "X became Y's premier", "X was elected president of Y": a post stated by a clause."""
    for hit in reading.roles:
        token = reading.doc[hit.last]
        verb = predicate_of(reading, token)
        if verb is None or hit.value.plural or "office" not in hit.value.kinds:
            continue
        subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        mention = reading.at(subject.i) if subject is not None else None
        if mention is None or len(mention.actors) != 1 or any(c.dep_ == "neg" for c in verb.children):
            continue
        person = reading.entities[mention.actors[0]]
        end, body = titles.body_after(reading, hit)
        body = body or titles.owner_left(reading, hit)[1]
        if person.type is ActorType.PERSON and body:
            first, last, text = titles.words(reading, hit, end)
            person.posts.append(Post(hit.value.noun, text, body, first, last))


def predicate_of(reading: Reading, noun: Token) -> Token | None:
    """The verb that says of its subject that it holds or has got the post: be, become, was elected."""
    verb = noun.head
    if any(c.dep_ == "aux" and (c.tag_ == "MD" or c.tag_ == "TO") for c in verb.children):
        return None
    if noun.dep_ == "attr" and verb.lemma_ in ("be", "become", "remain"):
        return verb
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    chosen = passive and reading.world.is_word("elect", verb.lemma_.lower())
    return verb if chosen and noun.dep_ in ("oprd", "attr", "dobj") else None


def state_by_verbs(reading: Reading) -> None:
    """ "X, who leads the Y", "the Y, led by X": a post stated by a verb in the present tense or a participle."""
    for token in reading.doc:
        if token.tag_ not in ("VBZ", "VBN") or not reading.world.is_word("lead", token.lemma_.lower()):
            continue
        body, leader = led_and_leader(reading, token)
        if body is None or leader is None or len(body.actors) != 1:
            continue
        led = reading.entities[body.actors[0]]
        if leader.type is ActorType.PERSON and (led.type is not ActorType.STATE and not led.plural):
            leader.posts.append(Post("leader", token.text, led.id, token.i, token.i))


def led_and_leader(reading: Reading, verb: Token) -> tuple[TokenMention | None, Entity | None]:
    """The mention of what is led, and who leads it."""
    if verb.tag_ == "VBZ":
        body = next((reading.at(c.i) for c in verb.children if c.dep_ == "dobj"), None)
        people = sorted(pronouns.doers(reading, verb))
    else:
        body = reading.at(verb.head.i) if verb.dep_ == "acl" else None
        body = body if body is not None and body.kind is MentionKind.NAME else None
        by = [g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"]
        mention = reading.at(by[0].i) if by else None
        people = list(mention.actors) if mention is not None else []
    return body, reading.entities[people[0]] if len(people) == 1 else None
