"""Which corrections can be used: the cells of each kind, and rows that contradict each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

from kgraph.corrections.wording import parse, state_names
from kgraph.folding import fold
from kgraph.model import ActorType, Status

if TYPE_CHECKING:
    from kgraph.corrections.rows import Correction

CLAIM = frozenset({"doc", "quote", "start", "source", "relation", "target", "status"})
NEW = ("new_source", "new_relation", "new_target", "new_status", "new_date", "new_attributed_to")
# kind -> the cells it needs, and those it may have besides
CELLS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "reject": (frozenset({"doc", "quote"}), CLAIM),
    "edit": (frozenset({"doc", "quote"}), CLAIM | frozenset(NEW)),
    "add": (
        frozenset({"doc", "quote", "source", "relation", "target"}),
        frozenset({"start", "new_status", "new_date", "new_attributed_to"}),
    ),
    "split": (frozenset({"doc", "actor", "value"}), frozenset({"quote", "start"})),
    "merge": (frozenset({"actor", "value"}), frozenset()),
    "forbid": (frozenset({"actor", "value"}), frozenset()),
    "rename": (frozenset({"actor", "value"}), frozenset()),
    "retype": (frozenset({"actor", "value"}), frozenset()),
    "state": (frozenset({"actor", "value"}), frozenset()),
}
ALWAYS = frozenset({"kind", "by", "note", "line"})
EMPTY = "-"  # a cell that takes a value away
TYPES = tuple(kind.value for kind in ActorType if kind is not ActorType.STATE)


def faults(row: Correction) -> Iterator[str]:
    """What is wrong with one row, by itself."""
    if row.kind not in CELLS:
        close = get_close_matches(row.kind, CELLS, 1, 0.4)
        yield f"{row.kind!r} is no kind of correction: write {close[0] if close else ', '.join(CELLS)}"
        return
    needed, allowed = CELLS[row.kind]
    filled = {name for name in row.__dataclass_fields__ if getattr(row, name)} - ALWAYS
    yield from (f"{row.kind} needs a {name}" for name in sorted(needed - filled))
    yield from (f"{row.kind} has no use for {name}: leave it empty" for name in sorted(filled - needed - allowed))
    if row.kind == "edit" and not filled & set(NEW):
        yield f"edit changes nothing: fill one of {', '.join(NEW)}"
    if not needed - filled:
        yield from wrong_values(row)


def wrong_values(row: Correction) -> Iterator[str]:
    """Cells that hold what nobody knows."""
    from kgraph.vocabulary import RELATIONS

    for name in ("relation", "new_relation"):
        if (cell := getattr(row, name)) and cell not in RELATIONS:
            yield f"{name} {cell!r} is no relation" + nearest(cell, RELATIONS)
    for name in ("status", "new_status"):
        if (cell := getattr(row, name)) and cell not in list(Status):
            yield f"{name} {cell!r} is none of {', '.join(Status)}"
    if row.new_date not in ("", EMPTY) and not is_date(row.new_date):
        yield f"new_date {row.new_date!r} is no day, month or year such as 2017-06-21, 2017-06, 2017"
    if row.start and not row.start.isdecimal():
        yield f"start {row.start!r} is no number of characters"
    named = [row.new_source, row.new_target, row.value if row.kind == "split" else ""]
    named += [row.source, row.target] if row.kind == "add" else []
    yield from (fault for cell in filter(None, named) if (fault := parse(cell).fault))
    if row.kind == "retype" and row.value not in TYPES:
        yield f"value {row.value!r} is none of {', '.join(TYPES)}; to make it a state, merge it into that state"
    if row.kind == "state" and row.value != EMPTY and row.value not in state_names():
        yield f"value {row.value!r} is no state's ISO 3166 code of three letters; - is for none"


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint, if there is a near name."""
    close = get_close_matches(word, list(known), 1, 0.5)
    return f"; nearest: {close[0]}" if close else ""


def is_date(text: str) -> bool:
    """Whether it is an ISO day, month or year."""
    from kgraph.errors import InputError
    from kgraph.terms import date_literal

    try:
        return bool(date_literal(text))
    except InputError:
        return False


def conflicts(rows: Iterable[Correction]) -> list[tuple[int, str]]:
    """Rows of which not all can be true, each with its line."""
    said: dict[tuple[str, ...], dict[str, int]] = defaultdict(dict)
    for row in rows:
        for about, what in statements(row):
            said[about].setdefault(what, row.line)
    found = []
    for values in said.values():
        (first, line), *others = values.items()
        found += [(other, f"says {what!r}, line {line} {first!r} of the same") for what, other in others]
    return found + rounds(rows)


def statements(row: Correction) -> Iterator[tuple[tuple[str, ...], str]]:
    """What a row says of what: rows that say different things of one thing contradict each other."""
    claim = (row.doc, row.quote, row.start, fold(row.source), row.relation, fold(row.target), row.status)
    if row.kind in ("reject", "edit"):
        yield ("claim", *claim), row.kind
    if row.kind in ("edit", "add"):
        yield from (((row.kind, name, *claim), cell) for name in NEW if (cell := getattr(row, name)))
    if row.kind in ("merge", "forbid"):
        yield ("pair", *sorted((fold(row.actor), fold(row.value)))), row.kind
    if row.kind in ("merge", "rename", "retype", "state", "split"):
        yield (row.kind, row.doc, row.quote, fold(row.actor)), row.value


def rounds(rows: Iterable[Correction]) -> list[tuple[int, str]]:
    """Merges that lead back to where they began."""
    into = {fold(row.actor): (fold(row.value), row) for row in rows if row.kind == "merge"}
    found = []
    for name, (_, row) in into.items():
        at, steps = name, 0
        while at in into and steps <= len(into):
            at, steps = into[at][0], steps + 1
            if at == name:
                found.append(
                    (row.line, f"{row.actor!r} is merged into itself: leave one actor that the others go into")
                )
                break
    return found
