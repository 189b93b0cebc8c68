"""Where a document plays: which state an office or organ without one belongs to."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kgraph.link.document.phrase import clause, determiner, is_subject, subject_of
from kgraph.link.document.speech import is_saying
from kgraph.link.knowledge.world import NameKind, state_of
from kgraph.link.unnamed.backers import is_behind
from kgraph.model import ActorType

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.parse.tokens import Token

CITY = re.compile(r"\s*[(:–—]|\s-|,?\s[A-Z][a-z]{2,8}\.?\s\d")  # what ends the place of a dateline
CLEAR = 1.5  # how much oftener than the next a state must be named to be the document's own
NEARER = 2.5  # how much oftener than the dateline's another must be named to be the document's own
LEAD = 50  # tokens that a headline and the first sentence may take
REACH = 2  # sentences back in which "In CAPITAL," sets the scene
SPEAKING = 2  # sentences back in which a speaker was named
DUTIES = frozenset({"must", "should", "ought"})
# what a state does toward others' offices and organs
OUTWARD = frozenset(
    "accuse arm attack back blame blast bomb chide condemn criticise criticize denounce deplore fault "
    "fund implore impose invade praise press pressure punish rebuke recognise recognize sanction slam support suspect "
    "threaten topple urge warn".split()
)
# what a ruler does with the organs of his own state
DISPOSING = frozenset(
    "sack dismiss dissolve suspend order appoint reshuffle command instruct purge convene prorogue disband mobilize "
    "mobilise deploy abolish name recall summon".split()
)
LOCAL = frozenset({NameKind.CAPITAL, NameKind.SEAT, NameKind.PLACE})


def around(reading: Reading, token: int, *, reach: int = REACH) -> str:
    """The state that a bare office or organ at a token belongs to: "In CAPITAL," before it, else the one that
    the paragraph is about, else the document's own.
    """
    if own := shared(reading, token) or commanding(reading, token):
        return own
    apart = coordinated(reading, token) | acted_on(reading, token) | addressing(reading, token)
    return seat_before(reading, token) or topic(reading, token, reach=reach) or dominant(reading, apart)


def shared(reading: Reading, token: int) -> str:
    """The state of the organ that an office stands beside, if that says whose both are: "*its* government and
    parliament".
    """
    head = phrase_head(reading.doc[token])
    owned = head.dep_ == "conj" and any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in head.head.lefts)
    beside = reading.at(head.head.i) if owned else None
    one = beside is not None and len(beside.actors) == 1
    return reading.entities[beside.actors[0]].state if beside is not None and one else ""


def commanding(reading: Reading, token: int) -> str:
    """The state of the ruler who disposes of an organ: "the Fijian president sacked *the judiciary*"."""
    organ = phrase_head(reading.doc[token])
    verb = organ.head
    subject = subject_of(verb) if organ.dep_ == "dobj" and verb.lemma in DISPOSING else None
    mention = reading.at(subject.i) if subject is not None and subject.i < token else None
    entity = reading.entities[mention.actors[0]] if mention is not None and len(mention.actors) == 1 else None
    return entity.state if entity is not None and entity.type is ActorType.PERSON and entity.sector == "GOV" else ""


def coordinated(reading: Reading, token: int) -> frozenset[str]:
    """The states that an office stands beside, so that it is none of theirs: "Washington and President X"."""
    head = phrase_head(reading.doc[token])
    others = [head.head] if head.dep_ == "conj" else []
    others += [child for child in head.children if child.dep_ == "conj"]
    found = [reading.at(other.i) for other in others]
    return frozenset(reading.entities[a].state for m in found if m is not None for a in m.actors)


def phrase_head(token: Token) -> Token:
    """The noun that a word before it belongs to: the name after a title."""
    while token.dep_ in ("compound", "nmod") and token.head.i > token.i:
        token = token.head
    return token


def acted_on(reading: Reading, token: int) -> frozenset[str]:
    """The states named in this sentence alone and as what the office's holder acts on: "President X met Peru"."""
    noun = phrase_head(reading.doc[token])
    if not is_subject(noun):
        return frozenset()
    number, verb = reading.sentence_of[token], clause(noun)
    found, elsewhere = set(), set()
    for hit in reading.hits:
        head = reading.doc[hit.last]
        if reading.sentence_of[hit.first] != number:
            elsewhere.add(hit.value.state)
        elif hit.first > verb.i and clause(head).i == verb.i:
            found.add(hit.value.state)
        else:
            elsewhere.add(hit.value.state)
    return frozenset(found - elsewhere)


def addressing(reading: Reading, token: int) -> frozenset[str]:
    """The state that judges, urges or fights an office or organ, and what only the same sentence names behind: it is
    none of theirs ("*Paris* urged the junta to leave *Togo*").
    """
    noun = phrase_head(reading.doc[token])
    verb = clause(noun)
    bidden = verb.dep_ == "ccomp" and reading.world.is_word("say", verb.head.lemma) and is_due(verb)
    if is_subject(noun) and verb.dep_ in ("ccomp", "xcomp") and (bidden or any(c.tag_ == "TO" for c in verb.lefts)):
        verb, noun = verb.head, verb
    subject = subject_of(verb) if (bidden or verb.lemma in OUTWARD) and not is_subject(noun) else None
    if subject is None or all(hit.last != subject.i for hit in reading.hits):
        return frozenset()
    end = noun.sent.end
    behind = {hit.value.state for hit in reading.hits if token < hit.first < end}
    before = {hit.value.state for hit in reading.hits if not token < hit.first < end}
    judging = {hit.value.state for hit in reading.hits if hit.last == subject.i}
    return frozenset((judging | behind - before) - {""})


def pointing(reading: Reading, noun: Token) -> frozenset[str]:
    """The states of those who speak here, of which "*that* government" and "the government *there*" are not."""
    if determiner(noun) != "that" and all(c.lower_ != "there" for c in noun.rights):
        return frozenset()
    number = reading.sentence_of[noun.i]
    said = (t for n in range(number - SPEAKING, number + 1) for t in reading.sentence(n) if is_saying(reading, t))
    speaking = (reading.at(s.i) for verb in said if (s := subject_of(verb)) is not None)
    return frozenset(reading.entities[a].state for m in speaking if m is not None for a in m.actors) - {""}


def is_due(verb: Token) -> bool:
    """Whether its subject has to do it: "the junta *must* leave"."""
    return any(c.dep_ == "aux" and c.lower_ in DUTIES for c in verb.lefts)


def topic(reading: Reading, token: int, *, reach: int = REACH) -> str:
    """The state whose act the sentences before in this paragraph tell, for a noun that is a subject itself."""
    if not is_subject(phrase_head(reading.doc[token])):
        return ""
    number = reading.sentence_of[token]
    start = max((s for s in reading.parsed.paragraph_starts if s <= token), default=0)
    subjects = [
        m
        for n in range(number - reach, number)
        for m in reading.mentions_in(n)
        if start <= m.head < token
        and len(m.actors) == 1
        and tells_of(reading, m.head)
        and clause(reading.doc[m.head]).dep_ == "ROOT"
    ]
    states = [reading.entities[m.actors[0]].state for m in sorted(subjects, key=lambda m: -m.head)]
    return next((state for state in states if state), "")


def tells_of(reading: Reading, head: int) -> bool:
    """Whether a sentence is about an actor: as its subject, or as the owner of a thing that is ("Lima's version")."""
    noun = reading.doc[head]
    return is_subject(noun) or (noun.dep_ == "poss" and is_subject(noun.head) and reading.at(noun.head.i) is None)


def dateline(reading: Reading) -> str:
    """The state of the city before the report's first words."""
    article = reading.parsed.article
    places = [article.text[m.start : m.end] for m in article.masked if m.kind == "dateline"]
    for part in reversed(CITY.split(places[0])[0].split(",") if places else []):
        known = reading.world.names.get(part.strip().title())
        if known is not None:
            return state_of(known)
    return ""


def seat_before(reading: Reading, token: int) -> str:
    """The state whose capital opens the sentence, or one just before, as the scene ("In Beijing, officials
    said").
    """
    number = reading.sentence_of[token]
    start = max((s for s in reading.parsed.paragraph_starts if s <= token), default=0)
    for hit in reversed(reading.hits):
        if hit.first < start:
            break
        if hit.value.kind not in LOCAL or hit.first >= token or number - reading.sentence_of[hit.first] > REACH:
            continue
        before = hit.first - 1
        if hit.value.kind is NameKind.PLACE and not state_of(hit.value):
            continue
        opens = before >= 0 and reading.doc[before].lower_ == "in"
        if opens and (before == 0 or reading.sentence_of[before - 1] != reading.sentence_of[before]):
            return state_of(hit.value)
    return ""


def dominant(reading: Reading, apart: frozenset[str] = frozenset()) -> str:
    """The one state that the document names clearly most often, else the dateline's; empty if none stands out. A
    report that starts with another state than its dateline's is sent from abroad, and must name the dateline's more.
    """
    named = [hit for hit in reading.hits if hit.value.state and hit.value.state not in apart]
    count = Counter(hit.value.state for hit in named if not is_behind(reading, hit.last))
    ranked = sorted(count.items(), key=lambda item: (-item[1], item[0]))
    here = dateline(reading)
    first = first_named(reading)
    nearer = NEARER if first in ("", here) else 1 / CLEAR
    others = max((n for code, n in count.items() if code != here), default=0)
    if here and count[here] * nearer >= others:
        return here
    if here and sent_abroad(reading, here) and count[first] >= others:
        return first
    clear = ranked and (len(ranked) == 1 or ranked[0][1] >= CLEAR * ranked[1][1])
    led = ranked and not clear and ranked[0][1] > ranked[1][1] and ranked[0][0] == first
    return ranked[0][0] if clear or led else ""


def sent_abroad(reading: Reading, here: str) -> bool:
    """Whether a report starts with another state and not with that of its dateline, by its own name, beside it."""
    own = any(h.value.state == here and h.value.kind not in LOCAL and h.first < LEAD for h in reading.hits)
    return not own and first_named(reading) not in ("", here)


def own_report(reading: Reading) -> str:
    """The dateline's state, if it is the first that the report names: one from abroad starts with another."""
    here = dateline(reading)
    return here if here == first_named(reading) else ""


def first_named(reading: Reading) -> str:
    """The state that a report names first."""
    return next((state_of(hit.value) for hit in reading.hits if state_of(hit.value) and hit.first < LEAD), "")


def home(reading: Reading) -> str:
    """The state of those whose office stands without one: a paper leaves out its own."""
    states = Counter(e.state for key, e in reading.entities.items() if key in reading.unmarked and e.state)
    named = Counter(hit.value.state for hit in reading.hits)
    states = Counter({state: n for state, n in states.items() if n > 1 or named[state] > 1})
    ranked = sorted(states.items(), key=lambda item: (-item[1], item[0]))
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else ""


def is_elsewhere(reading: Reading, token: int, body: Entity) -> bool:
    """Whether the text so far tells of other states than a body's that it names only later: "*the army* shelled Chad's
    rebels. *The Sudanese army* said ...".
    """
    number = reading.sentence_of[token]
    so_far = {h.value.state for h in reading.hits if reading.sentence_of[h.first] <= number} - {""}
    return bool(so_far) and body.state not in so_far and token >= reading.parsed.headline_end
