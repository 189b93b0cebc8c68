"""A draft to an article: furniture and datelines masked; title, date, publisher as given or printed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kgraph.model import INLINE, Article, Masked
from kgraph.parse.paragraphs import visible
from kgraph.read import dateline, furniture, layout, markup
from kgraph.read.dateline import Dateline
from kgraph.read.language import is_english
from kgraph.read.lines import Line, split
from kgraph.read.printed import day_in_year, full_date, is_date_line, iso_day, url_date
from kgraph.read.report import ReadReport
from kgraph.read.rows import Draft, no_day

COPYRIGHT_YEAR = re.compile(r"(?:©|\(c\)|copyright)\W+((?:19|20)\d\d)\b", re.I)
HEAD_LINES = 12  # where a printed date is looked for


def article(draft: Draft, given: dict[str, str], report: ReadReport) -> Article | None:
    """Read one draft; None if it is not English. `given` is what sidecar and row say."""
    tags = merged(markup.find(draft.text))
    lines = split(visible(draft.text, tags))
    masked = merged([*tags, *furniture.find(lines)])
    whole = wholly(lines, masked)
    masked = merged([*masked, *layout.find(lines, whole)])
    whole = wholly(lines, masked)
    body = [line for line in lines if line.start not in whole]
    datelines = list(dateline.find(body))
    masked = merged([*masked, *(Masked(d.start, d.end, "dateline") for d in datelines)])
    if not is_english("\n".join(line.text for line in body)):
        report.left_out.append((draft.where, "is not in English"))
        return None
    report.furniture.update(mask.kind for mask in masked)
    return Article(
        doc=draft.doc,
        text=draft.text,
        title=one_line(given.get("title", "")) or one_line(layout.title(body)),
        date=given_date(draft, given, report) or printed_date(lines, datelines, given.get("url", "")),
        publisher=one_line(given.get("publisher", "")) or next((d.publisher for d in datelines if d.publisher), ""),
        url=one_line(given.get("url", "")),
        masked=masked,
    )


def wholly(lines: list[Line], masked: tuple[Masked, ...]) -> set[int]:
    """Starts of the lines that are masked to their end."""
    spans = {mask.start: mask.end for mask in masked}
    return {line.start for line in lines if spans.get(line.start, -1) >= line.end}


def merged(masks: Iterable[Masked]) -> tuple[Masked, ...]:
    """Sorted masks without overlap; of two that overlap the earlier and longer gives the kind, inline markup none."""
    found: list[Masked] = []
    for mask in sorted(masks, key=lambda mask: (mask.start, -mask.end, mask.kind)):
        if found and mask.start < found[-1].end:
            kind = mask.kind if found[-1].kind == INLINE else found[-1].kind
            found[-1] = Masked(found[-1].start, max(found[-1].end, mask.end), kind)
        else:
            found.append(mask)
    return tuple(found)


def given_date(draft: Draft, given: dict[str, str], report: ReadReport) -> str:
    """The day that sidecar or row give; a row's value that is no ISO date is reported and not used."""
    words = given.get("date", "").strip()
    day = iso_day(words)
    if words and not day:
        report.problems.append((draft.where, no_day(words)))
    return day


def printed_date(lines: list[Line], datelines: list[Dateline], url: str) -> str:
    """The day printed over the report, in its dateline, or in its address.

    A dateline without a year ("PARIS, March 3") takes that of the address or of the copyright notice.
    """
    for line in lines[:HEAD_LINES]:
        if is_date_line(line.text) and (day := full_date(line.text)):
            return day
    addressed = url_date(url)
    for found in datelines[:1]:
        year = addressed[:4] or next(filter(None, map(copyright_year, lines)), "")
        if day := full_date(found.when) or (day_in_year(found.when, int(year)) if year else ""):
            return day
    return addressed


def copyright_year(line: Line) -> str:
    match = COPYRIGHT_YEAR.match(line.text)
    return match[1] if match else ""


def one_line(words: str) -> str:
    return " ".join(words.split())
