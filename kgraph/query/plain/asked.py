"""What a plain question asks, understood."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kgraph.model import Status
from kgraph.query.plain.periods import EVER, Period


class Focus(StrEnum):
    """What the answer's rows are."""

    ACTS = "acts"  # who, whom, what: one row a source, relation and target
    DATES = "dates"  # when
    COUNT = "count"  # how often
    SOURCES = "sources"  # how many states did it
    TARGETS = "targets"  # to how many it was done
    WHETHER = "whether"  # yes or no
    PAPERS = "papers"  # which papers report it
    PARTNERS = "partners"  # with whom: one row an actor


@dataclass(frozen=True, slots=True)
class Asked:
    """A question. Relations are leaves, actors IRIs; empty asks for any.

    `kind` restricts the side that is asked for, `side`, to a class of actors. `mutual` takes the claims both ways
    round, whatever the relation. `over` adds what it was about, `content` the acts that lie within (to do what);
    `inner` and `inner_targets` ask for such an act. `beside` asks for a planned act between the same two, told by the
    same document: what was promised. `said` asks for words: acts that `speakers` tell of or, where `topics` are asked
    for, their own acts of speech. `publishers` are those whose documents count; `only` the first or the last day.
    `note` is what of the question the graph cannot say.
    """

    focus: Focus
    relations: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    period: Period = EVER
    statuses: tuple[Status, ...] = (Status.ASSERTED,)
    alleged: bool = False
    side: str = ""
    kind: str = ""
    mutual: bool = False
    over: bool = False
    content: bool = False
    inner: tuple[str, ...] = ()
    inner_targets: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    said: bool = False
    speakers: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    only: str = ""
    note: str = ""
