"""The table of mends asks for labels that the parser gives."""

from __future__ import annotations

from kgraph.parse.mends import MENDS, fitting


def test_labels_are_the_parsers(nlp) -> None:
    deps = {label for row in MENDS for label in row.deps}
    tags = {label for row in MENDS for label in row.tags}
    assert deps <= {*nlp.get_pipe("parser").labels, "ROOT"}
    assert tags <= {*nlp.get_pipe("tagger").labels}


def test_few_mends_are_looked_for_in_a_plain_word() -> None:
    assert len(fitting("det", "DT", "DET", "")) < len(MENDS) / 8
