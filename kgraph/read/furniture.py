"""Page furniture, told by its form: the rules are rows of `furniture.tsv`.

A rule says how furniture is built, never what one article says. Each row has an example that it masks and a
near sentence that it leaves alone, and a test for both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kgraph.codebook import Row, read_table
from kgraph.model import Masked
from kgraph.read.agencies import SIGNS
from kgraph.read.lines import Line
from kgraph.read.printed import is_date_line

TABLE = Path(__file__).with_name("furniture.tsv")
MAX_LABEL = 250  # characters; a longer line is a paragraph, whatever it starts with
MAX_TAIL = 400  # characters at either end of a line where a part of it may be furniture
TASK = (
    r"(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Ww]ritten|[Cc]ompiled|[Ee]dited|[Rr]eported|[Tt]ranslated|"
    r"[Tt]ranslation|[Rr]esearch|[Pp]roduced|[Gg]raphics?)"
)
NAME = r"(?:[A-ZÀ-Þ][\w.'’-]*|and|&|in|at|of|for|the|de|van|von|al|el|bin|newsroom|bureau|desk)"
LISTS = {
    "<net>": r"(?:facebook|twitter|x|whats\s?app|linked\s?in|e-?mail|reddit|telegram|pinterest|"
    r"messenger|instagram|youtube|tumblr|flipboard|viber|vk|line|wechat|weibo|pocket|print|copy(?: link|"
    r" url)?|link|"
    r"sms|google\+?|bluesky|threads|mastodon|share|tweet|save|bookmark|comments?|more|rss|like|"
    r"pin(?: it)?|gift|listen)",
    "<items>": r"(?:stories|story|articles?|news|coverage|reading|reads?|topics?|content|links?|posts?|"
    r"videos?|headlines|reports?|features|items)",
    "<page>": r"(?:newsletters?|inbox|e-?mails?|alerts?|apps?|subscrib\w+|subscriptions?|accounts?|"
    r"notifications?|digest|briefing|updates|podcasts?|free|today|now|here|offers?)",
    "<list>": r"(?:<signs>|[Aa]gencies|wires?|[Ss]taff)(?: ?(?:[,/&+]|and) ?"
    r"(?:<signs>|[Aa]gencies|wires?|[Ss]taff))*",
    "<names>": rf"[A-ZÀ-Þ][\w.'’-]*(?:,? {NAME})*",
    "<task>": TASK,
    "<signs>": f"(?:{SIGNS})",
}
LISTED = re.compile(r"(?P<number>\(?\d{1,2}[.)]\s+)?(?P<bullet>[•●▪‣◦∙·■□►▶▸→»✓*–—-]+\s+)?")


@dataclass(frozen=True, slots=True)
class Rule:
    """One form of furniture; `whole` if it must fill the line."""

    kind: str
    whole: bool
    pattern: re.Pattern[str]


@cache
def rules() -> tuple[Rule, ...]:
    """The table, in its order."""
    return tuple(rule(row) for row in read_table(TABLE, "furniture"))


def rule(row: Row) -> Rule:
    """A row as a rule. Raises CodebookError if its pattern is no regular expression."""
    pattern, scope = row["pattern"], row["scope"].split()
    for name, words in LISTS.items():
        pattern = pattern.replace(name, words)
    try:
        return Rule(row["kind"], "line" in scope, re.compile(pattern, 0 if "cased" in scope else re.I))
    except re.error as error:
        raise row.error(f"pattern is no regular expression: {error}") from None


def find(lines: list[Line]) -> Iterator[Masked]:
    """Furniture that a line alone betrays: whole lines, else list marks and parts."""
    for line in lines:
        if kind := whole(line):
            yield Masked(line.start, line.end, kind)
        else:
            yield from marks(line)
            yield from parts(line)


def whole(line: Line) -> str:
    """The kind of furniture that a whole line is, empty if it is none."""
    if len(line.text) > MAX_LABEL:
        return ""
    mark = LISTED.match(line.text)
    label = " ".join(line.text[mark.end() if mark else 0 :].split())
    for rule in rules():
        if rule.whole and rule.pattern.fullmatch(label):
            return rule.kind
    if is_date_line(line.text):
        return "date"
    return "" if label else "page"


def marks(line: Line) -> Iterator[Masked]:
    """The number or bullet before a list item; the item stays."""
    match = LISTED.match(line.text)
    for kind in ("number", "bullet"):
        if match and match[kind]:
            yield Masked(line.start + match.start(kind), line.start + match.end(kind), kind)


def parts(line: Line) -> Iterator[Masked]:
    """Stretches of furniture within a line, looked for near its end, where credits and sign-offs stand."""
    skipped = max(0, len(line.text) - MAX_TAIL)
    for rule in rules():
        for match in () if rule.whole else rule.pattern.finditer(line.text, skipped):
            start, end = match.span("mask" if "mask" in rule.pattern.groupindex else 0)
            if start < end:
                yield Masked(line.start + start, line.start + end, rule.kind)
