"""Files that are none, names that cannot be printed, tables without end: counted or told, never waited for."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from kgraph.errors import InputError
from kgraph.model import Article
from kgraph.read import ReadReport, read
from kgraph.read.decoding import open_bytes, printable

TEXT = "France urged Iran to release the envoy on Monday."


def articles(folder: Path) -> tuple[list[Article], ReadReport]:
    report = ReadReport()
    return list(read([folder], report=report)), report


def test_pipes_sockets_devices_and_links_that_lead_away_are_passed_over(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    (inside / "sub").mkdir(parents=True)
    outside.mkdir()
    (outside / "secret.txt").write_text(TEXT)
    (inside / "a.txt").write_text(TEXT)
    (inside / "alias.txt").symlink_to("a.txt")
    os.mkfifo(inside / "pipe.txt")
    os.mkfifo(inside / "sub" / "metadata.csv")
    (inside / "sub" / "b.txt").write_text(TEXT)
    with socket.socket(socket.AF_UNIX) as heard:
        heard.bind(str(inside / "s.txt"))
        for name, target in {
            "loop.txt": "loop.txt", "gone.txt": "nothing", "secret.txt": "../out/secret.txt", "zero.txt": "/dev/zero",
            "round": ".", "away": "../out", "topipe.txt": "pipe.txt", "folder.txt": "sub",
        }.items():  # fmt: skip
            (inside / name).symlink_to(target)
        found, report = articles(inside)
    assert [article.doc for article in found] == ["a.txt", "alias.txt", "sub/b.txt"]
    assert report.left_out == []
    assert report.passed_over == {"symlink": 7, "no file": 4}


def test_a_file_that_became_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(OSError, match="is not a file"):
        open_bytes(tmp_path / "a.txt")
    with pytest.raises(OSError, match="is not a file"):
        open_bytes(Path("/dev/zero"))


def test_a_file_that_vanishes_or_grows_while_it_is_read_is_left_out_or_read(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.jsonl"):
        (tmp_path / name).write_text(TEXT)
    report = ReadReport()
    reading = read([tmp_path], report=report)
    assert next(reading).doc == "a.txt"
    (tmp_path / "b.txt").unlink()
    (tmp_path / "c.jsonl").unlink()
    assert list(reading) == []
    assert report.left_out == [
        ("b.txt", "cannot be read: No such file or directory"),
        ("c.jsonl", "cannot be read: No such file or directory"),
    ]


@pytest.mark.parametrize("name", ["a\nb.txt", "a\tb.txt", "\x1b[31mred.txt", "\u202etxt.a.txt", "a\x85b.txt"])
def test_names_that_cannot_be_printed(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(TEXT)
    (tmp_path / "good.txt").write_text(TEXT)
    found, report = articles(tmp_path)
    assert [article.doc for article in found] == ["good.txt"]
    [(where, reason)] = report.left_out
    assert where == printable(name) != name and where.isprintable()
    assert reason == "file name has a character that cannot be printed: rename it"
    with pytest.raises(InputError, match="cannot be printed") as raised:
        read([tmp_path / name], report=ReadReport())
    assert str(raised.value).isprintable()


def test_a_table_of_a_million_columns(tmp_path: Path) -> None:
    row = f"{TEXT}{',' * 1_000_000}\n"
    (tmp_path / "wide.csv").write_text("text" + ",c" * 1_000_000 + "\n" + row * 20)
    found, report = articles(tmp_path)
    assert len(found) == 20 and report.left_out == []


def test_carriage_returns_alone_are_told_for_what_they_are(tmp_path: Path) -> None:
    (tmp_path / "mac.csv").write_bytes(b"text,id\rFrance urged Iran.,1\r")
    assert articles(tmp_path)[1].left_out == [
        ("mac.csv", "row at line 1 cannot be read (a bare carriage return): the rest was not read")
    ]


def test_a_zip_archive_that_calls_itself_a_text_is_left_out(tmp_path: Path) -> None:
    from random import Random

    from tests.soak.hostile_inputs import packed

    (tmp_path / "a.txt").write_bytes(packed(Random(1)))
    assert [reason for _, reason in articles(tmp_path)[1].left_out] == ["is binary, not text"]
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
