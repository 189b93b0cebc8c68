"""Dates as an article prints them: in a line of their own, in a dateline, in an address."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime

MONTHS = {name.casefold(): n for n, name in enumerate(calendar.month_name) if n}
MONTHS |= {name[:3]: n for name, n in MONTHS.items()} | {"sept": 9}
WEEKDAYS = "|".join(f"{name}|{name[:3]}" for name in calendar.day_name) + "|Tues|Thur|Thurs"
MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=lambda name: -len(name))) + r")\b\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
FULL = tuple(
    re.compile(rf"(?<![\w/.-]){form}(?![\w/-])", re.I)
    for form in (
        rf"{MONTH}\s{DAY},?\s{YEAR}",
        rf"{DAY}\.?\s(?:of\s)?{MONTH},?\s{YEAR}",
        rf"{DAY}-{MONTH}-{YEAR}",
        rf"{YEAR}[-/.](?P<month>\d\d)[-/.](?P<day>\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?",
        rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{YEAR}",
        rf"(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})/{YEAR}",
    )
)
NO_YEAR = tuple(re.compile(form + r"\b", re.I) for form in (rf"\b{MONTH}\s{DAY}", rf"\b{DAY}\s{MONTH}"))
BESIDE_DATES = re.compile(
    r"\b(?:(?:first|last|originally)\s)?(?:published|updated?|modified|posted|issued|created|released|"
    r"edited|revised|"
    rf"date|time|on|at|as of)\b|\b(?:{WEEKDAYS})\b\.?|\d{{1,2}}[:.h]\d\d(?:[:.]\d\d)?|"
    r"\b\d{1,2}\s?(?:[ap]\.?m\b\.?)|\b[ap]\.?m\b\.?|\b(?:GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T|C[SD]T|M[SD]T|"
    r"IST|JST|KST|EAT|"
    r"AEST|hrs|local time)\b|[+-]\d{1,2}(?::?\d\d)?|\b\d+\+?\s(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|"
    r"months?|years?)\sago\b"
    r"|\b\d{1,2}\s?-?\s?min(?:ute)?s?\s(?:read|listen|video)\b",
    re.I,
)
LEFT_OVER = re.compile(r"[\s|,:;•·()\[\]/.–—-]*")
MAX_DATE_LINE = 120
URL_DATE = re.compile(r"/(20\d\d|19\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=/|[-_.]|$)")


def iso_day(words: str) -> str:
    """The day of an ISO date or date-time as given in a table; empty if it is none."""
    if not re.match(r"\d{4}-\d\d-\d\d", words):
        return ""
    try:
        return datetime.fromisoformat(words).date().isoformat()
    except ValueError:
        return ""


def full_date(words: str) -> str:
    """The first complete date in some words, as an ISO day; empty without one, or if it reads two ways."""
    found = [(m.start(), n, day) for n, form in enumerate(FULL) for m in form.finditer(words) if (day := to_day(m))]
    return min(found)[2] if found else ""


def to_day(match: re.Match[str]) -> str:
    month, day = match["month"], int(match["day"])
    number = int(month) if month.isdigit() else MONTHS[month.casefold()]
    if "/" in match.group() and month.isdigit() and not match.group().startswith(match["year"]):
        if day <= 12 and number <= 12 and day != number:
            return ""
        number, day = (number, day) if number <= 12 else (day, number)
    return valid(int(match["year"]), number, day)


def day_in_year(words: str, year: int) -> str:
    """The day that "June 22" or "22 June" is in a year; empty without one."""
    for form in NO_YEAR:
        if match := form.search(words):
            return valid(year, MONTHS[match["month"].casefold()], int(match["day"]))
    return ""


def valid(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def is_date_line(line: str) -> bool:
    """Whether a line is a date or time of publication and no more: "Published June 22, 2017 10:43 GMT"."""
    if len(line) > MAX_DATE_LINE or not any(character.isdigit() for character in line):
        return False
    rest = line
    for form in (*FULL, *NO_YEAR):
        rest = form.sub(" ", rest)
    return LEFT_OVER.fullmatch(BESIDE_DATES.sub(" ", rest)) is not None and any(c.isalpha() or c in ":-." for c in line)


def url_date(url: str) -> str:
    """The day in an address such as `/2017/06/22/`; empty without one."""
    match = URL_DATE.search(url)
    return valid(int(match[1]), int(match[2]), int(match[3])) if match else ""
