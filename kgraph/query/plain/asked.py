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


@dataclass(frozen=True, slots=True)
class Asked:
    """A question. Relations are leaves, actors IRIs; empty asks for any.

    `kind` restricts the side that is asked for, `side`, to a class of actors. `mutual` takes the claims both ways
    round, whatever the relation. `over` adds what it was about, `content` the acts that lie within (to do what);
    `inner` and `inner_targets` ask for such an act.
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
