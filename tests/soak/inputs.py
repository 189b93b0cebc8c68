"""No input crashes the reading or hangs it, and none is lost without a word."""

from __future__ import annotations

import time
from pathlib import Path

from kgraph.codebook import Codebook
from kgraph.errors import InputError
from kgraph.model import Article
from kgraph.parse import DEFAULT_MODEL
from kgraph.read import ReadReport, read
from kgraph.workers import Workshop

from tests.soak.harness import Figures, scratch, trials
from tests.soak.hostile_inputs import file, sidecar

INPUTS = 10_000
EXTRACTED = 5  # one input of so many goes through parse, link and extract as well
SECONDS = 20.0  # of processor time for one input, the first also loads the language identifier


def run(scale: float, seed: int) -> Figures:
    """Folders of one file, some with a sidecar, read; a part of them extracted."""
    found = Figures(
        {"inputs": 0, "articles": 0, "left out": 0, "passed over": 0, "extracted": 0, "most processor time, s": 0.0}
    )
    shop = Workshop(DEFAULT_MODEL, Codebook())
    assert shop.nlp and shop.world and shop.lexicon
    for number, chance in trials(INPUTS, scale, seed):
        with scratch() as folder:
            name, data = file(chance)
            (folder / name).write_bytes(data)
            if chance.random() < 0.2:
                (folder / "metadata.csv").write_bytes(sidecar(chance))
            found.add("inputs")
            began = time.process_time()
            try:
                articles = tried(folder, found)
                if number % EXTRACTED == 0:
                    found.add("extracted", len([sound(article, shop) for article in articles]))
            except Exception as error:
                found.fail(f"{seed}/{number} {name!r}: {type(error).__name__}: {error}")
            took = time.process_time() - began
            found.most("most processor time, s", took)
            if took > SECONDS:
                found.fail(f"{seed}/{number} {name!r}: took {took:.0f} s")
    return found


def tried(folder: Path, found: Figures) -> list[Article]:
    """The articles of a folder; what has come of its file is counted."""
    report = ReadReport()
    try:
        articles = list(read([folder], report=report))
    except InputError as error:
        assert "\n" not in str(error)
        articles = []
    told = [*report.left_out, *report.problems]
    assert all(line.isprintable() for pair in told for line in pair), told
    found.add("articles", len(articles))
    found.add("left out", len(report.left_out))
    found.add("passed over", report.passed_over.total())
    return articles


def sound(article: Article, shop: Workshop) -> Article:
    """An article whose record is sound: every span within its text."""
    record, _ = shop.made(article)
    length = len(article.text)
    for claim in record.claims:
        for evidence in claim.evidence:
            assert 0 <= evidence.start < evidence.end <= length
            assert 0 <= evidence.source_start < evidence.source_end <= length
            assert 0 <= evidence.target_start < evidence.target_end <= length
    for office in record.offices:
        assert 0 <= office.start < office.end <= length
    return article
