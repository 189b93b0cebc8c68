"""The bundle: whole, the same each time, and without a word of the articles where that is asked."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from kgraph.codebook import Codebook
from kgraph.errors import CodebookError, ExportError, KgraphError
from kgraph.package import package
from kgraph.package.described import CLOCK, Described
from kgraph.store import Store

from tests.conftest import SEEDS, Run
from tests.fixtures_graph import CLAIMS, DOCUMENTS
from tests.fixtures_store import records

SHINGLE = 8  # words in a row that no bundle without text has in common with an article


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("package") / "store"
    with Store.open(path, write=True) as made:
        made.commit(records())
    with Store.open(path) as opened:
        yield opened


def bundle(store: Store, out: Path, *, texts: bool = True, **about: str | tuple[str, ...]) -> Path:
    package(store, out, Described.of(store.index, **about), Codebook(), texts=texts)  # type: ignore[arg-type]
    return out


def test_every_file_is_described_with_its_hash(store: Store, tmp_path: Path) -> None:
    out = bundle(store, tmp_path / "b", title="Pleas", authors=("A. One", "B. Two"), licence="CC-BY-4.0")
    crate = {one["@id"]: one for one in json.loads((out / "ro-crate-metadata.json").read_text())["@graph"]}
    there = {p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file()} - {"ro-crate-metadata.json"}
    files = {name: one for name, one in crate.items() if one["@type"] == "File"}
    assert set(files) == there == {part["@id"] for part in crate["./"]["hasPart"]}
    for name, one in files.items():
        data = (out / name).read_bytes()
        assert one["sha256"] == hashlib.sha256(data).hexdigest() and int(one["contentSize"]) == len(data)
        assert one["name"] and one["encodingFormat"]
    assert (crate["./"]["name"], crate["./"]["license"], crate["./"]["datePublished"]) == (
        "Pleas",
        "CC-BY-4.0",
        "2019-06-10",
    )
    assert [crate[one["@id"]]["name"] for one in crate["./"]["author"]] == ["A. One", "B. Two"]


def test_what_a_reader_needs_is_there(store: Store, tmp_path: Path) -> None:
    out = bundle(store, tmp_path / "b", authors=('Ann "Q" One',))
    card = (out / "METHOD.md").read_text()
    assert Codebook().digest in card and "| claims | 16 |" in card and "EVALUATION.md" in card
    cited = (out / "CITATION.cff").read_text()
    assert 'name: "Ann \\"Q\\" One"' in cited and "date-released: 2019-06-10" in cited
    assert (out / "codebook" / "weights.tsv").read_bytes() == Codebook().files("weights")[0].read_bytes()
    assert all(told.quotes[0] in (out / "tables" / "claims.csv").read_text().replace('""', '"') for told in CLAIMS)


@pytest.mark.parametrize("texts", [True, False])
def test_hashes_are_those_of_the_texts(texts: bool, store: Store, tmp_path: Path) -> None:
    out = bundle(store, tmp_path / "b", texts=texts)
    with (out / "tables" / "texts.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    known = {doc: text for doc, _, _, _, text in DOCUMENTS.values()}
    told = {f"claim/{claim.id}": known[DOCUMENTS[claim.doc][0]] for claim in CLAIMS}
    assert len(rows) == len(known) + sum(len(claim.quotes) for claim in CLAIMS)
    for row in rows:
        whole = known[row["id"]] if row["what"] == "document" else told[row["id"]]
        span = whole[int(row["start"]) : int(row["end"])]
        assert hashlib.sha256(span.encode()).hexdigest() == row["sha256"]


def test_zip_and_folder_have_the_same_bytes_each_time(store: Store, tmp_path: Path) -> None:
    folders = [bundle(store, tmp_path / name) for name in ("a", "b")]
    archives = [bundle(store, tmp_path / f"{name}.zip") for name in ("a", "b")]
    assert archives[0].read_bytes() == archives[1].read_bytes()
    with ZipFile(archives[0]) as archive:
        assert archive.namelist() == sorted(archive.namelist())
        for name in archive.namelist():
            assert archive.read(name) == (folders[0] / name).read_bytes() == (folders[1] / name).read_bytes()


def test_the_clock_is_that_of_the_build(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CLOCK, "1600000000")
    assert Described.of(store.index).day == "2020-09-13"
    monkeypatch.setenv(CLOCK, "yesterday")
    with pytest.raises(KgraphError, match="yesterday"):
        Described.of(store.index)


def test_nothing_is_overwritten_or_left_behind(store: Store, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    with pytest.raises(ExportError, match="is there already"):
        bundle(store, tmp_path / "b")
    with pytest.raises(ExportError, match="cannot be written"):
        bundle(store, tmp_path / "absent" / "b")
    assert [p.name for p in tmp_path.iterdir()] == ["b"]


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def shingles(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[n : n + SHINGLE]) for n in range(len(found) - SHINGLE + 1)}


def test_without_text_no_file_shares_a_run_of_words_with_an_article(
    kgraph: Run, seeds_store: Path, tmp_path: Path
) -> None:
    out = tmp_path / "b"
    kgraph("package", str(out), "--without-text", "--store", str(seeds_store))
    told = set().union(*(shingles(path.read_text(encoding="utf-8")) for path in SEEDS.glob("*.txt")))
    with (SEEDS / "metadata.csv").open(encoding="utf-8", newline="") as file:
        told |= {one for row in csv.DictReader(file) for one in shingles(row.get("title", ""))}
    assert len(told) > 1000
    ours = [path for path in sorted(out.rglob("*")) if path.is_file() and path.parent.name in ("graph", "tables")]
    assert len(ours) > 8
    for path in ours:
        assert not shingles(path.read_text(encoding="utf-8")) & told, path.name
    with (out / "tables" / "claims.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows and all(not row["quote"] and row["quote_start"] and row["source_start"] for row in rows)


def test_another_codebook_is_refused(kgraph: Run, seeds_store: Path, tmp_path: Path) -> None:
    (tmp_path / "light.extra.tsv").write_text("verb\teffect\tclasses\texample\texpect\n", encoding="utf-8")
    with Store.open(seeds_store) as store, pytest.raises(CodebookError, match="--codebook"):
        package(store, tmp_path / "b", Described.of(store.index), Codebook(tmp_path))
