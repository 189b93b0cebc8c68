"""Quotations and who speaks them, over sentences and paragraphs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kgraph.link.document.phrase import SUBJECT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kgraph.link.document.reading import Reading
    from kgraph.parse.tokens import Token


QUOTING = frozenset({"quote", "cite"})
QUOTED = frozenset({"dobj", "nsubjpass"})
HEARING = frozenset({"dobj", "dative"})
HEARERS = ("person/", "state/")
NEAR = 20  # verbs of saying of a sentence before a quotation that are looked at, and as many behind
QUOTES = frozenset({'"', "``", "''"})


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens between two quotation marks of one paragraph, the marks left out."""

    first: int
    last: int
    opens_paragraph: bool
    continues: bool = False  # goes on from the paragraph before without a mark of its own


def quotations(reading: Reading) -> list[Quotation]:
    """The quotations of a document: marks pair up within a paragraph, an open one lasts to its end."""
    bounds = [*sorted(reading.parsed.paragraph_starts), len(reading.doc)]
    found: list[Quotation] = []
    unclosed = False
    for first, end in pairwise(bounds):
        marks = [i for i in range(first, end) if reading.doc[i].text in QUOTES]
        goes_on = unclosed and len(marks) % 2 == 1 and marks[0] != first
        marks = [first - 1, *marks] if goes_on else marks
        unclosed = len(marks) % 2 == 1
        marks += [end] if unclosed else []
        for left, right in zip(marks[::2], marks[1::2], strict=True):
            if right - left > 1:
                found.append(Quotation(left + 1, right - 1, left <= first, goes_on and left < first))
    return found


def quoted(found: list[Quotation], token: int) -> int:
    """Index of the quotation that covers a token, -1 if none does."""
    if not found or not found[0].first <= token <= found[-1].last:
        return -1
    i = bisect_right(found, token, key=lambda q: q.first) - 1
    return i if i >= 0 and found[i].first <= token <= found[i].last else -1


def speakers(reading: Reading, found: list[Quotation]) -> dict[int, str]:
    """The actor who speaks each quotation, by its index; a paragraph that opens with one goes on with the
    last speaker.
    """
    spoken: dict[int, str] = {}
    said = saying(reading, found)
    for number, quotation in enumerate(found):
        speaker = speaker_of(reading, said, quotation)
        following = found[number + 1] if number + 1 < len(found) else None
        if not speaker and following is not None and following.continues:
            speaker = speaker_of(reading, said, following)
        if not speaker and quotation.opens_paragraph:
            speaker = spoken.get(number - 1, "")
        if speaker:
            spoken[number] = speaker
    return spoken


def saying(reading: Reading, found: list[Quotation]) -> dict[int, list[Token]]:
    """The verbs of saying outside of quotations, by sentence."""
    verbs: dict[int, list[Token]] = defaultdict(list)
    for token in reading.doc if found else ():
        if is_saying(reading, token) and quoted(found, token.i) < 0:
            verbs[reading.sentence_of[token.i]].append(token)
    return verbs


def near(verbs: list[Token], quotation: Quotation) -> list[Token]:
    """Those of a sentence's verbs that may tell who speaks; in one without end, the nearest."""
    at = bisect_left(verbs, quotation.first, key=lambda verb: verb.i)
    return verbs[max(0, at - NEAR) : at + NEAR]


def speaker_of(reading: Reading, said: dict[int, list[Token]], quotation: Quotation) -> str:
    """The subject of a verb of saying outside the quotation: in its sentences, then after it, then before
    it.
    """
    numbers = reading.sentence_of
    inside = range(numbers[quotation.first], numbers[quotation.last] + 1)
    after = numbers[min(quotation.last + 2, len(numbers) - 1)]
    for sentences in (inside, (after,), (numbers[quotation.first] - 1,)):
        verbs = [
            t
            for number in sentences
            for t in near(said.get(number, []), quotation)
            if same_paragraph(reading, t.i, quotation)
        ]
        speaker = sayer(reading, verbs, quotation)
        if speaker:
            return speaker
    return introducer(reading, quotation)


def introducer(reading: Reading, quotation: Quotation) -> str:
    """The person of whom the sentence right before a wholly quoted one tells: "*The premier* was blunt. 'Go!'"."""
    doc, numbers = reading.doc, reading.sentence_of
    number, starts = numbers[quotation.first], reading.parsed.paragraph_starts
    opening, closing = quotation.first - 1, quotation.last + 1
    before = list(reading.sentence(number - 1))
    whole = doc[opening].sent.start == opening and closing < len(doc) and doc[closing].sent.end == closing + 1
    if not whole or opening in starts or not before or any(t.text in QUOTES for t in before):
        return ""
    root = before[0].sent.root
    subjects = [c for c in root.lefts if c.dep_ in SUBJECT]
    mention = reading.at(subjects[0].i) if len(subjects) == 1 else None
    person = mention is not None and len(mention.actors) == 1 and mention.actors[0].startswith("person/")
    return mention.actors[0] if mention is not None and person else ""


def same_paragraph(reading: Reading, token: int, quotation: Quotation) -> bool:
    """Whether no paragraph begins between a token and the quotation, one that introduces it with a colon
    apart.
    """
    low, high = sorted((token, quotation.first))
    starts = reading.parsed.paragraph_starts
    breaks = [s for s in range(low + 1, high + 1) if s in starts]
    return not breaks or (token < quotation.first and len(breaks) == 1 and reading.doc[breaks[0] - 1].text == ":")


def is_saying(reading: Reading, token: Token) -> bool:
    """A verb of saying."""
    return token.pos_ == "VERB" and reading.world.is_word("say", token.lemma_.lower())


def sayer(reading: Reading, verbs: Iterable[Token], quotation: Quotation) -> str:
    """The actor that is the subject of the verb of saying nearest to the quotation."""
    for verb in sorted(verbs, key=lambda t: (min(abs(t.i - quotation.first), abs(t.i - quotation.last)), t.i)):
        labels = QUOTED if verb.lemma in QUOTING else SUBJECT  # "the agency quoted *him* as saying"
        for child in verb.children:
            mention = reading.at(child.i) if child.dep_ in labels else None
            if mention is not None and len(mention.actors) == 1:
                return mention.actors[0]
    return ""


def addressee(reading: Reading, found: list[Quotation], quotation: Quotation) -> str:
    """The person or state that the words are told to: "'...,' X told *Y*"; no reporter."""
    numbers = reading.sentence_of
    inside = range(numbers[quotation.first], numbers[quotation.last] + 1)
    telling = (t for number in inside for t in reading.sentence(number) if t.lemma_ == "tell")
    for verb in telling:
        for child in verb.children if quoted(found, verb.i) < 0 else ():
            mention = reading.at(child.i) if child.dep_ in HEARING else None
            alone = mention is not None and len(mention.actors) == 1 and mention.actors[0].startswith(HEARERS)
            if mention is not None and alone and reading.entities[mention.actors[0]].sector != "MED":
                return mention.actors[0]
    return ""
