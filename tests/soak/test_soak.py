"""A hundredth of each promise, and the harness itself: it counts, it tells, it writes in the right place."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT
from tests.soak import PROMISES
from tests.soak.harness import Figures, Watch, command, marks, promise, section, trials, written

SCALE, SEED = 0.01, 1


@pytest.mark.parametrize("name", PROMISES)
def test_a_hundredth_of(name: str) -> None:
    _, run = promise(name)
    figures = run(SCALE, SEED)
    assert figures.broken == []
    assert any(isinstance(count, int) and count > 0 for count in figures.counts.values()), "nothing was tried"


def test_the_document_has_a_place_for_each_promise() -> None:
    text = (ROOT / "docs" / "reliability.md").read_text("utf-8")
    for name in PROMISES:
        begin, end = marks(name)
        assert text.count(begin) == text.count(end) == 1, name


def test_figures_stand_between_their_marks_alone() -> None:
    begin, end = marks("one")
    text = f"Before.\n{begin}\nold\n{end}\nAfter."
    figures = Figures({"trials": 1200, "seconds": 0.5, "kind": "kill"}, ["trial 7"])
    after = written(text, [("one", section(command("one", 1, 2), figures))])
    assert after == (
        f"Before.\n{begin}\n`python -m tests.soak one --scale 1 --seed 2`\n\n"
        "| trials | seconds | kind | broken |\n| ---: | ---: | ---: | ---: |\n| 1,200 | 0.50 | kill | 1 |\n"
        f"{end}\nAfter."
    )
    with pytest.raises(AssertionError, match="no marks for two"):
        written(text, [("two", "")])


def test_what_is_found_is_told_at_once_and_kept_when_interrupted() -> None:
    told: list[str] = []

    def run(scale: float, seed: int) -> Figures:
        figures = Figures({"trials": 0})
        figures.add("trials")
        figures.tell("the first: well")
        figures.fail("the second")
        assert told == ["the first: well", "broken: the second"]
        raise KeyboardInterrupt

    figures, whole = Watch(told.append).over(run, 1, 1)
    assert (figures.counts, figures.broken, whole) == ({"trials": 1}, ["the second"], False)
    assert "seed 1` (interrupted)\n" in section(command("one", 1, 1), figures, whole)
    Figures().fail("nobody looks on any more")
    assert told == ["the first: well", "broken: the second"]


def test_how_far_a_long_run_is_is_told_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def run(scale: float, seed: int) -> Figures:
        figures = Figures({"trials": 1999})
        monkeypatch.setattr("tests.soak.harness.OFTEN", -1.0)
        figures.add("trials")
        monkeypatch.setattr("tests.soak.harness.OFTEN", 1000.0)
        figures.add("trials")
        return figures

    assert Watch(told.append).over(run, 1, 1)[1]
    assert told == ["trials 2,000"]


def test_a_trial_draws_the_same_each_time() -> None:
    def drawn(scale: float, seed: int) -> list[float]:
        return [chance.random() for _, chance in trials(200, scale, seed)]

    assert len(drawn(0.01, 1)) == 2
    assert drawn(1, 1)[:2] == drawn(0.01, 1) != drawn(0.01, 2)
    assert len(drawn(0.0001, 1)) == 1
