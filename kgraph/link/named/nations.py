"""Mentions of states: who acts, whose, and what only locates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import main_head
from kgraph.link.document.reading import slug
from kgraph.link.knowledge.world import NameKind
from kgraph.link.named.locating import locates, names_event, of_currency
from kgraph.link.named.name_parts import personal
from kgraph.link.named.organizations import listed
from kgraph.model import ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Known
    from kgraph.parse.tokens import Token

MODIFIER = frozenset({"amod", "compound", "nmod", "poss", "npadvmod"})
SCORES = frozenset({"dozen", "score", "hundred", "thousand", "million"})
LANDS = frozenset({"nation", "country", "state", "nations", "countries", "states", "neighbor", "neighbour"})
SEATS = frozenset({NameKind.CAPITAL, NameKind.SEAT})
PAST = frozenset({"former", "ex", "post", "onetime", "erstwhile"})
POLITIES = frozenset({"state", "republic", "nation", "country", "colony", "territory", "possession", "protectorate"})


def link_states(reading: Reading) -> None:
    """Enter a mention for every name of a state outside the names of persons and organizations."""
    pending: dict[int, list[Hit[Known]]] = {}
    for hit in reading.hits:
        if hit.value.state and hit.first not in reading.named and stands(reading, hit):
            pending.setdefault(hit.first, []).append(hit)
    for first in sorted(pending):
        group = pending[first]
        if len({hit.value.state for hit in group}) > 1:
            link_compound(reading, group)
        else:
            link_state(reading, max(group, key=lambda hit: hit.last))


def link_places(reading: Reading) -> None:
    """Enter regions and cities that no person's or organization's name covers."""
    for hit in reading.hits:
        free = hit.first not in reading.dateline
        if (
            hit.value.kind is NameKind.PLACE
            and free
            and not any(i in reading.named for i in range(hit.first, hit.last + 1))
        ):
            link_place(reading, hit)


def link_place(reading: Reading, hit: Hit[Known]) -> None:
    """A region or city: its people or authorities, weakly, where it does not act."""
    place = hit.value.organization
    if place is None or (hit.first == hit.last and names_event(reading, hit)):
        return
    entity = reading.entity(f"group/{slug(place.name)}", place.name, ActorType.GROUP, place.state, "CVL")
    entity.region = True
    last = hit.last
    if last + 1 < len(reading.doc) and reading.world.is_word("place", reading.doc[last + 1].lower_):
        last += reading.doc[last + 1].text[0].isupper() or reading.doc[last].head.i == last + 1
    reading.name(hit.first, last, entity.id)
    head = main_head(reading.doc, hit.first, last)
    kind = head.head.head
    if head.head.lower_ == "of" and reading.world.is_word("place", kind.lower_):  # "the city *of* X"
        head = kind
    acts = head.dep_ in ("nsubj", "agent", "dobj", "nsubjpass", "poss")
    reading.add(
        hit.first,
        last,
        (entity.id,),
        MentionKind.NAME,
        "region named as who acts or suffers" if acts else "place: a region",
    )


def stands(reading: Reading, hit: Hit[Known]) -> bool:
    """Whether the words can be the state at all: not a part of a longer name, nor a phrase without its
    state.
    """
    doc, after = reading.doc, hit.last + 1
    if personal(reading, hit.first) or hit.first in reading.dateline or is_past_rule(reading, hit):
        return False
    if after < len(doc) and (reading.world.is_word("terrain", doc[after].text) or of_region(reading, hit)):
        return False
    if hit.value.kind is NameKind.NICKNAME and doc[hit.first].lower_ == "the":
        others = {h.value.state for h in reading.hits if h.value.kind is not NameKind.NICKNAME}
        modifier = doc[hit.last].dep_ in ("compound", "amod") and doc[hit.last].head.i == after
        return hit.value.state in others and not modifier
    return not (hit.value.kind in SEATS and part_of_name(reading, hit))


def is_past_rule(reading: Reading, hit: Hit[Known]) -> bool:
    """Whether a nationality only says whose a country was: "the former *French* colony", "an ex-*Soviet* state"."""
    doc, head = reading.doc, reading.doc[hit.last].head
    if hit.value.kind is not NameKind.DEMONYM or head.lemma_.lower() not in POLITIES:
        return False
    before = (t for t in doc[max(head.left_edge.i, hit.first - 3) : hit.first])
    return any(t.lower_ in PAST for t in before)


def of_region(reading: Reading, hit: Hit[Known]) -> bool:
    """Whether an adjective only says in which region a land lies: "the oil-rich *Central African* nation"."""
    if not reading.world.is_word("of many lands", reading.words(hit.first, hit.last).lower()):
        return False
    land = reading.doc[hit.last + 1].lower_ in LANDS
    return land and not any(h.value.state == hit.value.state for h in reading.hits if h.first != hit.first)


def part_of_name(reading: Reading, hit: Hit[Known]) -> bool:
    """Whether a capital's name belongs to a longer name of a person (Denzel Washington) or club (Real Madrid)."""
    before = reading.doc[hit.first - 1] if hit.first else None
    inside = before is not None and before.pos_ == "PROPN" and reading.doc[hit.first].ent_iob_ == "I"
    club = inside and before is not None and before.i not in reading.hit_at and before.i not in reading.role_at
    kinds = ("PERSON", "ORG") if club else ("PERSON",)
    return (
        before is not None
        and before.pos_ == "PROPN"
        and before.ent_type_ in kinds
        and reading.doc[hit.first].ent_type_ == before.ent_type_
    )


def link_compound(reading: Reading, group: list[Hit[Known]]) -> None:
    """One token that names two states: "U.S.-China"."""
    actors = tuple(dict.fromkeys(reading.state(hit.value.state).id for hit in group))
    first, last = group[0].first, max(hit.last for hit in group)
    reading.add(first, last, actors, MentionKind.ADJECTIVE, "compound of two states")


def link_state(reading: Reading, hit: Hit[Known]) -> None:
    """One name of one state."""
    head = main_head(reading.doc, hit.first, hit.last)
    kind = hit.value.kind
    if hit.first and reading.doc[hit.first - 1].lower_ == "ethnic":
        if head.dep_ not in MODIFIER:
            link_ethnic(reading, hit)
        return
    part = part_of_people(reading, hit)
    if part:
        reading.name(hit.first, hit.last, part)
        reading.add(hit.first, hit.last, (part,), MentionKind.NAME, "the part of a people that the document names")
        return
    if kind is NameKind.PEOPLE or (kind is NameKind.DEMONYM and is_people(reading, hit)):
        link_people(reading, hit)
        return
    if (kind is NameKind.CAPITAL and names_event(reading, hit)) or of_currency(reading, hit):
        return
    union = seat_of_union(reading, hit)
    entity = union if union is not None else reading.state(hit.value.state)
    reading.name(hit.first, hit.last, entity.id)
    if twin := twin_of(reading, hit):
        reading.name(hit.first - 2, hit.first - 2, twin)
        reading.add(hit.first - 2, hit.last, (twin, entity.id), MentionKind.NAME, "two states that share a word")
    elif kind is NameKind.DEMONYM or head.dep_ in MODIFIER:
        mention = MentionKind.ADJECTIVE if kind is NameKind.DEMONYM else MentionKind.NAME
        reading.add(hit.first, hit.last, (entity.id,), mention, reason_of(kind))
    elif locates(reading, hit):
        reading.add(hit.first, hit.last, (entity.id,), MentionKind.NAME, f"place: {kind.value} after a word of place")
    else:
        reading.add(hit.first, hit.last, (entity.id,), MentionKind.NAME, reason_of(kind))


def twin_of(reading: Reading, hit: Hit[Known]) -> str:
    """The state whose name ends like the one behind *and*: "*North* and South Korea"."""
    doc, first = reading.doc, hit.first
    if first < 2 or first == hit.last or doc[first - 1].lower_ != "and":
        return ""
    known = reading.world.names.get(f"{doc[first - 2].text} {reading.words(first + 1, hit.last)}")
    same = known is not None and known.kind is hit.value.kind and known.state != hit.value.state
    return reading.state(known.state).id if known is not None and same else ""


def part_of_people(reading: Reading, hit: Hit[Known]) -> str:
    """The part of a people that its bare name means where the state itself is not named: "the Serbs" after Bosnian
    Serbs.
    """
    if hit.value.kind not in (NameKind.PEOPLE, NameKind.DEMONYM):
        return ""
    own = (NameKind.NAME, NameKind.CAPITAL, NameKind.SEAT)
    if any(h.value.state == hit.value.state and h.value.kind in own for h in reading.hits):
        return ""
    word = reading.doc[hit.last].text.removesuffix("s")
    parts = [e for k, e in sorted(reading.entities.items()) if k.startswith("group/") and " " in e.label]
    fits = [e.id for e in parts if e.label.split()[-1].removesuffix("s") == word and e.state != hit.value.state]
    return fits[0] if len(fits) == 1 else ""


def seat_of_union(reading: Reading, hit: Hit[Known]) -> Entity | None:
    """The organization of states that a capital stands for, where the document names it or its organs and not the
    state: Brussels is the European Union.
    """
    if hit.value.kind is not NameKind.CAPITAL or not reading.world.is_word(
        "seat of a union", reading.doc[hit.last].text
    ):
        return None
    states = {h.value.state for h in reading.hits if h.value.kind in (NameKind.NAME, NameKind.DEMONYM)}
    known = reading.world.names.get("European Union")
    named = any(e.id.startswith("organization/european-") for e in reading.entities.values())
    if hit.value.state in states or not named or known is None or known.organization is None or locates(reading, hit):
        return None
    return listed(reading, known.organization)


def reason_of(kind: NameKind) -> str:
    """The reason shown for a listed name."""
    return {
        NameKind.NAME: "name of the state",
        NameKind.DEMONYM: "nationality",
        NameKind.CAPITAL: "capital that acts for the state",
        NameKind.SEAT: "seat of government that acts for the state",
    }.get(kind, f"{kind.value} of the state")


def is_people(reading: Reading, hit: Hit[Known]) -> bool:
    """Whether a nationality adjective stands as a noun: "the Chinese said"."""
    token = reading.doc[hit.last]
    one = any(c.lower_ in ("a", "an") for c in token.lefts)  # "freed an *Australian* and a *Dane*"
    beyond = reading.doc[hit.last + 2] if hit.last + 2 < len(reading.doc) else None
    another = one and beyond is not None and (beyond.tag_ == "CD" or beyond.lower_ in ("a", "an"))
    following = reading.doc[hit.last + 1] if hit.last + 1 < len(reading.doc) else None
    as_noun = token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "dative", "agent") or (
        one and token.dep_ in ("conj", "appos", "attr")
    )
    free = following is None or (
        following.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM")
        and following.text not in ("-", "/", "&")
        and (following.lower_ != "and" or another)
    )
    return as_noun and free and (any(c.dep_ == "det" for c in token.children) or is_counted(token))


def is_counted(token: Token) -> bool:
    """Whether a number stands before a noun: "600,000 *Sudanese*", "dozens of *Swiss*"."""
    of = token.head if token.dep_ == "pobj" and token.head.lower_ == "of" else None
    return any(c.dep_ == "nummod" for c in token.lefts) or (of is not None and of.head.lemma_ in SCORES)


def link_ethnic(reading: Reading, hit: Hit[Known]) -> None:
    """ "Ethnic Serbs" live anywhere, and act for no state by that name."""
    label = reading.words(hit.first - 1, hit.last)
    entity = reading.entity(f"group/{label.lower().replace(' ', '-')}", label, ActorType.GROUP, "", "CVL")
    entity.plural = True
    reading.name(hit.first - 1, hit.last, entity.id)
    reading.add(hit.first - 1, hit.last, (entity.id,), MentionKind.NAME, "people by descent")


def link_people(reading: Reading, hit: Hit[Known]) -> None:
    """ "The Americans" is the state; "Americans", "50 Russians" and a people without a state are a group."""
    doc, state = reading.doc, reading.world.states[hit.value.state]
    token = doc[hit.last]
    bare = all(c.dep_ in ("det", "case", "punct") for c in token.lefts)
    if token.dep_ == "appos" and token.head.ent_type_ == "PERSON" and token.head.i < hit.first:
        return  # beside a person's name, and left to it
    one = reading.world.names.get(f"{token.text}s") is not None and token.tag_ in ("NN", "NNP")
    if hit.first and doc[hit.first - 1].lower_ == "the" and bare and state.sovereign and not one:
        entity = reading.state(state.code)
        reading.name(hit.first, hit.last, entity.id)
        reading.add(hit.first, hit.last, (entity.id,), MentionKind.NAME, "the people for the state")
        return
    plural = doc[hit.last].text.endswith("s") and doc[hit.last].tag_ in ("NNPS", "NNS", "NNP")
    plural = plural or is_counted(token)
    label = reading.words(hit.first, hit.last)
    sector = "CVL" if plural else ""
    entity = reading.entity(
        f"group/{state.code.lower()}-{label.lower().replace(' ', '-')}",
        label,
        ActorType.GROUP,
        state.code,
        sector,
    )
    entity.plural, entity.single = plural, any(c.lower_ in ("a", "an") for c in token.lefts)
    entity.heads.add(doc[hit.last].lemma_.lower())
    reading.name(hit.first, hit.last, entity.id)
    reading.add(hit.first, hit.last, (entity.id,), MentionKind.NAME, "people of the state")
