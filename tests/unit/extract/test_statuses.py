"""What the words round an act make of it: done, planned, possible, asked for or denied."""

from __future__ import annotations

import csv
from pathlib import Path

from kgraph.codebook import Codebook
from kgraph.extract import Lexicon, extract_one
from kgraph.link import World, link
from kgraph.model import FIRM, Article

from tests.parsing import parsed_together

TABLE = Path(__file__).with_name("statuses.tsv")
LEAST = 310  # rows


def test_an_act_is_a_fact_only_where_the_words_round_it_say_so(nlp) -> None:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = list(csv.DictReader(lines, delimiter="\t"))
    assert len(rows) >= LEAST
    articles = [Article(str(n), row["text"], date="2020-06-17") for n, row in enumerate(rows)]
    lexicon = Lexicon.load()
    linked = link(parsed_together(articles, nlp), world=World.load(Codebook()))
    read = [statuses(extract_one(one, lexicon)) for one in linked]
    wrong = [f"{row['text']} {got}" for row, got in zip(rows, read, strict=True) if got != row["status"]]
    assert not wrong, "\n".join(wrong)


def statuses(record) -> str:
    """The statuses of what Chile does to Bolivia, each once, with whom it is attributed to."""
    labels = {actor.id: actor.label for actor in record.actors}
    found = set()
    for claim in record.claims:
        sides = labels[claim.source], labels[claim.target]
        if claim.confidence >= FIRM and sides == ("Chile", "Bolivia") and claim.relation in ("attacks", "aids"):
            speaker = labels.get(claim.attributed_to, claim.attributed_to)
            found.add(f"{claim.status} by {speaker}" if speaker else str(claim.status))
    return "; ".join(sorted(found)) or "-"
