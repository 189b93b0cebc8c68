"""Somebody told by a role at the start whom the next sentences name: "Police arrested *an activist*. *Ana Diaz* was
held in Lima".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.model import ActorType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.link.document.reading import Entity, Reading
    from kgraph.parse.tokens import Token

OPENING = 3  # sentences, the headline among them, in which somebody is told by a role first
NEXT = 3  # sentences within which the name follows
# what befalls somebody but once in a report, and what kind of it
BEFALLING = {
    verb: kind
    for kind, verbs in {
        "held": "arrest detain hold seize jail imprison",
        "killed": "kill murder assassinate execute",
        "shot": "shoot",
        "taken": "abduct kidnap",
        "freed": "free release",
        "tried": "sentence convict acquit charge indict",
        "sent": "expel deport extradite",
        "removed": "dismiss sack fire oust suspend",
        "beaten": "beat attack stab",
    }.items()
    for verb in verbs.split()
}


# what tells of another time or case
APART = frozenset("another also too last earlier previously previous second separately meanwhile ago other".split())


def link_introduced(reading: Reading) -> None:
    """Make one of the role and the name where the same befalls both and only one name can be meant."""
    unnamed = [e for _, e in sorted(reading.entities.items()) if e.single and e.type is ActorType.GROUP]
    for somebody in unnamed:
        places = sorted(reading.sentence_of[m.head] for m in reading.mentions_of(somebody.id))
        if places and places[0] < OPENING and (kinds := befallen(reading, somebody)):
            found = [p for p in named_next(reading, somebody, places[0]) if kinds & befallen(reading, p)]
            others = [e for e in unnamed if e.id != somebody.id and kinds & befallen(reading, e, apart=True)]
            if len(found) == 1 and not others:
                reading.same(somebody.id, found[0].id)
                return


def named_next(reading: Reading, somebody: Entity, start: int) -> Iterator[Entity]:
    """The persons first named in the sentences after somebody was told, who may be the same."""
    for _, person in sorted(reading.entities.items()):
        first = min(reading.places_of(person.id), default=-1) if person.type is ActorType.PERSON else -1
        near = first >= 0 and 0 < reading.sentence_of[first] - start <= NEXT
        alike = person.gender in ("", somebody.gender) or not somebody.gender
        if near and alike and (person.state == somebody.state or not (person.state and somebody.state)):
            yield person


def befallen(reading: Reading, somebody: Entity, *, apart: bool = False) -> set[str]:
    """What befalls an actor alone in the text, by kind; only what is not told as another case, if not `apart`."""
    told = (m.head for m in reading.mentions_of(somebody.id) if len(m.actors) == 1)
    alone = [i for i in told if apart or not any(t.lower_ in APART for t in reading.sentence(reading.sentence_of[i]))]
    return {BEFALLING[v.lemma] for i in alone for v in undergone(reading.doc[i]) if v.lemma in BEFALLING}


def undergone(noun: Token) -> Iterator[Token]:
    """The verbs of which a noun is the receiver, in a relative clause too."""
    if noun.dep_ in ("nsubjpass", "dobj"):
        yield from (noun.head, *(c for c in noun.head.rights if c.dep_ == "conj" and c.tag_ == noun.head.tag_))
    for verb in noun.rights:
        if verb.dep_ == "relcl" and any(c.dep_ == "nsubjpass" and c.tag_ == "WP" for c in verb.lefts):
            yield verb
