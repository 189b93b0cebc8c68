"""Questions for words: "what did X say about Y", "who said that ...", "according to Reuters"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kgraph.errors import UnknownTermError
from kgraph.query.outlets import find_outlet
from kgraph.query.plain.asked import Asked, Focus
from kgraph.query.plain.naming import Named, Naming

SAY = "say|says|said|saying|claim|claims|claimed|state|stated|allege|alleged|tell|told"
ABOUT = "about|of|on|over|regarding|concerning"
WHAT = re.compile(
    rf"what (?:did|do|does|has|have|had|is|was|were) (?P<who>.+?)(?: been)? (?:{SAY})(?: (?:{ABOUT}) (?P<topic>.+))?",
    re.I,
)
SAID_WHAT = re.compile(rf"who (?:has |have |had )?(?:{SAY}) what(?: (?:{ABOUT}) (?P<topic>.+))?", re.I)
BEEN_SAID = re.compile(
    rf"what (?:was|is|has been|were) (?:{SAY})(?: (?:{ABOUT}) (?P<topic>.+?))?(?: by (?P<who>.+))?", re.I
)
THAT = re.compile(
    rf"(?:who|(?P<did>did|does|do|has|have|had) (?P<who>.+?)) (?:ever )?(?:{SAY})(?: that)? (?P<rest>.+)", re.I
)
SOURCE = re.compile(r",?\s*\b(?:according to|as reported by|reported by) (?P<name>.+)$", re.I)


@dataclass(frozen=True, slots=True)
class Said:
    """What is asked of somebody's words; `rest` is the act that they are asked to have told, empty for any."""

    asked: Asked
    unknown: tuple[str, ...]
    rest: str = ""


def said(naming: Naming, text: str) -> Said | None:
    """The question for words that the text asks; None for another one."""
    for form in (BEEN_SAID, WHAT, SAID_WHAT):
        if match := form.fullmatch(text):
            given = match.groupdict()
            who, topic = (naming.actors(given.get(part) or "") for part in ("who", "topic"))
            asked = Asked(Focus.ACTS, said=True, speakers=who.iris, topics=topic.iris)
            return Said(asked, (*who.unknown, *topic.unknown))
    if match := THAT.fullmatch(text):
        who = naming.actors(match["who"] or "")
        focus = Focus.WHETHER if match["did"] else Focus.ACTS
        return Said(Asked(focus, said=True, speakers=who.iris), who.unknown, match["rest"])
    return None


def take_source(naming: Naming, text: str) -> tuple[tuple[str, ...], Named, str]:
    """Whose word an answer must be: publishers, else actors; and the question without it.

    Raises:
        UnknownTermError: the words name neither.
    """
    match = SOURCE.search(text)
    if match is None:
        return (), Named(), text
    name, rest = naming.shown(match["name"]), text[: match.start()].strip()
    try:
        return (find_outlet(naming.actors_known.index, name.removeprefix("the ")),), Named(), rest
    except UnknownTermError as error:
        who = naming.actors(match["name"])
        if who.unknown:
            raise UnknownTermError(
                f'Not understood: "{name}" is no publisher of the store, and nobody in the graph.', error.nearest
            ) from None
        return (), who, rest
