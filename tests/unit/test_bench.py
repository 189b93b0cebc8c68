"""The corpora that speed is measured on are the same each time."""

from __future__ import annotations

from pathlib import Path

from bench.performance import BEGIN, END, PAGE, SENTENCES, recombine


def test_a_corpus_is_drawn_the_same_each_time(tmp_path: Path) -> None:
    recombine(tmp_path / "one", 3)
    recombine(tmp_path / "other", 3)
    texts = [[path.read_text("utf-8") for path in sorted((tmp_path / name).iterdir())] for name in ("one", "other")]
    assert texts[0] == texts[1] and len(set(texts[0])) == 4
    assert sum(len(text.split()) > 5 * SENTENCES for text in texts[0]) == 3


def test_the_page_has_room_for_the_figures() -> None:
    assert PAGE.read_text("utf-8").count(BEGIN) == PAGE.read_text("utf-8").count(END) == 1
