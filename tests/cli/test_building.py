"""`kgraph build`, `remove` and `check` as a user runs them: what they change, and what bad input leaves as it was."""

from __future__ import annotations

import os
import shutil
import sqlite3

import pytest

GOOD = "France urged Iran to release Canadian sailors. Canada thanked France."
BAD_FILES = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 20,
    "latin.txt": "Über Österreich sagte der Präsident nichts. ".encode("latin-1") * 20,
    "notext.csv": b"id,title\n1,Paris\n",
    "broken.jsonl": b'{"id": "a", "text": \n',
    "german.txt": ("Die Regierung hat am Montag beschlossen, die Gespräche mit Frankreich fortzusetzen. " * 8).encode(),
}


@pytest.fixture(scope="module")
def template(kgraph, tmp_path_factory):
    """A folder with one good article and the store built from it, to be copied."""
    home = tmp_path_factory.mktemp("template")
    (home / "in").mkdir()
    (home / "in" / "good.txt").write_text(GOOD, encoding="utf-8")
    kgraph("build", str(home / "in"), "--store", str(home / "store"))
    return home


@pytest.fixture
def built(kgraph, template, tmp_path):
    """A folder and its store, and a function that gives the graph as text."""
    folder, store = tmp_path / "in", tmp_path / "store"
    shutil.copytree(template / "in", folder)
    shutil.copytree(template / "store", store)

    def graph() -> bytes:
        written = tmp_path / "now.nq"
        kgraph("export", str(written), "--store", str(store))
        return written.read_bytes()

    return folder, store, graph


@pytest.mark.parametrize("name", sorted(BAD_FILES))
def test_a_bad_file_is_left_out_and_named(name, kgraph, built):
    folder, store, graph = built
    before = graph()
    (folder / name).write_bytes(BAD_FILES[name])
    done = kgraph("build", str(folder), "--store", str(store), check=False)
    assert done.returncode == 3
    assert name in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert graph() == before


def test_the_good_files_beside_a_bad_one_are_built(kgraph, built):
    folder, store, graph = built
    before = graph()
    (folder / "binary.txt").write_bytes(BAD_FILES["binary.txt"])
    (folder / "more.txt").write_text("Kenya accused Uganda of theft.", encoding="utf-8")
    assert kgraph("build", str(folder), "--store", str(store), check=False).returncode == 3
    assert b"more.txt" in graph()
    assert len(graph()) > len(before)


def test_building_twice_changes_nothing_and_says_so(kgraph, built):
    folder, store, graph = built
    before = graph()
    done = kgraph("build", str(folder), "--store", str(store))
    assert "unchanged\t1" in done.stdout
    assert graph() == before


def test_a_changed_file_replaces_its_document(kgraph, built):
    folder, store, graph = built
    (folder / "good.txt").write_text("Brazil praised Chile.", encoding="utf-8")
    assert "changed\t1" in kgraph("build", str(folder), "--store", str(store)).stdout
    assert b"state/FRA" not in graph()
    assert b"state/BRA" in graph()


def test_removing_equals_never_having_had_it(kgraph, built):
    folder, store, graph = built
    before = graph()
    (folder / "more.txt").write_text("France urged Iran to leave. Kenya accused Uganda of theft.", encoding="utf-8")
    kgraph("build", str(folder), "--store", str(store))
    assert graph() != before
    kgraph("remove", "more.txt", "--store", str(store))
    assert graph() == before
    assert kgraph("check", "--store", str(store)).returncode == 0


def test_removing_what_is_not_there_names_the_nearest(kgraph, built):
    _, store, graph = built
    before = graph()
    done = kgraph("remove", "goood.txt", "--store", str(store), check=False)
    assert done.returncode == 1
    assert "good.txt" in done.stderr
    assert graph() == before


def one_line_error(done):
    assert done.returncode == 1
    assert done.stderr.startswith("kgraph: ")
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


def test_a_folder_without_articles(kgraph, tmp_path):
    (tmp_path / "empty").mkdir()
    one_line_error(kgraph("build", str(tmp_path / "empty"), "--store", str(tmp_path / "store"), check=False))
    assert not (tmp_path / "store" / "records.sqlite").exists()


def test_an_input_that_is_not_there(kgraph, tmp_path):
    one_line_error(kgraph("build", str(tmp_path / "none"), "--store", str(tmp_path / "store"), check=False))


def test_a_store_that_is_not_a_store(kgraph, built, tmp_path):
    folder, _, _ = built
    other = tmp_path / "holiday"
    other.mkdir()
    (other / "beach.jpg").write_bytes(b"\xff\xd8")
    one_line_error(kgraph("build", str(folder), "--store", str(other), check=False))
    assert [p.name for p in other.iterdir()] == ["beach.jpg"]


def test_a_store_that_another_writer_holds(kgraph, built):
    fcntl = pytest.importorskip("fcntl")
    folder, store, graph = built
    before = graph()
    (folder / "more.txt").write_text("Kenya accused Uganda of theft.", encoding="utf-8")
    with (store / "lock").open("rb+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        one_line_error(kgraph("build", str(folder), "--store", str(store), check=False))
    assert graph() == before


def test_a_damaged_database(kgraph, built):
    folder, store, _ = built
    (store / "records.sqlite").write_bytes(b"SQLite format 3\0" + os.urandom(4096))
    for suffix in ("-wal", "-shm"):
        (store / f"records.sqlite{suffix}").unlink(missing_ok=True)
    one_line_error(kgraph("build", str(folder), "--store", str(store), check=False))
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(store / "records.sqlite").execute("SELECT * FROM sqlite_master").fetchall()


def test_an_unknown_model(kgraph, tmp_path):
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    done = kgraph(
        "build",
        str(tmp_path / "a.txt"),
        "--model",
        "no_such_model",
        "--store",
        str(tmp_path / "s"),
        check=False,
    )
    one_line_error(done)
    assert "no_such_model" in done.stderr


def test_a_codebook_with_bad_rows_names_them_all(kgraph, tmp_path):
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    book = tmp_path / "book"
    book.mkdir()
    header = "word\ttakes\tover\teffect\trelation\taddressee\texample\texpect\n"
    (book / "operators.extra.tsv").write_text(
        header + "zig\tclause\t\tnonsense\nzag\tclause\t\tdrivel\n", encoding="utf-8"
    )
    done = kgraph(
        "build", str(tmp_path / "a.txt"), "--codebook", str(book), "--store", str(tmp_path / "s"), check=False
    )
    assert done.returncode == 1
    assert "line 2" in done.stderr
    assert "line 3" in done.stderr


def test_a_codebook_of_ones_own_adds_rows(kgraph, tmp_path):
    (tmp_path / "a.txt").write_text("France zapped Iran.", encoding="utf-8")
    book = tmp_path / "book"
    book.mkdir()
    header = "verb\tobject\tprep\tsource\ttarget\trelation\tplover\tconfidence\texample\texpect\n"
    row = "zap\t\t\t\tobj\tattacks\t\t0.9\tFrance zapped Iran.\tFrance attacks Iran\n"
    (book / "frames_conflict.extra.tsv").write_text(header + row, encoding="utf-8")
    kgraph("build", str(tmp_path / "a.txt"), "--codebook", str(book), "--store", str(tmp_path / "s"))
    told = kgraph("who", "attacked", "Iran", "--format", "csv", "--store", str(tmp_path / "s")).stdout
    assert "France" in told


@pytest.mark.parametrize("suffix", ["csv", "jsonl"])
def test_a_second_row_of_one_id_is_left_out(suffix, kgraph, tmp_path):
    rows = {
        "csv": "id,text\na,France urged Iran to leave.\na,Kenya accused Uganda of theft.\n",
        "jsonl": '{"id": "a", "text": "France urged Iran to leave."}\n{"id": "a", "text": "Kenya accused Uganda."}\n',
    }
    table, store = tmp_path / f"t.{suffix}", str(tmp_path / "s")
    table.write_text(rows[suffix], encoding="utf-8")
    done = kgraph("build", str(table), "--store", store, check=False)
    assert done.returncode == 3
    line = 3 if suffix == "csv" else 2
    assert done.stderr == f"left out t.{suffix}:{line}: has the id of t.{suffix}:{line - 1}, 'a': give it another\n"
    assert kgraph("who", "--format", "csv", "--store", store).stdout.splitlines()[1:][0].startswith("France,urges,Iran")


def test_two_files_of_one_id_are_refused_naming_both(kgraph, tmp_path):
    for name in ("one", "two"):
        (tmp_path / f"{name}.csv").write_text("id,text\na,France urged Iran to leave.\n", encoding="utf-8")
    done = kgraph("build", str(tmp_path), "--store", str(tmp_path / "s"), check=False)
    one_line_error(done)
    assert "one.csv:2" in done.stderr and "two.csv:2" in done.stderr
