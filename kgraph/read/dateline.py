"""Datelines: the place, day and agency before a report's first words, which are no part of its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kgraph.read.agencies import KNOWN, publisher
from kgraph.read.lines import Line
from kgraph.read.printed import DAY, MONTHS, YEAR

UPPER = r"A-ZÀ-ÖØ-ÞŁŚŠŻŽČĐİŞĞ"
CAPITALS = rf"[{UPPER}][{UPPER}.’'-]{{1,30}}(?:\s[{UPPER}][{UPPER}.’'-]{{0,30}}){{0,3}}"
CITIES = rf"{CAPITALS}(?:\s?/\s?{CAPITALS}){{0,2}}"
NAME = rf"[{UPPER}][\w’'-]{{1,30}}(?:\s[{UPPER}][\w’'-]{{1,30}}){{0,2}}"
MONTH = (
    "(?:" + "|".join(sorted((name.capitalize() for name in MONTHS), key=lambda name: (-len(name), name))) + r")\b\.?"
)
PLAIN_DAY, PLAIN_YEAR = (re.sub(r"\?P<\w+>", "?:", part) for part in (DAY, YEAR))
WHEN = rf"(?P<when>(?:{MONTH}\s{PLAIN_DAY}|{PLAIN_DAY}\s{MONTH})(?:,?\s{PLAIN_YEAR})?)"
REGION = rf"(?:,\s(?!{MONTH}\s\d)[{UPPER}][\w.’'-]{{0,30}}(?:\s[{UPPER}][\w.’'-]{{0,30}}){{0,2}}){{0,2}}"
SIGN = r"\(\s*(?P<sign>[^()\n]{2,40}?)\s*\)"
KNOWN_SIGN = rf"\(\s*(?P<sign>(?:{KNOWN})(?:\s?[/,]\s?[\w’' .-]{{2,25}})?)\s*\)"
DASH = r"\s*(?:-{1,3}|[–—―_]{1,2})\s*"
NEXT = rf"(?=[{UPPER}\d\"'“‘«(\[$€£]|$)"  # a lower-case word after a dash goes on with the sentence
MAX_UNKNOWN_SIGN_WORDS = 3
MIN_REPORT = 40
SURPLUS = re.compile(r"\s{3,}(?=[,:])|(?<=\s)\s+")  # blanks as they stand where markup was


@dataclass(frozen=True, slots=True)
class Form:
    """A way to print a dateline. `opening`: read as one only on the first line of the report."""

    pattern: re.Pattern[str]
    opening: bool = False


FORMS = (
    # WASHINGTON (Reuters) -   PARIS, March 3 (AFP) -   OFER PRISON, West Bank (Reuters) -
    Form(re.compile(rf"{CITIES}{REGION}(?:,?\s{WHEN})?,?\s?{SIGN}(?:{DASH}|\s?:\s)")),
    # New Delhi [India], April 2 (ANI):
    Form(re.compile(rf"(?:{CITIES}|{NAME})\s?\[{NAME}\](?:,?\s{WHEN})?,?\s?{SIGN}(?:{DASH}|\s?:\s)")),
    # GENEVA (Rhone News), March 14, 2000 --
    Form(re.compile(rf"{CITIES}{REGION},?\s?{SIGN},?\s{WHEN}(?:{DASH}|\s?:\s)")),
    # Seoul, South Korea (AFP) -   Washington (CNN)President
    Form(re.compile(rf"{NAME}{REGION}(?:,?\s{WHEN})?,?\s?{KNOWN_SIGN}(?:{DASH}|:?\s*{NEXT})")),
    # (CNN) Two officials   (Reuters) - Two officials
    Form(re.compile(rf"{KNOWN_SIGN}(?:{DASH}|:?\s*){NEXT}")),
    # Washington CNN  —   CNN  —
    Form(re.compile(rf"(?:(?:{CITIES}|{NAME}){REGION}\s)?(?P<sign>{KNOWN})(?:\s*[–—]\s*|\s-{{1,2}}\s){NEXT}")),
    # WASHINGTON, DC –   MOSCOW --   LONDON, June 22 -
    Form(re.compile(rf"{CITIES}{REGION}(?:,?\s{WHEN})?\s?(?:[–—―]|--)\s*{NEXT}")),
    Form(re.compile(rf"{CITIES}{REGION}(?:,?\s{WHEN})?\s-\s{NEXT}")),
    # Tehran, March 15, IRNA -
    Form(re.compile(rf"(?:{CITIES}|{NAME}){REGION},?\s{WHEN},?\s(?P<sign>{KNOWN}){DASH}{NEXT}")),
    # Kano, Nigeria | AFP |
    Form(re.compile(rf"(?:{CITIES}|{NAME}){REGION}\s\|\s(?P<sign>{KNOWN})\s\|\s{NEXT}")),
    # MOSCOW. June 22. INTERFAX.COM -
    Form(re.compile(rf"{CITIES}\.\s{WHEN}\.?\s(?:\(?(?P<sign>[{UPPER}.]{{3,20}})\)?)?{DASH}{NEXT}")),
    # Tripoli, Libya (WXYZ) -
    Form(re.compile(rf"{NAME}{REGION}(?:,?\s{WHEN})?\s\(\s*(?P<sign>[A-Z]{{3,8}})\s*\){DASH}{NEXT}"), opening=True),
    # NEW DELHI: India said   ISLAMABAD, June 22:
    Form(re.compile(rf"{CITIES}{REGION}(?:,?\s{WHEN})?:\s{NEXT}"), opening=True),
    # New Delhi: India said, but not "Rouhani: We said"
    Form(re.compile(rf"{NAME}{REGION}(?:,?\s{WHEN})?:\s{NEXT}(?![\"'“‘«]|(?:I|We|My|Our|You|Your)\b)"), opening=True),
    # Berlin – Germany said, but not "Iran – Israel's enemy – said"
    Form(
        re.compile(rf"{NAME}{REGION}(?:,?\s{WHEN})?\s[–—-]{{1,2}}\s{NEXT}(?!.{{0,120}}\s[–—-]{{1,2}}\s)"),
        opening=True,
    ),
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline: its offsets, the day as printed and the publisher behind its sign, empty if not given."""

    start: int
    end: int
    when: str
    publisher: str


def find(lines: Iterable[Line]) -> Iterator[Dateline]:
    """Datelines at the start of lines."""
    opening = True
    for line in lines:
        closed = replace(line, text=SURPLUS.sub("", line.text))
        dateline = at_start(closed, opening)
        if dateline:
            yield replace(dateline, end=line.start + length_of(line.text, dateline.end - line.start))
        opening = opening and not (dateline or line.is_body)


def length_of(text: str, closed: int) -> int:
    """How long a stretch at the start of a text is that has `closed` characters without its surplus blanks."""
    length = closed
    for blanks in SURPLUS.finditer(text):
        if blanks.start() > length:
            break
        length += len(blanks.group())
    return length


def at_start(line: Line, opening: bool) -> Dateline | None:
    """The dateline a line begins with."""
    for form in FORMS:
        match = form.pattern.match(line.text)
        if match and (not form.opening or (opening and line.is_body)) and is_dateline(match, line):
            groups = match.groupdict()
            sign = (groups.get("sign") or "").split("/")[0].split(",")[0]
            return Dateline(line.start, line.start + match.end(), groups.get("when") or "", publisher(sign))
    return None


def is_dateline(match: re.Match[str], line: Line) -> bool:
    """A sign is an agency's or a short name, and a report follows on the line or after it."""
    sign = match.groupdict().get("sign") or ""
    rest = line.text[match.end() :]
    if sign and not publisher(sign.split("/")[0].split(",")[0]):
        short = sign[:1].isupper() and len(sign.split()) <= MAX_UNKNOWN_SIGN_WORDS
        return short and not rest[:1].islower() and len(rest) >= MIN_REPORT
    return bool(sign) or len(rest) >= MIN_REPORT or not rest
