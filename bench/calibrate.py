"""Would a calibrated confidence be truer than the one that rows and rules add up to? Measured on gold articles.

    python bench/calibrate.py GOLD_FOLDER...

The curve is the isotonic one. A tenth of the documents at a time is held out: its claims take their confidence from a
curve in which their document had no part. A curve is worth shipping once the second error is the smaller.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import numpy as np
from kgraph.evaluate.figures import Judged
from kgraph.evaluate.reliability import bins, calibration_error, isotonic
from kgraph.evaluate.run import evaluate
from pyoxigraph import Store

LEAST = 25  # claims behind a knot of the curve
FOLDS = 10


def main(folders: Sequence[str]) -> None:
    """Print both reliability tables."""
    judged = [one for name in folders for one in evaluate(Path(name), lambda: nullcontext(Store())).judged]
    held_out = [replace(one, confidence=curved(one, others(judged, one.doc))) for one in judged]
    for name, claims in (("as it is", judged), ("isotonic, held out", held_out)):
        print(f"{name}: {len(claims)} claims, expected calibration error {calibration_error(claims):.3f}")
        for one in bins(claims):
            print(f"  {one.confidence:.2f}  {one.claims:4}  {one.right:.2f}")


def others(judged: Sequence[Judged], doc: str) -> list[Judged]:
    """The claims of the other folds than a document's."""
    return [one for one in judged if fold(one.doc) != fold(doc)]


def fold(doc: str) -> int:
    """The fold of a document, the same in every run."""
    return zlib.crc32(doc.encode()) % FOLDS


def curved(claim: Judged, judged: Sequence[Judged]) -> float:
    """A claim's confidence on the curve through the blocks of other claims."""
    knots = isotonic(judged, LEAST)
    return float(np.interp(claim.confidence, [k.confidence for k in knots], [k.right for k in knots]))


if __name__ == "__main__":
    main(sys.argv[1:])
