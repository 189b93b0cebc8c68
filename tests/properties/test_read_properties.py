"""Whatever the bytes: no foreign exception, sorted masks inside the text, the text as given."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from kgraph.errors import InputError
from kgraph.model import Article
from kgraph.read import ReadReport, read

LINES = (
    "WASHINGTON (Reuters) - ", "(CNN) ", "Read more: ", "Skip to content", "Politics", "June 22, 2017",
    "• ", "1. ", "Iran rejected a French offer of talks on Monday.", "/ AFP PHOTO / STR",
    "ab/cd (AFP, dpa)", "00:43", "\r", "\n", "\n\n", "\u2028", " ", "Outbrain",
    "(Reporting by A. Nother)", "By Mary Major", "© 2017", "Home", "News", "…",
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(LINES), max_size=25).map("".join))
NAMES = st.sampled_from(["a.txt", "a.csv", "a.jsonl"])


def articles_of(name: str, data: bytes, sidecar: bytes | None = None) -> tuple[list[Article], ReadReport]:
    report = ReadReport()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, name).write_bytes(data)
        if sidecar is not None:
            Path(folder, "metadata.csv").write_bytes(sidecar)
        try:
            return list(read([Path(folder)], report=report)), report
        except InputError:
            return [], report


def assert_sound(article: Article) -> None:
    end = 0
    for mask in article.masked:
        assert end <= mask.start < mask.end <= len(article.text)
        end = mask.end
    assert "\n" not in article.title


@settings(max_examples=150)
@given(TEXTS)
def test_any_text(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    articles, report = articles_of("a.txt", data)
    assert len(articles) + len(report.left_out) == 1
    for article in articles:
        assert article.text == text.removeprefix("\ufeff")
        assert_sound(article)
        assert sum(report.furniture.values()) == len(article.masked)


@settings(max_examples=150)
@given(NAMES, st.binary(max_size=200), st.none() | st.binary(max_size=60))
def test_any_bytes(name: str, data: bytes, sidecar: bytes | None) -> None:
    articles, _ = articles_of(name, data, sidecar)
    for article in articles:
        assert_sound(article)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20), st.lists, max_leaves=3
)


@settings(max_examples=100)
@given(st.lists(st.dictionaries(st.sampled_from(["text", "id", "date", "title", "url"]), JSON), max_size=4))
def test_any_rows(rows: list[dict[str, object]]) -> None:
    articles, _ = articles_of("a.jsonl", "".join(json.dumps(row) + "\n" for row in rows).encode())
    texts = [row.get("text") for row in rows]
    for article in articles:
        assert article.text in texts
        assert_sound(article)
        for value in (article.doc, article.title, article.url):
            value.encode("utf-8")


@settings(max_examples=50)
@given(TEXTS)
def test_reading_twice_is_the_same(text: str) -> None:
    data = text.encode("utf-8", "replace")
    assert articles_of("a.txt", data)[0] == articles_of("a.txt", data)[0]
