"""Markup left in a text is masked; what it marks up is read, in paragraphs and sentences that stay whole."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from kgraph.model import BLOCK, INLINE, Article
from kgraph.parse.paragraphs import paragraphs
from kgraph.read import ReadReport, read
from kgraph.read.markup import find


def tags(text: str) -> list[str]:
    return [text[mask.start : mask.end] for mask in find(text)]


def parts(text: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(Article("x", text, masked=tuple(find(text))))]


@pytest.mark.parametrize(
    "tag",
    [
        "<p>", "</a>", "<br/>", "<br />", "<BR>", '<a href="http://x.org/?a=1&b=2" target=_blank>', "<h2 class='x y'>",
        "<!-- note: a < b -->", "<script>if (a < b) { go('</p>'); }</script>", '<style type="text/css">p {}\n</style>',
        "<!DOCTYPE html>", "<script async src=x.js>\n</script >", '<td\n width="5">', "<o:p>", "<input disabled>",
    ],
)  # fmt: skip
def test_tags(tag: str) -> None:
    assert tags(f"Iran left {tag} on Monday.") == [tag]


@pytest.mark.parametrize(
    "text",
    [
        "x < 5 and y > 3",
        "if a <b and c> d",
        "write to <desk@paper.org> or <http://x.org>",
        "<name> said so",
        "a <- b -> c",
        "Tom & Jerry <3",
        "<!-- never closed",
        "1<2>0",
    ],
)
def test_no_tags(text: str) -> None:
    assert tags(text) == []


def test_an_unclosed_script_hides_no_text() -> None:
    assert tags("<script>Iran left. <p>France came.") == ["<script>", "<p>"]


def test_kinds() -> None:
    assert [mask.kind for mask in find("<p>The <b>Iranian</b> envoy<br>left")] == [BLOCK, INLINE, INLINE, BLOCK]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>Iran left.</p><p>France came.</p>", ["Iran left.", "France came."]),
        ("<li>Iran left<li>France came", ["Iran left", "France came"]),
        ("The <b>Iranian</b> envoy left.", ["The Iranian envoy left."]),
        ("The <b><i>Iranian</i></b>  envoy left.", ["The Iranian envoy left."]),
        ("<b>Iran</b>, <a href='x'>France</a>'s foe", ["Iran , France 's foe"]),
        ("Iran<!-- a\nb --> left.<script>x()</script>", ["Iran left."]),
        ("Iran <a\nhref=x>left</a>\nFrance came", ["Iran left", "France came"]),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_offsets_stay() -> None:
    text = "<div>\n<p>The  <b><i>Iranian</i></b> envoy, <em>Mr</em>\u00a0<a href=x>Rezai</a>, left.</p></div>"
    [paragraph] = paragraphs(Article("x", text, masked=tuple(find(text))))
    for word in ("The", "Iranian", "envoy", "Mr", "Rezai", "left"):
        start = paragraph.start(paragraph.text.index(word))
        assert text[start : start + len(word)] == word


def article(folder: Path, text: str) -> Article:
    (folder / "a.txt").write_text(text)
    [found] = read([folder / "a.txt"], report=ReadReport())
    return found


def test_a_page_reads_like_its_text(tmp_path: Path) -> None:
    body = "Iran on Monday rejected a French offer of talks, its foreign ministry said in Tehran."
    found = article(
        tmp_path,
        f"<h1>Iran <i>rejects</i> offer of talks</h1>\n"
        f"<p><strong>PARIS</strong>, March 3, 2011 <i>(AFP)</i> - {body}</p>\n<p>Share this</p>\n",
    )
    assert (found.title, found.date, found.publisher) == ("Iran rejects offer of talks", "2011-03-03", "AFP")
    assert any(found.text[mask.start : mask.end].endswith("(AFP)</i> - ") for mask in found.masked)
    assert [paragraph.text for paragraph in paragraphs(found)][:2] == ["Iran rejects offer of talks", body]


def test_many_openings_take_no_longer_than_their_length() -> None:
    began = process_time()
    for opening in ("<script>", "<!--", "<a href=", "<p ", "<a x='"):
        list(find(opening * 20_000))
    text = "a <b>b</b> " * 20_000
    parts = paragraphs(Article("x", text, masked=tuple(find(text))))
    assert sum(part.text.count("a b") for part in parts) >= 20_000 - len(parts)
    assert process_time() - began < 5


def test_the_parse_knows_where_its_words_stand() -> None:
    from kgraph.parse import load_model, parse

    text = "<p>The <b>Iranian</b> envoy <a href='x'>left</a>.</p><p>France <i>protested</i>.</p>"
    [parsed] = parse([Article("x", text, masked=tuple(find(text)))], nlp=load_model())
    for token in parsed.doc:
        start, end = parsed.offsets(token.i, token.i)
        assert text[start:end] == token.text
    assert [parsed.doc[i].text for i in sorted(parsed.paragraph_starts)] == ["The", "France"]
    assert len(list(parsed.doc.sents)) == 2
