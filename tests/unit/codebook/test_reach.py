"""A document that a change of the user's tables cannot touch keeps its record; it is the one that would be made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from kgraph.build import build
from kgraph.codebook import Codebook, Row
from kgraph.codebook.reach import BY_WORD, EVERYTHING, IF_ADDED, Reach, Tables, begun, keys
from kgraph.errors import CodebookError
from kgraph.extract import Lexicon, extract_one
from kgraph.link import World, link
from kgraph.model import Article, Record
from kgraph.parse import Parsed, parse
from kgraph.read import ReadReport, read
from kgraph.store import Store

from tests.conftest import ROOT
from tests.factories import written

HEADER = "verb\tobject\tprep\tsource\ttarget\trelation\tplover\tconfidence\texample\texpect\tsubject\n"
FRAME = "{0}\t\t\t\tobj\taccuses\t\t0.7\tFiji {0}d Peru.\tFiji accuses Peru\n"
TEXTS = {
    "one.txt": "Kenya urged Uganda to talk, the ministry in Nairobi said on Wednesday. Kenya serenaded Uganda.\n",
    "two.txt": "Norway thanked Chile for its help, the ministry in Oslo said on Wednesday at length.\n",
}
DOCUMENTS = 5  # seed articles, and as many worked ones, each read by the rows it can reach alone


@dataclass(frozen=True)
class Reachable(Codebook):
    """The shipped tables without what the words of a text do not reach; every class of nouns keeps one."""

    here: frozenset[str] = frozenset()

    def rows(self, table: str) -> Iterator[Row]:
        classes: set[str] = set()
        for row in super().rows(table):
            lone = table.startswith("nouns") and row["class"] not in classes
            lone = lone or row["sector"] == "IGO"  # which are looked up where the text has them not
            if table not in {*BY_WORD, *IF_ADDED} or lone or any(key <= self.here for key in keys(row)):
                classes.add(row["class"])
                yield row


def own(folder: Path, **tables: str) -> Codebook:
    """A codebook with tables of the user's, by the names of their files with `_` for the dot."""
    folder.mkdir(exist_ok=True)
    for name, text in tables.items():
        (folder / f"{name.replace('__', '.')}.tsv").write_text(text, encoding="utf-8")
    return Codebook(folder)


def between(before: Codebook, after: Codebook) -> Reach:
    return Reach.between(Tables.of(before), Tables.of(after))


def made(parsed: Parsed, book: Codebook) -> Record:
    (linked,) = link([parsed], world=World.load(book))
    return extract_one(linked, Lexicon.load(book))


def test_what_words_do_not_reach_might_as_well_not_be(nlp) -> None:  # type: ignore[no-untyped-def]
    articles = [*read([ROOT / "seeds"], report=ReadReport())]
    articles += [*read([ROOT / "tests" / "corpus" / "worked"], report=ReadReport())][::13]
    assert len(articles) >= 2 * DOCUMENTS
    for article in articles:
        one, other = parse([article] * 2, nlp=nlp)
        less = Reachable(ROOT / "kgraph" / "codebook", begun(one))
        kept = sum(1 for _ in less.rows("frames_conflict"))
        assert kept < 2000 < sum(1 for _ in Codebook().rows("frames_conflict"))
        assert made(one, Codebook()) == made(other, less), article.doc


@pytest.mark.parametrize(
    ("key", "text", "touched"),
    [
        ("wage", "Kenya is waging war on Uganda.", True),
        ("withdraw", "Kenya withdrew from Uganda.", True),
        ("withdraw", "Kenya met Uganda.", False),
        ("call off", "Kenya called the talks with Uganda off.", True),
        ("call off", "Kenya called Uganda.", False),
        ("co-opt", "Kenya co-opted Uganda.", True),
        ("", "Kenya met Uganda.", False),
    ],
)
def test_what_a_frame_touches(nlp, tmp_path: Path, key: str, text: str, touched: bool) -> None:  # type: ignore[no-untyped-def]
    reach = between(Codebook(), own(tmp_path, frames_conflict__extra=HEADER + FRAME.format(key)))
    (parsed,) = parse([Article("a.txt", text)], nlp=nlp)
    assert reach.touches(parsed) is touched


def test_rows_that_stay_reach_nothing(tmp_path: Path) -> None:
    one = own(tmp_path / "one", frames_conflict__extra=HEADER + FRAME.format("serenade"))
    two = own(tmp_path / "two", frames_conflict__extra=HEADER + FRAME.format("serenade") + FRAME.format("lambast"))
    assert between(one, one) == Reach()
    assert between(one, two).found_by == {frozenset({"lamb"})} == between(two, one).found_by


def test_a_row_on_another_line_is_another(tmp_path: Path) -> None:
    one = own(tmp_path / "one", frames_conflict__extra=HEADER + FRAME.format("serenade"))
    two = own(tmp_path / "two", frames_conflict__extra=HEADER + FRAME.format("deride") + FRAME.format("serenade"))
    assert between(one, two).found_by == {frozenset({"sere"}), frozenset({"deri"})}


def test_some_tables_reach_everything(tmp_path: Path) -> None:
    states = own(tmp_path / "states", states__extra="iso3\tname\nXAA\tAbba\n")
    assert between(Codebook(), states) == EVERYTHING
    header = "name\taliases\ttype\tstate\tsector\texample\n"
    added = own(tmp_path / "added", organizations__extra=header + "Blue Front\tBF;The Blues\tgroup\t\tREB\t\n")
    assert between(Codebook(), added).found_by == {
        frozenset({"blu", "fron"}), frozenset({"b"}), frozenset({"th", "blue"})
    }  # fmt: skip
    instead = own(tmp_path / "instead", organizations=header + "Blue Front\tBF\tgroup\t\tREB\t\n")
    assert between(Codebook(), instead) == EVERYTHING


def test_other_shipped_tables_reach_everything() -> None:
    assert Reach.between(Tables("before", ()), Tables("after", ())) == EVERYTHING


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "articles", TEXTS)


def told(store: Path) -> list[str]:
    with Store.open(store) as opened:
        assert opened.origin, "one thing made all records"
        return opened.nquads()


def test_a_build_spares_what_is_not_touched(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "store")
    before = told(tmp_path / "store")
    book = own(tmp_path / "book", frames_conflict__extra=HEADER + FRAME.format("serenade"))
    report = build([folder], tmp_path / "store", codebook=book)
    assert (report.reextracted, report.unchanged) == (["one.txt"], ["two.txt"])
    build([folder], tmp_path / "fresh", codebook=book)
    assert told(tmp_path / "store") == told(tmp_path / "fresh") != before
    back = build([], tmp_path / "store", codebook=Codebook())
    assert (back.reextracted, back.unchanged) == (["one.txt"], ["two.txt"])
    assert told(tmp_path / "store") == before


def test_a_comment_in_a_table_spares_all(folder: Path, tmp_path: Path) -> None:
    rows = HEADER + FRAME.format("serenade")
    build([folder], tmp_path / "store", codebook=own(tmp_path / "book", frames_conflict__extra=rows))
    book = own(tmp_path / "book", frames_conflict__extra=rows + "# mockery\n")
    report = build([folder], tmp_path / "store", codebook=book)
    assert (report.reextracted, report.unchanged) == ([], [*TEXTS])
    assert build([folder], tmp_path / "store", codebook=book).unchanged == [*TEXTS]


def test_a_bad_row_is_told_though_no_document_has_its_words(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "store")
    bad = FRAME.format("vilify").replace("accuses\t", "frowns-at\t", 1)
    with pytest.raises(CodebookError, match=r"line 2: .*frowns-at"):
        build([folder], tmp_path / "store", codebook=own(tmp_path / "book", frames_conflict__extra=HEADER + bad))
    assert told(tmp_path / "store")


def test_without_its_parse_a_document_is_made_again(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "store")
    with Store.open(tmp_path / "store", write=True) as store:
        store.parses.drop(["two.txt"])
    book = own(tmp_path / "book", frames_conflict__extra=HEADER + FRAME.format("serenade"))
    assert build([folder], tmp_path / "store", codebook=book).reextracted == [*TEXTS]


def test_a_store_that_does_not_know_its_tables_makes_all_again(folder: Path, tmp_path: Path) -> None:
    build([folder], tmp_path / "store")
    with Store.open(tmp_path / "store", write=True) as store:
        store._records.db.execute("DROP TABLE codebooks")
    book = own(tmp_path / "book", frames_conflict__extra=HEADER + FRAME.format("serenade"))
    assert build([folder], tmp_path / "store", codebook=book).reextracted == [*TEXTS]
