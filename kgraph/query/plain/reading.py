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
from kgraph.model import Status
from kgraph.query.actors import Actors
from kgraph.query.plain.asked import Asked, Focus
from kgraph.query.plain.leads import STATED, Lead, take_lead
from kgraph.query.plain.marks import NOT_TO, Marks, take_marks, take_which
from kgraph.query.plain.naming import Named, Naming
from kgraph.query.plain.operators import Below, below
from kgraph.query.plain.partners import partners
from kgraph.query.plain.periods import take_period
from kgraph.query.plain.saying import Said, said, take_source
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
ON = re.compile(r"(?P<target>.+?) on (?P<topic>.+)", re.I)
BY = re.compile(r"(?:^| )by(?: (?P<agent>.+))?$", re.I)
TO = re.compile(r"(?:(?P<target>.+?) )?to (?P<act>.+)", re.I)
OWNER = re.compile(r"['’]s?$")
FOCUS = {"when": Focus.DATES, "often": Focus.COUNT, "whether": Focus.WHETHER, "papers": Focus.PAPERS}
TARGET, SOURCE = "target", "source"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a question; `unknown` words have no place in it, `width` words name the relation.

    `status` is that of an act below an operator.
    """

    asked: Asked
    unknown: tuple[str, ...]
    width: int = 1
    status: Status = Status.ASSERTED


def read_question(index: Index, text: str) -> Asked:
    """What a question asks.

    Raises:
        UnknownTermError: words that are not understood, all of them, with the nearest names.
    """
    naming = Naming(Actors(index))
    period, rest = take_period(reworded(naming.hide(text)))
    publishers, teller, rest = take_source(naming, rest)
    only, rest = take_which(rest)
    marks, bare = take_marks(rest)
    best = _best(naming, bare)
    if best.unknown:
        raise naming.not_understood(best.unknown)
    asked = replace(best.asked, period=period, publishers=publishers, only=only)
    if teller.iris and not asked.said:
        asked = replace(asked, said=True, speakers=teller.iris)
    return _marked(asked, marks, _statuses(best, marks, rest))


def _marked(asked: Asked, marks: Marks, statuses: tuple[Status, ...]) -> Asked:
    """A question as the marks have it: its statuses, and the topics and contents that are asked for."""
    if marks.when or asked.only:
        asked = replace(asked, focus=Focus.DATES)
    if (marks.over or marks.content) and asked.focus is Focus.WHETHER:  # "over what did ..." asks for the topics
        asked = replace(asked, focus=Focus.ACTS)
    content = asked.content or (marks.content and not asked.said)
    return replace(asked, statuses=statuses, alleged=marks.alleged, over=marks.over, content=content)


def _statuses(best: Reading, marks: Marks, text: str) -> tuple[Status, ...]:
    """The statuses asked for. Raises UnknownTermError where two words say it of one act."""
    plain = marks.statuses == (Status.ASSERTED,)
    below = best.status is not Status.ASSERTED or best.asked.beside or best.asked.note
    if below and NOT_TO.search(text):
        raise UnknownTermError('Not understood: "not to": ask for the act that was denied, as in who did not attack.')
    if best.status is not Status.ASSERTED and not plain:
        raise UnknownTermError(
            f"Not understood: one word asks for {marks.statuses[0]} acts, another for {best.status}."
        )
    if plain and best.asked.said and not best.asked.relations:
        return tuple(Status)  # whatever somebody said
    return (best.status,) if plain else marks.statuses


def _best(naming: Naming, text: str) -> Reading:
    """The reading that leaves the fewest words, and of these the one with the longest name of a relation.

    Raises:
        UnknownTermError: there is none.
    """
    if found := partners(naming, text):
        return Reading(found.asked, found.unknown)
    if telling := said(naming, text):
        return _told(naming, telling)
    try:
        lead, rest = take_lead(text)
    except UnknownTermError:
        stated = _fewest(list(_acts(naming, Lead(STATED), text.split())))
        if stated is None or stated.unknown:
            raise
        return stated
    words = rest.split()
    readings = [*_any_act(naming, lead, rest), *_acts(naming, lead, words)]
    if lead.toward:  # on whom did X impose sanctions: the preposition is the verb's
        readings += _acts(naming, lead, [*words, lead.toward])
    best = _fewest(readings)
    if best is None:
        raise _no_relation(naming, lead, words)
    return best


def _fewest(readings: Sequence[Reading]) -> Reading | None:
    return min(readings, key=lambda one: (len(one.unknown), -one.width), default=None)


def _told(naming: Naming, words: Said) -> Reading:
    """What somebody said, or the act that somebody is asked to have told. Raises UnknownTermError."""
    if not words.rest:
        return Reading(words.asked, words.unknown)
    best = _fewest(list(_acts(naming, Lead(STATED), words.rest.split())))
    if best is None:
        raise _no_relation(naming, Lead(STATED), words.rest.split())
    asked = replace(best.asked, focus=words.asked.focus, said=True, speakers=words.asked.speakers)
    return replace(best, asked=asked, unknown=(*words.unknown, *best.unknown))


def _no_relation(naming: Naming, lead: Lead, words: Sequence[str]) -> UnknownTermError:
    """The error of a question without a relation, with the relations nearest to its words."""
    from difflib import get_close_matches

    named = naming.actors(words[1:])
    if lead.word == "who" and words and words[0].lower() in BE and named.iris and not named.unknown:
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
            yield from _split(naming, lead, words, place, width).readings(vocabulary.leaves_under(term))
        for act in below(words[place:]):
            yield from _below(_split(naming, lead, words, place, act.width), act)


def _split(naming: Naming, lead: Lead, words: Sequence[str], place: int, width: int) -> Split:
    return Split(naming, lead, words[:place], words[place : place + width], words[place + width :])


def _below(split: Split, act: Below) -> Iterator[Reading]:
    """The readings of an act below an operator, which says of it how sure it is, or that it was refused."""
    lost = " ".join(split.verb)
    note = f'of "{lost}" the graph keeps toward whom, not the act itself' if act.lost else ""
    for one in split.readings(act.relations, active=True):
        yield replace(one, asked=replace(one.asked, beside=act.beside, note=note), status=act.status)


@dataclass(frozen=True)
class Split:
    """A question taken apart at its relation."""

    naming: Naming
    lead: Lead
    before: Sequence[str]
    verb: Sequence[str]
    after: Sequence[str]

    def readings(self, leaves: tuple[str, ...], *, active: bool = False) -> Iterator[Reading]:
        """Who did it to whom, if the words before and after the relation are those of actors.

        `active` says that a form of "be" before the words makes no passive: "is willing to".
        """
        subject, passive = self._subject()
        for rest, topic in self._topics(" ".join(self.after)):
            about = self.naming.actors(topic)
            asked = Asked(self._focus(), leaves, about=about.iris, kind=self.lead.kind)
            turned = passive and not active
            read = self._passive(asked, subject, rest) if turned else self._active(asked, subject, rest)
            yield Reading(read.asked, (*read.unknown, *about.unknown), len(self.verb))

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
        subject = " ".join(words)
        return (OWNER.sub("", subject) if self.lead.word == STATED else subject), passive

    def _topics(self, text: str) -> Iterator[tuple[str, str]]:
        """What follows the relation, and the topic behind "over"; behind "on" it may be one."""
        match = OVER.search(text)
        yield (text[: match.start()].strip(), match["topic"]) if match else (text, "")
        if on := ON.fullmatch(text):
            yield on["target"], on["topic"]

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
            asked, other = self._target(asked, rest, is_named=not object_is_asked)
        asked = replace(asked, sources=one.iris, targets=other.iris, side=TARGET if object_is_asked else SOURCE)
        asked = replace(asked, content=asked.content or self.lead.word == "what")
        left = ("by whom",) if self.lead.word == "agent" else ()
        return self._counted(asked, (*one.unknown, *other.unknown, *left))

    def _target(self, asked: Asked, text: str, *, is_named: bool) -> tuple[Asked, Named]:
        """The target, named or asked for, and the act that it was asked or said to do: China to sanction Iran."""
        target = self.naming.actors(text)
        match = TO.fullmatch(text) if target.unknown else None
        if match and bool(match["target"]) != is_named:
            match = None
        if match is None:
            return asked, target
        words = match["act"].split()
        term, width = next(iter(vocabulary.terms_at(words)), ("", 0))
        if not term:
            return asked, target
        inner = self.naming.actors(words[width:])
        known = self.naming.actors(match["target"] or "")
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
