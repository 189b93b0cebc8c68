"""Files and folders to articles: names, sidecars, and what is left out."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from kgraph.errors import InputError
from kgraph.model import Article
from kgraph.read import ReadReport, decoding, read, rows

TEXT = "Iran rejects offer\n\nPARIS, March 3 (AFP) - Iran on Monday rejected a French offer of talks.\n"
GERMAN = "Der Außenminister sagte am Montag, dass die Bundesregierung keine weiteren Waffen liefern werde. " * 4


def run(*inputs: Path) -> tuple[list[Article], ReadReport]:
    report = ReadReport()
    return list(read(inputs, report=report)), report


def docs(folder: Path) -> list[str]:
    return [article.doc for article in run(folder)[0]]


def put(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def put_lines(path: Path, *rows: object) -> Path:
    return put(path, "".join(json.dumps(row) + "\n" for row in rows))


def test_a_folder_is_read_in_order_and_doc_is_the_path(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.TXT"):
        put(tmp_path / name, TEXT)
    assert docs(tmp_path) == ["a.txt", "b.txt", "sub/c.TXT"]


def test_a_file_is_named_by_its_name_alone(tmp_path: Path) -> None:
    [article], report = run(put(tmp_path / "sub" / "a.txt", TEXT))
    assert (article.doc, article.text) == ("a.txt", TEXT)
    assert (article.title, article.publisher, article.date) == ("Iran rejects offer", "AFP", "")
    assert report.articles == 1
    assert report.furniture == {"dateline": 1}


def test_newlines_stay_and_offsets_are_those_of_the_file(tmp_path: Path) -> None:
    text = TEXT.replace("\n", "\r\n").replace("Iran on", "Irán on")
    [article], _ = run(put(tmp_path / "a.txt", text))
    assert article.text == text
    [mask] = article.masked
    assert text[mask.start : mask.end] == "PARIS, March 3 (AFP) - "
    assert article.title == "Iran rejects offer"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.jsonl"])
def test_a_byte_order_mark_is_no_text(tmp_path: Path, encoding: str, name: str) -> None:
    content = {"a.txt": TEXT, "a.csv": f'text\n"{TEXT}"\n', "a.jsonl": json.dumps({"text": TEXT})}[name]
    [article], report = run(put(tmp_path / name, content.encode(encoding)))
    assert article.text == TEXT
    assert report.left_out == []


def test_jsonl_and_csv_columns(tmp_path: Path) -> None:
    row = {"text": TEXT, "id": "x1", "title": "T", "date": "2011-03-03", "publisher": "P", "url": "http://x/"}
    put_lines(tmp_path / "a.jsonl", row, {"text": TEXT, "id": 7, "date": None})
    put(tmp_path / "b.csv", f'ID,Text,date\nx2,"{TEXT}",2011-03-04T10:00:00Z\n')
    (first, second, third), _ = run(tmp_path)
    assert (first.doc, first.title, first.date, first.publisher, first.url) == (
        "x1",
        "T",
        "2011-03-03",
        "P",
        "http://x/",
    )
    assert second.doc == "7"
    assert (third.doc, third.date, third.text) == ("x2", "2011-03-04", TEXT)


def test_rows_without_id_are_named_by_file_and_line(tmp_path: Path) -> None:
    put_lines(tmp_path / "a.jsonl", {"text": TEXT}, {"text": TEXT})
    assert docs(tmp_path) == ["a.jsonl", "a.jsonl#2"]


def test_the_sidecar_wins_and_is_no_article(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", TEXT)
    put_lines(tmp_path / "sub" / "b.jsonl", {"text": TEXT, "id": "b1", "date": "2001-01-01"})
    put(tmp_path / "metadata.csv", "doc,date,publisher,note\na.txt,2011-03-03,Paper,x\nb1,2011-03-05,Above,\n")
    put(tmp_path / "sub" / "metadata.csv", "doc,title,publisher\nb1,Title,Near\n")
    (first, second), report = run(tmp_path)
    assert (first.date, first.publisher) == ("2011-03-03", "Paper")
    assert (second.date, second.publisher, second.title) == ("2011-03-05", "Near", "Title")
    assert (report.left_out, report.problems) == ([], [])


def test_a_single_file_has_the_sidecar_of_its_folder(tmp_path: Path) -> None:
    put(tmp_path / "metadata.csv", "doc,date\na.txt,2011-03-03\nother.txt,2011-03-04\n")
    [article], report = run(put(tmp_path / "a.txt", TEXT))
    assert article.date == "2011-03-03"
    assert report.problems == []


def test_a_nested_document_may_stand_in_the_top_sidecar(tmp_path: Path) -> None:
    put(tmp_path / "sub" / "a.txt", TEXT)
    put(tmp_path / "metadata.csv", "doc,date\nsub/a.txt,2011-03-03\n")
    assert run(tmp_path)[0][0].date == "2011-03-03"


def test_bad_dates_and_stray_rows_of_a_sidecar_are_told(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", TEXT)
    put(tmp_path / "metadata.csv", "doc,date\na.txt,3 March\nb.txt,2011-03-03\na.txt,2011-03-03\n")
    [article], report = run(tmp_path)
    assert article.date == ""
    assert report.left_out == []
    told = [line for _, line in report.problems]
    assert len(told) == 3
    assert any("3 March" in line for line in told)
    assert any("b.txt" in line for line in told)


@pytest.mark.parametrize("content", ["", "name,date\na.txt,2011-03-03\n", b"doc,date\na.txt,\xff\n", b"\xff\xfe\x00"])
def test_a_broken_sidecar_is_left_out(tmp_path: Path, content: str | bytes) -> None:
    put(tmp_path / "a.txt", TEXT)
    put(tmp_path / "metadata.csv", content)
    articles, report = run(tmp_path)
    assert len(articles) == 1
    assert [where for where, _ in report.left_out] == ["metadata.csv"]


def test_dates_as_printed(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", "Iran rejects offer\n\nJune 22, 2017\n\nIran rejected a French offer of talks.\n")
    put(tmp_path / "b.txt", TEXT.replace("March 3", "March 3, 2011"))
    put(tmp_path / "c.txt", TEXT + "\n© 2011 The Paper\n")
    put_lines(tmp_path / "d.jsonl", {"text": "Iran rejected it.", "url": "https://x.org/2011/03/04/iran"})
    assert [article.date for article in run(tmp_path)[0]] == [
        "2017-06-22",
        "2011-03-03",
        "2011-03-03",
        "2011-03-04",
    ]


@pytest.mark.parametrize(
    ("name", "content", "where", "reason"),
    [
        ("x.txt", "", "x.txt", "empty"),
        ("x.txt", " \n\t\n", "x.txt", "empty"),
        ("x.txt", b"PK\x03\x04\0\0\0", "x.txt", "binary"),
        ("x.txt", "Caf\xe9 talks".encode("latin-1"), "x.txt", "UTF-8"),
        ("x.txt", b"\xff\xfeab\xff", "x.txt", "UTF-16"),
        ("x.txt", GERMAN, "x.txt", "English"),
        ("x.csv", "id,body\n1,Iran\n", "x.csv", "no column 'text'"),
        ("x.csv", "", "x.csv", "empty"),
        ("x.csv", "id,text\n1,Iran, France\n", "x.csv:2", "3 cells"),
        ("x.csv", b"id,text\n1,Caf\xe9\n", "x.csv:2", "UTF-8"),
        ("x.csv", "id,text\n1,\n", "x.csv:2", "empty"),
        ("x.jsonl", "{not json}\n", "x.jsonl:1", "not JSON"),
        ("x.jsonl", "[1]\n", "x.jsonl:1", "not a JSON object"),
        ("x.jsonl", "[" * 100_000 + "\n", "x.jsonl:1", "nested"),
        ("x.jsonl", '{"text": ' + "9" * 5000 + "}\n", "x.jsonl:1", "number"),
        ("x.jsonl", '{"id": "a"}\n', "x.jsonl:1", "no text"),
        ("x.jsonl", '{"text": 5}\n', "x.jsonl:1", "no text"),
        ("x.jsonl", '{"text": "\\ud800 talks"}\n', "x.jsonl:1", "broken character"),
        ("x.jsonl", '{"text": "a \\u0000 b"}\n', "x.jsonl:1", "binary"),
        ("x.jsonl", '{"text": "a", "title": ["b"]}\n', "x.jsonl:1", "title is not text"),
        ("x.jsonl", '{"text": "a", "id": "b\\nc"}\n', "x.jsonl:1", "id is not a name"),
        ("x.jsonl", b'{"text": "Caf\xe9"}\n', "x.jsonl:1", "UTF-8"),
    ],
)
def test_what_is_left_out(tmp_path: Path, name: str, content: str | bytes, where: str, reason: str) -> None:
    put(tmp_path / "good.txt", TEXT)
    put(tmp_path / name, content)
    articles, report = run(tmp_path)
    assert [article.doc for article in articles] == ["good.txt"]
    [(found, why)] = report.left_out
    assert found == where
    assert reason in why
    assert "\n" not in why


def test_good_rows_around_a_bad_one_are_read(tmp_path: Path) -> None:
    put(tmp_path / "a.jsonl", '{"text": "Iran left.", "id": "a"}\n{\n\n{"text": "Iran came.", "id": "b"}\n')
    articles, report = run(tmp_path)
    assert [article.doc for article in articles] == ["a", "b"]
    assert [where for where, _ in report.left_out] == ["a.jsonl:2"]


def test_oversized(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "MAX_TEXT", 100)
    monkeypatch.setattr(rows, "MAX_LINE", 400)
    long = "Iran and Iraq met. " * 60
    put(tmp_path / "a.txt", long)
    put_lines(tmp_path / "b.jsonl", {"text": long}, {"text": "Iran left.", "id": "short"}, {"text": long[:150]})
    put(tmp_path / "c.csv", f"text\n{long}\nIran came.\n")
    articles, report = run(tmp_path)
    assert [article.doc for article in articles] == ["short"]
    assert [where for where, _ in report.left_out] == ["a.txt", "b.jsonl:1", "b.jsonl:3", "c.csv"]


def test_an_unclosed_quote_ends_the_table(tmp_path: Path) -> None:
    put(tmp_path / "a.csv", 'text,id\n"Iran left.",a\n"Iran came.,b\n')
    articles, _ = run(tmp_path)
    assert [article.doc for article in articles][:1] == ["a"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_unreadable(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", TEXT)
    put(tmp_path / "b.txt", TEXT).chmod(0)
    _, report = run(tmp_path)
    assert [where for where, _ in report.left_out] == ["b.txt"]


def test_other_kinds_hidden_files_and_links_are_passed_over(tmp_path: Path) -> None:
    outside = put(tmp_path / "outside" / "secret.txt", TEXT)
    folder = tmp_path / "in"
    put(folder / "a.txt", TEXT)
    put(folder / ".hidden.txt", TEXT)
    put(folder / ".git" / "b.txt", TEXT)
    put(folder / "c.pdf", b"%PDF")
    (folder / "link.txt").symlink_to(outside)
    (folder / "folder").symlink_to(outside.parent)
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    articles, report = run(folder)
    assert [article.doc for article in articles] == ["a.txt"]
    assert report.passed_over == {".pdf": 1, "hidden": 2, "symlink": 3}


def test_inputs_that_are_errors(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    cases = [
        (tmp_path / "none.txt", "no such file"),
        (put(tmp_path / "a.pdf", "x"), "not a kind"),
        (put(tmp_path / "metadata.csv", "doc\n"), "metadata of its folder"),
        (empty, "no articles"),
    ]
    for path, words in cases:
        with pytest.raises(InputError, match=words) as caught:
            read([path], report=ReadReport())
        assert str(path) in str(caught.value)


def test_two_with_one_name_are_an_error_before_anything_is_read(tmp_path: Path) -> None:
    first, second = put(tmp_path / "x" / "a.txt", TEXT), put(tmp_path / "y" / "a.txt", TEXT)
    rows, more = (put_lines(tmp_path / name, {"text": TEXT, "id": "n"}) for name in ("b.jsonl", "c.jsonl"))
    with pytest.raises(InputError) as caught:
        read([first, second], report=ReadReport())
    assert str(first) in str(caught.value)
    assert str(second) in str(caught.value)
    with pytest.raises(InputError, match=r"b\.jsonl:1 and .*c\.jsonl:1"):
        read([rows, more], report=ReadReport())


def test_short_texts_have_the_benefit_of_the_doubt(tmp_path: Path) -> None:
    articles, _ = run(put(tmp_path / "a.txt", "Bonn lehnt ab"))
    assert len(articles) == 1


def test_every_fault_names_file_and_line(tmp_path: Path) -> None:
    put(tmp_path / "latin.txt", "Iran left.\n\nCaf\xe9".encode("latin-1"))
    put_lines(tmp_path / "a.jsonl", {"text": TEXT, "id": "one", "date": "not-a-date"}, {"text": GERMAN, "id": "two"})
    put(tmp_path / "b.txt", TEXT)
    put(tmp_path / "metadata.csv", "doc,date\n\nb.txt,3 March\nstray.txt,2011-03-03\n")
    _, report = run(tmp_path)
    assert report.left_out == [
        ("a.jsonl:2", "is not in English"),
        ("latin.txt", "line 3 is not UTF-8 (byte 15): save it as UTF-8"),
    ]
    assert [where for where, _ in report.problems] == ["a.jsonl:1", "metadata.csv:3", "metadata.csv:4"]


def test_a_bad_date_of_a_sidecar_leaves_that_of_the_row(tmp_path: Path) -> None:
    put_lines(tmp_path / "a.jsonl", {"text": TEXT, "id": "one", "date": "2011-03-03"})
    put(tmp_path / "metadata.csv", "doc,date\none,soon\n")
    [article], report = run(tmp_path)
    assert article.date == "2011-03-03"
    assert [where for where, _ in report.problems] == ["metadata.csv:2"]


def test_corrections_beside_the_articles_are_no_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("France urged Iran to release the sailors.")
    (tmp_path / "corrections.csv").write_text("kind,actor,value\n")
    report = ReadReport()
    assert [article.doc for article in read([tmp_path], report=report)] == ["a.txt"]
    assert (report.left_out, report.passed_over["corrections"]) == ([], 1)
