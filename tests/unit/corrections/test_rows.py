"""The corrections file: read as spreadsheets write it, written sorted, and refused whole if a row is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kgraph.corrections import Correction, Corrections
from kgraph.errors import CorrectionsError

MERGE = Correction("merge", actor="Jim Mattis", value="James Mattis")
WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Z")), min_size=1, max_size=9)


@given(st.lists(st.builds(Correction, st.just("rename"), actor=WORDS, value=st.just("X"), note=WORDS), max_size=5))
def test_what_is_written_is_read_again(rows: list[Correction]) -> None:
    made = Corrections.of(rows)
    assert Corrections.parse(made.to_csv()).rows == made.rows
    assert Corrections.of(reversed(rows)).to_csv() == made.to_csv()


@pytest.mark.parametrize(
    "text",
    [
        "kind,actor,value\nmerge,Jim Mattis,James Mattis\n",
        "\ufeffkind;actor;value\r\nmerge;Jim Mattis;James Mattis\r\n",
        "kind\tvalue\tactor\nmerge\tJames  Mattis\t Jim Mattis\n\n",
        'kind,actor,value,note\nmerge,"Jim\nMattis",James Mattis,\n',
    ],
)
def test_files_of_spreadsheets(text: str, tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    path.write_text(text, encoding="utf-8", newline="")
    assert Corrections.read(path).rows == (MERGE,)


def test_all_bad_rows_are_told_with_their_lines() -> None:
    text = (
        "kind,doc,quote,relation,actor,value,new_relation,new_date\n"
        "merg,,,,A,B,,\n"
        "merge,a.txt,,,A,B,,\n"
        'edit,a.txt,"two\nlines",urges,,,,\n'
        "edit,a.txt,words,urges,,,urging,22.6.2017\n"
        "retype,,,,A,state,,\n"
        "state,,,,A,XXX,,\n"
        "reject,a.txt,,,,,,\n"
    )
    with pytest.raises(CorrectionsError) as error:
        Corrections.parse(text, "c.csv")
    told = str(error.value).splitlines()
    assert [line.partition(":")[0] for line in told] == [f"c.csv, line {n}" for n in (2, 3, 4, 6, 6, 7, 8, 9)]
    assert "write merge" in told[0]
    assert "urges" in str(error.value)


@pytest.mark.parametrize(
    "rows",
    [
        [MERGE, Correction("forbid", actor="James Mattis", value="Jim Mattis")],
        [MERGE, Correction("merge", actor="Jim Mattis", value="Jane Mattis")],
        [MERGE, Correction("merge", actor="James Mattis", value="Jim Mattis")],
        [Correction("rename", actor="A", value="B"), Correction("rename", actor="A", value="C")],
        [Correction("reject", "a", "q"), Correction("edit", "a", "q", new_date="2017")],
        [Correction("edit", "a", "q", new_date="2016"), Correction("edit", "a", "q", new_date="2017")],
    ],
)
def test_rows_that_contradict_each_other_are_refused(rows: list[Correction]) -> None:
    for order in (rows, rows[::-1]):
        with pytest.raises(CorrectionsError):
            Corrections.of(order)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no column 'kind'"),
        ("kind,actr\n", "'actr' is unknown"),
        ("kind,actor,value\nmerge,A,B,C\n", "line 2: has 4 cells"),
        ('kind,actor,value\nmerge,"A,B\n', "is not CSV"),
    ],
)
def test_a_file_that_is_none(text: str, told: str) -> None:
    with pytest.raises(CorrectionsError, match=told):
        Corrections.parse(text)
