"""What time expressions mean: from a matched form and the document's day to an interval of days."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if n}
MONTHS |= {name[:3]: n for name, n in MONTHS.items()} | {"sept": 9}
WEEKDAYS = {name.lower(): n for n, name in enumerate(calendar.day_name)}
WEEKDAYS |= {name[:3]: n for name, n in WEEKDAYS.items()} | {"tues": 1, "thur": 3, "thurs": 3}
COUNTED = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = {word: n for n, word in enumerate(COUNTED, 2)}
NUMBERS |= {"a": 1, "an": 1, "one": 1, "a couple of": 2, "fifteen": 15, "twenty": 20, "thirty": 30}
SEASON_ENDS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11}  # month; winter lies in two years

SOON = 30  # days ahead within which a day without a year is one to come, whatever the tense

Interval = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Frame:
    """What an expression is read against: the document's day, and whether the act lies ahead of it."""

    day: date
    future: bool


Meaning = Callable[["re.Match[str]", Frame], "Interval | None"]


def iso(interval: Interval) -> str:
    """The finest ISO day, month or year that holds an interval; empty if it spans years."""
    first, last = interval
    if first == last:
        return first.isoformat()
    if first.year != last.year:
        return ""
    return f"{first:%Y-%m}" if first.month == last.month else f"{first.year:04d}"


def one(day: date) -> Interval:
    return day, day


def whole_year(year: int) -> Interval:
    return date(year, 1, 1), date(year, 12, 31)


def whole_month(year: int, month: int) -> Interval:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def week_of(day: date) -> Interval:
    monday = day - timedelta(day.weekday())
    return monday, monday + timedelta(6)


def ahead(interval: Interval, frame: Frame) -> Interval:
    """The part of a running interval that the tense leaves: up to the document's day, or from it."""
    first, last = interval
    return (max(first, frame.day), last) if frame.future else (first, min(last, frame.day))


def days(offset: int) -> Meaning:
    return lambda match, frame: one(frame.day + timedelta(offset))


def unknown(match: re.Match[str], frame: Frame) -> Interval | None:
    """A time expression that fixes no date."""
    return None


def number(match: re.Match[str]) -> int:
    words = match["n"]
    return int(words) if words.isdigit() else NUMBERS[words]


def ago(match: re.Match[str], frame: Frame) -> Interval | None:
    """ "two days ago", "three weeks ago", "a year earlier": as coarse as the unit."""
    return shifted(frame.day, match["unit"], -number(match))


def hence(match: re.Match[str], frame: Frame) -> Interval | None:
    """ "in two weeks" of what lies ahead; of the past it would be a span, as in "the third in two weeks"."""
    return shifted(frame.day, match["unit"], number(match)) if frame.future else None


def shifted(day: date, unit: str, n: int) -> Interval | None:
    if unit.startswith("day"):
        return one(day + timedelta(n))
    if unit.startswith("week"):
        middle = day + timedelta(7 * n)
        return middle - timedelta(3), middle + timedelta(3)
    return whole_month(day.year, day.month + n) if unit.startswith("month") else whole_year(day.year + n)


def weekday(match: re.Match[str], frame: Frame) -> Interval | None:
    """By tense back or forward, the document's own day included; "last" and "next" by the calendar week."""
    target, which = WEEKDAYS[match["wd"]], match["which"] or match.groupdict().get("week") or ""
    back = (frame.day.weekday() - target) % 7
    forward = (target - frame.day.weekday()) % 7
    if which == "last":
        # on a Sunday the week just past is already the last one
        start = week_of(frame.day + timedelta(1))[0] - timedelta(7)
        return one(start + timedelta(target))
    if which == "next":
        return one(week_of(frame.day)[0] + timedelta(7 + target))
    if "past" in which:
        return one(frame.day - timedelta(back or 7))
    if "coming" in which:
        return one(frame.day + timedelta(forward or 7))
    return one(frame.day + timedelta(forward) if frame.future else frame.day - timedelta(back))


def week(match: re.Match[str], frame: Frame) -> Interval | None:
    if match["which"] == "this":
        return ahead(week_of(frame.day), frame)
    return week_of(frame.day + timedelta(-7 if match["which"] == "last" else 7))


def weekend(match: re.Match[str], frame: Frame) -> Interval | None:
    """The last Saturday and Sunday begun, or the coming ones."""
    which, saturday = match["which"] or "", week_of(frame.day)[0] + timedelta(5)
    coming = frame.future or "coming" in which
    if which == "next":
        saturday += timedelta(7)
    elif not coming and (saturday > frame.day or which in ("last", "past", "this past")):
        saturday -= timedelta(7)
    return saturday, saturday + timedelta(1)


def month_unit(match: re.Match[str], frame: Frame) -> Interval | None:
    step = {"this": 0, "last": -1, "next": 1}[match["which"]]
    return whole_month(frame.day.year, frame.day.month + step)


def year_unit(match: re.Match[str], frame: Frame) -> Interval | None:
    return whole_year(frame.day.year + {"last": -1, "next": 1}.get(match["which"], 0))


def month_named(match: re.Match[str], frame: Frame) -> Interval | None:
    """ "in April": the latest one begun, or the next one not yet over; "last", "next" and "this" move it."""
    month, which, year = MONTHS[match["m"]], match["which"], frame.day.year
    if match["of"]:
        year += {"this": 0, "last": -1, "next": 1}[match["of"]]
    elif which == "last":
        year -= month >= frame.day.month
    elif which == "next" or (frame.future and which != "this"):
        year += month < frame.day.month + (which == "next")
    elif which != "this":
        year -= month > frame.day.month
    return whole_month(year, month)


def month_year(match: re.Match[str], frame: Frame) -> Interval | None:
    return whole_month(int(match["y"]), MONTHS[match["m"]])


def day_month(match: re.Match[str], frame: Frame) -> Interval | None:
    """ "April 6": the latest or the next one; a neighbouring year if that day does not exist in this one."""
    month, day = MONTHS[match["m"]], int(match["d"])
    if match["of"]:
        return one(date(frame.day.year + {"this": 0, "last": -1, "next": 1}[match["of"]], month, day))
    steps = (0, 1) if frame.future else (0, -1)
    found = [made for step in steps if (made := exact(frame.day.year + step, month, day))]
    fits = [made for made in found if (made >= frame.day if frame.future else made <= frame.day)]
    soon = not frame.future and any(0 < (made - frame.day).days <= SOON for made in found)
    return one(fits[0]) if fits and not soon else None  # a past act's day is not one that is about to come


def day_month_year(match: re.Match[str], frame: Frame) -> Interval | None:
    made = exact(int(match["y"]), int(match["m"]) if match["m"].isdigit() else MONTHS[match["m"]], int(match["d"]))
    return one(made) if made else None


def day_number(match: re.Match[str], frame: Frame) -> Interval | None:
    """ "on the 21st": of this month, or of the one before or after it."""
    steps = (0, 1) if frame.future else (0, -1)
    months = [whole_month(frame.day.year, frame.day.month + step)[0] for step in steps]
    found = [made for first in months if (made := exact(first.year, first.month, int(match["d"])))]
    fits = [made for made in found if (made >= frame.day if frame.future else made <= frame.day)]
    return one(fits[0]) if fits else None


def exact(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def year_named(match: re.Match[str], frame: Frame) -> Interval | None:
    return whole_year(int(match["y"]))


def season(match: re.Match[str], frame: Frame) -> Interval | None:
    """Only the year: seasons have no sharp borders."""
    if match["y"]:
        return whole_year(int(match["y"]))
    end, which = SEASON_ENDS.get(match["season"], 0), match["which"]
    if not end:
        return None
    return whole_year(
        frame.day.year - (end >= frame.day.month)
        if which == "last"
        else frame.day.year + (which == "next" and end <= frame.day.month)
    )
