"""How often claims of each confidence are right, and the curve that never falls."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kgraph.cli.evaluate import table
from kgraph.evaluate.figures import Judged, Report
from kgraph.evaluate.reliability import Bin, bins, calibration_error, isotonic

JUDGED = st.lists(st.builds(Judged, st.sampled_from("abc"), st.integers(0, 100).map(lambda n: n / 100), st.booleans()))


def judged(confidence: float, right: int, wrong: int) -> list[Judged]:
    return [Judged("d", confidence, n < right) for n in range(right + wrong)]


def test_bins_by_tenths():
    assert bins([*judged(0.8, 3, 1), *judged(0.3, 0, 2), *judged(1.0, 1, 0)]) == [
        Bin(2, 0.3, 0.0),
        Bin(4, 0.8, 0.75),
        Bin(1, 1.0, 1.0),
    ]


def test_error_is_the_mean_distance_from_the_truth():
    assert calibration_error([*judged(0.8, 4, 1), *judged(0.5, 5, 0)]) == pytest.approx(0.25)
    assert calibration_error([]) == 0


def test_the_curve_pools_what_would_fall():
    curve = isotonic([*judged(0.2, 1, 3), *judged(0.5, 3, 1), *judged(0.7, 2, 2)], 4)
    assert [(b.claims, b.right) for b in curve] == [(4, 0.25), (8, 0.625)]


@given(JUDGED, st.integers(1, 5))
def test_every_claim_stands_behind_a_curve_that_never_falls(claims, least):
    curve = isotonic(claims, least)
    assert sum(b.claims for b in curve) == len(claims)
    assert all(a.right <= b.right for a, b in pairwise(curve))
    assert len(curve) < 2 or all(b.claims >= least for b in curve)


def test_the_table_is_shown():
    assert list(table(Report({}, judged=judged(0.8, 3, 1)))) == [
        "confidence  claims  right",
        "      0.80       4   0.75",
        "expected calibration error 0.050",
    ]
