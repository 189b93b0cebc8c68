"""Pronouns: relative ones by grammar, he, it, they by nearness and subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document import speech
from kgraph.link.document.phrase import BEFALLS, SUBJECT, clause, is_subject, subject_of
from kgraph.link.reference.agreement import (
    HE,
    IT,
    THEY,
    admissible,
    goes_on,
    is_anybody,
    is_beside,
    is_harmed,
    is_meant,
    is_of_several,
    is_part,
    is_sayer,
    is_several,
    is_source,
    is_theirs,
    thing_free,
    together,
    whole_of,
)
from kgraph.link.reference.glosses import glossed, goes_on_open
from kgraph.link.reference.matters import is_act
from kgraph.link.reference.spoken import first_person, second_person, spoken_about
from kgraph.model import ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.linked import TokenMention
    from kgraph.link.document.reading import Reading
    from kgraph.parse.tokens import Token

OBJECTIVE = frozenset({"him", "her", "them"})
RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
WHO = frozenset({"who", "whom"})
REACH = {"he": 3, "it": 1, "they": 2}  # sentences back
# what only somebody can be: "*it* is ready to help"
MINDED = frozenset(
    "able afraid amenable angry appalled aware committed concerned confident delighted determined disappointed "
    "dismayed disposed eager entitled free furious glad grateful happy incensed keen offended open opposed outraged "
    "pleased poised prepared proud ready reluctant resolved responsible set shocked sorry unable unhappy unwilling "
    "upset willing worried".split()
)
EXPLETIVE = frozenset({"seem", "appear", "happen", "matter", "rain", "emerge"})
OFTEN_EXPLETIVE = frozenset({"take", "remain", "mean", "turn"})  # before a clause: "it *took* days to reach them"
MANY = 100  # mentions before a pronoun that are compared
LEAST = -1.0  # points below which it and they are left open
OPENING = 3  # words from the start of a sentence


def link_pronouns(reading: Reading) -> None:
    """Enter the pronouns whose actor is clear."""
    found = speech.quotations(reading)
    for token in reading.doc:
        if token.tag_ in ("WP", "WDT", "WP$") and token.lower_ in RELATIVE:
            relative(reading, token)
    pronouns = [(t, speech.quoted(found, t.i)) for t in reading.doc if t.pos_ in ("PRON", "DET")]
    for token, number in pronouns:
        if number < 0:
            third_person(reading, token, found, "")
    spoken = speech.speakers(reading, found)
    for token, number in pronouns:
        if number >= 0:
            first_person(reading, token, spoken.get(number, ""))
            second_person(reading, token, found, found[number])
            third_person(reading, token, found, spoken.get(number, ""))


def relative(reading: Reading, token: Token) -> None:
    """Who, which, that: the noun that the relative clause hangs on."""
    mention = clause_owner(reading, token)
    if mention is not None:
        reason = f"{token.lower_}: the noun before its clause"
        both = together(reading, mention) if is_of_several(reading, token) else mention.actors
        reading.add(token.i, token.i, both, MentionKind.PRONOUN, reason)


def clause_owner(reading: Reading, token: Token) -> TokenMention | None:
    """The mention that the relative clause around a relative pronoun hangs on."""
    verb = token
    while verb.dep_ != "relcl" and verb.head.i != verb.i:
        if verb.dep_ in ("ccomp", "advcl", "ROOT") and verb.i != token.i:
            return None
        verb = verb.head
    if verb.dep_ != "relcl" or verb.head.i >= token.i:
        return None
    inside = reading.mentions_of(reading.named.get(verb.head.i, ""))  # "the Front for *Ennedi*, who ..."
    found = reading.at(verb.head.i) or next((m for m in inside if m.first <= verb.head.i <= m.last), None)
    if found is not None and token.lower_ in WHO and found.reason.startswith("place:"):
        return reading.at(verb.head.head.head.i) or found  # "*police* in Oman, who ..."
    return found


def third_person(reading: Reading, token: Token, found: list[speech.Quotation], speaker: str) -> None:
    """He, it, they: the best of the actors before it, if one is clearly best."""
    word, kind = token.lower_, kind_of(token)
    if not kind or (kind == "it" and (empty_it(token) or is_act(token))) or goes_on_open(reading, token):
        return
    actors = glossed(reading, token) or best(reading, token, found, kind, speaker)
    if not actors and speaker and word == "they":
        actors = spoken_about(reading, token, found, speaker)
    for entity in (reading.entities[a] for a in actors if kind == "he"):
        entity.gender = entity.gender or (HE[word] if entity.single or entity.type is ActorType.PERSON else "")
    if actors:
        reading.add(token.i, token.i, actors, MentionKind.PRONOUN, f"{word}: the nearest that fits, subjects first")


def possessor(reading: Reading, token: Token) -> tuple[str, ...]:
    """Whom a possessive pronoun means, before the pronouns of the document are entered."""
    if token.tag_ == "WP$":
        mention = clause_owner(reading, token)
        return mention.actors if mention is not None else ()
    kind = kind_of(token)
    return best(reading, token, [], kind, "") if kind else ()


def kind_of(token: Token) -> str:
    """Whether a pronoun is one of he, it or they."""
    return next((k for k, words in (("he", HE), ("it", IT), ("they", THEY)) if token.lower_ in words), "")


def empty_it(token: Token) -> bool:
    """Whether "it" stands for a clause or nothing: "it was unclear if", "it emerged that"."""
    if token.lower_ != "it" or token.dep_ not in SUBJECT:
        return False
    verb = token.head
    content = [c for c in verb.children if c.dep_ in ("ccomp", "xcomp", "csubj", "advcl", "acl") and c.i > verb.i]
    judged = any(c.dep_ in ("acomp", "attr") and c.lower_ not in MINDED for c in verb.children)
    inner = [
        d
        for c in verb.children
        if c.dep_ in ("acomp", "attr")
        for d in c.children
        if d.dep_ in ("ccomp", "xcomp", "relcl", "acl", "prep")
    ]
    passive = token.dep_ == "nsubjpass" and bool(content) and verb.lower_ not in MINDED
    return (
        verb.lemma_ in EXPLETIVE
        or (verb.lemma_ in OFTEN_EXPLETIVE and bool(content))
        or passive
        or (
            verb.lemma_ == "be"
            and judged
            and bool(content or inner)
            and not any(c.dep_ == "attr" and c.pos_ in ("NOUN", "PROPN") and not content for c in verb.children)
        )
    )


def best(reading: Reading, token: Token, found: list[speech.Quotation], kind: str, speaker: str) -> tuple[str, ...]:
    """The actors of the mention that fits best; none if two fit equally well."""
    number, whole = reading.sentence_of[token.i], set[tuple[str, ...]]()
    scored: dict[tuple[str, ...], float] = {}
    own = acting(reading, token)
    for mention in before(reading, token, kind):
        gap = number - reading.sentence_of[mention.head]
        place = mention.reason.startswith("place:") and not (kind == "it" and token.dep_ == "poss" and gap == 0)
        if place or not admissible(reading, token, mention, kind, found, speaker):
            continue
        actors = together(reading, mention) if kind == "they" else mention.actors
        if own and own & set(actors):
            continue
        if mention.kind is not MentionKind.ADJECTIVE:
            whole.add(actors)
        points = score(reading, token, mention, gap, kind)
        if points > scored.get(actors, -99.0):
            scored[actors] = points
    fits = whole_of(scored) if speech.quoted(found, token.i) < 0 else scored
    ranked = sorted(fits.items(), key=lambda item: (-item[1], item[0]))
    if kind == "it" and len(whole) == 1 and token.dep_ == "poss" and opens(reading, token):
        return whole.pop()  # the only body that the sentences before name
    close = len(ranked) > 1 and ranked[0][1] - ranked[1][1] < 0.2
    if not ranked or close or (kind != "he" and ranked[0][1] < LEAST):
        return ()
    return ranked[0][0]


def before(reading: Reading, token: Token, kind: str) -> list[TokenMention]:
    """The mentions before a pronoun that it may mean; of very many, in a sentence without end, the nearest."""
    number = reading.sentence_of[token.i]
    found = [m for n in range(number - REACH[kind], number + 1) for m in reading.mentions_in(n) if m.last < token.i]
    return found if len(found) <= MANY else sorted(found, key=lambda mention: mention.last)[-MANY:]


def acting(reading: Reading, token: Token) -> frozenset[str]:
    """The actors that do what is done to a pronoun, so that it means none of them: "Peru freed *them*"."""
    if token.dep_ == "poss":
        another = token.head.lemma in BEFALLS or is_harmed(reading, token.head)
        return owned(reading, token.head) | (doers(reading, clause(token.head)) if another else frozenset())
    if token.lower_.endswith(("self", "selves")):
        return frozenset()
    if token.dep_ in SUBJECT:  # "urged him to go": he who urged is another
        return doers(reading, clause(token.head.head)) if is_told(token) else frozenset()
    return doers(reading, clause(token))


def is_told(token: Token) -> bool:
    """Whether a pronoun stands for whom somebody makes do something: "urged *him* to go", "to get *it* to act"."""
    infinitive = any(c.tag_ == "TO" for c in token.head.lefts)
    return token.lower_ in OBJECTIVE or (token.lower_ == "it" and infinitive and token.head.head.tag_ != "VBG")


def owned(reading: Reading, noun: Token) -> frozenset[str]:
    """The person whom a possessed noun tells, who is not his own: "Kari Solvang, *her* deputy"."""
    beside = noun.head.i if noun.dep_ == "appos" else noun.i
    found = [reading.at(beside), *(reading.at(c.i) for c in noun.children if c.dep_ == "appos")]
    return frozenset(a for m in found if m is not None for a in m.actors if a.startswith("person/"))


def doers(reading: Reading, verb: Token) -> frozenset[str]:
    """The actors of a verb's subject, past a relative pronoun."""
    subject = subject_of(verb)
    mention = reading.at(subject.i) if subject is not None else None
    if mention is None and subject is not None and subject.tag_ in ("WDT", "WP"):
        while verb.dep_ in ("conj", "xcomp") and verb.head.i != verb.i:
            verb = verb.head
        mention = reading.at(verb.head.i) if verb.dep_ == "relcl" else None
    return frozenset(mention.actors) if mention is not None else frozenset()


def score(reading: Reading, token: Token, mention: TokenMention, gap: int, kind: str) -> float:
    """Nearness in sentences, then subject, main clause and named mention, then nearness in words."""
    head = reading.doc[mention.head]
    people = kind == "they" and is_several(reading, mention)
    points = -1.5 * gap if kind == "he" else -2.0 * gap
    if is_subject(head):
        points += 1.5
        points += 0.3 if gap == 1 and opens(reading, token) and clause(head).dep_ == "ROOT" else 0.0
        points += 0.5 if clause(head).dep_ == "ROOT" else 0.0
    elif gap and kind != "he":
        points -= 1.0 if people else 2.0
    if gap == 0 and token.dep_ == "poss":
        own = subject_of(clause(token))
        controlled = own is not None and not is_subject(own)  # "appealed to Peru to free its prisoners"
        related = reading.world.is_word("relation", token.head.lemma_.lower())
        near = 3.0 if controlled and (not related or token.head.i + 1 in reading.named) else 1.0
        points += near if own is not None and own.i == head.i else 0.0
    points += 4.0 if gap == 0 and is_meant(token, head) else 0.0
    points += 2.5 if gap == 0 and kind == "he" and is_beside(token, head) else 0.0
    points += 1.5 if gap == 0 and is_sayer(token, head) else 0.0
    points -= 1.0 if kind == "he" and gap and any(is_anybody(reading.entities[a]) for a in mention.actors) else 0.0
    if kind == "they":
        points += 0.8 if people else -2.0
        points += 3.0 if people and is_theirs(reading, token, mention) else 0.0
        points += 2.5 if people and is_part(token) and head.dep_ in ("dobj", "pobj", "conj") else 0.0
        if token.lower_ == "them":
            points += (1.6 if head.dep_ in ("dobj", "pobj") else 0.0) if people else -1.5
    if kind != "it" and not is_subject(head) and all(reading.entities[a].sector == "MED" for a in mention.actors):
        points -= 1.0  # reporters are told things, and seldom more is said of them
    if kind == "they" and gap and is_source(reading, mention) and not goes_on(token):
        points -= 3.0
    if kind == "it" and gap and not thing_free(reading, token, gap):
        points -= 2.0
    return points - 0.004 * (token.i - mention.last)


def opens(reading: Reading, token: Token) -> bool:
    """Whether a pronoun opens its sentence, with at most a few words before it."""
    number = reading.sentence_of[token.i]
    return token.i < OPENING or reading.sentence_of[token.i - OPENING] != number
