"""Which state a bare office or organ belongs to, and what a person's posts say of state and sector."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.link.document.phrase import is_subject
from kgraph.link.document.setting import around, seat_before
from kgraph.link.named.organizations import listed
from kgraph.link.named.titles import body_after, owner_left
from kgraph.link.reference import pronouns
from kgraph.link.unnamed.bodies import organ
from kgraph.link.unnamed.guesses import named_place, state_guessed
from kgraph.model import ActorType

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity, Post, Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role

UN = ("organization/united-nations", "organization/un-")
STATE_SECTORS = frozenset({"GOV", "LEG", "JUD", "SPY", "OPP", "ELI"})  # whose bare offices are a state's


def settle_persons(reading: Reading) -> None:
    """Give persons the state that the document, then the table of office-holders, then nearness tell."""
    people = [e for _, e in sorted(reading.entities.items()) if e.type is ActorType.PERSON]
    for entity in people:
        by_tenure(reading, entity)
        if (
            entity.posts
            and not any(post.body or post.pronoun >= 0 for post in entity.posts)
            and not entity.state_stated
            and not any(seat_before(reading, post.first) for post in entity.posts)
        ):
            reading.unmarked.add(entity.id)
    for entity in people:
        entity.posts = [owned(reading, p) for p in entity.posts]
        settle_state(reading, entity)
    for entity in people:
        settle_by_dateline(reading, entity)
    for entity in people:
        entity.posts = [of_force(reading, of_state(reading, p)) for p in entity.posts]
        entity.posts += posts_of_peer(reading, entity)
    if not reading.parsed.article.date:
        drop_old_offices(people)


def drop_old_offices(people: list[Entity]) -> None:
    """Without a day, nobody holds by the table what the document says that another of the state holds."""
    holders: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entity in people:
        for post in entity.posts:
            holders[entity.state, post.noun].add(entity.id)
    for entity in people:
        entity.offices = frozenset(o for o in entity.offices if not holders[entity.state, o] - {entity.id})


def settle_state(reading: Reading, entity: Entity) -> None:
    """A person's state by the body of a post, else, for a bare public post, by a guess."""
    told = next((p.body for p in entity.posts if p.body), "")
    post = next((p for p in entity.posts if is_public(reading, p.noun)), None)
    if told:
        body = reading.entities[told]
        entity.state, entity.sector = entity.state or body.state, entity.sector or body.sector
    elif post is not None and post.pronoun < 0 and not noun_owns(reading, post):
        guess = entity.state or state_guessed(reading, post)
        entity.state = guess if force_of(reading, post.noun) is None or spoken_of_here(reading, post, guess) else ""
    if entity.state:
        own = reading.state(entity.state).id
        entity.posts = [replace(p, body=own) if is_bare(reading, p, told) else p for p in entity.posts]


def settle_by_dateline(reading: Reading, entity: Entity) -> None:
    """The state of the dateline for a minister of whom nothing else tells a state."""
    post = next((p for p in entity.posts if is_public(reading, p.noun) and not p.body), None)
    if entity.state or post is None or post.pronoun >= 0 or noun_owns(reading, post) or force_of(reading, post.noun):
        return
    entity.state = named_place(reading, post)
    if entity.state:
        own = reading.state(entity.state).id
        entity.posts = [replace(p, body=own) if is_bare(reading, p, "") else p for p in entity.posts]


def is_bare(reading: Reading, post: Post, told: str) -> bool:
    """Whether a post is one of its holder's state: a public one, beside another only a minister's."""
    minister = reading.world.is_word("portfolio", post.noun.split()[-1])
    if of_body(reading, post):
        return False  # "speaker of parliament"
    return not post.body and is_public(reading, post.noun) and (minister or not told)


def of_body(reading: Reading, post: Post) -> bool:
    """Whether an of-phrase with a kind of body follows the post's noun."""
    hit, doc = reading.role_at.get(post.first), reading.doc
    after = hit.last + 1 if hit is not None else len(doc)
    if after + 2 >= len(doc) or doc[after].lower_ != "of":
        return False
    body = reading.role_at.get(after + 1 + (doc[after + 1].lower_ == "the"))
    return body is not None and "body" in body.value.kinds and not body.value.is_state


def spoken_of_here(reading: Reading, post: Post, state: str) -> bool:
    """Whether the paragraph names the state, or none: a bare army chief may be one of a war told far away."""
    start = max((s for s in reading.parsed.paragraph_starts if s <= post.first), default=0)
    states = {hit.value.state for hit in reading.hits if start <= hit.first < post.last and hit.value.state}
    return not states or state in states


def noun_owns(reading: Reading, post: Post) -> bool:
    """Whether a common noun owns the post, whose actor is not known yet: "the president's adviser, X"."""
    return any(c.dep_ == "poss" for i in range(post.first, post.last + 1) for c in reading.doc[i].lefts)


def of_state(reading: Reading, post: Post) -> Post:
    """A minister of a person is one of that person's state: "her foreign secretary, X"."""
    owner = reading.entities.get(post.body)
    servant = any(reading.world.is_word("servant", noun) for noun in (post.noun, post.noun.split()[-1]))
    public = is_public(reading, post.noun) and not servant
    if owner is None or owner.type is not ActorType.PERSON or not public:
        return post
    body = next((p.body for p in owner.posts if p.body), "")
    if body and not body.startswith(("state/", "person/")):
        return replace(post, body=body)
    if not owner.state:
        return post
    return replace(post, body=reading.state(owner.state).id)


def posts_of_peer(reading: Reading, person: Entity) -> list[Post]:
    """ "His Danish counterpart, X": X holds the office of him whom the pronoun means, in the state told."""
    for peer in person.peers if not person.posts else ():
        actors = pronouns.possessor(reading, reading.doc[peer.pronoun]) if peer.pronoun >= 0 else ()
        posts = [p for a in actors for p in reading.entities[a].posts if p.body.startswith("state/")]
        if posts and peer.body.startswith("state/"):
            return [replace(peer, noun=posts[0].noun, words=posts[0].words)]
    return []


def owned(reading: Reading, post: Post) -> Post:
    """A post with the body that its pronoun ("its president"), a place's name or the same noun before it tells."""
    if post.body:
        return post
    if post.pronoun >= 0:
        actors = pronouns.possessor(reading, reading.doc[post.pronoun])
        return replace(post, body=actors[0]) if len(actors) == 1 else post
    hit = reading.role_at.get(post.first) or reading.role_at.get(post.last)
    before = reading.role_at.get(post.first - 1)
    if before is not None and before.value.is_state and before.last + 1 == post.first:
        state = around(reading, post.first)
        return replace(post, body=reading.state(state).id if state else "")
    if reading.world.is_word("spokesman", post.noun):
        return replace(post, body=body_before(reading, post))
    place = owner_left(reading, hit)[1] or place_after(reading, hit) if hit is not None else ""
    if not place and reading.world.is_word("head of the UN", post.noun):
        place = united_nations(reading)
    return replace(post, body=place or (spoken_of(reading, post) if is_definite(reading, post) else ""))


def united_nations(reading: Reading) -> str:
    """The United Nations, if the document names them or one of their councils; empty if not."""
    known = reading.world.names.get("United Nations")
    if known is None or known.organization is None or not any(k.startswith(UN) for k in reading.entities):
        return ""
    return listed(reading, known.organization).id


def body_before(reading: Reading, post: Post) -> str:
    """The body that acts last before a bare "Spokesman X": "The Danish foreign ministry ... Spokesman X said"."""
    number = reading.sentence_of[post.first]
    for mention in (m for n in (number, number - 1) for m in sorted(reading.mentions_in(n), key=lambda m: -m.head)):
        body = reading.entities[mention.actors[0]]
        named = body.type is ActorType.ORGANIZATION or body.sector in ("REB", "PRM")
        if mention.last < post.first and named and body.sector != "MED" and is_subject(reading.doc[mention.head]):
            return body.id
    return ""


def place_after(reading: Reading, hit: Hit[Role]) -> str:
    """The region or city of which somebody is governor."""
    after = hit.last + 1
    return body_after(reading, hit)[1] if after < len(reading.doc) and reading.doc[after].lower_ == "of" else ""


def is_definite(reading: Reading, post: Post) -> bool:
    """Whether the post is told as one spoken of before: "the envoy, X"."""
    return post.first > 0 and reading.doc[post.first - 1].lower_ == "the"


def spoken_of(reading: Reading, post: Post) -> str:
    """The owner of the last phrase before with the same office: "Peru's special envoy ... the envoy, X"."""
    for hit in reversed(reading.roles):
        same = hit.value.noun == post.noun or hit.value.noun.endswith(f" {post.noun}")
        if hit.last < post.first and same and not hit.value.plural and hit.first not in reading.spent:
            _, owner, pronoun = owner_left(reading, hit)
            found: tuple[str, ...] = (owner,) if owner else ()
            found = found or (pronouns.possessor(reading, reading.doc[pronoun]) if pronoun >= 0 else ())
            return found[0] if len(found) == 1 else ""
    return ""


def is_public(reading: Reading, noun: str) -> bool:
    """Whether an office is one of a state when no body is named."""
    role = reading.world.roles.get(noun)
    public = role is not None and role.sector in STATE_SECTORS and "office" in role.kinds
    return public or force_of(reading, noun) is not None


def force_of(reading: Reading, noun: str) -> Role | None:
    """The force that an office commands by its own words: the army of an army chief."""
    force = reading.world.roles.get(noun.rpartition(" ")[0]) if " " in noun else None
    return force if force is not None and "body" in force.kinds and force.sector in ("MIL", "COP") else None


def of_force(reading: Reading, post: Post) -> Post:
    """An army chief of a state heads its army."""
    force = force_of(reading, post.noun) if post.body.startswith("state/") else None
    if force is None:
        return post
    state = post.body.removeprefix("state/")
    return replace(post, body=organ(reading, force.noun, force.noun, state, force).id)


def by_tenure(reading: Reading, entity: Entity) -> None:
    """State and offices of the one listed office-holder of this name at the document's date, or ever for a
    full name.
    """
    date = reading.parsed.article.date
    if not entity.posts and " " not in entity.label and not date:
        return
    offices = frozenset(p.noun for p in entity.posts)
    tenure = reading.world.tenure(entity.label, date, offices)
    if tenure is not None and entity.state in ("", tenure.state):
        entity.offices |= {tenure.office}
        entity.sector = entity.sector or "GOV"
    if tenure is None and (" " in entity.label or offices):
        ever = reading.world.tenure(entity.label, "", offices)
        tenure = ever if ever is not None and (" " in entity.label or ever.office in offices) else None
    if tenure is not None and not entity.state:
        entity.state = tenure.state
