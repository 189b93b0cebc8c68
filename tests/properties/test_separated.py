"""What is written as separated values is read back, whatever the cells."""

from __future__ import annotations

import csv
import io

from hypothesis import example, given
from hypothesis import strategies as st
from kgraph.separated import write_rows

CELLS = st.text(st.sampled_from("a1 ,;\t\"'\r\n\u2028\u00e9"), max_size=6)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=5), st.sampled_from(",\t"))
@example([["a\rb", "c"]], ",")
@example([["", ""], ["\r", ""]], "\t")
def test_rows_are_read_back(rows: list[list[str]], delimiter: str) -> None:
    out = io.StringIO(newline="")
    write_rows(out, rows, delimiter)
    assert list(csv.reader(io.StringIO(out.getvalue(), newline=""), delimiter=delimiter)) == rows


@given(st.lists(st.lists(CELLS.filter(lambda cell: "\r" not in cell), min_size=2, max_size=4), max_size=5))
def test_cells_are_quoted_where_they_must_be(rows: list[list[str]]) -> None:
    out, plain = io.StringIO(newline=""), io.StringIO(newline="")
    write_rows(out, rows)
    csv.writer(plain, lineterminator="\n").writerows(rows)
    assert out.getvalue() == plain.getvalue()
