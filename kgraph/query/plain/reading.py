"""A plain question to what it asks: a small grammar of question words, relations in any form, actors and dates.

What is marked by words of its own is taken out first: dates, "over what", "to do what", how sure the act is. Of
what is left the question word says what is asked, and each place where a relation may stand is tried: the words
before and after it must be actors. Nothing is passed over: words that have no place in a reading are an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph import vocabulary
from kgraph.errors import UnknownTermError
from kgraph.query.actors import Actors
from kgraph.query.plain.asked import Asked, Focus
from kgraph.query.plain.leads import Lead, take_lead
from kgraph.query.plain.marks import take_marks
from kgraph.query.plain.naming import Named, Naming
from kgraph.query.plain.periods import take_period
from kgraph.query.plain.wording import reworded
from kgraph.vocabulary import AUXILIARIES, BE

if TYPE_CHECKING:
    from kgraph.store.index import Index

HAPPENED = re.compile(r"(?:has |had )?(?:happened|passed|went on) between (?P<pair>.+)", re.I)
HAPPENING = re.compile(r"(?:has |had )?happened", re.I)
DID = re.compile(r"(?:did|does|do|is|was|has|have|had) ", re.I)
DONE = re.compile(r"(?P<source>.+?) (?:do|done|doing)(?: (?:to|with|for|against|towards?) (?P<target>.+))?", re.I)
WHAT = re.compile(r"(?:did|does|do|has done|have done) what(?: to (?P<target>.+))?", re.I)
OVER = re.compile(r"(?:^| )(?:over|about|regarding|concerning) (?P<topic>.+)$", re.I)
BY = re.compile(r"(?:^| )by(?: (?P<agent>.+))?$", re.I)
TO = re.compile(r"^(?P<target>.+?) to (?P<act>.+)$", re.I)
FOCUS = {"when": Focus.DATES, "often": Focus.COUNT, "whether": Focus.WHETHER, "papers": Focus.PAPERS}
TARGET, SOURCE = "target", "source"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a question; `unknown` words have no place in it, `width` words name the relation."""

    asked: Asked
    unknown: tuple[str, ...]
    width: int


def read_question(index: Index, text: str) -> Asked:
    """What a question asks.

    Raises:
        UnknownTermError: words that are not understood, all of them, with the nearest names.
    """
    naming = Naming(Actors(index))
    period, rest = take_period(reworded(naming.hide(text)))
    marks, rest = take_marks(rest)
    lead, rest = take_lead(rest)
    words = rest.split()
    readings = [*_any_act(naming, lead, rest), *_acts(naming, lead, words)]
    if lead.toward:  # on whom did X impose sanctions: the preposition is the verb's
        readings += _acts(naming, lead, [*words, lead.toward])
    if not readings:
        raise _no_relation(naming, lead, words)
    best = min(readings, key=lambda one: (len(one.unknown), -one.width))
    if best.unknown:
        raise naming.not_understood(best.unknown)
    asked = replace(best.asked, focus=Focus.DATES) if marks.when else best.asked
    if (marks.over or marks.content) and asked.focus is Focus.WHETHER:  # "over what did ..." asks for the topics
        asked = replace(asked, focus=Focus.ACTS)
    content = asked.content or marks.content
    return replace(
        asked, period=period, statuses=marks.statuses, alleged=marks.alleged, over=marks.over, content=content
    )


def _no_relation(naming: Naming, lead: Lead, words: Sequence[str]) -> UnknownTermError:
    """The error of a question without a relation, with the relations nearest to its words."""
    from difflib import get_close_matches

    if lead.word == "who" and words and words[0].lower() in BE and naming.actors(words[1:]).iris:
        name = naming.shown(" ".join(words[1:]))
        return UnknownTermError(f'"who {words[0]} {name}" names no relation: kgraph actor "{name}" shows who that is.')
    phrases = vocabulary.vocabulary().phrases
    known = [phrase[0] for phrase in phrases if len(phrase) == 1]
    begun = {word.lower() for word in words} - AUXILIARIES - BE
    longer = sorted(" ".join(phrase) for phrase in phrases if len(phrase) > 1 and phrase[0] in begun)
    nearest = [*longer[:2], *(name for word in words for name in get_close_matches(word.lower(), known, 2, 0.7))]
    shown = naming.shown(" ".join(words))
    return UnknownTermError(f'Not understood: "{shown}" names no relation.', tuple(dict.fromkeys(nearest))[:5])


def _any_act(naming: Naming, lead: Lead, text: str) -> Iterator[Reading]:
    """Who did what to B, what did A do to B, what happened between A and B: any relation."""
    if lead.word == "who" and (match := WHAT.fullmatch(text)):
        target = naming.actors(match["target"] or "")
        yield Reading(Asked(Focus.ACTS, (), (), target.iris), target.unknown, 1)
    if lead.word != "what":
        return
    if HAPPENING.fullmatch(text):
        yield Reading(Asked(Focus.ACTS), (), 1)
    if match := HAPPENED.fullmatch(text):
        one, other = naming.pair(match["pair"].split())
        missing = () if other.iris else (match["pair"],)
        unknown = (*one.unknown, *(other.unknown or missing))
        yield Reading(Asked(Focus.ACTS, (), one.iris, other.iris, mutual=True), unknown, 1)
    if match := DONE.fullmatch(DID.sub("", text, count=1)):
        source, target = naming.actors(match["source"]), naming.actors(match["target"] or "")
        yield Reading(Asked(Focus.ACTS, (), source.iris, target.iris), (*source.unknown, *target.unknown), 1)


def _acts(naming: Naming, lead: Lead, words: Sequence[str]) -> Iterator[Reading]:
    """Every place at which a relation may stand."""
    for place in range(len(words)):
        for term, width in vocabulary.terms_at(words[place:]):
            split = Split(naming, lead, words[:place], words[place : place + width], words[place + width :])
            yield split.reading(term)


@dataclass(frozen=True)
class Split:
    """A question taken apart at its relation."""

    naming: Naming
    lead: Lead
    before: Sequence[str]
    verb: Sequence[str]
    after: Sequence[str]

    def reading(self, term: str) -> Reading:
        """Who did it to whom, if the words before and after the relation are those of actors."""
        leaves = vocabulary.leaves_under(term)
        subject, passive = self._subject()
        rest, topic = self._topic(" ".join(self.after))
        about = self.naming.actors(topic)
        asked = Asked(self._focus(), leaves, about=about.iris, kind=self.lead.kind)
        read = self._passive(asked, subject, rest) if passive else self._active(asked, subject, rest)
        return Reading(read.asked, (*read.unknown, *about.unknown), len(self.verb))

    def _focus(self) -> Focus:
        return FOCUS.get(self.lead.word, Focus.ACTS)

    def _subject(self) -> tuple[str, bool]:
        """The words before the relation without auxiliaries, and whether these make it passive."""
        words = list(self.before)
        found = set()
        while words and words[0].lower() in AUXILIARIES:
            found.add(words.pop(0).lower())
        while words and words[-1].lower() in AUXILIARIES:
            found.add(words.pop().lower())
        passive = bool(found & BE) and not self.verb[0].lower().endswith("ing")
        return " ".join(words), passive

    def _topic(self, text: str) -> tuple[str, str]:
        """What follows the relation, and the topic behind "over"."""
        match = OVER.search(text)
        return (text[: match.start()].strip(), match["topic"]) if match else (text, "")

    def _passive(self, asked: Asked, subject: str, rest: str) -> Reading:
        """China was urged by X; who was China urged by; by whom was China urged; who was urged."""
        match = BY.search(rest)
        rest, agent = (rest[: match.start()], match["agent"] or "") if match else (rest, "")
        patient, source = self.naming.actors(subject), self.naming.actors(agent)
        left = (rest.strip(),) if rest.strip() else ()
        by_whom = self.lead.word == "agent" or (bool(subject) and self.lead.word in ("who", "whom", "many"))
        asked = replace(asked, sources=source.iris, targets=patient.iris, side=SOURCE if by_whom else TARGET)
        return self._counted(asked, (*patient.unknown, *source.unknown, *left))

    def _active(self, asked: Asked, subject: str, rest: str) -> Reading:
        """X urged China; whom did X urge; when did X urge China."""
        object_is_asked = self.lead.word in ("who", "whom", "many") and bool(subject)
        if not rest and subject and self._mutual(asked):
            one, other = self.naming.pair(subject.split())
        else:
            one = self.naming.actors(subject)
            asked, other = self._target(asked, rest)
        asked = replace(asked, sources=one.iris, targets=other.iris, side=TARGET if object_is_asked else SOURCE)
        asked = replace(asked, content=asked.content or self.lead.word == "what")
        left = ("by whom",) if self.lead.word == "agent" else ()
        return self._counted(asked, (*one.unknown, *other.unknown, *left))

    def _target(self, asked: Asked, text: str) -> tuple[Asked, Named]:
        """The target, and the act that it was asked or said to do: China to sanction Iran."""
        target = self.naming.actors(text)
        match = TO.fullmatch(text) if target.unknown else None
        if match is None:
            return asked, target
        words = match["act"].split()
        term, width = next(iter(vocabulary.terms_at(words)), ("", 0))
        if not term:
            return asked, target
        inner = self.naming.actors(words[width:])
        known = self.naming.actors(match["target"])
        named = Named(known.iris, (*known.unknown, *inner.unknown))
        return replace(asked, inner=vocabulary.leaves_under(term), inner_targets=inner.iris), named

    def _mutual(self, asked: Asked) -> bool:
        """Whether "China and Russia met" names both sides."""
        return all(vocabulary.relation(leaf).symmetric for leaf in asked.relations)

    def _counted(self, asked: Asked, unknown: tuple[str, ...]) -> Reading:
        """How many did it, or to how many it was done."""
        if self.lead.word == "many":
            asked = replace(asked, focus=Focus.SOURCES if asked.side == SOURCE else Focus.TARGETS)
        return Reading(asked, unknown, len(self.verb))
