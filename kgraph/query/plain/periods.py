"""When, in a plain question: "in June 2017", "since 21 June 2017", "between May and July 2017"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from kgraph.query.days import Span, span

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
          "november", "december")  # fmt: skip
MONTH = "|".join(f"{name}|{name[:3]}t?\\.?" if len(name) > 3 else name for name in MONTHS)
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = (
    rf"(?:\d{{4}}-\d\d(?:-\d\d)?|(?:{MONTH}) {DAY},? \d{{4}}|{DAY}(?: of)? (?:{MONTH}),? \d{{4}}"
    rf"|(?:{MONTH}),? \d{{4}}|\d{{4}})"
)
NAMED = re.compile(
    rf"(?:(?P<day>\d{{1,2}})\D*? )?(?P<month>{MONTH})(?: (?P<after>\d{{1,2}}))?\D* (?P<year>\d{{4}})", re.I
)
SHORT = rf"(?:{MONTH})(?: {DAY})?|{DAY} (?:{MONTH})|{DAY}(?!\\d)"  # lends month and year from the date that follows
PERIOD = re.compile(
    rf"\b(?:(?:between|from) (?P<first>{DATE}|{SHORT}) (?:and|to|until|till) (?P<last>{DATE})"
    rf"|(?P<way>since|from|after|before|until|till|through|up to|in|on|during|throughout) (?:the )?(?P<one>{DATE})"
    rf"(?: onwards?| on(?!\w))?)(?![\w-])",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Period:
    """ISO days, both included; empty where open."""

    since: str = ""
    until: str = ""


EVER = Period()


def take_period(text: str) -> tuple[Period, str]:
    """The period that a question names, and the question without it.

    Raises:
        UnknownTermError: what looks like a date is none, such as 31 June 2017.
    """
    since, until = "", ""
    for match in PERIOD.finditer(text):
        first, last = _bounds(match)
        since, until = max(since, first), min(until or last, last or until)
    return Period(since, until), " ".join(PERIOD.sub(" ", text).split())


def _bounds(match: re.Match[str]) -> tuple[str, str]:
    if match["first"]:
        year = match["last"][-4:] if not re.match(r"\d{4}-", match["last"]) else match["last"][:4]
        return meant(_lent(match["first"], match["last"], year)).first, meant(match["last"]).last
    found, way = meant(match["one"]), match["way"].lower()
    if way in ("since", "from"):
        return found.first, ""
    if way == "after":
        return _shifted(found.last, 1), ""
    if way == "before":
        return "", _shifted(found.first, -1)
    if way in ("until", "till", "through", "up to"):
        return "", found.last
    return found.first, found.last


def _lent(first: str, last: str, year: str) -> str:
    """The first of two dates with what it leaves to the last: its year, or month and year."""
    if re.fullmatch(DAY, first, re.I):
        return re.sub(rf"\b{DAY}\b", first, last, count=1, flags=re.I)
    return first if re.search(r"\d{4}", first) else f"{first} {year}"


def meant(text: str) -> Span:
    """The stretch of days that a written date means. Raises UnknownTermError."""
    match = NAMED.fullmatch(re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", text.strip(), flags=re.I))
    if match is None:
        return span(text)
    month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(match["month"].lower().rstrip(".")))
    day = match["day"] or match["after"]
    return span(f"{match['year']}-{month:02}" + (f"-{int(day):02}" if day else ""))


def _shifted(day: str, by: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=by)).isoformat()
