"""Whom "both sides", "the two countries", "each party" mean: two states, or a state and who fights or faces it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from kgraph.link.document.phrase import clause, is_subject, preposition
from kgraph.link.reference.agreement import together
from kgraph.link.reference.joined import told_together
from kgraph.link.unnamed.bodies import PUBLIC
from kgraph.link.unnamed.definite import NEAR, earlier
from kgraph.link.unnamed.rulers import acts
from kgraph.model import NAMED, ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.linked import TokenMention
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.parse.tokens import Token

OFTEN = 0.15  # what a mention anywhere counts beside one in the last sentences
OPENING, LEAD = 2, 0.8  # the first sentences tell who has to do with whom
CHOICE = 5  # sides most spoken of, among whom the two are
UPON = frozenset({"with", "against", "from"})
MUTUAL = frozenset(  # what two do about what is between them
    "agree settle resolve sign use end normalize normalise restore improve renew reopen strengthen want seek hope vow "
    "pledge promise discuss state say will".split()
)
MEETING = frozenset({"meet", "meeting", "talk", "talks", "discussion", "summit", "conversation", "dialogue"})
FACING = frozenset({"REB", "PRM", "OPP", "PTY", "LAB", "UAF"})  # who can be a side against a government
PRIVATE = frozenset({"BUS"})  # who speak for no state
RIVALS = frozenset({"rivals", "foes", "adversaries", "enemies"})  # persons too
TOLD = 2  # sentences back in which two are told together
LEAST, ALONE = 1.0, 0.5  # points of a side that is no state: told more than in passing, or beside one state
SEVERAL = frozenset({ActorType.ORGANIZATION, ActorType.GROUP})


@dataclass
class Told:
    """How much the text up to a word speaks of each side, and where it first does."""

    points: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    place: dict[str, int] = field(default_factory=dict)
    beside: dict[tuple[str, str], float] = field(default_factory=dict)

    def most(self) -> list[str]:
        """The sides, those most spoken of first."""
        return sorted(self.points, key=lambda side: (-self.points[side], self.place[side], side))

    def pair(self) -> list[str]:
        """The two sides most spoken of, together above all: who has to do with whom is told in one sentence."""
        pairs = combinations(self.most()[:CHOICE], 2)
        best = max(pairs, key=lambda p: sum(self.points[s] for s in p) + self.together(*p), default=())
        return sorted(best, key=lambda side: (-self.points[side], self.place[side], side))

    def together(self, one: str, other: str) -> float:
        """How much the text speaks of two sides in one sentence."""
        return self.beside.get((min(one, other), max(one, other)), 0.0)


def last_sides(reading: Reading, token: Token, word: str) -> tuple[str, ...]:
    """The two sides meant: two states, or one state and the party that it has to do with."""
    for find in (told_between, called_before, acting_together, acting_before, met_here, facing_before):
        if before := find(reading, token):
            return before
    states = told(reading, token, speaks_for)
    two = states.pair()
    found = tuple(reading.state(code).id for code in sorted(two, key=states.place.__getitem__))
    if not reading.world.is_word("side", word):
        return found
    parties = told(reading, token, party, since=0 if is_subject(token) else 1)
    first = next(iter(parties.most()), "")
    spoken = sum(n for p, n in parties.points.items() if alike(reading.entities[p], reading.entities[first]))
    if not first or spoken < (LEAST if found else ALONE):
        return found
    other = opponent(reading, reading.entities[first], states)
    if found and spoken <= states.points[two[1]]:
        return found
    if not other:
        return ()
    sides = sorted([(parties.place[first], first), (states.place.get(other, 0), reading.state(other).id)])
    return tuple(side for _, side in sides)


def told_between(reading: Reading, token: Token) -> tuple[str, ...]:
    """The two of whom the sentence has told what is *between* them: "a truce between Oman and Chad, and clashes between
    the two *sides*".
    """
    if token.lower_ != "sides":
        return ()
    for word in reversed(reading.doc[token.sent.start : token.i]):
        near = next((c for c in word.rights if c.dep_ == "pobj"), None) if word.lower_ == "between" else None
        first = reading.at(near.i) if near is not None and near.i < token.i else None
        actors = together(reading, first) if first is not None else ()
        if len(actors) == 2:
            return actors
    return ()


def acting_together(reading: Reading, token: Token) -> tuple[str, ...]:
    """Two states that the sentence is about: "*Oman and Chad* want an end to the row between the two nations"."""
    shared = token.head.lower_ == "between" and {reading.doc[i].lemma for i in above(clause(token))} <= MUTUAL
    if not reading.world.is_word("state pair", token.lower_) or not shared:
        return ()
    for mention in earlier(reading, token.i, sentences=0):
        actors = together(reading, mention) if reading.doc[mention.head].dep_ == "nsubj" else ()
        if len(actors) == 2 and all(a.startswith("state/") for a in actors) and not mention.reason.startswith("place:"):
            return actors
    return ()


def acting_before(reading: Reading, token: Token) -> tuple[str, ...]:
    """Two states that the sentence before is about: "*Oman and Chad* punished Togo. Both *countries* ..."."""
    if not (reading.world.is_word("state pair", token.lower_) and is_subject(token)):
        return ()
    before = reading.mentions_in(reading.sentence_of[token.i] - 1)
    subjects = [m for m in before if reading.doc[m.head].dep_ == "nsubj" and not m.reason.startswith("place:")]
    for mention in subjects:
        actors = together(reading, mention)
        if len(actors) == 2 and all(a.startswith("state/") for a in actors):
            return actors
    return ()


def met_here(reading: Reading, token: Token) -> tuple[str, ...]:
    """The states of two persons of whose meeting the sentence tells: "Khan said his talks with Das had mended ties
    between the two *countries*".
    """
    if not reading.world.is_word("state pair", token.lower_):
        return ()
    before = reading.doc[token.sent.start : token.i]
    found = [reading.entities[a] for m in earlier(reading, token.i, sentences=0) for a in m.actors]
    states = list(dict.fromkeys(e.state for e in reversed(found)))
    apart = len(states) != 2 or not all(states) or any(e.type is not ActorType.PERSON for e in found)
    return () if apart or not any(t.lemma in MEETING for t in before) else tuple(reading.state(s).id for s in states)


def called_before(reading: Reading, token: Token) -> tuple[str, ...]:
    """Those who were called *sides* before, if no state acts upon them here."""
    if token.lower_ != "sides":
        return ()
    same = (m for m in earlier(reading, token.i) if len(m.actors) == 2 and m.kind is MentionKind.NOUN)
    found = next((m.actors for m in same if reading.doc[m.head].lower_ == token.lower_), ())
    apart = acting_upon(reading, token)
    return () if any(a in apart or reading.entities[a].state in apart for a in found) else found


def facing_before(reading: Reading, token: Token) -> tuple[str, ...]:
    """Those whom the sentences before told together, a state and a party or two parties, if none acts upon them here:
    "*Rebels and the army* clashed. Both *sides* claimed the town".
    """
    if not reading.world.is_word("side", token.lower_):
        return ()
    apart = acting_upon(reading, token)

    def fits(actors: tuple[str, ...]) -> tuple[str, ...]:
        sides = tuple(side_of(reading, reading.entities[a]) for a in actors)
        if all(reading.entities[a].type is ActorType.PERSON for a in actors):
            return actors if token.lower_ in RIVALS else ()
        return () if "" in sides or apart & {*actors, *(s.removeprefix("state/") for s in sides)} else sides

    return told_together(reading, token, fits, TOLD)


def side_of(reading: Reading, entity: Entity) -> str:
    """The side that an actor is on: its state, else the body or group that it is; empty for a person without one."""
    state = speaks_for(entity)
    return reading.state(state).id if state else entity.id if entity.type in SEVERAL else ""


def opponent(reading: Reading, entity: Entity, states: Told) -> str:
    """The state that a party faces: its own, else the one most spoken of."""
    ranked = states.most()
    return entity.state if entity.state in ranked else ranked[0] if ranked and not entity.state else ""


def told(reading: Reading, token: Token, side: Callable[[Entity], str], since: int = 0) -> Told:
    """How much the text up to a word, nearest sentences first, speaks of each side (`since`: so many before it)."""
    found = Told()
    number = reading.sentence_of[token.i]
    apart = acting_upon(reading, token)
    seen: set[tuple[str, int]] = set()
    sentences: dict[int, set[str]] = defaultdict(set)
    for mention in reading.mentions:
        gap = number - reading.sentence_of[mention.head]
        names = {a: side(reading.entities[a]) for a in mention.actors} if gap >= since else {}
        before = mention.last < token.i
        if not before and mention.reason.startswith("place:"):
            continue  # "the two ministers met in *Muscat*"
        for name in (n for actor, n in names.items() if n and actor not in apart and n not in apart):
            near = before and gap <= NEAR and (name, gap) not in seen
            found.points[name] += OFTEN + (1 / (1 + gap) if near else 0)
            seen |= {(name, gap)} if near else set()
            found.place.setdefault(name, mention.first)
            sentences[gap] |= {name} if before and not mention.reason.startswith("place:") else set()
    found.beside = side_by_side(sentences, number)
    return found


def side_by_side(sentences: dict[int, set[str]], number: int) -> dict[tuple[str, str], float]:
    """How much two sides stand in one sentence together: the nearer, the more; in the first ones too."""
    found: dict[tuple[str, str], float] = defaultdict(float)
    for gap, names in sorted(sentences.items()):
        weight = max(2 / (1 + gap) if gap <= NEAR else OFTEN, LEAD if number - gap < OPENING else 0)
        for pair in combinations(sorted(names), 2) if len(names) <= CHOICE else ():
            found[pair] += weight
    return found


def acting_upon(reading: Reading, token: Token) -> set[str]:
    """The actors of the sentence, and their states, that act upon the two and so are none of them."""
    upon = [m for m in earlier(reading, token.i, sentences=0) if between(reading, m, token)]
    upon += faced(reading, token)
    actors = {a for m in upon for a in m.actors}
    return actors | {reading.entities[a].state for a in actors} - {""}


def faced(reading: Reading, token: Token) -> list[TokenMention]:
    """Whom the two do something to, or where: "both countries moved troops toward their borders *with Chile*"."""
    if not is_subject(token):
        return []
    here = reading.mentions_in(reading.sentence_of[token.i])
    behind = [(m, reading.doc[m.head]) for m in here if m.first > token.i and m.kind in NAMED]
    toward = [(m, h) for m, h in behind if h.dep_ == "dobj" or preposition(h) in UPON]
    return [m for m, head in toward if clause(head).i == clause(token).i and not m.reason.startswith("place:")]


def between(reading: Reading, mention: TokenMention, token: Token) -> bool:
    """Whether a state acts upon the two, and so is none of them: "Kenya brokered a truce between the two"."""
    head = reading.doc[mention.head]
    described = head.dep_ == "poss" and head.head.dep_ == "appos"  # "China, *the North*'s ally, spoke with both sides"
    if described or is_subject(token) or not acts(reading, mention, token):
        return False
    over = above(clause(token))
    return not is_subject(head) or head.i in over or clause(head).i in over


def above(verb: Token) -> set[int]:
    """A verb, those whose subject says, starts or shares it ("offered to broker", not "left after it brokered"),
    and the noun that its relative clause hangs on.
    """
    found = {verb.i}
    while verb.dep_ in ("ccomp", "xcomp", "conj") and verb.head.i != verb.i:
        verb = verb.head
        found.add(verb.i)
    return found | ({verb.head.i} if verb.dep_ == "relcl" else set())


def speaks_for(entity: Entity) -> str:
    """The state that an actor is, or belongs to as one of its officers, organs or forces."""
    if entity.type is ActorType.GROUP and entity.sector not in PUBLIC:
        return ""
    return "" if entity.sector in PRIVATE else entity.state


def alike(one: Entity, other: Entity) -> bool:
    """Whether two parties may be one side: "rebels", "the guerrillas", "the Front"."""
    return one.sector == other.sector and (one.state == other.state or not (one.state and other.state))


def party(entity: Entity) -> str:
    """An armed group, party or union that can face a government."""
    return entity.id if entity.type in SEVERAL and entity.sector in FACING else ""
