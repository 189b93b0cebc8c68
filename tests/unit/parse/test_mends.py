"""The tables of mends ask for labels that the parser gives."""

from __future__ import annotations

from kgraph.parse.mends.order import LOOSE, MISREAD

ROWS = [*LOOSE.rows, *MISREAD.rows]


def test_labels_are_the_parsers(nlp) -> None:
    assert {label for row in ROWS for label in row.deps} <= {*nlp.get_pipe("parser").labels, "ROOT"}
    assert {label for row in ROWS for label in row.tags} <= {*nlp.get_pipe("tagger").labels}


def test_few_mends_are_looked_for_in_a_plain_word() -> None:
    plain = [row for row in ROWS if row.may_fit("det", "DT", "DET", "")]
    assert len(plain) < len(ROWS) / 8
