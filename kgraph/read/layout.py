"""Furniture told by place: section labels, menus, labels that a skip link repeats; and the title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from kgraph.model import Masked
from kgraph.read.lines import Line

MAX_LABEL_WORDS = 3
MIN_TITLE_WORDS = 4
MAX_TITLE = 200
MIN_MENU = 5
SKIP = re.compile(r"skip (?:to|next|past|over)(?: (?:section|to|the))*\s+", re.I)
LETTER = re.compile(r"[^\W\d_]")


def find(lines: list[Line], masked: set[int]) -> Iterator[Masked]:
    """Furniture by place. `masked` holds the starts of lines that are furniture already."""
    repeated = {SKIP.sub("", line.text).casefold() for line in lines if SKIP.match(line.text)} - {""}
    open_lines = [line for line in lines if line.start not in masked]
    for line in open_lines:
        if line.text.casefold() in repeated and not line.is_body:
            yield Masked(line.start, line.end, "skip-link")
    yield from sections(open_lines)
    yield from menus(open_lines)


def is_label(line: Line) -> bool:
    """One to three words without a stop at the end: a menu item, a section, a name."""
    return line.words <= MAX_LABEL_WORDS and not line.ends_sentence and bool(LETTER.search(line.text))


def sections(lines: list[Line]) -> Iterator[Masked]:
    """Labels on the lines before the title: the first line of four words or more."""
    for n, line in enumerate(lines):
        if not is_label(line):
            if n and line.words >= MIN_TITLE_WORDS and looks_like_title(line, lines[n + 1 :]):
                for label in lines[:n]:
                    yield Masked(label.start, label.end, "section")
            return


def menus(lines: list[Line]) -> Iterator[Masked]:
    """Five labels or more in a row, before the report's first sentence or after its last."""
    bodies = [n for n, line in enumerate(lines) if line.is_body]
    if not bodies:
        return
    for outside in (lines[: bodies[0]], lines[bodies[-1] + 1 :]):
        for short, run in groupby(outside, key=is_label):
            menu = list(run)
            if short and len(menu) >= MIN_MENU:
                for line in menu:
                    yield Masked(line.start, line.end, "menu")


def title(lines: list[Line]) -> str:
    """The first line, if it looks like a title; else nothing. `lines` are without furniture."""
    return lines[0].text if lines and looks_like_title(lines[0], lines[1:]) else ""


def looks_like_title(line: Line, following: list[Line]) -> bool:
    """Short, no full stop, with letters, and a report below it."""
    if len(line.text) > MAX_TITLE or not LETTER.search(line.text) or not following:
        return False
    if line.ends_sentence and not line.text.rstrip("\"'”’").endswith(("?", "!", "U.S.", "U.N.")):
        return False
    return line.after > 1 or following[0].is_body or len(following[0].text) > len(line.text)
