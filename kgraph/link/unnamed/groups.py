"""Several people by a noun: the states they speak for, or a group of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import determiner, preposition
from kgraph.link.document.reading import slug
from kgraph.link.named import titles
from kgraph.link.reference.agreement import together
from kgraph.link.unnamed import definite, rulers
from kgraph.link.unnamed.backers import sponsors
from kgraph.link.unnamed.bodies import is_from_abroad
from kgraph.model import NAMED, ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role

BOUND = frozenset({"REB", "PRM", "MIL", "COP", "OPP", "GOV"})  # who belongs to the place where they are
OUTLAWS = frozenset({"REB", "PRM", "CRM", "UAF"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "poss", "both"})


def several(reading: Reading, hit: Hit[Role], edge: int) -> list[str]:
    """The states that own a plural together: "U.S. and Chinese diplomats"."""
    states = [reading.named.get(i, "") for i in range(edge, hit.first) if not sponsors(reading, i)]
    tail = reading.doc[edge]
    joined = tail.dep_ in ("amod", "compound", "nmod") and edge > 1 and reading.doc[edge - 1].lower_ == "and"
    if joined and edge in reading.named:  # not "Peru and *various* Chilean groups"
        states.insert(0, reading.named.get(edge - 2, ""))
    return list(dict.fromkeys(s for s in states if s.startswith("state/")))


def named_after(reading: Reading, hit: Hit[Role]) -> tuple[str, ...]:
    """The actors whose names follow a plural as its apposition: "the two ministers, X of Peru and Y of Chile"."""
    for child in titles.noun_of(reading, hit).children if hit.value.plural else ():
        mention = reading.at(child.i) if child.dep_ == "appos" and child.i > hit.last else None
        actors = together(reading, mention) if mention is not None and mention.kind in NAMED else ()
        if len(actors) > 1:
            return actors
    return ()


def beside(reading: Reading, hit: Hit[Role], edge: int) -> list[str]:
    """The states of the noun this one is coordinated with: "Swiss and Irish diplomats and army chiefs"."""
    token = titles.noun_of(reading, hit)
    before = reading.at(token.head.i) if token.dep_ == "conj" and token.head.i < edge else None
    if before is None or determiner(token) or before.kind is not MentionKind.NOUN or len(before.actors) < 2:
        return []
    return [a for a in before.actors if a.startswith("state/")]


def shared(reading: Reading, hit: Hit[Role], edge: int, owners: list[str]) -> None:
    """Officials of several states are those states; other people one group for each."""
    if hit.value.is_state or "office" in hit.value.kinds:
        reading.add(edge, hit.last, tuple(owners), MentionKind.NOUN, f"{hit.value.noun}s for their states")
        return
    words = reading.words(hit.first, hit.last)
    groups = []
    for owner in owners:
        state = reading.world.states[reading.entities[owner].state]
        entity = reading.entity(
            f"group/{state.code.lower()}-{slug(words)}",
            f"{state.demonym} {words}",
            ActorType.GROUP,
            state.code,
            hit.value.sector,
        )
        entity.plural = True
        entity.heads.add(hit.value.noun)
        groups.append(entity.id)
    reading.add(edge, hit.last, tuple(groups), MentionKind.NOUN, "one group for each state")


def many(reading: Reading, hit: Hit[Role], edge: int, owner: str) -> tuple[Entity | None, str]:
    """Several people or a collective: their state for officials, else a group of their own."""
    whose = reading.entities[owner] if owner else place_of(reading, hit)
    named = owner != "" and whose is not None and is_named_body(whose)
    ruling = hit.value.is_state and not is_private(reading, hit)
    if ruling and owner and whose is not None and whose.state and not named:
        return reading.state(whose.state), f"{hit.value.noun} for the state"
    if named and whose is not None and speak_for(reading, whose, hit):
        whose.heads.add(hit.value.noun)
        return whose, f"{hit.value.noun}s for the body"
    if owner and whose is not None and whose.state and reading.world.is_word("peer", hit.value.noun):
        return reading.state(whose.state), f"{hit.value.noun}s for their state"
    if owner and whose is not None and whose.state and is_fellow(reading, hit, edge):
        return reading.state(whose.state), f"{hit.value.noun}s for their state"
    if (
        whose is not None
        and whose.type is not ActorType.PERSON
        and not is_place(whose)
        and reading.world.is_word("part", hit.value.noun)
    ):
        return whose, f"{hit.value.noun}s for the whole"
    label, first = group_label(reading, hit, edge)
    definite_article = determiner(titles.noun_of(reading, hit)) in DEFINITE
    if not owner and (label == reading.words(hit.first, hit.last) or definite_article):
        if ruling:
            sole = hit.value.noun == "authority"
            entity = rulers.state_meant(reading, hit) if sole else rulers.officials_meant(reading, hit)
            if entity is not None:
                return entity, "officials of the state last spoken of"
        known = definite.group_meant(reading, hit, label) if not is_newly_counted(reading, hit) else None
        if known is not None and not is_anothers(reading, hit, known):
            return known, "the group named before"
    announced = told_in_headline(reading, hit, whose)
    if announced is not None:
        announced.label, announced.state = label, announced.state or (whose.state if whose is not None else "")
        return announced, "the group of the headline"
    return group(reading, hit, label, first, whose), "group named by its noun"


def is_private(reading: Reading, hit: Hit[Role]) -> bool:
    """Whether the word before leaders or officials says that they are of no government: "*union* leaders"."""
    before = reading.doc[hit.first - 1] if hit.first else None
    within = before is not None and before.dep_ in ("compound", "amod", "nmod") and before.head.i == hit.last
    return before is not None and within and reading.world.is_word("of no government", before.lemma.lower())


def told_in_headline(reading: Reading, hit: Hit[Role], whose: Entity | None) -> Entity | None:
    """The people whom the headline calls by the same noun, in the first sentence below it."""
    below, state = reading.parsed.second_paragraph, whose.state if whose is not None else ""
    if not 0 < below <= hit.first or reading.sentence_of[hit.first] != reading.sentence_of[below]:
        return None
    noun = hit.value.noun
    people = [e for _, e in sorted(reading.entities.items()) if e.type is ActorType.GROUP and e.plural]
    told = [e for e in people if noun in e.heads and reading.mentions_of(e.id)]
    open_to = [e for e in told if state == e.state or "" in (state, e.state)]
    fits = [e for e in open_to if all(m.last < below for m in reading.mentions_of(e.id))]
    return fits[0] if len(told) == len(fits) == 1 else None


def is_newly_counted(reading: Reading, hit: Hit[Role]) -> bool:
    """Whether a number without an article brings in people who were not told of: "*about 200* people marched"."""
    noun = titles.noun_of(reading, hit)
    return determiner(noun) not in DEFINITE and any(c.dep_ == "nummod" for c in noun.lefts)


def is_fellow(reading: Reading, hit: Hit[Role], edge: int) -> bool:
    """Whether an official calls another state so: "*our friends* in Lima"."""
    first = reading.doc[max(edge, hit.first - 1)]
    return reading.world.is_word("fellow", hit.value.noun) and first.lower_ in ("our", "my")


def group_label(reading: Reading, hit: Hit[Role], edge: int) -> tuple[str, int]:
    """The words that name a group, without articles, numbers, quantities and hollow adjectives; and where
    they start.
    """
    doc, world = reading.doc, reading.world
    kept: list[int] = []
    for i in range(edge, hit.last + 1):
        token = doc[i]
        named = i in reading.named  # "*New* Zealand's foreign minister"
        hollow = not named and any(world.is_word(use, token.lower_) for use in ("quantity", "hollow"))
        if i < hit.first and world.is_word("distinct", token.lower_) and hit.value.is_state:
            kept.append(i)
            continue
        if i < hit.first and (
            hollow
            or token.pos_ in ("DET", "NUM", "PRON", "ADV", "CCONJ", "ADP", "VERB")
            or token.dep_ in ("nummod", "quantmod", "det")
            or token.tag_ == "PRP$"
            or token.text in ",\"'"
        ):
            kept = [] if not (kept and token.text in ("-",)) else kept
            continue
        kept.append(i)
    while kept and doc[kept[0]].text in ("'s", "-", "'"):
        kept.pop(0)
    first = kept[0] if kept else hit.first
    label = reading.words(first, hit.last)
    common = doc[first].pos_ in ("NOUN", "ADJ") and first not in reading.hit_at and first not in reading.named
    if common and (doc[first].is_sent_start or first in reading.parsed.paragraph_starts):
        label = label[0].lower() + label[1:]
    return label, first


def group(reading: Reading, hit: Hit[Role], label: str, first: int, whose: Entity | None) -> Entity:
    """The group of a label, its state in the id."""
    state = whose.state if whose is not None else ""
    if person := relative_of(reading, hit):
        label, first = f"{hit.value.noun} of {person.label}", hit.first
    rest = label
    if whose is not None and whose.type is ActorType.STATE and first < hit.first:
        start = first
        while start < hit.first and (
            reading.named.get(start) == whose.id or reading.doc[start].text in ("'s", "'", "-")
        ):
            start += 1
        rest = reading.words(start, hit.last)
    elif whose is not None and is_place(whose) and reading.world.is_word("institution", hit.value.noun):
        label = rest = f"{label} in {whose.label}"
    key = f"{state.lower()}-{slug(rest)}" if state else slug(rest)
    owner = named_owner(reading, hit) if hit.value.plural else None
    known = reading.entities.get(f"group/{key}")
    if owner is not None and known is not None and is_anothers(reading, hit, known):
        key, label = f"{key}-of-{slug(owner.label)}", f"{label} of {owner.label}"
    entity = reading.entity(f"group/{key}", label, ActorType.GROUP, state, hit.value.sector)
    entity.local = not state
    entity.collective = "group" in hit.value.kinds and not hit.value.plural
    entity.plural = hit.value.plural or "group" in hit.value.kinds
    entity.heads.add(hit.value.noun)
    entity.followed = entity.followed or (owner.id if owner is not None else "")
    return entity


def relative_of(reading: Reading, hit: Hit[Role]) -> Entity | None:
    """The person named whose relative a noun tells: "the mother *of Kari Solvang*", "*Solvang's* mother"."""
    if hit.value.plural or not reading.world.is_word("kin", hit.value.noun):
        return None
    person = named_owner(reading, hit)
    return person if person is not None and person.type is ActorType.PERSON else None


def named_owner(reading: Reading, hit: Hit[Role]) -> Entity | None:
    """Whose somebody is, by name: "supporters *of Ana Soto*", "*Soto's* lawyers"."""
    noun = titles.noun_of(reading, hit)
    words = [c for c in noun.lefts if c.dep_ == "poss"]
    beside = [noun, *(c for c in noun.rights if c.lower_ == "loyal")]
    phrases = [c for word in beside for c in word.rights if c.lower_ in ("of", "for", "to")]
    words += [g for c in phrases for g in c.children if g.dep_ == "pobj"]
    mention = next((m for w in words if (m := reading.at(w.i)) is not None and m.kind in NAMED), None)
    return reading.entities[mention.actors[0]] if mention is not None else None


def is_anothers(reading: Reading, hit: Hit[Role], people: Entity) -> bool:
    """Whether a noun tells of somebody else's people than those told of: "supporters *of his rival*"."""
    owner = named_owner(reading, hit)
    return owner is not None and people.followed not in ("", owner.id)


def met(reading: Reading, hit: Hit[Role]) -> bool:
    """Whether armed people are those whom somebody deals with, and the place behind them where: "talks with rebels in
    Havana".
    """
    return hit.value.sector in OUTLAWS and preposition(titles.noun_of(reading, hit)) == "with"


def place_of(reading: Reading, hit: Hit[Role]) -> Entity | None:
    """The region or city in which the people are said to be: "rebels in Darfur"."""
    doc, i = reading.doc, hit.last + 1
    bound = hit.value.sector in BOUND | {"PTY"} or reading.world.is_word("institution", hit.value.noun)
    if i >= len(doc) or not bound or doc[i].lower_ not in ("in", "from"):
        return None
    if doc[i].lower_ == "in" and is_from_abroad(reading, doc[hit.last]):
        return None
    while i + 1 < len(doc) and (doc[i + 1].pos_ == "DET" or doc[i + 1].dep_ == "amod"):
        i += 1
    actor = reading.named.get(i + 1, "")
    where = reading.entities[actor] if actor else None
    house = where is not None and where.sector == "LEG" and where.state  # "Republicans in *Congress*"
    return where if where is not None and (is_place(where) or house) else None


def speak_for(reading: Reading, body: Entity, hit: Hit[Role]) -> bool:
    """Whether people of a body are the body itself: U.N. officials, Taliban fighters."""
    outfit = not hit.value.plural and reading.world.is_word("outfit", hit.value.noun.split()[-1])
    if outfit and reading.named.get(hit.first - 1) == body.id:
        return True
    return reading.world.is_word("voice", hit.value.noun) or (body.sector in OUTLAWS and hit.value.sector in OUTLAWS)


def is_named_body(entity: Entity) -> bool:
    """Whether an actor is an organization, or an armed group by its name."""
    return entity.type is ActorType.ORGANIZATION or (
        entity.type is ActorType.GROUP and not (entity.region or entity.plural or entity.single)
    )


def is_place(entity: Entity) -> bool:
    """Whether an actor is the people of a region or city, known by its name."""
    return entity.type is ActorType.GROUP and entity.region
