"""`kgraph correct` as a user runs it: the file that it writes, what `why` says, and the way through a spreadsheet."""

from __future__ import annotations

import csv
import json
import shutil

import pytest

TEXT = "France urged Iran to release Canadian sailors. Canada thanked France."


@pytest.fixture(scope="module")
def template(kgraph, tmp_path_factory):
    """A folder with an article, and its store."""
    home = tmp_path_factory.mktemp("correcting")
    (home / "in").mkdir()
    (home / "in" / "a.txt").write_text(TEXT, encoding="utf-8")
    kgraph("build", str(home / "in"), "--store", str(home / "store"))
    return home


@pytest.fixture
def store(template, tmp_path):
    shutil.copytree(template / "store", tmp_path / "store")
    return tmp_path / "store"


@pytest.fixture
def claims(kgraph, store, tmp_path):
    """A function that gives the store's claims by relation and target."""

    def read() -> dict[str, dict[str, object]]:
        written = tmp_path / "claims.jsonl"
        kgraph("export", str(written), "--store", str(store))
        rows = map(json.loads, written.read_text(encoding="utf-8").splitlines())
        return {f"{row['relation']} {row['target_label']}": row for row in rows}

    return read


def test_an_edit_outlives_a_build_and_why_tells_of_it(kgraph, store, claims, template):
    claim = str(claims()["urges Iran"]["claim_id"])
    words = ("edit", claim, "--relation", "demands", "--by", "AB", "--note", "strong words")
    assert "added\t1" in kgraph("correct", *words, "--store", str(store)).stdout
    assert "nothing changed" in kgraph("build", str(template / "in"), "--store", str(store)).stdout
    assert claims()["demands Iran"]["claim_id"] == claim
    told = kgraph("why", claim, "--store", str(store)).stdout
    assert "relation urges -> demands" in told
    assert "(corrections.csv line 2, AB: strong words)" in told
    (listed,) = json.loads(kgraph("correct", "--list", "--format", "json", "--store", str(store)).stdout)
    assert (listed["line"], listed["state"]) == (2, "attached")


def test_a_rejected_claim_is_gone_and_why_says_so(kgraph, store, claims):
    claim = str(claims()["urges Iran"]["claim_id"])
    kgraph("correct", "reject", claim, "--store", str(store))
    assert "urges Iran" not in claims()
    done = kgraph("why", claim, "--store", str(store), check=False)
    assert f"{claim} was rejected by corrections.csv line 2" in done.stderr
    kgraph("correct", "undo", "2", "--store", str(store))
    assert "urges Iran" in claims()


def test_a_sheet_there_and_back(kgraph, store, claims, tmp_path):
    sheet = tmp_path / "review.csv"
    kgraph("correct", "--export", str(sheet), "--store", str(store))
    rows = list(csv.DictReader(sheet.open(encoding="utf-8", newline="")))
    assert "added\t0" in kgraph("correct", "--import", str(sheet), "--store", str(store)).stdout
    for row in rows:
        row |= (
            {"new_target": "Spain", "by": "AB"}
            if row["source_label"] == "France" and row["target_label"] == "Iran"
            else {"decision": "reject"}
        )
    with sheet.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    assert f"added\t{len(rows)}" in kgraph("correct", "--import", str(sheet), "--store", str(store)).stdout
    assert list(claims()) == ["urges Spain"]


def test_a_named_file_is_heeded_by_later_builds(kgraph, store, claims, template, tmp_path):
    file = tmp_path / "mine.csv"
    file.write_text(
        "kind,doc,quote,relation,target,note\nreject,a.txt,France urged Iran,urges,Iran,\n"
        'reject,gone.txt,words,,,"a, b"\n'
    )
    words = ("build", str(template / "in"), "--store", str(store))
    done = kgraph(*words, "--corrections", str(file))
    assert "mine.csv:3: reject is unattached: there is no document 'gone.txt'" in done.stderr
    assert "urges Iran" not in claims()
    file.write_text("kind\n")
    kgraph(*words)
    assert "urges Iran" in claims()


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("merg", "A", "B"), 2, "no kind of correction"),
        (("merge", "A"), 2, "write kgraph correct merge ACTOR INTO"),
        (("reject", "claim/1", "--relation", "asks"), 2, "--relation is not for reject"),
        (("reject", "claim/zz"), 1, "No claim that was extracted"),
        (("merge", "Frnace", "Iran"), 1, "Nearest: France"),
        (("retype", "France", "ship"), 1, "none of person, organization, group"),
        (("split", "b.txt", "France", "Spain"), 1, "no document 'b.txt'"),
        (("undo", "9"), 1, "no correction on line 9"),
    ],
)
def test_what_cannot_be_done_is_told_and_changes_nothing(words, code, told, kgraph, store):
    done = kgraph("correct", *words, "--store", str(store), check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)
    assert told in done.stderr
    assert not (store / "corrections.csv").exists()
