"""The HTML report: complete, escaped, and without a request to anywhere."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

from kgraph.export import export
from kgraph.export.report import marked
from kgraph.export.tables import Row
from kgraph.store import Store

from tests.fixtures_graph import CHN, CLAIMS
from tests.fixtures_store import records, shared_store


class Reader(HTMLParser):
    """Collects what a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def read(store: Store, folder: Path) -> Reader:
    export(store, folder / "report.html")
    reader = Reader()
    reader.feed((folder / "report.html").read_text(encoding="utf-8"))
    return reader


def test_every_claim_stands_with_its_sentence(tmp_path: Path) -> None:
    found = read(shared_store(), tmp_path)
    for told in CLAIMS:
        assert f"claim/{told.id}" in found.text and told.quotes[0] in found.text
    assert "16 claims about 12 events between 8 actors" in found.text


def test_nothing_is_fetched(tmp_path: Path) -> None:
    found = read(shared_store(), tmp_path)
    assert not any(key in ("src", "href", "action") for _, attributes in found.tags for key in attributes)
    assert not {tag for tag, _ in found.tags} & {"link", "img", "iframe", "base", "object"}
    policy = next(a for tag, a in found.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert str(policy["content"]).startswith("default-src 'none'")


def test_names_and_texts_are_escaped(tmp_path: Path) -> None:
    made = records()
    rude = '<script>alert("x")</script> & co'
    actors = tuple(replace(one, label=rude) if one.id == CHN else one for one in made[0].actors)
    with Store.open(tmp_path / "store", write=True) as store:
        store.commit([replace(made[0], actors=actors)])
        found = read(store, tmp_path)
    assert sum(tag == "script" for tag, _ in found.tags) == 1
    assert "alert" not in "".join(str(attributes) for _, attributes in found.tags) and rude in found.text


def row(quote: str, **cells: int | None) -> Row:
    ends = dict.fromkeys(("source_start", "source_end", "target_start", "target_end"))
    return {"quote": quote, "quote_start": 10, **ends, **cells}


def test_marks() -> None:
    both = row("Iran warned France.", source_start=10, source_end=14, target_start=22, target_end=28)
    assert list(marked(both)) == [("", ""), ("Iran", "source"), (" warned ", ""), ("France", "target"), (".", "")]
    outside = row("It warned France.", source_start=0, source_end=4, target_start=20, target_end=26)
    assert list(marked(outside)) == [("It warned ", ""), ("France", "target"), (".", "")]
    assert list(marked(row("Nothing."))) == [("Nothing.", "")]
