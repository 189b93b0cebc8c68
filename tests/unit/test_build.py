"""Build adds, replaces and skips; it does not even load the model when nothing is new."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from kgraph.build import build, remove
from kgraph.check import check
from kgraph.codebook import Codebook
from kgraph.errors import InputError, InterruptionError, KgraphError, StoreError, UnknownTermError
from kgraph.model import Article, Record
from kgraph.store import Store
from pyoxigraph import Literal, Quad

from tests.factories import claim, record, state, written

TEXTS = {
    "one.txt": "The United States urges China to act, the White House said on Wednesday in Washington.",
    "two.txt": "China meets the United States again, and both sides said that they had talked at length.",
}


@pytest.fixture
def extracted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Replace parsing by one claim a document; return the documents that were extracted."""
    seen: list[str] = []

    def records_of(
        articles: Sequence[Article], model: str, codebook: Codebook, *, jobs: int | None, **_: object
    ) -> Iterator[Record]:
        for article in articles:
            seen.append(article.doc)
            made = record(article.doc, claim(state("USA"), "urges", state("CHN")))
            yield replace(made, article=article)

    module = ModuleType("kgraph.workers")
    module.records_of = records_of  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "kgraph.workers", module)
    return seen


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "articles", TEXTS)


def test_new_changed_and_unchanged(folder: Path, tmp_path: Path, extracted: list[str]) -> None:
    store = tmp_path / "store"
    first = build([folder], store)
    assert (first.added, first.documents, first.claims, extracted) == (["one.txt", "two.txt"], 2, 2, [*TEXTS])
    (folder / "two.txt").write_text(TEXTS["two.txt"] + " More followed.", encoding="utf-8")
    second = build([folder], store)
    assert (second.added, second.changed, second.unchanged) == ([], ["two.txt"], ["one.txt"])
    assert extracted == [*TEXTS, "two.txt"]


def test_twice_changes_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, extracted: list[str]
) -> None:
    store = tmp_path / "store"
    build([folder], store)
    with Store.open(store) as opened:
        before = opened.generation, opened.nquads()
    monkeypatch.setitem(sys.modules, "kgraph.workers", None)  # to import it would fail
    again = build([folder], store)
    assert again.unchanged == [*TEXTS]
    with Store.open(store) as opened:
        assert (opened.generation, opened.nquads()) == before


def test_a_changed_sidecar_changes_the_document(folder: Path, tmp_path: Path, extracted: list[str]) -> None:
    build([folder], tmp_path / "store")
    (folder / "metadata.csv").write_text("doc,date\none.txt,2017-06-22\n", encoding="utf-8")
    assert build([folder], tmp_path / "store").changed == ["one.txt"]


def test_another_codebook_makes_all_records_again(folder: Path, tmp_path: Path, extracted: list[str]) -> None:
    build([folder], tmp_path / "store")
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "nicknames.extra.tsv").write_text("name\tvariants\nZoe\tZ\n", encoding="utf-8")
    report = build([folder / "one.txt"], tmp_path / "store", codebook=Codebook(tmp_path / "tables"))
    assert report.reextracted == [*TEXTS]
    assert extracted == [*TEXTS, *TEXTS]


def test_another_model_makes_all_records_again(folder: Path, tmp_path: Path, extracted: list[str]) -> None:
    build([folder], tmp_path / "store")
    assert build([folder], tmp_path / "store", model="another").reextracted == [*TEXTS]


def test_bad_files_are_left_out(folder: Path, tmp_path: Path, extracted: list[str]) -> None:
    (folder / "bad.txt").write_bytes(b"")
    report = build([folder], tmp_path / "store")
    assert [where for where, _ in report.left_out] == ["bad.txt"]
    assert report.added == [*TEXTS]


def test_a_bad_input_makes_no_store(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        build([tmp_path / "absent"], tmp_path / "store")
    assert not (tmp_path / "store").exists()


def test_a_failed_extraction_leaves_the_store(folder: Path, tmp_path: Path, extracted: list[str]) -> None:
    build([folder / "one.txt"], tmp_path / "store")

    def broken(*_: object, **__: object) -> Iterator[Record]:
        raise KgraphError("a process died")

    sys.modules["kgraph.workers"].records_of = broken  # type: ignore[attr-defined]
    with pytest.raises(KgraphError, match="died"):
        build([folder], tmp_path / "store")
    with Store.open(tmp_path / "store") as store:
        assert [document.doc for document in store.documents()] == ["one.txt"]


def test_an_interruption_puts_in_what_is_done(folder: Path, tmp_path: Path, extracted: list[str]) -> None:
    def stop(done: int, of: int, words: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(InterruptionError, match=r"1 of 2 documents are in the store, not yet in: two\.txt") as told:
        build([folder], tmp_path / "store", progress=stop)
    assert told.value.documents == ("two.txt",)
    with Store.open(tmp_path / "store") as store:
        assert [document.doc for document in store.documents()] == ["one.txt"]
        assert check(store) == []
    report = build([folder], tmp_path / "store")
    assert (report.added, report.unchanged) == (["two.txt"], ["one.txt"])


def test_an_interruption_while_writing_leaves_the_store(
    folder: Path, tmp_path: Path, extracted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build([folder / "one.txt"], tmp_path / "store")

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("kgraph.store.graphs.Graphs.publish", stop)
        with pytest.raises(InterruptionError, match="0 of 1 documents are in the store"):
            build([folder], tmp_path / "store")
    with Store.open(tmp_path / "store") as store:
        assert [document.doc for document in store.documents()] == ["one.txt"]
    assert build([folder], tmp_path / "store").added == ["two.txt"]


def test_an_interrupted_change_of_codebook_is_told_and_completed(
    folder: Path, tmp_path: Path, extracted: list[str]
) -> None:
    build([folder], tmp_path / "store")
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "nicknames.extra.tsv").write_text("name\tvariants\nZoe\tZ\n", encoding="utf-8")
    codebook = Codebook(tmp_path / "tables")

    def stop(done: int, of: int, words: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(InterruptionError, match=r"1 of 2 .* two\.txt"):
        build([folder], tmp_path / "store", codebook=codebook, progress=stop)
    with Store.open(tmp_path / "store") as store:
        assert len(store.origins) == 2 and store.origin is None
    assert build([folder], tmp_path / "store", codebook=codebook).reextracted == ["two.txt"]
    with Store.open(tmp_path / "store") as store:
        assert store.origin and store.origin.tables == "nicknames.extra.tsv"


def test_progress_is_told(folder: Path, tmp_path: Path, extracted: list[str]) -> None:
    told: list[tuple[int, ...]] = []
    build([folder], tmp_path / "store", progress=lambda *figures: told.append(figures))
    assert told == [(0, 2, 0), (1, 2, 15), (2, 2, 31)]


def test_remove(folder: Path, tmp_path: Path, extracted: list[str]) -> None:
    build([folder], tmp_path / "store")
    with pytest.raises(UnknownTermError, match=r"Nearest: one\.txt"):
        remove(tmp_path / "store", ["two.txt", "on.txt"])
    assert remove(tmp_path / "store", ["two.txt", "two.txt"]) == ["two.txt"]
    with Store.open(tmp_path / "store") as store:
        assert [document.doc for document in store.documents()] == ["one.txt"]


def test_remove_makes_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="run kgraph build first"):
        remove(tmp_path / "store", ["one.txt"])
    assert not (tmp_path / "store").exists()


def test_a_sound_store_has_no_findings(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store", write=True) as store:
        store.commit([record("a.txt", claim(state("USA"), "urges", state("CHN"), date="2017-06"))])
        assert check(store) == []


def test_what_is_wrong_is_found(tmp_path: Path) -> None:
    good = record("a.txt", claim(state("USA"), "urges", state("CHN")))
    (told,) = good.claims
    place = replace(told.evidence[0], end=1000)
    bad = replace(good, claims=(replace(told, within="claim/none", evidence=(place,)),))
    with Store.open(tmp_path / "store", write=True) as store:
        store.commit([bad])
        quote = next(quad for quad in store.graph if str(quad.predicate).endswith("#quote>"))
        store.graph.remove(quote)
        store.graph.add(Quad(quote.subject, quote.predicate, Literal("Never said."), quote.graph_name))
        kinds = {finding.kind for finding in check(store)}
    assert kinds == {"claim", "graph", "orphan", "quote", "shape"}
