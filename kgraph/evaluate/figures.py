"""Counts to figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TypedDict

DIGITS = 4


class Prf(TypedDict):
    """Precision, recall and F1, with the counts behind them."""

    p: float
    r: float
    f1: float
    tp: float
    fp: float
    fn: float


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim that the gold decides: its document, its confidence, and whether it is right."""

    doc: str
    confidence: float
    right: bool


@dataclass
class Report:
    """What a scoring found: `figures` as the scorer names them, by class, what was missed or spurious, and the
    claims that could be judged.
    """

    figures: dict[str, object]
    classes: dict[str, Prf] = field(default_factory=dict)
    misses: list[tuple[object, ...]] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)


def prf(tp: float, fp: float, fn: float) -> Prf:
    """Precision, recall and F1 of counts; 0 where they are undefined."""
    p = tp / (tp + fp) if tp + fp else 0.0
    r = tp / (tp + fn) if tp + fn else 0.0
    f1 = round(2 * p * r / (p + r), DIGITS) if p + r else 0.0
    return {"p": round(p, DIGITS), "r": round(r, DIGITS), "f1": f1, "tp": tp, "fp": fp, "fn": fn}


def of_counter(count: Counter[str]) -> Prf:
    """The same of a counter with the keys tp, fp and fn."""
    return prf(count["tp"], count["fp"], count["fn"])


def f1(right: float, got: float, wanted: float) -> float:
    """F1 of how many were right, of how many given, of how many there are."""
    return prf(right, got - right, wanted - right)["f1"]


def share(part: float, whole: float, digits: int = DIGITS) -> float:
    """A rounded ratio, 0 of nothing."""
    return round(part / whole, digits) if whole else 0.0
