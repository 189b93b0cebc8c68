"""Does confidence mean what it says: the share of claims that are right, by how sure the program was.

The curve from raw to calibrated confidence is isotonic (Zadrozny and Elkan 2002): the closest one that never falls.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kgraph.evaluate.figures import Judged, share

TENTHS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Claims of like confidence: how many, their mean confidence, and the share that is right."""

    claims: int
    confidence: float
    right: float


def bins(judged: Iterable[Judged]) -> list[Bin]:
    """Claims by tenths of confidence, empty tenths left out."""
    tenths: dict[int, list[Judged]] = {}
    for one in judged:
        tenths.setdefault(min(int(one.confidence * TENTHS + 1e-9), TENTHS - 1), []).append(one)
    return [summed(tenths[tenth]) for tenth in sorted(tenths)]


def summed(judged: Sequence[Judged]) -> Bin:
    """One bin of some claims."""
    n = len(judged)
    return Bin(n, share(sum(j.confidence for j in judged), n), share(sum(j.right for j in judged), n))


def calibration_error(judged: Sequence[Judged]) -> float:
    """Expected calibration error: how far confidence and truth are apart in a bin, on average over the claims."""
    apart = sum(b.claims * abs(b.confidence - b.right) for b in bins(judged))
    return share(apart, len(judged))


def isotonic(judged: Iterable[Judged], least: int) -> list[Bin]:
    """The blocks of the never falling curve, none of fewer than `least` claims: pool adjacent violators."""
    blocks: list[list[Judged]] = []
    for one in sorted(judged, key=lambda j: (j.confidence, j.doc, j.right)):
        if blocks and (len(blocks[-1]) < least or blocks[-1][-1].confidence == one.confidence):
            blocks[-1].append(one)
        else:
            blocks.append([one])
        while len(blocks) > 1 and len(blocks[-1]) >= least and summed(blocks[-2]).right >= summed(blocks[-1]).right:
            blocks[-2:] = [blocks[-2] + blocks[-1]]
    if len(blocks) > 1 and (len(blocks[-1]) < least or summed(blocks[-2]).right >= summed(blocks[-1]).right):
        blocks[-2:] = [blocks[-2] + blocks[-1]]
    return [summed(block) for block in blocks]
