"""Time expressions against the document's date: "on Wednesday", "last week", "in April" to an ISO date.

Every meaning is an interval of days; the answer is the finest of day, month and year that holds it, so that
a date is as coarse as the words. A week is therefore its month, or its year if it lies in two months.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from kgraph.extract.dating.date_forms import APART, BOUND, KEY, NARRATIVE, RULES, VOCABULARY, Rule, names
from kgraph.extract.dating.date_meanings import MONTHS, WEEKDAYS, Frame, iso, number, shifted

PLAIN = str.maketrans("’‘–,\u00a0", "''-  ")
MAX_TOKENS = 14
WORDS = 10_000  # whose reading is kept: news repeats its times
INNER = frozenset({",", "-", "–"})  # inside an expression, never its end
PIECE = re.compile(r"[a-z]+")
# words of the form of a time expression that are none: the verb "may", a name cut short, a bare number
LOWER_NAME = re.compile(rf"\b(?:{names(MONTHS)}|{names(WEEKDAYS)})\b")
AMBIGUOUS = re.compile(r"(?:May|March|Mar|Sun|Sat|Mon|Wed|Fri|Dec|Jan|Jun|Jul)")
NUMBER = re.compile(r"(?:\w+ )?(?:the )?\d{1,2}s?|(?:the )?\d+(?: ?['’]?s)?")
ORDINAL = re.compile(r"(?:.* )?the \d+(?:st|nd|rd|th)")


def resolve(words: str, anchor: str, tense: str) -> str:
    """The ISO day, month or year that a time expression means; empty if it fixes none.

    Args:
        words: the expression as it stands, or its tokens joined by spaces.
        anchor: the document's ISO day, or empty: then only complete dates resolve.
        tense: "past", "present" or "future", of the verb the expression belongs to.
    """
    text = normal(words)
    found = matching(text)
    if found is None:
        return ""
    rule, match = found
    day = iso_anchor(anchor)
    if day is None and not rule.absolute:
        return ""
    try:
        interval = rule.meaning(match, Frame(day or date(2000, 1, 1), tense == "future"))
        return iso(interval) if interval else ""
    except (ValueError, OverflowError):
        return ""


def narrated(words: str, day: str, date_: str) -> str:
    """The date of an expression that counts from what the text has just told of: its last day, or its last date.

    "The next day", "two hours later" and "that evening" count from a day, "that year" and "a year later" from any date.
    """
    match = NARRATIVE.fullmatch(normal(words))
    if match is None:
        return ""
    if match["hour"]:
        return day
    if match["m"]:
        return f"{date_[:4]}-{MONTHS[match['m']]:02d}" if date_ else ""
    unit = (match["unit"] or match["whole"] or "day").rstrip("s")
    if match["n"]:
        n = number(match) * (-1 if match["side"] in ("earlier", "before") else 1)
    else:
        n = 1 if match["next"] else 0 if match["same"] else -1
    known = {"month": date_[:7] + "-01", "year": date_[:4] + "-01-01"}.get(unit, day)
    return moved(iso_anchor(known), unit, n)


def apart(words: str, told: str, *, back: bool) -> str:
    """The date that lies "a day", "two weeks" (the words, with *after* or *before*) before or after a known day."""
    match = APART.fullmatch(normal(words))
    if match is None:
        return ""
    n = number(match) if match["n"] else 1
    return moved(iso_anchor(told), match["unit"], -n if back else n)


def moved(day: date | None, unit: str, n: int) -> str:
    """The date so many units from a day, as coarse as the unit."""
    interval = shifted(day, unit, n) if day is not None else None
    return iso(interval) if interval else ""


def unbound(words: str) -> str:
    """An expression without the word that makes it a border: "from 2014", "since April"."""
    text = normal(words)
    match = BOUND.match(text)
    return text[match.end() :] if match else text


def is_recent(date_: str, anchor: str, reach: int) -> bool:
    """Whether a date is a day at most so many days before the document's, or that day."""
    day, now = iso_anchor(date_), iso_anchor(anchor)
    return day is not None and now is not None and 0 <= (now - day).days <= reach


def find(tokens: list[str]) -> list[tuple[int, int]]:
    """Token ranges, last included, of the time expressions in a sentence: the longest at each place.

    A preposition before it belongs to the expression. Words such as "may", "march" or a bare number are one
    only where their neighbours say so. "since 2015" and "until Friday" are found, though `resolve` gives no
    date for them.
    """
    parts = [belongs(token) for token in tokens]
    found: list[tuple[int, int]] = []
    at = 0
    for first, inside in enumerate(parts):
        if inside and first >= at and tokens[first][0].isalnum():
            last = longest(tokens, parts, first)
            if last is not None:
                found.append((first, last))
                at = last + 1
    return found


@lru_cache(maxsize=WORDS)
def is_key(token: str) -> bool:
    """Whether a token can be the heart of an expression."""
    return KEY.fullmatch(token) is not None


def belongs(token: str) -> bool:
    """Whether a token can be part of an expression."""
    if token.isalpha() and token.isascii():  # as most
        return token.lower() in VOCABULARY
    return token in INNER or token[:1].isdigit() or VOCABULARY.issuperset(PIECE.findall(token.lower()) or [token])


def longest(tokens: list[str], parts: list[bool], first: int) -> int | None:
    """The end of the longest expression that starts at a token, `parts` telling which tokens belong to one."""
    end, limit = first, min(len(tokens), first + MAX_TOKENS)
    while end < limit and parts[end]:
        end += 1
    key = first
    while key < end and not is_key(tokens[key]):
        key += 1
    for last in range(end - 1, key - 1, -1):
        following = tokens[last + 1] if last + 1 < len(tokens) else ""
        if tokens[last] not in INNER and is_expression(" ".join(tokens[first : last + 1]), following[:1].isalpha()):
            return last
    return None


@lru_cache(maxsize=WORDS)
def is_expression(words: str, before_word: bool) -> bool:
    """Whether words tell a time, and whether a word follows them: "the 20th *century*" does not."""
    text = normal(words)
    if not (matching(text) or bounded(text)):
        return False
    counts = LOWER_NAME.search(words) or AMBIGUOUS.fullmatch(words) or NUMBER.fullmatch(words)
    return not (counts or (ORDINAL.fullmatch(words) and before_word))


def bounded(text: str) -> bool:
    """ "since April", "until Friday": an expression behind a word that makes it a border."""
    match = BOUND.match(text)
    return bool(match and matching(text[match.end() :]))


def iso_anchor(anchor: str) -> date | None:
    try:
        return date.fromisoformat(anchor) if anchor else None
    except ValueError:
        return None


@lru_cache(maxsize=WORDS)
def matching(text: str) -> tuple[Rule, re.Match[str]] | None:
    """The first rule whose form the words have."""
    for rule in RULES:
        if match := rule.pattern.fullmatch(text):
            return rule, match
    return None


@lru_cache(maxsize=WORDS)
def normal(words: str) -> str:
    """Lower case, single spaces, no commas, hyphens between letters as spaces."""
    text = words.lower().translate(PLAIN)
    text = re.sub(r"\s*-\s*", "-", text)
    text = re.sub(r"(?<=[a-z])-(?=\w)", " ", text)
    return re.sub(r"(?: ?'s)?[\s.;:]*$", "", re.sub(r"\s+", " ", text).strip())
