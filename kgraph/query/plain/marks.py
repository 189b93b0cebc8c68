"""Words of a plain question that say how sure the act is, and whether its topic or content is asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kgraph.model import Status

FILLERS = re.compile(r"\b(?:please|ever|actually|exactly|so far)\b", re.I)
OVER = re.compile(r"\b(?:over|about|regarding|concerning) (?:what|which (?:topics?|issues?|matters?))\b", re.I)
CONTENT = re.compile(
    r"\b(?:to do what|(?:of|with|for) (?:doing )?what|do what)\b|\bwhat (?:from|of)\b"
    r"|(?<=\w )(?:to do|of doing|of)$|(?<!did )(?<!do )(?<!does )(?<!done )(?<=\w )what$",
    re.I,
)
WHEN = re.compile(r",? and when$", re.I)
PLANNED = re.compile(
    r"\b(?:(?:(?:is|are|was|were) )?(?:plan(?:s|ned|ning)?|intend(?:s|ed)?|going|set|expected|due) to|will|shall)\b",
    re.I,
)
LEADING = re.compile(r"^(?:will|shall|may|might|could|can|would)\b", re.I)  # a question that begins so is one of did
POSSIBLE = re.compile(r"\b(?:may|might|could|can)\b|^(?:May|Might|Could|Can)\b")
NEGATED = re.compile(r"\b(?:not|never)\b|n[’']t\b", re.I)
ALLEGED = re.compile(r"\b(?:allegedly|reportedly)\b", re.I)
NOT_TO = re.compile(r"\b(?:not|never) to\b", re.I)  # agreed not to: what is denied is below the operator
TIME = re.compile(r"^when (?:was|is) the (?P<which>first|last|latest) time (?:that |when )?", re.I)
WHICH = re.compile(
    r"^(?P<when>when (?:did|does|has|have|had|was|were|is|are)\b.*?) "
    r"(?P<which>first|last|most recently|for the (?:first|last) time)\b(?! (?:week|month|year))",
    re.I,
)
STATUSES = ((Status.NEGATED, NEGATED), (Status.PLANNED, PLANNED), (Status.POSSIBLE, POSSIBLE))


@dataclass(frozen=True, slots=True)
class Marks:
    """What the words say; `statuses` are the asserted ones where no word says otherwise."""

    statuses: tuple[Status, ...] = (Status.ASSERTED,)
    alleged: bool = False
    over: bool = False
    content: bool = False
    when: bool = False


def take_marks(text: str) -> tuple[Marks, str]:
    """The marks of a question, and the question without them. Of several statuses the first listed holds."""
    text = _without(FILLERS, text)
    when, text = bool(WHEN.search(text)), _without(WHEN, text)
    over, text = bool(OVER.search(text)), _without(OVER, text)
    content, text = bool(CONTENT.search(text)), _without(CONTENT, text)
    statuses = tuple(status for status, form in STATUSES if form.search(text))[:1] or (Status.ASSERTED,)
    text = LEADING.sub("did", text)
    for _, form in STATUSES:
        text = _without(form, text)
    return Marks(statuses, bool(ALLEGED.search(text)), over, content, when), _without(ALLEGED, text)


def take_which(text: str) -> tuple[str, str]:
    """Whether the first or the last time is asked for, and the question without it."""
    if match := TIME.match(text):
        return _which(match["which"]), f"when did {text[match.end() :]}"
    if match := WHICH.match(text):
        return _which(match["which"]), " ".join((match["when"] + text[match.end() :]).split())
    return "", text


def _which(words: str) -> str:
    return "first" if "first" in words.lower() else "last"


def _without(form: re.Pattern[str], text: str) -> str:
    return " ".join(form.sub(" ", text).split())
