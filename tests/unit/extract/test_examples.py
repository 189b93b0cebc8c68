"""Every row of the extraction tables yields what its example says."""

from __future__ import annotations

import re

import pytest
from kgraph.codebook import Codebook, Row
from kgraph.extract import Lexicon, extract_one
from kgraph.link import World, link
from kgraph.model import Article, Record
from kgraph.vocabulary import RELATIONS

from tests.parsing import parsed_together

MINIMUM = {
    "frames_conflict": 450,
    "frames_cooperation": 400,
    "nouns_conflict": 150,
    "nouns_cooperation": 150,
    "light": 20,
    "operators": 120,
    "answers": 8,
    "negations": 10,
    "deeds": 50,
    "phrases": 150,
}
LEAVES = "|".join(sorted(RELATIONS, key=len, reverse=True))
EXPECT = re.compile(rf"^(?P<source>.+?) (?P<relation>{LEAVES}) (?P<target>.+?)(?: \[(?P<status>\w+)\])?$")


def plain(label: str) -> str:
    return re.sub(r"^(the|a|an) ", "", label.strip(), flags=re.I).casefold()


def told(record: Record) -> set[tuple[str, str, str, str]]:
    names = {a.id: plain(a.label) for a in record.actors}
    found = set()
    for c in record.claims:
        found.add((names[c.source], c.relation, names[c.target], str(c.status)))
        if RELATIONS[c.relation].symmetric:
            found.add((names[c.target], c.relation, names[c.source], str(c.status)))
    return found


def expected(row: Row) -> list[tuple[str, str, str, str]]:
    claims = []
    for part in row.list("expect"):
        match = EXPECT.match(part)
        assert match, f"{row.name}: cannot read {part!r}"
        claims.append(
            (plain(match["source"]), match["relation"], plain(match["target"]), match["status"] or "asserted")
        )
    return claims


@pytest.mark.parametrize("table", sorted(MINIMUM))
def test_every_example_yields_what_it_says(table, nlp):
    book = Codebook()
    rows = [row for row in book.rows(table) if row["example"]]
    assert len(rows) >= MINIMUM[table]
    assert all(row["expect"] for row in rows)
    articles = [Article(str(n), row["example"], date="2020-06-17") for n, row in enumerate(rows)]
    lexicon = Lexicon.load(book)
    wrong = []
    for row, linked in zip(rows, link(parsed_together(articles, nlp), world=World.load(book)), strict=True):
        got = told(extract_one(linked, lexicon))
        wrong += [
            f"{row.name}: {row['example']} lacks {claim}; got {sorted(got)}"
            for claim in expected(row)
            if claim not in got
        ]
    assert not wrong, f"{len(wrong)} of {len(rows)} rows:\n" + "\n".join(wrong)
