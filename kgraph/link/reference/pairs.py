"""Nouns for two actors named before: "the two leaders", "both sides", "each government", "the pair"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import clause, determiner, is_subject, left_edge, subject_of
from kgraph.link.named.titles import noun_of
from kgraph.link.reference.agreement import together
from kgraph.link.reference.joined import told_together
from kgraph.link.reference.opposed import acting_upon, last_sides
from kgraph.link.reference.pronouns import doers
from kgraph.link.unnamed.definite import NEAR, earlier
from kgraph.model import NAMED, ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role
    from kgraph.parse.tokens import Token

PAIR = frozenset({"two", "both"})
OWN = frozenset({"its", "his", "her", "their", "our"})
ARGUMENT = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "dative"})
AGAIN = PAIR | {"the", "these"}
PARTIES = frozenset({"sides", "parties"})
NEIGHBOURS = frozenset({"neighbors", "neighbours"})
EITHER = frozenset({"each", "neither", "either"})
FIRST_TOLD = frozenset({"only", "other", "first", "last", "main", "biggest", "largest"})  # "the only two states to"
MEETING = frozenset({"meet", "talk", "speak", "confer"})
ORGANIZATION, GROUP = ActorType.ORGANIZATION, ActorType.GROUP
LIST = 3  # persons named in one sentence of whom none is one of a pair told later


def link_pair(reading: Reading, hit: Hit[Role], edge: int, owner: str) -> bool:
    """ "The two leaders", "both sides": the two meant. True if it was such a noun, found or not."""
    doc = reading.doc
    word = doc[hit.last].lower_
    before = {doc[i].lower_ for i in range(edge, hit.first)}
    token = noun_of(reading, hit)
    if reading.world.is_word("duo", word) and determiner(token) == "the" and not owner:
        enter(reading, edge, hit.last, last_persons(reading, token, hit), word)
        return True
    if owner and reading.world.is_word("faction", word) and "two" in before:
        return True  # parts of the one owner
    if not owner and hit.value.plural and is_both_of(reading, word, edge, before):
        enter(reading, edge, hit.last, last_sides(reading, token, word), word)
        return True
    again = told_again(reading, token) if not owner and before and before <= AGAIN and hit.value.plural else ()
    if again and not (before & PAIR and last_persons(reading, token, hit)):
        enter(reading, edge, hit.last, again, word)
        return True
    if not owner and before == {"the"} and word in NEIGHBOURS and (both := told_together(reading, token, two_states)):
        enter(reading, edge, hit.last, both, word)
        return True
    known = reading.world.is_word("pair", word)
    if not owner and not known and before & PAIR and (bodies := two_bodies(reading, token, hit.value)):
        enter(reading, edge, hit.last, bodies, word)
        return True
    if owner or not known or is_told_here(token):
        return False
    before |= behind(reading, token)
    meant = "both" in before or ("two" in before and before & {"the", "these", "those"})
    two = hit.value.plural and (meant or (word in ("sides", "delegations") and "the" in before))
    each = not hit.value.plural and before & EITHER and reading.world.is_word("state pair", word)
    if (not two and not each) or before & FIRST_TOLD:
        return False
    if reading.world.is_word("state pair", word):
        enter(reading, edge, hit.last, last_sides(reading, token, word), word)
    else:
        persons = last_persons(reading, token, hit)
        office = "office" in hit.value.kinds and hit.value.sector == "GOV"
        enter(reading, edge, hit.last, persons or (last_sides(reading, token, word) if office else ()), word)
    return True


def two_states(actors: tuple[str, ...]) -> tuple[str, ...]:
    """Two actors, if both are states."""
    return actors if all(a.startswith("state/") for a in actors) else ()


def behind(reading: Reading, noun: Token) -> set[str]:
    """The words that say of which two states somebody is: "foreign ministers *of the two* countries"."""
    owners = [p for c in noun.rights if c.dep_ == "prep" and c.lower_ == "of" for p in c.rights if p.tag_ == "NNS"]
    return {c.lower_ for p in owners if reading.world.is_word("state pair", p.lower_) for c in p.lefts}


def is_both_of(reading: Reading, word: str, edge: int, before: set[str]) -> bool:
    """Whether a noun tells two by their relation to a third: "its two allies", "both of its members"."""
    both = edge > 1 and reading.doc[edge - 1].lower_ == "of" and reading.doc[edge - 2].lower_ == "both"
    owned = bool(before & OWN)
    allied = reading.world.is_word("allied", word)
    return allied and owned and (both or bool(before & PAIR))


def link_bare_pairs(reading: Reading) -> None:
    """ "Both capitals" and "the two": pairs by a noun that is no role, or by the number alone."""
    for token in reading.doc:
        if token.lower_ in ("both", "each") and token.dep_ in ARGUMENT and not names_them(token):
            here = last_two(reading, token) if token.lower_ == "both" else ()
            enter(reading, token.i, token.i, here or both_told(reading, token), token.lower_)
            continue
        if token.lower_ == "they" and token.head.lemma in MEETING:
            enter(reading, token.i, token.i, met_there(reading, token), "they")
            continue
        if not (token.tag_ == "NNS" or token.lower_ == "two") or token.i in reading.role_at or token.i in reading.named:
            continue
        before = {c.lower_ for c in token.lefts}
        if token.tag_ == "NNS" and before & PAIR and reading.world.is_word("state pair", token.lower_):
            word = token.lower_
            enter(reading, left_edge(token), token.i, last_sides(reading, token, word), word)
        elif (
            token.lower_ == "two" and token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj") and "the" in before
        ) and not any(c.dep_ in ("prep", "relcl", "acl") for c in token.rights):
            enter(reading, token.i - 1, token.i, last_persons(reading, token, None), "the two")


def names_them(token: Token) -> bool:
    """Whether the words behind *both* say who they are: "both *of them*", "both *Oman and Iran*"."""
    of = any(p.dep_ == "pobj" for c in token.children if c.dep_ == "prep" for p in c.children)
    return of or any(c.dep_ in ("relcl", "appos", "conj") for c in token.children)


def last_two(reading: Reading, token: Token) -> tuple[str, ...]:
    """The last two that the sentence names and that do not act upon them: "expelled *Oman's* envoy, accused *both*"."""
    acting, found = doers(reading, clause(token)), []
    for mention in earlier(reading, token.i, sentences=0):
        head = reading.doc[mention.head]
        several = [a for a in mention.actors if a in acting or a in found]
        if several or len(mention.actors) > 1 or head.dep_ in ("amod", "compound"):
            continue
        found.append(mention.actors[0])
        if len(found) == 2:
            return tuple(reversed(found))
    return ()


def both_told(reading: Reading, token: Token) -> tuple[str, ...]:
    """The two of whom the sentence before tells together, or one toward the other: "*X and Y* met. *Both* ..."."""
    opens = is_subject(token) and not reading.doc[token.i - 1].is_alpha
    acting: list[str] = []
    for mention in sorted(earlier(reading, token.i, sentences=1), key=lambda m: m.head):
        several = together(reading, mention)
        if len(several) == 2:
            return several
        head = reading.doc[mention.head]
        main = clause(head).dep_ == "ROOT" and (is_subject(head) or head.dep_ in ("dobj", "pobj", "dative"))
        acting += [a for a in mention.actors if main and a not in acting and head.dep_ not in ("amod", "compound")]
    kinds = {reading.entities[a].type for a in acting}
    return tuple(acting) if opens and len(acting) == 2 and len(kinds) == 1 else ()


def met_there(reading: Reading, token: Token) -> tuple[str, ...]:
    """The two persons who met when one did something with the other: "told the king of it when *they* met"."""
    verb = token.head
    subject = subject_of(verb.head) if verb.dep_ == "advcl" and is_subject(token) else None
    first = reading.at(subject.i) if subject is not None and subject.i < token.i else None
    if first is None or len(first.actors) != 1:
        return ()
    others = (m for m in earlier(reading, token.i, sentences=0) if m.head > first.head and m.actors != first.actors)
    other = next((m for m in others if reading.entities[m.actors[0]].type is ActorType.PERSON), None)
    person = reading.entities[first.actors[0]].type is ActorType.PERSON
    return (first.actors[0], other.actors[0]) if person and other is not None and len(other.actors) == 1 else ()


def enter(reading: Reading, first: int, last: int, actors: tuple[str, ...], word: str) -> None:
    """The pair's mention, if two were found."""
    if actors:
        reading.add(first, last, actors, MentionKind.NOUN, f"the last two named that {word} can mean")


def last_persons(reading: Reading, token: Token, hit: Hit[Role] | None) -> tuple[str, ...]:
    """The two persons named last who can be meant, in the order of the text; of two states where the noun is
    an office.
    """
    if hit is not None and reading.world.is_word("duo", hit.value.noun) and (two := coordinated(reading, token)):
        return two
    if two := met_before(reading, token, hit):
        return two
    found: list[Entity] = []
    passing = listed_in_passing(reading, token)
    acting = frozenset() if is_subject(token) else doers(reading, clause(token))
    mixed = hit is not None and not reading.world.is_word("duo", hit.value.noun)
    for mention in earlier(reading, token.i, sentences=NEAR):
        for actor in reversed(mention.actors):
            entity = reading.entities[actor]
            if entity in found or entity.type is not ActorType.PERSON or actor in acting | passing:
                continue
            if hit is not None and not leads(reading, entity, hit):
                continue
            if mixed and any(e.state == entity.state != "" for e in found):
                continue
            found.append(entity)
        if len(found) >= 2:
            return tuple(e.id for e in reversed(found[:2]))
    return all_leaders(reading, token, hit, acting) if hit is not None and not is_subject(token) else ()


def met_before(reading: Reading, token: Token, hit: Hit[Role] | None) -> tuple[str, ...]:
    """The two persons whom one of the last sentences told together: "*X* met *Y*. Z thanked *the two ministers*"."""

    def fits(actors: tuple[str, ...]) -> tuple[str, ...]:
        people = [reading.entities[a] for a in actors if reading.entities[a].type is ActorType.PERSON]
        return tuple(e.id for e in people if hit is None or leads(reading, e, hit)) if len(actors) == 2 else ()

    two = told_together(reading, token, fits)
    return () if set(two) & doers(reading, clause(token)) and not is_subject(token) else two


def told_again(reading: Reading, token: Token) -> tuple[str, ...]:
    """Those called *the two* by this noun before: "*the two ministers* met. *The ministers* agreed"."""
    if any(c.dep_ in ("prep", "relcl", "acl", "appos") for c in token.rights):
        return ()
    alike = PARTIES if token.lower_ in PARTIES else {token.lower_}
    same = (m for m in earlier(reading, token.i, sentences=NEAR) if reading.doc[m.head].lower_ in alike)
    last = next(same, None)
    told = last is not None and last.kind is MentionKind.NOUN and len(last.actors) == 2
    return last.actors if told and last is not None and not set(last.actors) & acting_upon(reading, token) else ()


def two_bodies(reading: Reading, token: Token, role: Role) -> tuple[str, ...]:
    """The two bodies or groups told together before, for "*the two factions*", "*both companies*"."""
    if not (role.plural and role.kinds & {"body", "group"}) or determiner(token) not in ("the", "both", ""):
        return ()
    if any(c.dep_ in ("prep", "relcl", "acl", "appos") for c in token.rights) or counts_anew(token):
        return ()

    def fits(actors: tuple[str, ...]) -> tuple[str, ...]:
        bodies = [reading.entities[a] for a in actors if reading.entities[a].type in (ORGANIZATION, GROUP)]
        return tuple(e.id for e in bodies if role.sector in ("", e.sector) or not e.sector)

    two = told_together(reading, token, fits, near=2, mutual=False)
    return () if set(two) & acting_upon(reading, token) else two


def counts_anew(token: Token) -> bool:
    """Whether a number without an article brings in two who were not told of: "*two groups* attacked"."""
    return not any(c.lower_ in ("the", "both", "these", "those") for c in token.lefts)


def coordinated(reading: Reading, token: Token) -> tuple[str, ...]:
    """The two persons who were last the subject together: "*X and Y* were held. Police said the pair ..."."""
    for mention in earlier(reading, token.i, sentences=NEAR):
        named = mention.kind in NAMED and is_subject(reading.doc[mention.head])
        actors = together(reading, mention) if named else ()
        if len(actors) == 2 and all(reading.entities[a].type is ActorType.PERSON for a in actors):
            return actors
    return ()


def is_told_here(noun: Token) -> bool:
    """Whether the words behind a noun say who its two are: "the two leaders *from Peru's Reform party*"."""
    return any(c.dep_ == "prep" and c.lower_ == "from" for c in noun.rights)


def all_leaders(reading: Reading, token: Token, hit: Hit[Role], acting: frozenset[str]) -> tuple[str, ...]:
    """The only two persons named before whom a noun can mean, wherever they were: "met *both leaders*"."""
    people = [e for _, e in sorted(reading.entities.items()) if e.type is ActorType.PERSON and e.id not in acting]
    told = [(min(reading.places_of(e.id), default=token.i), e.id) for e in people if leads(reading, e, hit)]
    before = sorted(place for place in told if place[0] < token.i)
    office = "office" in hit.value.kinds and hit.value.noun not in ("official", "counterpart")
    return tuple(actor for _, actor in before) if len(before) == 2 and office else ()


def listed_in_passing(reading: Reading, token: Token) -> frozenset[str]:
    """Persons whom the text names but once so far, in a sentence that names several, none of them its subject."""
    number, found = reading.sentence_of[token.i], set()
    for back in range(max(number - NEAR, 0), number):
        people = [m for m in reading.mentions_in(back) if m.kind in NAMED and m.actors[0].startswith("person/")]
        if len({m.actors[0] for m in people}) >= LIST:
            once = [m for m in people if not is_subject(reading.doc[m.head])]
            found |= {m.actors[0] for m in once if len(reading.mentions_of(m.actors[0])) == 1}
    return frozenset(found)


def leads(reading: Reading, person: Entity, hit: Hit[Role]) -> bool:
    """Whether a person can be one of "the two NOUNS": leaders hold an office that leads, others the same
    office.
    """
    world, noun = reading.world, hit.value.noun
    nouns = {post.noun for post in person.posts} | person.offices
    if noun == "leader":
        return any(world.is_word("leader", n) or n.endswith(" leader") for n in nouns)
    if world.is_word("premier", noun):
        return any(world.is_word("premier", n) for n in nouns)
    if "office" in hit.value.kinds and noun not in ("official", "counterpart"):
        return any(n == noun or n.endswith(f" {noun}") for n in nouns)
    return True
